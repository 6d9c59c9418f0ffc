import type { CalendarDate } from '../foundation/time/index.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'

/**
 * Somebody brought somebody else.
 *
 * @example
 * ```ts
 * import type { Referral } from 'clientele/records'
 *
 * const referral: Referral = { id: 'r-1', referrerId: 'a-1', referredId: 'a-2', on: '2026-03-01' }
 * referral.referredId //=> 'a-2'
 * ```
 */
export interface Referral {
  /** Unique within the business. */
  readonly id: Identifier
  /** The account that brought the other. */
  readonly referrerId: Identifier
  /** The account that was brought. */
  readonly referredId: Identifier
  /** The day of the invitation, which the purchase must not come before. */
  readonly on: CalendarDate
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}
