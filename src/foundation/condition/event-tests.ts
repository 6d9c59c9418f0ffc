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

/** Whether the event at a place is within so many days: those before it are, too, as the latest come first. */
const isWithin = (days: number, place: number, meant: readonly ReadEvent[], at: ReadMoment): boolean =>
  place < meant.length && daysBetweenSeconds((meant[place] as ReadEvent).seconds, at.seconds) < days

/** Whether there are as many as a test says. */
function answerOfCount({ withinDays = Number.POSITIVE_INFINITY, atLeast = 0, atMost }: EventCountTest): EventsAnswer {
  const last = Math.ceil(atLeast) - 1
  return (meant, at) =>
    (last < 0 || isWithin(withinDays, last, meant, at)) &&
    (atMost === undefined || !isWithin(withinDays, Math.floor(atMost), meant, at))
}

/** Prepares the answer of a test that was checked. */
export const answerOfEvents = (test: EventCondition): EventsAnswer =>
  test.operator === 'count' ? answerOfCount(test) : answerOfLast(test)
