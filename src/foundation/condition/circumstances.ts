import { refuse } from '../error.ts'
import { secondsOfDay } from '../time/epoch.ts'
import { type Instant, instant } from '../time/instant.ts'
import { secondsOfInstant } from '../time/seconds-of-instant.ts'
import { checkUniqueIds } from '../unique-ids.ts'
import type { Facts } from './condition.ts'
import type { Circumstances, TrackedEvent } from './tracked-event.ts'

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

/** Circumstances that were checked and made ready: many conditions may be judged on them. */
export interface ReadCircumstances {
  readonly facts: Facts
  readonly at: ReadMoment
  /** The events up to the moment of judging, by type, the latest first; nothing where events are not known. */
  readonly events: ReadonlyMap<string, readonly ReadEvent[]> | undefined
}

const noEvents: ReadonlyMap<string, readonly ReadEvent[]> = /* @__PURE__ */ new Map()

/** Below so many events, putting each in its place is faster than what sorts any number of them. */
const few = 16

/** Sorts events in place, the latest first; those of one moment keep their order. */
function sortLatestFirst(events: ReadEvent[]): void {
  if (events.length > few) {
    events.sort((a, b) => b.seconds - a.seconds)
    return
  }
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

function readEvents(events: readonly TrackedEvent[], now: number): ReadonlyMap<string, readonly ReadEvent[]> {
  if (events.length === 0) return noEvents
  checkUniqueIds(events, 'events')
  const byType = new Map<string, ReadEvent[]>()
  for (const event of events) {
    const seconds = secondsOfInstant(event.at)
    // The place is only told where it is wanted, as there are many events.
    if (Number.isNaN(seconds)) instant(event.at, `events[${events.indexOf(event)}].at`)
    if (seconds > now) continue
    const alike = byType.get(event.type)
    if (alike) alike.push({ event, seconds })
    else byType.set(event.type, [{ event, seconds }])
  }
  for (const alike of byType.values()) sortLatestFirst(alike)
  return byType
}

/** Checks circumstances and makes them ready; later events are left out. */
export function readCircumstances({ facts, events, at }: Circumstances): ReadCircumstances {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
    refuse('invalid-value', 'facts', facts, 'an object of facts by name')
  }
  const seconds = secondsOf(at, 'at')
  return {
    facts,
    at: momentOf(seconds),
    events: events && readEvents(events, seconds),
  }
}
