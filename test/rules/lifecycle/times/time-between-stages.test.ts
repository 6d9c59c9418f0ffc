import { describe, expect, it } from 'vitest'
import { timeBetweenStages } from '../../../../src/rules/lifecycle/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { freeLife, historyOf, onDay } from '../samples.ts'

const day = 86_400_000
const quick = historyOf(freeLife, [
  ['one', 1],
  ['three', 2],
])
const slow = historyOf(freeLife, [
  ['one', 1],
  ['two', 3],
  ['three', 5],
])
const round = historyOf(freeLife, [
  ['one', 1],
  ['two', 2],
  ['one', 3],
  ['three', 10],
])
const waiting = historyOf(freeLife, [
  ['one', 1],
  ['two', 2],
])
const outside = historyOf(freeLife, [
  ['two', 1],
  ['out', 4],
])
const all = [quick, slow, round, waiting, outside]

type Row = readonly [
  what: string,
  from: string,
  to: string | readonly string[],
  days: readonly number[],
  stillUnderway: number,
]

describe('the time between stages', () => {
  it.each<Row>([
    ['from the first entry to the next of the other, skips and rounds included', 'one', 'three', [1, 4, 9], 1],
    ['to the next entry, not to the first there ever was', 'two', 'one', [1], 3],
    ['to any of several', 'two', ['three', 'out'], [2, 8, 3], 1],
    ['to the same stage again', 'one', 'one', [2], 3],
    ['where nobody arrived', 'three', 'out', [], 3],
    ['where nobody set out', 'four', 'out', [], 0],
    ['to none at all', 'one', [], [], 4],
  ])('%s', (_, from, to, days, stillUnderway) => {
    const sorted = days.map((each) => each * day).sort((a, b) => a - b)
    const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length
    const middle = (Number(sorted[(sorted.length - 1) >> 1]) + Number(sorted[sorted.length >> 1])) / 2
    expect(timeBetweenStages(all, { from, to, at: onDay(20) })).toEqual({
      count: days.length,
      stillUnderway,
      ...(days.length > 0 && { medianMilliseconds: middle, meanMilliseconds: mean }),
    })
  })

  it('does not know what comes after the moment of asking', () => {
    expect(timeBetweenStages(all, { from: 'one', to: 'three', at: onDay(4) })).toMatchObject({
      count: 1,
      stillUnderway: 3,
    })
    expect(timeBetweenStages(all, { from: 'one', to: 'three', at: onDay(0) })).toEqual({ count: 0, stillUnderway: 0 })
  })

  it('says which history is out of order', () => {
    const call = () => timeBetweenStages([quick, [...slow].reverse()], { from: 'one', to: 'three', at: onDay(9) })
    expect(thrownBy(call).details.field).toBe('histories[1][1].at')
  })
})
