import { describe, expect, it } from 'vitest'
import type { StageActor, StageRecord } from '../../../src/records/index.ts'
import {
  acquisitionLifecycle,
  dealPipeline,
  forwardOnly,
  forwardWithCare,
  type Lifecycle,
  moveStage,
  type StageMove,
  type StageMoveOptions,
  stageRefusalCodes,
  startLifecycle,
} from '../../../src/rules/lifecycle/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { anyMove, freeLife, live, onDay } from './samples.ts'

const guarded: Lifecycle = {
  id: 'guarded',
  stages: [
    { id: 'one' },
    { id: 'two', guard: { fact: 'signed', operator: 'equals', value: true } },
    { id: 'three', guard: { event: 'call', operator: 'count', atLeast: 2 } },
  ],
  outside: [{ id: 'out' }],
  start: ['one', 'two'],
  moves: { ...forwardWithCare, self: { automation: 'refused', person: 'with-reason' } },
  paths: [
    { from: 'one', to: ['one', 'two', 'three'] },
    { from: 'two', to: ['one', 'three', 'out'] },
    { from: 'three', to: ['one'], loop: true },
    { from: 'out', to: ['one'] },
  ],
}
const closed: Lifecycle = {
  ...guarded,
  id: 'guarded',
  stages: guarded.stages.map(({ id }) => ({ id })),
  moves: forwardOnly,
  start: ['one', 'two', 'three', 'out'],
}

const at = (stage: string, lifecycleId = 'guarded'): StageRecord => ({
  subjectId: 's-1',
  lifecycleId,
  stage,
  since: onDay(10),
  ...(stage !== 'out' && { furthestStage: stage }),
  startedAt: onDay(1),
})

type Row = readonly [
  code: string,
  what: string,
  lifecycle: Lifecycle,
  from: string | undefined,
  move: Partial<StageMove> & Pick<StageMove, 'to'>,
  known?: StageMoveOptions,
]

const refusals: readonly Row[] = [
  ['unknown-stage', 'a stage that the lifecycle does not have', guarded, 'one', { to: 'zero' }],
  ['unknown-stage', 'a stage called as something every object has', guarded, 'one', { to: '__proto__' }],
  ['unknown-stage', 'no such stage to start in', guarded, undefined, { to: 'constructor' }],
  ['not-a-start', 'a stage in which no life begins', guarded, undefined, { to: 'three' }],
  ['no-path', 'a stage that no path leads to', guarded, 'three', { to: 'two' }],
  [
    'no-path',
    'a stage that nothing leads to, from one that has no paths',
    { ...guarded, paths: [{ from: 'two', to: ['one', 'three', 'out'] }] },
    'one',
    { to: 'two' },
  ],
  ['no-path', 'its own stage, where no path leads round', guarded, 'two', { to: 'two' }],
  [
    'forward-not-allowed',
    'the next stage, for nobody',
    {
      ...freeLife,
      id: 'guarded',
      start: ['one', 'two', 'three', 'four', 'out'],
      moves: { ...anyMove, forward: { automation: 'allowed', person: 'refused' } },
    },
    'one',
    { to: 'two' },
  ],
  ['skip-not-allowed', 'a later stage', closed, 'one', { to: 'three' }],
  ['backward-not-allowed', 'an earlier stage', closed, 'two', { to: 'one' }],
  [
    'backward-not-allowed',
    'an earlier stage, for automation, though it has a reason',
    guarded,
    'two',
    { to: 'one', actor: 'automation', reason: 'x' },
  ],
  ['self-not-allowed', 'the same stage', closed, 'one', { to: 'one' }],
  ['loop-not-allowed', 'another round', closed, 'three', { to: 'one' }],
  [
    'exit-not-allowed',
    'outside',
    { ...guarded, start: ['one', 'out'], moves: { ...anyMove, exit: { automation: 'allowed', person: 'refused' } } },
    'two',
    { to: 'out' },
  ],
  ['return-not-allowed', 'back into the order', closed, 'out', { to: 'one' }],
  ['reason-required', 'an earlier stage, without a reason', guarded, 'two', { to: 'one' }],
  ['reason-required', 'outside, with a reason that says nothing', guarded, 'two', { to: 'out', reason: ' \n' }],
  [
    'before-last-move',
    'a moment before the last move',
    guarded,
    'two',
    { to: 'three', at: '2026-01-09T23:59:59.999999999Z' },
  ],
  ['guard-not-met', 'a stage whose guard fails', guarded, 'one', { to: 'two' }, { facts: { signed: false } }],
  ['guard-not-met', 'a stage that asks for more calls', guarded, 'two', { to: 'three' }, { events: [] }],
  [
    'guard-not-met',
    'a stage that asks for calls that came later',
    guarded,
    'two',
    { to: 'three' },
    {
      events: [
        { id: '1', type: 'call', at: onDay(20) },
        { id: '2', type: 'call', at: onDay(21) },
      ],
    },
  ],
  ['guard-unknown', 'a stage that asks for what nobody knows', guarded, 'one', { to: 'two' }],
  [
    'guard-unknown',
    'a stage that asks for events that are not known',
    guarded,
    'two',
    { to: 'three' },
    { facts: { signed: true } },
  ],
  ['guard-unknown', 'a guarded stage to start in', guarded, undefined, { to: 'two' }],
]

