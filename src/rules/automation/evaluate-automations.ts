import { type ReadCircumstances, readCircumstances, secondsOf } from '../../foundation/condition/circumstances.ts'
import type { Facts, KnownFact, Shortfall, TrackedEvent, Unknown } from '../../foundation/condition/index.ts'
import { eachOnce } from '../../foundation/condition/prepared-condition.ts'
import { refuse } from '../../foundation/error.ts'
import { intentKey } from '../../foundation/intent.ts'
import { refuseFirst } from '../../foundation/problem.ts'
import type { AutomationDecision, AutomationIntent, RuleTrace } from './automation-decision.ts'
import type { AutomationEvent } from './automation-event.ts'
import { automationPolicyProblems } from './automation-policy-problems.ts'
import { defaultMaxDepth, type StoredAutomationPolicy } from './automation-rule.ts'
import { checkBusinessTime } from './due-moment.ts'
import { type PreparedListener, preparePolicy, withEventData } from './prepared-policy.ts'
import type { PreparedAction, PreparedRule } from './prepared-rule.ts'

/**
 * What else is known when an event is evaluated.
 *
 * @example
 * ```ts
 * import type { AutomationOptions } from 'clientele/automation'
 *
 * const options: AutomationOptions = { done: ['welcome/0/record/a-1'] }
 * options.done?.length //=> 1
 * ```
 */
export interface AutomationOptions {
  /** What happened before, for conditions that count events; they cannot be told where it is left out. */
  readonly events?: readonly TrackedEvent[]
  /** The keys of intents that were carried out: they are not asked for again. None when left out. */
  readonly done?: readonly string[]
}

/** Throws `invalid-value` for an event that is none. */
function checkEvent({ id, type, recordId, at, data = {}, chain = [] }: AutomationEvent<string>): void {
  for (const [field, value] of Object.entries({ id, type, recordId })) {
    if (typeof value !== 'string' || value === '') refuse('invalid-value', `event.${field}`, value, 'a text')
  }
  secondsOf(at, 'event.at')
  if (typeof data !== 'object' || data === null) refuse('invalid-value', 'event.data', data, 'an object of facts')
  if (!Array.isArray(chain)) refuse('invalid-value', 'event.chain', chain, 'a list of rules and records')
}

/** What is known while the rules of a listener are judged. */
interface Hearing {
  readonly event: AutomationEvent<string>
  readonly known: ReadCircumstances
  readonly maxDepth: number
  readonly isDone: (key: string) => boolean
}

/** What a rule asks for, and what became of it. */
interface Answer {
  readonly intents: readonly AutomationIntent[]
  readonly trace: RuleTrace
}

const withoutIntents = (trace: RuleTrace): Answer => ({ intents: [], trace })

/** What a rule's parameters come to; what is not known is added to a list. */
function parametersOf({ parameters }: PreparedAction, known: ReadCircumstances, unknowns: Unknown[]) {
  const values: [string, KnownFact][] = []
  for (const [name, lookUp] of parameters) {
    const value = lookUp(known.facts, unknowns)
    if (value !== undefined) values.push([name, value])
  }
  // What a Money holds is JSON as well, which an interface cannot say.
  return Object.fromEntries(values) as AutomationIntent['parameters']
}

/** What keeps a rule from being judged at all. */
function stoppedBy({ id, from, until }: PreparedRule, { event, known, maxDepth }: Hearing) {
  const { seconds } = known.at
  const { chain = [], recordId } = event
  if (seconds < from || seconds >= until) return 'not-enabled'
  if (chain.some((link) => link.ruleId === id && link.recordId === recordId)) return 'loop'
  return chain.length >= maxDepth ? 'too-deep' : undefined
}

