import * as z from 'zod'
import { optional, record, schemaFor } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { agreeing, type Finding } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import type { LoyaltyEntry } from './loyalty-entry.ts'

const movement = {
  id: identifierSchema,
  accountId: identifierSchema,
  on: calendarDateSchema,
  sequence: optional(z.int().min(0).max(1_000_000)),
  orderId: optional(identifierSchema),
  customFields: optional(customFieldsSchema),
} as const

const points = z.int().min(1).max(1_000_000_000)

/** Where points lapse before they are earned. */
function* loyaltyEntryFindings(entry: LoyaltyEntry): Generator<Finding> {
  if (entry.kind === 'earn' && entry.usableThrough !== undefined && entry.usableThrough < entry.on) {
    yield { path: ['usableThrough'], expected: 'a day not before the points were earned' }
  }
}

/**
 * Checks a {@link LoyaltyEntry}: the keys of its kind and no others, and points that do not lapse before they are earned.
 *
 * @example
 * ```ts
 * import { loyaltyEntrySchema } from 'clientele/schemas'
 *
 * const earned = { id: 'e-1', accountId: 'a-1', kind: 'earn', on: '2026-01-05', points: 200 }
 * loyaltyEntrySchema.safeParse(earned).success //=> true
 * loyaltyEntrySchema.safeParse({ ...earned, points: 1.5 }).success //=> false
 * loyaltyEntrySchema.safeParse({ ...earned, usableThrough: '2026-01-04' }).success //=> false
 * ```
 */
export const loyaltyEntrySchema: z.ZodType<LoyaltyEntry> = schemaFor<LoyaltyEntry>()(
  z
    .discriminatedUnion('kind', [
      record({
        kind: z.literal('earn'),
        ...movement,
        points,
        usableThrough: optional(calendarDateSchema),
        qualifying: optional(z.boolean()),
      }),
      record({ kind: z.literal('redeem'), ...movement, points }),
      record({ kind: z.literal('claw-back'), ...movement, points, entryId: optional(identifierSchema) }),
      record({ kind: z.literal('reverse'), ...movement, entryId: identifierSchema }),
    ])
    .check(agreeing(loyaltyEntryFindings)),
)
