import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type MinorUnitsOptions,
  type Money,
  minorDigitsOf,
  minorUnitsOf,
  money,
  moneyFromMinorUnits,
} from '../../../src/foundation/money/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { amountOf, anyCurrency, anyMoney, currencies, moneyOf, unitsIn, wholes } from './exact.ts'

describe('money and its minor units', () => {
  it.each<[string, number, string, MinorUnitsOptions, string]>([
    ['cents', 1250, 'EUR', {}, '12.50'],
    ['a currency without decimals', 1250, 'JPY', {}, '1250'],
    ['one with three', 1250, 'KWD', {}, '1.250'],
    ['a credit', -5, 'EUR', {}, '-0.05'],
    ['krónur that a provider counts in hundredths', 500, 'ISK', { minorDigits: 2 }, '5'],
    ['shillings that a provider counts in hundredths', 12_300, 'UGX', { minorDigits: 2 }, '123'],
    ['dinars counted in hundredths', 125, 'KWD', { minorDigits: 2 }, '1.250'],
    ['euros counted whole', 12, 'EUR', { minorDigits: 0 }, '12.00'],
    ['millionths of a dollar', 1_250_000, 'USD', { minorDigits: 6 }, '1.25'],
    ['nothing', 0, 'EUR', { minorDigits: 12 }, '0.00'],
  ])('%s', (_, units, currency, options, amount) => {
    expect(moneyFromMinorUnits(units, currency, options)).toEqual({ amount, currency })
    expect(minorUnitsOf(money(amount, currency), options)).toBe(units)
  })

  it('come back as they were, as a number, a bigint and text', () => {
    fc.assert(
      fc.property(wholes, anyCurrency, (units, currency) => {
        const expected = moneyOf(units, currency)
        expect(moneyFromMinorUnits(units, currency)).toEqual(expected)
        expect(moneyFromMinorUnits(String(units), currency)).toEqual(expected)
        if (!Number.isSafeInteger(Number(units))) return
        expect(moneyFromMinorUnits(Number(units), currency)).toEqual(expected)
        expect(minorUnitsOf(expected)).toBe(Number(units))
      }),
    )
  })

  it('come back from any number of digits that holds them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        anyCurrency,
        fc.integer({ min: 0, max: 8 }),
        (units, currency, more) => {
          const minorDigits = minorDigitsOf(currency) + more
          const amount = moneyOf(BigInt(units), currency)
          expect(minorUnitsOf(amount, { minorDigits })).toBe(units * 10 ** more)
          expect(moneyFromMinorUnits(units * 10 ** more, currency, { minorDigits })).toEqual(amount)
        },
      ),
    )
  })

  it('are refused exactly where digits would be lost', () => {
    fc.assert(
      fc.property(anyMoney, fc.integer({ min: 0, max: 4 }), (amount, minorDigits) => {
        const fewer = minorDigitsOf(amount.currency) - minorDigits
        if (fewer <= 0) return
        const isHeld = unitsIn(amount) % 10n ** BigInt(fewer) === 0n
        const count = Number(unitsIn(amount) / 10n ** BigInt(fewer))
        if (isHeld && Number.isSafeInteger(count)) expect(minorUnitsOf(amount, { minorDigits })).toBe(count)
        else expect(thrownBy(() => minorUnitsOf(amount, { minorDigits })).code).toBe('invalid-value')
      }),
    )
  })

  it('are a plain zero for nothing, in every currency', () => {
    for (const currency of currencies) {
      expect(minorUnitsOf({ amount: `-${amountOf(0n, minorDigitsOf(currency))}`, currency })).toBe(0)
      expect(moneyFromMinorUnits(-0, currency)).toEqual(moneyOf(0n, currency))
    }
  })
})

describe('units that are no amount', () => {
  it.each<[string, unknown, unknown, unknown, string, string]>([
    ['a fraction', 12.5, 'EUR', {}, 'invalid-value', 'units'],
    ['a number that may have lost digits', 2 ** 53, 'EUR', {}, 'invalid-value', 'units'],
    ['NaN', Number.NaN, 'EUR', {}, 'invalid-value', 'units'],
    ['Infinity', Number.POSITIVE_INFINITY, 'EUR', {}, 'invalid-value', 'units'],
    ['text with decimals', '12.50', 'EUR', {}, 'invalid-value', 'units'],
    ['an exponent', '1e999999999', 'EUR', {}, 'invalid-value', 'units'],
    ['a million digits', '9'.repeat(1_000_000), 'EUR', {}, 'invalid-value', 'units'],
    ['a bigint of a million bits', 1n << 1_000_000n, 'EUR', {}, 'invalid-value', 'units'],
    ['the same below zero', -(1n << 1_000_000n), 'EUR', {}, 'invalid-value', 'units'],
    ['more digits than an amount has', '9'.repeat(64), 'EUR', {}, 'invalid-value', 'amount'],
    ['nothing', undefined, 'EUR', {}, 'invalid-value', 'units'],
    ['no currency', 1, 'euro', {}, 'unknown-code', 'currency'],
    ['half a króna', 550, 'ISK', { minorDigits: 2 }, 'invalid-value', 'units'],
    ['negative digits', 1, 'EUR', { minorDigits: -1 }, 'invalid-value', 'minorDigits'],
    ['too many digits', 1, 'EUR', { minorDigits: 13 }, 'invalid-value', 'minorDigits'],
    ['half a digit', 1, 'EUR', { minorDigits: 0.5 }, 'invalid-value', 'minorDigits'],
    ['digits as text', 1, 'EUR', { minorDigits: '2' }, 'invalid-value', 'minorDigits'],
  ])('%s', (_, units, currency, options, code, field) => {
    const error = thrownBy(() => moneyFromMinorUnits(units as number, currency as string, options as MinorUnitsOptions))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('money that no number of units is', () => {
  it.each<[string, unknown, unknown, string, string]>([
    ['beyond the safe integers', { amount: '90071992547409.92', currency: 'EUR' }, {}, 'invalid-value', 'amount'],
    ['beyond them below zero', { amount: '-90071992547409.92', currency: 'EUR' }, {}, 'invalid-value', 'amount'],
    [
      'beyond them by its digits',
      { amount: '9999.00', currency: 'EUR' },
      { minorDigits: 12 },
      'invalid-value',
      'amount',
    ],
    ['half a euro counted whole', { amount: '12.50', currency: 'EUR' }, { minorDigits: 0 }, 'invalid-value', 'amount'],
    ['a number', { amount: 12.5, currency: 'EUR' }, {}, 'invalid-value', 'amount'],
    ['no currency', { amount: '1', currency: 'XXX' }, {}, 'unknown-code', 'currency'],
    [
      'digits that are none',
      { amount: '1', currency: 'EUR' },
      { minorDigits: Number.NaN },
      'invalid-value',
      'minorDigits',
    ],
  ])('%s', (_, amount, options, code, field) => {
    const error = thrownBy(() => minorUnitsOf(amount as Money, options as MinorUnitsOptions))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('ends at the largest safe integer, and not before', () => {
    expect(minorUnitsOf(money('90071992547409.91', 'EUR'))).toBe(Number.MAX_SAFE_INTEGER)
  })
})
