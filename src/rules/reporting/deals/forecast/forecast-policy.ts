import { deepFreeze } from '../../../../foundation/deep-freeze.ts'
import { isWholeNumber } from '../../../../foundation/number-at.ts'
import type { Problem } from '../../../../foundation/problem.ts'
import { aDealField, type DealField, isDealField } from '../deal-field.ts'

/**
 * How a forecast learns from closed deals.
 *
 * @example
 * ```ts
 * import { defaultForecastPolicy, type ForecastPolicy } from 'clientele/reporting'
 *
 * const byProduct: ForecastPolicy = { ...defaultForecastPolicy, by: { customField: 'product' } }
 * byProduct.rangePercent //=> 80
 * ```
 */
export interface ForecastPolicy {
  /**
   * The field whose groups have rates of their own: one that does not change while a deal lives, so never `stage`, which says of a
   * closed deal only where it ended. All are alike when left out.
   */
  readonly by?: DealField
  /** How many days back it learns from what happened, a whole number from 28 to 36,500; from everything when left out. */
  readonly historyDays?: number
  /** How many closed deals it takes, in all, and for a group to have rates of its own; a whole number from 1 to 100,000. */
  readonly minimumClosedDeals: number
  /** How strongly the rates of a group are drawn to those of all: as by so many deals of each age; from 0 to 100,000. */
  readonly shrinkageDeals: number
  /** How many days back the deals that begin are counted, to tell how many will; a whole number from 1 to 36,500. */
  readonly arrivalDays: number
  /** How often, of all such ranges, what comes should lie within, per cent; a whole number from 50 to 99. */
  readonly rangePercent: number
}

/**
 * A policy to start from: all deals alike, learnt from a year, with a range that holds four times in five.
 *
 * @example
 * ```ts
 * import { defaultForecastPolicy } from 'clientele/reporting'
 *
 * defaultForecastPolicy.historyDays //=> 365
 * defaultForecastPolicy.rangePercent //=> 80
 * ```
 */
export const defaultForecastPolicy: ForecastPolicy = /* @__PURE__ */ deepFreeze({
  historyDays: 365,
  minimumClosedDeals: 20,
  shrinkageDeals: 20,
  arrivalDays: 91,
  rangePercent: 80,
})

/** Everything about a policy that cannot be. */
export function* forecastPolicyProblems(policy: ForecastPolicy): Generator<Problem> {
  const { by, historyDays, minimumClosedDeals, shrinkageDeals, arrivalDays, rangePercent } = policy
  if (by !== undefined && !isDealField(by)) yield { path: ['by'], received: by, expected: aDealField }
  if (by === 'stage') {
    yield {
      path: ['by'],
      received: by,
      expected: 'a field that stays the same while a deal lives, which its stage does not',
    }
  }
  const whole = [
    ['historyDays', historyDays ?? 28, 28, 36_500],
    ['minimumClosedDeals', minimumClosedDeals, 1, 100_000],
    ['arrivalDays', arrivalDays, 1, 36_500],
    ['rangePercent', rangePercent, 50, 99],
  ] as const
  for (const [field, received, least, most] of whole) {
    if (!isWholeNumber(received, least, most)) {
      yield { path: [field], received, expected: `a whole number from ${least} to ${most}` }
    }
  }
  if (!(shrinkageDeals >= 0 && shrinkageDeals <= 100_000)) {
    yield { path: ['shrinkageDeals'], received: shrinkageDeals, expected: 'a number from 0 to 100000' }
  }
}
