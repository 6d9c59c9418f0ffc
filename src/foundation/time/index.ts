export { type BusinessCalendar, defaultWeekend } from './business-calendar.ts'
export { addBusinessDays, adjustToBusinessDay, businessDaysBetween, isBusinessDay } from './business-day.ts'
export {
  type BusinessDayAdjustment,
  type BusinessDayConvention,
  businessDayConventions,
} from './business-day-adjustment.ts'
export { addBusinessTime, businessTimeBetween, isWithinBusinessHours } from './business-hours.ts'
export { addDays, addInterval, addMonths, daysBetween } from './calendar-arithmetic.ts'
export { type CalendarDate, calendarDate, isCalendarDate, wholeMonthsBetween } from './calendar-date.ts'
export {
  addFiscalQuarters,
  type FiscalCalendar,
  type FiscalQuarter,
  fiscalQuarterOf,
  fiscalQuarterPeriod,
  fiscalYearOf,
  fiscalYearPeriod,
} from './fiscal-year.ts'
export { compareInstants, type Instant, instant, isInstant, utcDateOf } from './instant.ts'
export { type Interval, type IntervalUnit, intervalUnits } from './interval.ts'
export { lastDayOfMonth, startOfMonth } from './month.ts'
export { nextOccurrence, type OccurrencesOptions, occurrences } from './occurrences.ts'
export type { BusinessHours, OpeningInterval, TimeOfDay } from './opening-hours.ts'
export { boundaryAt, type Period, type PeriodSchedule, periodAt, periodContaining, periodIndexOf } from './period.ts'
export { daysInPeriod, intersectPeriods, isDateIn } from './period-overlap.ts'
export { periodsWithin } from './periods-within.ts'
export type {
  DayOfMonthRecurrence,
  IntervalRecurrence,
  NthWeekdayRecurrence,
  Recurrence,
  RecurrenceEnd,
  WeekdayRecurrence,
} from './recurrence.ts'
export { dateInZone, isTimeZone, startOfDayInZone } from './time-zone.ts'
export { type Weekday, weekdayOf, weekdays } from './weekday.ts'
