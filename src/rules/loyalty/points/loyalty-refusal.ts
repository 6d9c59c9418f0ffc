import type { Reason } from '../../../foundation/index.ts'

/**
 * Every reason for which an entry does not count.
 *
 * - `too-few-points`: it would take the balance below zero where the policy forbids that;
 * - `more-than-earned`: it takes back more than is left to take back of what the entry it names has earned;
 * - `unknown-entry`: no entry that it could take back, or undo, was booked before it under the id it names;
 * - `already-reversed`: what it undoes was undone before;
 * - `later-entry-refused`: were it booked, an entry that counts now would no longer.
 *
 * @example
 * ```ts
 * import { loyaltyRefusalCodes } from 'clientele/loyalty'
 *
 * loyaltyRefusalCodes[0] //=> 'too-few-points'
 * ```
 */
export const loyaltyRefusalCodes = [
  'too-few-points',
  'more-than-earned',
  'unknown-entry',
  'already-reversed',
  'later-entry-refused',
] as const

/** A code from {@link loyaltyRefusalCodes}. */
export type LoyaltyRefusalCode = (typeof loyaltyRefusalCodes)[number]

/**
 * Why an entry does not count: how many points it is about and how many there are, or which other entry it is about.
 *
 * @example
 * ```ts
 * import type { LoyaltyRefusal, LoyaltyRefusalCode } from 'clientele/loyalty'
 *
 * const code: LoyaltyRefusalCode = 'too-few-points'
 * const refusal: LoyaltyRefusal = { code, parameters: { points: 500, available: 70 } }
 * refusal.code //=> 'too-few-points'
 * ```
 */
export type LoyaltyRefusal =
  | Reason<
      'too-few-points' | 'more-than-earned',
      {
        /** How many it would move. */
        readonly points: number
        /** How many there are: the balance, or what is left to take back. */
        readonly available: number
      }
    >
  | Reason<
      'unknown-entry' | 'already-reversed' | 'later-entry-refused',
      {
        /** The other entry. */
        readonly entryId: string
      }
    >
