/** Random numbers that are the same on every run, for tests that simulate. */
export interface SeededRandom {
  /** Evenly between 0 and 1, both excluded. */
  readonly uniform: () => number
  readonly exponential: (rate: number) => number
  readonly gamma: (shape: number, rate: number) => number
  readonly beta: (first: number, second: number) => number
}

/** A generator from a seed: mulberry32, with Marsaglia and Tsang's (2000) method for gamma. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32
  }
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  const gamma = (shape: number, rate: number): number => {
    if (shape < 1) return gamma(shape + 1, rate) * uniform() ** (1 / shape)
    const d = shape - 1 / 3
    for (;;) {
      const z = normal()
      const v = (1 + z / Math.sqrt(9 * d)) ** 3
      if (v > 0 && Math.log(uniform()) < (z * z) / 2 + d * (1 - v + Math.log(v))) return (d * v) / rate
    }
  }
  const beta = (first: number, second: number): number => {
    const one = gamma(first, 1)
    return one / (one + gamma(second, 1))
  }
  return { uniform, exponential: (rate) => -Math.log(uniform()) / rate, gamma, beta }
}
