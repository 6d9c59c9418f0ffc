import type { Instant } from '../../../src/foundation/time/index.ts'
import type { StageEvent, StageRecord } from '../../../src/records/index.ts'
import {
  type Lifecycle,
  type MovePermissions,
  moveStage,
  type StageMove,
  type StageMoved,
  type StageMoveOptions,
  startLifecycle,
} from '../../../src/rules/lifecycle/index.ts'

/** Midnight of a day of January 2026, or some milliseconds later. */
export const onDay = (day: number, milliseconds = 0): Instant =>
  new Date(Date.UTC(2026, 0, day) + milliseconds).toISOString() as Instant

const freely = { automation: 'allowed', person: 'allowed' } as const

/** Every move, for everybody. */
export const anyMove: MovePermissions = {
  forward: freely,
  skip: freely,
  backward: freely,
  self: freely,
  loop: freely,
  exit: freely,
  return: freely,
}

/** Four stages in order and two outside, between which everything is allowed. */
export const freeLife: Lifecycle = {
  id: 'free',
  stages: ['one', 'two', 'three', 'four'].map((id) => ({ id })),
  outside: [{ id: 'out' }, { id: 'away' }],
  start: ['one', 'two', 'out'],
  moves: anyMove,
}

/** A move to a stage on a day; by a person who gives a reason, unless told otherwise. */
export type Step = readonly [to: string, day: number, more?: Partial<StageMove> & StageMoveOptions]

export interface Life {
  readonly record: StageRecord
  readonly history: readonly StageEvent[]
  readonly last: StageMoved
}

/** Lives through some steps, none of which may be refused. */
export function live(lifecycle: Lifecycle, steps: readonly Step[], subjectId = 's-1'): Life {
  const history: StageEvent[] = []
  let last: StageMoved | undefined
  for (const [to, day, { facts, events, ...more } = {}] of steps) {
    const move: StageMove = { to, actor: 'person', reason: 'so it was', at: onDay(day), ...more }
    const known = { ...(facts && { facts }), ...(events && { events }) }
    const moved = last
      ? moveStage(lifecycle, last.record, move, known)
      : startLifecycle(lifecycle, { ...move, subjectId }, known)
    if (!moved.ok) throw new Error(`${to} was refused: ${moved.reason.code}`)
    last = moved.value
    history.push(last.event)
  }
  if (!last) throw new Error('a life has a first step')
  return { record: last.record, history, last }
}

/** The history of some steps. */
export const historyOf = (lifecycle: Lifecycle, steps: readonly Step[], subjectId?: string): readonly StageEvent[] =>
  live(lifecycle, steps, subjectId).history
