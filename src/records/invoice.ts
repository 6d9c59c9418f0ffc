import type { CurrencyCode, Money } from '../foundation/money/index.ts'
import type { CalendarDate, Period } from '../foundation/time/index.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'

/**
 * Where an invoice is. That one is past due is not a status: it follows from the day it is due and the day of asking.
 *
 * @example
 * ```ts
 * import { invoiceStatuses } from 'clientele/records'
 *
 * invoiceStatuses //=> ['draft', 'open', 'paid', 'uncollectible', 'void']
 * ```
 */
export const invoiceStatuses = ['draft', 'open', 'paid', 'uncollectible', 'void'] as const

/** A status from {@link invoiceStatuses}. */
export type InvoiceStatus = (typeof invoiceStatuses)[number]

/**
 * What a line of an invoice charges for.
 *
 * - `fee`: a period of a retainer or a subscription;
 * - `fee-change`: the rest of a period at another fee, less what was charged for it;
 * - `termination-credit`: the rest of a period that was charged and not served;
 * - `early-termination`: what is owed for ending early;
 * - `overage`: hours beyond the included ones;
 * - `true-up`: what a minimum commitment lacked;
 * - `order`: a line of an order;
 * - `other`: something of the host's.
 *
 * @example
 * ```ts
 * import { chargeKinds } from 'clientele/records'
 *
 * chargeKinds[0] //=> 'fee'
 * ```
 */
export const chargeKinds = [
  'fee',
  'fee-change',
  'termination-credit',
  'early-termination',
  'overage',
  'true-up',
  'order',
  'other',
] as const

/** A kind from {@link chargeKinds}. */
export type ChargeKind = (typeof chargeKinds)[number]

/** One line of an invoice. */
export interface InvoiceLine {
  /**
   * What makes the charge one of a kind: the agreement or order, the kind, and the period or line. The same key is never
   * charged twice.
   */
  readonly key: string
  /** What is charged for. */
  readonly kind: ChargeKind
  /** The agreement it comes from, if it does. */
  readonly agreementId?: Identifier
  /** The order it comes from, if it does. */
  readonly orderId?: Identifier
  /** The days it pays for, if it pays for days. */
  readonly service?: Period
  /** What is meant, in a line. */
  readonly description?: string
  /** What is charged, after discounts and before tax; negative for a credit. */
  readonly net: Money
  /** The rate of tax, per cent as a decimal string from 0 to 100, if there is tax. */
  readonly taxPercent?: string
  /** The tax on this line; zero where there is none. */
  readonly tax: Money
}

/**
 * What somebody is asked to pay.
 *
 * `net` is the sum of the lines' nets, `tax` the sum of their taxes, and `total` the sum of the two.
 *
 * @example
 * ```ts
 * import type { Invoice } from 'clientele/records'
 *
 * const invoice: Invoice = {
 *   id: 'i-1',
 *   accountId: 'a-1',
 *   status: 'open',
 *   number: '2026-0001',
 *   currency: 'EUR',
 *   issuedOn: '2026-05-01',
 *   dueOn: '2026-05-31',
 *   lines: [
 *     {
 *       key: 'ag-1/fee/2026-05-01',
 *       kind: 'fee',
 *       agreementId: 'ag-1',
 *       service: { start: '2026-05-01', end: '2026-06-01' },
 *       net: { amount: '1500.00', currency: 'EUR' },
 *       tax: { amount: '0.00', currency: 'EUR' },
 *     },
 *   ],
 *   net: { amount: '1500.00', currency: 'EUR' },
 *   tax: { amount: '0.00', currency: 'EUR' },
 *   total: { amount: '1500.00', currency: 'EUR' },
 * }
 * invoice.status //=> 'open'
 * ```
 */
export interface Invoice {
  /** Unique within the business. */
  readonly id: Identifier
  /** Who is asked. */
  readonly accountId: Identifier
  /** Where it is. */
  readonly status: InvoiceStatus
  /** Its number, given when it was finalised and kept for ever; drafts have none. */
  readonly number?: string
  /** The currency of all its amounts. */
  readonly currency: CurrencyCode
  /** The day of its charges; set on drafts that were made from charges, and kept afterwards. */
  readonly chargedOn?: CalendarDate
  /** The day it was finalised; left out like the number. */
  readonly issuedOn?: CalendarDate
  /** The last day to pay, not before `issuedOn`; left out like the number. */
  readonly dueOn?: CalendarDate
  /** What is charged; at least one line. */
  readonly lines: readonly InvoiceLine[]
  /** Before tax. */
  readonly net: Money
  /** The tax. */
  readonly tax: Money
  /** What is asked for. */
  readonly total: Money
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}
