import { canonicalJson } from '../../../foundation/json-text.ts'
import type { JsonValue } from '../../../foundation/reason.ts'
import { type Result, succeeded } from '../../../foundation/result.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { IdentifiedRecord } from '../duplicates/duplicates-found.ts'
import { findOther } from './apply-merge.ts'
import type { MergeMove, MergeRecord, MergeSet, RelatedRecords } from './merge-plan.ts'
import { type MergeRefusal, refuseMerge } from './merge-refusal.ts'
import { moveRelated } from './move-related.ts'
import { readRecords } from './plan-merge.ts'

/** What is there after a merge was undone. */
export interface MergeUndone<
  Merged extends IdentifiedRecord = IdentifiedRecord,
  Related extends RelatedRecords = RelatedRecords,
> {
  /** The records as they were, the master first. */
  readonly records: readonly Merged[]
  /** All records that were given beside them, by kind and in their order, with those changed that go back. */
  readonly related: Related
  /** What would have gone back, and is gone or is in a record that names somebody else by now: such records are left as they are. */
  readonly leftAlone: readonly MergeMove[]
}

const placeOf = ({ kind, id }: MergeMove): string => JSON.stringify([kind, id])

/** Whether something is where a move left it. */
function isWhereMoved(move: MergeMove, byPlace: ReadonlyMap<string, IdentifiedRecord>): boolean {
  // Records are JSON, whatever their interface.
  const record = byPlace.get(placeOf(move)) as Readonly<Record<string, JsonValue>> | undefined
  return record !== undefined && canonicalJson(record[move.field] ?? null) === canonicalJson(move.after)
}

/**
 * Undoes a merge: the exact inverse of {@link applyMerge}. What followed goes back, and every record is as it was, to the byte.
 *
 * The merged record must be as the merge left it, or what was done to it since would be lost. Records that came to it since stay
 * with it. A record that is gone, or of which something that followed has changed again, is left alone as a whole and listed: an
 * interaction whose contact was corrected since stays with the merged record.
 *
 * Merges that build on one another are undone from the latest to the first: until then the merged record has changed, or is gone.
 *
 * @param merge - What was done.
 * @param set - The merged record, alone or with others; and all records that followed.
 * @returns What is there afterwards; refused with `record-missing`, `record-changed` or `record-exists`.
 * @throws {@link ClienteleError} `duplicate-id` for an id that comes twice, `invalid-value` for a record that is no plain JSON.
 *
 * @example
 * ```ts
 * import { applyMerge, type MergeRecord, type MergeUndone, planMerge, undoMerge } from 'clientele/reporting'
 *
 * const policy = { references: [{ kind: 'orders', field: 'accountId' }] }
 * const set = {
 *   records: [{ id: 'a-1', name: 'Vik' }, { id: 'a-2', name: 'Kari Vik' }],
 *   related: { orders: [{ id: 'o-1', accountId: 'a-2' }] },
 * }
 * const applied = applyMerge(planMerge(set, policy), set, { at: '2026-06-01T09:30:00Z' })
 * if (applied.ok) {
 *   const { record, related, merge } = applied.value
 *   const kept: MergeRecord = JSON.parse(JSON.stringify(merge))
 *   const undone = undoMerge(kept, { records: [record], related })
 *   const back: MergeUndone | undefined = undone.ok ? undone.value : undefined
 *   back //=> { ...set, leftAlone: [] }
 * }
 * ```
 */
export function undoMerge<Merged extends IdentifiedRecord, Related extends RelatedRecords>(
  merge: MergeRecord,
  set: MergeSet<Merged, Related>,
): Result<MergeUndone<Merged, Related>, MergeRefusal> {
  const now = readRecords(set)
  const existing = now.find(({ id }) => merge.absorbedIds.includes(id))
  if (existing) return refuseMerge('record-exists', existing.id)
  const other = findOther([merge.result], now)
  if (other) return other
  const byPlace = new Map<string, IdentifiedRecord>()
  for (const [kind, records] of Object.entries(set.related ?? {})) {
    checkUniqueIds(records, `related.${kind}`)
    for (const record of records) byPlace.set(JSON.stringify([kind, record.id]), record)
  }
  // An owner and somebody of theirs go back together, or one would be looked for in the other's list.
  const staying = new Set(merge.moves.filter((move) => !isWhereMoved(move, byPlace)).map(placeOf))
  const goingBack = merge.moves.filter((move) => !staying.has(placeOf(move)))
  return succeeded({
    // The merge was made of records of this type.
    records: merge.before as unknown as readonly Merged[],
    related: moveRelated(
      set.related,
      goingBack.map((move) => ({ ...move, before: move.after, after: move.before })),
    ),
    leftAlone: merge.moves.filter((move) => staying.has(placeOf(move))),
  })
}
