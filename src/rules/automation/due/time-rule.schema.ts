import * as z from 'zod'
import type { Problem } from '../../../foundation/problem.ts'
import { schemaFor, withoutProblems } from '../../../foundation/schema-tools.schema.ts'
import { recurrenceSchema } from '../../../foundation/time/recurrence.schema.ts'
import type { TimeRule } from './time-rule.ts'
import { timeRuleProblems } from './time-rule-problems.ts'

/** What is wrong with a rule, or, where nothing else is, with its series. */
function* problemsOf(rule: TimeRule<string>): Generator<Problem> {
  let isRight = true
  for (const { path, received, expected } of timeRuleProblems([rule])) {
    isRight = false
    yield { path: path.slice(1), received, expected }
  }
  if (!isRight || rule.schedule.kind !== 'recurring') return
  const { recurrence } = rule.schedule
  if (recurrenceSchema.safeParse(recurrence).success) return
  yield { path: ['schedule', 'recurrence'], received: recurrence, expected: 'a recurrence' }
}

/**
 * Checks a {@link TimeRule} of any event: known parts with no other keys.
 *
 * @example
 * ```ts
 * import { timeRuleSchema } from 'clientele/schemas'
 *
 * const rule = { id: 'notice', emits: 'renewal-notice-opened', schedule: { kind: 'offsets', fact: 'endsOn', days: [-90] } }
 * timeRuleSchema.safeParse(rule).success //=> true
 * timeRuleSchema.safeParse({ ...rule, schedule: { ...rule.schedule, days: [1.5] } }).success //=> false
 * ```
 */
export const timeRuleSchema: z.ZodType<TimeRule<string>> = schemaFor<TimeRule<string>>()(
  z.custom<TimeRule<string>>().check(withoutProblems(problemsOf)),
)
