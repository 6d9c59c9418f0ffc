import { compare } from '../../../foundation/compare.ts'
import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode, Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import type { Identifier } from '../../../records/index.ts'
import type { AccountRevenue } from './revenue-report.ts'

/**
 * How concentrated revenue is, by the bounds that the Department of Justice of the United States gives for markets on its page on the
 * Herfindahl-Hirschman index (2024), after section 2.1 of the Merger Guidelines of 2023: `moderate` between 1,000 and 1,800, `high`
 * above. What is below it gives no name; here it is `low`.
 *
 * @example
 * ```ts
 * import { concentrationLevels } from 'clientele/reporting'
 *
 * concentrationLevels //=> ['low', 'moderate', 'high']
 * ```
 */
export const concentrationLevels = ['low', 'moderate', 'high'] as const

/** A level from {@link concentrationLevels}. */
export type ConcentrationLevel = (typeof concentrationLevels)[number]

/**
 * How many of the largest accounts are looked at together unless others are asked for.
 *
 * @example
 * ```ts
 * import { defaultTopCounts } from 'clientele/reporting'
 *
 * defaultTopCounts //=> [1, 5, 10, 20]
 * ```
 */
export const defaultTopCounts: readonly number[] = deepFreeze([1, 5, 10, 20])

/** What {@link revenueConcentration} goes by. */
export interface ConcentrationOptions {
  /** How many of the largest accounts to look at together, at most 50 numbers from 1; {@link defaultTopCounts} when left out. */
  readonly topCounts?: readonly number[]
  /**
   * From which share on an account is a major one, in hundredths of a per cent, 1 to 10,000; 1,000 when left out: the tenth from which
   * on accounting standards want a customer disclosed (IFRS 8, paragraph 34, for which accounts under one owner are one customer).
   */
  readonly majorBasisPoints?: number
  /** Which share of revenue the business is taken to depend on, in hundredths of a per cent, 1 to 10,000; 5,000 when left out. */
  readonly dependenceBasisPoints?: number
}

/** What some accounts bring in, of all that comes in. */
export interface TopShare {
  /** How many of the largest accounts; all of them, if there are fewer. */
  readonly count: number
  /** What they bring in together. */
  readonly amount: Money
  /** Their share, in hundredths of a per cent, rounded half up. */
  readonly basisPoints: number
}

/** An account that brings in a large share. */
export interface MajorAccount {
  /** Which. */
  readonly accountId: Identifier
  /** What it brings in. */
  readonly amount: Money
  /** Its share, in hundredths of a per cent, rounded half up. */
  readonly basisPoints: number
}

/** On how few accounts the revenue of a business hangs. */
export interface RevenueConcentration {
  /** How many accounts brought something in. */
  readonly accountCount: number
  /** What they brought in. */
  readonly total: Money
  /** The shares of the largest, for each count asked for. */
  readonly topShares: readonly TopShare[]
  /** The sum of the squares of all shares in per cent: from nearly 0 to 10,000, to two decimals. */
  readonly herfindahlHirschmanIndex: number
  /** What that index is called. */
  readonly level: ConcentrationLevel
  /** How many accounts of one size would be as concentrated: 10,000 ÷ the index before it was rounded, to two decimals. */
  readonly effectiveAccountCount: number
  /** Gini's coefficient: 0 if all accounts bring in the same, nearly 1 if one of many brings in all; to four decimals. */
  readonly giniCoefficient: number
  /** Every account with at least the share asked for, the largest first. */
  readonly majorAccounts: readonly MajorAccount[]
  /** The fewest accounts that bring in the share on which the business is taken to depend, the largest first. */
  readonly dependsOn: readonly Identifier[]
  /** The accounts that brought in nothing, or less; they are left out of everything else. */
  readonly withoutRevenue: readonly Identifier[]
}

interface Ranked {
  readonly accountId: Identifier
  readonly units: bigint
}

/** Reads what accounts brought in, each once and in one currency, the largest first. */
function rank(
  revenues: readonly Pick<AccountRevenue, 'accountId' | 'amount'>[],
  currency: CurrencyCode,
): readonly Ranked[] {
  const seen = new Set<Identifier>()
  return revenues
    .map(({ accountId, amount }, index): Ranked => {
      const field = `revenues[${index}]`
      if (seen.has(accountId)) refuse('duplicate-id', `${field}.accountId`, accountId, 'each account once')
      seen.add(accountId)
      return { accountId, units: unitsAt(amount, currency, () => `${field}.amount`) }
    })
    .sort((a, b) => compare(b.units, a.units) || compare<Identifier>(a.accountId, b.accountId))
}

/** A quotient of whole numbers, rounded half up to so many decimals. */
const quotient = (numerator: bigint, denominator: bigint, decimals: number): number =>
  Number(divideRounded(numerator * 10n ** BigInt(decimals), denominator, 'half-up')) / 10 ** decimals

