import { compare } from '../../../foundation/compare.ts'
import { conditionJudgeFor, type Unknown } from '../../../foundation/condition/index.ts'
import { eachOnce } from '../../../foundation/condition/prepared-condition.ts'
import { intentKey } from '../../../foundation/intent.ts'
import { refuseFirst } from '../../../foundation/problem.ts'
import type { CalendarDate, Instant, Period } from '../../../foundation/time/index.ts'
import { checkPeriod } from '../../../foundation/time/period-overlap.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { AutomationIntent } from '../automation-decision.ts'
import type { AutomationEvent } from '../automation-event.ts'
import type { StoredAutomationPolicy } from '../automation-rule.ts'
import { automationEvaluatorFor } from '../evaluate-automations.ts'
import { dayOfFact, dueDaysIn } from './due-days.ts'
import type { DueRecord, TimeRule } from './time-rule.ts'
import { timeRuleProblems } from './time-rule-problems.ts'

/** A rule that could not be told for a record, and what it waits for. */
export interface UntoldDueRule {
  /** The rule. */
  readonly ruleId: string
  /** The record. */
  readonly recordId: string
  /** What is not known. */
  readonly unknowns: readonly Unknown[]
}

/** The events that happen because a day has come. */
export interface DueEvents {
  /** The events, by their days, then by their ids. */
  readonly events: readonly AutomationEvent<string>[]
  /** The rules that could not be told, each once for a record. */
  readonly untold: readonly UntoldDueRule[]
}

/** What falls due, and the events that it follows from. */
export interface DueWork extends DueEvents {
  /** What is to be done, in the order of the events; each key once. */
  readonly intents: readonly AutomationIntent[]
  /** The facts for want of which a rule could not be judged on an event, each once, in the order of their names. */
  readonly missingFacts: readonly string[]
}

const startOf = (day: CalendarDate): Instant => `${day}T00:00:00Z`

/** What a rule gives for a record. */
interface FoundDue {
  readonly events: readonly AutomationEvent<string>[]
  readonly unknowns: readonly Unknown[]
}

/** The day that a schedule counts from; what is not known where the record does not hold it. */
function dayFrom({ schedule }: TimeRule<string>, { facts }: DueRecord, { start }: Period): CalendarDate | Unknown {
  if (schedule.kind === 'recurring') return start
  const { fact: name } = schedule
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
  if (fact === undefined) return { name, problem: 'missing' }
  return dayOfFact(fact) ?? { name, problem: 'unsuitable' }
}

/** A rule made ready: what it gives for a record in a period. */
function prepareTimeRule(rule: TimeRule<string>): (record: DueRecord, period: Period) => FoundDue {
  const { id: ruleId, of, emits: type, schedule, when } = rule
  const judge = when && conditionJudgeFor(when)
  return (record, period) => {
    const { id: recordId, kind, facts } = record
    if (of !== undefined && of !== kind) return { events: [], unknowns: [] }
    const from = dayFrom(rule, record, period)
    if (typeof from === 'object') return { events: [], unknowns: [from] }
    const events: AutomationEvent<string>[] = []
    const unknowns: Unknown[] = []
    for (const { day, key, data } of dueDaysIn(schedule, from, period)) {
      const at = startOf(day)
      const decision = judge?.({ facts, at })
      if (decision) unknowns.push(...decision.unknowns)
      if (decision && decision.status !== 'met') continue
      events.push({ id: intentKey('due', ruleId, recordId, ...key), type, recordId, at, data })
    }
    return { events, unknowns: eachOnce(unknowns) }
  }
}

