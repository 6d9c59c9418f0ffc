import type { ReadEvent } from '../../../foundation/condition/circumstances.ts'
import { secondsOf } from '../../../foundation/condition/circumstances.ts'
import type { Condition, CountRange, Facts } from '../../../foundation/condition/index.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import { secondsOfDay } from '../../../foundation/time/epoch.ts'
import { isCalendarDate, isInstant } from '../../../foundation/time/index.ts'
import { millisecondsOf } from './decay.ts'
import { wholeMilliseconds } from './prepared-rule.ts'
import type { ScoreModel } from './score-model.ts'

/** Something whose answer changes so many days before or after a moment that a fact holds or an event has. */
export type TimedTest =
  | { readonly fact: string; readonly days: readonly number[] }
  | { readonly event: string; readonly days: readonly number[] }

const boundsOf = ({ atLeast, atMost }: CountRange): readonly number[] =>
  [atLeast, atMost].filter((bound) => bound !== undefined)

function* testsIn(condition: Condition): Generator<TimedTest> {
  if ('all' in condition) for (const part of condition.all) yield* testsIn(part)
  else if ('any' in condition) for (const part of condition.any) yield* testsIn(part)
  else if ('not' in condition) yield* testsIn(condition.not)
  else if (condition.operator === 'days-since') yield { fact: condition.fact, days: [0, ...boundsOf(condition)] }
  else if (condition.operator === 'days-until') {
    yield { fact: condition.fact, days: [0, ...boundsOf(condition)].map((days) => -days) }
  } else if (condition.operator === 'days-since-last') yield { event: condition.event, days: boundsOf(condition) }
  else if (condition.operator === 'count' && condition.withinDays !== undefined) {
    yield { event: condition.event, days: [condition.withinDays] }
  }
}

/** Everything in a model whose answer hangs on the time, but for what fades; what is there twice is named once. */
export function timedTestsOf({ axes, grading }: ScoreModel): readonly TimedTest[] {
  const rules = axes.flatMap(({ groups }) => groups.flatMap((group) => group.rules))
  const conditions = [...rules, ...(grading?.kind === 'thirds' ? grading.adjustments : [])].map(({ when }) => when)
  const tests: TimedTest[] = conditions.flatMap((when) => (when ? [...testsIn(when)] : []))
  for (const { event, decay } of rules) {
    if (event !== undefined && decay?.kind === 'window') tests.push({ event, days: [decay.days] })
  }
  return [...new Map(tests.map((test) => [JSON.stringify(test), test])).values()]
}

/** The moments, in whole milliseconds, at which the answer of a test about a fact may change. */
function* momentsOfFact(fact: unknown, days: readonly number[]): Generator<number> {
  if (isCalendarDate(fact)) {
    for (const each of days) {
      const day = (dayNumberOf(fact) + Math.floor(each)) * secondsOfDay * 1_000
      yield day
      yield day + secondsOfDay * 1_000
    }
  } else if (isInstant(fact)) {
    for (const each of days) yield wholeMilliseconds(secondsOf(fact, 'fact') + each * secondsOfDay)
  }
}

/**
 * The moments after `now`, in whole milliseconds and in order, at which what a model finds may change: none is missing, though
 * at some of them nothing does.
 *
 * @param eventsOf - All events of a type, those to come among them.
 * @param future - The events to come.
 */
export function turningPointsAfter(
  now: number,
  tests: readonly TimedTest[],
  facts: Facts,
  eventsOf: (type: string) => readonly ReadEvent[],
  future: readonly ReadEvent[],
): readonly number[] {
  const moments = new Set<number>()
  const note = (moment: number): void => {
    // What includes its end changes right after it.
    for (const each of [moment, moment + 1]) if (each > now) moments.add(each)
  }
  for (const test of tests) {
    if ('fact' in test) {
      if (!Object.hasOwn(facts, test.fact)) continue
      for (const moment of momentsOfFact(facts[test.fact], test.days)) note(moment)
    } else {
      for (const { seconds } of eventsOf(test.event)) {
        for (const days of test.days) note(wholeMilliseconds(seconds) + millisecondsOf(days))
      }
    }
  }
  for (const { seconds } of future) note(wholeMilliseconds(seconds))
  return [...moments].sort((a, b) => a - b)
}
