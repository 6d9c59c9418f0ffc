import { refuse } from '../../../foundation/error.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import { type Order, orderStatuses } from '../../../records/index.ts'

/** The day that a purchase was made; nothing for what is none, a draft or an order that was cancelled. */
export function purchaseDay({ status, placedOn }: Order, at: string): CalendarDate | undefined {
  if (!orderStatuses.includes(status)) {
    refuse('unknown-code', `${at}status`, status, `one of ${orderStatuses.join(', ')}`)
  }
  return status === 'draft' || status === 'cancelled'
    ? undefined
    : calendarDate(placedOn as CalendarDate, `${at}placedOn`)
}
