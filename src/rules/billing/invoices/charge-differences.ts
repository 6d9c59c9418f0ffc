import {
  type CurrencyCode,
  currencyCode,
  type Money,
  type RoundingMode,
  type RoundingOptions,
} from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { readRounding } from '../../../foundation/money/rounding.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import type { Identifier, Invoice } from '../../../records/index.ts'
import type { Charge } from '../charge.ts'
import { checkKey } from './checks.ts'
import { type RateReader, taxAt, taxRateReader } from './line-taxes.ts'

/** An amount before tax, and the tax on it. */
export interface TaxedAmount {
  /** Before tax. */
  readonly net: Money
  /** The tax. */
  readonly tax: Money
}

/** A charge that is on an invoice at another amount than it has now. */
export interface ChargeDifference {
  /** The key of the charge. */
  readonly key: string
  /** Who is charged. */
  readonly accountId: Identifier
  /** The invoices that it is on; none for what is charged now in another currency, or to another account, than was billed. */
  readonly invoiceIds: readonly Identifier[]
  /** What is charged now; zero where nothing is any more. */
  readonly charged: TaxedAmount
  /** What is on the invoices. */
  readonly billed: TaxedAmount
  /** `charged` less `billed`: still to be billed where it is above zero, and to be credited where it is below. */
  readonly difference: TaxedAmount
}

interface TaxedUnits {
  readonly net: bigint
  readonly tax: bigint
}

/** What an account is charged and was billed under one key in one currency. */
interface Entry {
  readonly key: string
  readonly accountId: Identifier
  readonly currency: CurrencyCode
  readonly invoiceIds: Identifier[]
  /** The rates of the lines, of which there is one unless something was billed twice. */
  readonly rates: bigint[]
  charged: TaxedUnits
  billed: TaxedUnits
}

type Entries = Map<string, Entry>

const nothing: TaxedUnits = { net: 0n, tax: 0n }

/** The entry of a key, an account and a currency, made if there is none. */
function entryAt(entries: Entries, { key, accountId, currency }: Pick<Entry, 'key' | 'accountId' | 'currency'>): Entry {
  const name = `${currency}/${accountId.length}/${accountId}/${key}`
  const entry = entries.get(name) ?? {
    key,
    accountId,
    currency,
    invoiceIds: [],
    rates: [],
    charged: nothing,
    billed: nothing,
  }
  entries.set(name, entry)
  return entry
}

/** What stands on invoices that were not voided. */
function billedEntries(invoices: readonly Invoice[], rateOf: RateReader): Entries {
  const entries: Entries = new Map()
  for (const [at, { id, accountId, currency, status, lines }] of invoices.entries()) {
    if (status === 'void') continue
    for (const [index, line] of lines.entries()) {
      const entry = entryAt(entries, { key: line.key, accountId, currency })
      const unitsOf = (name: 'net' | 'tax'): bigint =>
        unitsAt(line[name], currency, () => `invoices[${at}].lines[${index}].${name}`)
      entry.billed = { net: entry.billed.net + unitsOf('net'), tax: entry.billed.tax + unitsOf('tax') }
      entry.invoiceIds.push(id)
      entry.rates.push(rateOf(line.taxPercent, () => `invoices[${at}].lines[${index}].taxPercent`))
    }
  }
  return entries
}

/** How the tax of a charge is worked out. */
interface TaxReading {
  readonly rateOf: RateReader
  readonly rounding: RoundingMode
}

/**
 * What a charge comes to. Its tax is what it says, or what its line has if that has the same net and rate, as tax may have
 * been rounded on a subtotal; else its rate of its net.
 */
function chargedUnits(
  charge: Charge,
  { currency, billed, rates }: Entry,
  field: string,
  reading: TaxReading,
): TaxedUnits {
  const net = unitsAt(charge.net, currency, () => `${field}.net`)
  const rate = reading.rateOf(charge.taxPercent, () => `${field}.taxPercent`)
  if (charge.tax !== undefined) return { net, tax: unitsAt(charge.tax, currency, () => `${field}.tax`) }
  const isAsBilled = net === billed.net && rates.length === 1 && rates[0] === rate
  return { net, tax: isAsBilled ? billed.tax : taxAt(net, rate, reading.rounding) }
}

