import { refuse } from '../../../foundation/error.ts'
import { type ConfidenceOptions, readConfidence } from '../contractual/survival-curve.ts'

/** How to resample. */
export interface BootstrapOptions extends ConfidenceOptions {
  /** Where the random numbers begin, a whole number from 0 to 2^32 − 1: the same seed gives the same interval. */
  readonly seed: number
  /** How often to resample, 10 to 100,000; {@link defaultBootstrapSamples} when left out. */
  readonly samples?: number
}

/**
 * How often accounts are resampled unless asked otherwise.
 *
 * @example
 * ```ts
 * import { defaultBootstrapSamples } from 'clientele/lifetime-value/value'
 *
 * defaultBootstrapSamples //=> 200
 * ```
 */
export const defaultBootstrapSamples = 200

/** How sure a figure is, from resampling. */
export interface BootstrapInterval {
  /** The figure of all accounts as they are. */
  readonly estimate: number
  /** How far it strays between samples. */
  readonly standardError: number
  /** The lower limit. */
  readonly lower: number
  /** The upper limit. */
  readonly upper: number
  /** Samples that gave a figure. */
  readonly samples: number
  /** Samples that gave none: a fit that was refused, say. Many of them make the limits doubtful. */
  readonly withoutFigure: number
}

/** Random numbers from 0 to below 1, the same for the same seed: a counter through the finaliser of MurmurHash3 (Appleby). */
function uniformNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }
}

/** How often each row was drawn, when as many accounts as there are were drawn at random. */
function drawCounts(ends: Float64Array, random: () => number): Float64Array {
  const drawn = new Float64Array(ends.length)
  const accounts = ends.at(-1) as number
  for (let draw = 0; draw < accounts; draw += 1) {
    const place = random() * accounts
    let low = 0
    let high = ends.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] as number) > place) high = middle
      else low = middle + 1
    }
    drawn[low] = (drawn[low] as number) + 1
  }
  return drawn
}

/** The value at a share below 1 of a sorted list, between two where it falls between. */
function quantileOf(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const value = sorted[below] as number
  return value + (place - below) * ((sorted[below + 1] as number) - value)
}

/**
 * Tells how sure any figure of many accounts is, by the bootstrap: the figure is worked out again for accounts drawn at random
 * from those there are, many times over (Efron 1979; limits by percentiles).
 *
 * A row with a count stands for so many accounts, drawn one by one, so grouped histories and tenures give the interval of the
 * accounts themselves. It takes as many fits as samples, if the figure is made of a fit.
 *
 * @param rows - Histories, tenures, or anything with a count.
 * @param figureOf - Works out the figure from rows with their counts; nothing where there is none.
 * @param options - The seed, how many samples, and the confidence of the limits.
 * @returns The figure with its limits; nothing if the rows themselves, or fewer than two samples, give a figure.
 * @throws {@link ClienteleError} `invalid-value` for a seed, a number of samples, a confidence or a count that cannot be.
 *
 * @example
 * ```ts
 * import { type BootstrapInterval, type BootstrapOptions, bootstrapInterval } from 'clientele/lifetime-value/value'
 *
 * const spends = [12, 35, 20, 80, 44, 15].map((spend) => ({ spend }))
 * const mean = (rows: readonly { spend: number; count: number }[]): number =>
 *   rows.reduce((sum, { spend, count }) => sum + spend * count, 0) / rows.reduce((sum, { count }) => sum + count, 0)
 * const options: BootstrapOptions = { seed: 7 }
 * const interval: BootstrapInterval | undefined = bootstrapInterval(spends, mean, options)
 * interval !== undefined && interval.lower < 34 && interval.upper > 35 //=> true
 * ```
 */
export function bootstrapInterval<Row extends object>(
  rows: readonly (Row & { readonly count?: number })[],
  figureOf: (rows: readonly (NoInfer<Row> & { readonly count: number })[]) => number | undefined,
  options: BootstrapOptions,
): BootstrapInterval | undefined {
  const { seed, samples = defaultBootstrapSamples } = options
  const confidence = readConfidence(options)
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    refuse('invalid-value', 'seed', seed, 'a whole number from 0 to 2^32 - 1')
  }
  if (!(Number.isInteger(samples) && samples >= 10 && samples <= 100_000)) {
    refuse('invalid-value', 'samples', samples, 'a whole number from 10 to 100,000')
  }
  let accounts = 0
  const ends = Float64Array.from(rows, ({ count = 1 }, index) => {
    if (!(Number.isSafeInteger(count) && count > 0)) {
      refuse('invalid-value', `rows[${index}].count`, count, 'a whole number above 0')
    }
    accounts += count
    return accounts
  })
  const estimate = rows.length === 0 ? undefined : figureOf(rows.map((row) => ({ ...row, count: row.count ?? 1 })))
  if (estimate === undefined) return undefined
  const random = uniformNumbers(seed)
  const figures: number[] = []
  for (let sample = 0; sample < samples; sample += 1) {
    const drawn = drawCounts(ends, random)
    const chosen: (Row & { readonly count: number })[] = []
    for (const [index, row] of rows.entries()) {
      const count = drawn[index] as number
      if (count > 0) chosen.push({ ...row, count })
    }
    const figure = figureOf(chosen)
    if (figure !== undefined) figures.push(figure)
  }
  if (figures.length < 2) return undefined
  const sorted = Float64Array.from(figures).sort()
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return {
    estimate,
    standardError: Math.sqrt(squares / (sorted.length - 1)),
    lower: quantileOf(sorted, (1 - confidence) / 2),
    upper: quantileOf(sorted, (1 + confidence) / 2),
    samples: figures.length,
    withoutFigure: samples - figures.length,
  }
}
