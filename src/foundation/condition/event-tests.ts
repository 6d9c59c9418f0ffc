import { daysBetweenSeconds, type ReadCircumstances, type ReadEvent, type ReadMoment } from './circumstances.ts'
import type { CountRange, EventCondition, EventCountTest } from './condition.ts'
import { isInRange } from './fact-operators.ts'

/** Tells whether an event, by its properties, is one of those that a test is about. */
export type EventFilter = (event: ReadEvent) => boolean

/** Answers for the events that are known; nothing where none are. */
export type EventsAnswer = (known: ReadCircumstances) => boolean | undefined

/** Answers for the events that are meant, the latest first. */
type MeantAnswer = (meant: readonly ReadEvent[], at: ReadMoment) => boolean

/** Whether the last was as long ago as a range says; not if there was none. */
const answerOfLast =
  (range: CountRange): MeantAnswer =>
  ([last], at) =>
    last !== undefined && isInRange(daysBetweenSeconds(last.seconds, at.seconds), range)

/** Whether there are as many as a test says. */
function answerOfCount({
  withinDays = Number.POSITIVE_INFINITY,
  atLeast = 0,
  atMost = Number.POSITIVE_INFINITY,
}: EventCountTest): MeantAnswer {
  // The latest come first: more than so many are within the days if the one after them is.
  const areMoreThan = (count: number, meant: readonly ReadEvent[], at: ReadMoment): boolean =>
    count < 0 ||
    (count < meant.length && daysBetweenSeconds((meant[count] as ReadEvent).seconds, at.seconds) < withinDays)
  const [fewer, most] = [Math.ceil(atLeast) - 1, Math.floor(atMost)]
  return (meant, at) => areMoreThan(fewer, meant, at) && !areMoreThan(most, meant, at)
}

/**
 * Prepares the answer of a test that was checked.
 *
 * @param place - Where the events of its type are, the latest first.
 * @param isMeant - Every event of the type is meant where no filter is given.
 */
export function answerOfEvents(test: EventCondition, place: number, isMeant: EventFilter | undefined): EventsAnswer {
  const answer = test.operator === 'count' ? answerOfCount(test) : answerOfLast(test)
  return ({ events, at }) => {
    const alike = events?.[place]
    return alike && answer(isMeant ? alike.filter(isMeant) : alike, at)
  }
}