function differenceOf({ key, accountId, currency, invoiceIds, charged, billed }: Entry): readonly ChargeDifference[] {
  const difference = { net: charged.net - billed.net, tax: charged.tax - billed.tax }
  if (difference.net === 0n && difference.tax === 0n) return []
  const amounts = ({ net, tax }: TaxedUnits): TaxedAmount => ({
    net: fromMinorUnits(net, currency),
    tax: fromMinorUnits(tax, currency),
  })
  const written = { charged: amounts(charged), billed: amounts(billed), difference: amounts(difference) }
  return [{ key, accountId, invoiceIds, ...written }]
}

/**
 * Finds what changed after it was billed: charges that are on an invoice at another net or tax than they have now, and what
 * is on an invoice and charged no more.
 *
 * {@link dueInvoices} charges a key once, so that hours noted late, an order changed or a price corrected after the invoice was
 * made are not on the next one by themselves. They are here: difference = charged − billed, for each key, account and currency.
 * A draft can be deleted and made again, an invoice nobody paid can be voided and its charges be billed anew; else bill the
 * difference by a charge of the host's own, or take it off by a {@link creditNote}, and keep the key. Void invoices do not
 * count, and credit notes are not looked at. What is on no invoice yet is no difference.
 *
 * A charge's own tax stands as it is. Otherwise the tax of a line with the same net and rate is right, and else tax = round(net ×
 * taxPercent ÷ 100).
 *
 * @param charges - Everything to be charged, as for {@link dueInvoices}, the host's own charges too; each key once. Ask up to a
 *   day not before the last invoices, as what is not there is taken to be charged no more.
 * @param invoices - The invoices there are, in any status.
 * @param options - How tax is rounded.
 * @returns What differs, in the order of the invoices' lines; nothing where charges and invoices agree.
 * @throws {@link ClienteleError} `duplicate-id` if two charges have one key; `invalid-value` for a key, an amount or a rate that
 *   cannot be; `currency-mismatch` for an amount in another currency than its invoice or net; `unknown-code` for a currency or a
 *   rounding that there is not.
 *
 * @example
 * ```ts
 * import { type Charge, chargeDifferences, dueInvoices } from 'clientele/billing'
 *
 * const hours: Charge = {
 *   key: 'ag-1/overage/2026-05-01',
 *   accountId: 'a-1',
 *   kind: 'overage',
 *   agreementId: 'ag-1',
 *   chargedOn: '2026-06-01',
 *   listed: { amount: '200.00', currency: 'EUR' },
 *   discount: { amount: '0.00', currency: 'EUR' },
 *   net: { amount: '200.00', currency: 'EUR' },
 *   taxPercent: '20',
 * }
 * const invoices = dueInvoices([hours], { asOf: '2026-06-01', existing: [] })
 * chargeDifferences([hours], invoices) //=> []
 *
 * const late: Charge = { ...hours, net: { amount: '300.00', currency: 'EUR' } }
 * dueInvoices([late], { asOf: '2026-06-02', existing: invoices }) //=> []
 * chargeDifferences([late], invoices).map(({ key, difference }) => [key, difference.net.amount, difference.tax.amount])
 * //=> [['ag-1/overage/2026-05-01', '100.00', '20.00']]
 * ```
 */
export function chargeDifferences(
  charges: readonly Charge[],
  invoices: readonly Invoice[],
  options: RoundingOptions = {},
): readonly ChargeDifference[] {
  const reading = { rateOf: taxRateReader(), rounding: readRounding(options) }
  const entries = billedEntries(invoices, reading.rateOf)
  const billedKeys = new Set([...entries.values()].map(({ key }) => key))
  const keys = new Set<string>()
  for (const [index, charge] of charges.entries()) {
    const { key, accountId, net } = charge
    checkKey(key, keys, () => `charges[${index}].key`)
    keys.add(key)
    if (!billedKeys.has(key)) continue
    const entry = entryAt(entries, { key, accountId, currency: currencyCode(net.currency) })
    entry.charged = chargedUnits(charge, entry, `charges[${index}]`, reading)
  }
  return [...entries.values()].flatMap(differenceOf)
}