describe('a move is refused with', () => {
  const cases = refusals.map(([code, what, lifecycle, from, move, known = {}]) => ({
    ...{ code, what, lifecycle, from, known },
    asked: move,
  }))

  it.each(cases)('$code: $what', ({ code, lifecycle, from, known, asked: { to, ...more } }) => {
    const move: StageMove = { to, actor: 'person', at: onDay(11), ...more }
    const refused = from
      ? moveStage(lifecycle, at(from), move, known)
      : startLifecycle(lifecycle, { ...move, subjectId: 's-1' }, known)
    if (refused.ok) throw new Error('it was not refused')
    expect(refused.reason.code).toBe(code)
    expect(refused.reason.parameters).toEqual({ ...(from && { from }), to, actor: move.actor })
    expect(refused.reason.lacks !== undefined).toBe(code.startsWith('guard'))
    expect(JSON.parse(JSON.stringify(refused))).toEqual(refused)
  })

  it('any of its codes, each of which is met above', () => {
    expect([...new Set(refusals.map(([code]) => code))].sort()).toEqual([...stageRefusalCodes].sort())
  })

  it('what the guard lacks', () => {
    const refused = moveStage(
      guarded,
      at('one'),
      { to: 'two', actor: 'person', at: onDay(11) },
      { facts: { signed: false } },
    )
    expect(!refused.ok && refused.reason.lacks).toEqual({
      test: { fact: 'signed', operator: 'equals', value: true },
      required: true,
      status: 'not-met',
      received: false,
    })
  })
})

