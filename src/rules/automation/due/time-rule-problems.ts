import { conditionProblems } from '../../../foundation/condition/condition-problems.ts'
import type { Problem } from '../../../foundation/problem.ts'
import { andThen, byKind, type Check, keyed, listOf, thatIs } from '../../../foundation/shape-problems.ts'
import { intervalUnits } from '../../../foundation/time/index.ts'
import type { TimeRule } from './time-rule.ts'

const anything: Check = () => []
const name = thatIs(
  (value) => typeof value === 'string' && value.length <= 128 && /\S/.test(value),
  'a name of 1 to 128 characters',
)
const mostDays = 10_000
const days = thatIs(
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= 100 &&
    new Set(value).size === value.length &&
    value.every((each) => Number.isInteger(each) && Math.abs(each) <= mostDays),
  '1 to 100 whole numbers from -10,000 to 10,000, each once',
)
const interval = keyed({
  unit: thatIs((unit) => intervalUnits.some((each) => each === unit), `one of ${intervalUnits.join(', ')}`),
  count: thatIs(
    (count) => Number.isInteger(count) && Number(count) >= 1 && Number(count) <= 1_000,
    'a whole number from 1 to 1000',
  ),
})
const keyedThing = thatIs((value) => typeof value === 'object' && value !== null, 'an object')

const rule = keyed({
  id: name,
  'of?': name,
  emits: name,
  schedule: byKind({
    recurring: keyed({ kind: anything, recurrence: keyedThing }),
    every: keyed({ kind: anything, fact: name, every: interval, 'adjustment?': keyedThing }),
    offsets: keyed({ kind: anything, fact: name, days, 'adjustment?': keyedThing }),
  }),
  'when?': conditionProblems,
})

const check = andThen(listOf(rule, 1_000, 0), function* (value) {
  const ids = new Set<string>()
  for (const [index, { id }] of (value as readonly TimeRule<string>[]).entries()) {
    if (ids.has(id)) yield { path: [index, 'id'], received: id, expected: 'an id of its own' }
    ids.add(id)
  }
})

/** Everything that is wrong with rules about time, but for their series and adjustments, which those who use them check. */
export const timeRuleProblems = (rules: unknown): Iterable<Problem> => check(rules, [])
