import * as z from 'zod'
import { moneySchema } from '../money/money.schema.ts'
import { limits, list, schemaFor, text } from '../schema-tools.schema.ts'
import type { Facts, KnownFact } from './condition.ts'

const knownFact = schemaFor<KnownFact>()(
  z.union([z.string().max(10_000), z.number(), z.boolean(), moneySchema, list(z.string().max(limits.line))]),
)

/** Facts by name, at most so many. */
export const atMostFacts = (most: number): z.ZodType<Facts> =>
  schemaFor<Facts>()(
    z
      // zod passes over this one key; a host should hear of it.
      .custom<object>((facts) => !Object.hasOwn(Object(facts), '__proto__'), 'expected no field called __proto__')
      .pipe(
        z.readonly(
          z.record(text(limits.identifier), knownFact).refine((facts): boolean => Object.keys(facts).length <= most, {
            error: `expected at most ${most} fields`,
          }),
        ),
      ),
  )

/**
 * Checks {@link Facts}: at most 1,000 of them, each a text, a number, a yes or no, money or a list of texts.
 *
 * @example
 * ```ts
 * import { factsSchema } from 'clientele/schemas'
 *
 * factsSchema.safeParse({ industry: 'shipping', employees: 120 }).success //=> true
 * factsSchema.safeParse({ employees: null }).success //=> false
 * ```
 */
export const factsSchema: z.ZodType<Facts> = atMostFacts(1_000)
