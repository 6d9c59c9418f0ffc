import * as z from 'zod'
import { record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import { type DunningPolicy, finalDunningActions } from './dunning-policy.ts'

const daysInOrder = (least: number) =>
  z.readonly(
    z
      .array(z.int().min(least).max(3_650))
      .max(100)
      .refine((days) => days.every((day, index) => index === 0 || day > (days[index - 1] as number)), {
        error: 'expected days in order, each once',
      }),
  )

/**
 * Checks a {@link DunningPolicy}: whole days in order, none after the final action.
 *
 * @example
 * ```ts
 * import { defaultDunningPolicy } from 'clientele/billing'
 * import { dunningPolicySchema } from 'clientele/schemas'
 *
 * dunningPolicySchema.safeParse(defaultDunningPolicy).success //=> true
 * dunningPolicySchema.safeParse({ ...defaultDunningPolicy, finalAfterDays: 5 }).success //=> false
 * ```
 */
export const dunningPolicySchema: z.ZodType<DunningPolicy> = schemaFor<DunningPolicy>()(
  record({
    reminderDays: daysInOrder(-365),
    retryDays: daysInOrder(0),
    finalAfterDays: z.int().min(0).max(3_650),
    finalAction: z.enum(finalDunningActions),
  }).check(({ value, issues }) => {
    for (const name of ['reminderDays', 'retryDays'] as const) {
      const last = value[name].at(-1)
      if (last !== undefined && last > value.finalAfterDays) {
        const message = `expected no day after the final action, ${value.finalAfterDays}`
        issues.push({ code: 'custom', path: [name, value[name].length - 1], input: last, message })
      }
    }
  }),
)
