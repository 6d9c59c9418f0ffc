import type * as z from 'zod'
import { limits, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import type { PaymentRefund } from './payment-refund.ts'
import { chargeSchema } from './price.schema.ts'

/**
 * Checks a {@link PaymentRefund}: its amount is above zero.
 *
 * @example
 * ```ts
 * import { paymentRefundSchema } from 'clientele/schemas'
 *
 * const amount = { amount: '1500.00', currency: 'EUR' }
 * const refund = { id: 'pr-1', accountId: 'a-1', invoiceId: 'i-1', paidOn: '2026-06-20', amount }
 * paymentRefundSchema.safeParse(refund).success //=> true
 * paymentRefundSchema.safeParse({ ...refund, amount: { ...amount, amount: '0.00' } }).success //=> false
 * ```
 */
export const paymentRefundSchema: z.ZodType<PaymentRefund> = schemaFor<PaymentRefund>()(
  record({
    id: identifierSchema,
    accountId: identifierSchema,
    invoiceId: identifierSchema,
    paidOn: calendarDateSchema,
    amount: chargeSchema,
    reason: optional(text(limits.line)),
    customFields: optional(customFieldsSchema),
  }),
)
