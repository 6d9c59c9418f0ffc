import { refuse } from '../../../foundation/error.ts'
import { numberAt, wholeNumberAt } from '../../../foundation/number-at.ts'
import { quantile } from '../../../foundation/numeric/quantile.ts'

/** The band that a number falls in, as text: `<1`, `1..<5`, `>=5`. A number that equals an edge is in the band above it. */
export function bandOf(value: number, bands: readonly number[]): string {
  const above = bands.findIndex((edge) => value < edge)
  if (above === 0) return `<${bands[0]}`
  if (above === -1) return `>=${bands.at(-1)}`
  return `${bands[above - 1]}..<${bands[above]}`
}

/** Throws `invalid-value` for edges that do not rise, or are none. */
export function checkBands(bands: readonly number[], field: string): void {
  wholeNumberAt(bands.length, `${field}.length`, 1, 1_000)
  for (const [index, edge] of bands.entries()) {
    numberAt(edge, `${field}[${index}]`, -1e15, 1e15)
    const before = bands[index - 1]
    if (before !== undefined && edge <= before) {
      refuse('invalid-value', `${field}[${index}]`, edge, `a number above the ${before} before it`)
    }
  }
}

/**
 * Draws the edges of bands that hold about equally many of some numbers: what a frequency model sorts a number by.
 *
 * An edge that many numbers share is drawn once, so there may be fewer bands than asked for; numbers that are all the same
 * make no band at all. Take the numbers of the leads that the model learns from, and of no others.
 *
 * @param values - The numbers, in any order; at most 1e15 in size.
 * @param count - How many bands; from 2 to 1,000.
 * @returns The edges between the bands, from the smallest on: quantiles (Hyndman and Fan's seventh definition).
 * @throws {@link ClienteleError} `invalid-value` for a number or a count that cannot be.
 *
 * @example
 * ```ts
 * import { quantileBands } from 'clientele/scoring/by-evidence'
 *
 * quantileBands([0, 0, 0, 1, 2, 3, 5, 8, 13], 4) //=> [2, 5]
 * quantileBands([0, 0, 0, 0, 7], 4) //=> []
 * ```
 */
export function quantileBands(values: readonly number[], count: number): readonly number[] {
  wholeNumberAt(count, 'count', 2, 1_000)
  const sorted = values.map((value, index) => numberAt(value, `values[${index}]`, -1e15, 1e15)).sort((a, b) => a - b)
  const least = sorted[0] ?? 0
  const edges =
    sorted.length === 0 ? [] : Array.from({ length: count - 1 }, (_, k) => quantile(sorted, (k + 1) / count))
  return [...new Set(edges)].filter((edge) => edge > least)
}
