import * as fc from 'fast-check'
import { deepFreeze } from '../../../src/foundation/deep-freeze.ts'
import type { Instant } from '../../../src/foundation/time/index.ts'
import { stageActors } from '../../../src/records/index.ts'
import type {
  Lifecycle,
  MovePermissions,
  Stage,
  StageMove,
  StageMoveOptions,
  StagePath,
} from '../../../src/rules/lifecycle/index.ts'
import { lifecycleProblems } from '../../../src/rules/lifecycle/lifecycle-problems.ts'

const codes = ['a', 'b', 'c', 'd', '__proto__', 'constructor', 'ё "x" --> y\n']

const permission = fc.constantFrom('allowed', 'allowed', 'with-reason', 'refused')
const byActor = fc.record({ automation: permission, person: permission })

/** Any guard, or none. */
const guarded: fc.Arbitrary<Partial<Stage>> = fc.constantFrom<Partial<Stage>>(
  {},
  {},
  { guard: { fact: 'paid', operator: 'equals', value: true } },
  { guard: { not: { event: 'complaint', operator: 'count', atLeast: 1 } } },
)
const entered: fc.Arbitrary<Partial<Stage>> = fc.constantFrom<Partial<Stage>>(
  {},
  { onEntry: [{ type: 'tell' }, { type: 'ask', parameters: { about: ['a', { b: null }] } }] },
)
const outcome: fc.Arbitrary<Partial<Stage>> = fc.constantFrom<Partial<Stage>>(
  {},
  { outcome: 'won' },
  { outcome: 'lost' },
)

/** Any lifecycle that does not contradict itself, with hostile codes. */
export const lifecycles: fc.Arbitrary<Lifecycle> = fc
  .record({
    ids: fc.shuffledSubarray(codes, { minLength: 1 }),
    inside: fc.integer({ min: 1, max: codes.length }),
    details: fc.array(fc.tuple(guarded, entered, outcome), { minLength: codes.length, maxLength: codes.length }),
    moves: fc.record({
      forward: byActor,
      skip: byActor,
      backward: byActor,
      self: byActor,
      loop: byActor,
      exit: byActor,
      return: byActor,
    }),
    drawn: fc.option(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 5, maxLength: 20 })),
    starts: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ ids, inside, details, moves, drawn, starts }): Lifecycle => {
    const stages = ids.map((id, index): Stage => Object.assign({ id }, ...(details[index] ?? [])))
    const at = (place: number): string => String(ids[place % ids.length])
    const paths = new Map(
      (drawn ?? []).map(([from, to, loop]) => [
        JSON.stringify([at(from), at(to)]),
        { from: at(from), to: [at(to)], ...(loop && { loop }) },
      ]),
    )
    const lifecycle = {
      id: 'any',
      stages: stages.slice(0, inside),
      outside: stages.slice(inside),
      start: ids.slice(0, starts),
      moves: moves as MovePermissions,
      ...(drawn && { paths: [...paths.values()] as readonly StagePath[] }),
    }
    // Where some stages could not be reached, lives may begin in any.
    return [...lifecycleProblems(lifecycle)].length === 0 ? lifecycle : { ...lifecycle, start: ids }
  })
  .map(deepFreeze)

/** A move that may or may not be legal, and what is known then. */
export interface Attempt {
  readonly move: StageMove
  readonly known: StageMoveOptions
}

/** Any moves, each a little after the one before it, and sometimes before it. */
export const attempts: fc.Arbitrary<readonly Attempt[]> = fc
  .array(
    fc.record({
      to: fc.constantFrom(...codes, 'nowhere'),
      actor: fc.constantFrom(...stageActors),
      reason: fc.constantFrom('because', 'because', ''),
      after: fc.constantFrom(0, 1, 999, 1_000_000, 86_400_000_000, 2_000_000_000_123, -1),
      known: fc.constantFrom<StageMoveOptions>(
        { facts: { paid: true }, events: [] },
        { facts: { paid: true }, events: [] },
        { facts: { paid: false } },
        {},
      ),
    }),
    { maxLength: 25 },
  )
  .map((list) => {
    // Microseconds since the start of 2026, so that moments are finer than a millisecond.
    let now = 0
    return list.map(({ to, actor, reason, after, known }): Attempt => {
      now = Math.max(0, now + after)
      const second = new Date(Date.UTC(2026, 0, 1) + Math.floor(now / 1_000_000) * 1_000).toISOString().slice(0, 19)
      const at = `${second}.${String(now % 1_000_000).padStart(6, '0')}Z` as Instant
      return { move: { to, actor, at, ...(reason && { reason }) }, known }
    })
  })
  .map(deepFreeze)
