import { hostIn } from '../host-in.ts'
import { dayNumberOf } from '../time/civil.ts'
import { isCalendarDate, isInstant } from '../time/index.ts'
import { daysBetweenSeconds, type ReadMoment, secondsOf } from './circumstances.ts'
import type { CountRange, FactCondition } from './condition.ts'
import { comparerWith } from './quantity.ts'

/** Answers for a fact; nothing if it is not known, or of a kind that the test is not for. */
export type FactAnswer = (fact: unknown, at: ReadMoment) => boolean | undefined

type Operator = FactCondition['operator']

/** The tests that have an operator. */
type TestWith<Name extends Operator, Each = FactCondition> = Each extends { readonly operator: infer Names }
  ? Name extends Names
    ? Each
    : never
  : never

/** Compares a fact with a quantity; tells whether it may be less, the same, or more. */
const comparing =
  (less: boolean, same: boolean, more: boolean) =>
  ({ value }: { readonly value: unknown }): FactAnswer => {
    const comparer = comparerWith(value)
    return (fact) => {
      const order = comparer(fact)
      return order === undefined ? undefined : order < 0 ? less : order > 0 ? more : same
    }
  }

/** Looks for a text in another, in capitals or not. */
const finding =
  (finds: (text: string, wanted: string) => boolean) =>
  ({ value }: { readonly value: string }): FactAnswer => {
    const wanted = value.toLowerCase()
    return (fact) => (typeof fact === 'string' ? finds(fact.toLowerCase(), wanted) : undefined)
  }

const isInDomain = finding((address, domain) => {
  const host = hostIn(address)
  return host === domain || host.endsWith(`.${domain}`)
})

/** Whether a number lies in a range, both ends included. */
export const isInRange = (value: number, { atLeast, atMost }: CountRange): boolean =>
  (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)

/** The days from a day or a moment to the moment of judging, negative ahead of it; nothing if a fact is neither. */
function daysSince(fact: unknown, at: ReadMoment): number | undefined {
  if (isCalendarDate(fact)) return at.dayNumber - dayNumberOf(fact)
  return isInstant(fact) ? daysBetweenSeconds(secondsOf(fact, 'fact'), at.seconds) : undefined
}

/** Counts the days from, or to, a fact: `direction` 1 looks back, -1 ahead. */
const counting =
  (direction: 1 | -1) =>
  (range: CountRange): FactAnswer =>
  (fact, at) => {
    const since = daysSince(fact, at)
    return since === undefined ? since : since * direction >= 0 && isInRange(since * direction, range)
  }

/** How each operator prepares its answer. */
const answers: { readonly [Name in Operator]: (test: TestWith<Name>) => FactAnswer } = {
  equals:
    ({ value }) =>
    (fact) =>
      typeof fact === typeof value ? fact === value : undefined,
  'one-of': ({ values }) => {
    const wanted = new Set<unknown>(values)
    const kind = typeof values[0]
    return (fact) => (typeof fact === kind ? wanted.has(fact) : undefined)
  },
  'at-least': comparing(false, true, true),
  'at-most': comparing(true, true, false),
  'more-than': comparing(false, false, true),
  'less-than': comparing(true, false, false),
  between: ({ from, to }) => {
    const [low, high] = [comparerWith(from), comparerWith(to)]
    return (fact) => {
      const order = low(fact)
      return order === undefined ? undefined : order >= 0 && Number(high(fact)) <= 0
    }
  },
  contains: (test) => {
    const inText = finding((text, wanted) => text.includes(wanted))(test)
    return (fact, at) => (Array.isArray(fact) ? fact.includes(test.value) : inText(fact, at))
  },
  exists: () => (fact) => fact !== undefined,
  'starts-with': finding((text, wanted) => text.startsWith(wanted)),
  'ends-with': finding((text, wanted) => text.endsWith(wanted)),
  'in-domain': isInDomain,
  'days-since': counting(1),
  'days-until': counting(-1),
}

/** Prepares the answer of a test that was checked. */
export const answerOf = (test: FactCondition): FactAnswer =>
  // Each entry takes the tests of its own operator, which the compiler cannot follow through the table.
  (answers[test.operator] as (test: FactCondition) => FactAnswer)(test)