function actOn(rule: PreparedRule, hearing: Hearing): Answer {
  const { event, known, isDone } = hearing
  const { id: ruleId } = rule
  const stopped = stoppedBy(rule, hearing)
  if (stopped) return withoutIntents({ ruleId, outcome: stopped })

  const unknowns: Unknown[] = []
  const isMet = rule.isMet(known, unknowns)
  if (isMet === false) {
    return withoutIntents({ ruleId, outcome: 'not-met', lacks: rule.lacks(true, known) as Shortfall })
  }
  const occasion = rule.occasion(event, known.facts, unknowns)
  const filled = rule.actions.map((action) => parametersOf(action, known, unknowns))
  if (unknowns.length > 0) return withoutIntents({ ruleId, outcome: 'unknown', unknowns: eachOnce(unknowns) })

  const chain = [...(event.chain ?? []), { ruleId, recordId: event.recordId }]
  const asked = rule.actions.map(({ index, type, dueMoment, isCancellable }, place): AutomationIntent => {
    const actionIndex = String(index)
    return {
      type,
      parameters: filled[place] as AutomationIntent['parameters'],
      idempotencyKey: intentKey(ruleId, actionIndex, ...occasion),
      recordId: event.recordId,
      ...(dueMoment && { dueAt: dueMoment(event.at) }),
      ...(isCancellable && { cancellationKey: intentKey(ruleId, actionIndex, event.recordId) }),
      causedBy: { ruleId, actionIndex: index, eventId: event.id, at: event.at },
      chain,
    }
  })
  const intents = asked.filter(({ idempotencyKey }) => !isDone(idempotencyKey))
  const isFresh = intents.length > 0
  const keys = (isFresh ? intents : asked).map(({ idempotencyKey }) => idempotencyKey)
  return { intents, trace: { ruleId, outcome: isFresh ? 'fired' : 'already-done', keys } }
}

/** Asks for what some actions of a rule have waiting to be dropped. */
function cancel(ruleId: string, places: readonly number[], { event, isDone }: Hearing): Answer {
  const asked = places.map(
    (index): AutomationIntent => ({
      type: 'cancel-scheduled',
      parameters: { cancels: intentKey(ruleId, String(index), event.recordId), causedBefore: event.at },
      idempotencyKey: intentKey(ruleId, String(index), 'cancel', event.id),
      recordId: event.recordId,
      causedBy: { ruleId, actionIndex: index, eventId: event.id, at: event.at },
      chain: event.chain ?? [],
    }),
  )
  const intents = asked.filter(({ idempotencyKey }) => !isDone(idempotencyKey))
  return {
    intents,
    trace: { ruleId, outcome: 'cancelled', keys: asked.map(({ idempotencyKey }) => idempotencyKey) },
  }
}

/** What a listener answers, rule by rule. */
function* answersOf({ steps }: PreparedListener, hearing: Hearing): Generator<Answer> {
  for (const { ruleId, cancels, acts } of steps) {
    if (cancels.length > 0) yield cancel(ruleId, cancels, hearing)
    if (acts) yield actOn(acts, hearing)
  }
}

/** Reads what is known for the rules that listen to an event. */
function readFor(
  listener: PreparedListener,
  { at, data = {} }: AutomationEvent<string>,
  facts: Facts,
  { events }: AutomationOptions,
): ReadCircumstances {
  const read = readCircumstances({ facts, at, ...(events && { events }) }, listener.vocabulary)
  return { ...read, facts: withEventData(listener, read.facts, data) }
}

/**
 * Prepares a policy once, to evaluate many events by it.
 *
 * @param policy - The policy; checked here, and not to be changed afterwards.
 * @returns A function that evaluates as {@link evaluateAutomations} does.
 * @throws {@link ClienteleError} `invalid-policy` at the first place where the policy is wrong; as {@link addBusinessTime} and
 *   {@link isBusinessDay} do for its hours and its calendar.
 *
 * @example
 * ```ts
 * import { automationEvaluatorFor, automationPresets } from 'clientele/automation'
 *
 * const evaluate = automationEvaluatorFor({ rules: Object.values(automationPresets) })
 * const event = { id: 'e-1', type: 'order-fulfilled', recordId: 'o-7', at: '2026-06-01T09:30:00Z' } as const
 * evaluate(event).intents.map(({ type, idempotencyKey }) => [type, idempotencyKey])
 * //=> [['raise-invoice', 'invoice-when-fulfilled/0/record/o-7']]
 * evaluate({ ...event, id: 'e-2' }, {}, { done: ['invoice-when-fulfilled/0/record/o-7'] }).intents //=> []
 * ```
 */
