import * as z from 'zod'
import { sumMoney } from '../foundation/money/index.ts'
import { limits, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { agreeing, type Finding, inAnotherCurrency, repeatedKeys } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import type { CreditNote, CreditNoteLine, Payment } from './payment.ts'
import { chargeSchema, priceSchema } from './price.schema.ts'

/**
 * Checks a {@link Payment}: its amount is above zero.
 *
 * @example
 * ```ts
 * import { paymentSchema } from 'clientele/schemas'
 *
 * const amount = { amount: '1500.00', currency: 'EUR' }
 * const payment = { id: 'p-1', accountId: 'a-1', invoiceId: 'i-1', receivedOn: '2026-05-20', amount }
 * paymentSchema.safeParse(payment).success //=> true
 * paymentSchema.safeParse({ ...payment, amount: { ...amount, amount: '-1500.00' } }).success //=> false
 * ```
 */
export const paymentSchema: z.ZodType<Payment> = schemaFor<Payment>()(
  record({
    id: identifierSchema,
    accountId: identifierSchema,
    invoiceId: identifierSchema,
    receivedOn: calendarDateSchema,
    amount: chargeSchema,
    customFields: optional(customFieldsSchema),
  }),
)

const creditNoteLine = schemaFor<CreditNoteLine>()(
  record({ key: text(limits.line), net: priceSchema, tax: priceSchema }),
)

/** A note can take something off every line of its invoice. */
const creditNoteLines = z.readonly(z.array(creditNoteLine).min(1).max(limits.records))

/** Where lines are there and do not make up what is taken off. */
function* creditNoteFindings({ amount, lines }: CreditNote): Generator<Finding> {
  if (!lines) return
  yield* repeatedKeys(lines, 'each line')
  const parts = lines.flatMap(({ net, tax }, index) => [
    [['lines', index, 'net'], net] as const,
    [['lines', index, 'tax'], tax] as const,
  ])
  const mixed = [...inAnotherCurrency(amount.currency, 'the credit note', parts)]
  yield* mixed
  // Amounts in different currencies have no sum.
  if (mixed.length > 0) return
  const sum = sumMoney(
    parts.map(([, part]) => part),
    amount.currency,
  ).amount
  if (amount.amount !== sum) {
    yield { path: ['amount', 'amount'], expected: `${sum}, the sum of the lines' nets and taxes` }
  }
}

/**
 * Checks a {@link CreditNote}: its amount is above zero, and where it has lines, each is there once, in the currency of the
 * amount, and they sum to it to the minor unit.
 *
 * @example
 * ```ts
 * import { creditNoteSchema } from 'clientele/schemas'
 *
 * const amount = { amount: '100.00', currency: 'EUR' }
 * const note = { id: 'cn-1', accountId: 'a-1', invoiceId: 'i-1', issuedOn: '2026-06-02', amount }
 * creditNoteSchema.safeParse(note).success //=> true
 * creditNoteSchema.safeParse({ ...note, issuedOn: '2026-06-31' }).success //=> false
 *
 * const none = { amount: '0.00', currency: 'EUR' }
 * const wrong = creditNoteSchema.safeParse({ ...note, lines: [{ key: 'ag-1/fee/2026-05-01', net: none, tax: none }] })
 * wrong.error?.issues[0]?.message //=> "expected 0.00, the sum of the lines' nets and taxes"
 * ```
 */
export const creditNoteSchema: z.ZodType<CreditNote> = schemaFor<CreditNote>()(
  record({
    id: identifierSchema,
    accountId: identifierSchema,
    invoiceId: identifierSchema,
    number: optional(text(limits.identifier)),
    issuedOn: calendarDateSchema,
    amount: chargeSchema,
    lines: optional(creditNoteLines),
    reason: optional(text(limits.line)),
    customFields: optional(customFieldsSchema),
  }).check(agreeing(creditNoteFindings)),
)
