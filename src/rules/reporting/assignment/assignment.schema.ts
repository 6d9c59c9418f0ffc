import * as z from 'zod'
import { limits, optional, record, schemaFor, text, withoutProblems } from '../../../foundation/schema-tools.schema.ts'
import { instantSchema } from '../../../foundation/time/time.schema.ts'
import { identifierSchema } from '../../../records/identifier.schema.ts'
import { type AssignmentPolicy, assignmentMeasures, assignmentStrategies } from './assignment-policy.ts'
import { assignmentPolicyProblems, assignmentStateProblems } from './assignment-policy-problems.ts'
import type { AssignmentState } from './assignment-state.ts'

const mostEntries = 100_000

/**
 * Checks an {@link AssignmentPolicy}. The function refuses the same policies in the same words.
 *
 * @example
 * ```ts
 * import { assignmentPolicySchema } from 'clientele/schemas'
 *
 * const policy = { id: 'leads', strategy: 'least-busy', intent: 'assign-lead' }
 * assignmentPolicySchema.safeParse(policy).success //=> true
 * assignmentPolicySchema.safeParse({ ...policy, quota: { atMost: 5, withinHours: 0 } }).success //=> false
 * ```
 */
export const assignmentPolicySchema: z.ZodType<AssignmentPolicy> = schemaFor<AssignmentPolicy>()(
  record({
    id: identifierSchema,
    strategy: z.enum(assignmentStrategies),
    intent: text(limits.identifier),
    measure: optional(z.enum(assignmentMeasures)),
    defaultMinutes: optional(z.number()),
    quota: optional(record({ atMost: z.number(), withinHours: z.number() })),
  }).check(withoutProblems(assignmentPolicyProblems)),
)

/**
 * Checks an {@link AssignmentState}: each member once in the queue, and moments that exist.
 *
 * @example
 * ```ts
 * import { assignmentStateSchema } from 'clientele/schemas'
 *
 * const state = { queue: ['noor', 'ida'], credits: { ida: -1, noor: 1 }, given: [] }
 * assignmentStateSchema.safeParse(state).success //=> true
 * assignmentStateSchema.safeParse({ ...state, queue: ['ida', 'ida'] }).success //=> false
 * ```
 */
export const assignmentStateSchema: z.ZodType<AssignmentState> = schemaFor<AssignmentState>()(
  record({
    queue: z.readonly(z.array(identifierSchema).max(mostEntries)),
    credits: z.readonly(z.record(identifierSchema, z.number())),
    given: z.readonly(
      z.array(record({ memberId: identifierSchema, at: instantSchema, size: z.number() })).max(mostEntries),
    ),
  }).check(withoutProblems(assignmentStateProblems)),
)
