import { describe, expect, it } from 'vitest'
import { betaProbability, betaQuantileOdds } from '../../../src/foundation/numeric/beta-quantile.ts'
import reference from '../../fixtures/numeric/beta-quantiles.json' with { type: 'json' }

const within = (found: number, expected: number, relative: number): void => {
  expect(Math.abs(found / expected - 1)).toBeLessThan(relative)
}

describe('betaQuantileOdds', () => {
  it.each(reference.rows as [number, number, number, number][])('%f of (%i, %i)', (probability, a, b, odds) => {
    within(betaQuantileOdds(probability, a, b), odds, 1e-11)
  })

  it.each([
    [0.025, 100_000, 98_000, 1.011458196146885],
    [0.975, 900_000, 1_000_000, 0.9025665414746238],
    [0.025, 1, 1_000_000, 2.5317808304785576e-8],
    [0.025, 1_000_000, 2, 179_479.84894252324],
  ])('%f of (%i, %i), as scipy 1.17 has it', (probability, a, b, odds) => {
    within(betaQuantileOdds(probability, a, b), odds, 1e-9)
  })

  it('is what betaProbability undoes', () => {
    for (const probability of [0.001, 0.3, 0.999]) {
      const odds = betaQuantileOdds(probability, 7, 12)
      within(betaProbability(odds / (1 + odds), 1 / (1 + odds), 7, 12), probability, 1e-12)
    }
  })
})
