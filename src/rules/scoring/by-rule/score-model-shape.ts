import { conditionProblems } from '../../../foundation/condition/condition-problems.ts'
import { andThen, byKind, type Check, keyed, listOf, recordOf, thatIs } from '../../../foundation/shape-problems.ts'
import { letterGrades, type ScoreBand } from './grading.ts'
import { isPoints, mostPoints } from './points.ts'
import type { LinePoints, PointLimits, ScoreRule, StepPoints, TablePoints } from './score-rule.ts'

const longestName = 128
const mostDays = 1_000_000
const mostValue = 1e15

const isText = (longest: number) => (value: unknown) =>
  typeof value === 'string' && value.length <= longest && /\S/.test(value)
const isNumber = (value: unknown, most: number): value is number =>
  Number.isFinite(value) && Math.abs(value as number) <= most
const isWhole = (value: unknown, most: number): value is number => Number.isInteger(value) && isNumber(value, most)

const name = thatIs(isText(longestName), `a name of 1 to ${longestName} characters`)
const label = thatIs(isText(20), 'a label of 1 to 20 characters')
/** Points of a rule, a limit or a threshold. */
const points: Check = thatIs(
  (value) => isPoints(value) && isNumber(value, mostPoints),
  'a number from -100,000 to 100,000 with at most two decimals',
)
const quantity = thatIs((value) => isNumber(value, mostValue), 'a finite number, at most 10^15')
const days = thatIs((value) => isNumber(value, mostDays) && value > 0, 'a number of days above 0, at most 1,000,000')
const kind: Check = () => []
const condition: Check = conditionProblems

const limits = { 'floor?': points, 'ceiling?': points }

/** An object with limits that do not contradict each other. */
const limited = (checks: Readonly<Record<string, Check>>): Check =>
  andThen(keyed({ ...checks, ...limits }), (value, path) => {
    const { floor, ceiling } = value as PointLimits
    return floor !== undefined && ceiling !== undefined && floor > ceiling
      ? [{ path: [...path, 'ceiling'], received: ceiling, expected: `at least ${floor}, as the floor is` }]
      : []
  })

/** A list in which what `pick` picks goes strictly one way. */
const inOrder = <Entry>(list: Check, key: string, pick: (entry: Entry) => number, direction: 1 | -1): Check =>
  andThen(list, function* (value, path) {
    const entries = value as readonly Entry[]
    for (const [index, entry] of entries.entries()) {
      const before = entries[index - 1]
      if (before !== undefined && (pick(entry) - pick(before)) * direction <= 0) {
        const expected = `${direction > 0 ? 'more' : 'less'} than ${pick(before)}, as the entry before it has`
        yield { path: [...path, index, key], received: pick(entry), expected }
      }
    }
  })

const table = andThen(
  keyed({
    kind,
    fact: name,
    entries: listOf(
      keyed({
        value: thatIs(
          (value) => typeof value === 'boolean' || isText(500)(value) || isNumber(value, mostValue),
          'a yes or no, a finite number, or a text of 1 to 500 characters',
        ),
        points,
      }),
      1_000,
    ),
    'otherwise?': points,
  }),
  function* (value, path) {
    const seen = new Set<unknown>()
    for (const [index, entry] of (value as TablePoints).entries.entries()) {
      if (seen.has(entry.value)) {
        yield { path: [...path, 'entries', index, 'value'], received: entry.value, expected: 'each value once' }
      }
      seen.add(entry.value)
    }
  },
)
const steps = keyed({
  kind,
  fact: name,
  steps: inOrder<StepPoints['steps'][number]>(
    listOf(keyed({ from: quantity, points }), 100),
    'from',
    ({ from }) => from,
    1,
  ),
})
const end = keyed({ value: quantity, points })
const line = andThen(keyed({ kind, fact: name, from: end, to: end }), (value, path) => {
  const { from, to } = value as LinePoints
  return to.value > from.value
    ? []
    : [
        {
          path: [...path, 'to', 'value'],
          received: to.value,
          expected: `more than ${from.value}, where the line begins`,
        },
      ]
})
const byFact = byKind({ table, steps, line })
const rulePoints: Check = (value, path) => (typeof value === 'object' && value !== null ? byFact : points)(value, path)

