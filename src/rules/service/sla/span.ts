import { refuse } from '../../../foundation/error.ts'
import { epochMillisecondsOf } from '../../../foundation/time/epoch.ts'
import type { Instant } from '../../../foundation/time/index.ts'

/** A stretch of time in milliseconds since 1970, up to but not including its end; endless ones end at infinity. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A time during which the clock stood: what a `TicketPause` is, whatever the reason. */
export interface SlaPause {
  /** From when on. */
  readonly from: Instant
  /** When it went on; left out while it still stands. Not before `from`. */
  readonly to?: Instant
}

const mostPauses = 10_000

/** Pauses in milliseconds, in order and without overlap. */
export function readPauses(pauses: readonly SlaPause[]): readonly Span[] {
  if (pauses.length > mostPauses) {
    refuse('invalid-value', 'pauses', `${pauses.length} pauses`, `at most ${mostPauses} pauses`)
  }
  const spans = pauses.map(({ from, to }, index) => {
    const field = `pauses[${index}]`
    const start = epochMillisecondsOf(from, `${field}.from`)
    const end = to === undefined ? Number.POSITIVE_INFINITY : epochMillisecondsOf(to, `${field}.to`)
    return end >= start ? { start, end } : refuse('invalid-value', `${field}.to`, to, `a moment not before ${from}`)
  })
  return joined(spans)
}

/** The same time in order and without overlap. */
function joined(spans: readonly Span[]): readonly Span[] {
  const inOrder: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = inOrder.at(-1)
    if (last && span.start <= last.end) {
      inOrder[inOrder.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else inOrder.push(span)
  }
  return inOrder
}

/** The part of stretches that lies between two moments. */
export const clipped = (spans: readonly Span[], start: number, end: number): readonly Span[] =>
  spans
    .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter((span) => span.end > span.start)

/** How long stretches without overlap are together. */
export const lengthOf = (spans: Iterable<Span>): number => {
  let length = 0
  for (const { start, end } of spans) length += end - start
  return length
}
