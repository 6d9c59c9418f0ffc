import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { canonicalJson } from '../../../foundation/json-text.ts'
import { type Refused, type Result, succeeded } from '../../../foundation/result.ts'
import { type Instant, instant } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/index.ts'
import type { IdentifiedRecord } from '../duplicates/duplicates-found.ts'
import { firstOtherMove, movesOf } from './merge-moves.ts'
import type { JsonRecord, MergePlan, MergeRecord, MergeSet, RelatedRecords } from './merge-plan.ts'
import { type MergeRefusal, refuseMerge } from './merge-refusal.ts'
import { moveRelated } from './move-related.ts'
import { readRecords } from './plan-merge.ts'

/** When a merge is done, and by whom. */
export interface ApplyMergeOptions {
  /** When. */
  readonly at: Instant
  /** By whom; not kept when left out. */
  readonly byId?: Identifier
}

/** What is there after a merge. */
export interface MergeApplied<
  Merged extends IdentifiedRecord = IdentifiedRecord,
  Related extends RelatedRecords = RelatedRecords,
> {
  /** The merged record, under the master's id. The others of the plan are to be deleted. */
  readonly record: Merged
  /** All records that were given beside it, by kind and in their order, with those changed that follow. */
  readonly related: Related
  /** What was done: to be kept, as it holds every value that was lost, and as {@link undoMerge} needs it. */
  readonly merge: MergeRecord
}

/** The first of some records that is missing, or that is not as it was. */
export function findOther(were: readonly JsonRecord[], are: readonly JsonRecord[]): Refused<MergeRefusal> | undefined {
  const byId = new Map(are.map((record) => [record.id, record]))
  for (const record of were) {
    const now = byId.get(record.id)
    if (!now) return refuseMerge('record-missing', record.id)
    if (canonicalJson(now) !== canonicalJson(record)) return refuseMerge('record-changed', record.id)
  }
  return undefined
}

/**
 * Does what a plan says, if everything is still as it was when it was made: the records, whatever the order of their keys, and which
 * other records name them.
 *
 * Pure: it returns the records to be saved. Save the merged record, the moved ones and the {@link MergeRecord} and delete the
 * absorbed ones in one transaction.
 *
 * @param plan - The plan, as {@link planMerge} made it.
 * @param set - The records as they are now, in any order; and all that may name one of them, of the same kinds.
 * @param options - When, and by whom.
 * @returns What is there afterwards; refused with `record-missing`, `record-changed` or `related-changed`.
 * @throws {@link ClienteleError} `invalid-value` for a moment that does not exist or a record that is no plain JSON; else as
 *   {@link planMerge} does.
 *
 * @example
 * ```ts
 * import { type ApplyMergeOptions, applyMerge, type MergeApplied, type MergeRefusal, planMerge } from 'clientele/reporting'
 *
 * const set = { records: [{ id: 'a-1', phone: '' }, { id: 'a-2', phone: '55 00 11 22' }] }
 * const plan = planMerge(set)
 * const options: ApplyMergeOptions = { at: '2026-06-01T09:30:00Z', byId: 't-7' }
 * const applied = applyMerge(plan, set, options)
 * const done: MergeApplied | undefined = applied.ok ? applied.value : undefined
 * done?.record //=> { id: 'a-1', phone: '55 00 11 22' }
 * done?.merge.absorbedIds //=> ['a-2']
 *
 * const changed = { records: [{ id: 'a-1', phone: '' }, { id: 'a-2', phone: '55 99 99 99' }] }
 * const late = applyMerge(plan, changed, options)
 * const reason: MergeRefusal | undefined = late.ok ? undefined : late.reason
 * reason //=> { code: 'record-changed', parameters: { kind: 'records', id: 'a-2' } }
 * ```
 */
export function applyMerge<Merged extends IdentifiedRecord, Related extends RelatedRecords>(
  plan: MergePlan,
  set: MergeSet<Merged, Related>,
  options: ApplyMergeOptions,
): Result<MergeApplied<Merged, Related>, MergeRefusal> {
  const at = instant(options.at)
  const { policy, missingKinds: _, clashes: __, ...changes } = plan
  const other = findOther(plan.before, readRecords(set))
  if (other) return other
  const moves = movesOf(set.related, policy, [plan.masterId, ...plan.absorbedIds], plan.renamed)
  const otherMove = firstOtherMove(plan.moves, moves)
  if (otherMove) return refuseMerge('related-changed', otherMove.id, otherMove.kind)
  return succeeded({
    // The plan was made of records of this type, and holds their fields.
    record: plan.result as unknown as Merged,
    related: moveRelated(set.related, plan.moves),
    merge: dropUnknown<MergeRecord>({ ...changes, at, byId: options.byId }),
  })
}
