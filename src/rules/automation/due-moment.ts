import { epochNanosecondsOf, instantOfNanoseconds, nanosecondsOfSecond } from '../../foundation/time/epoch.ts'
import {
  addBusinessDays,
  addBusinessTime,
  addInterval,
  type BusinessHours,
  type CalendarDate,
  type Instant,
  isBusinessDay,
  isWithinBusinessHours,
  utcDateOf,
} from '../../foundation/time/index.ts'
import type { ActionDelay, StoredAutomationPolicy } from './automation-rule.ts'

/** Tells when something is due that waits from a moment on. */
export type DueMoment = (from: Instant) => Instant

/** The moment on another day, at the same time of the day. */
const onDay = (day: CalendarDate, at: Instant): Instant => `${day}${at.slice(10) as `T${string}Z`}`

const nanosecondsOfMinute = 60n * nanosecondsOfSecond

/** Prepares a delay of a policy that was checked. */
export function dueMomentFor(
  delay: ActionDelay,
  { businessHours, businessCalendar }: StoredAutomationPolicy,
): DueMoment {
  switch (delay.kind) {
    case 'elapsed': {
      const wait = BigInt(delay.minutes) * nanosecondsOfMinute
      return (from) => instantOfNanoseconds(epochNanosecondsOf(from, 'event.at') + wait)
    }
    case 'calendar':
      return (from) => onDay(addInterval(utcDateOf(from), delay.every), from)
    case 'business-days':
      return (from) => onDay(addBusinessDays(utcDateOf(from), delay.days, businessCalendar), from)
    default:
      // A policy without hours has no such delay: that was checked.
      return (from) => addBusinessTime(from, delay.minutes, businessHours as BusinessHours)
  }
}

/** Throws if the hours or the calendar of a policy are wrong, before an event needs them. */
export function checkBusinessTime({ businessHours, businessCalendar }: StoredAutomationPolicy): void {
  if (businessHours) isWithinBusinessHours('2000-01-01T00:00:00Z', businessHours)
  if (businessCalendar) isBusinessDay('2000-01-01', businessCalendar)
}
