import * as z from 'zod'
import { record } from '../../../foundation/schema-tools.schema.ts'
import type { LikelihoodFit } from './likelihood-fit.ts'

const count = z.number().min(0)
const parameter = z.number().positive()

const warning = z.discriminatedUnion('code', [
  record({
    code: z.literal('weakly-identified'),
    parameters: record({ parameter: z.string(), logStandardError: count }),
  }),
  record({ code: z.literal('prior-used'), parameters: record({ parameters: z.readonly(z.array(z.string())) }) }),
  record({
    code: z.literal('spend-follows-frequency'),
    parameters: record({ correlation: z.number().min(-1).max(1) }),
  }),
  record({ code: z.literal('infinite-mean-spend'), parameters: record({ q: parameter }) }),
  record({ code: z.literal('accounts-without-spend'), parameters: record({ accounts: count }) }),
])

/** A schema for each field of a fit. */
type FitShape<Parameters> = { [Key in keyof LikelihoodFit<Parameters>]: z.ZodType<LikelihoodFit<Parameters>[Key]> }

/** An object with a number above 0 for each of these names. */
export const numbersBy = <Name extends string>(names: readonly Name[]): z.ZodType<{ readonly [Key in Name]: number }> =>
  // The compiler loses the names of keys that are made of a list.
  record(Object.fromEntries(names.map((name) => [name, parameter]))) as unknown as z.ZodType<{
    readonly [Key in Name]: number
  }>

/** The fields of a fit whose parameters have these names. */
export const likelihoodFitShape = <Name extends string>(
  names: readonly Name[],
): FitShape<{ readonly [Key in Name]: number }> => ({
  parameters: numbersBy(names),
  standardErrors: numbersBy(names),
  parameterNames: z
    .readonly(z.array(z.enum(names)))
    .refine((found) => found.length === names.length && new Set(found).size === names.length, {
      error: `expected ${names.join(', ')}, each once`,
    }),
  covariance: z
    .readonly(z.array(z.readonly(z.array(z.number()))))
    .refine((rows) => rows.length === names.length && rows.every((row) => row.length === names.length), {
      error: `expected ${names.length} rows of ${names.length}`,
    }),
  logLikelihood: z.number(),
  aic: z.number(),
  bic: z.number(),
  count,
  iterations: z.int().min(0),
  gradientNorm: count,
  converged: z.literal(true),
  warnings: z.readonly(z.array(warning)),
})
