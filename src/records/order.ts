import type { Money } from '../foundation/money/index.ts'
import type { CalendarDate } from '../foundation/time/index.ts'
import type { ChecklistItem } from './checklist-item.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Discount } from './discount.ts'
import type { Identifier } from './identifier.ts'

/**
 * Where an order is. A draft is not placed yet; every other order was, but perhaps one that was cancelled.
 *
 * @example
 * ```ts
 * import { orderStatuses } from 'clientele/records'
 *
 * orderStatuses[0] //=> 'draft'
 * ```
 */
export const orderStatuses = [
  'draft',
  'placed',
  'in-fulfilment',
  'fulfilled',
  'partly-returned',
  'returned',
  'cancelled',
] as const

/** A status from {@link orderStatuses}. */
export type OrderStatus = (typeof orderStatuses)[number]

/**
 * When an order is invoiced: as it is placed, or as it is fulfilled.
 *
 * @example
 * ```ts
 * import { orderInvoicings } from 'clientele/records'
 *
 * orderInvoicings //=> ['placement', 'fulfilment']
 * ```
 */
export const orderInvoicings = ['placement', 'fulfilment'] as const

/** A moment from {@link orderInvoicings}. */
export type OrderInvoicing = (typeof orderInvoicings)[number]

/**
 * The moves of an order that its checklist can gate.
 *
 * @example
 * ```ts
 * import { orderGates } from 'clientele/records'
 *
 * orderGates //=> ['place', 'start-fulfilment', 'fulfil']
 * ```
 */
export const orderGates = ['place', 'start-fulfilment', 'fulfil'] as const

/** A move from {@link orderGates}. */
export type OrderGate = (typeof orderGates)[number]

/** One line of an order: so many of one thing from the catalogue. */
export interface OrderLine {
  /** Unique within the order. */
  readonly id: Identifier
  /** What was bought. */
  readonly catalogueItemId: Identifier
  /** How many, as a decimal string above 0: `"2"`, `"0.75"`. */
  readonly quantity: string
  /** The price of one, not negative, in the same currency on every line of the order. */
  readonly unitPrice: Money
  /** What is taken off this line; an amount is in the order's currency. */
  readonly discount?: Discount
  /** The rate of tax, per cent as a decimal string from 0 to 100; no tax when left out. */
  readonly taxPercent?: string
  /** How many of them came back, as a decimal string above 0, at most `quantity`; none when left out. */
  readonly returnedQuantity?: string
}

/**
 * A purchase, from draft to fulfilment or return.
 *
 * @example
 * ```ts
 * import type { Order } from 'clientele/records'
 *
 * const order: Order = {
 *   id: 'o-1',
 *   accountId: 'a-1',
 *   status: 'fulfilled',
 *   placedOn: '2026-05-04',
 *   lines: [
 *     { id: 'l-1', catalogueItemId: 'c-1', quantity: '2', unitPrice: { amount: '40.00', currency: 'EUR' } },
 *   ],
 * }
 * order.lines.length //=> 1
 * ```
 */
export interface Order {
  /** Unique within the business. */
  readonly id: Identifier
  /** Who ordered. */
  readonly accountId: Identifier
  /** The agreement it was called off under, if any. */
  readonly agreementId?: Identifier
  /** Where it is. */
  readonly status: OrderStatus
  /** The day it was placed; left out only of drafts, and of drafts that were cancelled. */
  readonly placedOn?: CalendarDate
  /** What was bought; at least one line. */
  readonly lines: readonly OrderLine[]
  /** What is taken off the whole order, after the lines' own discounts; an amount is in the order's currency. */
  readonly discount?: Discount
  /** Whether the prices include the tax; not when left out. */
  readonly pricesIncludeTax?: boolean
  /** When an invoice is to be raised for it; no move of the order asks for one when left out. */
  readonly invoiceOn?: OrderInvoicing
  /** What must be made sure of before it is placed, begun or, when an item says nothing else, fulfilled. */
  readonly checklist?: readonly ChecklistItem<OrderGate>[]
  /** Free labels; no rule reads them. */
  readonly tags?: readonly string[]
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}
