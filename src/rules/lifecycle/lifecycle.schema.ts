import * as z from 'zod'
import { conditionSchema } from '../../foundation/condition/condition.schema.ts'
import type { JsonValue } from '../../foundation/index.ts'
import {
  limits,
  list,
  optional,
  record,
  schemaFor,
  setOf,
  text,
  withoutProblems,
} from '../../foundation/schema-tools.schema.ts'
import { identifierSchema } from '../../records/identifier.schema.ts'
import type { Lifecycle, MovePermissions, Stage } from './lifecycle.ts'
import { lifecycleProblems } from './lifecycle-problems.ts'

const code = text(limits.identifier)
const jsonValue: z.ZodType<JsonValue> = z.json()

const stage = schemaFor<Stage>()(
  record({
    id: code,
    guard: optional(conditionSchema),
    onEntry: optional(list(record({ type: code, parameters: optional(z.readonly(z.record(code, jsonValue))) }))),
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
    start: setOf(code),
    moves,
    paths: optional(list(record({ from: code, to: setOf(code), loop: optional(z.literal(true)) }))),
    acyclic: optional(z.literal(true)),
  }).check(withoutProblems(lifecycleProblems)),
)
