import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RoundingMode } from '../../../../src/foundation/money/index.ts'
import {
  customerChurnRate,
  grossRevenueRetention,
  netRevenueRetention,
  quickRatio,
  type RecurringRevenueTotals,
  recurringRevenueMovements,
} from '../../../../src/rules/billing/recurring-revenue/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { anyItems, cents, euros, item } from './samples.ts'

const totals = (
  opening: string,
  won: readonly [fresh: string, again: string, more: string],
  lost: readonly [less: string, gone: string],
): RecurringRevenueTotals => ({
  opening: euros(opening),
  new: euros(won[0]),
  reactivation: euros(won[1]),
  expansion: euros(won[2]),
  contraction: euros(lost[0]),
  churn: euros(lost[1]),
  closing: euros('0.00'),
})

const nothingWon = ['0.00', '0.00', '0.00'] as const

describe('retention and the quick ratio', () => {
  it.each<[string, RecurringRevenueTotals, string | undefined, string | undefined, string | undefined]>([
    [
      'a month like any',
      totals('1000.00', ['100.00', '50.00', '50.00'], ['-20.00', '-30.00']),
      '0.9500',
      '1.0000',
      '4.0000',
    ],
    [
      'growth from those who were there',
      totals('1000.00', ['0.00', '0.00', '150.00'], ['-50.00', '0.00']),
      '0.9500',
      '1.1000',
      '3.0000',
    ],
    ['only new ones', totals('1000.00', ['500.00', '0.00', '0.00'], ['0.00', '0.00']), '1.0000', '1.0000', undefined],
    [
      'those who come back were not there',
      totals('1000.00', ['0.00', '500.00', '0.00'], ['0.00', '-100.00']),
      '0.9000',
      '0.9000',
      '5.0000',
    ],
    ['everybody gone', totals('1000.00', nothingWon, ['0.00', '-1000.00']), '0.0000', '0.0000', '0.0000'],
    ['nobody there yet', totals('0.00', ['500.00', '0.00', '0.00'], ['0.00', '0.00']), undefined, undefined, undefined],
    ['a third, rounded', totals('3.00', nothingWon, ['0.00', '-1.00']), '0.6667', '0.6667', '0.0000'],
    [
      'a half of the last place, away from zero',
      totals('200.00', nothingWon, ['-0.01', '0.00']),
      '1.0000',
      '1.0000',
      '0.0000',
    ],
  ])('%s', (_, given, gross, net, quick) => {
    expect([grossRevenueRetention(given), netRevenueRetention(given), quickRatio(given)]).toEqual([gross, net, quick])
  })

  it.each<[RoundingMode, string, string, string]>([
    ['half-up', '0.6667', '1.0001', '1.5003'],
    ['half-even', '0.6667', '1.0000', '1.5003'],
    ['up', '0.6667', '1.0001', '1.5004'],
    ['floor', '0.6666', '1.0000', '1.5003'],
  ])('rounds the last place %s', (rounding, gross, net, quick) => {
    // Two thirds; 1.00005; and 100.01 over 66.66, 1.50030003….
    const lost = totals('3.00', nothingWon, ['0.00', '-1.00'])
    const grown = totals('200.00', ['0.00', '0.00', '0.01'], ['0.00', '0.00'])
    const won = totals('3.00', ['100.01', '0.00', '0.00'], ['-66.66', '0.00'])
    expect(grossRevenueRetention(lost, { rounding })).toBe(gross)
    expect(netRevenueRetention(grown, { rounding })).toBe(net)
    expect(quickRatio(won, { rounding })).toBe(quick)
  })

  const flat = totals('10.00', nothingWon, ['0.00', '0.00'])
  it.each<[string, object, object, string, string]>([
    [
      'another currency that it reads',
      { churn: { amount: '-1', currency: 'JPY' } },
      {},
      'currency-mismatch',
      'churn.currency',
    ],
    [
      'another currency, whether it reads it or not',
      { closing: { amount: '1', currency: 'JPY' } },
      {},
      'currency-mismatch',
      'closing.currency',
    ],
    ['an amount that is none', { contraction: euros('x') }, {}, 'invalid-value', 'contraction.amount'],
    ['a currency that is none', { opening: { amount: '1', currency: 'XXQ' } }, {}, 'unknown-code', 'opening.currency'],
    ['a rounding that is none', { opening: euros('0.00') }, { rounding: 'most' }, 'unknown-code', 'rounding'],
  ])('refuses %s', (_, wrong, options, code, field) => {
    for (const ratio of [grossRevenueRetention, netRevenueRetention, quickRatio]) {
      const error = thrownBy(() => ratio({ ...flat, ...wrong }, options))
      expect([error.code, error.details.field]).toEqual([code, field])
    }
  })
})

describe('customer churn', () => {
  it.each<[string, number, number, string | undefined]>([
    ['one of forty', 40, 1, '0.0250'],
    ['none of forty', 40, 0, '0.0000'],
    ['one of three', 3, 1, '0.3333'],
    ['all', 2, 2, '1.0000'],
    ['nobody to lose', 0, 0, undefined],
  ])('%s', (_, customersAtOpening, gone, expected) => {
    const left = { accountId: 'a', kind: 'churn', amount: euros('-1.00') } as const
    const joined = { accountId: 'b', kind: 'new', amount: euros('1.00') } as const
    expect(customerChurnRate({ customersAtOpening, movements: [joined, ...Array(gone).fill(left)] })).toBe(expected)
  })

  it('rounds the way that is asked for', () => {
    const left = { accountId: 'a', kind: 'churn', amount: euros('-1.00') } as const
    expect(customerChurnRate({ customersAtOpening: 3, movements: [left] }, { rounding: 'up' })).toBe('0.3334')
  })

  it.each<[string, unknown, object, string, string]>([
    ['half a customer', 1.5, {}, 'invalid-value', 'customersAtOpening'],
    ['fewer than none', -1, {}, 'invalid-value', 'customersAtOpening'],
    ['a number that is none', Number.NaN, {}, 'invalid-value', 'customersAtOpening'],
    ['a text', '40', {}, 'invalid-value', 'customersAtOpening'],
    ['a rounding that is none', 0, { rounding: 'most' }, 'unknown-code', 'rounding'],
  ])('refuses %s', (_, customersAtOpening, options, code, field) => {
    const error = thrownBy(() =>
      customerChurnRate({ customersAtOpening: customersAtOpening as number, movements: [] }, options),
    )
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('counts customers, not subscriptions', () => {
    const opening = [item('a', '1.00'), item('a', '2.00'), item('b', '3.00')]
    const moved = recurringRevenueMovements(opening, [item('a', '1.00')], { knownBefore: [] })
    expect(moved && customerChurnRate(moved)).toBe('0.5000')
  })
})

describe('of any movements', () => {
  it('gross retention is from 0 to 1, and never above net', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (opening, closing) => {
        const moved = recurringRevenueMovements(opening, closing, { knownBefore: [] })
        if (!moved || cents(moved.opening) === 0n) return
        const gross = Number(grossRevenueRetention(moved))
        expect(gross).toBeGreaterThanOrEqual(0)
        expect(gross).toBeLessThanOrEqual(1)
        expect(gross).toBeLessThanOrEqual(Number(netRevenueRetention(moved)))
        expect(Number(customerChurnRate(moved))).toBeLessThanOrEqual(1)
      }),
    )
  })
})