/** The level of an index that is `squares` ÷ `whole`. */
function levelOf(squares: bigint, whole: bigint): ConcentrationLevel {
  if (squares <= 1_000n * whole) return 'low'
  return squares <= 1_800n * whole ? 'moderate' : 'high'
}

/**
 * Tells on how few accounts the revenue of a business hangs.
 *
 * The Herfindahl-Hirschman index is Σ (share in per cent)², over accounts that brought something in. Gini's coefficient is
 * 2 Σ i xᵢ ÷ (n Σ xᵢ) − (n + 1) ÷ n, with what they brought in from the least to the most. Both are worked out exactly and
 * rounded once; the level goes by the exact index.
 *
 * @param revenues - What each account brought in, in one currency: the `accounts` of a {@link RevenueReport}, of one period or many.
 * @param options - What to look at.
 * @returns Nothing if no account brought something in.
 * @throws {@link ClienteleError} `duplicate-id` for an account that comes twice, `currency-mismatch`, `invalid-value` for an amount or
 *   an option that cannot be.
 *
 * @example
 * ```ts
 * import { type ConcentrationOptions, type RevenueConcentration, revenueConcentration } from 'clientele/reporting'
 *
 * const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const
 * const options: ConcentrationOptions = { topCounts: [1, 2] }
 * const found: RevenueConcentration | undefined = revenueConcentration([
 *   { accountId: 'a-1', amount: euros('600.00') },
 *   { accountId: 'a-2', amount: euros('300.00') },
 *   { accountId: 'a-3', amount: euros('100.00') },
 *   { accountId: 'a-4', amount: euros('0.00') },
 * ], options)
 * found?.topShares.map(({ count, basisPoints }) => [count, basisPoints]) //=> [[1, 6000], [2, 9000]]
 * found?.herfindahlHirschmanIndex //=> 4600
 * found?.level //=> 'high'
 * found?.effectiveAccountCount //=> 2.17
 * found?.giniCoefficient //=> 0.3333
 * found?.dependsOn //=> ['a-1']
 * found?.withoutRevenue //=> ['a-4']
 * ```
 */
export function revenueConcentration(
  revenues: readonly Pick<AccountRevenue, 'accountId' | 'amount'>[],
  options: ConcentrationOptions = {},
): RevenueConcentration | undefined {
  const { topCounts = defaultTopCounts, majorBasisPoints = 1_000, dependenceBasisPoints = 5_000 } = options
  wholeNumberAt(topCounts.length, 'topCounts.length', 0, 50)
  for (const [index, count] of topCounts.entries()) wholeNumberAt(count, `topCounts[${index}]`, 1, 1_000_000)
  const major = BigInt(wholeNumberAt(majorBasisPoints, 'majorBasisPoints', 1, 10_000))
  const dependence = BigInt(wholeNumberAt(dependenceBasisPoints, 'dependenceBasisPoints', 1, 10_000))
  const currency = revenues[0]?.amount.currency
  if (currency === undefined) return undefined
  const all = rank(revenues, currency)
  const ranked = all.filter(({ units }) => units > 0n)
  if (ranked.length === 0) return undefined

  const count = BigInt(ranked.length)
  const sums: bigint[] = []
  let [total, squares, weighted] = [0n, 0n, 0n]
  for (const [index, { units }] of ranked.entries()) {
    total += units
    squares += units * units
    // The largest stands first here, and last in the formula.
    weighted += (count - BigInt(index)) * units
    sums.push(total)
  }
  const whole = total * total
  const basisPoints = (units: bigint): number => Number(divideRounded(units * 10_000n, total, 'half-up'))
  const written = (units: bigint): Money => fromMinorUnits(units, currency)
  const needed = sums.findIndex((sum) => sum * 10_000n >= dependence * total) + 1
  return {
    accountCount: ranked.length,
    total: written(total),
    topShares: topCounts.map((top) => {
      const taken = Math.min(top, ranked.length)
      const sum = sums[taken - 1] as bigint
      return { count: taken, amount: written(sum), basisPoints: basisPoints(sum) }
    }),
    herfindahlHirschmanIndex: quotient(squares * 10_000n, whole, 2),
    level: levelOf(squares * 10_000n, whole),
    effectiveAccountCount: quotient(whole, squares, 2),
    giniCoefficient: quotient(2n * weighted - (count + 1n) * total, count * total, 4),
    majorAccounts: ranked
      .filter(({ units }) => units * 10_000n >= major * total)
      .map(({ accountId, units }) => ({ accountId, amount: written(units), basisPoints: basisPoints(units) })),
    dependsOn: ranked.slice(0, needed).map(({ accountId }) => accountId),
    withoutRevenue: all.filter(({ units }) => units <= 0n).map(({ accountId }) => accountId),
  }
}
