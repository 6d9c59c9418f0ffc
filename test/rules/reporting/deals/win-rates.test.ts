import { describe, expect, it } from 'vitest'
import { salesCycles, winRates } from '../../../../src/rules/reporting/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { closedDeal, openDeal } from './samples.ts'

const deals = [
  closedDeal('1', 'won', '2026-01-01', '2026-01-11', { ownerId: 'ida' }),
  closedDeal('2', 'won', '2026-01-01', '2026-01-21', { ownerId: 'ida' }),
  closedDeal('3', 'lost', '2026-01-01', '2026-02-10', { ownerId: 'ida' }),
  closedDeal('4', 'won', '2026-01-01', '2026-03-02'),
  closedDeal('5', 'lost', '2026-01-01', '2026-01-01', { ownerId: 'ole' }),
  openDeal('6', { ownerId: 'ole' }),
]

describe('win rates', () => {
  it('count closed deals, as a whole and by a field', () => {
    expect(winRates(deals, { by: 'owner' })).toEqual({
      whole: { won: 3, lost: 2, percent: 60, interval: { low: 23.0724, high: 88.2379 } },
      groups: [
        { key: 'ida', figures: { won: 2, lost: 1, percent: 200 / 3, interval: { low: 20.766, high: 93.8508 } } },
        { key: 'ole', figures: { won: 0, lost: 1, percent: 0, interval: { low: 0, high: 79.3451 } } },
        { figures: { won: 1, lost: 0, percent: 100, interval: { low: 20.6549, high: 100 } } },
      ],
    })
  })

  it('are of those closed in a period, its first day with it and its end without', () => {
    const closedIn = { start: '2026-01-11', end: '2026-03-02' } as const
    expect(winRates(deals, { closedIn }).whole).toMatchObject({ won: 2, lost: 1 })
    expect(winRates(deals, { closedIn, confidencePercent: 90 }).whole.interval).toEqual({ low: 25.3534, high: 92.1734 })
  })

  it('are none where nothing is closed', () => {
    expect(winRates([openDeal('a')])).toEqual({ whole: { won: 0, lost: 0 }, groups: [] })
  })
})

describe('sales cycles', () => {
  it('are the quartiles of the days that won deals took, or lost ones', () => {
    expect(salesCycles(deals, { by: 'owner' })).toEqual({
      whole: { deals: 3, lowerQuartileDays: 15, medianDays: 20, upperQuartileDays: 40 },
      groups: [
        { key: 'ida', figures: { deals: 2, lowerQuartileDays: 12.5, medianDays: 15, upperQuartileDays: 17.5 } },
        { figures: { deals: 1, lowerQuartileDays: 60, medianDays: 60, upperQuartileDays: 60 } },
      ],
    })
    expect(salesCycles(deals, { outcome: 'lost' }).whole).toEqual({
      deals: 2,
      lowerQuartileDays: 10,
      medianDays: 20,
      upperQuartileDays: 30,
    })
    expect(salesCycles([])).toEqual({ whole: { deals: 0 }, groups: [] })
  })
})

it.each<[string, () => unknown, string, string]>([
  ['another confidence', () => winRates([], { confidencePercent: 80 as 90 }), 'invalid-value', 'confidencePercent'],
  [
    'a period that is none',
    () => winRates([], { closedIn: { start: '2026-01-02', end: '2026-01-01' } }),
    'invalid-period',
    'options.closedIn.end',
  ],
  ['a field that is none', () => salesCycles([], { by: 'mood' as 'owner' }), 'unknown-code', 'options.by'],
  ['an outcome that is none', () => salesCycles([], { outcome: 'open' as 'won' }), 'unknown-code', 'options.outcome'],
  ['a deal twice', () => winRates([openDeal('a'), openDeal('a')]), 'duplicate-id', 'deals[1].id'],
])('win rates and sales cycles refuse %s', (_, call, code, field) => {
  const error = thrownBy(call)
  expect([error.code, error.details.field]).toEqual([code, field])
})
