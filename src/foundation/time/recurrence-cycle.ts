import { refuse } from '../error.ts'
import { checkWeekday } from './business-calendar.ts'
import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { civilDay, civilOfDayNumber, clampedDay, dayNumberOf, dayNumberOfCivil, daysInMonth } from './civil.ts'
import { checkCount, stepOf } from './interval.ts'
import type { DayOfMonthRecurrence, NthWeekdayRecurrence, Recurrence, WeekdayRecurrence } from './recurrence.ts'
import { weekdayIndexOf, weekdays } from './weekday.ts'

/** What a series repeats, cycle by cycle from the one of its anchor, which is 0; days are numbers. */
export interface RecurrenceCycle {
  /** The first day of a cycle. */
  readonly startOf: (index: number) => number
  /** The days of a cycle, in order. */
  readonly daysOf: (index: number) => readonly number[]
  /** The cycle before which every day of the series is earlier than a day. */
  readonly indexOf: (day: number) => number
}

/** Cycles of so many days from a day, with days counted from their start. */
const cycleOfDays = (start: number, step: number, offsets: readonly number[]): RecurrenceCycle => ({
  startOf: (index) => start + index * step,
  daysOf: (index) => offsets.map((offset) => start + index * step + offset),
  indexOf: (day) => Math.floor((day - start) / step),
})

/** The days of a series in the month that begins with a day and has so many. */
type DaysInMonth = (firstDay: number, length: number) => readonly number[]

/** Cycles of so many months from the month of a day. */
function cycleOfMonths(anchor: CalendarDate, step: number, daysIn: DaysInMonth): RecurrenceCycle {
  const { year, month } = civilDay(anchor)
  const firstOf = (index: number) => clampedDay(year, month + index * step, 1)
  return {
    startOf: (index) => dayNumberOfCivil(firstOf(index)),
    daysOf: (index) => {
      const first = firstOf(index)
      return daysIn(dayNumberOfCivil(first), daysInMonth(first.year, first.month))
    },
    indexOf: (day) => {
      const civil = civilOfDayNumber(day)
      return Math.floor(((civil.year - year) * 12 + civil.month - month) / step)
    },
  }
}

const onDayOfMonth =
  (day: number): DaysInMonth =>
  (first, length) => [first + Math.min(day, length) - 1]

/** How many days after a day its next day of the week with a place in the week is; 0 if it is one itself. */
const daysUntilWeekday = (day: number, weekday: number): number => (weekday - weekdayIndexOf(day) + 7) % 7

const onNthWeekday =
  (nth: number, weekday: number): DaysInMonth =>
  (first, length) => {
    const offset = daysUntilWeekday(first, weekday) + 7 * (nth - 1)
    return offset < length ? [first + offset] : []
  }

const onLastWeekday =
  (weekday: number): DaysInMonth =>
  (first, length) => [first + length - 7 + daysUntilWeekday(first + length - 7, weekday)]

function weekdayCycle({ anchor, everyWeeks, weekdays: days }: WeekdayRecurrence): RecurrenceCycle {
  const step = 7 * checkCount(everyWeeks, 'recurrence.everyWeeks')
  const chosen = days.map((day, index) => checkWeekday(day, `recurrence.weekdays[${index}]`))
  if (chosen.length === 0) refuse('invalid-value', 'recurrence.weekdays', 'none', 'at least one day of the week')
  const offsets = weekdays.flatMap((day, index) => (chosen.includes(day) ? [index] : []))
  const day = dayNumberOf(anchor)
  return cycleOfDays(day - weekdayIndexOf(day), step, offsets)
}

function dayOfMonthCycle({ anchor, everyMonths, dayOfMonth }: DayOfMonthRecurrence): RecurrenceCycle {
  const day = dayOfMonth === 'last' ? 31 : dayOfMonth
  if (!Number.isInteger(day) || day < 1 || day > 31) {
    refuse('invalid-value', 'recurrence.dayOfMonth', dayOfMonth, "a day of the month, from 1 to 31, or 'last'")
  }
  return cycleOfMonths(anchor, checkCount(everyMonths, 'recurrence.everyMonths'), onDayOfMonth(day))
}

const places: readonly unknown[] = [1, 2, 3, 4, 5, 'last']

function nthWeekdayCycle({ anchor, everyMonths, nth, weekday }: NthWeekdayRecurrence): RecurrenceCycle {
  if (!places.includes(nth)) refuse('invalid-value', 'recurrence.nth', nth, "a place from 1 to 5, or 'last'")
  const day = weekdays.indexOf(checkWeekday(weekday, 'recurrence.weekday'))
  const months = checkCount(everyMonths, 'recurrence.everyMonths')
  return cycleOfMonths(anchor, months, nth === 'last' ? onLastWeekday(day) : onNthWeekday(nth, day))
}

/** Reads what a series repeats; throws for one that cannot be. */
export function cycleOf(recurrence: Recurrence): RecurrenceCycle {
  const anchor = calendarDate(recurrence.anchor, 'recurrence.anchor')
  switch (recurrence.kind) {
    case 'interval': {
      const { days, months } = stepOf(recurrence.every, 'recurrence.every')
      return days > 0
        ? cycleOfDays(dayNumberOf(anchor), days, [0])
        : cycleOfMonths(anchor, months, onDayOfMonth(civilDay(anchor).day))
    }
    case 'weekdays':
      return weekdayCycle(recurrence)
    case 'day-of-month':
      return dayOfMonthCycle(recurrence)
    case 'nth-weekday':
      return nthWeekdayCycle(recurrence)
    default:
      return refuse(
        'unknown-code',
        'recurrence.kind',
        (recurrence as Recurrence).kind,
        'one of interval, weekdays, day-of-month, nth-weekday',
      )
  }
}
