import { quantile } from './quantile.ts'

/** The middle of some numbers, or half-way between the two in the middle; nothing of none. */
export const median = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0
    ? undefined
    : quantile(
        [...numbers].sort((a, b) => a - b),
        0.5,
      )
