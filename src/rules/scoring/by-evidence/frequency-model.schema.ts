import * as z from 'zod'
import { limits, optional, record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import { mostFields } from './check-fields.ts'
import type { FrequencyModel } from './frequency-model.ts'

const count = z.int().min(0)
const name = z.string().min(1)
const numbers = z.number().min(-1e15).max(1e15)

const rises = (values: readonly (string | number)[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] as string | number) < value)

const listOf = <Item extends z.ZodType>(item: Item, atMost: number): z.ZodReadonly<z.ZodArray<Item>> =>
  z.readonly(z.array(item).max(atMost))

const namesOnce = listOf(name, mostFields).refine((names) => new Set(names).size === names.length, {
  error: 'expected each stage once',
})

const field = record({
  name,
  bands: optional(
    listOf(numbers, limits.list).refine((bands) => bands.length > 0 && rises(bands), {
      error: 'expected edges that rise',
    }),
  ),
  minimumObservations: optional(count),
})

const fieldFrequencies = record({
  won: count,
  lost: count,
  values: z.readonly(z.array(record({ value: z.string(), won: count, lost: count }))),
}).check(({ value: { won, lost, values }, issues }) => {
  const sum = (side: 'won' | 'lost'): number => values.reduce((total, frequency) => total + frequency[side], 0)
  if (sum('won') !== won || sum('lost') !== lost || !rises(values.map(({ value }) => value))) {
    issues.push({
      code: 'custom',
      path: ['values'],
      input: values,
      message: 'expected sorted values that sum to won and lost',
    })
  }
})

const frequencies = {
  won: count,
  lost: count,
  lostByStage: listOf(count, mostFields),
  fields: listOf(fieldFrequencies, mostFields),
}

/**
 * Checks a {@link FrequencyModel}: all its keys and no others, counts that are whole and sum up, and as many of them as it has
 * stages and fields.
 *
 * @example
 * ```ts
 * import { trainFrequencyModel } from 'clientele/scoring/by-evidence'
 * import { frequencyModelSchema } from 'clientele/schemas'
 *
 * const model = trainFrequencyModel([{ outcome: 'won', features: { source: 'web' } }], { fields: [{ name: 'source' }] })
 * frequencyModelSchema.safeParse(JSON.parse(JSON.stringify(model))).success //=> true
 * frequencyModelSchema.safeParse({ ...model, stages: ['new'] }).success //=> false
 * ```
 */
export const frequencyModelSchema: z.ZodType<FrequencyModel> = schemaFor<FrequencyModel>()(
  record({
    kind: z.literal('frequency'),
    stages: namesOnce,
    fields: listOf(field, mostFields).refine(
      (fields) => new Set(fields.map((each) => each.name)).size === fields.length,
      {
        error: 'expected each field once',
      },
    ),
    overall: record(frequencies),
    teams: listOf(record({ team: z.string(), ...frequencies }), limits.records).refine(
      (teams) => rises(teams.map(({ team }) => team)),
      { error: 'expected teams in order, each once' },
    ),
  }).check(({ value: { stages, fields, overall, teams }, issues }) => {
    for (const counts of [overall, ...teams]) {
      if (counts.lostByStage.length !== stages.length || counts.fields.length !== fields.length) {
        issues.push({
          code: 'custom',
          path: [],
          input: counts,
          message: 'expected a count for each stage and each field',
        })
      }
    }
  }),
)
