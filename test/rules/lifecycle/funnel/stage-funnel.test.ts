import { describe, expect, it } from 'vitest'
import type { StageEvent } from '../../../../src/records/index.ts'
import { type FunnelMode, funnelByMonth, funnelModes, stageFunnel } from '../../../../src/rules/lifecycle/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { freeLife, historyOf, onDay } from '../samples.ts'

const at = onDay(20)
const histories = [
  historyOf(
    freeLife,
    [
      ['one', 1],
      ['two', 2],
      ['three', 3],
      ['four', 4],
    ],
    'through',
  ),
  historyOf(
    freeLife,
    [
      ['one', 1],
      ['three', 2],
    ],
    'skips two',
  ),
  historyOf(
    freeLife,
    [
      ['one', 1],
      ['two', 2],
    ],
    'still in two',
  ),
  historyOf(
    freeLife,
    [
      ['one', 1],
      ['two', 2],
      ['out', 3],
    ],
    'left',
  ),
  historyOf(
    freeLife,
    [
      ['two', 1],
      ['one', 2],
      ['two', 3],
      ['two', 4],
    ],
    'back and forth',
  ),
  historyOf(
    freeLife,
    [
      ['one', 1],
      ['three', 2],
      ['two', 3],
    ],
    'skips two, and goes back to it',
  ),
  historyOf(freeLife, [['out', 1]], 'never in order'),
  historyOf(freeLife, [['one', 25]], 'not begun'),
]

const rowsOf = (mode: FunnelMode) =>
  stageFunnel(freeLife, histories, { mode, at }).stages.map(
    ({ stage, entered, converted, stillThere, droppedOff, reEntries, regressions }) => [
      stage,
      entered,
      converted,
      stillThere,
      droppedOff,
      reEntries,
      regressions,
    ],
  )

describe('a funnel', () => {
  it('of visits does not count who skipped a stage as having come to it', () => {
    expect(rowsOf('visited')).toEqual([
      ['one', 6, 5, 0, 1, 0, 0],
      ['two', 5, 1, 3, 1, 2, 1],
      ['three', 3, 1, 1, 1, 0, 1],
      ['four', 1, undefined, 1, undefined, 0, 0],
    ])
  })

  it('of stages reached or beyond counts them as having passed it', () => {
    expect(rowsOf('reached-or-beyond')).toEqual([
      ['one', 6, 6, 0, 0, 0, 0],
      ['two', 6, 3, 2, 1, 2, 1],
      ['three', 3, 1, 1, 1, 0, 1],
      ['four', 1, undefined, 1, undefined, 0, 0],
    ])
  })

  it('says its mode, how many it is of, and who is outside', () => {
    const { stages: _, ...whole } = stageFunnel(freeLife, histories, { mode: 'visited', at })
    expect(whole).toEqual({
      mode: 'visited',
      count: 7,
      outside: [
        { stage: 'out', count: 2 },
        { stage: 'away', count: 0 },
      ],
    })
  })

  it('gives shares that are not rounded', () => {
    const [one, two, , four] = stageFunnel(freeLife, histories, { mode: 'visited', at }).stages
    expect([one?.share, one?.conversion, two?.conversion, four?.share]).toEqual([6 / 7, 5 / 6, 1 / 5, 1 / 7])
    expect(four).not.toHaveProperty('conversion')
  })

  it('of nobody has counts of nothing, and no shares', () => {
    const still = { ...freeLife, outside: [], start: ['one'] }
    expect(stageFunnel(still, [], { mode: 'visited', at })).toEqual({
      mode: 'visited',
      count: 0,
      stages: ['one', 'two', 'three', 'four'].map((stage, index) => ({
        stage,
        entered: 0,
        ...(index < 3 && { converted: 0, droppedOff: 0 }),
        stillThere: 0,
        reEntries: 0,
        regressions: 0,
      })),
      outside: [],
    })
  })

  it('knows nothing of what came after the moment of asking', () => {
    const early = stageFunnel(freeLife, histories, { mode: 'reached-or-beyond', at: onDay(1) })
    expect([early.count, ...early.stages.map(({ entered }) => entered)]).toEqual([7, 6, 1, 0, 0])
  })

  it('of a lifecycle without stages outside has none there', () => {
    const { outside: _, ...inside } = freeLife
    const funnel = stageFunnel({ ...inside, start: ['one'] }, [histories[0] ?? []], { mode: 'visited', at })
    expect(funnel.outside).toEqual([])
  })

  const changed = (change: Partial<StageEvent>) => [
    histories[0] ?? [],
    (histories[1] ?? []).map((event) => ({ ...event, ...change })),
  ]

  it.each<readonly [what: string, call: () => unknown, code: string, message: string]>([
    [
      'a mode that is none',
      () => stageFunnel(freeLife, histories, { mode: 'toString' as FunnelMode, at }),
      'unknown-code',
      'options.mode: expected one of visited, reached-or-beyond, received "toString"',
    ],
    [
      'a mode that is none, by month',
      () => funnelByMonth(freeLife, [], { mode: '' as FunnelMode, at, timeZone: 'UTC' }),
      'unknown-code',
      'options.mode: expected one of visited, reached-or-beyond, received ""',
    ],
    [
      'a stage that there is not',
      () => stageFunnel(freeLife, changed({ to: '__proto__' }), { mode: 'visited', at }),
      'unknown-code',
      'histories[1][0].to: expected one of one, two, three, four, out, away, received "__proto__"',
    ],
    [
      'an event of another lifecycle',
      () => stageFunnel(freeLife, changed({ lifecycleId: 'deals' }), { mode: 'visited', at }),
      'foreign-record',
      'histories[1][0].lifecycleId: expected free, the lifecycle, received "deals"',
    ],
    [
      'no moment',
      () => stageFunnel(freeLife, changed({ at: 'noon' as StageEvent['at'] }), { mode: 'visited', at }),
      'invalid-value',
      'histories[1][0].at: expected a moment in UTC, as YYYY-MM-DDThh:mm:ssZ, received "noon"',
    ],
  ])('is refused for %s', (_, call, code, message) => {
    const error = thrownBy(call)
    expect([error.code, error.message]).toEqual([code, message])
  })

  it('has modes that are stable', () => {
    expect(funnelModes.join(' ')).toBe('visited reached-or-beyond')
  })
})

