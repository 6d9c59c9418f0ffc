import { refuse } from '../../../foundation/error.ts'
import type { ParametrisedModel } from '../fitting/purchase-fit.ts'
import type { ObservedHistories } from '../histories/purchase-histories.ts'
import { expectedPurchases } from '../predictions/expected-purchases.ts'

/** Accounts with the same number of repeat purchases in the calibration: what was expected of them, and what they did. */
export interface FrequencyComparison {
  /** Repeat purchases in the calibration; the last group holds that many and more. */
  readonly frequency: number
  /** Whether it holds more as well. */
  readonly isLast: boolean
  /** How many accounts. */
  readonly accounts: number
  /** Purchases in the hold-out, expected of each on average. */
  readonly expected: number
  /** Purchases in the hold-out, made by each on average. */
  readonly actual: number
}

/**
 * Compares what a model expects of the hold-out with what happened, by purchases before: the plot that shows whether a model
 * knows its best customers.
 *
 * @param model - A fit to the calibration, or a model with its parameters.
 * @param histories - With a hold-out, as `purchaseHistories` makes them.
 * @param options - `most`: the frequency from which on accounts are one group; 7 when left out.
 * @returns A group for each frequency that there is, in order.
 * @throws {@link ClienteleError} `invalid-value` for histories without a hold-out; as `expectedPurchases` does.
 *
 * @example
 * ```ts
 * import { compareByFrequency, type FrequencyComparison } from 'clientele/lifetime-value/diagnostics'
 * import { purchaseHistories } from 'clientele/lifetime-value/histories'
 *
 * const shop = purchaseHistories([{ accountId: 'a-1', on: '2026-01-05' }], {
 *   unit: 'week',
 *   calibrationEnd: '2026-03-30',
 *   observationEnd: '2026-06-29',
 * })
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
 * const [never]: readonly FrequencyComparison[] = compareByFrequency({ model: 'bg-nbd', unit: 'week', parameters }, shop)
 * never?.actual //=> 0
 * ```
 */
export function compareByFrequency(
  model: ParametrisedModel,
  { histories, holdout }: ObservedHistories,
  { most = 7 }: { readonly most?: number } = {},
): readonly FrequencyComparison[] {
  if (holdout === undefined)
    return refuse('invalid-value', 'histories.holdout', holdout, 'histories with a calibrationEnd')
  if (!(Number.isSafeInteger(most) && most >= 0)) refuse('invalid-value', 'most', most, 'a whole number, 0 or more')
  const groups = new Map<number, { accounts: number; expected: number; actual: number }>()
  for (const history of histories) {
    const frequency = Math.min(most, history.frequency)
    const group = groups.get(frequency) ?? { accounts: 0, expected: 0, actual: 0 }
    groups.set(frequency, group)
    group.accounts += 1
    group.expected += expectedPurchases(model, history, holdout)
    group.actual += history.holdoutFrequency as number
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([frequency, { accounts, expected, actual }]) => ({
      frequency,
      isLast: frequency === most,
      accounts,
      expected: expected / accounts,
      actual: actual / accounts,
    }))
}
