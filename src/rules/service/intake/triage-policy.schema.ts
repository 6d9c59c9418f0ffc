import * as z from 'zod'
import { conditionSchema } from '../../../foundation/condition/condition.schema.ts'
import {
  limits,
  list,
  optional,
  record,
  schemaFor,
  setOf,
  text,
  withoutProblems,
} from '../../../foundation/schema-tools.schema.ts'
import { identifierSchema } from '../../../records/identifier.schema.ts'
import { priorities } from '../../../records/index.ts'
import type { TriageOutcome, TriagePolicy } from './triage-policy.ts'
import { triagePolicyProblems } from './triage-policy-problems.ts'

const outcome = schemaFor<TriageOutcome>()(
  record({
    priority: optional(z.enum(priorities)),
    queue: optional(text(limits.identifier)),
    assigneeId: optional(identifierSchema),
    tags: optional(setOf(text(limits.line))),
  }),
)

/**
 * Checks a {@link TriagePolicy}: each rule once, with a condition that can be judged.
 *
 * @example
 * ```ts
 * import { triagePolicySchema } from 'clientele/schemas'
 *
 * const rule = { id: 'shop', when: { fact: 'product', operator: 'exists' }, decides: { queue: 'shop' } }
 * triagePolicySchema.safeParse({ id: 'support', rules: [rule] }).success //=> true
 * triagePolicySchema.safeParse({ id: 'support', rules: [{ ...rule, when: {} }] }).success //=> false
 * ```
 */
export const triagePolicySchema: z.ZodType<TriagePolicy> = schemaFor<TriagePolicy>()(
  record({
    id: identifierSchema,
    rules: list(record({ id: identifierSchema, when: conditionSchema, decides: outcome })),
    otherwise: optional(outcome),
  }).check(withoutProblems(triagePolicyProblems)),
)
