import { compare } from '../../../foundation/compare.ts'
import { type AssignmentHurdle, assignmentHurdles, roomHurdle } from './assignment-hurdles.ts'
import type { AssignmentMatch } from './assignment-match.ts'
import type { Taker } from './takers.ts'
import type { LeftOverWork } from './work-assignments.ts'

/** What was found of an item: who could take it, and what keeps the others away. */
export interface Look {
  readonly able: readonly Taker[]
  readonly hurdles: ReadonlyMap<AssignmentHurdle, number>
  readonly missing: ReadonlySet<string>
}

/** Looks for those who can take an item of a size. */
export function look(takers: readonly Taker[], size: number, matchAt: (place: number) => AssignmentMatch): Look {
  const able: Taker[] = []
  const hurdles = new Map<AssignmentHurdle, number>()
  const missing = new Set<string>()
  for (const [place, taker] of takers.entries()) {
    const match = matchAt(place)
    const hurdle = match.hurdle ?? roomHurdle(taker, size)
    if (hurdle === undefined) able.push(taker)
    else hurdles.set(hurdle, (hurdles.get(hurdle) ?? 0) + 1)
    for (const fact of match.missing) missing.add(fact)
  }
  return { able, hurdles, missing }
}

/** Says why nobody can take an item. */
export function leave(itemId: string, { hurdles, missing }: Look): LeftOverWork {
  const found = assignmentHurdles.filter((hurdle) => hurdles.has(hurdle))
  return {
    itemId,
    code: found.at(-1) ?? 'no-members',
    hurdles: Object.fromEntries(found.map((hurdle) => [hurdle, hurdles.get(hurdle)])),
    missingFacts: [...missing].sort(compare),
  }
}

/** Whether there is anybody. */
export const isSome = (able: readonly Taker[]): able is readonly [Taker, ...Taker[]] => able.length > 0
