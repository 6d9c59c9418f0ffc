import type { Facts } from '../../foundation/condition/index.ts'
import { refuse } from '../../foundation/error.ts'
import { compareInstants, type Instant, instant } from '../../foundation/time/index.ts'
import type { AutomationIntent, RuleTrace } from './automation-decision.ts'
import type { AutomationEvent } from './automation-event.ts'
import type { StoredAutomationPolicy } from './automation-rule.ts'
import { automationEvaluatorFor } from './evaluate-automations.ts'

/** What a host makes of an intent. */
export interface HostStep<State> {
  /** How things are then. */
  readonly state: State
  /** What happened by it; their chains are added. Nothing when left out. */
  readonly events?: readonly AutomationEvent<string>[]
}

/**
 * A host, as a simulation needs it: how things are, and pure functions that say what becomes of them.
 *
 * @example
 * ```ts
 * import type { AutomationHost, HostStep } from 'clientele/automation'
 *
 * const host: AutomationHost<readonly string[]> = {
 *   state: [],
 *   carryOut: (state, { type }): HostStep<readonly string[]> => ({ state: [...state, type] }),
 * }
 * host.state.length //=> 0
 * ```
 */
export interface AutomationHost<State> {
  /** How things are at the start. */
  readonly state: State
  /** What is known of a record; nothing is when left out. */
  readonly factsOf?: (state: State, recordId: string) => Facts
  /** Carries out an intent, but for `cancel-scheduled`, which the simulation does itself. The moment is when it is carried out. */
  readonly carryOut: (state: State, intent: AutomationIntent, at: Instant) => HostStep<State>
}

/** How far a simulation goes. */
export interface SimulationOptions {
  /** What is due up to this moment, included, is carried out; all when left out. */
  readonly until?: Instant
  /** How many events it goes through at most; a whole number from 1 to 1,000,000, 10,000 when left out. */
  readonly maxEvents?: number
}

/** An event of a cascade, and what became of the rules that listen to it. */
export interface CascadeStep {
  /** The event, with its chain. */
  readonly event: AutomationEvent<string>
  /** What became of the rules. */
  readonly trace: readonly RuleTrace[]
}

/**
 * What comes of events when everything that follows is done.
 *
 * @example
 * ```ts
 * import { type CascadeReport, type CascadeStep, type SimulationOptions, simulateAutomations } from 'clientele/automation'
 *
 * const options: SimulationOptions = { until: '2026-12-31T00:00:00Z' }
 * const cascade: CascadeReport<number> = simulateAutomations(
 *   { rules: [{ id: 'welcome', on: 'order-fulfilled', actions: [{ type: 'send-welcome' }] }] },
 *   [{ id: 'e-1', type: 'order-fulfilled', recordId: 'o-1', at: '2026-06-01T09:30:00Z' }],
 *   { state: 0, carryOut: (state) => ({ state: state + 1 }) },
 *   options,
 * )
 * cascade.state //=> 1
 * const steps: readonly CascadeStep[] = cascade.steps
 * steps[0]?.trace[0]?.outcome //=> 'fired'
 * ```
 */
export interface CascadeReport<State> {
  /** How things are in the end. */
  readonly state: State
  /** The events, in the order in which they happened. */
  readonly steps: readonly CascadeStep[]
  /** What was carried out, in order. */
  readonly carriedOut: readonly AutomationIntent[]
  /** What was cancelled before it was due. */
  readonly cancelled: readonly AutomationIntent[]
  /** What is not due yet. */
  readonly waiting: readonly AutomationIntent[]
  /** The keys of what was asked for again, and not done again. */
  readonly repeated: readonly string[]
  /** The rules that were stopped because they had acted on the record before, or the chain was as long as is allowed. */
  readonly stopped: readonly {
    /** The event that the rule would have answered. */
    readonly eventId: string
    /** The rule. */
    readonly ruleId: string
    /** Why it was stopped. */
    readonly outcome: 'loop' | 'too-deep'
  }[]
  /** The facts for want of which rules could not be judged, each once, in the order of their names. */
  readonly missingFacts: readonly string[]
  /** Whether it went through to the end: not if there were more events than allowed. */
  readonly isComplete: boolean
}

/** Something that is to come. */
type Upcoming = { readonly at: Instant } & (
  | { readonly event: AutomationEvent<string> }
  | { readonly intent: AutomationIntent }
)

/** Puts something among what is to come: behind all that is not later. */
function schedule(agenda: Upcoming[], coming: Upcoming): void {
  let place = agenda.length
  while (place > 0 && compareInstants((agenda[place - 1] as Upcoming).at, coming.at) > 0) place -= 1
  agenda.splice(place, 0, coming)
}

const mostEvents = 1_000_000

function checkedMost(maxEvents: number): number {
  return Number.isInteger(maxEvents) && maxEvents >= 1 && maxEvents <= mostEvents
    ? maxEvents
    : refuse('invalid-value', 'maxEvents', maxEvents, `a whole number from 1 to ${mostEvents}`)
}

