export { type CalendarDate, calendarDate, isCalendarDate, wholeMonthsBetween } from './calendar-date.ts'
export { compareInstants, type Instant, instant, isInstant, utcDateOf } from './instant.ts'
export { type Interval, type IntervalUnit, intervalUnits } from './interval.ts'
