import { refuse } from '../error.ts'
import { isKeyed } from '../keyed.ts'
import { secondsOfDay } from '../time/epoch.ts'
import { type Instant, instant } from '../time/instant.ts'
import { secondsOfInstant } from '../time/seconds-of-instant.ts'
import { checkUniqueIds } from '../unique-ids.ts'
import type { Facts, KnownFact } from './condition.ts'
import type { Circumstances, TrackedEvent } from './tracked-event.ts'
import type { Names, Vocabulary } from './vocabulary.ts'

/** The seconds from 1970 to a moment, with their decimals; throws `invalid-value` for a moment that does not exist. */
export function secondsOf(at: Instant, field: string): number {
  const seconds = secondsOfInstant(at)
  if (Number.isNaN(seconds)) instant(at, field)
  return seconds
}

/** The days, of 24 hours, from one moment to another, both in seconds. */
export const daysBetweenSeconds = (from: number, to: number): number => (to - from) / secondsOfDay

/** An event, with its moment as a number. */
export interface ReadEvent {
  readonly event: TrackedEvent
  readonly seconds: number
}

/** The moment of judging, in the two ways that days are counted. */
export interface ReadMoment {
  readonly seconds: number
  readonly dayNumber: number
}

/** A moment of judging, from its seconds. */
export const momentOf = (seconds: number): ReadMoment => ({ seconds, dayNumber: Math.floor(seconds / secondsOfDay) })

/** What facts are known, by the place of their names; nothing where one is missing. */
export type ReadFacts = readonly (KnownFact | undefined)[]

/** Circumstances that were checked and made ready: many conditions of one vocabulary may be judged on them. */
export interface ReadCircumstances {
  readonly facts: ReadFacts
  readonly at: ReadMoment
  /**
   * The events up to the moment of judging, by the place of their type, the latest first; those that no condition asks for are
   * left out. Nothing where events are not known.
   */
  readonly events: readonly (readonly ReadEvent[])[] | undefined
  /** How many events come after the moment of judging. */
  readonly laterCount: number
}

/** Looks up the facts that conditions ask for. */
export function readFacts(facts: Facts, { list }: Names): ReadFacts {
  return list.map((name) => (Object.hasOwn(facts, name) ? facts[name] : undefined))
}

/** Sorts events in place, the latest first; those of one moment keep their order. */
function sortLatestFirst(events: ReadEvent[]): void {
  // Putting each of a few in its place is faster than what sorts any number of them; nothing moves in what is sorted already.
  if (events.length > 16) events.sort((a, b) => b.seconds - a.seconds)
  for (let sorted = 1; sorted < events.length; sorted += 1) {
    const event = events[sorted] as ReadEvent
    let place = sorted
    for (; place > 0; place -= 1) {
      const before = events[place - 1] as ReadEvent
      if (before.seconds >= event.seconds) break
      events[place] = before
    }
    events[place] = event
  }
}

/** Reads events that were given; gives them by place, and how many are after a moment. */
function readEvents(
  events: readonly TrackedEvent[],
  now: number,
  { list, places }: Names,
): Pick<ReadCircumstances, 'events' | 'laterCount'> {
  checkUniqueIds(events, 'events')
  const byType: ReadEvent[][] = list.map(() => [])
  let laterCount = 0
  for (const event of events) {
    const seconds = secondsOfInstant(event.at)
    // The place is only told where it is wanted, as there are many events.
    if (Number.isNaN(seconds)) instant(event.at, `events[${events.indexOf(event)}].at`)
    if (seconds > now) laterCount += 1
    else byType[places.get(event.type) ?? list.length]?.push({ event, seconds })
  }
  for (const alike of byType) sortLatestFirst(alike)
  return { events: byType, laterCount }
}

/** Checks circumstances and makes them ready for conditions of a vocabulary; later events are left out. */
export function readCircumstances({ facts, events, at }: Circumstances, vocabulary: Vocabulary): ReadCircumstances {
  if (!isKeyed(facts)) {
    refuse('invalid-value', 'facts', facts, 'an object of facts by name')
  }
  const seconds = secondsOf(at, 'at')
  const read = events && readEvents(events, seconds, vocabulary.events)
  return {
    facts: readFacts(facts, vocabulary.facts),
    at: momentOf(seconds),
    events: read?.events,
    laterCount: read?.laterCount ?? 0,
  }
}