/**
 * Tries a policy out: what comes of some events when every intent is carried out by a host's own functions, and what comes of
 * that, in the order of time, until nothing is left.
 *
 * What is asked for twice is carried out once, and what is cancelled is not. It ends: in a chain no rule acts twice on a record,
 * and a chain is as long as the policy allows.
 *
 * @param policy - The rules.
 * @param events - What happens at first.
 * @param host - How things are, and what becomes of them.
 * @param options - How far to go.
 * @returns What came of it.
 * @throws {@link ClienteleError} as {@link evaluateAutomations} does; also `invalid-value` for options out of their range.
 *
 * @example
 * ```ts
 * import { type AutomationHost, simulateAutomations } from 'clientele/automation'
 *
 * // Whoever enters a stage is moved on, and moving on is entering a stage: one time round, and no more.
 * const policy = { rules: [{ id: 'on', on: 'stage-entered', actions: [{ type: 'move-stage' }] }] } as const
 * const host: AutomationHost<number> = {
 *   state: 0,
 *   carryOut: (moves, { recordId, idempotencyKey }, at) => ({
 *     state: moves + 1,
 *     events: [{ id: `moved-by-${idempotencyKey}`, type: 'stage-entered', recordId, at }],
 *   }),
 * }
 * const start = [{ id: 'e-1', type: 'stage-entered', recordId: 'd-7', at: '2026-06-01T09:30:00Z' }] as const
 * const cascade = simulateAutomations(policy, start, host)
 * cascade.state //=> 1
 * cascade.stopped //=> [{ eventId: 'moved-by-on/0/event/e-1', ruleId: 'on', outcome: 'loop' }]
 * ```
 */
export function simulateAutomations<State>(
  policy: StoredAutomationPolicy,
  events: readonly AutomationEvent<string>[],
  host: AutomationHost<State>,
  options: SimulationOptions = {},
): CascadeReport<State> {
  const evaluate = automationEvaluatorFor(policy)
  const most = checkedMost(options.maxEvents ?? 10_000)
  const until = options.until === undefined ? undefined : instant(options.until, 'until')
  const agenda: Upcoming[] = []
  for (const event of events) schedule(agenda, { at: event.at, event })

  const steps: CascadeStep[] = []
  const carriedOut: AutomationIntent[] = []
  const cancelled: AutomationIntent[] = []
  const repeated: string[] = []
  const seen = new Set<string>()
  const missing = new Set<string>()
  const cancelledBefore = new Map<string, Instant>()
  let { state } = host

  const isCancelled = ({ cancellationKey, causedBy }: AutomationIntent): boolean => {
    const before = cancellationKey === undefined ? undefined : cancelledBefore.get(cancellationKey)
    return before !== undefined && compareInstants(causedBy.at, before) < 0
  }
  const happen = (event: AutomationEvent<string>): void => {
    const { intents, trace, missingFacts } = evaluate(event, host.factsOf?.(state, event.recordId))
    steps.push({ event, trace })
    for (const fact of missingFacts) missing.add(fact)
    for (const intent of intents) {
      if (seen.has(intent.idempotencyKey)) repeated.push(intent.idempotencyKey)
      else schedule(agenda, { at: intent.dueAt ?? event.at, intent })
      seen.add(intent.idempotencyKey)
    }
  }
  const carryOut = (intent: AutomationIntent, at: Instant): void => {
    carriedOut.push(intent)
    if (intent.type === 'cancel-scheduled') {
      // Events happen in order, so that a later cancellation reaches further.
      cancelledBefore.set(String(intent.parameters['cancels']), at)
      return
    }
    const step = host.carryOut(state, intent, at)
    state = step.state
    for (const event of step.events ?? []) schedule(agenda, { at: event.at, event: { ...event, chain: intent.chain } })
  }

  const isDue = ({ at }: Upcoming): boolean => until === undefined || compareInstants(at, until) <= 0
  let next = agenda[0]
  while (next && isDue(next) && !('event' in next && steps.length >= most)) {
    agenda.shift()
    if ('event' in next) happen(next.event)
    else if (isCancelled(next.intent)) cancelled.push(next.intent)
    else carryOut(next.intent, next.at)
    next = agenda[0]
  }

  const left = agenda.flatMap((coming) => ('intent' in coming ? [coming.intent] : []))
  return {
    state,
    steps,
    carriedOut,
    cancelled: [...cancelled, ...left.filter(isCancelled)],
    waiting: left.filter((intent) => !isCancelled(intent)),
    repeated,
    stopped: steps.flatMap(({ event, trace }) =>
      trace.flatMap(({ ruleId, outcome }) =>
        outcome === 'loop' || outcome === 'too-deep' ? [{ eventId: event.id, ruleId, outcome }] : [],
      ),
    ),
    missingFacts: [...missing].sort(),
    isComplete: !agenda.some((coming) => isDue(coming)),
  }
}
