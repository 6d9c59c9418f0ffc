import type { Shortfall, Unknown } from '../../foundation/condition/index.ts'
import type { Intent } from '../../foundation/intent.ts'
import type { Instant } from '../../foundation/time/index.ts'
import type { ChainLink } from './automation-event.ts'

/** What brought an intent about. */
export interface AutomationCause {
  /** The rule. */
  readonly ruleId: string
  /** Which of the rule's actions, from 0. */
  readonly actionIndex: number
  /** The event. */
  readonly eventId: string
  /** When the event happened. */
  readonly at: Instant
}

/**
 * An intent that a rule asks for, with what brought it about.
 *
 * A host carries it out at `dueAt`, or at once, unless it has done so under this key, and hands `chain` on in every event that
 * comes of it. `cancel-scheduled` tells it to drop the intents whose `cancellationKey` is the parameter `cancels` and whose cause
 * is before the parameter `causedBefore`: those that wait, and those that are delivered late.
 *
 * @example
 * ```ts
 * import { type AutomationCause, type AutomationIntent, automationPresets, evaluateAutomations } from 'clientele/automation'
 *
 * const sent = { id: 'e-1', type: 'proposal-sent', recordId: 'd-7', at: '2026-06-05T09:30:00Z' } as const
 * const intent: AutomationIntent | undefined = evaluateAutomations(
 *   { rules: [automationPresets['follow-up-on-proposal']] },
 *   sent,
 * ).intents.find(({ type }) => type === 'schedule-follow-up')
 * intent?.dueAt //=> '2026-06-10T09:30:00Z'
 * intent?.idempotencyKey //=> 'follow-up-on-proposal/0/event/e-1'
 * const cause: AutomationCause | undefined = intent?.causedBy
 * cause?.at //=> '2026-06-05T09:30:00Z'
 * ```
 */
export interface AutomationIntent extends Intent {
  /** The record that the event was about. */
  readonly recordId: string
  /** When to carry it out; at once when left out. May be past, where an event came late. */
  readonly dueAt?: Instant
  /** What `cancel-scheduled` names it by; left out where nothing cancels it. */
  readonly cancellationKey?: string
  /** What brought it about. */
  readonly causedBy: AutomationCause
  /** The rules that acted one after another, this one last. */
  readonly chain: readonly ChainLink[]
}

/**
 * What became of a rule that listens to an event:
 *
 * - `fired`: it asked for something;
 * - `cancelled`: the event cancels what the rule has waiting;
 * - `already-done`: all that it would ask for was done before;
 * - `not-enabled`: the event is outside the time in which the rule is enabled;
 * - `not-met`: its condition does not hold;
 * - `unknown`: facts are missing, without which it cannot be told or done;
 * - `loop`: it acted on this record before, in the chain that led to the event;
 * - `too-deep`: as many rules acted one after another as the policy allows.
 *
 * @example
 * ```ts
 * import { type AutomationOutcome, automationOutcomes } from 'clientele/automation'
 *
 * const stopped: readonly AutomationOutcome[] = ['loop', 'too-deep']
 * stopped.every((outcome) => automationOutcomes.includes(outcome)) //=> true
 * ```
 */
export const automationOutcomes = [
  'fired',
  'cancelled',
  'already-done',
  'not-enabled',
  'not-met',
  'unknown',
  'loop',
  'too-deep',
] as const

/** An outcome from {@link automationOutcomes}. */
export type AutomationOutcome = (typeof automationOutcomes)[number]

/** Why a rule did something, or nothing. */
export interface RuleTrace {
  /** The rule. */
  readonly ruleId: string
  /** What became of it. */
  readonly outcome: AutomationOutcome
  /** The keys of what it asked for, or of what was done before; left out where it asks for nothing. */
  readonly keys?: readonly string[]
  /** What its condition lacks, where that is `not-met`, unless it is not wanted. */
  readonly lacks?: Shortfall
  /** What it waits for, where that is `unknown`. */
  readonly unknowns?: readonly Unknown[]
}

/**
 * What follows from an event, and why.
 *
 * @example
 * ```ts
 * import { type AutomationDecision, evaluateAutomations, type RuleTrace } from 'clientele/automation'
 *
 * const decision: AutomationDecision = evaluateAutomations(
 *   {
 *     rules: [
 *       {
 *         id: 'large-orders',
 *         on: 'order-fulfilled',
 *         when: { fact: 'linesCount', operator: 'at-least', value: 10 },
 *         actions: [{ type: 'alert-owner' }],
 *       },
 *     ],
 *   },
 *   { id: 'e-1', type: 'order-fulfilled', recordId: 'o-7', at: '2026-06-01T09:30:00Z' },
 * )
 * const trace: readonly RuleTrace[] = decision.trace
 * trace.map(({ outcome }) => outcome) //=> ['unknown']
 * decision.missingFacts //=> ['linesCount']
 * ```
 */
export interface AutomationDecision {
  /** What is to be done, in order: by the priority of the rules, then by their ids, then by the place of the action. */
  readonly intents: readonly AutomationIntent[]
  /** What became of every rule that listens to such an event, in the same order. Rules about other events are not told. */
  readonly trace: readonly RuleTrace[]
  /** The facts for want of which a rule could not be judged, each once, in the order of their names. */
  readonly missingFacts: readonly string[]
}
