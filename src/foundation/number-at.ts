import { refuse } from './error.ts'

/** Whether a value is a whole number that is neither too small nor too large. */
export const isWholeNumber = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most

/** A whole number that is neither too small nor too large. */
export function wholeNumberAt(value: unknown, field: string, least: number, most: number): number {
  return isWholeNumber(value, least, most)
    ? value
    : refuse('invalid-value', field, value, `a whole number from ${least} to ${most}`)
}

/** A number, whole or not, that is neither too small nor too large; NaN is none. */
export function numberAt(value: unknown, field: string, least: number, most: number): number {
  return typeof value === 'number' && value >= least && value <= most
    ? value
    : refuse('invalid-value', field, value, `a number from ${least} to ${most}`)
}
