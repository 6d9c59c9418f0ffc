import { compare, greater, lesser } from '../../../foundation/compare.ts'
import type { DuplicatePair } from './duplicate-pair.ts'
import type { DuplicateGroup, DuplicatesFound, IdentifiedRecord } from './duplicates-found.ts'
import { areNeverOne } from './judge-pair.ts'
import type { PreparedPolicy } from './prepared-rules.ts'
import type { RecordView } from './read-records.ts'

/** How many records a group may have. */
const mostInGroup = 1_000

/** A pair with points enough, and the places of its records. */
export interface PlacedPair {
  readonly first: number
  readonly second: number
  /** Whether a conflict keeps the two apart whatever else holds. */
  readonly areNeverOne: boolean
  readonly pair: DuplicatePair
}

/** A group as it grows. */
interface Growing {
  readonly members: number[]
  /** One record for each way in which members look to the conflicts. */
  readonly looks: Map<string, RecordView>
  points: number
  readonly pairs: DuplicatePair[]
}

const earlierId = ({ ids: [a, b] }: DuplicatePair): string => lesser(a, b)
const laterId = ({ ids: [a, b] }: DuplicatePair): string => greater(a, b)

/** Orders pairs from the strongest on, whatever the order of the records. */
const byStrength = (a: DuplicatePair, b: DuplicatePair): number =>
  b.points - a.points || compare(earlierId(a), earlierId(b)) || compare(laterId(a), laterId(b))

const lookOf = ({ conflicts }: RecordView): string => JSON.stringify(conflicts.map(({ texts }) => texts))

/** Whether two groups may become one: they are not too large together, and hold no two records that are never one. */
function mayJoin(a: Growing, b: Growing, policy: PreparedPolicy): boolean {
  if (a.members.length + b.members.length > mostInGroup) return false
  for (const mine of a.looks.values()) {
    for (const theirs of b.looks.values()) if (areNeverOne(policy, mine, theirs)) return false
  }
  return true
}

/** Joins pairs into groups, the strongest first. */
export function groupPairs(
  pairs: readonly PlacedPair[],
  records: readonly IdentifiedRecord[],
  { policy, views }: { readonly policy: PreparedPolicy; readonly views: readonly RecordView[] },
): Pick<DuplicatesFound, 'groups' | 'keptApart'> {
  const growing = new Map<number, Growing>()
  const groupOf = (place: number, points: number): Growing => {
    const view = views[place] as RecordView
    const group = growing.get(place) ?? { members: [place], looks: new Map([[lookOf(view), view]]), points, pairs: [] }
    growing.set(place, group)
    return group
  }
  const ordered = [...pairs].sort((a, b) => byStrength(a.pair, b.pair))
  for (const { first, second, areNeverOne: keptApart, pair } of ordered) {
    if (keptApart) continue
    const [a, b] = [groupOf(first, pair.points), groupOf(second, pair.points)]
    if (a === b || !mayJoin(a, b, policy)) continue
    const [large, small] = a.members.length < b.members.length ? [b, a] : [a, b]
    for (const member of small.members) {
      large.members.push(member)
      growing.set(member, large)
    }
    for (const [look, view] of small.looks) large.looks.set(look, view)
    large.points = pair.points
  }
  const keptApart: DuplicatePair[] = []
  for (const { first, second, areNeverOne: never, pair } of ordered) {
    const group = never ? undefined : growing.get(first)
    if (group !== undefined && group === growing.get(second)) group.pairs.push(pair)
    else keptApart.push(pair)
  }
  const groups = [...new Set(growing.values())]
    .filter(({ members }) => members.length > 1)
    .map(({ members, points, pairs: inside }): DuplicateGroup => {
      const ids = members.sort((a, b) => a - b).map((place) => (records[place] as IdentifiedRecord).id)
      return { ids, points, pairs: inside }
    })
  const firstId = ({ ids }: DuplicateGroup): string => ids.reduce(lesser)
  groups.sort((a, b) => b.points - a.points || compare(firstId(a), firstId(b)))
  return { groups, keptApart }
}
