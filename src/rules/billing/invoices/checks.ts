import { refuse } from '../../../foundation/error.ts'
import { type CalendarDate, isCalendarDate } from '../../../foundation/time/index.ts'
import type { Invoice } from '../../../records/index.ts'

/** A text of 1 to 128 characters, such as an identifier or a number on paper. */
export function textAt(value: unknown, field: string): string {
  return typeof value === 'string' && value.length >= 1 && value.length <= 128
    ? value
    : refuse('invalid-value', field, value, 'a text of 1 to 128 characters')
}

/** Whether a value is a whole number that is neither too small nor too large. */
export const isWholeNumber = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most

/** A whole number that is neither too small nor too large. */
export function wholeNumberAt(value: unknown, field: string, least: number, most: number): number {
  return isWholeNumber(value, least, most)
    ? value
    : refuse('invalid-value', field, value, `a whole number from ${least} to ${most}`)
}

/** The last day to pay of an invoice that was finalised. */
export function dueDayAt({ issuedOn, dueOn }: Invoice, field: string): CalendarDate {
  if (!isCalendarDate(dueOn)) {
    return refuse('invalid-value', `${field}.dueOn`, dueOn, 'the last day to pay, as the invoice was finalised')
  }
  return issuedOn === undefined || issuedOn <= dueOn
    ? dueOn
    : refuse('invalid-value', `${field}.dueOn`, dueOn, 'a day not before the invoice was issued')
}
