import type { Money } from '../../foundation/money/index.ts'
import type { CalendarDate, Period } from '../../foundation/time/index.ts'
import type { ChargeKind, Identifier } from '../../records/index.ts'

/**
 * Something to be charged, before it stands on an invoice: a period's fee, an order's line, hours beyond the included ones.
 *
 * What a charge is depends only on what was known on its day, so that looking again, later or more often, finds the same.
 */
export interface Charge {
  /** What makes it one of a kind, `agreement or order/kind/period or line`; never charged twice. */
  readonly key: string
  /** Who is charged. */
  readonly accountId: Identifier
  /** What for. */
  readonly kind: ChargeKind
  /** The agreement it comes from, if it does. */
  readonly agreementId?: Identifier
  /** The order it comes from, if it does. */
  readonly orderId?: Identifier
  /** The day from which on it is to be invoiced. */
  readonly chargedOn: CalendarDate
  /** The days it pays for, if it pays for days. */
  readonly service?: Period
  /** What is meant, in a line. */
  readonly description?: string
  /** The amount before discounts; negative for a credit. */
  readonly listed: Money
  /** What is taken off: not negative, never more than is listed, and nothing off a credit. */
  readonly discount: Money
  /** What is charged before tax: `listed` less `discount`. */
  readonly net: Money
  /** The rate of tax, per cent as a decimal string, if there is tax. */
  readonly taxPercent?: string
  /** The tax, where it is already known, as for orders; worked out from the rate when left out. */
  readonly tax?: Money
}
