import type { Condition } from '../../../foundation/condition/index.ts'
import type { Reason } from '../../../foundation/index.ts'
import { refuseFirst } from '../../../foundation/problem.ts'
import { secondsOfInstant } from '../../../foundation/time/seconds-of-instant.ts'
import { automationPolicyProblems } from '../automation-policy-problems.ts'
import type { StoredAutomationAction, StoredAutomationPolicy, StoredAutomationRule } from '../automation-rule.ts'
import { type AutomationCatalogue, automationCatalogue } from '../catalogue.ts'
import { eventPrefix } from '../prepared-policy.ts'
import { factNamesOf } from './fact-names.ts'
import { neverHold } from './never-holds.ts'
import { triggerCycleOf } from './trigger-cycle.ts'

/**
 * What can be found in a policy before it is switched on:
 *
 * - `unknown-event`, `unknown-intent`: the catalogue has no such code; `code` says which;
 * - `unknown-field`: the data of such events has no such `field`;
 * - `unknown-fact`: the catalogue lists the facts of records, and not this `fact`;
 * - `never-fires`: for the `cause` `contradiction` its condition cannot hold, for `empty-time` it is never enabled;
 * - `triggers-itself`: what it asks for may bring about an event that it answers, `through` these rules;
 * - `conflicting-actions`: the action `actionIndex` and that of another rule or its own (`otherRuleId`, `otherActionIndex`) may
 *   settle the same thing (`decides`) at the same time in two ways.
 *
 * @example
 * ```ts
 * import { type AutomationFindingCode, automationFindingCodes } from 'clientele/automation'
 *
 * const code: AutomationFindingCode = 'triggers-itself'
 * automationFindingCodes.includes(code) //=> true
 * ```
 */
export const automationFindingCodes = [
  'unknown-event',
  'unknown-intent',
  'unknown-field',
  'unknown-fact',
  'never-fires',
  'triggers-itself',
  'conflicting-actions',
] as const

/** A code from {@link automationFindingCodes}. */
export type AutomationFindingCode = (typeof automationFindingCodes)[number]

/** Something to look at in a policy, and the rule in which it was found. */
export interface AutomationFinding extends Reason<AutomationFindingCode> {
  /** The rule. */
  readonly ruleId: string
}

type Findings = Generator<AutomationFinding>

function* unknownCodes({ id: ruleId, on, actions }: StoredAutomationRule, catalogue: AutomationCatalogue): Findings {
  const events = new Set([on, ...actions.flatMap(({ cancelledBy = [] }) => cancelledBy)])
  for (const code of events) {
    if (!Object.hasOwn(catalogue.events, code)) yield { code: 'unknown-event', ruleId, parameters: { code } }
  }
  for (const code of new Set(actions.map(({ type }) => type))) {
    if (!Object.hasOwn(catalogue.intents, code)) yield { code: 'unknown-intent', ruleId, parameters: { code } }
  }
}

function* unknownNames(rule: StoredAutomationRule, { events, facts }: AutomationCatalogue): Findings {
  const { id: ruleId } = rule
  const fields = Object.hasOwn(events, rule.on) ? events[rule.on]?.fields : undefined
  for (const name of factNamesOf(rule)) {
    if (!name.startsWith(eventPrefix)) {
      if (facts && !facts.includes(name)) yield { code: 'unknown-fact', ruleId, parameters: { fact: name } }
      continue
    }
    const field = name.slice(eventPrefix.length)
    if (fields && !fields.includes(field)) yield { code: 'unknown-field', ruleId, parameters: { field } }
  }
}

/** The seconds from which and up to which a rule is enabled. */
const enabledTime = ({ enabledFrom, enabledUntil }: StoredAutomationRule) => ({
  from: enabledFrom === undefined ? Number.NEGATIVE_INFINITY : secondsOfInstant(enabledFrom),
  until: enabledUntil === undefined ? Number.POSITIVE_INFINITY : secondsOfInstant(enabledUntil),
})

/** Whether some rules are never enabled at one moment. */
const areNeverEnabled = (rules: readonly StoredAutomationRule[]): boolean => {
  const times = rules.map(enabledTime)
  return Math.max(...times.map(({ from }) => from)) >= Math.min(...times.map(({ until }) => until))
}

