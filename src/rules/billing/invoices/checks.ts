import { refuse } from '../../../foundation/error.ts'
import { type CalendarDate, isCalendarDate } from '../../../foundation/time/index.ts'
import type { Invoice } from '../../../records/index.ts'

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && /\S/.test(value)

/** A text that says something, at most as long as an identifier or a number on paper unless told otherwise. */
export function textAt(value: unknown, field: string, longest = 128): string {
  return isText(value, longest)
    ? value
    : refuse('invalid-value', field, value, `a text of 1 to ${longest} characters, not blank`)
}

/** Throws for a charge's key that cannot be, or that is one of those above it. */
export function checkKey(key: unknown, above: ReadonlySet<string>, place: () => string): void {
  if (!isText(key, 500)) refuse('invalid-value', place(), key, 'a text of 1 to 500 characters, not blank')
  else if (above.has(key)) refuse('duplicate-id', place(), key, 'a key that nothing above it has')
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
