import * as z from 'zod'
import {
  limits,
  list,
  optional,
  record,
  schemaFor,
  text,
  withoutProblems,
} from '../../../foundation/schema-tools.schema.ts'
import type { CommunityPolicy } from './community-policy.ts'
import { communityPolicyProblems } from './community-policy-problems.ts'

/**
 * Checks a {@link CommunityPolicy}: each kind once, and numbers that can be.
 *
 * @example
 * ```ts
 * import { defaultCommunityPolicy } from 'clientele/loyalty'
 * import { communityPolicySchema } from 'clientele/schemas'
 *
 * communityPolicySchema.safeParse(defaultCommunityPolicy).success //=> true
 * communityPolicySchema.safeParse({ ...defaultCommunityPolicy, halfLifeDays: 0 }).success //=> false
 * ```
 */
export const communityPolicySchema: z.ZodType<CommunityPolicy> = schemaFor<CommunityPolicy>()(
  record({
    activities: list(record({ kind: text(limits.identifier), weight: z.number(), mostPerDay: optional(z.number()) })),
    halfLifeDays: optional(z.number()),
    activeWithinDays: z.number(),
  }).check(withoutProblems(communityPolicyProblems)),
)
