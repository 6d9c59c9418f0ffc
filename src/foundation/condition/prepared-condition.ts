import { refuseFirst } from '../problem.ts'
import { momentOf, type ReadCircumstances } from './circumstances.ts'
import type { Condition, EventCondition, FactCondition } from './condition.ts'
import { conditionProblems } from './condition-problems.ts'
import { answerOfEvents, type EventFilter } from './event-tests.ts'
import { answerOf } from './fact-operators.ts'

/** What an answer waits for. */
export interface Unknown {
  /** The fact, or the type of the events. */
  readonly name: string
  /**
   * `missing`: the fact is not known, or no events are; `unsuitable`: it is of a kind that the test is not for, as a text is
   * where a number is compared.
   */
  readonly problem: 'missing' | 'unsuitable'
}

/** What answers wait for, each name once. */
export const eachOnce = (unknowns: readonly Unknown[]): readonly Unknown[] =>
  unknowns.filter(({ name }, index) => unknowns.findIndex((other) => other.name === name) === index)

/** Answers in three values, nothing standing for unknown; adds what it waits for to a list. */
export type PreparedCondition = (known: ReadCircumstances, unknowns: Unknown[]) => boolean | undefined

function prepareFact(test: FactCondition): PreparedCondition {
  const { fact: name } = test
  if (test.operator === 'exists') return ({ facts }) => Object.hasOwn(facts, name)
  const answer = answerOf(test)
  return ({ facts, at }, unknowns) => {
    const isKnown = Object.hasOwn(facts, name)
    const met = isKnown ? answer(facts[name], at) : undefined
    if (met === undefined) unknowns.push({ name, problem: isKnown ? 'unsuitable' : 'missing' })
    return met
  }
}

/** Tells whether an event surely meets a condition that was checked, by its properties and at its own moment. */
export function eventFilterFor(where: Condition): EventFilter {
  const holds = prepare(where)
  return ({ event: { properties = {} }, seconds }) =>
    holds({ facts: properties, at: momentOf(seconds), events: undefined }, []) === true
}

function prepareEvents(test: EventCondition): PreparedCondition {
  const answer = answerOfEvents(test, test.where && eventFilterFor(test.where))
  return (known, unknowns) => {
    const met = answer(known)
    if (met === undefined) unknowns.push({ name: test.event, problem: 'missing' })
    return met
  }
}

/** Joins conditions: one that answers `decisive` decides at once, and then nothing is waited for. */
function join(conditions: readonly Condition[], decisive: boolean): PreparedCondition {
  const parts = conditions.map(prepare)
  return (known, unknowns) => {
    const before = unknowns.length
    let joined: boolean | undefined = !decisive
    for (const part of parts) {
      const met = part(known, unknowns)
      if (met === decisive) {
        if (unknowns.length > before) unknowns.length = before
        return decisive
      }
      if (met === undefined) joined = undefined
    }
    return joined
  }
}

/** Prepares a condition that was checked. */
export function prepare(condition: Condition): PreparedCondition {
  if ('all' in condition) return join(condition.all, false)
  if ('any' in condition) return join(condition.any, true)
  if ('not' in condition) {
    const inner = prepare(condition.not)
    return (known, unknowns) => {
      const met = inner(known, unknowns)
      return met === undefined ? undefined : !met
    }
  }
  return 'fact' in condition ? prepareFact(condition) : prepareEvents(condition)
}

/** Checks a condition and prepares it; throws `invalid-policy` at the first place that is wrong. */
export function prepareChecked(condition: Condition, field: string): PreparedCondition {
  refuseFirst(conditionProblems(condition), 'invalid-policy', field)
  return prepare(condition)
}
