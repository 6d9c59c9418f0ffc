import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CrossingThreshold,
  leadOutcomes,
  type ScoreReading,
  scoreCrossings,
} from '../../../src/rules/scoring/index.ts'
import { codeThrownBy } from '../../tools/thrown-by.ts'

const at = (day: number): ScoreReading['at'] =>
  `2026-03-${String(day).padStart(2, '0')}T09:00:00Z` as ScoreReading['at']
const readings = (...scores: readonly number[]): readonly ScoreReading[] =>
  scores.map((score, index) => ({ at: at(index + 1), score }))
const thresholds: readonly CrossingThreshold[] = [
  { name: 'ready', atLeast: 80 },
  { name: 'qualified', atLeast: 50 },
]
const told = (scores: readonly number[]): readonly string[] =>
  scoreCrossings(readings(...scores), thresholds).map(
    ({ event, threshold, at: moment }) => `${Number(moment.slice(8, 10))} ${event} ${threshold}`,
  )

describe('leadOutcomes', () => {
  it('are all the ways in which a lead ends', () => {
    expect(leadOutcomes).toEqual(['won', 'lost'])
  })
})

describe('scoreCrossings', () => {
  it.each<[string, readonly number[], readonly string[]]>([
    ['a first score that is there already has reached it', [50], ['1 threshold-reached qualified']],
    ['a first score below crosses nothing', [49.9], []],
    ['moving on one side crosses nothing', [10, 40, 20, 49], []],
    ['one leap meets the lower line first', [10, 90], ['2 threshold-reached qualified', '2 threshold-reached ready']],
    [
      'one fall meets the higher line first',
      [90, 10],
      [
        '1 threshold-reached qualified',
        '1 threshold-reached ready',
        '2 threshold-lost ready',
        '2 threshold-lost qualified',
      ],
    ],
    [
      'each time counts',
      [60, 40, 60],
      ['1 threshold-reached qualified', '2 threshold-lost qualified', '3 threshold-reached qualified'],
    ],
    ['standing on the line is there', [50, 50], ['1 threshold-reached qualified']],
    ['nothing read, nothing crossed', [], []],
  ])('%s', (_, scores, expected) => {
    expect(told(scores)).toEqual(expected)
  })

  it('tells the score before, unless there was none', () => {
    const [first, second] = scoreCrossings(readings(50, 20), thresholds)
    expect(first).toEqual({ event: 'threshold-reached', threshold: 'qualified', at: at(1), after: 50 })
    expect(second).toEqual({ event: 'threshold-lost', threshold: 'qualified', at: at(2), before: 50, after: 20 })
  })

  it('lists thresholds of one height by name', () => {
    const two = ['b', 'a'].map((name) => ({ name, atLeast: 5 }))
    expect(scoreCrossings(readings(9), two).map(({ threshold }) => threshold)).toEqual(['a', 'b'])
  })

  it.each<[string, string, readonly ScoreReading[], readonly CrossingThreshold[]]>([
    ['invalid-value', 'a moment that is none', [{ at: '2026-02-30T00:00:00Z', score: 1 }], []],
    ['invalid-value', 'a score that is none', readings(Number.NaN), []],
    ['invalid-value', 'two scores at one moment', [...readings(1), { at: '2026-03-01T09:00:00.0Z', score: 2 }], []],
    ['invalid-value', 'a threshold that is none', [], [{ name: 'x', atLeast: Number.NaN }]],
    ['duplicate-id', 'one name twice', [], [...thresholds, { name: 'ready', atLeast: 1 }]],
  ])('refuses with %s %s', (code, _, given, lines) => {
    expect(codeThrownBy(() => scoreCrossings(given, lines))).toBe(code)
  })

  it('in any order of the readings tells the same, and reached and lost take turns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 28 }),
        fc.infiniteStream(fc.nat()),
        (scores, keys) => {
          const inOrder = readings(...scores)
          const shuffled = inOrder
            .map((reading) => ({ reading, key: keys.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ reading }) => reading)
          const crossings = scoreCrossings(shuffled, thresholds)
          expect(crossings).toEqual(scoreCrossings(inOrder, thresholds))
          for (const { name, atLeast } of thresholds) {
            const own = crossings.filter(({ threshold }) => threshold === name)
            for (const [index, { event }] of own.entries()) {
              expect(event).toBe(index % 2 === 0 ? 'threshold-reached' : 'threshold-lost')
            }
            expect(own.length % 2 === 1).toBe((scores.at(-1) ?? -1) >= atLeast)
          }
        },
      ),
    )
  })
})
