import * as z from 'zod'
import { list, record, schemaFor, setOf } from '../../foundation/schema-tools.schema.ts'
import { policyProblems } from './check-policy.ts'
import { type ClassificationPolicy, requirementValues } from './policy.ts'

const { continuing, tailored } = requirementValues
const points = z.int().min(0).max(10_000)
const percent = z.int().min(0).max(100)

/**
 * Checks a {@link ClassificationPolicy}: all its keys and no others, and nothing that contradicts itself or the rule.
 *
 * @example
 * ```ts
 * import { defaultClassificationPolicy } from 'clientele/classification'
 * import { classificationPolicySchema } from 'clientele/schemas'
 *
 * classificationPolicySchema.safeParse(defaultClassificationPolicy).success //=> true
 *
 * const nothingWeighs = Object.fromEntries(Object.keys(defaultClassificationPolicy.weights).map((key) => [key, 0]))
 * const result = classificationPolicySchema.safeParse({ ...defaultClassificationPolicy, weights: nothingWeighs })
 * result.error?.issues[0]?.message //=> 'expected a weight above 0'
 * ```
 */
export const classificationPolicySchema: z.ZodType<ClassificationPolicy> = schemaFor<ClassificationPolicy>()(
  record({
    requirements: record({
      continuing: list(
        z.discriminatedUnion('fact', [
          record({ fact: z.literal('engagement'), oneOf: setOf(z.enum(continuing.engagement)) }),
          record({ fact: z.literal('term'), oneOf: setOf(z.enum(continuing.term)) }),
        ]),
      ),
      tailored: list(
        z.discriminatedUnion('fact', [
          record({ fact: z.literal('offering'), oneOf: setOf(z.enum(tailored.offering)) }),
          record({ fact: z.literal('customisation'), oneOf: setOf(z.enum(tailored.customisation)) }),
        ]),
      ),
    }),
    weights: record({
      term: points,
      offering: points,
      customisation: points,
      engagement: points,
      manager: points,
      interaction: points,
      volume: points,
      'revenue-model': points,
      audience: points,
      confidentiality: points,
      basis: points,
      loyalty: points,
      'after-sales': points,
    }),
    thresholds: record({ longTermMonths: points, ambiguousPercent: percent, decidedPercent: percent }),
  }).check(({ value, issues }) => {
    for (const { field, received, expected } of policyProblems(value)) {
      issues.push({ code: 'custom', path: field.split('.').slice(1), input: received, message: `expected ${expected}` })
    }
  }),
)
