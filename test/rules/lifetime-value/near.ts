import { expect } from 'vitest'

/** Expects a number within a relative bound of another; absolute where that is below 1. */
export function near(actual: number | undefined, wanted: number, bound: number): void {
  const error = Math.abs((actual ?? Number.NaN) - wanted) / Math.max(1, Math.abs(wanted))
  expect(error, `${actual} is not ${wanted}`).toBeLessThanOrEqual(bound)
}
