import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../../src/foundation/time/index.ts'
import type { StageEvent } from '../../../../src/records/index.ts'
import { stageVisits, timeInStages } from '../../../../src/rules/lifecycle/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { freeLife, historyOf, onDay } from '../samples.ts'

const day = 86_400_000
const history = historyOf(freeLife, [
  ['one', 1],
  ['two', 3],
  ['one', 4],
  ['one', 6],
  ['out', 10],
])

describe('visits', () => {
  it('follow one another, re-entries and moves to the same stage each their own', () => {
    expect(stageVisits(history, onDay(15))).toEqual([
      { stage: 'one', enteredAt: onDay(1), leftAt: onDay(3), milliseconds: 2 * day },
      { stage: 'two', enteredAt: onDay(3), leftAt: onDay(4), milliseconds: day },
      { stage: 'one', enteredAt: onDay(4), leftAt: onDay(6), milliseconds: 2 * day },
      { stage: 'one', enteredAt: onDay(6), leftAt: onDay(10), milliseconds: 4 * day },
      { stage: 'out', enteredAt: onDay(10), milliseconds: 5 * day },
    ])
  })

  it.each<readonly [what: string, at: Instant, stages: readonly string[], lastMilliseconds: number]>([
    ['none before the first event', onDay(1, -1), [], 0],
    ['one, of no length, at the first event', onDay(1), ['one'], 0],
    ['one a moment before the second', onDay(3, -1), ['one'], 2 * day - 1],
    ['two at the second', onDay(3), ['one', 'two'], 0],
  ])('are as known at the moment: %s', (_, at, stages, lastMilliseconds) => {
    const visits = stageVisits(history, at)
    expect(visits.map(({ stage }) => stage)).toEqual(stages)
    expect(visits.at(-1)?.milliseconds ?? 0).toBe(lastMilliseconds)
    expect(visits.filter(({ leftAt }) => leftAt === undefined)).toEqual(visits.slice(-1))
  })

  it('count whole milliseconds of moments that are finer, and still sum to the time observed', () => {
    const fine = historyOf(freeLife, [
      ['one', 1, { at: '2026-01-01T00:00:00.0009Z' }],
      ['two', 1, { at: '2026-01-01T00:00:00.0011Z' }],
      ['three', 1, { at: '2026-01-01T00:00:00.001999999Z' }],
      ['four', 1, { at: '2026-01-01T00:00:00.01Z' }],
    ])
    const visits = stageVisits(fine, '2026-01-01T00:00:01Z')
    expect(visits.map(({ milliseconds }) => milliseconds)).toEqual([1, 0, 9, 990])
  })

  it('cross leap days and the years before 1970', () => {
    const old = historyOf(freeLife, [['one', 1, { at: '1968-02-28T00:00:00Z' }]])
    expect(stageVisits(old, '1968-03-01T00:00:00Z')[0]?.milliseconds).toBe(2 * day)
  })

  it('of nothing are none', () => {
    expect(stageVisits([], onDay(1))).toEqual([])
    expect(timeInStages([], onDay(1))).toEqual([])
  })

  it.each<readonly [what: string, change: (event: StageEvent, index: number) => StageEvent, message: string]>([
    [
      'events out of order',
      (event, index) => (index === 2 ? { ...event, at: onDay(2) } : event),
      'history[2].at: expected a moment that is not before the one before it, received "2026-01-02T00:00:00.000Z"',
    ],
    [
      'an event at no moment, even one that would be too late to count',
      (event, index) => (index === 4 ? { ...event, at: '2026-01-32T00:00:00Z' } : event),
      'history[4].at: expected a moment in UTC, as YYYY-MM-DDThh:mm:ssZ, received "2026-01-32T00:00:00Z"',
    ],
  ])('are refused for %s', (_, change, message) => {
    expect(thrownBy(() => stageVisits(history.map(change), onDay(5))).message).toBe(message)
  })

  it('are refused for no moment of asking', () => {
    expect(thrownBy(() => stageVisits(history, 'now' as Instant)).details.field).toBe('at')
  })
})

describe('times in stages', () => {
  it('sum the visits of each, in the order in which they were first entered', () => {
    expect(timeInStages(history, onDay(15))).toEqual([
      {
        stage: 'one',
        visits: 3,
        firstEnteredAt: onDay(1),
        lastEnteredAt: onDay(6),
        lastLeftAt: onDay(10),
        latestMilliseconds: 4 * day,
        cumulativeMilliseconds: 8 * day,
        isCurrent: false,
      },
      {
        stage: 'two',
        visits: 1,
        firstEnteredAt: onDay(3),
        lastEnteredAt: onDay(3),
        lastLeftAt: onDay(4),
        latestMilliseconds: day,
        cumulativeMilliseconds: day,
        isCurrent: false,
      },
      {
        stage: 'out',
        visits: 1,
        firstEnteredAt: onDay(10),
        lastEnteredAt: onDay(10),
        latestMilliseconds: 5 * day,
        cumulativeMilliseconds: 5 * day,
        isCurrent: true,
      },
    ])
  })

  it('of a stage that was entered again say when it was left before, and that somebody is there', () => {
    const [one] = timeInStages(history, onDay(5))
    expect(one).toMatchObject({ visits: 2, lastLeftAt: onDay(3), latestMilliseconds: day, isCurrent: true })
  })
})
