import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepFreeze } from '../../../src/foundation/deep-freeze.ts'
import type { Result } from '../../../src/foundation/index.ts'
import { epochMillisecondsOf } from '../../../src/foundation/time/epoch.ts'
import { compareInstants } from '../../../src/foundation/time/index.ts'
import type { StageEvent, StageRecord } from '../../../src/records/index.ts'
import {
  dealOutcomes,
  dealPipeline,
  funnelByMonth,
  funnelModes,
  type Lifecycle,
  lifecycleDiagram,
  moveStage,
  nextStages,
  replayStages,
  type StageMoved,
  type StageRefusal,
  stageAge,
  stageFunnel,
  stageVisits,
  startLifecycle,
  timeBetweenStages,
  timeInStages,
} from '../../../src/rules/lifecycle/index.ts'
import { lifecycleSchema, stageEventSchema, stageRecordSchema } from '../../../src/schemas.ts'
import { runsFor } from '../../tools/runs.ts'
import { type Attempt, attempts, lifecycles } from './arbitraries.ts'
import { freeLife, onDay } from './samples.ts'

const placeOf = ({ stages }: Lifecycle, stage: string | undefined): number => stages.findIndex(({ id }) => id === stage)

/** Tries every move, and checks each; gives the record and the history of those that were legal. */
function attempt(
  lifecycle: Lifecycle,
  tries: readonly Attempt[],
  subjectId = 's-1',
  check?: (record: StageRecord | undefined, tried: Attempt, moved: Result<StageMoved, StageRefusal>) => void,
) {
  let record: StageRecord | undefined
  const history: StageEvent[] = []
  for (const tried of tries) {
    const { move, known } = tried
    const moved = record
      ? moveStage(lifecycle, record, move, known)
      : startLifecycle(lifecycle, { ...move, subjectId }, known)
    check?.(record, tried, moved)
    if (!moved.ok) continue
    record = deepFreeze(moved.value.record)
    history.push(deepFreeze(moved.value.event))
  }
  return { record, history }
}

/** Histories of several subjects of one lifecycle. */
const populations = fc.tuple(lifecycles, fc.array(attempts, { maxLength: 6 })).map(([lifecycle, people]) => ({
  lifecycle,
  histories: people
    .map((tries, index) => attempt(lifecycle, tries, `s-${index}`).history)
    .filter(({ length }) => length > 0),
}))
const moments = fc.constantFrom(onDay(1), onDay(1, 1), onDay(3), onDay(40), onDay(400))

