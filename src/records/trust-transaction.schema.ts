import * as z from 'zod'
import { optional, record, schemaFor } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { agreeing, type Finding } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { chargeSchema } from './price.schema.ts'
import { type TrustTransaction, trustTransactionKinds } from './trust-transaction.ts'

/** Where a draw lacks its invoice, or something else has one. */
function* trustTransactionFindings({ kind, invoiceId }: TrustTransaction): Generator<Finding> {
  const isDraw = kind === 'draw'
  if (isDraw === (invoiceId !== undefined)) return
  yield { path: ['invoiceId'], expected: isDraw ? 'the invoice that the draw pays' : `none, as a ${kind} pays none` }
}

/**
 * Checks a {@link TrustTransaction}: its amount is above zero, and a draw, and nothing else, names the invoice it pays.
 *
 * @example
 * ```ts
 * import { trustTransactionSchema } from 'clientele/schemas'
 *
 * const amount = { amount: '3250.00', currency: 'EUR' }
 * const draw = { id: 'tt-2', accountId: 'a-1', kind: 'draw', on: '2026-02-01', amount, invoiceId: 'i-1' }
 * trustTransactionSchema.safeParse(draw).success //=> true
 * trustTransactionSchema.safeParse({ ...draw, kind: 'deposit' }).success //=> false
 * ```
 */
export const trustTransactionSchema: z.ZodType<TrustTransaction> = schemaFor<TrustTransaction>()(
  record({
    id: identifierSchema,
    accountId: identifierSchema,
    kind: z.enum(trustTransactionKinds),
    on: calendarDateSchema,
    amount: chargeSchema,
    invoiceId: optional(identifierSchema),
    customFields: optional(customFieldsSchema),
  }).check(agreeing(trustTransactionFindings)),
)
