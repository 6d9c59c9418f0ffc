import { deepFreeze } from '../../foundation/deep-freeze.ts'
import type { GateDecision, RequirementDecision } from './decision.ts'
import type { FactName, RelationshipFacts } from './facts.ts'
import type { Requirement } from './policy.ts'

/** A test of any requirement. */
export interface AnyFactTest {
  readonly fact: FactName
  readonly oneOf: readonly (string | boolean)[]
}

/** Whether the facts are known to pass a test. */
export const passes = (facts: RelationshipFacts, { fact, oneOf }: AnyFactTest): boolean =>
  (oneOf as readonly unknown[]).includes(facts[fact])

/** What makes a customer, under any policy. */
export const purchaseTests: readonly AnyFactTest[] = [
  { fact: 'hasPurchased', oneOf: [true] },
  { fact: 'revenueModel', oneOf: ['retainer'] },
]

/**
 * Judges one requirement: met when any test passes, not met when all are known to fail, unknown otherwise.
 *
 * A missing fact that could still meet it keeps it unknown. So learning a fact never turns a decided requirement around.
 */
function decideRequirement(
  requirement: Requirement,
  tests: readonly AnyFactTest[],
  facts: RelationshipFacts,
): RequirementDecision {
  const known = tests.filter(({ fact }) => facts[fact] !== undefined)
  const passing = known.filter((test) => passes(facts, test))
  const isMet = passing.length > 0
  const missing = isMet ? [] : tests.filter((test) => !known.includes(test)).map(({ fact }) => fact)
  const status = isMet ? 'met' : missing.length > 0 ? 'unknown' : 'not-met'
  const parameters = Object.fromEntries((isMet ? passing : known).map(({ fact }) => [fact, facts[fact]]))
  return { requirement, status, reason: { code: `${requirement}-${status}`, parameters }, missing }
}

/** A gate's requirements, and the tests that meet each. */
export type Gate = { readonly [Name in Requirement]?: readonly AnyFactTest[] }

function decideGate(gate: Gate, facts: RelationshipFacts): GateDecision {
  const requirements = Object.entries(gate).map(([name, tests]) => decideRequirement(name as Requirement, tests, facts))
  const statuses = requirements.map(({ status }) => status)
  return {
    status: statuses.includes('not-met') ? 'closed' : statuses.includes('unknown') ? 'undecided' : 'open',
    requirements,
  }
}

/** What was decided for the values seen so far, a level for each fact that a gate looks at. */
interface Memory {
  decision?: GateDecision
  readonly byValue: Map<unknown, Memory>
}

/**
 * Prepares a gate to be judged: open when every requirement is met, closed when one is not, undecided otherwise.
 *
 * Decisions are remembered, as a gate looks at few facts and each has few values. The facts must have been checked.
 */
export function gateKeeper(gate: Gate): (facts: RelationshipFacts) => GateDecision {
  const tested = Object.values(gate).flatMap((tests) => tests.map(({ fact }) => fact))
  const start: Memory = { byValue: new Map() }
  return (facts) => {
    let memory = start
    for (const fact of tested) {
      const value = facts[fact]
      let next = memory.byValue.get(value)
      if (!next) {
        next = { byValue: new Map() }
        memory.byValue.set(value, next)
      }
      memory = next
    }
    memory.decision ??= deepFreeze(decideGate(gate, facts))
    return memory.decision
  }
}
