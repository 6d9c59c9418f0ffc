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
  const { withinDays, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = test
  return (alike, at) => {
    let count = 0
    if (withinDays === undefined && !isMeant) count = alike.length
    else {
      for (const event of alike) {
        // The latest come first: what follows is older still.
        if (withinDays !== undefined && daysBetweenSeconds(event.seconds, at.seconds) >= withinDays) break
        if (!isMeant || isMeant(event)) count += 1
      }
    }
    return count >= atLeast && count <= atMost
  }
}
