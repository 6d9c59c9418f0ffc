import { isWholeNumber } from '../../foundation/number-at.ts'
import type { Problem, ProblemPath } from '../../foundation/problem.ts'
import { type Check, thatIs } from '../../foundation/shape-problems.ts'

/** A whole number within bounds. */
export const wholeNumber = (least: number, most: number): Check =>
  thatIs((value) => isWholeNumber(value, least, most), `a whole number from ${least} to ${most}`)

/** A text of so many characters that says something. */
export const textUpTo = (most: number): Check =>
  thatIs(
    (value) => typeof value === 'string' && value.length <= most && /\S/.test(value),
    `a text of 1 to ${most} characters, not blank`,
  )

/** One of some codes. */
export const codeOf = (codes: readonly string[]): Check =>
  thatIs((value) => codes.some((code) => code === value), `one of ${codes.join(', ')}`)

/** The keys that lead to a field, with full stops between. */
export const fieldPath: Check = thatIs(
  (value) =>
    typeof value === 'string' &&
    value.length <= 500 &&
    value.split('.').every((key) => key !== '' && key !== '__proto__'),
  'keys with full stops between',
)

/** Where a text is what one before it is. */
export function* repeated(texts: readonly (readonly [text: string, path: ProblemPath])[]): Generator<Problem> {
  const seen = new Set<string>()
  for (const [text, path] of texts) {
    if (seen.has(text)) yield { path, received: text, expected: 'each once' }
    seen.add(text)
  }
}
