/** Something that comes with some chance, and then with one of some amounts, all equally likely. */
export interface ChancyAmount {
  readonly probability: number
  readonly amounts: readonly number[]
}

/** Some number of things, each with one of some amounts, all equally likely: as many as a Poisson distribution has it. */
export interface ChancyStream {
  readonly expectedCount: number
  readonly amounts: readonly number[]
}

/** Amounts are counted in steps: entry k is the chance that the sum is k steps. */
type Steps = Float64Array

/** The chance of each step of one amount; what lies between two is shared between them so that the mean stays as it is. */
function stepsOf(amounts: readonly number[], step: number): ReadonlyMap<number, number> {
  const chances = new Map<number, number>()
  const add = (place: number, chance: number): void => {
    if (chance > 0) chances.set(place, (chances.get(place) ?? 0) + chance)
  }
  for (const amount of amounts) {
    const place = Math.floor(amount / step)
    const beyond = amount / step - place
    add(place, (1 - beyond) / amounts.length)
    add(place + 1, beyond / amounts.length)
  }
  return chances
}

/** A chance that no sum of them would show. */
const negligible = 1e-16

/**
 * The distribution of the sum of independent amounts, in `size` steps; what would be beyond is in the last.
 *
 * Each amount is added in place, from the largest sum so far down; ends of the distribution that no longer matter are cut off, as
 * most of the steps are empty where there are many amounts.
 */
export function sumOfChances(chances: readonly ChancyAmount[], step: number, size: number): Steps {
  const sum = new Float64Array(size)
  sum[0] = 1
  let [low, high] = [0, 0]
  for (const { probability, amounts } of chances) {
    const steps = stepsOf(amounts, step)
    const places = Int32Array.from(steps.keys())
    const shares = Float64Array.from(steps.values(), (chance) => chance * probability)
    for (let k = high; k >= low; k -= 1) {
      const so = Number(sum[k])
      sum[k] = so * (1 - probability)
      for (let at = 0; at < places.length; at += 1) {
        const to = Math.min(k + Number(places[at]), size - 1)
        sum[to] = Number(sum[to]) + so * Number(shares[at])
      }
    }
    high = Math.min(size - 1, high + Math.max(...places))
    while (Number(sum[high]) < negligible) high -= 1
    for (; Number(sum[low]) < negligible; low += 1) sum[low] = 0
    sum.fill(0, high + 1)
  }
  return sum
}

/** The distribution of the sum of two; what would be beyond the last step is in it. */
export function sumOfTwo(a: Steps, b: Steps): Steps {
  const sum = new Float64Array(a.length)
  const last = sum.length - 1
  let end = last
  while (Number(b[end]) < negligible) end -= 1
  for (const [i, chance] of a.entries()) {
    if (chance < negligible) continue
    for (let j = 0; j <= end; j += 1) {
      const to = Math.min(i + j, last)
      sum[to] = Number(sum[to]) + chance * Number(b[j])
    }
  }
  return sum
}

/** From here on, the chance that nothing comes is too small for numbers. */
const mostAtOnce = 500

/**
 * The distribution of the sum of a stream, by the recursion of Panjer (1981, "Recursive evaluation of a family of compound
 * distributions"); a large stream is two of half its size.
 */
export function sumOfStream({ expectedCount, amounts }: ChancyStream, step: number, size: number): Steps {
  if (expectedCount > mostAtOnce) {
    const half = sumOfStream({ expectedCount: expectedCount / 2, amounts }, step, size)
    return sumOfTwo(half, half)
  }
  const steps = stepsOf(amounts, step)
  const places = Int32Array.from(steps.keys())
  const weights = Float64Array.from(steps, ([place, share]) => place * share * expectedCount)
  const sum = new Float64Array(size)
  sum[0] = Math.exp(-expectedCount * (1 - (steps.get(0) ?? 0)))
  let left = 1 - Number(sum[0])
  for (let k = 1; k < size - 1; k += 1) {
    let weighed = 0
    for (let at = 0; at < places.length; at += 1) {
      const rest = k - Number(places[at])
      if (rest >= 0) weighed += Number(weights[at]) * Number(sum[rest])
    }
    sum[k] = weighed / k
    left -= Number(sum[k])
  }
  sum[size - 1] = Math.max(0, left)
  return sum
}

/** The first step that the sum does not exceed with a probability. */
export function quantileStep(sum: Steps, probability: number): number {
  let below = 0
  // A chance that is short of it by a last bit only counts as reaching it.
  const place = sum.findIndex((chance) => {
    below += chance
    return below >= probability - 1e-9
  })
  return place
}
