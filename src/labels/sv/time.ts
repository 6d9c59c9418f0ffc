import type { TimeLabels } from '../time-labels.ts'

/**
 * Swedish words for days of the week and how things repeat.
 *
 * @example
 * ```ts
 * import { swedishTime } from 'clientele/labels/sv'
 *
 * swedishTime.weekday.saturday //=> 'lördag'
 * ```
 */
export const swedishTime: TimeLabels = {
  weekday: {
    monday: 'måndag',
    tuesday: 'tisdag',
    wednesday: 'onsdag',
    thursday: 'torsdag',
    friday: 'fredag',
    saturday: 'lördag',
    sunday: 'söndag',
  },
  intervalUnit: { day: 'dag', week: 'vecka', month: 'månad', year: 'år' },
  businessDayConvention: {
    following: 'nästa arbetsdag',
    'modified-following': 'nästa arbetsdag i samma månad',
    preceding: 'föregående arbetsdag',
    none: 'flyttas inte',
  },
  recurrenceKind: {
    interval: 'med jämna mellanrum',
    weekdays: 'på veckodagar',
    'day-of-month': 'på en dag i månaden',
    'nth-weekday': 'på en viss veckodag i månaden',
  },
}
