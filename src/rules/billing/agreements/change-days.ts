import { refuse } from '../../../foundation/error.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'

/** Throws unless the days of a list of changes exist and rise, from after the start; `list` is the field's name. */
export function checkChangeDays(
  changes: readonly { readonly on: CalendarDate }[],
  start: CalendarDate,
  list: string,
): void {
  let before = start
  changes.forEach(({ on }, index) => {
    const field = `${list}[${index}].on`
    if (calendarDate(on, field) <= before) refuse('invalid-period', field, on, `a day after ${before}`)
    before = on
  })
}
