import {
  type Condition,
  type ConditionDecision,
  conditionJudgeFor,
  type Facts,
  type Unknown,
} from '../../../foundation/condition/index.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { AssignableItem, AssignableMember } from './assignable.ts'
import { remembered } from './remembered.ts'

/** Whether a member and an item go together; where it cannot be told, for want of which facts. */
export interface AssignmentMatch {
  readonly hurdle: 'declines' | 'unsuited' | 'undecided' | undefined
  readonly missing: readonly string[]
}

const fits: AssignmentMatch = { hurdle: undefined, missing: [] }
const declines: AssignmentMatch = { hurdle: 'declines', missing: [] }
const unsuited: AssignmentMatch = { hurdle: 'unsuited', missing: [] }
const met: ConditionDecision = { status: 'met', unknowns: [] }

const named = (subject: string, unknowns: readonly Unknown[]): readonly string[] =>
  unknowns.map(({ name }) => `${subject}.${name}`)

function matchOf(accepted: ConditionDecision, suitedIfAccepted: () => ConditionDecision): AssignmentMatch {
  if (accepted.status === 'not-met') return declines
  const suited = suitedIfAccepted()
  if (suited.status === 'not-met') return unsuited
  const isSure = accepted.status === 'met' && suited.status === 'met'
  return isSure
    ? fits
    : { hurdle: 'undecided', missing: [...named('item', accepted.unknowns), ...named('member', suited.unknowns)] }
}

/** Conditions that say the same, as texts: many members have one territory, and many items need one skill. */
const textOf = (condition: Condition | undefined): string => JSON.stringify(condition ?? null)

/**
 * Tells which members an item goes together with, each by their place, by conditions that were checked. What is judged on an item is
 * judged once for all who accept the same; what is judged on a member, once for all items that need the same.
 */
export function matcherAt(
  at: Instant,
  members: readonly AssignableMember[],
): (item: AssignableItem) => (place: number) => AssignmentMatch {
  const judges = new Map<string, (facts: Facts) => ConditionDecision>()
  const judgeOf = (condition: Condition | undefined, text: string) =>
    remembered(judges, text, () => {
      if (condition === undefined) return () => met
      const judge = conditionJudgeFor(condition)
      return (facts) => judge({ facts, at })
    })
  const territories = members.map(({ accepts }) => textOf(accepts))
  const territoryJudges = members.map(({ accepts }, place) => judgeOf(accepts, territories[place] as string))
  const suitedFor = new Map<string, Map<number, ConditionDecision>>()
  return ({ facts = {}, needs }) => {
    const need = textOf(needs)
    const isSuited = judgeOf(needs, need)
    const suited = remembered(suitedFor, need, () => new Map())
    const accepted = new Map<string, ConditionDecision>()
    return (place) =>
      matchOf(
        remembered(accepted, territories[place] as string, () => (territoryJudges[place] as typeof isSuited)(facts)),
        () => remembered(suited, place, () => isSuited(members[place]?.facts ?? {})),
      )
  }
}