describe('a move that is allowed', () => {
  type Made = readonly [
    what: string,
    from: string,
    to: string,
    kind: string,
    skipped: readonly string[],
    furthest: string | undefined,
  ]

  it.each<Made>([
    ['to the next stage', 'one', 'two', 'forward', [], 'two'],
    ['to a later one', 'one', 'four', 'skip', ['two', 'three'], 'four'],
    ['to an earlier one', 'four', 'two', 'backward', [], 'four'],
    ['to the same one', 'two', 'two', 'self', [], 'two'],
    ['out of the order', 'three', 'out', 'exit', [], 'three'],
    ['from one outside to another', 'out', 'away', 'exit', [], undefined],
    ['into the order', 'out', 'three', 'return', [], 'three'],
  ])('%s', (_, from, to, kind, skipped, furthest) => {
    const record = at(from, 'free')
    const moved = moveStage(freeLife, record, { to, actor: 'automation', actorId: 'rule-1', at: onDay(11) })
    expect(moved).toEqual({
      ok: true,
      value: {
        record: {
          subjectId: 's-1',
          lifecycleId: 'free',
          stage: to,
          since: onDay(11),
          ...(furthest && { furthestStage: furthest }),
          startedAt: onDay(1),
        },
        event: {
          type: 'stage-entered',
          subjectId: 's-1',
          lifecycleId: 'free',
          kind,
          from,
          to,
          skipped,
          actor: 'automation',
          actorId: 'rule-1',
          at: onDay(11),
        },
        intents: [],
      },
    })
  })

  it('along a path that begins another round is a loop, wherever it leads', () => {
    expect(
      live(guarded, [
        ['one', 1],
        [
          'three',
          2,
          {
            events: [
              { id: '1', type: 'call', at: onDay(1) },
              { id: '2', type: 'call', at: onDay(2) },
            ],
          },
        ],
        ['one', 3],
      ]).last.event,
    ).toMatchObject({ kind: 'loop', skipped: [] })
    const round = {
      ...freeLife,
      paths: [{ from: 'one', to: ['one'], loop: true as const }],
      stages: [{ id: 'one' }],
      outside: [],
      start: ['one'],
    }
    expect(
      live(round, [
        ['one', 1],
        ['one', 2],
      ]).last.event.kind,
    ).toBe('loop')
  })

  it('may happen at the moment of the move before it, and keeps the reason', () => {
    const { record, last } = live(freeLife, [
      ['one', 1],
      ['two', 1, { reason: 'they asked' }],
    ])
    expect([record.since, record.startedAt, last.event.reason]).toEqual([onDay(1), onDay(1), 'they asked'])
  })

  it('starts a life anywhere that is a start, even outside the order', () => {
    const begun = startLifecycle(freeLife, { subjectId: 's-1', to: 'out', actor: 'automation', at: onDay(1) })
    expect(begun.ok && begun.value.record).toEqual({
      subjectId: 's-1',
      lifecycleId: 'free',
      stage: 'out',
      since: onDay(1),
      startedAt: onDay(1),
    })
    expect(begun.ok && begun.value.event).not.toHaveProperty('from')
  })

  it('gives out nothing that a host could change for others', () => {
    const { history } = live(freeLife, [
      ['one', 1],
      ['two', 2],
    ])
    for (const { skipped } of history) expect(() => (skipped as string[]).push('x')).toThrow(TypeError)
    expect(live(freeLife, [['one', 1]]).last.event.skipped).toEqual([])
  })

  it('meets a guard at the moment of the move', () => {
    const calls = [onDay(1), onDay(3)].map((when, index) => ({ id: `${index}`, type: 'call', at: when }))
    expect(
      live(guarded, [
        ['one', 1],
        ['three', 3, { events: calls }],
      ]).record.stage,
    ).toBe('three')
  })
})

describe('what is to be done on entry', () => {
  const lifecycle: Lifecycle = {
    id: 'life/1',
    stages: [
      { id: 'one' },
      {
        id: 'two',
        onEntry: [
          { type: 'tell', parameters: { channel: 'email', stage: 'overwritten', nested: { a: [1] } } },
          { type: 'tell' },
        ],
      },
    ],
    start: ['one', 'two'],
    moves: anyMove,
  }
  const keysOf = (...days: readonly number[]) =>
    live(lifecycle, [['one', 1], ...days.map((day) => ['two', day] as const)]).last.intents.map(
      ({ idempotencyKey }) => idempotencyKey,
    )

  it('comes in order, with whom it is about, where and when', () => {
    const about = { subjectId: 's-1', lifecycleId: 'life/1', stage: 'two', at: onDay(2) }
    expect(
      live(lifecycle, [
        ['one', 1],
        ['two', 2],
      ]).last.intents,
    ).toEqual([
      {
        type: 'tell',
        parameters: { channel: 'email', nested: { a: [1] }, ...about },
        idempotencyKey: 'life%2F1/s-1/two/2026-01-02T00:00:00.000Z/0/tell',
      },
      {
        type: 'tell',
        parameters: about,
        idempotencyKey: 'life%2F1/s-1/two/2026-01-02T00:00:00.000Z/1/tell',
      },
    ])
  })

  it('has the same keys whenever it is worked out, and others for another entry', () => {
    expect(keysOf(2)).toEqual(keysOf(2))
    expect(new Set([...keysOf(2), ...keysOf(3), ...keysOf(2, 4)]).size).toBe(6)
  })

  it('is nothing where a move is refused, or a stage asks for nothing', () => {
    expect(live(lifecycle, [['one', 1]]).last.intents).toEqual([])
  })
})

