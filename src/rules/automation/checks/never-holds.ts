import type { Condition, EventCondition, FactCondition } from '../../../foundation/condition/index.ts'
import { judgeCondition } from '../../../foundation/condition/index.ts'
import { comparerWith } from '../../../foundation/condition/quantity.ts'

/** A condition, and how it must come out. */
interface Goal<Kind = Condition> {
  readonly condition: Kind
  readonly required: boolean
}

/** How many parts are looked at before it is left open whether a condition can hold. */
const mostSteps = 2_000

/** A test of days answers by the moment, and events by the past: neither contradicts anything for sure. */
type TimelessTest = Exclude<FactCondition, { readonly operator: 'days-since' | 'days-until' }>

const isTimeless = (test: FactCondition | EventCondition): test is TimelessTest =>
  'fact' in test && test.operator !== 'days-since' && test.operator !== 'days-until'

/** The few values that a test allows; nothing where there may be many. */
function candidatesOf({ condition, required }: Goal<TimelessTest>): readonly (string | number | boolean)[] | undefined {
  if (!required) return undefined
  if (condition.operator === 'equals') return [condition.value]
  return condition.operator === 'one-of' ? condition.values : undefined
}

/** Whether a value makes every test of a fact come out as it must. */
const suits = (value: string | number | boolean, goals: readonly Goal<TimelessTest>[]): boolean =>
  goals.every(({ condition, required }) => {
    const { status } = judgeCondition(condition, { facts: { [condition.fact]: value }, at: '2000-01-01T00:00:00Z' })
    return status === (required ? 'met' : 'not-met')
  })

/** One end of what a fact may be. */
interface Bound {
  readonly side: 'lower' | 'upper'
  readonly value: unknown
  readonly isIncluded: boolean
}

const boundsByOperator = {
  'at-least': [
    { side: 'lower', isIncluded: true },
    { side: 'upper', isIncluded: false },
  ],
  'more-than': [
    { side: 'lower', isIncluded: false },
    { side: 'upper', isIncluded: true },
  ],
  'at-most': [
    { side: 'upper', isIncluded: true },
    { side: 'lower', isIncluded: false },
  ],
  'less-than': [
    { side: 'upper', isIncluded: false },
    { side: 'lower', isIncluded: true },
  ],
} as const

/** The ends that a test sets, if it holds or if it does not, as it must. */
function boundsOf({ condition, required }: Goal<TimelessTest>): readonly Bound[] {
  switch (condition.operator) {
    case 'at-least':
    case 'at-most':
    case 'more-than':
    case 'less-than':
      return [{ ...boundsByOperator[condition.operator][required ? 0 : 1], value: condition.value }]
    case 'between':
      return required
        ? [
            { side: 'lower', value: condition.from, isIncluded: true },
            { side: 'upper', value: condition.to, isIncluded: true },
          ]
        : []
    default:
      return []
  }
}

/** Whether nothing lies between two ends. */
function isEmptyBetween(lower: Bound, upper: Bound): boolean {
  const order = comparerWith(lower.value)(upper.value)
  if (order === undefined || order < 0) return true
  return order === 0 && !(lower.isIncluded && upper.isIncluded)
}

/** Whether the tests of one fact contradict each other for sure. */
function contradict(goals: readonly Goal<TimelessTest>[]): boolean {
  const isAbsent = ({ condition, required }: Goal<TimelessTest>): boolean =>
    condition.operator === 'exists' && !required
  // Every other test needs the fact.
  if (goals.some(isAbsent)) return !goals.every(isAbsent)
  const candidates = goals.map(candidatesOf).find((values) => values !== undefined)
  if (candidates) return !candidates.some((value) => suits(value, goals))
  const bounds = goals.flatMap(boundsOf)
  const uppers = bounds.filter(({ side }) => side === 'upper')
  return bounds.some((lower) => lower.side === 'lower' && uppers.some((upper) => isEmptyBetween(lower, upper)))
}

function areContradictory(tests: readonly Goal<FactCondition | EventCondition>[]): boolean {
  const byFact = new Map<string, Goal<TimelessTest>[]>()
  for (const { condition, required } of tests) {
    if (!isTimeless(condition)) continue
    byFact.set(condition.fact, [...(byFact.get(condition.fact) ?? []), { condition, required }])
  }
  return [...byFact.values()].some(contradict)
}

function cannotMeet(
  goals: readonly Goal[],
  tests: readonly Goal<FactCondition | EventCondition>[],
  allowance: { steps: number },
): boolean {
  const [goal, ...rest] = goals
  if (!goal) return areContradictory(tests)
  allowance.steps -= 1
  if (allowance.steps < 0) return false
  const { condition, required } = goal
  if ('not' in condition) {
    return cannotMeet([{ condition: condition.not, required: !required }, ...rest], tests, allowance)
  }
  if (!('all' in condition || 'any' in condition)) {
    return cannotMeet(rest, [...tests, { condition, required }], allowance)
  }
  const isAll = 'all' in condition
  const parts = (isAll ? condition.all : condition.any).map((part): Goal => ({ condition: part, required }))
  // What must not hold of all need fail in one only, and the other way round.
  if (isAll === required) return cannotMeet([...parts, ...rest], tests, allowance)
  return parts.every((part) => cannotMeet([part, ...rest], tests, allowance))
}

/**
 * Whether some conditions contradict each other, so that they never hold together. Found where the tests of a fact leave it no
 * value; where it cannot be told, or takes too long, they may hold.
 */
export const neverHold = (conditions: readonly Condition[]): boolean =>
  cannotMeet(
    conditions.map((condition) => ({ condition, required: true })),
    [],
    { steps: mostSteps },
  )
