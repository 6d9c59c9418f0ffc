import type { CurrencyCode, RoundingOptions } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { readRounding } from '../../../foundation/money/rounding.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { Invoice, InvoiceLine } from '../../../records/index.ts'
import type { Charge } from '../charge.ts'
import { readTaxBasis, type TaxBasis } from '../tax-basis.ts'
import { groupCharges, type InvoiceGrouping } from './group-charges.ts'
import { invoiceIdMaker } from './invoice-ids.ts'
import { type TaxedCharge, type TaxOptions, taxCharges, taxRateReader } from './line-taxes.ts'

/** What {@link dueInvoices} goes by. */
export interface DueInvoicesOptions extends RoundingOptions {
  /** The day to look from: charges of later days are not due yet. */
  readonly asOf: CalendarDate
  /**
   * The invoices there are, in any status, drafts too: what they charge is not charged again, and their ids are not used
   * again.
   */
  readonly existing: readonly Invoice[]
  /** What may share an invoice; `'charge-day'` when left out. */
  readonly groupBy?: InvoiceGrouping
  /** Whether tax is rounded on each line, or on the subtotal of each rate; `'line'` when left out. */
  readonly taxBy?: TaxBasis
}

const lineOf = ({ charge, net, tax }: TaxedCharge, currency: CurrencyCode): InvoiceLine => {
  const { key, kind, agreementId, orderId, service, description, taxPercent } = charge
  return {
    key,
    kind,
    ...(agreementId === undefined ? undefined : { agreementId }),
    ...(orderId === undefined ? undefined : { orderId }),
    ...(service === undefined ? undefined : { service: { ...service } }),
    ...(description === undefined ? undefined : { description }),
    net: fromMinorUnits(net, currency),
    ...(taxPercent === undefined ? undefined : { taxPercent }),
    tax: fromMinorUnits(tax, currency),
  }
}

/** How tax is worked out, checked. */
const taxOptions = (options: DueInvoicesOptions): TaxOptions => ({
  taxBy: readTaxBasis(options),
  rounding: readRounding(options),
})

/**
 * Makes the invoices that are due: drafts of every charge up to a day that is on no invoice yet.
 *
 * A charge is due from its `chargedOn` on, and is known by its key. What an invoice has charged, be it a draft, is not
 * charged again, not at another amount either: {@link chargeDifferences} finds what changed afterwards. Put the drafts with
 * the `existing` ones and ask again, and there is nothing left. With the grouping `charge-day` it makes no difference on
 * which days one asks: all runs together make the same invoices.
 *
 * **Void invoices.** The charges of a void invoice are open again, and come on the next one. To give a charge up for good,
 * correct its invoice by a {@link creditNote}.
 *
 * **Credits.** A charge can be negative, and so may a draft's total be. Such a draft is kept apart like any other; group by
 * `account` to set credits off against what else is due, or pay the amount out and finalise the draft as its record.
 *
 * **Amounts.** `net` is the sum of the lines' nets, `tax` the sum of their taxes, and `total` the sum of the two; nothing is
 * rounded but tax. A charge's own tax stands as it is. Otherwise tax = round(net × taxPercent ÷ 100), on each line, or by
 * `subtotal` on the sum of the lines with one rate: each line then carries what it adds to the rounded tax of those above
 * it, so that it may differ by a minor unit from its own.
 *
 * **Ids.** `account/day/currency`, and with the grouping `source` `/agreement/id` or `/order/id`. The day is that of the
 * charges, or `asOf` with the grouping `account`, and stands on the draft as `chargedOn`. Cut to 128 characters, and followed
 * by `/2`, `/3` … if it is taken.
 *
 * @param charges - Everything to be charged, invoiced or not; each key once. The order of the lines is theirs.
 * @param options - The day, the invoices there are, and how to group, tax and round.
 * @returns Drafts, in the order of their days, and for one day in the order of the charges.
 * @throws {@link ClienteleError} `duplicate-id` if two charges have one key; `currency-mismatch` if a tax is in another
 *   currency than its net; `invalid-value` for an amount, a rate, a key, an account or a day that cannot be; `unknown-code`
 *   for a currency, a grouping or a rounding that there is not.
 *
 * @example
 * ```ts
 * import { type Charge, dueInvoices } from 'clientele/billing'
 *
 * const fee: Charge = {
 *   key: 'ag-1/fee/2026-05-01',
 *   accountId: 'a-1',
 *   kind: 'fee',
 *   agreementId: 'ag-1',
 *   chargedOn: '2026-05-01',
 *   listed: { amount: '1500.00', currency: 'EUR' },
 *   discount: { amount: '0.00', currency: 'EUR' },
 *   net: { amount: '1500.00', currency: 'EUR' },
 *   taxPercent: '20',
 * }
 * const drafts = dueInvoices([fee], { asOf: '2026-05-01', existing: [] })
 * drafts.map(({ id, total }) => [id, total.amount]) //=> [['a-1/2026-05-01/EUR', '1800.00']]
 * dueInvoices([fee], { asOf: '2026-05-31', existing: drafts }) //=> []
 * dueInvoices([fee], { asOf: '2026-04-30', existing: [] }) //=> []
 * dueInvoices([fee, fee], { asOf: '2026-05-31', existing: [] }) //=> throws 'duplicate-id'
 * ```
 */
export function dueInvoices(charges: readonly Charge[], options: DueInvoicesOptions): readonly Invoice[] {
  const { asOf, existing, groupBy = 'charge-day' } = options
  const taxing = taxOptions(options)
  const groups = groupCharges(charges, { asOf, existing, groupBy })
  const rateOf = taxRateReader()
  const idFor = invoiceIdMaker(existing)
  return groups.map(({ accountId, currency, day, source, charges: due }) => {
    const taxed = taxCharges(due, currency, rateOf, taxing)
    const net = taxed.reduce((sum, each) => sum + each.net, 0n)
    const tax = taxed.reduce((sum, each) => sum + each.tax, 0n)
    return {
      id: idFor([accountId, day, currency, ...(source === '' ? [] : [source])].join('/')),
      accountId,
      status: 'draft',
      currency,
      chargedOn: day,
      lines: taxed.map((each) => lineOf(each, currency)),
      net: fromMinorUnits(net, currency),
      tax: fromMinorUnits(tax, currency),
      total: fromMinorUnits(net + tax, currency),
    }
  })
}
