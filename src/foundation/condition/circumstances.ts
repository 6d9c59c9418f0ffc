import { refuse } from '../error.ts'
import { dayNumberOf } from '../time/civil.ts'
import { epochSecondsOf, secondsOfDay } from '../time/epoch.ts'
import { type Instant, utcDateOf } from '../time/instant.ts'
import { checkUniqueIds } from '../unique-ids.ts'
import type { Facts } from './condition.ts'
import type { Circumstances, TrackedEvent } from './tracked-event.ts'

/** The seconds from 1970 to a moment, with their decimals. */
export const secondsOf = (at: Instant, field: string): number =>
  epochSecondsOf(at, field) + Number(`0${at.slice(19, -1)}`)

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

/** Circumstances that were checked and made ready: many conditions may be judged on them. */
export interface ReadCircumstances {
  readonly facts: Facts
  readonly at: ReadMoment
  /** The events up to the moment of judging, by type, the latest first; nothing where events are not known. */
  readonly events: ReadonlyMap<string, readonly ReadEvent[]> | undefined
}

const noEvents: ReadonlyMap<string, readonly ReadEvent[]> = /* @__PURE__ */ new Map()

function readEvents(events: readonly TrackedEvent[], now: number): ReadonlyMap<string, readonly ReadEvent[]> {
  if (events.length === 0) return noEvents
  checkUniqueIds(events, 'events')
  const byType = new Map<string, ReadEvent[]>()
  for (const [index, event] of events.entries()) {
    const seconds = secondsOf(event.at, `events[${index}].at`)
    if (seconds > now) continue
    const alike = byType.get(event.type)
    if (alike) alike.push({ event, seconds })
    else byType.set(event.type, [{ event, seconds }])
  }
  for (const alike of byType.values()) alike.sort((a, b) => b.seconds - a.seconds)
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
    at: { seconds, dayNumber: dayNumberOf(utcDateOf(at)) },
    events: events && readEvents(events, seconds),
  }
}
