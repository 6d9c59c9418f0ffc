import * as z from 'zod'
import { optional, record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import { identifierSchema } from '../../../records/identifier.schema.ts'
import type { PurchaseHistories, PurchaseHistory } from './purchase-history.ts'
import { faultOf } from './read-histories.ts'
import { timeUnitSchema } from './time-unit.schema.ts'

const history: z.ZodType<PurchaseHistory> = schemaFor<PurchaseHistory>()(
  record({
    accountId: optional(identifierSchema),
    frequency: z.number(),
    ageAtLastPurchase: z.number(),
    age: z.number(),
    meanSpend: optional(z.number().min(0)),
    count: optional(z.number()),
  }).check(({ value, issues }) => {
    const fault = faultOf(value.frequency, value.ageAtLastPurchase, value.age, value.count ?? 1)
    if (fault !== undefined) {
      issues.push({ code: 'custom', path: [fault[0]], input: value, message: `expected ${fault[1]}` })
    }
  }),
)

/**
 * Checks {@link PurchaseHistories}, one for each account or grouped with counts: all keys and no others, and histories that a
 * fit takes. Any number of them.
 *
 * @example
 * ```ts
 * import { purchaseHistoriesSchema } from 'clientele/schemas'
 *
 * const once = { frequency: 0, ageAtLastPurchase: 0, age: 30, count: 412 }
 * purchaseHistoriesSchema.safeParse({ unit: 'week', histories: [once] }).success //=> true
 * purchaseHistoriesSchema.safeParse({ unit: 'week', histories: [{ ...once, age: 0 }] }).success //=> false
 * ```
 */
export const purchaseHistoriesSchema: z.ZodType<PurchaseHistories> = schemaFor<PurchaseHistories>()(
  record({ unit: timeUnitSchema, histories: z.readonly(z.array(history)) }),
)
