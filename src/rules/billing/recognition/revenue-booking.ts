import type { Money } from '../../../foundation/money/index.ts'
import type { CalendarDate, Period } from '../../../foundation/time/index.ts'
import type { RecognitionMethod } from './recognition-method.ts'

/** An amount that is billed on one day and earned over days. */
export interface RevenueBooking {
  /** How much, before tax; negative for a credit. */
  readonly amount: Money
  /** The days that earn it. */
  readonly service: Period
  /** How it is spread over them; {@link defaultRecognitionMethod} when left out. */
  readonly method?: RecognitionMethod
  /** The day it is invoiced; the first day of service when left out. */
  readonly billedOn?: CalendarDate
  /**
   * The day from which on it is recognised; the first day of service when left out. What the service has earned before that
   * day is recognised on it, so that a credit takes back in its own month what earlier months have earned.
   */
  readonly recognizedFrom?: CalendarDate
  /**
   * What the booking belongs to. What the bookings of one contract have billed too early and too late is set off against each
   * other, so that a credit reduces what it corrects. A booking without one stands alone.
   */
  readonly contract?: string
}
