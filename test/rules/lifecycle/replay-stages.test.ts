import { describe, expect, it } from 'vitest'
import type { StageEvent } from '../../../src/records/index.ts'
import { dealPipeline, forwardOnly, historyRefusalCodes, replayStages } from '../../../src/rules/lifecycle/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { freeLife, historyOf, live, onDay } from './samples.ts'

const history = historyOf(freeLife, [
  ['one', 1],
  ['four', 2],
  ['two', 3],
  ['out', 4],
])

/** The history with one of its events changed. */
const changed = (index: number, change: Partial<StageEvent>): readonly StageEvent[] =>
  history.map((event, place) => (place === index ? { ...event, ...change } : event))

const { from: _, ...startless } = history[1] as StageEvent

describe('a history', () => {
  it('makes the record that its moves made', () => {
    const life = live(dealPipeline, [
      ['qualification', 1],
      ['negotiation', 2],
      ['lost', 3],
      ['proposal', 4],
      ['won', 5],
    ])
    expect(replayStages(dealPipeline, life.history)).toEqual({ ok: true, value: life.record })
  })

  it('does not have its guards asked again', () => {
    const guarded = {
      ...freeLife,
      stages: freeLife.stages.map((stage) => ({ ...stage, guard: { fact: 'x', operator: 'exists' } as const })),
    }
    expect(replayStages(guarded, history)).toMatchObject({ ok: true, value: { stage: 'out', furthestStage: 'four' } })
  })

  it.each<readonly [what: string, code: string, index: number, events: readonly StageEvent[]]>([
    ['without an event', 'empty-history', 0, []],
    ['that begins in the middle', 'hole', 0, history.slice(1)],
    ['of which an event is lost', 'hole', 2, [...history.slice(0, 2), ...history.slice(3)]],
    ['that starts twice', 'hole', 1, [...history.slice(0, 1), ...history]],
    ['in which somebody leaves nothing', 'hole', 1, [...history.slice(0, 1), startless]],
    ['that goes back in time', 'overlap', 2, changed(2, { at: '2026-01-01T23:59:59.999999999Z' })],
    ['with an event of somebody else', 'foreign-event', 3, changed(3, { subjectId: 's-2' })],
    ['of another lifecycle', 'foreign-event', 0, changed(0, { lifecycleId: 'deal-pipeline' })],
    ['with an event of another lifecycle', 'foreign-event', 2, changed(2, { lifecycleId: '__proto__' })],
    ['whose start is said to be a step', 'altered', 0, changed(0, { kind: 'forward' })],
    ['that calls a step back one forward', 'altered', 2, changed(2, { kind: 'forward' })],
    ['that hides what it skipped', 'altered', 1, changed(1, { skipped: [] })],
    ['that skipped in another order', 'altered', 1, changed(1, { skipped: ['three', 'two'] })],
    ['that skipped more than there is', 'altered', 1, changed(1, { skipped: ['two', 'three', 'four'] })],
    ['that enters a stage there is not', 'unknown-stage', 1, changed(1, { to: 'constructor' })],
    ['that starts where no life begins', 'not-a-start', 0, changed(0, { to: 'three' })],
  ])('%s is refused', (_what, code, index, events) => {
    expect(replayStages(freeLife, events)).toEqual({ ok: false, reason: { code, parameters: { index } } })
  })

  it.each<readonly [what: string, code: string, index: number, change: object]>([
    ['a skip', 'skip-not-allowed', 1, { moves: forwardOnly, start: ['one', 'two', 'three', 'four'] }],
    ['a step along no path', 'no-path', 2, { paths: [{ from: 'one', to: ['two', 'three', 'four', 'out', 'away'] }] }],
    [
      'a step without its reason',
      'reason-required',
      2,
      { moves: { ...freeLife.moves, backward: { automation: 'refused', person: 'with-reason' } } },
    ],
  ])('with an illegal step is refused: %s', (_what, code, index, change) => {
    const { reason: _reason, ...silent } = history[2] as StageEvent
    const events = [...history.slice(0, 2), silent, ...history.slice(3)]
    expect(replayStages({ ...freeLife, ...change }, events)).toEqual({
      ok: false,
      reason: { code, parameters: { index } },
    })
  })

  it('is refused with codes that are stable', () => {
    expect(historyRefusalCodes.join(' ')).toBe('empty-history foreign-event hole overlap altered')
  })

  it.each<readonly [what: string, index: number, change: object, message: string]>([
    [
      'a first event at no moment',
      0,
      { at: 'noon' },
      'history[0].at: expected a moment in UTC, as YYYY-MM-DDThh:mm:ssZ, received "noon"',
    ],
    [
      'a later event at no moment',
      3,
      { at: onDay(4).slice(0, 10) },
      'history[3].at: expected a moment in UTC, as YYYY-MM-DDThh:mm:ssZ, received "2026-01-04"',
    ],
    [
      'an actor that is none',
      2,
      { actor: 'robot' },
      'history[2].actor: expected one of automation, person, received "robot"',
    ],
  ])('with %s is a mistake, and says where', (_what, index, change, message) => {
    expect(thrownBy(() => replayStages(freeLife, changed(index, change))).message).toBe(message)
  })
})
