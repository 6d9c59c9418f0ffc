import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateUnits } from '../../../src/foundation/money/allocate-units.ts'
import { money, sumMoney } from '../../../src/foundation/money/index.ts'
import { classifyRelationship, type Verdict, verdicts } from '../../../src/rules/classification/index.ts'
import { type PortfolioEntry, portfolioMix } from '../../../src/rules/reporting/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'

const decisions = {
  client: classifyRelationship({
    hasPurchased: true,
    offering: 'advice',
    customisation: 'bespoke',
    engagement: 'ongoing-collaboration',
  }),
  customer: classifyRelationship({
    hasPurchased: true,
    offering: 'product',
    customisation: 'none',
    engagement: 'transactional',
  }),
  neither: classifyRelationship({ hasPurchased: false, revenueModel: 'usage' }),
  arguable: classifyRelationship({
    hasPurchased: true,
    offering: 'bespoke-service',
    customisation: 'bespoke',
    engagement: 'one-off-project',
  }),
  undecided: classifyRelationship({ hasPurchased: true }),
  unknown: classifyRelationship({ hasPurchased: false }),
}

const entry = (id: string, kind: keyof typeof decisions, amount?: string, currency = 'EUR'): PortfolioEntry => ({
  id,
  decision: decisions[kind],
  ...(amount === undefined ? {} : { revenue: money(amount, currency) }),
})

describe('the mix of a portfolio', () => {
  it('is by count and by revenue, with what is arguable, undecided or without revenue named', () => {
    const mix = portfolioMix([
      entry('a', 'client', '6000'),
      entry('b', 'customer', '2000'),
      entry('c', 'arguable', '1000'),
      entry('d', 'undecided'),
      entry('e', 'neither'),
      entry('f', 'unknown', '0'),
    ])
    expect(mix).toEqual({
      count: 6,
      revenue: { amount: '9000.00', currency: 'EUR' },
      parts: {
        client: {
          count: 1,
          countBasisPoints: 1667,
          revenue: { amount: '6000.00', currency: 'EUR' },
          revenueBasisPoints: 6667,
        },
        customer: {
          count: 3,
          countBasisPoints: 5000,
          revenue: { amount: '3000.00', currency: 'EUR' },
          revenueBasisPoints: 3333,
        },
        neither: {
          count: 2,
          countBasisPoints: 3333,
          revenue: { amount: '0.00', currency: 'EUR' },
          revenueBasisPoints: 0,
        },
      },
      ambiguous: ['c'],
      undecided: ['d', 'f'],
      withoutRevenue: ['d', 'e'],
    })
  })

  it('has no shares where there is nothing to share', () => {
    const none = { count: 0 }
    const empty = { ambiguous: [], undecided: [], withoutRevenue: [] }
    expect(portfolioMix([])).toEqual({ count: 0, parts: { client: none, customer: none, neither: none }, ...empty })
    const free = portfolioMix([entry('a', 'customer', '0.00')])
    expect(free.parts.customer).toEqual({
      count: 1,
      countBasisPoints: 10_000,
      revenue: { amount: '0.00', currency: 'EUR' },
    })
  })

  it.each<[string, readonly PortfolioEntry[], string, string]>([
    ['an account twice', [entry('a', 'client'), entry('a', 'customer')], 'duplicate-id', 'entries[1].id'],
    [
      'two currencies',
      [entry('a', 'client', '1'), entry('b', 'client', '1', 'SEK')],
      'currency-mismatch',
      'entries[1].revenue',
    ],
    ['negative revenue', [entry('a', 'client', '-0.01')], 'invalid-value', 'entries[0].revenue'],
  ])('refuses %s', (_, entries, code, field) => {
    const error = thrownBy(() => portfolioMix(entries))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('sums to the whole for any portfolio', () => {
    const kinds = Object.keys(decisions) as (keyof typeof decisions)[]
    const portfolios = fc
      .array(fc.tuple(fc.constantFrom(...kinds), fc.option(fc.nat(10 ** 9), { nil: undefined })), { maxLength: 40 })
      .map((all) =>
        all.map(([kind, cents], index) =>
          entry(String(index), kind, cents === undefined ? undefined : (cents / 100).toFixed(2)),
        ),
      )
    fc.assert(
      fc.property(portfolios, (entries) => {
        const mix = portfolioMix(entries)
        const parts = verdicts.map((verdict: Verdict) => mix.parts[verdict])
        const sum = (numbers: readonly (number | undefined)[]): number =>
          numbers.reduce<number>((all, each) => all + (each ?? 0), 0)
        expect(sum(parts.map(({ count }) => count))).toBe(entries.length)
        expect(sum(parts.map(({ countBasisPoints }) => countBasisPoints))).toBe(entries.length > 0 ? 10_000 : 0)
        if (mix.revenue) {
          expect(
            sumMoney(
              parts.flatMap(({ revenue }) => revenue ?? []),
              'EUR',
            ),
          ).toEqual(mix.revenue)
          expect(sum(parts.map(({ revenueBasisPoints }) => revenueBasisPoints))).toBe(
            mix.revenue.amount === '0.00' ? 0 : 10_000,
          )
        }
        expect(JSON.parse(JSON.stringify(mix))).toEqual(mix)
      }),
    )
  })
})

describe('allocateUnits', () => {
  it.each<[string, bigint, readonly bigint[], readonly bigint[]]>([
    ['an equal split gives what is left to the first', 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    ['the largest fraction comes first', 100n, [1n, 2n, 3n], [17n, 33n, 50n]],
    ['a ratio of zero gets nothing', 5n, [0n, 3n, 0n], [0n, 5n, 0n]],
    ['nothing to share', 0n, [1n, 2n], [0n, 0n]],
  ])('%s', (_, total, ratios, shares) => {
    expect(allocateUnits(total, ratios)).toEqual(shares)
  })

  it('sums to the whole, and each share is within a unit of its exact part', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc
          .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 20 })
          .filter((all) => all.some((each) => each > 0n)),
        (total, ratios) => {
          const shares = allocateUnits(total, ratios)
          const whole = ratios.reduce((sum, ratio) => sum + ratio, 0n)
          expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(total)
          for (const [index, share] of shares.entries()) {
            const distance = share * whole - total * (ratios[index] ?? 0n)
            expect(distance > -whole && distance < whole).toBe(true)
          }
        },
      ),
    )
  })
})
