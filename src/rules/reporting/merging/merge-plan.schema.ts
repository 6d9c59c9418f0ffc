import * as z from 'zod'
import type { JsonValue } from '../../../foundation/reason.ts'
import { limits, optional, record, schemaFor, text } from '../../../foundation/schema-tools.schema.ts'
import { isSmallJson } from '../../../foundation/small-json.ts'
import { instantSchema } from '../../../foundation/time/time.schema.ts'
import { identifierSchema } from '../../../records/identifier.schema.ts'
import type { JsonRecord, MergePlan, MergeRecord } from './merge-plan.ts'
import { mergePolicySchema } from './merge-policy.schema.ts'
import { mergeWays } from './merge-policy.ts'

const mostValues = 100_000
const mostMoves = 1_000_000

const isJson = (value: unknown): boolean => isSmallJson({ value }, mostValues)
const jsonValue = z.custom<JsonValue>((value) => value !== undefined && isJson(value), 'expected a JSON value')
const jsonRecord = z.custom<JsonRecord>(
  (value) => isSmallJson(value, mostValues) && identifierSchema.safeParse(Object(value).id).success,
  'expected a record of JSON values with an id',
)

const many = <Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> =>
  z.readonly(z.array(item).max(mostMoves))
const key = text(limits.line)

const changes = {
  masterId: identifierSchema,
  absorbedIds: many(identifierSchema),
  fields: many(
    record({
      field: z.string(),
      way: z.enum(mergeWays),
      from: many(identifierSchema),
      value: optional(jsonValue),
      losing: many(record({ recordId: identifierSchema, value: jsonValue })),
      because: optional(z.enum(['chosen', 'block', 'unlike-values'])),
    }),
  ),
  renamed: many(record({ field: key, recordId: identifierSchema, from: identifierSchema, to: identifierSchema })),
  moves: many(record({ kind: key, id: identifierSchema, field: z.string(), before: jsonValue, after: jsonValue })),
  before: many(jsonRecord),
  result: jsonRecord,
}

/**
 * Checks a {@link MergePlan}, stored until somebody has looked at it.
 *
 * @example
 * ```ts
 * import { planMerge } from 'clientele/reporting'
 * import { mergePlanSchema } from 'clientele/schemas'
 *
 * const plan = planMerge({ records: [{ id: 'a-1' }, { id: 'a-2' }] })
 * mergePlanSchema.safeParse(plan).success //=> true
 * mergePlanSchema.safeParse({ ...plan, result: { name: 'nobody' } }).success //=> false
 * ```
 */
export const mergePlanSchema: z.ZodType<MergePlan> = schemaFor<MergePlan>()(
  record({
    ...changes,
    policy: mergePolicySchema,
    missingKinds: many(key),
    clashes: many(record({ kind: key, fields: many(key), ids: many(identifierSchema) })),
  }),
)

/**
 * Checks a {@link MergeRecord}, kept so that a merge can be undone.
 *
 * @example
 * ```ts
 * import { applyMerge, planMerge } from 'clientele/reporting'
 * import { mergeRecordSchema } from 'clientele/schemas'
 *
 * const set = { records: [{ id: 'a-1' }, { id: 'a-2' }] }
 * const applied = applyMerge(planMerge(set), set, { at: '2026-06-01T09:30:00Z' })
 * applied.ok && mergeRecordSchema.safeParse(applied.value.merge).success //=> true
 * ```
 */
export const mergeRecordSchema: z.ZodType<MergeRecord> = schemaFor<MergeRecord>()(
  record({ ...changes, at: instantSchema, byId: optional(identifierSchema) }),
)
