import type { DuplicatePair, DuplicateReason } from './duplicate-pair.ts'
import type { KeyIndex } from './key-index.ts'
import { bestSimilarity, type PreparedConflict, type PreparedPolicy, type PreparedRule } from './prepared-rules.ts'
import type { RecordView, RuleView } from './read-records.ts'

/** What speaks for and against two records being one. */
export interface PairJudgement extends Pick<DuplicatePair, 'points' | 'reasons'> {
  /** The conflicts that keep them apart whatever else holds. */
  readonly areNeverOne: boolean
}

/** A reason with points. */
type ScoredReason = Exclude<DuplicateReason, { readonly code: 'never-one' }>

const haveCommon = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((text) => others.includes(text))

/** Whether two records have the values in common that a rule wants equal; what too many share is not held in common. */
function agree(a: RuleView, b: RuleView, crowded: KeyIndex['crowded']): boolean {
  for (const { key, values } of a.combinations) {
    if (crowded.has(key)) continue
    for (const other of b.combinations) {
      if (other.key === key && values.every((value, place) => value === other.values[place])) return true
    }
  }
  return false
}

/** The reason that a rule gives for two records, if it holds. */
function reasonOf(
  { rule, names }: PreparedRule,
  a: RuleView,
  b: RuleView,
  crowded: KeyIndex['crowded'],
): ScoredReason | undefined {
  if (!agree(a, b, crowded)) return undefined
  const { id: ruleId, points } = rule
  if (names.length === 0) return { code: 'values-agree', parameters: { ruleId, points } }
  let similarity = 1
  for (const [place, { least }] of names.entries()) {
    type Names = RuleView['names'][number]
    const best = bestSimilarity(a.names[place] as Names, b.names[place] as Names)
    if (best < least) return undefined
    similarity = Math.min(similarity, best)
  }
  return { code: 'names-alike', parameters: { ruleId, points, similarity } }
}

/** Whether a conflict holds: both sides are known, and nothing is alike. */
function differ(
  { test, isOfNames }: PreparedConflict,
  a: RecordView['conflicts'][number],
  b: RecordView['conflicts'][number],
): boolean {
  if (a.texts.length === 0 || b.texts.length === 0) return false
  return isOfNames ? bestSimilarity(a.names, b.names) < test.least : !haveCommon(a.texts, b.texts)
}

/** Whether a conflict without points holds between two records, so that they are never one. */
export const areNeverOne = ({ conflicts }: PreparedPolicy, a: RecordView, b: RecordView): boolean =>
  conflicts.some((prepared, place) => {
    type Seen = RecordView['conflicts'][number]
    return (
      prepared.conflict.points === undefined && differ(prepared, a.conflicts[place] as Seen, b.conflicts[place] as Seen)
    )
  })

/** Judges two records by what a policy sees of them. */
export function judgePair(
  { rules, conflicts }: PreparedPolicy,
  a: RecordView,
  b: RecordView,
  crowded: KeyIndex['crowded'],
): PairJudgement {
  const strongest = new Map<string, ScoredReason>()
  for (const [place, prepared] of rules.entries()) {
    const before = strongest.get(prepared.about)
    if (before && before.parameters.points >= prepared.rule.points) continue
    const reason = reasonOf(prepared, a.rules[place] as RuleView, b.rules[place] as RuleView, crowded)
    if (reason) strongest.set(prepared.about, reason)
  }
  let points = 0
  const reasons: DuplicateReason[] = [...strongest.values()]
  for (const reason of strongest.values()) points += reason.parameters.points
  let keptApart = false
  for (const [place, prepared] of conflicts.entries()) {
    type Seen = RecordView['conflicts'][number]
    if (!differ(prepared, a.conflicts[place] as Seen, b.conflicts[place] as Seen)) continue
    const { id: conflictId, points: off } = prepared.conflict
    if (off === undefined) {
      keptApart = true
      reasons.push({ code: 'never-one', parameters: { conflictId } })
    } else {
      points -= off
      reasons.push({ code: 'values-differ', parameters: { conflictId, points: -off } })
    }
  }
  return { points, reasons, areNeverOne: keptApart }
}
