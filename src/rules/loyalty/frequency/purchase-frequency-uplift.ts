import { refuse } from '../../../foundation/error.ts'
import { type Reason, type Result, refused, succeeded } from '../../../foundation/index.ts'
import { numberAt, wholeNumberAt } from '../../../foundation/number-at.ts'
import { betaQuantileOdds } from '../../../foundation/numeric/beta-quantile.ts'
import { rounded } from '../../../foundation/numeric/rounded.ts'
import { type CalendarDate, calendarDate, daysInPeriod, isDateIn, type Period } from '../../../foundation/time/index.ts'

/** How many purchases there were, and over how many days of how many customers. */
export interface FrequencyCount {
  /** How many; a whole number from 0 to 1,000,000. */
  readonly purchases: number
  /** The days looked at, added up over all customers; above 0, at most 1e12. */
  readonly exposureDays: number
}

/** What one customer bought, and while they were looked at. */
export interface ObservedPurchases {
  /** The days of their purchases, in any order; one entry for each. */
  readonly purchasedOn: readonly CalendarDate[]
  /** The days looked at. */
  readonly observed: Period
}

/**
 * Counts purchases, and the days looked at, over some customers: those before they joined, say, or those since.
 *
 * @param histories - Each customer with the days looked at; purchases outside them are left out.
 * @returns The sums over all of them.
 * @throws {@link ClienteleError} `invalid-value` for a day that is none, `invalid-period` for a period that does not end after it
 *   starts.
 *
 * @example
 * ```ts
 * import { countPurchases, type FrequencyCount, type ObservedPurchases } from 'clientele/loyalty'
 *
 * const observed = { start: '2026-01-01', end: '2026-07-01' } as const
 * const histories: readonly ObservedPurchases[] = [
 *   { purchasedOn: ['2025-12-30', '2026-02-03', '2026-05-20'], observed },
 *   { purchasedOn: [], observed },
 * ]
 * const count: FrequencyCount = countPurchases(histories)
 * count //=> { purchases: 2, exposureDays: 362 }
 * ```
 */
export function countPurchases(histories: readonly ObservedPurchases[]): FrequencyCount {
  let purchases = 0
  let exposureDays = 0
  for (const [index, { purchasedOn, observed }] of histories.entries()) {
    exposureDays += daysInPeriod(observed)
    purchases += purchasedOn.filter((on, place) => {
      return isDateIn(observed, calendarDate(on, `histories[${index}].purchasedOn[${place}]`))
    }).length
  }
  return { purchases, exposureDays }
}

/** How sure to be. */
export interface UpliftOptions {
  /** How often, of all such intervals, they hold the true ratio at the least; from 0.5 to 0.999, 0.95 when left out. */
  readonly confidence?: number
}

/** How often customers buy, compared with how often they did. */
export interface FrequencyUplift {
  /** Purchases of a customer in 365 days, before. */
  readonly baselinePerYear: number
  /** The same, since. */
  readonly perYear: number
  /** The second ÷ the first: 1.2 is a fifth more often; none where nothing was bought before. */
  readonly ratio?: number
  /** The lower end of the interval of the ratio. */
  readonly low: number
  /** Its upper end; none where nothing was bought before, as then there is no telling how much more it is. */
  readonly high?: number
  /** What the interval says: all of it above 1, all below, or neither. */
  readonly verdict: 'more-often' | 'less-often' | 'unclear'
}

/** Why there is nothing to compare. */
export type UpliftRefusal = Reason<
  'no-purchases',
  {
    /** The days looked at in both periods. */
    readonly exposureDays: number
  }
>

function checkCount({ purchases, exposureDays }: FrequencyCount, field: string): void {
  wholeNumberAt(purchases, `${field}.purchases`, 0, 1_000_000)
  if (!(exposureDays > 0 && exposureDays <= 1e12)) {
    refuse('invalid-value', `${field}.exposureDays`, exposureDays, 'a number above 0, at most 1e12')
  }
}

/**
 * Tells whether customers buy more often than in a baseline period, by how much, and how sure that is.
 *
 * The ratio of two rates of counts, each taken as Poisson. Given the sum of both counts, one of them is binomial, so that the
 * interval is exact: Przyborowski and Wilenski, Biometrika 31 (1940), with the limits of Clopper and Pearson, Biometrika 26
 * (1934). It holds the true ratio at least as often as `confidence` says. The ends are right to about 1e-9, relative.
 *
 * What it does not say: that the programme is the cause. Who joins one may have been about to buy more; compare with customers who
 * did not join, over the same days. And where customers differ much in how often they buy, or buy in bursts, the interval is too
 * narrow.
 *
 * @param baseline - Before: purchases and the days looked at.
 * @param since - The period to compare.
 * @param options - How sure to be.
 * @returns The comparison; refused as `no-purchases` where there are none in either period.
 * @throws {@link ClienteleError} `invalid-value` for a number of purchases or days, or a confidence, that cannot be.
 *
 * @example
 * ```ts
 * import { type FrequencyUplift, purchaseFrequencyUplift, type UpliftOptions, type UpliftRefusal } from 'clientele/loyalty'
 *
 * const baseline = { purchases: 21, exposureDays: 3011 }
 * const options: UpliftOptions = { confidence: 0.95 }
 * const found = purchaseFrequencyUplift(baseline, { purchases: 11, exposureDays: 800 }, options)
 * const uplift: FrequencyUplift | undefined = found.ok ? found.value : undefined
 * uplift?.ratio?.toFixed(4) //=> '1.9715'
 * uplift?.low.toFixed(4) //=> '0.8584'
 * uplift?.high?.toFixed(4) //=> '4.2773'
 * uplift?.verdict //=> 'unclear'
 *
 * const nothing = purchaseFrequencyUplift({ purchases: 0, exposureDays: 90 }, { purchases: 0, exposureDays: 90 })
 * const refusal: UpliftRefusal | undefined = nothing.ok ? undefined : nothing.reason
 * refusal //=> { code: 'no-purchases', parameters: { exposureDays: 180 } }
 * ```
 */
export function purchaseFrequencyUplift(
  baseline: FrequencyCount,
  since: FrequencyCount,
  options: UpliftOptions = {},
): Result<FrequencyUplift, UpliftRefusal> {
  checkCount(baseline, 'baseline')
  checkCount(since, 'since')
  const confidence = numberAt(options.confidence ?? 0.95, 'options.confidence', 0.5, 0.999)
  const [before, after] = [baseline.purchases, since.purchases]
  if (before + after === 0) {
    return refused({
      code: 'no-purchases',
      parameters: { exposureDays: baseline.exposureDays + since.exposureDays },
    })
  }
  const tail = (1 - confidence) / 2
  const days = baseline.exposureDays / since.exposureDays
  const low = after === 0 ? 0 : days * betaQuantileOdds(tail, after, before + 1)
  const high = before === 0 ? undefined : days * betaQuantileOdds(1 - tail, after + 1, before)
  const verdict =
    rounded(low, 9) > 1 ? 'more-often' : high !== undefined && rounded(high, 9) < 1 ? 'less-often' : 'unclear'
  const perYear = ({ purchases, exposureDays }: FrequencyCount): number => (365 * purchases) / exposureDays
  return succeeded({
    baselinePerYear: perYear(baseline),
    perYear: perYear(since),
    ...(before > 0 && { ratio: (after / before) * days }),
    low,
    ...(high !== undefined && { high }),
    verdict,
  })
}
