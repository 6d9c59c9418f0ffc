import { openTimesFinder } from '../../../foundation/time/business-hours.ts'
import { millisecondsOfDay } from '../../../foundation/time/epoch.ts'
import type { BusinessHours } from '../../../foundation/time/index.ts'
import { leastOpenSeconds, openSecondsOf, readHours } from '../../../foundation/time/opening-hours.ts'
import type { Span } from './span.ts'

/** When a business works, for looking days up by their numbers; nothing where it never does. */
export type WorkCalendar = ((day: number) => readonly Span[]) | undefined

/** How many days ahead a deadline is looked for: a hundred years. */
export const mostSlaDays = 36_600

/** The most minutes that are promised. */
export const mostSlaMinutes: number = mostSlaDays * 1_440

/** How many days are remembered at once: several years of them. */
const mostRemembered = 4_000

function readCalendar(hours: BusinessHours): WorkCalendar {
  const openOn = openTimesFinder(readHours(hours))
  if (openSecondsOf(hours.weekly) < leastOpenSeconds) return undefined
  const remembered = new Map<number, readonly Span[]>()
  return (day) => {
    const known = remembered.get(day)
    if (known) return known
    const spans = openOn(day).map(({ start, end }) => ({ start: start * 1_000, end: end * 1_000 }))
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(day, spans)
    return spans
  }
}

const read = /* @__PURE__ */ new WeakMap<BusinessHours, { readonly calendar: WorkCalendar }>()

/** Business hours, checked and made ready once. */
export function workCalendarOf(hours: BusinessHours): WorkCalendar {
  const known = read.get(hours)
  if (known) return known.calendar
  const calendar = readCalendar(hours)
  read.set(hours, { calendar })
  return calendar
}

/**
 * The time that counts from a moment on: while the business is open, and the clock does not stand. Ends where a pause without
 * end begins, and a hundred years on.
 *
 * @param pauses - In order and without overlap.
 */
export function* workedSpans(
  calendar: NonNullable<WorkCalendar>,
  from: number,
  pauses: readonly Span[],
): Generator<Span> {
  // No clock is a whole day behind or ahead of UTC, so that this day is not after the one that it shows.
  const firstDay = Math.floor(from / millisecondsOfDay) - 1
  let next = 0
  for (let day = firstDay; day <= firstDay + mostSlaDays; day += 1) {
    for (const open of calendar(day)) {
      let start = Math.max(open.start, from)
      for (let pause = pauses[next]; pause && pause.start < open.end; pause = pauses[next]) {
        if (pause.start > start) yield { start, end: pause.start }
        start = Math.max(start, pause.end)
        // A pause that goes on after closing time is still there when the business opens.
        if (pause.end >= open.end) break
        next += 1
      }
      if (start === Number.POSITIVE_INFINITY) return
      if (start < open.end) yield { start, end: open.end }
    }
  }
}
