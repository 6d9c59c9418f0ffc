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

/** The distribution of the sum of independent amounts, in `size` steps; what would be beyond is in the last. */
export function sumOfChances(chances: readonly ChancyAmount[], step: number, size: number): Steps {
  let sum = new Float64Array(size)
  sum[0] = 1
  let reach = 0
  for (const { probability, amounts } of chances) {
    const next = new Float64Array(size)
    const places = [...stepsOf(amounts, step)]
    for (let k = 0; k <= reach; k += 1) {
      const so = Number(sum[k])
      next[k] = Number(next[k]) + so * (1 - probability)
      for (const [place, chance] of places) {
        const to = Math.min(k + place, size - 1)
        next[to] = Number(next[to]) + so * probability * chance
      }
    }
    reach = Math.min(size - 1, reach + Math.max(...places.map(([place]) => place)))
    sum = next
  }
  return sum
}

/** The distribution of the sum of two; what would be beyond the last step is in it. */
export function sumOfTwo(a: Steps, b: Steps): Steps {
  const sum = new Float64Array(a.length)
  for (const [i, chance] of a.entries()) {
    if (chance === 0) continue
    for (const [j, other] of b.entries()) {
      const to = Math.min(i + j, sum.length - 1)
      sum[to] = Number(sum[to]) + chance * other
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
  const places = stepsOf(amounts, step)
  const sum = new Float64Array(size)
  sum[0] = Math.exp(-expectedCount * (1 - (places.get(0) ?? 0)))
  let left = 1 - Number(sum[0])
  for (let k = 1; k < size - 1; k += 1) {
    let chance = 0
    for (const [place, share] of places) if (place > 0 && place <= k) chance += place * share * Number(sum[k - place])
    sum[k] = (expectedCount * chance) / k
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
