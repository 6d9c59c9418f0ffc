import { compare } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { type CurrencyCode, currencyCode } from '../../../foundation/money/index.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate, isCalendarDate } from '../../../foundation/time/index.ts'
import type { Identifier, Invoice } from '../../../records/index.ts'
import type { Charge } from '../charge.ts'
import { checkKey, textAt } from './checks.ts'

/**
 * What may share an invoice, besides being one account's and in one currency.
 *
 * - `charge-day`: charges of one day, so that it makes no difference how often invoices are made;
 * - `account`: everything that is due, whatever its day;
 * - `source`: charges of one day from one agreement, or from one order where there is no agreement.
 *
 * @example
 * ```ts
 * import { invoiceGroupings } from 'clientele/billing'
 *
 * invoiceGroupings //=> ['charge-day', 'account', 'source']
 * ```
 */
export const invoiceGroupings = ['charge-day', 'account', 'source'] as const

/** A grouping from {@link invoiceGroupings}. */
export type InvoiceGrouping = (typeof invoiceGroupings)[number]

/** A charge, where it stood in the list, and its net in minor units. */
export interface ReadCharge {
  readonly charge: Charge
  readonly index: number
  readonly net: bigint
}

/** Charges that share an invoice. */
export interface ChargeGroup {
  readonly accountId: Identifier
  readonly currency: CurrencyCode
  /** The day of the charges, or of looking where they have several. */
  readonly day: CalendarDate
  /** The agreement or order that they all come from, where that was asked for; else empty. */
  readonly source: string
  readonly charges: readonly ReadCharge[]
}

/** Where a charge comes from; an agreement and an order may have one id. */
function sourceOf({ agreementId, orderId }: Charge): string {
  if (agreementId !== undefined) return `agreement/${agreementId}`
  return orderId === undefined ? '' : `order/${orderId}`
}

/** The day and the source that charges have in common if they share an invoice. */
const commonOf: Readonly<Record<InvoiceGrouping, (charge: Charge, asOf: CalendarDate) => [CalendarDate, string]>> = {
  'charge-day': ({ chargedOn }) => [chargedOn, ''],
  account: (_, asOf) => [asOf, ''],
  source: (charge) => [charge.chargedOn, sourceOf(charge)],
}

/** The keys of everything that stands on an invoice that was not voided. */
function chargedKeys(existing: readonly Invoice[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { status, lines } of existing) {
    if (status !== 'void') for (const { key } of lines) keys.add(key)
  }
  return keys
}

/** Throws for a key that cannot be or stands twice, or a day that cannot be; an account is checked when its charge is grouped. */
function checkCharge({ key, chargedOn }: Charge, index: number, keys: ReadonlySet<string>): void {
  checkKey(key, keys, () => `charges[${index}].key`)
  if (!isCalendarDate(chargedOn)) {
    refuse('invalid-value', `charges[${index}].chargedOn`, chargedOn, 'a day that exists, as YYYY-MM-DD')
  }
}

/** How {@link groupCharges} goes about it. */
interface GroupingOptions {
  readonly asOf: CalendarDate
  readonly existing: readonly Invoice[]
  readonly groupBy: InvoiceGrouping
}

/** The charges that are due and on no invoice, in groups that share one; the groups in the order of their days. */
export function groupCharges(charges: readonly Charge[], options: GroupingOptions): readonly ChargeGroup[] {
  const { existing, groupBy } = options
  const asOf = calendarDate(options.asOf, 'asOf')
  if (!Object.hasOwn(commonOf, groupBy)) {
    refuse('unknown-code', 'groupBy', groupBy, `one of ${invoiceGroupings.join(', ')}`)
  }
  const charged = chargedKeys(existing)
  const keys = new Set<string>()
  const groups = new Map<string, ChargeGroup & { readonly charges: ReadCharge[] }>()
  for (const [index, charge] of charges.entries()) {
    checkCharge(charge, index, keys)
    keys.add(charge.key)
    if (charge.chargedOn > asOf || charged.has(charge.key)) continue
    const accountId = textAt(charge.accountId, `charges[${index}].accountId`)
    const currency = currencyCode(charge.net.currency)
    const [day, source] = commonOf[groupBy](charge, asOf)
    const common = `${day}/${currency}/${accountId.length}/${accountId}/${source}`
    const group = groups.get(common) ?? { accountId, currency, day, source, charges: [] }
    groups.set(common, group)
    group.charges.push({ charge, index, net: unitsAt(charge.net, currency, () => `charges[${index}].net`) })
  }
  return [...groups.values()].sort((a, b) => compare(a.day, b.day))
}
