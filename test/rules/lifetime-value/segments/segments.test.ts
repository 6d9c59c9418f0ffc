import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { purchaseHistories } from '../../../../src/rules/lifetime-value/histories/index.ts'
import {
  type CohortActivity,
  type CohortOptions,
  cohortRetention,
  defaultRfmSegments,
  type RfmFigures,
  rfmFigures,
  rfmScores,
  rfmSegmenter,
  rfmSegmentNames,
} from '../../../../src/rules/lifetime-value/segments/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'

const figures = (daysSinceLastPurchase: number, purchases: number, spend: number): RfmFigures => ({
  accountId: 'a',
  daysSinceLastPurchase,
  purchases,
  spend,
})
const codes = (...args: Parameters<typeof rfmScores>): readonly string[] => rfmScores(...args).map(({ code }) => code)

describe('scores', () => {
  it('are fifths of the accounts', () => {
    const ten = Array.from({ length: 10 }, (_, index) => figures(index, index + 1, 10 * index))
    expect(codes(ten)).toEqual(['511', '511', '422', '422', '333', '333', '244', '244', '155', '155'])
  })

  it('of equal figures are equal: that of the middle of them', () => {
    const mostBoughtOnce = [1, 1, 1, 1, 1, 1, 2, 3, 4, 5].map((purchases) => figures(0, purchases, 0))
    expect(rfmScores(mostBoughtOnce).map(({ frequency }) => frequency)).toEqual([2, 2, 2, 2, 2, 2, 4, 4, 5, 5])
    expect(codes([figures(3, 3, 3), figures(3, 3, 3)])).toEqual(['333', '333'])
    expect(codes([])).toEqual([])
  })

  it('by thresholds do not hang on the others', () => {
    const thresholds = {
      daysSinceLastPurchase: [365, 180, 90, 30],
      purchases: [2, 3, 5, 10],
      spend: [50, 100, 250, 1000],
    }
    expect(codes([figures(30, 10, 1000), figures(31, 9, 999), figures(366, 1, -5)], { thresholds })).toEqual([
      '555',
      '444',
      '111',
    ])
    for (const wrong of [
      { ...thresholds, purchases: [2, 3, 5] },
      { ...thresholds, purchases: [2, 3, 3, 4] },
      { ...thresholds, daysSinceLastPurchase: [30, 90, 180, 365] },
      { ...thresholds, spend: [1, 2, 3, Number.NaN] },
    ]) {
      expect(thrownBy(() => rfmScores([], { thresholds: wrong })).code).toBe('invalid-policy')
    }
  })

  it('never rank the worse above the better', () => {
    const any = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(any, (purchases) => {
        const scored = rfmScores(purchases.map((count) => figures(0, count, 0)))
        const pairs = purchases.map((count, index): [number, number] => [count, scored[index]?.frequency ?? 0])
        for (const [more, high] of pairs) {
          expect(high).toBeGreaterThanOrEqual(1)
          expect(high).toBeLessThanOrEqual(5)
          for (const [fewer, low] of pairs) if (more >= fewer) expect(high).toBeGreaterThanOrEqual(low)
        }
      }),
    )
  })

  it('refuse a figure that is none', () => {
    expect(thrownBy(() => rfmScores([figures(-1, 1, 1)])).details.field).toBe('accounts[0].daysSinceLastPurchase')
    expect(thrownBy(() => rfmScores([figures(1, 1, Number.NaN)])).details.field).toBe('accounts[0].spend')
  })

  it('come from histories, where spend is known', () => {
    const shop = purchaseHistories(
      [
        { accountId: 'a', on: '2026-01-01', amount: 20 },
        { accountId: 'a', on: '2026-01-11', amount: 5 },
        { accountId: 'b', on: '2026-01-02' },
      ],
      { unit: 'week', observationEnd: '2026-01-31' },
    )
    expect(rfmFigures(shop)).toEqual([{ accountId: 'a', daysSinceLastPurchase: 20, purchases: 2, spend: 25 }])
  })
})

describe('segments', () => {
  it('hold each of the 125 codes once', () => {
    const segmentOf = rfmSegmenter()
    const digits = [1, 2, 3, 4, 5]
    const all = digits.flatMap((r) => digits.flatMap((f) => digits.map((m) => segmentOf(`${r}${f}${m}`))))
    expect(all).toHaveLength(125)
    expect(new Set(all)).toEqual(new Set(rfmSegmentNames))
    expect(Object.keys(defaultRfmSegments)).toEqual([...rfmSegmentNames])
  })

  it.each([
    ['444', 'loyal'],
    ['121', 'lost'],
    ['355', 'loyal'],
    ['555', 'champions'],
    ['155', 'cannot-lose-them'],
  ])('%s is %s', (code, segment) => {
    expect(rfmSegmenter()(code)).toBe(segment)
  })

  it('of one’s own must hold every code once', () => {
    expect(thrownBy(() => rfmSegmenter()('666')).code).toBe('unknown-code')
    expect(thrownBy(() => rfmSegmenter({ all: '111' })).code).toBe('invalid-policy')
    expect(thrownBy(() => rfmSegmenter({ ...defaultRfmSegments, lost: '111 111' })).code).toBe('invalid-policy')
    expect(thrownBy(() => rfmSegmenter({ ...defaultRfmSegments, lost: '' })).code).toBe('invalid-policy')
  })
})

describe('cohorts', () => {
  const act = (accountId: string, on: CohortActivity['on']): CohortActivity => ({ accountId, on })
  const monthly: CohortOptions = { every: { unit: 'month', count: 1 }, observationEnd: '2026-03-31' }
  const activities = [
    act('a', '2026-02-03'),
    act('a', '2026-01-10'),
    act('a', '2026-02-20'),
    act('b', '2026-01-31'),
    act('c', '2026-02-14'),
    act('c', '2026-03-01'),
    act('d', '2026-04-01'),
  ]

  it('say who came back, and null where nobody knows yet', () => {
    expect(cohortRetention(activities, monthly)).toEqual({
      cohorts: [
        { start: '2026-01-01', end: '2026-02-01', accounts: 2, active: [2, 1, 0], retention: [1, 0.5, 0] },
        { start: '2026-02-01', end: '2026-03-01', accounts: 1, active: [1, 1, null], retention: [1, 1, null] },
      ],
      overall: [1, 2 / 3, 0],
    })
  })

  it('a period that is not over is not known, even to the last day but one', () => {
    const { cohorts } = cohortRetention(activities, { ...monthly, observationEnd: '2026-03-30' })
    expect(cohorts.map(({ active }) => active)).toEqual([
      [2, 1],
      [1, null],
    ])
  })

  it('count from an anchor', () => {
    const { cohorts } = cohortRetention(activities, {
      every: { unit: 'week', count: 2 },
      anchor: '2026-01-05',
      observationEnd: '2026-03-01',
    })
    expect(cohorts[0]).toMatchObject({ start: '2026-01-05', end: '2026-01-19', accounts: 1 })
    expect(thrownBy(() => cohortRetention(activities, { ...monthly, anchor: '2026-02-01' })).details.field).toBe(
      'anchor',
    )
    expect(thrownBy(() => cohortRetention([act('a', '2026-02-30')], monthly)).details.field).toBe('activities[0].on')
  })

  it('of nobody are none', () => {
    expect(cohortRetention([], monthly)).toEqual({ cohorts: [], overall: [] })
    expect(cohortRetention([act('a', '2026-03-05')], { ...monthly, observationEnd: '2026-03-10' }).cohorts).toEqual([
      { start: '2026-03-01', end: '2026-04-01', accounts: 1, active: [], retention: [] },
    ])
  })
})
