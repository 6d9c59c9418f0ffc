import type { IdentifiedRecord } from '../duplicates/duplicates-found.ts'
import type { MergeMove, MergeSet } from './merge-plan.ts'

type Related = NonNullable<MergeSet['related']>

/** Records, by kind, with those changed that move. */
export function moveRelated(related: Related | undefined, moves: readonly MergeMove[]): Related {
  const changes = new Map<string, MergeMove[]>()
  for (const move of moves) {
    const place = JSON.stringify([move.kind, move.id])
    const before = changes.get(place)
    if (before) before.push(move)
    else changes.set(place, [move])
  }
  return Object.fromEntries(
    Object.entries(related ?? {}).map(([kind, records]) => [
      kind,
      records.map((record): IdentifiedRecord => {
        const its = changes.get(JSON.stringify([kind, record.id]))
        return its ? { ...record, ...Object.fromEntries(its.map(({ field, after }) => [field, after])) } : record
      }),
    ]),
  )
}
