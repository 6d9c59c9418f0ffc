import type { IdentifiedRecord } from '../duplicates/duplicates-found.ts'
import type { MergeMove, RelatedRecords } from './merge-plan.ts'

/** Records, by kind, with those changed that move. */
export function moveRelated<Related extends RelatedRecords>(
  related: Related | undefined,
  moves: readonly MergeMove[],
): Related {
  const changes = new Map<string, MergeMove[]>()
  for (const move of moves) {
    const place = JSON.stringify([move.kind, move.id])
    const before = changes.get(place)
    if (before) before.push(move)
    else changes.set(place, [move])
  }
  const moved = Object.entries<readonly IdentifiedRecord[]>(related ?? {}).map(([kind, records]) => [
    kind,
    records.map((record): IdentifiedRecord => {
      const its = changes.get(JSON.stringify([kind, record.id]))
      return its ? { ...record, ...Object.fromEntries(its.map(({ field, after }) => [field, after])) } : record
    }),
  ])
  // The same kinds with the same records, in which ids took the place of ids.
  return Object.fromEntries(moved) as Related
}
