import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { Order } from '../../../records/index.ts'

/** The day that a purchase was made; nothing for what is none, a draft or an order that was cancelled. */
export const purchaseDay = ({ status, placedOn }: Order, at: string): CalendarDate | undefined =>
  status === 'draft' || status === 'cancelled' ? undefined : calendarDate(placedOn as CalendarDate, `${at}placedOn`)
