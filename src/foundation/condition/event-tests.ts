import { daysBetweenSeconds, type ReadEvent, type ReadMoment } from './circumstances.ts'
import type { CountRange, EventCondition, EventCountTest } from './condition.ts'
import { isInRange } from './fact-operators.ts'

/** Answers for the events that a test is about, the latest first. */
export type EventsAnswer = (meant: readonly ReadEvent[], at: ReadMoment) => boolean

/** Whether the last was as long ago as a range says; not if there was none. */
const answerOfLast =
  (range: CountRange): EventsAnswer =>
  ([last], at) =>
    last !== undefined && isInRange(daysBetweenSeconds(last.seconds, at.seconds), range)

/** Whether there are as many as a test says. */
function answerOfCount({ withinDays = Number.POSITIVE_INFINITY, atLeast = 0, atMost }: EventCountTest): EventsAnswer {
  // The latest come first: as many as up to a place are within the days if the event there is.
  const isWithin = (place: number, meant: readonly ReadEvent[], at: ReadMoment): boolean =>
    place < meant.length && daysBetweenSeconds((meant[place] as ReadEvent).seconds, at.seconds) < withinDays
  const last = Math.ceil(atLeast) - 1
  return (meant, at) =>
    (last < 0 || isWithin(last, meant, at)) && (atMost === undefined || !isWithin(Math.floor(atMost), meant, at))
}

/** Prepares the answer of a test that was checked. */
export const answerOfEvents = (test: EventCondition): EventsAnswer =>
  test.operator === 'count' ? answerOfCount(test) : answerOfLast(test)
