import * as z from 'zod'
import {
  limits,
  list,
  optional,
  record,
  schemaFor,
  text,
  withoutProblems,
} from '../../../foundation/schema-tools.schema.ts'
import { businessHoursSchema } from '../../../foundation/time/business-time.schema.ts'
import { identifierSchema } from '../../../records/identifier.schema.ts'
import { priorities, serviceTiers } from '../../../records/index.ts'
import type { EscalationLadder } from './escalation-ladder.ts'
import { ladderProblems } from './ladder-problems.ts'
import type { SlaGoal, SlaPolicy, SlaTarget } from './sla-policy.ts'
import { slaMetrics } from './sla-policy.ts'
import { slaPolicyProblems } from './sla-policy-problems.ts'

const goal = schemaFor<SlaGoal>()(record({ minutes: z.number(), warnMinutesBefore: optional(z.number()) }))

const target = schemaFor<SlaTarget>()(
  record({
    id: identifierSchema,
    tiers: optional(list(z.enum(serviceTiers))),
    priorities: optional(list(z.enum(priorities))),
    firstResponse: optional(goal),
    resolution: optional(goal),
    hours: optional(businessHoursSchema),
  }),
)

/**
 * Checks an {@link SlaPolicy}: hours that are open, and targets that promise something.
 *
 * @example
 * ```ts
 * import { slaPolicySchema } from 'clientele/schemas'
 *
 * const hours = { timeZone: 'UTC', weekly: { monday: [{ from: '09:00', to: '17:00' }] } }
 * const policy = { id: 'support', hours, targets: [{ id: 'all', firstResponse: { minutes: 60 } }] }
 * slaPolicySchema.safeParse(policy).success //=> true
 * slaPolicySchema.safeParse({ ...policy, targets: [{ id: 'all' }] }).success //=> false
 * ```
 */
export const slaPolicySchema: z.ZodType<SlaPolicy> = schemaFor<SlaPolicy>()(
  record({ id: identifierSchema, hours: businessHoursSchema, targets: list(target) }).check(
    withoutProblems(slaPolicyProblems),
  ),
)

const parameters = z.custom<NonNullable<EscalationLadder['steps'][number]['parameters']>>()

/**
 * Checks an {@link EscalationLadder}: each step once, and what it hands on is JSON of bounded size.
 *
 * @example
 * ```ts
 * import { escalationLadderSchema } from 'clientele/schemas'
 *
 * const step = { id: 'lead', metric: 'resolution', minutesFromDue: -30, type: 'notify-team-lead' }
 * escalationLadderSchema.safeParse({ id: 'support', steps: [step] }).success //=> true
 * escalationLadderSchema.safeParse({ id: 'support', steps: [step, step] }).success //=> false
 * ```
 */
export const escalationLadderSchema: z.ZodType<EscalationLadder> = schemaFor<EscalationLadder>()(
  record({
    id: identifierSchema,
    steps: list(
      record({
        id: identifierSchema,
        metric: z.enum(slaMetrics),
        minutesFromDue: z.number(),
        type: text(limits.identifier),
        parameters: optional(parameters),
      }),
    ),
  }).check(withoutProblems(ladderProblems)),
)
