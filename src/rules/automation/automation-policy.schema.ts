import * as z from 'zod'
import { factsSchema } from '../../foundation/condition/facts.schema.ts'
import {
  limits,
  list,
  optional,
  record,
  schemaFor,
  text,
  withoutProblems,
} from '../../foundation/schema-tools.schema.ts'
import { businessCalendarSchema, businessHoursSchema } from '../../foundation/time/business-time.schema.ts'
import { instantSchema } from '../../foundation/time/time.schema.ts'
import type { AutomationEvent } from './automation-event.ts'
import { automationPolicyProblems } from './automation-policy-problems.ts'
import type { StoredAutomationPolicy, StoredAutomationRule } from './automation-rule.ts'

/**
 * Checks a {@link StoredAutomationPolicy}, of any events and intents: known parts with no other keys, ids that are there once, hours
 * where a delay needs them. The functions refuse the same policies in the same words.
 *
 * @example
 * ```ts
 * import { automationPresets } from 'clientele/automation'
 * import { automationPolicySchema } from 'clientele/schemas'
 *
 * automationPolicySchema.safeParse({ rules: Object.values(automationPresets), maxDepth: 5 }).success //=> true
 *
 * const result = automationPolicySchema.safeParse({ rules: [{ id: 'r-1', on: 'proposal-sent', actions: [] }] })
 * result.error?.issues[0]?.path //=> ['rules', 0, 'actions']
 * ```
 */
export const automationPolicySchema: z.ZodType<StoredAutomationPolicy> = schemaFor<StoredAutomationPolicy>()(
  record({
    rules: z.custom<readonly StoredAutomationRule[]>(),
    businessHours: optional(businessHoursSchema),
    businessCalendar: optional(businessCalendarSchema),
    maxDepth: optional(z.number()),
  }).check(withoutProblems(automationPolicyProblems)),
)

const identifier = text(limits.identifier)

/**
 * Checks an {@link AutomationEvent} of any type.
 *
 * @example
 * ```ts
 * import { automationEventSchema } from 'clientele/schemas'
 *
 * const event = { id: 'e-1', type: 'visit-booked', recordId: 'v-1', at: '2026-06-01T09:30:00Z' }
 * automationEventSchema.safeParse(event).success //=> true
 * automationEventSchema.safeParse({ ...event, at: 'now' }).success //=> false
 * ```
 */
export const automationEventSchema: z.ZodType<AutomationEvent<string>> = schemaFor<AutomationEvent<string>>()(
  record({
    id: identifier,
    type: identifier,
    recordId: identifier,
    at: instantSchema,
    data: optional(factsSchema),
    chain: optional(list(record({ ruleId: identifier, recordId: identifier }))),
  }),
)
