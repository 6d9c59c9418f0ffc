import { describe, expect, it } from 'vitest'
import { dealOutcomes, dealPipeline } from '../../../../src/rules/lifecycle/index.ts'
import { historyOf, onDay } from '../samples.ts'

const won = historyOf(dealPipeline, [
  ['proposal', 1],
  ['won', 11],
])
const wonSlowly = historyOf(dealPipeline, [
  ['prospecting', 1],
  ['negotiation', 20],
  ['won', 31, { at: onDay(31, 43_200_000) }],
])
const lost = historyOf(dealPipeline, [
  ['proposal', 1],
  ['lost', 4],
])
const reopenedAndWon = historyOf(dealPipeline, [
  ['proposal', 1],
  ['lost', 5],
  ['proposal', 8],
  ['won', 21],
])
const wonAndReopened = historyOf(dealPipeline, [
  ['negotiation', 1],
  ['won', 5],
  ['negotiation', 9],
])
const open = historyOf(dealPipeline, [
  ['prospecting', 1],
  ['qualification', 2],
])

describe('the outcomes of deals', () => {
  it.each([
    ['of none are none', [], { count: 0, open: 0, won: 0, lost: 0 }],
    ['of open ones say no rate', [open], { count: 1, open: 1, won: 0, lost: 0 }],
    ['of one won', [won], { count: 1, open: 0, won: 1, lost: 0, winRate: 1, medianDaysToWin: 10 }],
    ['of one lost', [lost], { count: 1, open: 0, won: 0, lost: 1, winRate: 0, medianDaysToLose: 3 }],
    [
      'of one lost, opened again and won: won, once',
      [reopenedAndWon],
      { count: 1, open: 0, won: 1, lost: 0, winRate: 1, medianDaysToWin: 20 },
    ],
    ['of one won and opened again: open', [wonAndReopened], { count: 1, open: 1, won: 0, lost: 0 }],
    [
      'of many',
      [won, wonSlowly, lost, reopenedAndWon, wonAndReopened, open],
      { count: 6, open: 2, won: 3, lost: 1, winRate: 0.75, medianDaysToWin: 20, medianDaysToLose: 3 },
    ],
  ])('%s', (_, deals, outcomes) => {
    expect(dealOutcomes(dealPipeline, deals, onDay(40))).toEqual(outcomes)
  })

  it('are as known at the moment', () => {
    expect(dealOutcomes(dealPipeline, [reopenedAndWon], onDay(6))).toMatchObject({ lost: 1, medianDaysToLose: 4 })
    expect(dealOutcomes(dealPipeline, [reopenedAndWon], onDay(9))).toMatchObject({ open: 1, lost: 0 })
    expect(dealOutcomes(dealPipeline, [reopenedAndWon], onDay(0))).toMatchObject({ count: 0 })
  })

  it('count every stage that is won, whatever it is called', () => {
    const pipeline = {
      id: 'two-ends',
      stages: [{ id: 'talk' }, { id: 'signed', outcome: 'won' as const }, { id: 'delivered', outcome: 'won' as const }],
      start: ['talk'],
      moves: dealPipeline.moves,
    }
    const deals = [
      historyOf(pipeline, [
        ['talk', 1],
        ['signed', 3],
      ]),
      historyOf(pipeline, [
        ['talk', 1],
        ['signed', 3],
        ['delivered', 5],
      ]),
    ]
    expect(dealOutcomes(pipeline, deals, onDay(9))).toMatchObject({ won: 2, medianDaysToWin: 3 })
  })
})
