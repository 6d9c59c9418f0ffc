import * as z from 'zod'
import { limits, list, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { instantSchema } from '../foundation/time/time.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { moveKinds, type StageEvent, type StageRecord, stageActors } from './stage-record.ts'

const stage = text(limits.identifier)

/**
 * Checks a {@link StageRecord}.
 *
 * @example
 * ```ts
 * import { stageRecordSchema } from 'clientele/schemas'
 *
 * const since = '2026-06-01T09:30:00Z'
 * const lead = { subjectId: 'a-1', lifecycleId: 'acquisition', stage: 'lead', since, startedAt: since }
 * stageRecordSchema.safeParse(lead).success //=> true
 * stageRecordSchema.safeParse({ ...lead, stage: '' }).success //=> false
 * ```
 */
export const stageRecordSchema: z.ZodType<StageRecord> = schemaFor<StageRecord>()(
  record({
    subjectId: identifierSchema,
    lifecycleId: identifierSchema,
    stage,
    since: instantSchema,
    furthestStage: optional(stage),
    startedAt: instantSchema,
  }),
)

/**
 * Checks a {@link StageEvent}; every event but a start says which stage was left.
 *
 * @example
 * ```ts
 * import { stageEventSchema } from 'clientele/schemas'
 *
 * const start = {
 *   type: 'stage-entered',
 *   subjectId: 'a-1',
 *   lifecycleId: 'acquisition',
 *   kind: 'start',
 *   to: 'lead',
 *   skipped: [],
 *   actor: 'automation',
 *   at: '2026-06-01T09:30:00Z',
 * }
 * stageEventSchema.safeParse(start).success //=> true
 * stageEventSchema.safeParse({ ...start, kind: 'forward' }).success //=> false
 * ```
 */
export const stageEventSchema: z.ZodType<StageEvent> = schemaFor<StageEvent>()(
  record({
    type: z.literal('stage-entered'),
    subjectId: identifierSchema,
    lifecycleId: identifierSchema,
    kind: z.enum(moveKinds),
    from: optional(stage),
    to: stage,
    skipped: list(stage),
    actor: z.enum(stageActors),
    actorId: optional(identifierSchema),
    reason: optional(z.string().max(10_000)),
    at: instantSchema,
  }).refine(({ kind, from }) => (kind === 'start') === (from === undefined), {
    path: ['from'],
    error: 'expected the stage that was left, and none at the start',
  }),
)
