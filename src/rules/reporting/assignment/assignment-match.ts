import { type Condition, conditionJudgeFor, type Facts, type Unknown } from '../../../foundation/condition/index.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { AssignableItem, AssignableMember } from './assignable.ts'

/** Whether a member and an item go together; where it cannot be told, for want of which facts. */
export interface AssignmentMatch {
  readonly hurdle: 'declines' | 'unsuited' | 'undecided' | undefined
  readonly missing: readonly string[]
}

const named = (subject: string, unknowns: readonly Unknown[]): readonly string[] =>
  unknowns.map(({ name }) => `${subject}.${name}`)

const fits: AssignmentMatch = { hurdle: undefined, missing: [] }
const declines: AssignmentMatch = { hurdle: 'declines', missing: [] }
const unsuited: AssignmentMatch = { hurdle: 'unsuited', missing: [] }

/** Tells whether members and items go together, by conditions that were checked; each is prepared once. */
export function matcherAt(at: Instant): (item: AssignableItem, member: AssignableMember) => AssignmentMatch {
  const judges = new Map<Condition, ReturnType<typeof conditionJudgeFor>>()
  const judge = (condition: Condition, facts: Facts) => {
    const known = judges.get(condition) ?? conditionJudgeFor(condition)
    judges.set(condition, known)
    return known({ facts, at })
  }
  return (item, member) => {
    const accepted = member.accepts && judge(member.accepts, item.facts ?? {})
    if (accepted?.status === 'not-met') return declines
    const suited = item.needs && judge(item.needs, member.facts ?? {})
    if (suited?.status === 'not-met') return unsuited
    const missing = [...named('item', accepted?.unknowns ?? []), ...named('member', suited?.unknowns ?? [])]
    return missing.length === 0 ? fits : { hurdle: 'undecided', missing }
  }
}
