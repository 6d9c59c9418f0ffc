import { daysBetweenSeconds, type ReadEvent, type ReadMoment } from './circumstances.ts'
import type { EventCondition } from './condition.ts'
import { isInRange } from './fact-operators.ts'

/** Tells whether an event, by its properties, is one of those that a test is about. */
export type EventFilter = (event: ReadEvent) => boolean

/** Answers for the events of the type that a test is about, the latest first. */
export type EventsAnswer = (alike: readonly ReadEvent[], at: ReadMoment) => boolean

/** Prepares the answer of a test that was checked. Every event of the type is meant where no filter is given. */
export function answerOfEvents(test: EventCondition, isMeant: EventFilter | undefined): EventsAnswer {
  if (test.operator === 'days-since-last') {
    return (alike, at) => {
      const last = isMeant ? alike.find(isMeant) : alike[0]
      return last !== undefined && isInRange(daysBetweenSeconds(last.seconds, at.seconds), test)
    }
  }
  const { withinDays = Number.POSITIVE_INFINITY, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = test
  const [least, tooMany] = [Math.ceil(atLeast), Math.floor(atMost) + 1]
  // The latest come first: so many are within the days if the last of them is.
  const hasSoMany = (count: number, alike: readonly ReadEvent[], at: ReadMoment): boolean => {
    const last = isMeant ? alike.filter(isMeant)[count - 1] : alike[count - 1]
    return last !== undefined && daysBetweenSeconds(last.seconds, at.seconds) < withinDays
  }
  return (alike, at) =>
    (least === 0 || hasSoMany(least, alike, at)) && (tooMany > alike.length || !hasSoMany(tooMany, alike, at))
}