const conditionsOf = (rules: readonly StoredAutomationRule[]): readonly Condition[] =>
  rules.flatMap(({ when }) => (when ? [when] : []))

function* neverFiring(rule: StoredAutomationRule): Findings {
  const { id: ruleId } = rule
  if (areNeverEnabled([rule])) yield { code: 'never-fires', ruleId, parameters: { cause: 'empty-time' } }
  if (neverHold(conditionsOf([rule]))) yield { code: 'never-fires', ruleId, parameters: { cause: 'contradiction' } }
}

/** An action that settles something, with its rule. */
interface Decider {
  readonly rule: StoredAutomationRule
  readonly index: number
  readonly decides: string
  /** When it settles it, and in which way. */
  readonly delay: string
  readonly way: string
}

function decidersOf(rule: StoredAutomationRule, { intents }: AutomationCatalogue): readonly Decider[] {
  const deciderOf = ({ type, delay, parameters = {} }: StoredAutomationAction, index: number): Decider[] => {
    const decides = Object.hasOwn(intents, type) ? intents[type]?.decides : undefined
    if (decides === undefined) return []
    const inOrder = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))
    return [{ rule, index, decides, delay: JSON.stringify(delay ?? null), way: JSON.stringify([type, inOrder]) }]
  }
  return rule.actions.flatMap(deciderOf)
}

const areInConflict = (one: Decider, other: Decider): boolean =>
  one.rule.on === other.rule.on &&
  one.decides === other.decides &&
  one.delay === other.delay &&
  one.way !== other.way &&
  !areNeverEnabled([one.rule, other.rule]) &&
  !neverHold(conditionsOf([one.rule, other.rule]))

function* conflicts(rules: readonly StoredAutomationRule[], catalogue: AutomationCatalogue): Findings {
  const deciders = rules.flatMap((rule) => decidersOf(rule, catalogue))
  for (const [place, one] of deciders.entries()) {
    for (const other of deciders.slice(place + 1)) {
      if (!areInConflict(one, other)) continue
      const { rule, index: actionIndex, decides } = one
      const parameters = { actionIndex, decides, otherRuleId: other.rule.id, otherActionIndex: other.index }
      yield { code: 'conflicting-actions', ruleId: rule.id, parameters }
    }
  }
}

/**
 * Looks through a policy for what is probably a mistake, before it is switched on.
 *
 * What it finds about firing is certain; it does not find everything, as conditions may contradict each other in ways that only
 * facts show. That a rule may trigger itself is no mistake as such, since a chain ends; but somebody should know.
 *
 * @param policy - The policy.
 * @param catalogue - What events and intents there are; {@link automationCatalogue} when left out.
 * @returns What was found: rule by rule in the order of the policy, then the conflicts.
 * @throws {@link ClienteleError} `invalid-policy` at the first place where the policy is wrong.
 *
 * @example
 * ```ts
 * import { type AutomationFinding, checkAutomations } from 'clientele/automation'
 *
 * const findings: readonly AutomationFinding[] = checkAutomations({
 *   rules: [
 *     { id: 'r-1', on: 'order-fullfilled', actions: [{ type: 'raise-invoice' }] },
 *     { id: 'r-2', on: 'stage-entered', actions: [{ type: 'move-stage', parameters: { to: 'won' } }] },
 *   ],
 * })
 * findings
 * //=> [
 * //     { code: 'unknown-event', ruleId: 'r-1', parameters: { code: 'order-fullfilled' } },
 * //     { code: 'triggers-itself', ruleId: 'r-2', parameters: { through: ['r-2'] } },
 * //   ]
 * ```
 */
export function checkAutomations(
  policy: StoredAutomationPolicy,
  catalogue: AutomationCatalogue = automationCatalogue,
): readonly AutomationFinding[] {
  refuseFirst(automationPolicyProblems(policy), 'invalid-policy', 'policy')
  const { rules } = policy
  const found = rules.flatMap((rule) => {
    const through = triggerCycleOf(rule, rules, catalogue)
    return [
      ...unknownCodes(rule, catalogue),
      ...unknownNames(rule, catalogue),
      ...neverFiring(rule),
      ...(through ? [{ code: 'triggers-itself', ruleId: rule.id, parameters: { through } } as const] : []),
    ]
  })
  return [...found, ...conflicts(rules, catalogue)]
}
