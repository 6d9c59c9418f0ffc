import { describe, expect, it } from 'vitest'
import type { Money } from '../../../../src/foundation/money/index.ts'
import { type SalesVelocityFigures, salesVelocity } from '../../../../src/rules/lifecycle/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'

const eur = (amount: string): Money => ({ amount, currency: 'EUR' })
const figures: SalesVelocityFigures = {
  opportunities: 50,
  averageAmount: { amount: '4000.00', currency: 'EUR' },
  winRate: 0.25,
  cycleDays: 40,
}

describe('sales velocity', () => {
  it.each<readonly [what: string, change: Partial<SalesVelocityFigures>, value: Money]>([
    ['is what the pipeline brings in a day', {}, eur('1250.00')],
    ['is nothing without deals', { opportunities: 0 }, eur('0.00')],
    ['is nothing where none is won', { winRate: 0 }, eur('0.00')],
    ['takes deals of less than a day', { cycleDays: 0.5 }, eur('100000.00')],
    [
      'rounds once, half away from zero',
      { opportunities: 1, winRate: 1, cycleDays: 8, averageAmount: { amount: '0.04', currency: 'EUR' } },
      eur('0.01'),
    ],
    ['takes a third as one', { opportunities: 1, winRate: 1 / 3, cycleDays: 1 }, eur('1333.33')],
    [
      'takes a currency without decimals',
      { averageAmount: { amount: '4001', currency: 'JPY' } },
      { amount: '1250', currency: 'JPY' },
    ],
    ['may go down, where deals cost', { averageAmount: { amount: '-4000.00', currency: 'EUR' } }, eur('-1250.00')],
    [
      'takes the largest figures there may be',
      {
        opportunities: 1_000_000_000,
        winRate: 1,
        cycleDays: 0.000_001,
        averageAmount: { amount: '0.01', currency: 'EUR' },
      },
      eur('10000000000000.00'),
    ],
  ])('%s', (_, change, value) => {
    expect(salesVelocity({ ...figures, ...change })).toEqual({ ok: true, value })
  })

  it('is no figure where deals take no time', () => {
    expect(salesVelocity({ ...figures, cycleDays: 0 })).toEqual({
      ok: false,
      reason: { code: 'no-cycle', parameters: { cycleDays: 0 } },
    })
  })

  it.each<readonly [what: string, change: Partial<SalesVelocityFigures>, message: string]>([
    [
      'half a deal',
      { opportunities: 0.5 },
      'figures.opportunities: expected a whole number from 0 to 1,000,000,000, received 0.5',
    ],
    [
      'fewer than no deals',
      { opportunities: -1 },
      'figures.opportunities: expected a whole number from 0 to 1,000,000,000, received -1',
    ],
    [
      'endlessly many deals',
      { opportunities: 1e15 },
      'figures.opportunities: expected a whole number from 0 to 1,000,000,000, received 1000000000000000',
    ],
    ['a win rate in per cent', { winRate: 25 }, 'figures.winRate: expected a number from 0 to 1, received 25'],
    ['no win rate', { winRate: Number.NaN }, 'figures.winRate: expected a number from 0 to 1, received NaN'],
    [
      'a cycle that ends before it begins',
      { cycleDays: -1 },
      'figures.cycleDays: expected 0, or a number from 0.000001 to 1,000,000, received -1',
    ],
    [
      'a cycle of next to no time',
      { cycleDays: 5e-324 },
      'figures.cycleDays: expected 0, or a number from 0.000001 to 1,000,000, received 5e-324',
    ],
    [
      'an endless cycle',
      { cycleDays: Number.POSITIVE_INFINITY },
      'figures.cycleDays: expected 0, or a number from 0.000001 to 1,000,000, received Infinity',
    ],
  ])('is refused for %s', (_, change, message) => {
    const error = thrownBy(() => salesVelocity({ ...figures, ...change }))
    expect([error.code, error.message]).toEqual(['invalid-value', message])
  })
})