describe('cohorts', () => {
  const options = { mode: 'visited', at: '2026-04-01T00:00:00Z' } as const
  const begun = (when: StageEvent['at'], subjectId: string) =>
    historyOf(freeLife, [['one', 1, { at: when }]], subjectId)
  const people = [
    begun('2026-02-28T22:30:00Z', 'a'),
    begun('2026-01-31T23:30:00Z', 'b'),
    begun('2026-02-10T00:00:00Z', 'c'),
    begun('2026-04-01T00:00:01Z', 'too late'),
  ]
  const monthsIn = (timeZone: string) =>
    funnelByMonth(freeLife, people, { ...options, timeZone }).map(({ month, count }) => [month, count])

  it.each<readonly [timeZone: string, months: readonly (readonly [string, number])[]]>([
    [
      'UTC',
      [
        ['2026-01', 1],
        ['2026-02', 2],
      ],
    ],
    ['Europe/Oslo', [['2026-02', 3]]],
    [
      'Asia/Tokyo',
      [
        ['2026-02', 2],
        ['2026-03', 1],
      ],
    ],
    [
      'America/New_York',
      [
        ['2026-01', 1],
        ['2026-02', 2],
      ],
    ],
  ])('are of the months of %s', (timeZone, months) => {
    expect(monthsIn(timeZone)).toEqual(months)
  })

  it('are each a funnel of their own', () => {
    const [january] = funnelByMonth(freeLife, people, { ...options, timeZone: 'UTC' })
    expect(january).toEqual({ month: '2026-01', ...stageFunnel(freeLife, people.slice(1, 2), options) })
  })

  it('are none of nobody, and refused for a zone that there is not', () => {
    expect(funnelByMonth(freeLife, [], { ...options, timeZone: 'UTC' })).toEqual([])
    expect(thrownBy(() => monthsIn('Mars/Olympus')).code).toBe('unknown-time-zone')
  })
})
