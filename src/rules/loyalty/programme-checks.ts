import { isNegativeMoney } from '../../foundation/money/index.ts'
import { isMoney, type Money } from '../../foundation/money/money.ts'
import { isWholeNumber } from '../../foundation/number-at.ts'
import type { Problem, ProblemPath } from '../../foundation/problem.ts'
import { type Interval, intervalUnits, isCalendarDate, type PeriodSchedule } from '../../foundation/time/index.ts'

/** Where a value is no whole number within bounds; one that is left out is none of these. */
export const wholeProblems = (
  received: number | undefined,
  path: ProblemPath,
  least: number,
  most: number,
): readonly Problem[] =>
  received === undefined || isWholeNumber(received, least, most)
    ? []
    : [{ path, received, expected: `a whole number from ${least} to ${most}` }]

/** Where a value is none of some codes; one that is left out is. */
export const codeProblems = (
  received: string | undefined,
  path: ProblemPath,
  codes: readonly string[],
): readonly Problem[] =>
  received === undefined || codes.includes(received) ? [] : [{ path, received, expected: `one of ${codes.join(', ')}` }]

/** Where a value is no amount of money that is not negative. */
export const moneyProblems = (received: Money, path: ProblemPath): readonly Problem[] =>
  isMoney(received) && !isNegativeMoney(received)
    ? []
    : [{ path, received, expected: 'money that is not negative, with the decimals of its currency' }]

/** Where entries of a list have the id of one before. */
export function* repeatedIds(entries: readonly { readonly id: string }[], path: ProblemPath): Generator<Problem> {
  const seen = new Set<string>()
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) yield { path: [...path, index, 'id'], received: id, expected: 'each id once' }
    seen.add(id)
  }
}

/** Where a length of time cannot be. */
export function* intervalProblems({ unit, count }: Interval, path: ProblemPath): Generator<Problem> {
  yield* codeProblems(unit, [...path, 'unit'], intervalUnits)
  yield* wholeProblems(count, [...path, 'count'], 1, 1_000)
}

/** Where time cannot be cut into periods. */
export function* scheduleProblems({ anchor, every, anchorDay }: PeriodSchedule, path: ProblemPath): Generator<Problem> {
  if (!isCalendarDate(anchor)) yield { path: [...path, 'anchor'], received: anchor, expected: 'a day that exists' }
  yield* intervalProblems(every, [...path, 'every'])
  yield* wholeProblems(anchorDay, [...path, 'anchorDay'], 1, 31)
  if (anchorDay !== undefined && (every.unit === 'day' || every.unit === 'week')) {
    yield { path: [...path, 'anchorDay'], received: anchorDay, expected: 'none, as the interval is in days or weeks' }
  }
}
