import { compare } from '../../foundation/compare.ts'
import type { ReadFacts } from '../../foundation/condition/circumstances.ts'
import type { Facts, KnownFact } from '../../foundation/condition/index.ts'
import { newVocabulary, type Vocabulary } from '../../foundation/condition/vocabulary.ts'
import type { StoredAutomationPolicy, StoredAutomationRule } from './automation-rule.ts'
import { type PreparedRule, prepareRule } from './prepared-rule.ts'

/** How conditions call what an event's data holds. */
export const eventPrefix = 'event.'

/** What a rule does about a type of events: it acts, or cancels what some of its actions have waiting. */
interface PreparedStep {
  readonly ruleId: string
  /** The places of the actions that are cancelled. */
  readonly cancels: readonly number[]
  /** What it does where it answers such events. */
  readonly acts: PreparedRule | undefined
}

/** What a policy does about a type of events. */
export interface PreparedListener {
  readonly vocabulary: Vocabulary
  /** The names that are looked up in the event's data, by the place of the fact; nothing for facts of the record. */
  readonly eventNames: readonly (string | undefined)[]
  readonly steps: readonly PreparedStep[]
}

const hasEventNames = ({ eventNames }: PreparedListener): boolean => eventNames.some((name) => name !== undefined)

/** What is known for the rules that listen: facts of the record, and what the event's data holds. */
export function withEventData(listener: PreparedListener, known: ReadFacts, data: Facts): ReadFacts {
  if (!hasEventNames(listener)) return known
  return listener.eventNames.map((name, place): KnownFact | undefined =>
    name === undefined ? known[place] : Object.hasOwn(data, name) ? data[name] : undefined,
  )
}

const cancelledPlaces = ({ actions }: StoredAutomationRule, eventType: string): readonly number[] =>
  actions.flatMap(({ cancelledBy = [] }, index) => (cancelledBy.includes(eventType) ? [index] : []))

function prepareListener(
  eventType: string,
  rules: readonly StoredAutomationRule[],
  policy: StoredAutomationPolicy,
): PreparedListener {
  const vocabulary = newVocabulary()
  const steps = rules
    .map((rule) => ({
      ruleId: rule.id,
      cancels: cancelledPlaces(rule, eventType),
      acts: rule.on === eventType ? prepareRule(rule, policy, vocabulary) : undefined,
    }))
    .filter(({ cancels, acts }) => acts || cancels.length > 0)
  const eventNames = vocabulary.facts.list.map((name) =>
    name.startsWith(eventPrefix) ? name.slice(eventPrefix.length) : undefined,
  )
  return { vocabulary, eventNames, steps }
}

/** Every type of events that a rule answers or is cancelled by. */
const typesOf = ({ on, actions }: StoredAutomationRule): readonly string[] => [
  on,
  ...actions.flatMap(({ cancelledBy = [] }) => cancelledBy),
]

/** Makes a policy that was checked ready, by the types of the events that its rules listen to. */
export function preparePolicy(policy: StoredAutomationPolicy): ReadonlyMap<string, PreparedListener> {
  const inOrder = [...policy.rules].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || compare(a.id, b.id))
  const byType = new Map<string, StoredAutomationRule[]>()
  for (const rule of inOrder) {
    for (const type of new Set(typesOf(rule))) byType.set(type, [...(byType.get(type) ?? []), rule])
  }
  return new Map([...byType].map(([type, rules]) => [type, prepareListener(type, rules, policy)]))
}
