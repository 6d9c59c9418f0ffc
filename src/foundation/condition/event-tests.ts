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
const isWithin = (meant: readonly ReadEvent[], place: number, days: number, at: ReadMoment): boolean =>
  place < meant.length && daysBetweenSeconds((meant[place] as ReadEvent).seconds, at.seconds) < days

/** Whether there are as many as a test says. */
function answerOfCount({
  withinDays = Number.POSITIVE_INFINITY,
  atLeast = 0,
  atMost = Number.POSITIVE_INFINITY,
}: EventCountTest): EventsAnswer {
  const [last, tooMany] = [Math.ceil(atLeast) - 1, Math.floor(atMost)]
  return (meant, at) => (last < 0 || isWithin(meant, last, withinDays, at)) && !isWithin(meant, tooMany, withinDays, at)
}

/** Prepares the answer of a test that was checked. */
export const answerOfEvents = (test: EventCondition): EventsAnswer =>
  test.operator === 'count' ? answerOfCount(test) : answerOfLast(test)
