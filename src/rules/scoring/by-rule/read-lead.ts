import { compare } from '../../../foundation/compare.ts'
import {
  momentOf,
  type ReadCircumstances,
  type ReadEvent,
  readCircumstances,
  secondsOf,
} from '../../../foundation/condition/circumstances.ts'
import type { Circumstances } from '../../../foundation/condition/index.ts'
import type { Vocabulary } from '../../../foundation/condition/vocabulary.ts'
import { instantOfNanoseconds } from '../../../foundation/time/epoch.ts'
import type { Instant } from '../../../foundation/time/index.ts'

/** What is known of a lead, made ready. */
export interface ReadLead {
  readonly circumstances: Circumstances
  /** What is asked of it. */
  readonly vocabulary: Vocabulary
  /** What is known at the moment of judging. */
  readonly known: ReadCircumstances
  /** The events to come, in the order in which they will happen. */
  readonly future: readonly ReadEvent[]
}

const nothing: readonly ReadEvent[] = []

/** The events after a moment. */
function futureIn({ events = [] }: Circumstances, { laterCount, at }: ReadCircumstances): readonly ReadEvent[] {
  if (laterCount === 0) return nothing
  return events
    .map((event, index) => ({ event, seconds: secondsOf(event.at, `events[${index}].at`) }))
    .filter(({ seconds }) => seconds > at.seconds)
    .sort((a, b) => a.seconds - b.seconds || compare<string>(a.event.id, b.event.id))
}

/** Checks what is known of a lead and makes it ready for what a vocabulary asks for. */
export function readLead(circumstances: Circumstances, vocabulary: Vocabulary): ReadLead {
  const known = readCircumstances(circumstances, vocabulary)
  return { circumstances, vocabulary, known, future: futureIn(circumstances, known) }
}

/** The last millisecond of the calendar. */
export const lastMoment = 253_402_300_799_999

/** A moment in whole milliseconds as text. */
export const instantAt = (moment: number): Instant => instantOfNanoseconds(BigInt(moment) * 1_000_000n)

/** What will be known at a later moment, if nothing else happens. */
export function knownLater({ circumstances, vocabulary, known, future }: ReadLead, moment: number): ReadCircumstances {
  const at = instantAt(moment)
  if (future.length > 0) return readCircumstances({ ...circumstances, at }, vocabulary)
  // Named one by one, as what is read at first, so that conditions meet one shape only.
  const { facts, events, laterCount } = known
  return { facts, at: momentOf(secondsOf(at, 'at')), events, laterCount }
}
