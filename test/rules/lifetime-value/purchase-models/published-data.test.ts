import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../../../src/foundation/result.ts'
import {
  type FitRefusal,
  fitBgBb,
  fitParetoNbd,
  type PurchaseFit,
  type PurchaseHistory,
} from '../../../../src/rules/lifetime-value/index.ts'

// The data sets are their owners', and lie beside the repository where they are at all; their figures are in the fixtures.
const data = resolve(import.meta.dirname, '../../../../../shared/data')

const figures = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/purchase-models/${name}.json`, import.meta.url), 'utf8'))

const rowsOf = (file: string): readonly (readonly number[])[] =>
  readFileSync(`${data}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))

const opportunitiesOf = (file: string): readonly PurchaseHistory[] =>
  rowsOf(file).map(([frequency = 0, ageAtLastPurchase = 0, age = 0, count = 0]) => ({
    frequency,
    ageAtLastPurchase,
    age,
    count,
  }))

function fitted(fit: Result<PurchaseFit, FitRefusal>): PurchaseFit {
  if (!fit.ok) throw new Error(JSON.stringify(fit.reason))
  return fit.value
}

interface Figures {
  readonly parameters: Readonly<Record<string, number>>
  readonly standardErrors: Readonly<Record<string, number>>
  readonly logLikelihood: number
}

function expectFigures(fit: PurchaseFit, { parameters, standardErrors, logLikelihood }: Figures): void {
  for (const [received, wanted, bound] of [
    [fit.parameters, parameters, 1e-9],
    // The errors of the reference are by differences.
    [fit.standardErrors, standardErrors, 1e-6],
  ] as const) {
    for (const [name, value] of Object.entries(received)) {
      expect(Math.abs(value / (wanted[name] as number) - 1), name).toBeLessThan(bound)
    }
  }
  expect(Math.abs(fit.logLikelihood - logLikelihood)).toBeLessThan(1e-7)
}

describe.skipIf(!existsSync(data))('published data', () => {
  const cdnow = figures('pareto-nbd')

  it('Pareto/NBD of the CDNOW sample is the published one, and no less likely than what others find', () => {
    const histories = rowsOf('cdnow_sample_summary.csv').map(([, frequency = 0, ageAtLastPurchase = 0, age = 0]) => ({
      frequency,
      ageAtLastPurchase,
      age,
    }))
    const fit = fitted(fitParetoNbd({ unit: 'week', histories }))
    expectFigures(fit, cdnow.fit)
    expect(fit.logLikelihood).toBeGreaterThan(cdnow.bestOfOthers.sample)
    expect(fit.logLikelihood.toFixed(1)).toBe(cdnow.published.logLikelihood.toFixed(1))
  })

  it('Pareto/NBD of the whole of CDNOW converges, and costs what its distinct rows do', () => {
    const rows = rowsOf('cdnow_full_summary_days.csv')
    const column = (place: number) => Float64Array.from(rows, (row) => row[place] as number)
    const fit = fitted(
      fitParetoNbd({ unit: 'day', frequency: column(1), ageAtLastPurchase: column(2), age: column(3) }),
    )
    expect([fit.count, fit.rows]).toEqual([23_570, 8_685])
    expect(fit.gradientNorm).toBeLessThan(1e-8)
  }, 30_000)

  it('BG/BB of the donations is the published one', () => {
    const donations = figures('bg-bb')
    const fit = fitted(fitBgBb({ unit: 'year', histories: opportunitiesOf('donations_bgbb.csv') }))
    expectFigures(fit, donations.fit)
    expect(fit.logLikelihood.toFixed(1)).toBe(donations.published.logLikelihood.toFixed(1))
  })

  it('BG/BB of the cruises has no best parameters, and says so', () => {
    const fit = fitBgBb({ unit: 'year', histories: opportunitiesOf('cruise_bgbb.csv') })
    expect(fit.ok || fit.reason).toMatchObject({
      code: 'parameter-at-boundary',
      parameters: { parameters: { gamma: 'infinity', delta: 'infinity' } },
    })
  })
})
