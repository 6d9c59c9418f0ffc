import * as z from 'zod'
import { limits, list, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { compareInstants } from '../foundation/time/index.ts'
import { instantSchema } from '../foundation/time/time.schema.ts'
import { agreeing, type Finding } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { quantitySchema } from './order.schema.ts'
import { priceSchema } from './price.schema.ts'
import {
  type ExchangeItem,
  itemConditions,
  type ReturnItem,
  type ReturnRequest,
  returnReasons,
  returnStatuses,
} from './return-request.ts'

const exchange = schemaFor<ExchangeItem>()(
  record({ catalogueItemId: identifierSchema, quantity: quantitySchema, price: priceSchema }),
)

const item = schemaFor<ReturnItem>()(
  record({
    lineId: identifierSchema,
    quantity: quantitySchema,
    reason: z.enum(returnReasons),
    condition: z.enum(itemConditions),
    exchangeFor: optional(exchange),
  }),
)

/** Where a line stands twice, or a moment is before the request. */
function* returnFindings({ since, requestedAt, items }: ReturnRequest): Generator<Finding> {
  if (compareInstants(since, requestedAt) < 0) {
    yield { path: ['since'], expected: 'a moment not before it was asked for' }
  }
  const seen = new Set<string>()
  for (const [index, { lineId }] of items.entries()) {
    if (seen.has(lineId)) yield { path: ['items', index, 'lineId'], expected: 'each line once' }
    seen.add(lineId)
  }
}

/**
 * Checks a {@link ReturnRequest}: something comes back, and each line once.
 *
 * @example
 * ```ts
 * import { returnRequestSchema } from 'clientele/schemas'
 *
 * const request = {
 *   id: 'r-1',
 *   accountId: 'a-1',
 *   orderId: 'o-1',
 *   status: 'requested',
 *   since: '2026-06-08T09:00:00Z',
 *   requestedAt: '2026-06-08T09:00:00Z',
 *   items: [{ lineId: 'l-1', quantity: '1', reason: 'faulty', condition: 'damaged' }],
 * }
 * returnRequestSchema.safeParse(request).success //=> true
 * returnRequestSchema.safeParse({ ...request, items: [] }).success //=> false
 * ```
 */
export const returnRequestSchema: z.ZodType<ReturnRequest> = schemaFor<ReturnRequest>()(
  record({
    id: identifierSchema,
    accountId: identifierSchema,
    orderId: identifierSchema,
    ticketId: optional(identifierSchema),
    status: z.enum(returnStatuses),
    since: instantSchema,
    requestedAt: instantSchema,
    items: list(item, 1),
    note: optional(text(limits.line)),
  }).check(agreeing(returnFindings)),
)
