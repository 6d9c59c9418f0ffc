import type { TimeLabels } from '../time-labels.ts'

/**
 * Bulgarian words for days of the week and how things repeat.
 *
 * @example
 * ```ts
 * import { bulgarianTime } from 'clientele/labels/bg'
 *
 * bulgarianTime.weekday.saturday //=> 'събота'
 * ```
 */
export const bulgarianTime: TimeLabels = {
  weekday: {
    monday: 'понеделник',
    tuesday: 'вторник',
    wednesday: 'сряда',
    thursday: 'четвъртък',
    friday: 'петък',
    saturday: 'събота',
    sunday: 'неделя',
  },
  intervalUnit: { day: 'ден', week: 'седмица', month: 'месец', year: 'година' },
  businessDayConvention: {
    following: 'следващият работен ден',
    'modified-following': 'следващият работен ден в същия месец',
    preceding: 'предишният работен ден',
    none: 'без преместване',
  },
  recurrenceKind: {
    interval: 'през равни интервали',
    weekdays: 'в дни от седмицата',
    'day-of-month': 'на ден от месеца',
    'nth-weekday': 'в определен ден от седмица на месеца',
  },
}
