import { rounded } from '../../../../foundation/numeric/rounded.ts'

/** A value, and how much it weighs. */
interface Weighed {
  readonly value: number
  readonly weight: number
}

/** The mean of some values by their weights, to six decimals. */
const weightedMean = (values: readonly Weighed[]): number =>
  rounded(
    values.reduce((sum, { value, weight }) => sum + value * weight, 0) /
      values.reduce((sum, { weight }) => sum + weight, 0),
    6,
  )

/**
 * A few equally likely values that stand for many: the means of equally long runs of them in order, all stretched alike so that
 * their mean is the weighted mean of all.
 */
export function standIns(values: readonly Weighed[], most: number): readonly number[] {
  const sorted = [...values].sort((a, b) => a.value - b.value || a.weight - b.weight)
  const count = Math.min(most, sorted.length)
  const meanOf = (some: readonly Weighed[]): number => some.reduce((sum, { value }) => sum + value, 0) / some.length
  const runs = Array.from({ length: count }, (_, run) =>
    meanOf(sorted.slice(Math.floor((run * sorted.length) / count), Math.floor(((run + 1) * sorted.length) / count))),
  )
  const mean = runs.reduce((sum, value) => sum + value, 0) / count
  const stretch = mean === 0 ? 1 : weightedMean(sorted) / mean
  return runs.map((value) => value * stretch)
}
