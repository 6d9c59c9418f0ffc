import * as z from 'zod'
import { limits, list, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { type Deal, dealCategories, dealStatuses } from './deal.ts'
import { agreeing, type Finding, inAnotherCurrency } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { priceSchema } from './price.schema.ts'

/** Where the status, the days and the amounts of a deal do not agree. */
function* dealFindings({ status, openedOn, closedOn, amount, wonAmount }: Deal): Generator<Finding> {
  if (status !== 'open' && closedOn === undefined) {
    yield { path: ['closedOn'], expected: `the day it was closed, as it is ${status}` }
  }
  if (status === 'open' && closedOn !== undefined) {
    yield { path: ['closedOn'], expected: 'no day, as it is open' }
  }
  if (closedOn !== undefined && closedOn < openedOn) {
    yield { path: ['closedOn'], expected: 'a day not before it was opened' }
  }
  if (status !== 'won' && wonAmount !== undefined) {
    yield { path: ['wonAmount'], expected: 'no amount, as it is not won' }
  }
  if (amount) yield* inAnotherCurrency(amount.currency, 'the deal', [[['wonAmount'], wonAmount]])
}

/**
 * Checks a {@link Deal}: a closed one has the day it was closed, and only a won one says what it brought.
 *
 * @example
 * ```ts
 * import { dealSchema } from 'clientele/schemas'
 *
 * const deal = { id: 'd-1', status: 'open', openedOn: '2026-09-14', probability: 0.5 }
 * dealSchema.safeParse(deal).success //=> true
 * dealSchema.safeParse({ ...deal, status: 'won' }).success //=> false
 * dealSchema.safeParse({ ...deal, probability: 50 }).success //=> false
 * ```
 */
export const dealSchema: z.ZodType<Deal> = schemaFor<Deal>()(
  record({
    id: identifierSchema,
    accountId: optional(identifierSchema),
    name: optional(text(limits.line)),
    status: z.enum(dealStatuses),
    stage: optional(text(limits.identifier)),
    ownerId: optional(identifierSchema),
    amount: optional(priceSchema),
    wonAmount: optional(priceSchema),
    probability: optional(z.number().min(0).max(1)),
    category: optional(z.enum(dealCategories)),
    openedOn: calendarDateSchema,
    expectedCloseOn: optional(calendarDateSchema),
    closedOn: optional(calendarDateSchema),
    tags: optional(list(text(limits.line))),
    customFields: optional(customFieldsSchema),
  }).check(agreeing(dealFindings)),
)
