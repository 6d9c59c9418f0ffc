import type { JsonValue } from '../../../foundation/index.ts'
import type { Identifier } from '../../../records/index.ts'
import type { SlaMetric } from './sla-policy.ts'

/** What is done when a ticket has waited for so long. */
export interface EscalationStep {
  /** Unique within the ladder. */
  readonly id: Identifier
  /** Which promise it is about. */
  readonly metric: SlaMetric
  /** How many minutes of business time after the promise was due; before it if negative, and a whole number. */
  readonly minutesFromDue: number
  /** What to do, in the imperative: `notify-team-lead`. */
  readonly type: string
  /** What else it needs; the ticket, the step and the deadline are added. */
  readonly parameters?: Readonly<Record<string, JsonValue>>
}

/**
 * What is done, step by step, about tickets that wait for too long.
 *
 * @example
 * ```ts
 * import type { EscalationLadder, EscalationStep } from 'clientele/service'
 * import { escalationLadderSchema } from 'clientele/schemas'
 *
 * const warn: EscalationStep = { id: 'warn', metric: 'resolution', minutesFromDue: -60, type: 'notify-assignee' }
 * const ladder: EscalationLadder = {
 *   id: 'support',
 *   steps: [
 *     warn,
 *     { id: 'lead', metric: 'resolution', minutesFromDue: 0, type: 'notify-team-lead' },
 *     { id: 'head', metric: 'resolution', minutesFromDue: 480, type: 'notify-head', parameters: { of: 'support' } },
 *   ],
 * }
 * escalationLadderSchema.safeParse(ladder).success //=> true
 * ```
 */
export interface EscalationLadder {
  /** Unique within the business. */
  readonly id: Identifier
  /** The steps, in any order; at most 100. */
  readonly steps: readonly EscalationStep[]
}
