import { isKeyed, type Keyed } from '../keyed.ts'
import type { Problem, ProblemPath } from '../problem.ts'
import { comparerWith, quantityKind } from './quantity.ts'

/** How many tests and joints a condition may have, and how deep they may lie. */
const mostParts = 1_000
const deepest = 20
const longestName = 128
const longestText = 500
const mostValues = 1_000

/** What an operand must be. */
interface Operand {
  readonly is: (value: unknown) => boolean
  readonly expected: string
  readonly isOptional?: true
}

type Operands = Readonly<Record<string, Operand>>

const isText = (longest: number) => (value: unknown) =>
  typeof value === 'string' && value !== '' && value.length <= longest
const isListOf = (kind: string, value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === kind && (kind !== 'number' || Number.isFinite(each)))
const isDays = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1_000_000

const name: Operand = { is: isText(longestName), expected: `a name of 1 to ${longestName} characters` }
const text: Operand = { is: isText(longestText), expected: `a text of 1 to ${longestText} characters` }
const scalar: Operand = {
  is: (value) => typeof value === 'boolean' || isText(longestText)(value) || Number.isFinite(value),
  expected: `a yes or no, a finite number, or a text of 1 to ${longestText} characters`,
}
const values: Operand = {
  is: (value) =>
    (isListOf('string', value) || isListOf('number', value)) &&
    (value as unknown[]).length > 0 &&
    (value as unknown[]).length <= mostValues,
  expected: `1 to ${mostValues} texts, or as many finite numbers`,
}
const quantity: Operand = {
  is: (value) => quantityKind(value) !== undefined,
  expected: 'a finite number, an amount of money, a day as YYYY-MM-DD or a moment in UTC',
}
const bound: Operand = { is: isDays, expected: 'a number from 0 to 1,000,000', isOptional: true }
const window: Operand = {
  is: (value) => isDays(value) && value !== 0,
  expected: 'a number of days above 0, at most 1,000,000',
  isOptional: true,
}
const inner: Operand = { is: () => true, expected: 'a condition', isOptional: true }

const range = { atLeast: bound, atMost: bound }

/** The operands of each operator, beside the fact or the event that it looks at. */
const factOperands: Readonly<Record<string, Operands>> = {
  equals: { value: scalar },
  'one-of': { values },
  'at-least': { value: quantity },
  'at-most': { value: quantity },
  'more-than': { value: quantity },
  'less-than': { value: quantity },
  between: { from: quantity, to: quantity },
  contains: { value: text },
  'starts-with': { value: text },
  'ends-with': { value: text },
  'in-domain': { value: text },
  exists: {},
  'days-since': range,
  'days-until': range,
}
const eventOperands: Readonly<Record<string, Operands>> = {
  count: { ...range, withinDays: window, where: inner },
  'days-since-last': { ...range, where: inner },
}

const anyShape = 'an object with all, any or not, or with fact or event and operator'

/** Keys of an object that are not among those it may have. */
function* strangers(value: Keyed, allowed: readonly string[], path: ProblemPath): Generator<Problem> {
  for (const key of Object.keys(value)) {
    if (!allowed.includes(key)) {
      yield { path: [...path, key], received: value[key], expected: `no other keys than ${allowed.join(', ')}` }
    }
  }
}

/** Where a range, or the two ends of one, contradict themselves. */
function* rangeProblems(test: Keyed, operands: Operands, path: ProblemPath): Generator<Problem> {
  const { atLeast, atMost, from, to } = test
  if ('atLeast' in operands && atLeast === undefined && atMost === undefined) {
    yield { path: [...path, 'atLeast'], received: atLeast, expected: 'a least, a most, or both' }
  }
  if (typeof atLeast === 'number' && typeof atMost === 'number' && atLeast > atMost) {
    yield { path: [...path, 'atMost'], received: atMost, expected: `at least ${atLeast}, as atLeast is` }
  }
  if ('from' in operands && quantityKind(from) !== undefined && quantityKind(to) !== undefined) {
    const order = comparerWith(from)(to)
    if (order === undefined || order < 0) {
      yield { path: [...path, 'to'], received: to, expected: 'what is not below from, of its own kind' }
    }
  }
}

function* testProblems(test: Keyed, subject: 'fact' | 'event', path: ProblemPath): Generator<Problem> {
  const table = subject === 'fact' ? factOperands : eventOperands
  const operator = String(test['operator'])
  const operands = Object.hasOwn(table, operator) ? table[operator] : undefined
  if (!operands) {
    yield {
      path: [...path, 'operator'],
      received: test['operator'],
      expected: `one of ${Object.keys(table).join(', ')}`,
    }
    return
  }
  yield* strangers(test, [subject, 'operator', ...Object.keys(operands)], path)
  for (const [key, { is, expected, isOptional }] of Object.entries({ [subject]: name, ...operands })) {
    const value = test[key]
    if (isOptional && !Object.hasOwn(test, key)) continue
    if (!is(value)) yield { path: [...path, key], received: value, expected }
  }
  yield* rangeProblems(test, operands, path)
}

/** What is still allowed of a condition's size. */
interface Allowance {
  parts: number
}

function* problemsOf(
  value: unknown,
  path: ProblemPath,
  depth: number,
  left: Allowance,
  isAboutAnEvent: boolean,
): Generator<Problem> {
  left.parts -= 1
  if (left.parts < 0 || depth > deepest) {
    yield { path, received: value, expected: `at most ${mostParts} parts, ${deepest} deep` }
    return
  }
  const inside = (part: unknown, ...keys: ProblemPath): Generator<Problem> =>
    problemsOf(part, [...path, ...keys], depth + 1, left, isAboutAnEvent)
  const joint = isKeyed(value) && ['all', 'any', 'not', 'fact', 'event'].find((key) => Object.hasOwn(value, key))
  if (!joint) yield { path, received: value, expected: anyShape }
  else if (joint === 'not') {
    yield* strangers(value, ['not'], path)
    yield* inside(value['not'], 'not')
  } else if (joint === 'all' || joint === 'any') {
    const parts = value[joint]
    yield* strangers(value, [joint], path)
    if (!Array.isArray(parts) || parts.length === 0) {
      yield { path: [...path, joint], received: parts, expected: 'a list of at least one condition' }
      return
    }
    for (const [index, part] of parts.entries()) {
      // What is too large is said once.
      if (left.parts < 0) return
      yield* inside(part, joint, index)
    }
  } else if (joint === 'event' && isAboutAnEvent) {
    yield { path, received: value, expected: 'a test of the properties of an event: no events inside' }
  } else {
    yield* testProblems(value, joint as 'fact' | 'event', path)
    if (joint === 'event' && Object.hasOwn(value, 'where')) {
      yield* problemsOf(value['where'], [...path, 'where'], depth + 1, left, true)
    }
  }
}

/** Everything that is wrong with a condition, in bounded time, whatever it is. */
export const conditionProblems = (condition: unknown, path: ProblemPath = []): Generator<Problem> =>
  problemsOf(condition, path, 1, { parts: mostParts }, false)
