import { readPercent } from '../../../foundation/money/percent.ts'
import type { CalendarDate } from '../../../foundation/time/calendar-date.ts'
import type { PeriodicAgreement } from '../../../records/index.ts'
import { checkChangeDays } from './change-days.ts'

/** Finds the rate of tax of a day, per cent: the agreed one, or the latest change of it; nothing where no tax was agreed. */
export function taxRates({
  term,
  taxPercent,
  taxChanges = [],
}: PeriodicAgreement): (day: CalendarDate) => string | undefined {
  if (taxPercent !== undefined) readPercent(taxPercent, 'taxPercent')
  checkChangeDays(taxChanges, term.start, 'taxChanges')
  taxChanges.forEach((change, index) => {
    readPercent(change.taxPercent, `taxChanges[${index}].taxPercent`)
  })
  return (day) => taxChanges.reduce((rate, change) => (change.on <= day ? change.taxPercent : rate), taxPercent)
}
