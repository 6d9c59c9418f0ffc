import { daysBetweenSeconds, type ReadCircumstances, type ReadEvent } from './circumstances.ts'
import type { EventCondition } from './condition.ts'
import { isInRange } from './fact-operators.ts'

/** Tells whether an event, by its properties, is one of those that a test is about. */
export type EventFilter = (event: ReadEvent) => boolean

/** The answer of a test of events; nothing where events are not known. */
export function answerOfEvents(
  test: EventCondition,
  isMeant: EventFilter,
): (known: ReadCircumstances) => boolean | undefined {
  const { event: type } = test
  if (test.operator === 'count') {
    const { withinDays = Number.POSITIVE_INFINITY } = test
    return ({ events, at }) => {
      if (!events) return undefined
      let count = 0
      for (const event of events.get(type) ?? []) {
        if (daysBetweenSeconds(event.seconds, at.seconds) < withinDays && isMeant(event)) count += 1
      }
      return isInRange(count, test)
    }
  }
  return ({ events, at }) => {
    if (!events) return undefined
    const last = events.get(type)?.find(isMeant)
    return last !== undefined && isInRange(daysBetweenSeconds(last.seconds, at.seconds), test)
  }
}
