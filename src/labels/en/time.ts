import type { TimeLabels } from '../time-labels.ts'

/**
 * English words for days of the week and how things repeat.
 *
 * @example
 * ```ts
 * import { englishTime } from 'clientele/labels/en'
 *
 * englishTime.weekday.saturday //=> 'Saturday'
 * ```
 */
export const englishTime: TimeLabels = {
  weekday: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  intervalUnit: { day: 'day', week: 'week', month: 'month', year: 'year' },
  businessDayConvention: {
    following: 'next business day',
    'modified-following': 'next business day in the same month',
    preceding: 'previous business day',
    none: 'not moved',
  },
  recurrenceKind: {
    interval: 'at equal intervals',
    weekdays: 'on days of the week',
    'day-of-month': 'on a day of the month',
    'nth-weekday': 'on a certain weekday of the month',
  },
}
