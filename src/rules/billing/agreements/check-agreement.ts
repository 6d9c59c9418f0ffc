import { refuse } from '../../../foundation/error.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import type { AgreementTerm, PeriodicAgreement, Renewal } from '../../../records/index.ts'

/** A day that exists and does not come before another. */
function notBefore(date: CalendarDate, earliest: CalendarDate, field: string): void {
  if (calendarDate(date, field) < earliest) refuse('invalid-period', field, date, `a day not before ${earliest}`)
}

/** A day that exists and comes after another. */
function after(date: CalendarDate, before: CalendarDate, field: string): void {
  if (calendarDate(date, field) <= before) refuse('invalid-period', field, date, `a day after ${before}`)
}

function checkTerm({ start, end, terminatedOn }: AgreementTerm): void {
  calendarDate(start, 'term.start')
  if (end !== undefined) after(end, start, 'term.end')
  if (terminatedOn === undefined) return
  notBefore(terminatedOn, start, 'term.terminatedOn')
  if (end !== undefined && terminatedOn > end) {
    refuse('invalid-period', 'term.terminatedOn', terminatedOn, `a day not after the end, ${end}`)
  }
}

function whole(value: number, [least, most]: readonly [number, number], field: string): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    refuse('invalid-value', field, value, `a whole number from ${least} to ${most}`)
  }
}

function checkRenewal({ termMonths, noticeDays, noticeGivenOn }: Renewal): void {
  whole(termMonths, [1, 600], 'renewal.termMonths')
  whole(noticeDays, [0, 3_650], 'renewal.noticeDays')
  if (noticeGivenOn !== undefined) calendarDate(noticeGivenOn, 'renewal.noticeGivenOn')
}

function checkPauses({ pauses = [] }: PeriodicAgreement): void {
  let free: CalendarDate | undefined = '0001-01-01'
  pauses.forEach(({ start, end }, index) => {
    const field = `pauses[${index}]`
    if (free === undefined) refuse('invalid-period', `${field}.start`, start, 'no pause after one without an end')
    else notBefore(start, free, `${field}.start`)
    if (end !== undefined) after(end, start, `${field}.end`)
    free = end
  })
}

/** The days of an agreement, which must agree with one another. */
export function checkAgreement(agreement: PeriodicAgreement): void {
  const { term, fee, renewal, trialEnd } = agreement
  if (fee.basis !== 'periodic') refuse('invalid-value', 'fee.basis', fee.basis, 'periodic')
  checkTerm(term)
  if (renewal) checkRenewal(renewal)
  if (renewal?.autoRenew && term.end !== undefined) {
    const expected = 'false, as an agreement that ends on an agreed day does not go on after it'
    refuse('invalid-period', 'renewal.autoRenew', true, expected)
  }
  if (trialEnd !== undefined) notBefore(trialEnd, term.start, 'trialEnd')
  checkPauses(agreement)
}
