import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import { refuse } from '../../../foundation/error.ts'
import { rounded } from '../../../foundation/numeric/rounded.ts'
import type { DealCategory } from '../../../records/index.ts'

/**
 * The categories of a forecast, surest last. What is won is `closed`; the others are those of open deals that are not omitted.
 *
 * @example
 * ```ts
 * import { forecastCategories } from 'clientele/reporting'
 *
 * forecastCategories //=> ['pipeline', 'best-case', 'commit', 'closed']
 * ```
 */
export const forecastCategories = ['pipeline', 'best-case', 'commit', 'closed'] as const

/** A category from {@link forecastCategories}. */
export type ForecastCategory = (typeof forecastCategories)[number]

/** Probabilities count to so many decimals, so that a category or an amount never hangs on a last bit. */
export const probabilityDecimals = 6

/** From which probability on an open deal is in a category, unless somebody put it in another. */
export interface ForecastBands {
  /** From here on it is `best-case`, below it `pipeline`; from 0 to 1. */
  readonly bestCaseFrom: number
  /** From here on it is `commit`; from `bestCaseFrom` to 1. */
  readonly commitFrom: number
}

/**
 * The bands that are usual: `pipeline` below 40 %, `best-case` below 60 %, `commit` from there on; 100 % is what is won (Oracle
 * Sales, "How are sales forecasts generated?").
 *
 * @example
 * ```ts
 * import { defaultForecastBands } from 'clientele/reporting'
 *
 * defaultForecastBands //=> { bestCaseFrom: 0.4, commitFrom: 0.6 }
 * ```
 */
export const defaultForecastBands: ForecastBands = /* @__PURE__ */ deepFreeze({ bestCaseFrom: 0.4, commitFrom: 0.6 })

/** Throws `invalid-policy` for bands that are not in order. */
export function checkBands({ bestCaseFrom, commitFrom }: ForecastBands): void {
  if (!(bestCaseFrom >= 0 && bestCaseFrom <= 1)) {
    refuse('invalid-policy', 'bands.bestCaseFrom', bestCaseFrom, 'a number from 0 to 1')
  }
  if (!(commitFrom >= bestCaseFrom && commitFrom <= 1)) {
    refuse('invalid-policy', 'bands.commitFrom', commitFrom, `a number from ${bestCaseFrom} to 1`)
  }
}

/**
 * Tells in which category of a forecast an open deal with a probability is.
 *
 * An open deal is never `closed`, not even one of 100 %: it can still be lost. The probability counts to six decimals.
 *
 * @param probability - From 0 to 1.
 * @param bands - Where the categories begin; {@link defaultForecastBands} when left out.
 * @throws {@link ClienteleError} `invalid-value` for another probability, `invalid-policy` for bands that are not in order.
 *
 * @example
 * ```ts
 * import { type ForecastBands, forecastCategoryOf } from 'clientele/reporting'
 *
 * forecastCategoryOf(0.39) //=> 'pipeline'
 * forecastCategoryOf(0.4) //=> 'best-case'
 * forecastCategoryOf(0.6) //=> 'commit'
 *
 * const cautious: ForecastBands = { bestCaseFrom: 0.5, commitFrom: 0.9 }
 * forecastCategoryOf(0.6, cautious) //=> 'best-case'
 * ```
 */
export function forecastCategoryOf(
  probability: number,
  bands: ForecastBands = defaultForecastBands,
): Exclude<DealCategory, 'omitted'> {
  checkBands(bands)
  if (!(probability >= 0 && probability <= 1)) {
    refuse('invalid-value', 'probability', probability, 'a number from 0 to 1')
  }
  const shown = rounded(probability, probabilityDecimals)
  if (shown >= bands.commitFrom) return 'commit'
  return shown >= bands.bestCaseFrom ? 'best-case' : 'pipeline'
}
