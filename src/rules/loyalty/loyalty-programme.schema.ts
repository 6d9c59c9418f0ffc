import * as z from 'zod'
import { conditionSchema } from '../../foundation/condition/condition.schema.ts'
import { roundingModes } from '../../foundation/money/index.ts'
import { moneySchema } from '../../foundation/money/money.schema.ts'
import {
  limits,
  list,
  optional,
  record,
  schemaFor,
  text,
  withoutProblems,
} from '../../foundation/schema-tools.schema.ts'
import { calendarDateSchema, intervalSchema } from '../../foundation/time/time.schema.ts'
import type { LoyaltyProgramme } from './loyalty-programme.ts'
import { loyaltyProgrammeProblems } from './loyalty-programme-problems.ts'
import { belowZeroRules, spendingOrders } from './points/points-policy.ts'

const id = text(limits.identifier)
const schedule = record({
  anchor: calendarDateSchema,
  every: intervalSchema,
  anchorDay: optional(z.number()),
})

const spendEarning = record({
  points: z.number(),
  perSpent: moneySchema,
  rounding: optional(z.enum(roundingModes)),
})

const earningRule = record({
  id,
  when: optional(conditionSchema),
  earns: z.union([spendEarning, record({ points: z.number() })]),
  isMultiplied: optional(z.boolean()),
})

const tierPeriod = z.discriminatedUnion('kind', [
  record({ kind: z.literal('rolling'), window: intervalSchema }),
  record({ kind: z.literal('fixed'), schedule, keptPeriods: optional(z.number()) }),
])
const tier = { id, multiplier: optional(z.string()) } as const
const pointsTiers = list(record({ ...tier, from: z.number() }))
const graceDays = optional(z.number())
const tierPolicy = z.discriminatedUnion('basis', [
  record({ basis: z.literal('balance'), tiers: pointsTiers, graceDays }),
  record({ basis: z.literal('points-earned'), period: tierPeriod, tiers: pointsTiers, graceDays }),
  record({
    basis: z.literal('spend'),
    period: tierPeriod,
    tiers: list(record({ ...tier, from: moneySchema })),
    graceDays,
  }),
])

const benefit = record({
  id,
  fromTierId: optional(id),
  points: optional(z.number()),
  limit: optional(record({ atMost: z.number(), schedule })),
})

/**
 * Checks a {@link LoyaltyProgramme}: all its keys and no others, tiers that rise, benefits of tiers that there are, and numbers
 * that can be. The functions refuse the same programmes in the same words.
 *
 * @example
 * ```ts
 * import { defaultLoyaltyProgramme } from 'clientele/loyalty'
 * import { loyaltyProgrammeSchema } from 'clientele/schemas'
 *
 * loyaltyProgrammeSchema.safeParse(defaultLoyaltyProgramme).success //=> true
 *
 * const benefits = [{ id: 'lounge', fromTierId: 'platinum' }]
 * const result = loyaltyProgrammeSchema.safeParse({ ...defaultLoyaltyProgramme, benefits })
 * result.error?.issues[0]?.path //=> ['benefits', 0, 'fromTierId']
 * ```
 */
export const loyaltyProgrammeSchema: z.ZodType<LoyaltyProgramme> = schemaFor<LoyaltyProgramme>()(
  record({
    points: record({
      validity: optional(record({ lasts: intervalSchema, extendedTo: optional(z.enum(['month-end', 'year-end'])) })),
      spendingOrder: optional(z.enum(spendingOrders)),
      belowZero: optional(z.enum(belowZeroRules)),
    }),
    earning: optional(list(earningRule)),
    tiers: optional(tierPolicy),
    benefits: optional(list(benefit)),
    referrals: optional(
      record({
        referrerPoints: z.number(),
        referredPoints: z.number(),
        qualifyingSpend: moneySchema,
        withinDays: optional(z.number()),
      }),
    ),
  }).check(withoutProblems(loyaltyProgrammeProblems)),
)
