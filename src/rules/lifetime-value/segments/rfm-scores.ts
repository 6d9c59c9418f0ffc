import { refuse } from '../../../foundation/error.ts'
import type { Identifier } from '../../../records/identifier.ts'
import type { ObservedHistories } from '../histories/purchase-histories.ts'
import { daysOfUnit } from '../histories/time-unit.ts'

/**
 * What an account is scored by: how recently, how often and for how much it bought.
 *
 * @example
 * ```ts
 * import type { RfmFigures } from 'clientele/lifetime-value/segments'
 *
 * const figures: RfmFigures = { accountId: 'a-1', daysSinceLastPurchase: 12, purchases: 7, spend: 420 }
 * figures.purchases //=> 7
 * ```
 */
export interface RfmFigures {
  /** Whose they are. */
  readonly accountId: Identifier
  /** Days from the last purchase to the day one looks from. */
  readonly daysSinceLastPurchase: number
  /** All purchases, the first one included. */
  readonly purchases: number
  /** What they came to, in major units. */
  readonly spend: number
}

/** Scores of an account, each from 1, the worst, to 5, the best. */
export interface RfmScore {
  /** Whose they are. */
  readonly accountId: Identifier
  /** How recently it bought. */
  readonly recency: number
  /** How often. */
  readonly frequency: number
  /** For how much. */
  readonly monetary: number
  /** The three digits in this order: `"543"`. */
  readonly code: string
}

/**
 * Bounds of one's own: four for each figure, from the worst to the best. An account scores 1, and one more for each bound that it
 * reaches.
 *
 * @example
 * ```ts
 * import type { RfmThresholds } from 'clientele/lifetime-value/segments'
 *
 * const thresholds: RfmThresholds = {
 *   daysSinceLastPurchase: [365, 180, 90, 30],
 *   purchases: [2, 3, 5, 10],
 *   spend: [50, 100, 250, 1000],
 * }
 * thresholds.purchases.length //=> 4
 * ```
 */
export interface RfmThresholds {
  /** At most so many days; falling. */
  readonly daysSinceLastPurchase: readonly number[]
  /** At least so many purchases; rising. */
  readonly purchases: readonly number[]
  /** At least so much; rising. */
  readonly spend: readonly number[]
}

const scores = 5
const names = ['daysSinceLastPurchase', 'purchases', 'spend'] as const

/** A figure of which more is better. */
const goodness = (figures: Omit<RfmFigures, 'accountId'>, name: (typeof names)[number]): number =>
  name === 'daysSinceLastPurchase' ? -figures[name] : figures[name]

function checkThresholds(thresholds: RfmThresholds): void {
  for (const name of names) {
    const bounds = thresholds[name]
    const isRight =
      bounds.length === scores - 1 &&
      bounds.every((bound, at) => {
        const before = bounds[at - 1]
        return (
          Number.isFinite(bound) &&
          (before === undefined || (name === 'daysSinceLastPurchase' ? bound < before : bound > before))
        )
      })
    if (!isRight) {
      refuse('invalid-policy', `thresholds.${name}`, bounds, `${scores - 1} bounds from the worst to the best`)
    }
  }
}

/** Scores by fifths: the middle place of those that are equal, among all. */
function byQuantiles(values: Float64Array): Uint8Array {
  const sorted = values.slice().sort()
  const all = sorted.length
  const scoreOf = new Map<number, number>()
  for (let from = 0; from < all; ) {
    const value = sorted[from] as number
    let to = from
    while (to < all && sorted[to] === value) to += 1
    scoreOf.set(value, 1 + Math.floor((scores * (from + to)) / (2 * all)))
    from = to
  }
  return Uint8Array.from(values, (value) => scoreOf.get(value) as number)
}

/**
 * Scores accounts by recency, frequency and money, each from 1 to 5.
 *
 * By fifths of the accounts, unless thresholds are given. **Ties**: accounts with the same figure get the same score, that of the
 * middle of them: a figure that w accounts are worse than, and e accounts have, scores 1 + ⌊5 (w + e/2) / all⌋. So where 60 %
 * bought once, they all score 2; and where all are the same, they all score 3. A plain ranking would set them apart by chance.
 *
 * @param accounts - Their figures.
 * @param options - `thresholds`: bounds of one's own, by which an account's score does not hang on the others; fifths when left out.
 * @returns Scores in the order given.
 * @throws {@link ClienteleError} `invalid-value` for a figure that is none; `invalid-policy` for thresholds that are not four
 *   bounds each, in order.
 *
 * @example
 * ```ts
 * import { type RfmScore, rfmScores } from 'clientele/lifetime-value/segments'
 *
 * const figures = [1, 2, 3, 4, 5].map((n) => ({
 *   accountId: `a-${n}`,
 *   daysSinceLastPurchase: 10 * n,
 *   purchases: n,
 *   spend: 100,
 * }))
 * rfmScores(figures).map(({ code }: RfmScore) => code) //=> ['513', '423', '333', '243', '153']
 * ```
 */
export function rfmScores(
  accounts: readonly RfmFigures[],
  options: { readonly thresholds?: RfmThresholds } = {},
): readonly RfmScore[] {
  const { thresholds } = options
  if (thresholds) checkThresholds(thresholds)
  const [recency, frequency, monetary] = names.map((name) => {
    const values = Float64Array.from(accounts, (figures, index) => {
      const value = figures[name]
      const isRight = Number.isFinite(value) && (name === 'spend' || value >= 0)
      return isRight
        ? goodness(figures, name)
        : refuse('invalid-value', `accounts[${index}].${name}`, value, 'a figure')
    })
    if (!thresholds) return byQuantiles(values)
    const bounds = thresholds[name].map((bound) => (name === 'daysSinceLastPurchase' ? -bound : bound))
    return Uint8Array.from(values, (value) => 1 + bounds.filter((bound) => value >= bound).length)
  }) as [Uint8Array, Uint8Array, Uint8Array]
  return accounts.map(({ accountId }, index) => {
    const [r, f, m] = [recency[index] as number, frequency[index] as number, monetary[index] as number]
    return { accountId, recency: r, frequency: f, monetary: m, code: `${r}${f}${m}` }
  })
}

/**
 * Reads the figures for scores from purchase histories.
 *
 * Accounts whose spend is not known are left out, as they cannot be scored by it. Days are rounded to six decimals, so that ages
 * in weeks score as ages in days.
 *
 * @param histories - As `purchaseHistories` makes them.
 *
 * @example
 * ```ts
 * import { purchaseHistories } from 'clientele/lifetime-value/histories'
 * import { rfmFigures } from 'clientele/lifetime-value/segments'
 *
 * const rows = [{ accountId: 'a-1', on: '2026-01-01', amount: 20 }] as const
 * rfmFigures(purchaseHistories(rows, { unit: 'week', observationEnd: '2026-01-31' }))
 * //=> [{ accountId: 'a-1', daysSinceLastPurchase: 30, purchases: 1, spend: 20 }]
 * ```
 */
export function rfmFigures({ unit, histories }: ObservedHistories): readonly RfmFigures[] {
  const days = daysOfUnit(unit)
  return histories.flatMap(({ accountId, frequency, ageAtLastPurchase, age, totalSpend }) => {
    if (totalSpend === undefined) return []
    const since = Math.round((age - ageAtLastPurchase) * days * 1e6) / 1e6
    return [{ accountId, daysSinceLastPurchase: since, purchases: frequency + 1, spend: totalSpend }]
  })
}