/**
 * Lists the events that happen in a period because a day has come: follow-ups, renewals, periods to invoice, recurring tasks.
 *
 * A period may be split in any way: its parts give the same events, with the same ids, as the whole, since days are counted from
 * the series' or the record's own day, and conditions are judged at the start of each day in UTC, on the facts as they are given.
 *
 * @param rules - The rules about time; at most 1,000.
 * @param records - The records that they look at.
 * @param period - The days, the last not included.
 * @returns The events, and the rules that could not be told for want of a fact.
 * @throws {@link ClienteleError} `invalid-policy` at the first place where the rules are wrong; `duplicate-id` for two records with
 *   one id; as {@link occurrences} does for a period, a series or an adjustment.
 *
 * @example
 * ```ts
 * import { type DueEvents, dueEvents, type UntoldDueRule } from 'clientele/automation'
 *
 * const rules = [
 *   { id: 'fee', emits: 'retainer-period-started', schedule: { kind: 'every', fact: 'startedOn', every: { unit: 'month', count: 1 } } },
 * ] as const
 * const due: DueEvents = dueEvents(
 *   rules,
 *   [{ id: 'r-3', facts: { startedOn: '2026-01-31' } }, { id: 'r-4', facts: {} }],
 *   { start: '2026-02-01', end: '2026-03-01' },
 * )
 * due.events.map(({ id, at }) => [id, at]) //=> [['due/fee/r-3/2026-02-28', '2026-02-28T00:00:00Z']]
 * const untold: readonly UntoldDueRule[] = due.untold
 * untold //=> [{ ruleId: 'fee', recordId: 'r-4', unknowns: [{ name: 'startedOn', problem: 'missing' }] }]
 * ```
 */
export function dueEvents(
  rules: readonly TimeRule<string>[],
  records: readonly DueRecord[],
  period: Period,
): DueEvents {
  refuseFirst(timeRuleProblems(rules), 'invalid-policy', 'rules')
  checkUniqueIds(records, 'records')
  checkPeriod(period)
  const events: AutomationEvent<string>[] = []
  const untold: UntoldDueRule[] = []
  for (const rule of rules) {
    const findIn = prepareTimeRule(rule)
    for (const record of records) {
      const { events: found, unknowns } = findIn(record, period)
      events.push(...found)
      if (unknowns.length > 0) untold.push({ ruleId: rule.id, recordId: record.id, unknowns })
    }
  }
  return { events: events.sort((a, b) => compare<string>(a.at, b.at) || compare(a.id, b.id)), untold }
}

/**
 * Says what is to be done in a period because days have come: the events of {@link dueEvents}, and what the rules of a policy ask
 * for on them.
 *
 * Ask once a day, or once a month, or again for a day that was asked for before: the keys are the same.
 *
 * @param policy - The rules that answer the events.
 * @param rules - The rules about time.
 * @param records - The records that they look at; each one's facts serve the conditions of both.
 * @param period - The days, the last not included.
 * @returns The intents, each key once, the events, and what could not be told.
 * @throws {@link ClienteleError} as {@link dueEvents} and {@link automationEvaluatorFor} do.
 *
 * @example
 * ```ts
 * import { automationPresets, type DueWork, dueWork } from 'clientele/automation'
 *
 * const work: DueWork = dueWork(
 *   { rules: [automationPresets['review-before-renewal']] },
 *   [{ id: 'notice', emits: 'renewal-notice-opened', schedule: { kind: 'offsets', fact: 'endsOn', days: [-90] } }],
 *   [{ id: 'r-3', facts: { endsOn: '2026-12-31' } }],
 *   { start: '2026-10-01', end: '2026-11-01' },
 * )
 * work.intents.map(({ type, idempotencyKey }) => [type, idempotencyKey])
 * //=> [['schedule-renewal-review', 'review-before-renewal/0/value/r-3/2026-12-31']]
 * ```
 */
export function dueWork(
  policy: StoredAutomationPolicy,
  rules: readonly TimeRule<string>[],
  records: readonly DueRecord[],
  period: Period,
): DueWork {
  const evaluate = automationEvaluatorFor(policy)
  const due = dueEvents(rules, records, period)
  const factsById = new Map(records.map(({ id, facts }) => [id, facts]))
  const intents = new Map<string, AutomationIntent>()
  const missing = new Set<string>()
  for (const event of due.events) {
    const decision = evaluate(event, factsById.get(event.recordId))
    for (const fact of decision.missingFacts) missing.add(fact)
    for (const intent of decision.intents) {
      if (!intents.has(intent.idempotencyKey)) intents.set(intent.idempotencyKey, intent)
    }
  }
  return { ...due, intents: [...intents.values()], missingFacts: [...missing].sort() }
}
