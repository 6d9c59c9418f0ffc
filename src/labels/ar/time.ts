import type { TimeLabels } from '../time-labels.ts'

/**
 * Arabic words for days of the week and how things repeat.
 *
 * @example
 * ```ts
 * import { arabicTime } from 'clientele/labels/ar'
 *
 * arabicTime.weekday.saturday //=> 'السبت'
 * ```
 */
export const arabicTime: TimeLabels = {
  weekday: {
    monday: 'الاثنين',
    tuesday: 'الثلاثاء',
    wednesday: 'الأربعاء',
    thursday: 'الخميس',
    friday: 'الجمعة',
    saturday: 'السبت',
    sunday: 'الأحد',
  },
  intervalUnit: { day: 'يوم', week: 'أسبوع', month: 'شهر', year: 'سنة' },
  businessDayConvention: {
    following: 'يوم العمل التالي',
    'modified-following': 'يوم العمل التالي في الشهر نفسه',
    preceding: 'يوم العمل السابق',
    none: 'بلا نقل',
  },
  recurrenceKind: {
    interval: 'على فترات متساوية',
    weekdays: 'في أيام من الأسبوع',
    'day-of-month': 'في يوم من الشهر',
    'nth-weekday': 'في يوم أسبوع محدد من الشهر',
  },
}
