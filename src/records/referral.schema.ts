import type * as z from 'zod'
import { optional, record, schemaFor } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import type { Referral } from './referral.ts'

/**
 * Checks a {@link Referral}. Whether somebody may be referred is not its shape: `referralDecisions` tells.
 *
 * @example
 * ```ts
 * import { referralSchema } from 'clientele/schemas'
 *
 * const referral = { id: 'r-1', referrerId: 'a-1', referredId: 'a-2', on: '2026-03-01' }
 * referralSchema.safeParse(referral).success //=> true
 * referralSchema.safeParse({ ...referral, on: 'in March' }).success //=> false
 * ```
 */
export const referralSchema: z.ZodType<Referral> = schemaFor<Referral>()(
  record({
    id: identifierSchema,
    referrerId: identifierSchema,
    referredId: identifierSchema,
    on: calendarDateSchema,
    customFields: optional(customFieldsSchema),
  }),
)
