import * as z from 'zod'
import type { Condition } from '../../foundation/condition/index.ts'
import {
  limits,
  list,
  optional,
  record,
  schemaFor,
  text,
  withoutProblems,
} from '../../foundation/schema-tools.schema.ts'
import { identifierSchema } from '../../records/identifier.schema.ts'
import type { EntryAction, Lifecycle, MovePermissions, Stage } from './lifecycle.ts'
import { lifecycleProblems } from './lifecycle-problems.ts'

const code = text(limits.identifier)
// Guards and parameters are checked with the lifecycle, as they are without a schema, so that each problem is said once.
const guard = z.custom<Condition>((value) => value !== undefined, 'expected a condition')
const parameters = z.custom<NonNullable<EntryAction['parameters']>>(
  (value) => value !== undefined,
  'expected an object',
)

const stage = schemaFor<Stage>()(
  record({
    id: code,
    guard: optional(guard),
    onEntry: optional(list(record({ type: code, parameters: optional(parameters) }))),
    expectedDays: optional(z.number()),
    probability: optional(z.number()),
    outcome: optional(z.enum(['won', 'lost'])),
  }),
)

const permission = z.enum(['allowed', 'with-reason', 'refused'])
const byActor = record({ automation: permission, person: permission })
const moves = schemaFor<MovePermissions>()(
  record({
    forward: byActor,
    skip: byActor,
    backward: byActor,
    self: byActor,
    loop: byActor,
    exit: byActor,
    return: byActor,
  }),
)

/**
 * Checks a {@link Lifecycle}: all its keys and no others, each code once, every stage within reach of a start, and no way back
 * where `acyclic` forbids it.
 *
 * @example
 * ```ts
 * import { acquisitionLifecycle } from 'clientele/lifecycle'
 * import { lifecycleSchema } from 'clientele/schemas'
 *
 * lifecycleSchema.safeParse(acquisitionLifecycle).success //=> true
 *
 * const alone = { ...acquisitionLifecycle, paths: [{ from: 'lead', to: ['customer'] }] }
 * const result = lifecycleSchema.safeParse({ ...alone, start: ['lead'] })
 * result.error?.issues[0]?.path //=> ['stages', 0, 'id']
 * ```
 */
export const lifecycleSchema: z.ZodType<Lifecycle> = schemaFor<Lifecycle>()(
  record({
    id: identifierSchema,
    stages: list(stage),
    outside: optional(list(stage)),
    start: list(code),
    moves,
    paths: optional(list(record({ from: code, to: list(code), loop: optional(z.literal(true)) }))),
    acyclic: optional(z.literal(true)),
  }).check(withoutProblems(lifecycleProblems)),
)
