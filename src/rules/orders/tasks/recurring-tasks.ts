import { compare } from '../../../foundation/compare.ts'
import { intentKey } from '../../../foundation/intent.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import {
  addBusinessDays,
  type BusinessCalendar,
  type CalendarDate,
  calendarDate,
  occurrences,
  type Period,
} from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { RecurringTask, Task } from '../../../records/index.ts'
import { checkWork } from './check-work.ts'
import { taskOfWork } from './task-of-work.ts'

const mostDueDays = 1_000

function tasksOf(recurring: RecurringTask, period: Period, field: string): readonly Task[] {
  const { id, recurrence, dueAfterBusinessDays = 0, calendar, accountId, assigneeId } = recurring
  checkWork(recurring, field)
  wholeNumberAt(dueAfterBusinessDays, `${field}.dueAfterBusinessDays`, 0, mostDueDays)
  checkUniqueIds(recurring.checklist ?? [], `${field}.checklist`)
  return occurrences(recurrence, period).map((plannedOn) =>
    taskOfWork(recurring, {
      id: intentKey(id, plannedOn),
      ...(accountId !== undefined && { accountId }),
      ...(assigneeId !== undefined && { assigneeId }),
      plannedOn,
      dueOn: addBusinessDays(plannedOn, dueAfterBusinessDays, calendar),
    }),
  )
}

/**
 * Makes the tasks of some series that are planned for the days of a period.
 *
 * A task's id is made of the series and the day, so that the same task is the same however often, and over whatever periods, it is
 * made: a year at once gives what its months give one after the other. Only the day a task is planned for must be in the period;
 * the day it is due may come later.
 *
 * @param series - What comes again and again.
 * @param period - The days, its `end` not included.
 * @returns The tasks, all open: by the day they are planned for, and on one day in the order of the series.
 * @throws {@link ClienteleError} `duplicate-id` for two series, or two items of one checklist, of one id; `invalid-value` for a
 *   number of days that is not from 0 to 1,000, or weights or minutes out of their range; `unknown-code` for a role or priority that is
 *   none; and as `occurrences` does.
 *
 * @example
 * ```ts
 * import { recurringTasks, standardRecurringTasks } from 'clientele/orders'
 *
 * const series = standardRecurringTasks('2026-01-01')
 * const june = recurringTasks(series, { start: '2026-06-01', end: '2026-07-01' })
 * june.map(({ id, dueOn }) => [id, dueOn])
 * //=> [
 * //     ['send-invoices/2026-06-01', '2026-06-01'],
 * //     ['send-reports/2026-06-01', '2026-06-04'],
 * //     ['hold-retrospective/2026-06-04', '2026-06-04'],
 * //     ['hold-retrospective/2026-06-18', '2026-06-18'],
 * //     ['close-the-books/2026-06-30', '2026-07-07'],
 * //   ]
 * ```
 */
export function recurringTasks(series: readonly RecurringTask[], period: Period): readonly Task[] {
  checkUniqueIds(series, 'series')
  return series
    .flatMap((recurring, index) => tasksOf(recurring, period, `series[${index}]`))
    .map((task) => ({ task, day: task.plannedOn as CalendarDate }))
    .sort((a, b) => compare(a.day, b.day))
    .map(({ task }) => task)
}

/**
 * The work that comes round in most businesses, to start from: to send invoices and reports at the beginning of each month, to
 * close the books at its end, and to look back together every other week.
 *
 * Days on which the business rests move to the next on which it works, those of closing to the one before. Reports are due three
 * business days later, the books five.
 *
 * @param from - The first day; retrospectives are held on its weekday, every other week from it.
 * @param calendar - When the business rests; on weekends when left out.
 * @throws {@link ClienteleError} `invalid-value` for a day that does not exist.
 *
 * @example
 * ```ts
 * import { standardRecurringTasks } from 'clientele/orders'
 *
 * standardRecurringTasks('2026-01-01').map(({ id }) => id)
 * //=> ['send-invoices', 'send-reports', 'close-the-books', 'hold-retrospective']
 * ```
 */
export function standardRecurringTasks(from: CalendarDate, calendar: BusinessCalendar = {}): readonly RecurringTask[] {
  const anchor = calendarDate(from, 'from')
  const monthly = { kind: 'day-of-month', anchor, everyMonths: 1 } as const
  const following = { ...calendar, convention: 'following' } as const
  return [
    {
      id: 'send-invoices',
      title: 'Send invoices',
      recurrence: { ...monthly, dayOfMonth: 1, adjustment: following },
      tags: ['billing'],
    },
    {
      id: 'send-reports',
      title: 'Send reports',
      recurrence: { ...monthly, dayOfMonth: 1, adjustment: following },
      dueAfterBusinessDays: 3,
      calendar,
    },
    {
      id: 'close-the-books',
      title: 'Close the books',
      recurrence: { ...monthly, dayOfMonth: 'last', adjustment: { ...calendar, convention: 'preceding' } },
      dueAfterBusinessDays: 5,
      calendar,
      tags: ['billing'],
      checklist: [
        { id: 'invoices-sent', text: 'All invoices are sent' },
        { id: 'payments-matched', text: 'All payments are matched' },
      ],
    },
    {
      id: 'hold-retrospective',
      title: 'Hold a retrospective',
      recurrence: { kind: 'interval', anchor, every: { unit: 'week', count: 2 }, adjustment: following },
    },
  ]
}
