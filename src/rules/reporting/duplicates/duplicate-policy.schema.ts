import * as z from 'zod'
import { optional, record, schemaFor, withoutProblems } from '../../../foundation/schema-tools.schema.ts'
import type { DuplicateConflict, DuplicatePolicy, DuplicateRule } from './duplicate-policy.ts'
import { duplicatePolicyProblems } from './duplicate-policy-problems.ts'

/**
 * Checks a {@link DuplicatePolicy}: known parts with no other keys, ids that are there once, and numbers that can be. The functions
 * refuse the same policies in the same words.
 *
 * @example
 * ```ts
 * import { defaultDuplicatePolicy } from 'clientele/reporting'
 * import { duplicatePolicySchema } from 'clientele/schemas'
 *
 * duplicatePolicySchema.safeParse(defaultDuplicatePolicy).success //=> true
 *
 * const result = duplicatePolicySchema.safeParse({ ...defaultDuplicatePolicy, leastPoints: 0 })
 * result.error?.issues[0]?.message //=> 'expected a whole number from 1 to 100000'
 * ```
 */
export const duplicatePolicySchema: z.ZodType<DuplicatePolicy> = schemaFor<DuplicatePolicy>()(
  record({
    rules: z.custom<readonly DuplicateRule[]>(),
    conflicts: optional(z.custom<readonly DuplicateConflict[]>()),
    leastPoints: z.custom<number>(),
    leastLength: optional(z.custom<number>()),
    mostSharing: optional(z.custom<number>()),
    sharedDomains: optional(z.custom<readonly string[]>()),
    ignoredWords: optional(z.custom<readonly string[]>()),
  }).check(withoutProblems(duplicatePolicyProblems)),
)
