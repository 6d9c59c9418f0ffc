import { conditionProblems } from '../../foundation/condition/condition-problems.ts'
import type { Problem } from '../../foundation/problem.ts'
import { andThen, byKind, type Check, keyed, listOf, recordOf, thatIs } from '../../foundation/shape-problems.ts'
import { intervalUnits, isCalendarDate, isInstant } from '../../foundation/time/index.ts'
import type { StoredAutomationPolicy } from './automation-rule.ts'

const anything: Check = () => []
const isText = (longest: number) => (value: unknown) =>
  typeof value === 'string' && value.length <= longest && /\S/.test(value)
const wholeNumber = (least: number, most: number): Check =>
  thatIs(
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    `a whole number from ${least} to ${most}`,
  )

/** A code, an id, or the name of a fact. */
const name = thatIs(isText(128), 'a name of 1 to 128 characters')
const moment = thatIs(isInstant, 'a moment in UTC')
const interval = keyed({
  unit: thatIs((unit) => intervalUnits.some((each) => each === unit), `one of ${intervalUnits.join(', ')}`),
  count: wholeNumber(1, 1_000),
})

const delay = byKind({
  elapsed: keyed({ kind: anything, minutes: wholeNumber(0, 10_000_000) }),
  calendar: keyed({ kind: anything, every: interval }),
  'business-days': keyed({ kind: anything, days: wholeNumber(0, 1_000) }),
  'business-time': keyed({ kind: anything, minutes: wholeNumber(0, 1_000_000) }),
})

const oncePer = byKind({
  event: keyed({ kind: anything }),
  record: keyed({ kind: anything }),
  period: keyed({
    kind: anything,
    every: interval,
    anchor: thatIs(isCalendarDate, 'a day as YYYY-MM-DD'),
  }),
  value: keyed({ kind: anything, fact: name }),
})

const fromFact = keyed({ fact: name })
const scalar = thatIs(
  (value) => typeof value === 'boolean' || Number.isFinite(value) || (typeof value === 'string' && value.length <= 500),
  'a yes or no, a finite number, a text of at most 500 characters, or a fact',
)
const parameter: Check = (value, path) =>
  typeof value === 'object' && value !== null ? fromFact(value, path) : scalar(value, path)

const action = keyed({
  type: name,
  'parameters?': recordOf(parameter, 50),
  'delay?': delay,
  'cancelledBy?': listOf(name, 20),
})

const rule = keyed({
  id: name,
  on: name,
  'when?': conditionProblems,
  actions: listOf(action, 50),
  'oncePer?': oncePer,
  'priority?': wholeNumber(-1_000_000, 1_000_000),
  'enabledFrom?': moment,
  'enabledUntil?': moment,
})

const shape = keyed({
  rules: listOf(rule, 1_000, 0),
  'businessHours?': anything,
  'businessCalendar?': anything,
  'maxDepth?': wholeNumber(1, 100),
})

/** What contradicts itself in a policy whose parts are right. */
function* contradictions({ rules, businessHours }: StoredAutomationPolicy): Generator<Problem> {
  const ids = new Set<string>()
  for (const [index, { id, actions }] of rules.entries()) {
    if (ids.has(id)) yield { path: ['rules', index, 'id'], received: id, expected: 'an id of its own' }
    ids.add(id)
    for (const [place, action] of actions.entries()) {
      if (action.delay?.kind !== 'business-time' || businessHours) continue
      yield {
        path: ['rules', index, 'actions', place, 'delay', 'kind'],
        received: action.delay.kind,
        expected: 'another kind, as the policy has no business hours',
      }
    }
  }
}

const check = andThen(shape, (policy) => contradictions(policy as StoredAutomationPolicy))

/** Everything that is wrong with a policy, whatever it is; but for its hours and its calendar, which those who use them check. */
export const automationPolicyProblems = (policy: unknown): Iterable<Problem> => check(policy, [])
