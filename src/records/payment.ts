import type { Money } from '../foundation/money/index.ts'
import type { CalendarDate } from '../foundation/time/index.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'

/**
 * Money that came in for an invoice.
 *
 * @example
 * ```ts
 * import type { Payment } from 'clientele/records'
 *
 * const payment: Payment = {
 *   id: 'p-1',
 *   accountId: 'a-1',
 *   invoiceId: 'i-1',
 *   receivedOn: '2026-05-20',
 *   amount: { amount: '1500.00', currency: 'EUR' },
 * }
 * payment.invoiceId //=> 'i-1'
 * ```
 */
export interface Payment {
  /** Unique within the business. */
  readonly id: Identifier
  /** Who paid. */
  readonly accountId: Identifier
  /** For which invoice. */
  readonly invoiceId: Identifier
  /** The day it came in. */
  readonly receivedOn: CalendarDate
  /** How much; above zero. */
  readonly amount: Money
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}

/** What a credit note takes off one line of its invoice; `net` and `tax` are not negative. */
export interface CreditNoteLine {
  /** The key of the invoice's line. */
  readonly key: string
  /** What is taken off the line before tax. */
  readonly net: Money
  /** What is taken off its tax; zero where there is none. */
  readonly tax: Money
}

/**
 * What is taken off an invoice after it was finalised.
 *
 * @example
 * ```ts
 * import type { CreditNote } from 'clientele/records'
 *
 * const note: CreditNote = {
 *   id: 'cn-1',
 *   accountId: 'a-1',
 *   invoiceId: 'i-1',
 *   issuedOn: '2026-06-02',
 *   amount: { amount: '100.00', currency: 'EUR' },
 *   lines: [
 *     {
 *       key: 'ag-1/fee/2026-05-01',
 *       net: { amount: '80.00', currency: 'EUR' },
 *       tax: { amount: '20.00', currency: 'EUR' },
 *     },
 *   ],
 *   reason: 'one delivery came late',
 * }
 * note.amount.amount //=> '100.00'
 * ```
 */
export interface CreditNote {
  /** Unique within the business. */
  readonly id: Identifier
  /** Whose invoice it corrects. */
  readonly accountId: Identifier
  /** Which invoice. */
  readonly invoiceId: Identifier
  /** Its number, if it has one. */
  readonly number?: string
  /** The day it was made out. */
  readonly issuedOn: CalendarDate
  /** How much is taken off, tax included; above zero. */
  readonly amount: Money
  /**
   * Which lines of the invoice it is taken off, each of them once; their nets and taxes sum to `amount`. Every line bears
   * its share when left out.
   */
  readonly lines?: readonly CreditNoteLine[]
  /** Why, in a line. */
  readonly reason?: string
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}
