import type * as z from 'zod'
import { limits, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import type { CreditNote, Payment } from './payment.ts'
import { chargeSchema } from './price.schema.ts'

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

/**
 * Checks a {@link CreditNote}: its amount is above zero.
 *
 * @example
 * ```ts
 * import { creditNoteSchema } from 'clientele/schemas'
 *
 * const amount = { amount: '100.00', currency: 'EUR' }
 * const note = { id: 'cn-1', accountId: 'a-1', invoiceId: 'i-1', issuedOn: '2026-06-02', amount }
 * creditNoteSchema.safeParse(note).success //=> true
 * creditNoteSchema.safeParse({ ...note, issuedOn: '2026-06-31' }).success //=> false
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
    reason: optional(text(limits.line)),
    customFields: optional(customFieldsSchema),
  }),
)
