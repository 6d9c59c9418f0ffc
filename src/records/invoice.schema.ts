import * as z from 'zod'
import { type CurrencyCode, type Money, sumMoney } from '../foundation/money/index.ts'
import { currencyCodeSchema, moneySchema } from '../foundation/money/money.schema.ts'
import { limits, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema, periodSchema } from '../foundation/time/time.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { percentSchema } from './decimal.schema.ts'
import { agreeing, type Finding, inAnotherCurrency, repeatedKeys } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { chargeKinds, type Invoice, type InvoiceLine, invoiceStatuses } from './invoice.ts'

const invoiceLine = schemaFor<InvoiceLine>()(
  record({
    key: text(limits.line),
    kind: z.enum(chargeKinds),
    agreementId: optional(identifierSchema),
    orderId: optional(identifierSchema),
    service: optional(periodSchema),
    description: optional(text(limits.line)),
    net: moneySchema,
    taxPercent: optional(percentSchema),
    tax: moneySchema,
  }),
)

/** An invoice can gather the lines of many orders. */
const invoiceLines = z.readonly(z.array(invoiceLine).min(1).max(limits.records))

const givenWhenFinalised = ['number', 'issuedOn', 'dueOn'] as const

/** Where a draft has what only a finalised invoice has, or one that was finalised lacks it. */
function* finalisationFindings(invoice: Invoice): Generator<Finding> {
  const wasFinalised = invoice.status !== 'draft'
  const expected = wasFinalised
    ? 'a value, as the invoice was finalised'
    : 'no value, as a draft gets it when it is finalised'
  for (const field of givenWhenFinalised) {
    if ((invoice[field] !== undefined) !== wasFinalised) yield { path: [field], expected }
  }
  const { issuedOn, dueOn } = invoice
  if (issuedOn && dueOn && dueOn < issuedOn) {
    yield { path: ['dueOn'], expected: `no day before ${issuedOn}, on which it was issued` }
  }
}

/** Where an amount is not the sum of its parts. */
function* sumFindings({ currency, lines, net, tax, total }: Invoice): Generator<Finding> {
  const sums: readonly (readonly [field: string, amount: Money, parts: readonly Money[], what: string])[] = [
    ['net', net, lines.map((line) => line.net), "the sum of the lines' net amounts"],
    ['tax', tax, lines.map((line) => line.tax), "the sum of the lines' taxes"],
    ['total', total, [net, tax], 'the sum of net and tax'],
  ]
  for (const [field, { amount }, parts, what] of sums) {
    const sum = sumMoney(parts, currency).amount
    if (amount !== sum) yield { path: [field, 'amount'], expected: `${sum}, ${what}` }
  }
}

function currencyFindings(currency: CurrencyCode, { lines, net, tax, total }: Invoice): readonly Finding[] {
  const amounts = lines.flatMap((line, index) => [
    [['lines', index, 'net'], line.net] as const,
    [['lines', index, 'tax'], line.tax] as const,
  ])
  return [
    ...inAnotherCurrency(currency, 'the invoice', [...amounts, [['net'], net], [['tax'], tax], [['total'], total]]),
  ]
}

function* invoiceFindings(invoice: Invoice): Generator<Finding> {
  yield* finalisationFindings(invoice)
  yield* repeatedKeys(invoice.lines, 'each key')
  const mixed = currencyFindings(invoice.currency, invoice)
  // Amounts in different currencies have no sum.
  yield* mixed.length > 0 ? mixed : sumFindings(invoice)
}

/**
 * Checks an {@link Invoice}: one currency, sums that are right to the minor unit, each line's key once, and a number, a
 * day of issue and a day it is due on every invoice that was finalised, and on no draft.
 *
 * @example
 * ```ts
 * import { invoiceSchema } from 'clientele/schemas'
 *
 * const fee = { amount: '1500.00', currency: 'EUR' }
 * const none = { amount: '0.00', currency: 'EUR' }
 * const draft = {
 *   id: 'i-1',
 *   accountId: 'a-1',
 *   status: 'draft',
 *   currency: 'EUR',
 *   lines: [{ key: 'ag-1/fee/2026-05-01', kind: 'fee', agreementId: 'ag-1', net: fee, tax: none }],
 *   net: fee,
 *   tax: none,
 *   total: fee,
 * }
 * invoiceSchema.safeParse(draft).success //=> true
 *
 * const wrong = invoiceSchema.safeParse({ ...draft, total: none })
 * wrong.error?.issues[0]?.message //=> 'expected 1500.00, the sum of net and tax'
 * ```
 */
export const invoiceSchema: z.ZodType<Invoice> = schemaFor<Invoice>()(
  record({
    id: identifierSchema,
    accountId: identifierSchema,
    status: z.enum(invoiceStatuses),
    number: optional(text(limits.identifier)),
    currency: currencyCodeSchema,
    chargedOn: optional(calendarDateSchema),
    issuedOn: optional(calendarDateSchema),
    dueOn: optional(calendarDateSchema),
    lines: invoiceLines,
    net: moneySchema,
    tax: moneySchema,
    total: moneySchema,
    customFields: optional(customFieldsSchema),
  }).check(agreeing(invoiceFindings)),
)