describe('any lifecycle, under any moves', { timeout: 60_000 }, () => {
  it('keeps to its stages, never loses how far it came, and replays to the same record', () => {
    fc.assert(
      fc.property(lifecycles, attempts, (lifecycle, tries) => {
        const known = [...lifecycle.stages, ...(lifecycle.outside ?? [])].map(({ id }) => id)
        let furthest = -1
        const { record, history } = attempt(lifecycle, tries, 's-1', (before, { move }, moved) => {
          expect(JSON.parse(JSON.stringify(moved))).toEqual(moved)
          if (!moved.ok) return
          const after = moved.value.record
          expect(known).toContain(after.stage)
          const place = placeOf(lifecycle, after.furthestStage)
          expect(place).toBe(Math.max(furthest, placeOf(lifecycle, after.stage)))
          furthest = place
          expect(stageRecordSchema.safeParse(after).success).toBe(true)
          expect(after.since).toBe(move.at)
          expect(after.startedAt).toBe(before?.startedAt ?? move.at)
        })
        for (const event of history) expect(stageEventSchema.safeParse(event).success).toBe(true)
        const replayed = replayStages(lifecycle, deepFreeze(history))
        expect(replayed).toEqual(
          record
            ? { ok: true, value: record }
            : { ok: false, reason: { code: 'empty-history', parameters: { index: 0 } } },
        )
        expect(replayStages(JSON.parse(JSON.stringify(lifecycle)), JSON.parse(JSON.stringify(history)))).toEqual(
          replayed,
        )
      }),
    )
  })

  it('opens exactly the stages that it lists as open, to whom it says', () => {
    fc.assert(
      fc.property(lifecycles, attempts, (lifecycle, tries) => {
        attempt(lifecycle, tries, 's-1', (record, { move, known }, moved) => {
          if (!record || compareInstants(move.at, record.since) < 0 || move.to === record.stage) return
          const circumstances = { facts: known.facts ?? {}, at: move.at, ...(known.events && { events: known.events }) }
          const listed = nextStages(lifecycle, record, move.actor, circumstances).find(({ stage }) => stage === move.to)
          const isOpen = listed?.status === 'open' && (!listed.reasonRequired || move.reason !== undefined)
          expect([move.to, isOpen]).toEqual([move.to, moved.ok])
          if (listed) expect(listed.lacks === undefined).toBe(listed.status === 'open')
        })
      }),
    )
  })

  it('notices an event that is lost, unless what is left is a history too', () => {
    fc.assert(
      fc.property(lifecycles, attempts, fc.nat(), (lifecycle, tries, pick) => {
        const { history } = attempt(lifecycle, tries)
        if (history.length < 2) return
        const lost = pick % (history.length - 1)
        const left = history.filter((_, index) => index !== lost)
        const replayed = replayStages(lifecycle, left)
        const isHoled = lost === 0 || left[lost]?.from !== left[lost - 1]?.to
        if (isHoled) expect(replayed).toEqual({ ok: false, reason: { code: 'hole', parameters: { index: lost } } })
        else expect(replayed.ok).toBe(true)
      }),
    )
  })

  it('has times that sum to the time observed exactly', () => {
    fc.assert(
      fc.property(lifecycles, attempts, moments, (lifecycle, tries, at) => {
        const { history } = attempt(lifecycle, tries)
        const visits = stageVisits(deepFreeze(history), at)
        const [first] = visits
        const observed = first ? epochMillisecondsOf(at, 'at') - epochMillisecondsOf(first.enteredAt, 'at') : 0
        const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
        expect(sum(visits.map(({ milliseconds }) => milliseconds))).toBe(observed)
        expect(visits.every(({ milliseconds }) => Number.isSafeInteger(milliseconds) && milliseconds >= 0)).toBe(true)
        const times = timeInStages(history, at)
        expect(sum(times.map(({ cumulativeMilliseconds }) => cumulativeMilliseconds))).toBe(observed)
        expect(sum(times.map((time) => time.visits))).toBe(visits.length)
        expect(times.filter(({ isCurrent }) => isCurrent)).toHaveLength(visits.length > 0 ? 1 : 0)
        expect(JSON.parse(JSON.stringify({ visits, times }))).toEqual({ visits, times })
      }),
    )
  })

  it('agrees about the age of a stay with the time spent in it', () => {
    fc.assert(
      fc.property(lifecycles, attempts, (lifecycle, tries) => {
        const { record, history } = attempt(lifecycle, tries)
        if (!record) return
        const at = onDay(400)
        expect(stageAge(lifecycle, record, at).milliseconds).toBe(stageVisits(history, at).at(-1)?.milliseconds)
      }),
    )
  })

  it('is drawn with each of its stages on a line of its own', () => {
    fc.assert(
      fc.property(lifecycles, (lifecycle) => {
        const lines = lifecycleDiagram(lifecycle).trimEnd().split('\n').slice(1)
        const count = lifecycle.stages.length + (lifecycle.outside ?? []).length
        expect(lines.filter((line) => /^ {2}state "[^"]+" as s\d+$/.test(line))).toHaveLength(count)
        expect(
          lines.every((line) => /^ {2}(state "[^"]+" as s\d+|(\[\*\]|s\d+) --> (\[\*\]|s\d+)(: [a-z]+)?)$/.test(line)),
        ).toBe(true)
        expect(lines.filter((line) => line.startsWith('  [*]'))).toHaveLength(lifecycle.start.length)
        expect(lifecycleSchema.parse(lifecycle)).toEqual(lifecycle)
      }),
    )
  })
})

/** Each run lives through up to six lives. */
const few = { numRuns: runsFor(200) }

describe('any number of histories', { timeout: 60_000 }, () => {
  it('make funnels whose counts agree', () => {
    fc.assert(
      fc.property(populations, moments, fc.constantFrom(...funnelModes), ({ lifecycle, histories }, at, mode) => {
        const funnel = stageFunnel(lifecycle, deepFreeze(histories), { mode, at })
        for (const [index, stage] of funnel.stages.entries()) {
          const isLast = index === funnel.stages.length - 1
          const { entered, stillThere, converted = 0, droppedOff = 0, conversion, share } = stage
          expect(isLast || converted + stillThere + droppedOff === entered).toBe(true)
          expect(
            [converted, stillThere, droppedOff, stage.reEntries, stage.regressions].every((each) => each >= 0),
          ).toBe(true)
          expect(entered).toBeLessThanOrEqual(funnel.count)
          expect('converted' in stage).toBe(!isLast)
          expect(conversion).toBe(isLast || entered === 0 ? undefined : converted / entered)
          expect(share).toBe(funnel.count === 0 ? undefined : entered / funnel.count)
          for (const rate of [conversion ?? 0, share ?? 0]) expect(rate >= 0 && rate <= 1).toBe(true)
        }
        expect(JSON.parse(JSON.stringify(funnel))).toEqual(funnel)
      }),
    )
  })

  it('reach a stage no less often than they visit it, and ever fewer reach the later ones', () => {
    fc.assert(
      fc.property(populations, moments, ({ lifecycle, histories }, at) => {
        const [visited, reached] = funnelModes.map((mode) => stageFunnel(lifecycle, histories, { mode, at }).stages)
        for (const [index, { entered, converted }] of (reached ?? []).entries()) {
          expect(entered).toBeGreaterThanOrEqual(visited?.[index]?.entered ?? Number.NaN)
          if (converted !== undefined) expect(converted).toBe(reached?.[index + 1]?.entered)
        }
      }),
    )
  })

  it('fall into cohorts that sum to the whole', () => {
    fc.assert(
      fc.property(
        populations,
        moments,
        fc.constantFrom(...funnelModes),
        fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
        ({ lifecycle, histories }, at, mode, timeZone) => {
          const whole = stageFunnel(lifecycle, histories, { mode, at })
          const cohorts = funnelByMonth(lifecycle, histories, { mode, at, timeZone })
          const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
          expect(sum(cohorts.map(({ count }) => count))).toBe(whole.count)
          expect(cohorts.map(({ month }) => month)).toEqual([...new Set(cohorts.map(({ month }) => month))].sort())
          for (const [index, stage] of whole.stages.entries()) {
            for (const key of [
              'entered',
              'stillThere',
              'reEntries',
              'regressions',
              'converted',
              'droppedOff',
            ] as const) {
              expect(sum(cohorts.map(({ stages }) => stages[index]?.[key] ?? 0))).toBe(stage[key] ?? 0)
            }
          }
          for (const [index, { count }] of whole.outside.entries()) {
            expect(sum(cohorts.map(({ outside }) => outside[index]?.count ?? 0))).toBe(count)
          }
        },
      ),
      few,
    )
  })

  it('are each open, won or lost, and take no less than no time', () => {
    fc.assert(
      fc.property(populations, moments, ({ lifecycle, histories }, at) => {
        const {
          count,
          open,
          won,
          lost,
          winRate,
          medianDaysToWin = 0,
          medianDaysToLose = 0,
        } = dealOutcomes(lifecycle, deepFreeze(histories), at)
        expect(open + won + lost).toBe(count)
        expect(winRate).toBe(won + lost === 0 ? undefined : won / (won + lost))
        expect(Math.min(medianDaysToWin, medianDaysToLose)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('take a median and a mean between the shortest and the longest time', () => {
    fc.assert(
      fc.property(
        populations,
        fc.constantFrom('a', 'b', '__proto__'),
        fc.constantFrom('b', 'c', 'constructor'),
        ({ histories }, from, to) => {
          const at = onDay(400)
          const { count, stillUnderway, medianMilliseconds, meanMilliseconds } = timeBetweenStages(
            deepFreeze(histories),
            { from, to, at },
          )
          const entered = histories.filter((history) => history.some((event) => event.to === from))
          expect(count + stillUnderway).toBe(entered.length)
          expect([medianMilliseconds === undefined, meanMilliseconds === undefined]).toEqual([count === 0, count === 0])
          for (const time of [medianMilliseconds ?? 0, meanMilliseconds ?? 0]) {
            expect(time >= 0 && time <= 400 * 86_400_000).toBe(true)
          }
        },
      ),
      few,
    )
  })
})

describe('what is large', () => {
  const long: readonly StageEvent[] = Array.from({ length: 100_000 }, (_, index): StageEvent => {
    const [from, to] = index % 2 ? ['one', 'two'] : ['two', 'one']
    return {
      type: 'stage-entered',
      subjectId: 's-1',
      lifecycleId: 'free',
      kind: index === 0 ? 'start' : index % 2 ? 'forward' : 'backward',
      ...(index > 0 && { from }),
      to,
      skipped: [],
      actor: 'person',
      at: onDay(1, index),
    } as StageEvent
  })

  it('a history of 100,000 events is replayed, timed and counted', () => {
    const at = onDay(2)
    expect(replayStages(freeLife, long)).toMatchObject({ ok: true, value: { stage: 'two', furthestStage: 'two' } })
    expect(timeInStages(long, at).map(({ visits }) => visits)).toEqual([50_000, 50_000])
    const [one, two] = stageFunnel(freeLife, [long], { mode: 'visited', at }).stages
    expect([one?.reEntries, two?.regressions]).toEqual([49_999, 49_999])
  }, 20_000)

  it('100,000 histories that began in one month are one cohort', () => {
    const histories = long.map(({ at }, index): readonly StageEvent[] => [
      {
        type: 'stage-entered',
        subjectId: `d-${index}`,
        lifecycleId: 'deal-pipeline',
        kind: 'start',
        to: 'proposal',
        skipped: [],
        actor: 'person',
        at,
      },
    ])
    const cohorts = funnelByMonth(dealPipeline, histories, { mode: 'visited', at: onDay(2), timeZone: 'UTC' })
    expect(cohorts.map(({ month, count }) => [month, count])).toEqual([['2026-01', 100_000]])
  }, 20_000)
})
