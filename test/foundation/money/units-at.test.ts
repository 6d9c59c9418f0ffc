import { describe, expect, it } from 'vitest'
import type { Money } from '../../../src/foundation/money/index.ts'
import { unitsAboveZeroAt, unitsAt, unitsFromZeroAt } from '../../../src/foundation/money/units-at.ts'
import { thrownBy } from '../../tools/thrown-by.ts'

const eur = (amount: string): Money => ({ amount, currency: 'EUR' })

describe('reading the minor units of an amount at its place', () => {
  it.each([
    ['any', unitsAt, '-1.05', -105n],
    ['from zero', unitsFromZeroAt, '0.00', 0n],
    ['above zero', unitsAboveZeroAt, '0.01', 1n],
  ] as const)('%s: %s', (_, read, amount, units) => {
    expect(read(eur(amount), 'EUR', 'fee')).toBe(units)
  })

  it.each([
    ['another currency', unitsAt, { amount: '1.00', currency: 'SEK' }, 'currency-mismatch', 'fee.currency'],
    ['no currency', unitsAt, { amount: '1.00', currency: 'XXQ' }, 'unknown-code', 'fee.currency'],
    ['no amount', unitsAt, eur('1,00'), 'invalid-value', 'fee.amount'],
    ['below zero', unitsFromZeroAt, eur('-0.01'), 'invalid-value', 'fee.amount'],
    ['not above zero', unitsAboveZeroAt, eur('0.00'), 'invalid-value', 'fee.amount'],
  ] as const)('%s is refused with the place', (_, read, value, code, field) => {
    for (const place of ['fee', () => 'fee']) {
      const error = thrownBy(() =>
        read(value as Money, (code === 'unknown-code' ? value.currency : 'EUR') as 'EUR', place),
      )
      expect([error.code, error.details.field]).toEqual([code, field])
    }
  })
})
