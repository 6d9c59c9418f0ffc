import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allocatedWalletShare,
  countPurchases,
  type FrequencyCount,
  purchaseFrequencyUplift,
  type UpliftOptions,
  walletAllocation,
  walletShares,
} from '../../../src/rules/loyalty/index.ts'
import { codeThrownBy } from '../../tools/thrown-by.ts'
import { euros } from './samples.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

describe('share of wallet', () => {
  it('is what is spent on a brand, of what is spent on all', () => {
    const shares = walletShares([
      { brandId: 'us', spent: euros('0.30') },
      { brandId: 'north', spent: euros('0.00') },
      { brandId: 'south', spent: euros('0.90') },
    ])
    expect(shares).toEqual([
      { brandId: 'us', share: 0.25 },
      { brandId: 'north', share: 0 },
      { brandId: 'south', share: 0.75 },
    ])
  })

  it('is not known where nothing is spent', () => {
    expect(walletShares([])).toBeUndefined()
    expect(walletShares([{ brandId: 'us', spent: euros('0.00') }])).toBeUndefined()
  })

  it('sums to 1', () => {
    const wallets = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(wallets, (cents) => {
        const shares = walletShares(cents.map((each, index) => ({ brandId: `b-${index}`, spent: euros(`${each}.00`) })))
        if (cents.every((each) => each === 0)) expect(shares).toBeUndefined()
        else expect(Math.abs(sum((shares ?? []).map(({ share }) => share)) - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  it.each([
    [
      'a brand twice',
      [
        { brandId: 'us', spent: euros('1.00') },
        { brandId: 'us', spent: euros('1.00') },
      ],
      'duplicate-id',
    ],
    [
      'two currencies',
      [
        { brandId: 'us', spent: euros('1.00') },
        { brandId: 'them', spent: { amount: '1', currency: 'JPY' } },
      ],
      'currency-mismatch',
    ],
    ['a negative amount', [{ brandId: 'us', spent: euros('-1.00') }], 'invalid-value'],
  ] as const)('%s throws', (_, spending, code) => {
    expect(codeThrownBy(() => walletShares(spending))).toBe(code)
  })
})

describe('the Wallet Allocation Rule', () => {
  it.each([
    ['second of four', 2, 4, 0.3],
    ['the only one', 1, 1, 1],
    ['first of two', 1, 2, 2 / 3],
    ['last of two', 2, 2, 1 / 3],
    ['tied for the first of three', 1.5, 3, 5 / 12],
  ])('%s', (_, rank, brands, share) => {
    expect(Math.abs(allocatedWalletShare({ rank, brands }) - share)).toBeLessThan(1e-15)
  })

  it.each([
    [0, 4],
    [5, 4],
    [Number.NaN, 4],
    [1, 0],
    [1, 1.5],
    [1, 1_001],
  ])('there is no rank %d of %d', (rank, brands) => {
    expect(codeThrownBy(() => allocatedWalletShare({ rank, brands }))).toBe('invalid-value')
  })

  it('ranks by rating, those that are tied on average, and shares sum to 1', () => {
    const rated = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(rated, (ratings) => {
        const allocation = walletAllocation(ratings.map((rating, index) => ({ brandId: `b-${index}`, rating })))
        const shares = allocation.map(({ share }) => share)
        expect(Math.abs(sum(shares) - 1)).toBeLessThan(1e-12)
        expect(sum(allocation.map(({ rank }) => rank))).toBe((ratings.length * (ratings.length + 1)) / 2)
        // A better rating has the better rank and the larger share; the same rating has the same.
        for (const [index, rating] of ratings.entries()) {
          const other = (index + 1) % ratings.length
          const sign = Math.sign(rating - (ratings[other] ?? 0))
          expect(Math.sign((shares[index] ?? 0) - (shares[other] ?? 0))).toBe(sign)
        }
      }),
    )
  })

  it.each([
    ['no brand', [], 'invalid-value'],
    [
      'a brand twice',
      [
        { brandId: 'us', rating: 1 },
        { brandId: 'us', rating: 2 },
      ],
      'duplicate-id',
    ],
    ['no rating', [{ brandId: 'us', rating: Number.NaN }], 'invalid-value'],
  ] as const)('%s throws', (_, ratings, code) => {
    expect(codeThrownBy(() => walletAllocation(ratings))).toBe(code)
  })
})

describe('how often customers buy', () => {
  const found = (baseline: FrequencyCount, since: FrequencyCount, options?: UpliftOptions) => {
    const outcome = purchaseFrequencyUplift(baseline, since, options)
    if (!outcome.ok) throw new Error(outcome.reason.code)
    return outcome.value
  }
  const count = (purchases: number, exposureDays = 365): FrequencyCount => ({ purchases, exposureDays })

  it('agrees with poisson.test of R on its own example', () => {
    // c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878): ratio 1.971488, 95 percent from 0.8584264 to 4.2772659.
    const { ratio, low, high, verdict } = found(count(21, 3_011), count(11, 800))
    expect(ratio?.toFixed(6)).toBe('1.971488')
    expect([low.toFixed(7), high?.toFixed(7), verdict]).toEqual(['0.8584264', '4.2772659', 'unclear'])
  })

  it.each([
    ['clearly more', 100, 150, 'more-often'],
    ['clearly less', 150, 100, 'less-often'],
    ['hard to tell', 100, 110, 'unclear'],
  ] as const)('%s', (_, before, after, verdict) => {
    expect(found(count(before), count(after)).verdict).toBe(verdict)
  })

  it('tells rates by the year', () => {
    expect(found(count(10, 730), count(30, 365))).toMatchObject({ baselinePerYear: 5, perYear: 30, ratio: 6 })
  })

  it('nothing before leaves the ratio open; nothing since makes it 0', () => {
    const fresh = found(count(0), count(8))
    expect([fresh.ratio, fresh.high, fresh.verdict]).toEqual([undefined, undefined, 'more-often'])
    expect(found(count(0), count(3)).verdict).toBe('unclear')
    const gone = found(count(8), count(0))
    expect([gone.ratio, gone.low, gone.verdict]).toEqual([0, 0, 'less-often'])
  })

  it('nothing at all is nothing to compare', () => {
    expect(purchaseFrequencyUplift(count(0), count(0, 100))).toEqual({
      ok: false,
      reason: { code: 'no-purchases', parameters: { exposureDays: 465 } },
    })
  })

  it('the interval holds the ratio, widens with confidence, and turns round with the periods', () => {
    const some = fc.integer({ min: 1, max: 200 })
    fc.assert(
      fc.property(some, some, fc.integer({ min: 1, max: 1_000 }), (before, after, days) => {
        const one = found(count(before), count(after, days))
        const wide = found(count(before), count(after, days), { confidence: 0.99 })
        const turned = found(count(after, days), count(before))
        const [ratio, high] = [one.ratio ?? 0, one.high ?? 0]
        expect(one.low < ratio && ratio < high).toBe(true)
        expect(wide.low < one.low && high < (wide.high ?? 0)).toBe(true)
        expect(Math.abs(turned.low * high - 1)).toBeLessThan(1e-9)
      }),
      { numRuns: 60 },
    )
  })

  it('is as sure as it says: the interval holds the true ratio at least that often', () => {
    // Every count that has a chance, of two Poisson counts with means 6 and 9.
    const poisson = (mean: number): readonly number[] => {
      const chances = [Math.exp(-mean)]
      for (let k = 1; k < 30; k += 1) chances.push(((chances[k - 1] ?? 0) * mean) / k)
      return chances
    }
    let held = 0
    for (const [before, chance] of poisson(6).entries()) {
      for (const [after, other] of poisson(9).entries()) {
        if (before + after === 0) continue
        const { low, high = Number.POSITIVE_INFINITY } = found(count(before), count(after), { confidence: 0.9 })
        if (low <= 1.5 && 1.5 <= high) held += chance * other
      }
    }
    expect(held).toBeGreaterThan(0.9)
    expect(held).toBeLessThan(0.97)
  })

  it('counts purchases of the days looked at only', () => {
    const observed = { start: '2026-01-01', end: '2026-01-31' } as const
    expect(
      countPurchases([
        { purchasedOn: ['2025-12-31', '2026-01-01', '2026-01-30', '2026-01-31', '2026-01-30'], observed },
        { purchasedOn: [], observed: { start: '2026-02-01', end: '2026-02-02' } },
      ]),
    ).toEqual({ purchases: 3, exposureDays: 31 })
    expect(countPurchases([])).toEqual({ purchases: 0, exposureDays: 0 })
  })

  it.each([
    ['half a purchase', () => purchaseFrequencyUplift(count(0.5), count(1)), 'invalid-value'],
    ['no days', () => purchaseFrequencyUplift(count(1), count(1, 0)), 'invalid-value'],
    ['days without end', () => purchaseFrequencyUplift(count(1), count(1, Number.POSITIVE_INFINITY)), 'invalid-value'],
    ['too sure', () => purchaseFrequencyUplift(count(1), count(1), { confidence: 1 }), 'invalid-value'],
    [
      'a period of no days',
      () => countPurchases([{ purchasedOn: [], observed: { start: '2026-01-01', end: '2026-01-01' } }]),
      'invalid-period',
    ],
    [
      'a purchase on no day',
      () => countPurchases([{ purchasedOn: ['2026-02-30'], observed: { start: '2026-01-01', end: '2026-03-01' } }]),
      'invalid-value',
    ],
  ] as const)('%s throws', (_, call, code) => {
    expect(codeThrownBy(call)).toBe(code)
  })
})