export function automationEvaluatorFor(
  policy: StoredAutomationPolicy,
): (event: AutomationEvent<string>, facts?: Facts, options?: AutomationOptions) => AutomationDecision {
  refuseFirst(automationPolicyProblems(policy), 'invalid-policy', 'policy')
  checkBusinessTime(policy)
  const listeners = preparePolicy(policy)
  const { maxDepth = defaultMaxDepth } = policy
  return (event, facts = {}, options = {}) => {
    checkEvent(event)
    const listener = listeners.get(event.type)
    if (!listener) return { intents: [], trace: [], missingFacts: [] }
    const done = new Set(options.done)
    const hearing: Hearing = {
      event,
      known: readFor(listener, event, facts, options),
      maxDepth,
      isDone: (key) => done.has(key),
    }
    const intents: AutomationIntent[] = []
    const trace: RuleTrace[] = []
    const missing = new Set<string>()
    for (const answer of answersOf(listener, hearing)) {
      intents.push(...answer.intents)
      trace.push(answer.trace)
      for (const { name } of answer.trace.unknowns ?? []) missing.add(name)
    }
    return { intents, trace, missingFacts: [...missing].sort() }
  }
}

/**
 * Says what follows from an event: what is to be done, and why anything is or is not.
 *
 * The same policy, event and facts give the same answer, whenever it is asked for: conditions are judged and delays counted at the
 * event's own moment. Each intent has a key made of its rule, the place of the action, and what the rule may act on once: a host
 * that keeps the keys of what it did may be given events twice and in any order. A rule whose condition or parameters lack a fact
 * asks for nothing, and the fact is listed.
 *
 * Rules end: one that acted on a record does not act on it again further down the same chain, and a chain is as long as the policy
 * allows. Either is told in the trace.
 *
 * @param policy - The rules. To evaluate many events, prepare it with {@link automationEvaluatorFor}.
 * @param event - What happened.
 * @param facts - What is known of the record that it happened to; nothing when left out.
 * @param options - What happened before, and what was done.
 * @returns What is to be done, in order; what became of each rule that listens; the facts that are missing.
 * @throws {@link ClienteleError} as {@link automationEvaluatorFor} does; `invalid-value` for an event that is none, or facts that
 *   are no object; `duplicate-id` for two earlier events with one id.
 *
 * @example
 * ```ts
 * import { evaluateAutomations } from 'clientele/automation'
 *
 * const policy = {
 *   rules: [
 *     {
 *       id: 'tell-the-manager',
 *       on: 'hours-threshold-reached',
 *       when: { fact: 'event.percent', operator: 'at-least', value: 80 },
 *       oncePer: { kind: 'value', fact: 'event.periodStart' },
 *       actions: [{ type: 'alert-account-manager', parameters: { percent: { fact: 'event.percent' } } }],
 *     },
 *   ],
 * } as const
 * const data = { percent: 82, periodStart: '2026-06-01' }
 * const event = { id: 'e-1', type: 'hours-threshold-reached', recordId: 'r-3', at: '2026-06-18T15:00:00Z', data } as const
 * evaluateAutomations(policy, event).intents[0]
 * //=> {
 * //     type: 'alert-account-manager',
 * //     parameters: { percent: 82 },
 * //     idempotencyKey: 'tell-the-manager/0/value/r-3/2026-06-01',
 * //     recordId: 'r-3',
 * //     causedBy: { ruleId: 'tell-the-manager', actionIndex: 0, eventId: 'e-1', at: '2026-06-18T15:00:00Z' },
 * //     chain: [{ ruleId: 'tell-the-manager', recordId: 'r-3' }],
 * //   }
 * evaluateAutomations(policy, { ...event, data: { percent: 50 } }).trace[0]?.outcome //=> 'not-met'
 * evaluateAutomations(policy, { ...event, at: 'today' as never }) //=> throws 'invalid-value'
 * ```
 */
export function evaluateAutomations(
  policy: StoredAutomationPolicy,
  event: AutomationEvent<string>,
  facts: Facts = {},
  options: AutomationOptions = {},
): AutomationDecision {
  return automationEvaluatorFor(policy)(event, facts, options)
}
