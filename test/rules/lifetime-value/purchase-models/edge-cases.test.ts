import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  discountedExpectedPurchases,
  expectedPurchases,
  type ParametrisedModel,
  type PurchaseHistory,
  probabilityAlive,
  purchaseDistribution,
} from '../../../../src/rules/lifetime-value/index.ts'
import { logLikelihoodOf } from './objectives.ts'

/**
 * What every value must be within, relative to it: the promise for predictions at given parameters. Most are within 1e-13; what
 * loses digits are logarithms near 0 and probabilities near 1 less something.
 */
const promised = 1e-9

/** What they are within on the machine that made the fixtures: so that a loss of digits shows before the promise is broken. */
const held = 5e-12

type Question =
  | { readonly quantity: 'log-likelihood' }
  | { readonly quantity: 'probability-alive'; readonly ahead: number }
  | { readonly quantity: 'expected-purchases'; readonly horizon: number }
  | { readonly quantity: 'discounted-expected-purchases'; readonly annualDiscountRate: number }
  | { readonly quantity: 'purchase-probability'; readonly horizon: number; readonly count: number }

type Setting = Omit<ParametrisedModel, 'unit'> & {
  readonly setting: string
  readonly history: PurchaseHistory
  readonly cases: readonly (Question & { readonly value: number })[]
}

const { settings } = JSON.parse(
  readFileSync(new URL('../../../fixtures/purchase-models/edge-cases.json', import.meta.url), 'utf8'),
) as { settings: readonly Setting[] }

function answer({ model, parameters, history }: Setting, question: Question): number {
  const asked = { model, parameters, unit: 'year' } as ParametrisedModel
  const years = (count: number) => ({ unit: 'year', count }) as const
  switch (question.quantity) {
    case 'log-likelihood':
      return logLikelihoodOf(model, parameters, [history])
    case 'probability-alive':
      return probabilityAlive(asked, history, { ahead: years(question.ahead) })
    case 'expected-purchases':
      return expectedPurchases(asked, history, years(question.horizon))
    case 'discounted-expected-purchases':
      return discountedExpectedPurchases(asked, history, question)
    case 'purchase-probability':
      return purchaseDistribution(asked, years(question.horizon), { history, most: question.count }).probabilities.at(
        -1,
      ) as number
  }
}

const named = settings.flatMap((setting) =>
  setting.cases.map((question) => {
    const { value: _, ...asked } = question
    return [`${setting.model}, ${setting.setting}: ${Object.values(asked).join(' ')}`, setting, question] as const
  }),
)

describe('every model, where others overflow or lose their digits', () => {
  it('has cases of every model and quantity', () => {
    expect(named.length).toBeGreaterThan(700)
  })

  it.each(named)('%s', (_name, setting, question) => {
    const received = answer(setting, question)
    const error = Math.abs(received - question.value) / Math.abs(question.value)
    expect(error, `${received} is not ${question.value}`).toBeLessThan(held)
    expect(error).toBeLessThan(promised)
  })
})
