import type { BusinessDayConvention, IntervalUnit, Recurrence, Weekday } from '../foundation/time/index.ts'
import type { Words } from './words.ts'

/**
 * Words for days of the week and how things repeat.
 *
 * @example
 * ```ts
 * import type { TimeLabels } from 'clientele/labels'
 * import { englishTime } from 'clientele/labels/en'
 *
 * const house: TimeLabels = {
 *   ...englishTime,
 *   weekday: { ...englishTime.weekday, saturday: 'market day' },
 * }
 * house.weekday.saturday //=> 'market day'
 * ```
 */
export interface TimeLabels {
  /** The days of the week. */
  readonly weekday: Words<Weekday>
  /** What a repeating length of time is counted in. */
  readonly intervalUnit: Words<IntervalUnit>
  /** Where a day goes that is no business day. */
  readonly businessDayConvention: Words<BusinessDayConvention>
  /** How a series of days is described. */
  readonly recurrenceKind: Words<Recurrence['kind']>
}
