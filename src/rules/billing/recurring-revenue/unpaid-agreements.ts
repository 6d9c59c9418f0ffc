import { refuse } from '../../../foundation/error.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { Identifier, Pause } from '../../../records/index.ts'

/** Days on which an agreement is unpaid. */
type UnpaidDays = Pause & { readonly agreementId: Identifier }

/** Tells whether an agreement is unpaid on a day; throws `invalid-value` or `invalid-period` for days that cannot be. */
export function unpaidTeller(unpaid: readonly UnpaidDays[]): (agreementId: Identifier, day: CalendarDate) => boolean {
  const byAgreement = new Map<Identifier, UnpaidDays[]>()
  unpaid.forEach((days, index) => {
    const { agreementId, start, end } = days
    const field = `unpaidAgreements[${index}]`
    calendarDate(start, `${field}.start`)
    if (end !== undefined && calendarDate(end, `${field}.end`) <= start) {
      refuse('invalid-period', `${field}.end`, end, `a day after ${start}`)
    }
    const before = byAgreement.get(agreementId)
    if (before) before.push(days)
    else byAgreement.set(agreementId, [days])
  })
  return (agreementId, day) =>
    (byAgreement.get(agreementId) ?? []).some(({ start, end }) => start <= day && (end === undefined || day < end))
}
