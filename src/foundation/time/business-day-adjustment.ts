import { refuse } from '../error.ts'
import { type BusinessCalendar, type CheckedCalendar, checkedCalendar, nearestWorked } from './business-calendar.ts'
import { civilOfDayNumber, daysInMonth } from './civil.ts'

/**
 * Where a day goes that is no business day: `following` to the next one; `modified-following` to the next one unless that is in
 * another month, else to the one before; `preceding` to the one before; `none` nowhere.
 *
 * @example
 * ```ts
 * import { businessDayConventions } from 'clientele/time'
 *
 * businessDayConventions //=> ['following', 'modified-following', 'preceding', 'none']
 * ```
 */
export const businessDayConventions = ['following', 'modified-following', 'preceding', 'none'] as const

/** A convention from {@link businessDayConventions}. */
export type BusinessDayConvention = (typeof businessDayConventions)[number]

/**
 * How the days of a series move off the days on which a business rests.
 *
 * @example
 * ```ts
 * import type { BusinessDayAdjustment } from 'clientele/time'
 *
 * const payday: BusinessDayAdjustment = { convention: 'preceding', holidays: ['2026-12-25'] }
 * payday.convention //=> 'preceding'
 * ```
 */
export interface BusinessDayAdjustment extends BusinessCalendar {
  /** Where a day goes that is no business day. */
  readonly convention: BusinessDayConvention
}

type Adjust = (calendar: CheckedCalendar, day: number) => number

const following: Adjust = (calendar, day) => nearestWorked(calendar, day, 1)
const preceding: Adjust = (calendar, day) => nearestWorked(calendar, day, -1)

const adjustments: Readonly<Record<BusinessDayConvention, Adjust>> = {
  following,
  preceding,
  'modified-following': (calendar, day) => {
    const { year, month, day: dayOfMonth } = civilOfDayNumber(day)
    const lastOfMonth = day - dayOfMonth + daysInMonth(year, month)
    const later = following(calendar, day)
    return later <= lastOfMonth ? later : preceding(calendar, day)
  },
  none: (_, day) => day,
}

/** How a convention moves the number of a day. Later days never move before earlier ones. */
export const adjustmentBy = (convention: BusinessDayConvention, field: string): Adjust =>
  businessDayConventions.includes(convention)
    ? adjustments[convention]
    : refuse('unknown-code', field, convention, `one of ${businessDayConventions.join(', ')}`)

/** How an adjustment moves the number of a day, and the calendar it goes by. */
export function checkedAdjustment(
  adjustment: BusinessDayAdjustment,
  field: string,
): { readonly calendar: CheckedCalendar; readonly adjust: (day: number) => number } {
  const calendar = checkedCalendar(adjustment, field)
  const adjust = adjustmentBy(adjustment.convention, `${field}.convention`)
  return { calendar, adjust: (day) => adjust(calendar, day) }
}
