import type { TimeLabels } from '../time-labels.ts'

/**
 * Thai words for days of the week and how things repeat.
 *
 * @example
 * ```ts
 * import { thaiTime } from 'clientele/labels/th'
 *
 * thaiTime.weekday.saturday //=> 'วันเสาร์'
 * ```
 */
export const thaiTime: TimeLabels = {
  weekday: {
    monday: 'วันจันทร์',
    tuesday: 'วันอังคาร',
    wednesday: 'วันพุธ',
    thursday: 'วันพฤหัสบดี',
    friday: 'วันศุกร์',
    saturday: 'วันเสาร์',
    sunday: 'วันอาทิตย์',
  },
  intervalUnit: { day: 'วัน', week: 'สัปดาห์', month: 'เดือน', year: 'ปี' },
  businessDayConvention: {
    following: 'วันทำการถัดไป',
    'modified-following': 'วันทำการถัดไปในเดือนเดียวกัน',
    preceding: 'วันทำการก่อนหน้า',
    none: 'ไม่เลื่อน',
  },
  recurrenceKind: {
    interval: 'ทุกช่วงเวลาเท่ากัน',
    weekdays: 'ตามวันในสัปดาห์',
    'day-of-month': 'ตามวันที่ของเดือน',
    'nth-weekday': 'ตามวันที่กำหนดในสัปดาห์ของเดือน',
  },
}
