import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import { refuse } from '../../../foundation/error.ts'
import { isWholeNumber } from '../../../foundation/number-at.ts'

/**
 * What can be done in the end about an invoice that nobody pays.
 *
 * - `cancel-agreement`: end the agreement that it comes from;
 * - `mark-unpaid`: leave it open, and the agreement with it, for somebody to look at;
 * - `mark-uncollectible`: give it up, see {@link markUncollectible}.
 *
 * @example
 * ```ts
 * import { finalDunningActions } from 'clientele/billing'
 *
 * finalDunningActions //=> ['cancel-agreement', 'mark-unpaid', 'mark-uncollectible']
 * ```
 */
export const finalDunningActions = ['cancel-agreement', 'mark-unpaid', 'mark-uncollectible'] as const

/** An action from {@link finalDunningActions}. */
export type FinalDunningAction = (typeof finalDunningActions)[number]

/**
 * When an invoice that is not paid is followed up, and how it ends.
 *
 * Days are counted from the last day to pay. Plain JSON: store it, show it, change it without code.
 *
 * @example A gym that only tries the card again
 * ```ts
 * import { type DunningPolicy, defaultDunningPolicy } from 'clientele/billing'
 *
 * const policy: DunningPolicy = { ...defaultDunningPolicy, reminderDays: [], finalAction: 'cancel-agreement' }
 * policy.retryDays //=> [1, 3, 5, 7]
 * ```
 */
export interface DunningPolicy {
  /**
   * The days on which to send a reminder: whole numbers from -365 (before the last day to pay) to `finalAfterDays`, in order;
   * at most 100.
   */
  readonly reminderDays: readonly number[]
  /** The days on which to try again to collect: whole numbers from 0 to `finalAfterDays`, in order; at most 100. */
  readonly retryDays: readonly number[]
  /** The day of the final action: a whole number from 0 to 3650. */
  readonly finalAfterDays: number
  /** What is done on that day, if the invoice is still open. */
  readonly finalAction: FinalDunningAction
}

/**
 * The policy unless another is asked for: collect again after 1, 3, 5 and 7 days, remind after 3, 7 and 14, and mark the
 * invoice as uncollectible after 30.
 *
 * @example
 * ```ts
 * import { defaultDunningPolicy } from 'clientele/billing'
 *
 * defaultDunningPolicy.finalAction //=> 'mark-uncollectible'
 * defaultDunningPolicy.finalAfterDays //=> 30
 * ```
 */
export const defaultDunningPolicy: DunningPolicy = deepFreeze({
  reminderDays: [3, 7, 14],
  retryDays: [1, 3, 5, 7],
  finalAfterDays: 30,
  finalAction: 'mark-uncollectible',
})

/** Throws `invalid-policy` for days that are no whole numbers from the least to the most, or not in order. */
function checkDays(days: readonly number[], field: string, least: number, most: number): void {
  if (!Array.isArray(days) || days.length > 100) refuse('invalid-policy', field, days, 'a list of at most 100 days')
  let from = least
  for (const [index, day] of days.entries()) {
    if (!isWholeNumber(day, from, most)) {
      refuse(
        'invalid-policy',
        `${field}[${index}]`,
        day,
        `a whole number from ${from} to ${most}, as days are in order`,
      )
    }
    from = day + 1
  }
}

/** Throws `invalid-policy` for a policy that cannot be carried out. */
export function checkDunningPolicy({ reminderDays, retryDays, finalAfterDays, finalAction }: DunningPolicy): void {
  if (!finalDunningActions.includes(finalAction)) {
    refuse('invalid-policy', 'policy.finalAction', finalAction, `one of ${finalDunningActions.join(', ')}`)
  }
  if (!isWholeNumber(finalAfterDays, 0, 3_650)) {
    refuse('invalid-policy', 'policy.finalAfterDays', finalAfterDays, 'a whole number from 0 to 3650')
  }
  checkDays(reminderDays, 'policy.reminderDays', -365, finalAfterDays)
  checkDays(retryDays, 'policy.retryDays', 0, finalAfterDays)
}
