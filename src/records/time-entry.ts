import type { CalendarDate } from '../foundation/time/index.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'

/**
 * Hours worked for an account under an agreement.
 *
 * @example
 * ```ts
 * import type { TimeEntry } from 'clientele/records'
 *
 * const call: TimeEntry = { id: 't-1', accountId: 'a-1', agreementId: 'ag-1', workedOn: '2026-05-04', hours: '1.5' }
 * call.hours //=> '1.5'
 * ```
 */
export interface TimeEntry {
  /** Unique within the business. */
  readonly id: Identifier
  /** For whom. */
  readonly accountId: Identifier
  /** Under which agreement. */
  readonly agreementId: Identifier
  /** The day of the work. */
  readonly workedOn: CalendarDate
  /**
   * The day on which it was recorded, where that is later than the day of the work; not before it. The hours then count on
   * this day, so that an entry that comes late changes no period that was already charged.
   */
  readonly recordedOn?: CalendarDate
  /** How many, as a decimal string above 0 with at most 6 decimals. */
  readonly hours: string
  /** Who worked. */
  readonly teamMemberId?: Identifier
  /** What on, in a line. */
  readonly description?: string
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}
