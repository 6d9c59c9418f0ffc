import * as z from 'zod'
import { optional, record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import { mostFields } from './check-fields.ts'
import type { LogisticModel, LogisticTerm } from './logistic-model.ts'

const count = z.int().min(0)
const name = z.string().min(1)
const value = z.number().min(-1e15).max(1e15)
const coefficient = z.number().min(-1e6).max(1e6)
const standardError = z.number().min(0).max(1e6)

const term = record({
  kind: z.enum(['value', 'level', 'other', 'missing']),
  level: optional(z.string()),
  coefficient,
  standardError,
  leads: count,
}).refine((each) => (each.kind === 'level') === (each.level !== undefined), {
  error: 'expected a level for a level only',
})

/** Terms that each say something else. */
const termsFrom = <Kind extends LogisticTerm['kind']>(
  kinds: readonly Kind[],
  isComplete: (terms: readonly LogisticTerm[]) => boolean,
) =>
  z
    .readonly(z.array(term))
    .refine(
      (terms) =>
        isComplete(terms) &&
        terms.every(({ kind }) => (kinds as readonly string[]).includes(kind)) &&
        new Set(terms.map(({ kind, level }) => `${kind}:${level}`)).size === terms.length,
      { error: `expected terms of ${kinds.join(', ')}, each once` },
    )

const field = z.discriminatedUnion('kind', [
  record({
    name,
    kind: z.literal('number'),
    lowest: value,
    highest: value,
    mean: value,
    deviation: z.number().positive().max(1e15),
    terms: termsFrom(['value', 'missing'], ([first]) => first?.kind === 'value'),
  }).refine(
    ({ lowest, highest, mean, deviation }) => lowest <= mean && mean <= highest && highest - lowest <= 1e9 * deviation,
    { error: 'expected a mean from lowest to highest, and a deviation to scale' },
  ),
  record({ name, kind: z.literal('category'), terms: termsFrom(['level', 'other', 'missing'], () => true) }),
])

const note = z.discriminatedUnion('code', [
  record({ code: z.literal('constant-field'), parameters: record({ field: name }) }),
  record({ code: z.literal('levels-merged'), parameters: record({ field: name, merged: count }) }),
])

/**
 * Checks a {@link LogisticModel}: all its keys and no others, and numbers that it can be read with.
 *
 * @example
 * ```ts
 * import { logisticModelSchema } from 'clientele/schemas'
 *
 * const model = {
 *   kind: 'logistic',
 *   intercept: { coefficient: -1, standardError: 0.1 },
 *   fields: [{ name: 'source', kind: 'category', terms: [] }],
 *   fit: { won: 100, lost: 200, inverseRegularisation: 1, iterations: 6, logLikelihood: -120 },
 *   notes: [],
 * }
 * logisticModelSchema.safeParse(model).success //=> true
 * logisticModelSchema.safeParse({ ...model, intercept: -1 }).success //=> false
 * ```
 */
export const logisticModelSchema: z.ZodType<LogisticModel> = schemaFor<LogisticModel>()(
  record({
    kind: z.literal('logistic'),
    intercept: record({ coefficient, standardError }),
    fields: z
      .readonly(z.array(field).max(mostFields))
      .refine((fields) => new Set(fields.map((each) => each.name)).size === fields.length, {
        error: 'expected each field once',
      }),
    fit: record({
      won: count,
      lost: count,
      inverseRegularisation: z.number().positive(),
      iterations: count,
      logLikelihood: z.number().max(0),
    }),
    notes: z.readonly(z.array(note)),
  }),
)
