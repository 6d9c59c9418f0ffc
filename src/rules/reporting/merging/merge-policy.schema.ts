import * as z from 'zod'
import { optional, record, schemaFor, withoutProblems } from '../../../foundation/schema-tools.schema.ts'
import type { MergeEntryReference, MergeFieldRule, MergePolicy, MergeReference, MergeUnique } from './merge-policy.ts'
import { mergePolicyProblems } from './merge-policy-problems.ts'

/**
 * Checks a {@link MergePolicy}: known parts with no other keys, and each field under one rule or block. The functions refuse the same
 * policies in the same words.
 *
 * @example
 * ```ts
 * import { defaultMergePolicy } from 'clientele/reporting'
 * import { mergePolicySchema } from 'clientele/schemas'
 *
 * mergePolicySchema.safeParse(defaultMergePolicy).success //=> true
 *
 * const result = mergePolicySchema.safeParse({ fields: [{ field: 'id', way: 'first' }] })
 * result.error?.issues[0]?.path //=> ['fields', 0, 'field']
 * ```
 */
export const mergePolicySchema: z.ZodType<MergePolicy> = schemaFor<MergePolicy>()(
  record({
    fields: optional(z.custom<readonly MergeFieldRule[]>()),
    blocks: optional(z.custom<readonly (readonly string[])[]>()),
    references: optional(z.custom<readonly MergeReference[]>()),
    entryReferences: optional(z.custom<readonly MergeEntryReference[]>()),
    ownReferences: optional(z.custom<readonly string[]>()),
    uniques: optional(z.custom<readonly MergeUnique[]>()),
  }).check(withoutProblems(mergePolicyProblems)),
)
