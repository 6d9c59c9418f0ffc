import { daysBetweenSeconds, type ReadCircumstances, type ReadEvent, type ReadMoment } from './circumstances.ts'
import type { EventCondition } from './condition.ts'
import { isInRange } from './fact-operators.ts'

/** Tells whether an event, by its properties, is one of those that a test is about. */
export type EventFilter = (event: ReadEvent) => boolean

/** Answers for the events that are known; nothing where none are. */
export type EventsAnswer = (known: ReadCircumstances) => boolean | undefined

/**
 * Prepares the answer of a test that was checked.
 *
 * @param place - Where the events of its type are, the latest first.
 * @param isMeant - Every event of the type is meant where no filter is given.
 */
export function answerOfEvents(test: EventCondition, place: number, isMeant: EventFilter | undefined): EventsAnswer {
  if (test.operator === 'days-since-last') {
    return ({ events, at }) => {
      if (!events) return undefined
      const alike = events[place] as readonly ReadEvent[]
      const last = isMeant ? alike.find(isMeant) : alike[0]
      return last !== undefined && isInRange(daysBetweenSeconds(last.seconds, at.seconds), test)
    }
  }
  const { withinDays = Number.POSITIVE_INFINITY, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = test
  const [least, tooMany] = [Math.ceil(atLeast), Math.floor(atMost) + 1]
  // The latest come first: so many are within the days if the last of them is.
  const hasSoMany = (count: number, meant: readonly ReadEvent[], at: ReadMoment): boolean => {
    if (count > meant.length) return false
    const { seconds } = meant[count - 1] as ReadEvent
    return daysBetweenSeconds(seconds, at.seconds) < withinDays
  }
  return ({ events, at }) => {
    if (!events) return undefined
    const alike = events[place] as readonly ReadEvent[]
    const meant = isMeant ? alike.filter(isMeant) : alike
    return (least === 0 || hasSoMany(least, meant, at)) && !hasSoMany(tooMany, meant, at)
  }
}
