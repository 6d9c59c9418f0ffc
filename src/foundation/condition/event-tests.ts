import { daysBetweenSeconds, type ReadCircumstances, type ReadEvent } from './circumstances.ts'
import type { EventCondition } from './condition.ts'
import { isInRange } from './fact-operators.ts'

/** Tells whether an event, by its properties, is one of those that a test is about. */
export type EventFilter = (event: ReadEvent) => boolean

const noEvents: readonly ReadEvent[] = []

/** The answer of a test of events; nothing where events are not known. Every event is meant where no filter is given. */
export function answerOfEvents(
  test: EventCondition,
  isMeant: EventFilter | undefined,
): (known: ReadCircumstances) => boolean | undefined {
  const { event: type } = test
  if (test.operator === 'count') {
    const { withinDays } = test
    return ({ events, at }) => {
      if (!events) return undefined
      const alike = events.get(type) ?? noEvents
      if (withinDays === undefined && !isMeant) return isInRange(alike.length, test)
      let count = 0
      for (const event of alike) {
        // The latest come first: what follows is older still.
        if (withinDays !== undefined && daysBetweenSeconds(event.seconds, at.seconds) >= withinDays) break
        if (!isMeant || isMeant(event)) count += 1
      }
      return isInRange(count, test)
    }
  }
  return ({ events, at }) => {
    if (!events) return undefined
    const alike = events.get(type) ?? noEvents
    const last = isMeant ? alike.find(isMeant) : alike[0]
    return last !== undefined && isInRange(daysBetweenSeconds(last.seconds, at.seconds), test)
  }
}
