import { describe, expect, it } from 'vitest'
import {
  type Condition,
  type Facts,
  type Instant,
  type ScoreModel,
  type ScoreRule,
  scoreLead,
  type TrackedEvent,
} from '../../../../src/index.ts'
import { modelOf, visit } from './samples.ts'

const at = '2026-06-15T12:00:00Z'
const nextOf = (model: ScoreModel, facts: Facts, events: readonly TrackedEvent[], when: Instant = at) => {
  const { nextChangeAt, nextChanges } = scoreLead(model, { facts, events, at: when })
  return { nextChangeAt, nextChanges }
}

const holds = (when: Condition): ScoreModel => modelOf({ id: 'r', when, points: 5 })
const counts = (rule: Partial<ScoreRule>): ScoreModel => modelOf({ id: 'r', event: 'visit', points: 8, ...rule })
const yesterday = visit('1', '2026-06-14T12:00:00Z')

describe('the next change by time alone', () => {
  it.each<readonly [string, ScoreModel, Facts, readonly TrackedEvent[], string | undefined, number | undefined]>([
    ['never, of facts', modelOf({ id: 'r', points: 5 }), {}, [], undefined, undefined],
    ['never, where events do not fade', counts({}), {}, [yesterday], undefined, undefined],
    ['a window closes', counts({ decay: { kind: 'window', days: 30 } }), {}, [yesterday], '2026-07-14T12:00:00Z', 0],
    [
      'a step is full',
      counts({ decay: { kind: 'step', everyDays: 7, lossPercent: 25, compounding: true } }),
      {},
      [yesterday],
      '2026-06-21T12:00:00Z',
      6,
    ],
    [
      'a step that loses too little to be seen is passed over',
      counts({ points: 0.1, decay: { kind: 'step', everyDays: 1, lossPercent: 3, compounding: false } }),
      {},
      [yesterday],
      '2026-06-16T12:00:00Z',
      0.09,
    ],
    [
      'nothing is left to fade',
      counts({ decay: { kind: 'step', everyDays: 1, lossPercent: 100, compounding: false } }),
      {},
      [yesterday],
      undefined,
      undefined,
    ],
    [
      'an event comes due',
      counts({}),
      {},
      [yesterday, visit('2', '2026-06-20T08:00:00.25Z')],
      '2026-06-20T08:00:00.25Z',
      16,
    ],
    [
      'an event comes due in between two milliseconds',
      counts({}),
      {},
      [visit('2', '2026-06-20T08:00:00.2504Z')],
      '2026-06-20T08:00:00.251Z',
      8,
    ],
    [
      'a condition counts fewer events',
      holds({ event: 'visit', operator: 'count', atLeast: 1, withinDays: 10 }),
      {},
      [yesterday],
      '2026-06-24T12:00:00Z',
      0,
    ],
    [
      'the last event is too old',
      holds({ event: 'visit', operator: 'days-since-last', atMost: 3 }),
      {},
      [yesterday],
      '2026-06-17T12:00:00.001Z',
      0,
    ],
    [
      'the last event is old enough',
      holds({ not: { any: [{ event: 'visit', operator: 'days-since-last', atMost: 3 }] } }),
      {},
      [yesterday],
      '2026-06-17T12:00:00.001Z',
      5,
    ],
    [
      'so many days have passed since a day',
      holds({ fact: 'metOn', operator: 'days-since', atLeast: 30 }),
      { metOn: '2026-06-01' },
      [],
      '2026-07-01T00:00:00Z',
      5,
    ],
    [
      'half a day more',
      holds({ fact: 'metOn', operator: 'days-since', atLeast: 29.5 }),
      { metOn: '2026-06-01' },
      [],
      '2026-07-01T00:00:00Z',
      5,
    ],
    [
      'too many days have passed since a day',
      holds({ fact: 'metOn', operator: 'days-since', atMost: 30 }),
      { metOn: '2026-06-01' },
      [],
      '2026-07-02T00:00:00Z',
      0,
    ],
    [
      'a day has come',
      holds({ fact: 'renewsOn', operator: 'days-since', atMost: 3 }),
      { renewsOn: '2026-06-20' },
      [],
      '2026-06-20T00:00:00Z',
      5,
    ],
    [
      'a day is near',
      holds({ all: [{ fact: 'renewsOn', operator: 'days-until', atMost: 7 }] }),
      { renewsOn: '2026-07-20' },
      [],
      '2026-07-13T00:00:00Z',
      5,
    ],
    [
      'a day is over',
      holds({ fact: 'renewsOn', operator: 'days-until', atMost: 7 }),
      { renewsOn: '2026-06-20' },
      [],
      '2026-06-21T00:00:00Z',
      0,
    ],
    [
      'a day is too near',
      holds({ fact: 'renewsOn', operator: 'days-until', atLeast: 2.5 }),
      { renewsOn: '2026-06-20' },
      [],
      '2026-06-18T00:00:00Z',
      0,
    ],
    [
      'hours have passed since a moment',
      holds({ fact: 'metAt', operator: 'days-since', atLeast: 0.25 }),
      { metAt: '2026-06-15T11:00:00Z' },
      [],
      '2026-06-15T17:00:00Z',
      5,
    ],
    [
      'a moment is over',
      holds({ fact: 'callAt', operator: 'days-until', atLeast: 0 }),
      { callAt: '2026-06-16T09:00:00Z' },
      [],
      '2026-06-16T09:00:00.001Z',
      0,
    ],
    [
      'never, where a fact is no day',
      holds({ fact: 'metOn', operator: 'days-since', atLeast: 30 }),
      { metOn: 'soon' },
      [],
      undefined,
      undefined,
    ],
    [
      'never, where it is not known',
      holds({ fact: 'metOn', operator: 'days-since', atLeast: 30 }),
      {},
      [],
      undefined,
      undefined,
    ],
    [
      'never, where events of a type are none',
      counts({ decay: { kind: 'window', days: 30 } }),
      {},
      [],
      undefined,
      undefined,
    ],
  ])('%s', (_, model, facts, events, moment, to) => {
    const { nextChangeAt, nextChanges } = nextOf(model, facts, events)
    expect(nextChangeAt).toBe(moment)
    expect(nextChanges.find(({ kind }) => kind === 'total')).toEqual(
      moment === undefined ? undefined : expect.objectContaining({ to }),
    )
  })

  it.each([
    { kind: 'step', everyDays: 1e6, lossPercent: 50, compounding: true },
    { kind: 'half-life', days: 1e6 },
    { kind: 'window', days: 1e6 },
  ] as const)('is never where it lies beyond the calendar: $kind', (decay) => {
    const event = visit('1', '9999-12-31T23:00:00Z')
    expect(nextOf(counts({ decay }), {}, [event], '9999-12-31T23:59:59Z').nextChangeAt).toBeUndefined()
  })

  it('is found where events are not known', () => {
    const rules: readonly ScoreRule[] = [
      { id: 'a', event: 'visit', points: 5, decay: { kind: 'window', days: 3 } },
      { id: 'b', when: { fact: 'metOn', operator: 'days-since', atLeast: 30 }, points: 5 },
    ]
    expect(scoreLead(modelOf(...rules), { facts: { metOn: '2026-06-01' }, at }).nextChangeAt).toBe(
      '2026-07-01T00:00:00Z',
    )
  })

  it('is when the rounded score changes, by half-life', () => {
    const model = counts({ decay: { kind: 'half-life', days: 20 } })
    // 8 · 0.5^(age / 20) falls below 7.995 after 20 · log2(8 / 7.995) days.
    const seconds = 20 * 86_400 * Math.log2(8 / 7.995)
    const { nextChangeAt, nextChanges } = nextOf(model, {}, [visit('1', at)])
    expect(nextChangeAt?.slice(0, 17)).toBe('2026-06-15T12:25:')
    expect(Math.abs(25 * 60 + Number(nextChangeAt?.slice(17, -1)) - seconds)).toBeLessThan(0.7)
    expect(nextChanges).toEqual([
      { kind: 'axis', axis: 'axis', from: 8, to: 7.99 },
      { kind: 'total', from: 8, to: 7.99 },
    ])
  })

  it('is when what a cap hides comes below it', () => {
    const events = Array.from({ length: 10 }, (_, index) => visit(String(index), at))
    const { nextChangeAt, nextChanges } = nextOf(
      counts({ ceiling: 40, decay: { kind: 'half-life', days: 20 } }),
      {},
      events,
    )
    // Ten times 4 are left after one half-life; what is left is rounded, and the next hundredth a little later.
    expect(nextChangeAt?.slice(0, 14)).toBe('2026-07-05T12:')
    expect(nextChanges[1]).toEqual({ kind: 'total', from: 40, to: 39.9 })
  })

  it('is never where a cap hides everything for ever', () => {
    const model: ScoreModel = { ...counts({ decay: { kind: 'half-life', days: 20 } }), total: { floor: 0, ceiling: 0 } }
    const hidden: ScoreModel = { ...model, axes: model.axes.map((axis) => ({ ...axis, ceiling: 0, floor: 0 })) }
    expect(nextOf(hidden, {}, [yesterday])).toEqual({ nextChangeAt: undefined, nextChanges: [] })
  })

  it('says from when to look again where rises and falls cancel out all the time', () => {
    const decay = { kind: 'half-life', days: 20 } as const
    const model = modelOf(
      { id: 'up', event: 'visit', points: 900, decay },
      { id: 'down', event: 'visit', points: -900, decay },
    )
    const { nextChangeAt, nextChanges } = nextOf(model, {}, [yesterday])
    expect(nextChanges).toEqual([])
    expect(String(nextChangeAt) > at).toBe(true)
    expect(scoreLead(model, { facts: {}, events: [yesterday], at: nextChangeAt as Instant }).total).toBe(0)
  })

  it('says so too where very many events leave a window unseen', () => {
    const model = holds({ event: 'visit', operator: 'count', atLeast: 1, withinDays: 100 })
    const events = Array.from({ length: 600 }, (_, index) =>
      visit(
        String(index),
        `2026-06-14T${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00Z`,
      ),
    )
    const { nextChangeAt, nextChanges } = nextOf(model, {}, events)
    expect(nextChanges).toEqual([])
    expect(String(nextChangeAt) < '2026-09-22T10:00:00Z').toBe(true)
    const next = nextOf(model, {}, events, nextChangeAt as Instant)
    expect(next.nextChangeAt).toBe('2026-09-22T09:59:00Z')
    expect(next.nextChanges).toHaveLength(2)
  })

  it('names the grade, the label and the thresholds that change', () => {
    const bands = [
      { label: 'X', from: 5 },
      { label: 'Y', from: 0 },
    ]
    const model: ScoreModel = {
      axes: [
        {
          id: 'a',
          groups: [{ id: 'g', rules: [{ id: 'r', event: 'visit', points: 5, decay: { kind: 'window', days: 10 } }] }],
        },
        { id: 'b', groups: [{ id: 'h', rules: [{ id: 's', points: 5 }] }] },
      ],
      grading: {
        kind: 'thirds',
        start: 'C',
        adjustments: [{ id: 'quiet', when: { event: 'visit', operator: 'days-since-last', atLeast: 10 }, thirds: -1 }],
      },
      matrix: { rows: { axis: 'a', bands }, columns: { axis: 'b', bands } },
      thresholds: [
        { id: 'warm', axes: { a: 5 } },
        { id: 'cold', labels: ['YX'] },
      ],
    }
    expect(nextOf(model, {}, [yesterday])).toEqual({
      nextChangeAt: '2026-06-24T12:00:00Z',
      nextChanges: [
        { kind: 'axis', axis: 'a', from: 5, to: 0 },
        { kind: 'total', from: 10, to: 5 },
        { kind: 'grade', from: 'C', to: 'C-' },
        { kind: 'label', from: 'XX', to: 'YX' },
        { kind: 'threshold-reached', threshold: 'cold' },
        { kind: 'threshold-lost', threshold: 'warm' },
      ],
    })
  })
})
