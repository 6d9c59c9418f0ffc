import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { digamma, digammaRise, trigamma, trigammaFall } from '../../../src/foundation/numeric/digamma.ts'
import { scaledExponentialIntegral } from '../../../src/foundation/numeric/exponential-integral.ts'
import { logHypergeometric } from '../../../src/foundation/numeric/hypergeometric.ts'
import { logBeta } from '../../../src/foundation/numeric/log-beta.ts'
import { logGamma, logRising } from '../../../src/foundation/numeric/log-gamma.ts'

type Rows = readonly (readonly number[])[]

/** Values in 60-digit arithmetic; the script beside the file made them. */
const reference = JSON.parse(
  readFileSync(new URL('../../fixtures/numeric/special-functions.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Rows>>

const known = (name: string): Rows => reference[name] as Rows

/** The largest error over all rows, and where it is. */
function worst(
  rows: Rows,
  of: (...given: number[]) => number,
  errorOf: (actual: number, expected: number) => number,
): { readonly error: number; readonly at: readonly number[] } {
  let result: { readonly error: number; readonly at: readonly number[] } = { error: 0, at: [] }
  for (const row of rows) {
    const given = row.slice(0, -1)
    const error = errorOf(of(...given), row.at(-1) as number)
    if (!(error <= result.error)) result = { error, at: row }
  }
  return result
}

const relative = (actual: number, expected: number): number =>
  actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected)

const mixed = (actual: number, expected: number): number =>
  Math.abs(actual - expected) / Math.max(1, Math.abs(expected))

describe('special functions against 60-digit values', () => {
  it.each([
    ['logGamma', logGamma, mixed, 4e-15],
    ['digamma', digamma, mixed, 4e-15],
    ['trigamma', trigamma, relative, 4e-15],
    ['logRising', logRising, mixed, 1e-14],
    ['digammaRise', digammaRise, relative, 2e-14],
    ['trigammaFall', trigammaFall, mixed, 1e-14],
    ['logBeta', logBeta, mixed, 1e-14],
    ['logHypergeometric', logHypergeometric, (a: number, b: number) => Math.abs(Math.expm1(a - b)), 1e-12],
    ['scaledExponentialIntegral', scaledExponentialIntegral, relative, 1e-13],
  ] as const)('%s', (name, of, errorOf, bound) => {
    const rows = known(name)
    expect(rows.length).toBeGreaterThan(20)
    const { error, at } = worst(rows, of as (...given: number[]) => number, errorOf)
    expect(error, `at ${at}`).toBeLessThanOrEqual(bound)
  })
})
