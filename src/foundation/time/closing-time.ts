import { refuse } from '../error.ts'
import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { dayNumberOf, lastDayNumber } from './civil.ts'
import { epochSecondsOf, instantOfSeconds, secondsOfDay } from './epoch.ts'
import type { Instant } from './instant.ts'
import { type BusinessHours, type CheckedHours, checkedHours } from './opening-hours.ts'
import { firstMomentOf, localSecondsAt } from './time-zone.ts'
import { weekdayIndexOf } from './weekday.ts'

/** The moment at which a business closes on the first open day from a day on, after so many other open days. */
function closing({ timeZone, week, holidays }: CheckedHours, from: number, openDays: number): Instant {
  let left = openDays
  // The calendar ends, so that no number of days is too large to be refused.
  for (let day = from; day <= lastDayNumber; day += 1) {
    const last = holidays.has(day) ? undefined : week[weekdayIndexOf(day)]?.at(-1)
    if (!last) continue
    if (left === 0) return instantOfSeconds(firstMomentOf(day * secondsOfDay + last.to, timeZone))
    left -= 1
  }
  return refuse('invalid-value', 'days', openDays, 'a number of days that end before the year 10000')
}

/** The moment at which a business closes on a day or, if it is closed all day, on the next on which it is open. */
export const closingOn = (date: CalendarDate, hours: BusinessHours): Instant =>
  closing(checkedHours(hours), dayNumberOf(calendarDate(date)), 0)

/** The moment at which a business closes on the so-many-th open day, from 1, after the day of a moment by its own clock. */
export function closingAfter(at: Instant, openDays: number, hours: BusinessHours): Instant {
  const checked = checkedHours(hours)
  const day = Math.floor(localSecondsAt(epochSecondsOf(at, 'at'), checked.timeZone) / secondsOfDay)
  return closing(checked, day + 1, openDays - 1)
}