describe('a caller’s mistake is thrown', () => {
  const move: StageMove = { to: 'two', actor: 'person', at: onDay(11) }
  const aMoment = 'expected a moment in UTC, as YYYY-MM-DDThh:mm:ssZ'
  type Mistake = readonly [what: string, record: Partial<StageRecord>, move: object, code: string, message: string]

  it.each<Mistake>([
    [
      'a record of another lifecycle',
      { lifecycleId: 'guarded' },
      {},
      'foreign-record',
      'record.lifecycleId: expected free, the lifecycle, received "guarded"',
    ],
    [
      'a record in a stage that there is not',
      { stage: '__proto__' },
      {},
      'unknown-code',
      'record.stage: expected one of one, two, three, four, out, away, received "__proto__"',
    ],
    [
      'a record that came as far as no stage in order',
      { furthestStage: 'out' },
      {},
      'unknown-code',
      'record.furthestStage: expected one of one, two, three, four, received "out"',
    ],
    [
      'a record since never',
      { since: 'noon' as StageRecord['since'] },
      {},
      'invalid-value',
      `record.since: ${aMoment}, received "noon"`,
    ],
    ['a move at no moment', {}, { at: '2026-01-11' }, 'invalid-value', `move.at: ${aMoment}, received "2026-01-11"`],
    [
      'a move at no moment, even if it would be refused',
      {},
      { to: 'zero', at: 'noon' },
      'invalid-value',
      `move.at: ${aMoment}, received "noon"`,
    ],
    [
      'an actor that is none',
      {},
      { actor: 'robot' },
      'unknown-code',
      'move.actor: expected one of automation, person, received "robot"',
    ],
  ])('%s', (_, record, change, code, message) => {
    const error = thrownBy(() => moveStage(freeLife, { ...at('one', 'free'), ...record }, { ...move, ...change }))
    expect([error.code, error.message]).toEqual([code, message])
  })

  it('also at the start', () => {
    const start = { ...move, subjectId: 's-1' }
    expect(thrownBy(() => startLifecycle(freeLife, { ...start, at: 'noon' as StageMove['at'] })).details.field).toBe(
      'move.at',
    )
    expect(thrownBy(() => startLifecycle(freeLife, { ...start, actor: '' as StageActor })).details.field).toBe(
      'move.actor',
    )
  })
})

describe('the ways of the presets', () => {
  const deal = live(dealPipeline, [
    ['proposal', 1],
    ['won', 2],
  ])

  it('a won deal goes back by a person with a reason only', () => {
    const back = (actor: StageActor, reason?: string) =>
      moveStage(dealPipeline, deal.record, { to: 'proposal', actor, at: onDay(3), ...(reason && { reason }) })
    expect(back('automation', 'x')).toMatchObject({ ok: false, reason: { code: 'backward-not-allowed' } })
    expect(back('person')).toMatchObject({ ok: false, reason: { code: 'reason-required' } })
    expect(back('person', 'not signed after all')).toMatchObject({
      ok: true,
      value: { record: { furthestStage: 'won' } },
    })
  })

  it('an account is no advocate, customer or client for being called one', () => {
    const lead = live(acquisitionLifecycle, [['lead', 1]]).record
    for (const to of ['customer', 'client', 'advocate']) {
      const moved = moveStage(
        acquisitionLifecycle,
        lead,
        { to, actor: 'person', at: onDay(2) },
        {
          facts: { hasPurchased: false, holdsRunningAgreement: false, verdict: 'neither' },
        },
      )
      expect([to, !moved.ok && moved.reason.code]).toEqual([to, 'guard-not-met'])
    }
  })
})
