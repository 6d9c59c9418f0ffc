import type { CalendarDate } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'

/**
 * Something that somebody did in a community.
 *
 * @example
 * ```ts
 * import type { CommunityActivity } from 'clientele/records'
 *
 * const activity: CommunityActivity = {
 *   id: 'ca-1',
 *   communityId: 'home-bakers',
 *   accountId: 'a-1',
 *   kind: 'answer',
 *   on: '2026-05-01',
 * }
 * activity.kind //=> 'answer'
 * ```
 */
export interface CommunityActivity {
  /** Unique within the business. */
  readonly id: Identifier
  /** Where. */
  readonly communityId: Identifier
  /** Who. */
  readonly accountId: Identifier
  /** What, in a code of the host's, which the policy weighs: `post`, `answer`, `event-attended`. */
  readonly kind: string
  /** When. */
  readonly on: CalendarDate
}
