import {
  type ChancyAmount,
  type ChancyStream,
  quantileStep,
  sumOfChances,
  sumOfStream,
  sumOfTwo,
} from './sum-distribution.ts'

/** The ends and the middle of where a sum may lie, in minor units. */
export interface UnitRange {
  readonly low: number
  readonly median: number
  readonly high: number
}

/** What may come: deals that are open, and deals that are only to begin, in minor units. */
export interface ChancySum {
  readonly open: readonly ChancyAmount[]
  readonly toCome: ChancyStream
}

/** How many steps the largest sum is cut into. */
const steps = 4_000

/**
 * Seven equally likely ways that a period can go, better or worse than the rates say: the middles of the sevenths of a standard normal
 * distribution, stretched to a variance of 1.
 */
const standardWays = [-1.607574, -0.868542, -0.401672, 0, 0.401672, 0.868542, 1.607574] as const

/** A chance whose odds are so many times what they were. */
const withOdds = (probability: number, times: number): number =>
  (probability * times) / (1 - probability + probability * times)

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Sums stray no further than so many standard deviations from their mean. */
const farthest = 8

/** More than open deals will ever come to: all of them, or where there are many, their mean and eight standard deviations. */
function farEndOfOpen(open: readonly ChancyAmount[]): number {
  let [all, expected, variance] = [0, 0, 0]
  for (const { probability, amounts } of open) {
    const own = probability * mean(amounts)
    all += Math.max(...amounts)
    expected += own
    variance += probability * mean(amounts.map((amount) => amount ** 2)) - own ** 2
  }
  // Rounding may leave the variance of what is certain a last bit below nothing.
  return open.length < many ? all : Math.min(all, expected + farthest * Math.sqrt(Math.max(0, variance)))
}

/** More than a stream will ever come to: its mean, eight standard deviations, and one more of its largest. */
function farEndOfStream({ expectedCount, amounts }: ChancyStream): number {
  const spread = Math.sqrt(expectedCount * mean(amounts.map((amount) => amount ** 2)))
  return expectedCount * mean(amounts) + farthest * spread + Math.max(...amounts)
}

/** From so many deals on, all of them are never won together. */
const many = 100

/** The mean of some distributions. */
const mixed = (sums: readonly Float64Array[]): Float64Array =>
  new Float64Array(steps + 1).map((_, k) => mean(sums.map((sum) => Number(sum[k]))))

/**
 * Where a sum of chances may lie: that of the open deals alone, and with those to come.
 *
 * Given how the period goes, deals are independent, and the distribution of their sum is exact but for the steps that amounts are
 * counted in. How it goes is the same for all of them: the odds of open deals, and the number of those to come, are e^(strays × z)
 * times what the rates say, with a mean of 1, for seven equally likely z.
 *
 * @param strays - How far rates may be off for all deals alike, as a standard deviation of their logarithm.
 * @param percent - How often, per cent, the sum is to lie between the ends.
 */
export function rangesOf(
  { open, toCome }: ChancySum,
  strays: number,
  percent: number,
): { readonly open: UnitRange; readonly all: UnitRange } {
  const factors = standardWays.map((z) => Math.exp(strays * z))
  const times = factors.map((factor) => factor / mean(factors))
  const ways = times.map((way) => ({
    open: open.map(({ probability, amounts }) => ({ probability: withOdds(probability, way), amounts })),
    toCome: { ...toCome, expectedCount: toCome.expectedCount * way },
  }))
  const stepUpTo = (ends: readonly number[]): number => Math.max(1, Math.ceil(Math.max(...ends) / steps))
  const openIn = (step: number): readonly Float64Array[] => ways.map((way) => sumOfChances(way.open, step, steps + 1))
  // The step that holds the largest sum may end beyond it.
  const largest = Math.round(open.reduce((sum, { amounts }) => sum + Math.max(...amounts), 0))
  const rangeOf = (sums: readonly Float64Array[], step: number, most: number): UnitRange => {
    const sum = mixed(sums)
    const at = (share: number): number => Math.min(most, step * quantileStep(sum, share))
    const outside = (1 - percent / 100) / 2
    return { low: at(outside), median: at(0.5), high: at(1 - outside) }
  }
  // Open deals alone are counted in steps of their own, which are finer.
  const openStep = stepUpTo(ways.map((way) => farEndOfOpen(way.open)))
  const ofOpen = rangeOf(openIn(openStep), openStep, largest)
  if (toCome.expectedCount === 0) return { open: ofOpen, all: ofOpen }
  const step = stepUpTo(ways.map((way) => farEndOfOpen(way.open) + farEndOfStream(way.toCome)))
  const streams = ways.map((way) => sumOfStream(way.toCome, step, steps + 1))
  const all = openIn(step).map((sum, way) => sumOfTwo(sum, streams[way] as Float64Array))
  return { open: ofOpen, all: rangeOf(all, step, Number.POSITIVE_INFINITY) }
}
