import { type ReadCircumstances, readCircumstances, secondsOf } from '../../foundation/condition/circumstances.ts'
import type { Facts, KnownFact, TrackedEvent, Unknown } from '../../foundation/condition/index.ts'
import { eachOnce } from '../../foundation/condition/prepared-condition.ts'
import { isSurelyLacking } from '../../foundation/condition/shortfall.ts'
import { refuse } from '../../foundation/error.ts'
import { intentKey } from '../../foundation/intent.ts'
import { refuseFirst } from '../../foundation/problem.ts'
import type { AutomationDecision, AutomationIntent, RuleTrace } from './automation-decision.ts'
import type { AutomationEvent, ChainLink } from './automation-event.ts'
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
  /** Whether to say what conditions lack that do not hold; yes when left out. It takes the larger part of the time. */
  readonly withShortfalls?: boolean
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
  /** The chain that led to the event; the rules in it that acted on its record; and whether it may not grow. */
  readonly chain: readonly ChainLink[]
  readonly acted: ReadonlySet<string>
  readonly isFull: boolean
  readonly done: ReadonlySet<string>
  readonly withShortfalls: boolean
  /** What is asked for, so far. */
  readonly intents: AutomationIntent[]
}

/** Asks for what was not done before. */
function ask({ done, intents }: Hearing, asked: readonly AutomationIntent[]): readonly AutomationIntent[] {
  const fresh = asked.filter(({ idempotencyKey }) => !done.has(idempotencyKey))
  intents.push(...fresh)
  return fresh
}

const keysOf = (intents: readonly AutomationIntent[]): readonly string[] =>
  intents.map(({ idempotencyKey }) => idempotencyKey)

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
function stoppedBy({ id, from, until }: PreparedRule, { known, acted, isFull }: Hearing) {
  const { seconds } = known.at
  if (seconds < from || seconds >= until) return 'not-enabled'
  if (acted.has(id)) return 'loop'
  return isFull ? 'too-deep' : undefined
}

/** Has a rule act, or says why it does not. */
function actOn(rule: PreparedRule, hearing: Hearing): RuleTrace {
  const { event, known } = hearing
  const { id: ruleId, condition } = rule
  const stopped = stoppedBy(rule, hearing)
  if (stopped) return { ruleId, outcome: stopped }

  const unknowns: Unknown[] = []
  // What a condition lacks tells also whether it holds: it need not be asked twice.
  const lacks = hearing.withShortfalls ? condition?.lacks(true, known) : undefined
  if (lacks && isSurelyLacking(lacks)) return { ruleId, outcome: 'not-met', lacks }
  if ((lacks || !hearing.withShortfalls) && condition?.isMet(known, unknowns) === false) {
    return { ruleId, outcome: 'not-met' }
  }
  const occasion = rule.occasion(event, known.facts, unknowns)
  const filled = rule.actions.map((action) => parametersOf(action, known, unknowns))
  if (unknowns.length > 0) return { ruleId, outcome: 'unknown', unknowns: eachOnce(unknowns) }

  const chain = [...hearing.chain, { ruleId, recordId: event.recordId }]
  const asked = rule.actions.map(({ index, type, keyStart, dueMoment, isCancellable }, place): AutomationIntent => {
    return {
      type,
      parameters: filled[place] as AutomationIntent['parameters'],
      idempotencyKey: `${keyStart}/${occasion}`,
      recordId: event.recordId,
      ...(dueMoment && { dueAt: dueMoment(event.at) }),
      ...(isCancellable && { cancellationKey: `${keyStart}/${intentKey(event.recordId)}` }),
      causedBy: { ruleId, actionIndex: index, eventId: event.id, at: event.at },
      chain,
    }
  })
  const fresh = ask(hearing, asked)
  return fresh.length > 0
    ? { ruleId, outcome: 'fired', keys: keysOf(fresh) }
    : { ruleId, outcome: 'already-done', keys: keysOf(asked) }
}

/** Asks for what some actions of a rule have waiting to be dropped. */
function cancel(ruleId: string, places: readonly number[], hearing: Hearing): RuleTrace {
  const { event, chain } = hearing
  const asked = places.map((index): AutomationIntent => {
    const actionIndex = String(index)
    return {
      type: 'cancel-scheduled',
      parameters: { cancels: intentKey(ruleId, actionIndex, event.recordId), causedBefore: event.at },
      idempotencyKey: intentKey(ruleId, actionIndex, 'cancel', event.id),
      recordId: event.recordId,
      causedBy: { ruleId, actionIndex: index, eventId: event.id, at: event.at },
      chain,
    }
  })
  ask(hearing, asked)
  return { ruleId, outcome: 'cancelled', keys: keysOf(asked) }
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
    const { chain = [], recordId } = event
    const hearing: Hearing = {
      event,
      known: readFor(listener, event, facts, options),
      chain,
      acted: new Set(chain.flatMap((link) => (link.recordId === recordId ? [link.ruleId] : []))),
      isFull: chain.length >= maxDepth,
      done: new Set(options.done),
      withShortfalls: options.withShortfalls ?? true,
      intents: [],
    }
    const trace: RuleTrace[] = []
    for (const { ruleId, cancels, acts } of listener.steps) {
      if (cancels.length > 0) trace.push(cancel(ruleId, cancels, hearing))
      if (acts) trace.push(actOn(acts, hearing))
    }
    const missing = new Set<string>()
    for (const { unknowns } of trace) {
      if (unknowns) for (const { name } of unknowns) missing.add(name)
    }
    return { intents: hearing.intents, trace, missingFacts: [...missing].sort() }
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
