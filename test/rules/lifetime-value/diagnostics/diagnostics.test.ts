import { describe, expect, it } from 'vitest'
import { survivalCurve } from '../../../../src/rules/lifetime-value/contractual/index.ts'
import {
  aliveOverTime,
  compareByFrequency,
  compareWithSurvival,
  trackPurchases,
} from '../../../../src/rules/lifetime-value/diagnostics/index.ts'
import { purchaseHistories, type TransactionRow } from '../../../../src/rules/lifetime-value/histories/index.ts'
import {
  expectedPurchases,
  expectedPurchasesOfNew,
  type ParametrisedModel,
  probabilityAlive,
} from '../../../../src/rules/lifetime-value/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { near } from '../near.ts'

const model: ParametrisedModel = {
  model: 'bg-nbd',
  unit: 'week',
  parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
}
const row = (accountId: string, on: TransactionRow['on']): TransactionRow => ({ accountId, on })
const rows = [
  row('a', '2026-01-05'),
  row('a', '2026-01-14'),
  row('a', '2026-02-04'),
  row('b', '2026-01-12'),
  row('c', '2026-02-03'),
  row('d', '2026-01-26'),
]
const options = { unit: 'week', calibrationEnd: '2026-01-26', observationEnd: '2026-02-09' } as const

describe('the hold-out by frequency', () => {
  it('averages what was expected and what was done', () => {
    const shop = purchaseHistories(rows, options)
    const groups = compareByFrequency(model, shop)
    expect(groups.map(({ frequency, accounts, actual }) => [frequency, accounts, actual])).toEqual([
      [0, 1, 0],
      [1, 1, 1],
    ])
    near(
      groups[1]?.expected,
      expectedPurchases(model, { frequency: 1, ageAtLastPurchase: 9 / 7, age: 3 }, { unit: 'week', count: 2 }),
      1e-14,
    )
    const [all] = compareByFrequency(model, shop, { most: 0 })
    expect(all).toMatchObject({ frequency: 0, isLast: true, accounts: 2, actual: 0.5 })
    expect(groups[0]?.isLast).toBe(false)
  })

  it('needs a hold-out', () => {
    const shop = purchaseHistories(rows, { unit: 'week', observationEnd: '2026-02-09' })
    expect(thrownBy(() => compareByFrequency(model, shop)).details.field).toBe('histories.holdout')
    expect(thrownBy(() => compareByFrequency(model, purchaseHistories(rows, options), { most: -1 })).code).toBe(
      'invalid-value',
    )
  })
})

describe('tracking', () => {
  it('sums up what is expected of each from its first purchase on', () => {
    const steps = trackPurchases(model, rows, options)
    expect(steps.map(({ until, isHoldout, actual }) => [until, isHoldout, actual])).toEqual([
      ['2026-01-11', false, 0],
      ['2026-01-18', false, 1],
      ['2026-01-25', false, 0],
      ['2026-02-01', true, 0],
      ['2026-02-08', true, 1],
    ])
    const of = (days: number): number => expectedPurchasesOfNew(model, { unit: 'week', count: days / 7 })
    near(steps[0]?.cumulativeExpected, of(6), 1e-14)
    near(steps[4]?.cumulativeExpected, of(34) + of(27), 1e-14)
    near(steps[4]?.expected, of(34) + of(27) - of(27) - of(20), 1e-13)
    expect(steps[4]?.cumulativeActual).toBe(2)
  })

  it('has no steps without purchases, or before a step is over', () => {
    expect(trackPurchases(model, [], options)).toEqual([])
    expect(trackPurchases(model, rows, { ...options, stepDays: 100 })).toEqual([])
    expect(thrownBy(() => trackPurchases(model, rows, { ...options, stepDays: 0 })).details.field).toBe('stepDays')
    expect(thrownBy(() => trackPurchases(model, rows, { ...options, unit: 'day' })).code).toBe('unit-mismatch')
  })
})

describe('alive over time', () => {
  it('falls while they wait, and jumps with a purchase', () => {
    const path = aliveOverTime(model, [4, 10, 40], { until: { unit: 'week', count: 30 } })
    expect(path).toHaveLength(100 + 2)
    for (const [index, point] of path.entries()) {
      const before = path[index - 1]
      if (before === undefined) continue
      expect(point.age).toBeGreaterThan(before.age)
      if (point.frequency === before.frequency) {
        expect(point.probabilityAlive).toBeLessThanOrEqual(before.probabilityAlive)
      }
    }
    expect(path.at(-1)?.probabilityAlive).toBe(
      probabilityAlive(model, { frequency: 2, ageAtLastPurchase: 10, age: 30 }),
    )
  })

  it.each<[string, readonly number[], number, number]>([
    ['purchaseAges[1]', [4, 4], 30, 5],
    ['purchaseAges[0]', [0], 30, 5],
    ['purchaseAges[0]', [Number.POSITIVE_INFINITY], 30, 5],
    ['until.count', [4], 0, 5],
    ['steps', [4], 30, 0],
  ])('refuses %s', (field, ages, count, steps) => {
    expect(thrownBy(() => aliveOverTime(model, ages, { until: { unit: 'week', count }, steps })).details.field).toBe(
      field,
    )
  })
})

describe('survival beside the observed', () => {
  const curve = survivalCurve({
    unit: 'year',
    tenures: [
      { duration: 1.5, hasEnded: true, count: 40 },
      { duration: 2.5, hasEnded: true, count: 60 },
    ],
  })

  it('is read at the last whole period by a discrete model, and at the time by a continuous one', () => {
    const discrete = compareWithSurvival(
      { model: 'shifted-beta-geometric', unit: 'year', parameters: { alpha: 1, beta: 1 } },
      curve,
    )
    expect(discrete.map(({ observed, expected }) => [observed, expected.toFixed(6)])).toEqual([
      [0.6, '0.500000'],
      [0, '0.333333'],
    ])
    expect(discrete.map((point) => 'lower' in point)).toEqual([true, false])
    const [first] = compareWithSurvival({ model: 'exponential', unit: 'year', parameters: { rate: 1 } }, curve)
    near(first?.expected, Math.exp(-1.5), 1e-15)
    expect(
      thrownBy(() => compareWithSurvival({ model: 'exponential', unit: 'month', parameters: { rate: 1 } }, curve)).code,
    ).toBe('unit-mismatch')
  })
})
