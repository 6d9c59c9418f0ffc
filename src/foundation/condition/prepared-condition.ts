import { momentOf, type ReadCircumstances, type ReadEvent, readFacts } from './circumstances.ts'
import type { Condition, EventCondition, FactCondition } from './condition.ts'
import { answerOfEvents } from './event-tests.ts'
import { answerOf } from './fact-operators.ts'
import { newVocabulary, placeOf, type Vocabulary } from './vocabulary.ts'

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

function prepareFact(test: FactCondition, { facts: names }: Vocabulary): PreparedCondition {
  const { fact: name } = test
  const place = placeOf(names, name)
  const answer = answerOf(test)
  return ({ facts, at }, unknowns) => {
    const fact = facts[place]
    const met = answer(fact, at)
    if (met === undefined) unknowns.push({ name, problem: fact === undefined ? 'missing' : 'unsuitable' })
    return met
  }
}

/** Tells whether an event surely meets a condition that was checked, by its properties and at its own moment. */
export function eventFilterFor(where: Condition): (event: ReadEvent) => boolean {
  const vocabulary = newVocabulary()
  const holds = prepare(where, vocabulary)
  return ({ event: { properties = {} }, seconds }) => {
    const facts = readFacts(properties, vocabulary.facts)
    return holds({ facts, at: momentOf(seconds), events: undefined, laterCount: 0 }, []) === true
  }
}

function prepareEvents(test: EventCondition, { events: names }: Vocabulary): PreparedCondition {
  const { event: name, where } = test
  const place = placeOf(names, name)
  const isMeant = where && eventFilterFor(where)
  const answer = answerOfEvents(test)
  return ({ events, at }, unknowns) => {
    const alike = events?.[place]
    if (alike === undefined) {
      unknowns.push({ name, problem: 'missing' })
      return undefined
    }
    return answer(isMeant ? alike.filter(isMeant) : alike, at)
  }
}

/** Joins conditions: one that answers `decisive` decides at once, and then nothing is waited for. */
function join(conditions: readonly Condition[], decisive: boolean, vocabulary: Vocabulary): PreparedCondition {
  const parts = conditions.map((condition) => prepare(condition, vocabulary))
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

/** Prepares a condition that was checked, to be judged on circumstances that are read for the same vocabulary. */
export function prepare(condition: Condition, vocabulary: Vocabulary): PreparedCondition {
  if ('all' in condition) return join(condition.all, false, vocabulary)
  if ('any' in condition) return join(condition.any, true, vocabulary)
  if ('not' in condition) {
    const inner = prepare(condition.not, vocabulary)
    return (known, unknowns) => {
      const met = inner(known, unknowns)
      return met === undefined ? met : !met
    }
  }
  return 'fact' in condition ? prepareFact(condition, vocabulary) : prepareEvents(condition, vocabulary)
}
