import * as z from 'zod'
import { list, optional, record, schemaFor, withoutProblems } from '../../../foundation/schema-tools.schema.ts'
import { percentSchema } from '../../../records/decimal.schema.ts'
import { identifierSchema } from '../../../records/identifier.schema.ts'
import { itemConditions, returnReasons } from '../../../records/index.ts'
import type { ReturnPolicy } from './return-policy.ts'
import { returnPolicyProblems } from './return-policy-problems.ts'

const percent = optional(percentSchema)

/**
 * Checks a {@link ReturnPolicy}.
 *
 * @example
 * ```ts
 * import { defaultReturnPolicy } from 'clientele/service'
 * import { returnPolicySchema } from 'clientele/schemas'
 *
 * returnPolicySchema.safeParse(defaultReturnPolicy).success //=> true
 * returnPolicySchema.safeParse({ ...defaultReturnPolicy, restockingPercent: { used: '120' } }).success //=> false
 * ```
 */
export const returnPolicySchema: z.ZodType<ReturnPolicy> = schemaFor<ReturnPolicy>()(
  record({
    windowDays: z.number(),
    faultWindowDays: optional(z.number()),
    conditions: list(z.enum(itemConditions)),
    faults: list(z.enum(returnReasons)),
    restockingPercent: optional(record({ unopened: percent, 'as-new': percent, used: percent, damaged: percent })),
    finalSale: optional(list(identifierSchema)),
    exchanges: optional(z.literal(true)),
  }).check(withoutProblems(returnPolicyProblems)),
)
