import * as z from 'zod'
import { limits, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { compareInstants } from '../foundation/time/index.ts'
import { instantSchema } from '../foundation/time/time.schema.ts'
import { type DisputeCase, disputeCaseStatuses } from './dispute-case.ts'
import { agreeing, type Finding, inAnotherCurrency } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { chargeSchema, priceSchema } from './price.schema.ts'

/** Where the fee is in another currency, or a moment is before the beginning. */
function* disputeFindings({ amount, fee, since, openedAt, evidenceDueAt }: DisputeCase): Generator<Finding> {
  yield* inAnotherCurrency(amount.currency, 'the disputed amount', [[['fee'], fee]])
  if (compareInstants(since, openedAt) < 0) yield { path: ['since'], expected: 'a moment not before it was opened' }
  if (compareInstants(evidenceDueAt, openedAt) <= 0) {
    yield { path: ['evidenceDueAt'], expected: 'a moment after it was opened' }
  }
}

/**
 * Checks a {@link DisputeCase}: its amounts are in one currency, and evidence is due after it was opened.
 *
 * @example
 * ```ts
 * import { disputeCaseSchema } from 'clientele/schemas'
 *
 * const dispute = {
 *   id: 'd-1',
 *   accountId: 'a-1',
 *   paymentId: 'p-1',
 *   invoiceId: 'i-1',
 *   amount: { amount: '120.00', currency: 'EUR' },
 *   status: 'needs-response',
 *   since: '2026-06-01T00:00:00Z',
 *   openedAt: '2026-06-01T00:00:00Z',
 *   evidenceDueAt: '2026-06-15T00:00:00Z',
 * }
 * disputeCaseSchema.safeParse(dispute).success //=> true
 * disputeCaseSchema.safeParse({ ...dispute, evidenceDueAt: '2026-05-15T00:00:00Z' }).success //=> false
 * ```
 */
export const disputeCaseSchema: z.ZodType<DisputeCase> = schemaFor<DisputeCase>()(
  record({
    id: identifierSchema,
    accountId: identifierSchema,
    paymentId: identifierSchema,
    invoiceId: identifierSchema,
    amount: chargeSchema,
    fee: optional(priceSchema),
    reason: optional(text(limits.identifier)),
    status: z.enum(disputeCaseStatuses),
    since: instantSchema,
    openedAt: instantSchema,
    evidenceDueAt: instantSchema,
  }).check(agreeing(disputeFindings)),
)
