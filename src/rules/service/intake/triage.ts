import { conditionJudgeFor, type Facts, type Unknown } from '../../../foundation/condition/index.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { type Instant, instant } from '../../../foundation/time/index.ts'
import type { Identifier, Priority } from '../../../records/index.ts'
import type { TriageOutcome, TriagePolicy, TriageRule } from './triage-policy.ts'
import { checkTriagePolicy } from './triage-policy-problems.ts'

/** How a ticket was sorted, and why. */
export interface TriageDecision extends TriageOutcome {
  /** How pressing it is. */
  readonly priority: Priority
  /** Labels for it, each once; may be empty. */
  readonly tags: readonly string[]
  /** The rules that held, in order. */
  readonly applied: readonly Identifier[]
  /** The rules that could not be told, and what they wait for. */
  readonly undecided: readonly {
    /** The rule. */
    readonly ruleId: Identifier
    /** What it waits for. */
    readonly unknowns: readonly Unknown[]
  }[]
}

type PreparedRule = readonly [rule: TriageRule, judge: ReturnType<typeof conditionJudgeFor>]

const prepared = /* @__PURE__ */ new WeakMap<TriagePolicy, readonly PreparedRule[]>()

function rulesOf(policy: TriagePolicy): readonly PreparedRule[] {
  const known = prepared.get(policy)
  if (known) return known
  checkTriagePolicy(policy)
  const rules = policy.rules.map((rule) => [rule, conditionJudgeFor(rule.when)] as const)
  prepared.set(policy, rules)
  return rules
}

/**
 * Sorts something new by rules: how pressing it is, in which queue, whose it is. A rule applies only where its condition surely
 * holds.
 *
 * @param policy - The rules; checked once, and not to be changed afterwards.
 * @param facts - What is known.
 * @param at - The moment.
 * @param asked - The priority that was asked for, if one was: it stands where no rule decides another. `normal` where nothing
 *   does.
 * @returns What was decided, by which rules, and which could not be told.
 * @throws {@link ClienteleError} `invalid-policy` for rules that contradict themselves, `invalid-value` for a moment that does
 *   not exist.
 *
 * @example
 * ```ts
 * import { type TriageDecision, type TriagePolicy, triage } from 'clientele/service'
 *
 * const policy: TriagePolicy = {
 *   id: 'support',
 *   rules: [
 *     { id: 'down', when: { fact: 'problem', operator: 'contains', value: 'is down' }, decides: { priority: 'urgent' } },
 *     { id: 'large', when: { fact: 'seats', operator: 'at-least', value: 50 }, decides: { queue: 'large' } },
 *   ],
 *   otherwise: { queue: 'general' },
 * }
 * const decision: TriageDecision = triage(policy, { problem: 'The shop is down' }, '2026-06-01T09:30:00Z', 'low')
 * decision.priority //=> 'urgent'
 * decision.queue //=> 'general'
 * decision.undecided //=> [{ ruleId: 'large', unknowns: [{ name: 'seats', problem: 'missing' }] }]
 * ```
 */
export function triage(policy: TriagePolicy, facts: Facts, at: Instant, asked?: Priority): TriageDecision {
  const rules = rulesOf(policy)
  const circumstances = { facts, at: instant(at, 'at') }
  const judged = rules.map(([rule, judge]) => ({ rule, ...judge(circumstances) }))
  const applied = judged.filter(({ status }) => status === 'met').map(({ rule }) => rule)
  const { otherwise = {} } = policy
  const first = <Key extends 'priority' | 'queue' | 'assigneeId'>(key: Key): TriageOutcome[Key] | undefined =>
    applied.map(({ decides }) => decides[key]).find((value) => value !== undefined)
  const tags = [...applied.map(({ decides }) => decides), otherwise].flatMap(({ tags = [] }) => tags)
  return dropUnknown<TriageDecision>({
    priority: first('priority') ?? asked ?? otherwise.priority ?? 'normal',
    queue: first('queue') ?? otherwise.queue,
    assigneeId: first('assigneeId') ?? otherwise.assigneeId,
    tags: [...new Set(tags)],
    applied: applied.map(({ id }) => id),
    undecided: judged
      .filter(({ status }) => status === 'unknown')
      .map(({ rule, unknowns }) => ({ ruleId: rule.id, unknowns })),
  })
}
