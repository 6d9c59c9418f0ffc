import { isWholeNumber } from '../../../foundation/number-at.ts'
import type { Problem, ProblemPath } from '../../../foundation/problem.ts'
import { isCalendarDate, weekdays } from '../../../foundation/time/index.ts'
import { isClosingTime, isTimeOfDay } from '../../../foundation/time/opening-hours.ts'
import type { StaffLeave, WorkingTime, WorkingWeek } from './working-time.ts'

const mostMinutes = 1_440
const mostHolidays = 1_000
const mostMembers = 10_000

function* weekProblems(week: WorkingWeek, path: ProblemPath): Generator<Problem> {
  for (const [day, minutes] of Object.entries(week)) {
    if (!weekdays.some((known) => known === day)) {
      yield { path: [...path, day], received: day, expected: `one of ${weekdays.join(', ')}` }
    } else if (!isWholeNumber(minutes, 0, mostMinutes)) {
      yield { path: [...path, day], received: minutes, expected: `a whole number from 0 to ${mostMinutes}` }
    }
  }
}

/** Everything about working time that cannot be. */
export function* workingTimeProblems({ week = {}, holidays = [], weekByMember = {} }: WorkingTime): Generator<Problem> {
  yield* weekProblems(week, ['week'])
  if (holidays.length > mostHolidays) {
    yield { path: ['holidays'], received: holidays.length, expected: `at most ${mostHolidays} days` }
  } else {
    for (const [index, day] of holidays.entries()) {
      if (!isCalendarDate(day)) yield { path: ['holidays', index], received: day, expected: 'a day that exists' }
    }
  }
  const weeks = Object.entries(weekByMember)
  if (weeks.length > mostMembers) {
    yield { path: ['weekByMember'], received: weeks.length, expected: `at most ${mostMembers} members` }
  } else {
    for (const [id, own] of weeks) yield* weekProblems(own, ['weekByMember', id])
  }
}

/** Everything about a leave that cannot be. */
export function* leaveProblems({ start, end, minutesPerDay, hours }: StaffLeave): Generator<Problem> {
  if (!isCalendarDate(start)) yield { path: ['start'], received: start, expected: 'a day that exists' }
  if (!isCalendarDate(end) || end <= start) yield { path: ['end'], received: end, expected: `a day after ${start}` }
  if (minutesPerDay !== undefined && !isWholeNumber(minutesPerDay, 1, mostMinutes)) {
    yield { path: ['minutesPerDay'], received: minutesPerDay, expected: `a whole number from 1 to ${mostMinutes}` }
  }
  if (!hours) return
  const { from, to } = hours
  if (minutesPerDay !== undefined) {
    yield { path: ['minutesPerDay'], received: minutesPerDay, expected: 'none, as the hours say how much' }
  }
  if (!isTimeOfDay(from)) yield { path: ['hours', 'from'], received: from, expected: 'a time of the day, as HH:MM' }
  if (!isClosingTime(to) || to <= from) {
    yield { path: ['hours', 'to'], received: to, expected: `a time of the day after ${from}, as HH:MM, or 24:00` }
  }
}