const decay = byKind({
  'half-life': keyed({ kind, days }),
  step: keyed({
    kind,
    everyDays: days,
    lossPercent: thatIs((value) => isNumber(value, 100) && value > 0, 'a number above 0, at most 100'),
    compounding: thatIs((value) => typeof value === 'boolean', 'a yes or no'),
  }),
  window: keyed({
    kind,
    days,
    'dailyCap?': andThen(
      points,
      thatIs((value) => (value as number) > 0, 'a number above 0'),
    ),
  }),
})

const atMost = keyed({
  atMost: thatIs((value) => isWhole(value, 1_000_000) && value > 0, 'a whole number from 1 to 1,000,000'),
})
const counts: Check = (value, path) =>
  value === 'once' || value === 'every'
    ? []
    : typeof value === 'object'
      ? atMost(value, path)
      : [{ path, received: value, expected: 'once, every, or an object with atMost' }]

/** A condition on the properties of an event: no events inside, as where such a condition stands in a test. */
const propertyCondition: Check = function* (value, path) {
  const test = { event: 'any', operator: 'count', atLeast: 0, where: value }
  for (const problem of conditionProblems(test)) yield { ...problem, path: [...path, ...problem.path.slice(1)] }
}

const ofEventsOnly = ['where', 'counts', 'decay'] as const
const rule = andThen(
  limited({
    id: name,
    'when?': condition,
    points: rulePoints,
    'event?': name,
    'where?': propertyCondition,
    'counts?': counts,
    'decay?': decay,
  }),
  function* (value, path) {
    const given = value as ScoreRule
    if (given.event !== undefined) return
    for (const key of ofEventsOnly) {
      if (given[key] !== undefined) {
        yield { path: [...path, key], received: given[key], expected: 'nothing, as the rule names no event' }
      }
    }
  },
)

const group = limited({ id: name, rules: listOf(rule, 200) })
const axis = limited({ id: name, groups: listOf(group, 50) })

const bands = inOrder<ScoreBand>(listOf(keyed({ label, from: points }), 26), 'from', ({ from }) => from, -1)
const isLetter = (value: unknown): boolean => letterGrades.some((letter) => letter === value)
const grading = byKind({
  bands: keyed({ kind, 'axis?': name, bands }),
  thirds: keyed({
    kind,
    start: thatIs(isLetter, `one of ${letterGrades.join(', ')}`),
    adjustments: listOf(
      keyed({
        id: name,
        when: condition,
        thirds: thatIs((value) => isWhole(value, 12) && value !== 0, 'a whole number from -12 to 12, not 0'),
      }),
      200,
    ),
  }),
})
const side = keyed({ axis: name, bands })
const threshold = keyed({
  id: name,
  'total?': points,
  'axes?': recordOf(points, 10),
  'labels?': listOf(thatIs(isText(40), 'a label of 1 to 40 characters'), 1_000),
  'moveTo?': name,
  'intent?': keyed({
    type: name,
    'parameters?': recordOf(
      thatIs(
        (value) =>
          typeof value === 'boolean' || Number.isFinite(value) || (typeof value === 'string' && value.length <= 500),
        'a yes or no, a finite number, or a text of at most 500 characters',
      ),
      50,
    ),
  }),
})

/** The shape of a model: every part by itself. */
export const scoreModelShape: Check = keyed({
  axes: listOf(axis, 10),
  'total?': limited({}),
  'grading?': grading,
  'matrix?': keyed({ rows: side, columns: side }),
  'thresholds?': listOf(threshold, 100, 0),
})
