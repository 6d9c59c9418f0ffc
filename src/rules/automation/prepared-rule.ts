import type { ReadFacts } from '../../foundation/condition/circumstances.ts'
import type { KnownFact, Unknown } from '../../foundation/condition/index.ts'
import { type PreparedCondition, prepare } from '../../foundation/condition/prepared-condition.ts'
import { type PreparedShortfall, prepareShortfall } from '../../foundation/condition/shortfall.ts'
import { placeOf, type Vocabulary } from '../../foundation/condition/vocabulary.ts'
import { intentKey } from '../../foundation/intent.ts'
import { periodContaining, utcDateOf } from '../../foundation/time/index.ts'
import { secondsOfInstant } from '../../foundation/time/seconds-of-instant.ts'
import type { AutomationEvent } from './automation-event.ts'
import type {
  ActionParameter,
  OncePer,
  StoredAutomationAction,
  StoredAutomationPolicy,
  StoredAutomationRule,
} from './automation-rule.ts'
import { type DueMoment, dueMomentFor } from './due-moment.ts'

/** A value that an intent can carry, and a key can be made of. */
type Scalar = string | number | boolean

/** Looks a value up; adds what it waits for to a list where there is none. */
type Lookup<Value> = (facts: ReadFacts, unknowns: Unknown[]) => Value | undefined

/** The part of a key that tells one occasion from another. */
type Occasion = (event: AutomationEvent<string>, facts: ReadFacts, unknowns: Unknown[]) => string

/** An action made ready. */
export interface PreparedAction {
  readonly index: number
  /** What its keys begin with. */
  readonly keyStart: string
  readonly type: string
  readonly parameters: readonly (readonly [name: string, value: Lookup<KnownFact>])[]
  readonly dueMoment: DueMoment | undefined
  readonly isCancellable: boolean
}

/** A rule made ready for the events that it answers. */
export interface PreparedRule {
  readonly id: string
  /** The seconds from 1970 between which it is enabled. */
  readonly from: number
  readonly until: number
  readonly condition: { readonly isMet: PreparedCondition; readonly lacks: PreparedShortfall } | undefined
  readonly occasion: Occasion
  readonly actions: readonly PreparedAction[]
}

const isScalar = (value: KnownFact): value is Scalar => typeof value !== 'object'

/** Looks a fact up; one that is not of a suitable kind counts as unknown. */
function factLookup<Value extends KnownFact>(
  name: string,
  { facts: names }: Vocabulary,
  isSuitable: (value: KnownFact) => value is Value,
): Lookup<Value> {
  const place = placeOf(names, name)
  return (facts, unknowns) => {
    const fact = facts[place]
    if (fact !== undefined && isSuitable(fact)) return fact
    unknowns.push({ name, problem: fact === undefined ? 'missing' : 'unsuitable' })
    return undefined
  }
}

const isAny = (_value: KnownFact): _value is KnownFact => true

const prepareParameter = (parameter: ActionParameter, vocabulary: Vocabulary): Lookup<KnownFact> =>
  typeof parameter === 'object' ? factLookup(parameter.fact, vocabulary, isAny) : () => parameter

function prepareOccasion(oncePer: OncePer, vocabulary: Vocabulary): Occasion {
  switch (oncePer.kind) {
    case 'event':
      return ({ id }) => intentKey('event', id)
    case 'record':
      return ({ recordId }) => intentKey('record', recordId)
    case 'period':
      return ({ recordId, at }) => intentKey('period', recordId, periodContaining(oncePer, utcDateOf(at)).start)
    default: {
      const value = factLookup(oncePer.fact, vocabulary, isScalar)
      return ({ recordId }, facts, unknowns) => intentKey('value', recordId, String(value(facts, unknowns)))
    }
  }
}

const prepareAction = (
  ruleId: string,
  { type, parameters = {}, delay, cancelledBy }: StoredAutomationAction,
  index: number,
  policy: StoredAutomationPolicy,
  vocabulary: Vocabulary,
): PreparedAction => ({
  index,
  keyStart: intentKey(ruleId, String(index)),
  type,
  parameters: Object.entries(parameters).map(([name, value]) => [name, prepareParameter(value, vocabulary)]),
  dueMoment: delay && dueMomentFor(delay, policy),
  isCancellable: cancelledBy !== undefined,
})

/** Prepares a rule of a policy that was checked, for events whose facts are read for the same vocabulary. */
export function prepareRule(
  { id, when, actions, oncePer = { kind: 'event' }, enabledFrom, enabledUntil }: StoredAutomationRule,
  policy: StoredAutomationPolicy,
  vocabulary: Vocabulary,
): PreparedRule {
  return {
    id,
    from: enabledFrom === undefined ? Number.NEGATIVE_INFINITY : secondsOfInstant(enabledFrom),
    until: enabledUntil === undefined ? Number.POSITIVE_INFINITY : secondsOfInstant(enabledUntil),
    condition: when && { isMet: prepare(when, vocabulary), lacks: prepareShortfall(when, vocabulary) },
    occasion: prepareOccasion(oncePer, vocabulary),
    actions: actions.map((action, index) => prepareAction(id, action, index, policy, vocabulary)),
  }
}
