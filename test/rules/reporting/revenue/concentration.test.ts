import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concentrationLevels, defaultTopCounts, revenueConcentration } from '../../../../src/rules/reporting/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'

const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const
const of = (...amounts: readonly number[]) =>
  amounts.map((amount, index) => ({ accountId: `a-${index}`, amount: euros(amount.toFixed(2)) }))

describe('concentration', () => {
  it('of five accounts, worked out by hand', () => {
    // Shares of 40, 30, 15, 10 and 5 %: squares 1600 + 900 + 225 + 100 + 25. Gini: 2 (1·5 + 2·10 + 3·15 + 4·30 + 5·40) / 500 − 6/5.
    expect(revenueConcentration(of(300, 400, 150, 50, 100))).toEqual({
      accountCount: 5,
      total: euros('1000.00'),
      topShares: [
        { count: 1, amount: euros('400.00'), basisPoints: 4000 },
        { count: 5, amount: euros('1000.00'), basisPoints: 10_000 },
        { count: 5, amount: euros('1000.00'), basisPoints: 10_000 },
        { count: 5, amount: euros('1000.00'), basisPoints: 10_000 },
      ],
      herfindahlHirschmanIndex: 2850,
      level: 'high',
      effectiveAccountCount: 3.51,
      giniCoefficient: 0.36,
      majorAccounts: [
        { accountId: 'a-1', amount: euros('400.00'), basisPoints: 4000 },
        { accountId: 'a-0', amount: euros('300.00'), basisPoints: 3000 },
        { accountId: 'a-2', amount: euros('150.00'), basisPoints: 1500 },
        { accountId: 'a-4', amount: euros('100.00'), basisPoints: 1000 },
      ],
      dependsOn: ['a-1', 'a-0'],
      withoutRevenue: [],
    })
    expect(defaultTopCounts).toEqual([1, 5, 10, 20])
  })

  it.each<[string, readonly number[], number, string, number, number]>([
    ['one account', [7], 10_000, 'high', 1, 0],
    ['two alike', [5, 5], 5000, 'high', 2, 0],
    ['ten alike', Array(10).fill(3), 1000, 'low', 10, 0],
    ['nine alike', Array(9).fill(3), 1111.11, 'moderate', 9, 0],
    ['the bound of what is moderate', [30, 30, ...Array(40).fill(1)], 1840, 'high', 5.43, 0.5524],
    ['just below it', [30, 28, ...Array(42).fill(1)], 1726, 'moderate', 5.79, 0.535],
    ['one of a hundred', [901, ...Array(99).fill(1)], 8119, 'high', 1.23, 0.891],
  ])('of %s', (_, amounts, index, level, count, gini) => {
    const found = revenueConcentration(of(...amounts))
    expect([
      found?.herfindahlHirschmanIndex,
      found?.level,
      found?.effectiveAccountCount,
      found?.giniCoefficient,
    ]).toEqual([index, level, count, gini])
    expect(concentrationLevels).toContain(level)
  })

  it('leaves out who brought in nothing, or less', () => {
    const found = revenueConcentration(of(10, 0, -5, 10))
    expect([found?.accountCount, found?.total, found?.withoutRevenue]).toEqual([2, euros('20.00'), ['a-1', 'a-2']])
    expect(revenueConcentration(of(0, -5))).toBeUndefined()
    expect(revenueConcentration([])).toBeUndefined()
  })

  it('looks at what is asked for', () => {
    const found = revenueConcentration(of(50, 30, 20), {
      topCounts: [2],
      majorBasisPoints: 3_001,
      dependenceBasisPoints: 8_001,
    })
    expect(found?.topShares).toEqual([{ count: 2, amount: euros('80.00'), basisPoints: 8000 }])
    expect(found?.majorAccounts.map(({ accountId }) => accountId)).toEqual(['a-0'])
    expect(found?.dependsOn).toEqual(['a-0', 'a-1', 'a-2'])
  })

  it.each<[string, () => unknown, string, string]>([
    ['an account twice', () => revenueConcentration([...of(1), ...of(2)]), 'duplicate-id', 'revenues[1].accountId'],
    [
      'two currencies',
      () => revenueConcentration([...of(1), { accountId: 'b', amount: { amount: '1.00', currency: 'SEK' } }]),
      'currency-mismatch',
      'revenues[1].amount.currency',
    ],
    ['a count of none', () => revenueConcentration(of(1), { topCounts: [0] }), 'invalid-value', 'topCounts[0]'],
    [
      'a share above all',
      () => revenueConcentration(of(1), { majorBasisPoints: 10_001 }),
      'invalid-value',
      'majorBasisPoints',
    ],
    [
      'no dependence',
      () => revenueConcentration(of(1), { dependenceBasisPoints: 0 }),
      'invalid-value',
      'dependenceBasisPoints',
    ],
  ])('is refused for %s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('is what floating point makes of the formulas, whatever came in', () => {
    const offenders: unknown[] = []
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_00 }), { minLength: 1, maxLength: 30 }), (all) => {
        const found = revenueConcentration(of(...all.map((units) => units / 100)))
        const total = all.reduce((sum, each) => sum + each, 0)
        const index = all.reduce((sum, each) => sum + ((100 * each) / total) ** 2, 0)
        // Half the mean difference between any two, over the mean.
        const differences = all.reduce((sum, a) => sum + all.reduce((inner, b) => inner + Math.abs(a - b), 0), 0)
        const gini = differences / (2 * all.length * total)
        const isClose = (value: number | undefined, exact: number, within: number) =>
          value !== undefined && Math.abs(value - exact) <= within * 1.0001
        if (
          !isClose(found?.herfindahlHirschmanIndex, index, 0.005) ||
          !isClose(found?.giniCoefficient, gini, 0.000_05) ||
          !isClose(found?.effectiveAccountCount, 10_000 / index, 0.005)
        ) {
          offenders.push(all)
        }
      }),
    )
    expect(offenders).toEqual([])
  })
})
