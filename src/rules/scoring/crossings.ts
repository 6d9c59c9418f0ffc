import { compare } from '../../foundation/compare.ts'
import { refuse } from '../../foundation/error.ts'
import { numberAt } from '../../foundation/number-at.ts'
import { compareInstants, type Instant, instant } from '../../foundation/time/index.ts'

/** A score at a moment. */
export interface ScoreReading {
  /** When the score became this. */
  readonly at: Instant
  /** Points, or a probability: any finite number. */
  readonly score: number
}

/** A line that a score may reach, under a name: `marketing-qualified` from 50. */
export interface CrossingThreshold {
  /** What being there is called. */
  readonly name: string
  /** The least score that is there. */
  readonly atLeast: number
}

/** A score that reached a threshold, or fell below it. */
export interface ScoreCrossing {
  /** Which way it went. */
  readonly event: 'threshold-reached' | 'threshold-lost'
  /** The name of the threshold. */
  readonly threshold: string
  /** When. */
  readonly at: Instant
  /** The score before; not there for the first reading. */
  readonly before?: number
  /** The score from then on. */
  readonly after: number
}

const largest = Number.MAX_VALUE

function inOrderOfTime(readings: readonly ScoreReading[]): readonly ScoreReading[] {
  for (const [index, { at, score }] of readings.entries()) {
    instant(at, `readings[${index}].at`)
    numberAt(score, `readings[${index}].score`, -largest, largest)
  }
  const sorted = [...readings].sort((a, b) => compareInstants(a.at, b.at))
  for (const [index, { at }] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before && compareInstants(before.at, at) === 0) {
      refuse('invalid-value', 'readings', at, 'one score at a moment')
    }
  }
  return sorted
}

function fromTheLowest(thresholds: readonly CrossingThreshold[]): readonly CrossingThreshold[] {
  const names = new Set<string>()
  for (const [index, { name, atLeast }] of thresholds.entries()) {
    numberAt(atLeast, `thresholds[${index}].atLeast`, -largest, largest)
    if (names.has(name)) refuse('duplicate-id', `thresholds[${index}].name`, name, 'a name of its own')
    names.add(name)
  }
  return [...thresholds].sort((a, b) => a.atLeast - b.atLeast || compare(a.name, b.name))
}

/**
 * Tells when a score reached a threshold, and when it fell below it again: what an alert or a change of stage follows from.
 *
 * A score that equals a threshold has reached it. Before its first reading a lead has no score, so a first reading at or above
 * a threshold reaches it. Scores that stay on one side cross nothing, however much they move.
 *
 * @param readings - The scores of one lead, in any order; at most one at a moment.
 * @param thresholds - The lines, in any order, each with a name of its own.
 * @returns The crossings, the earliest first; at one moment in the order in which a score that moves steadily meets them.
 * @throws {@link ClienteleError} `invalid-value` for a moment that does not exist, two scores at one moment or a number that is
 *   not finite; `duplicate-id` for a name given twice.
 *
 * @example
 * ```ts
 * import { type ScoreCrossing, type ScoreReading, type CrossingThreshold, scoreCrossings } from 'clientele/scoring'
 *
 * const readings: ScoreReading[] = [
 *   { at: '2026-03-01T09:00:00Z', score: 30 },
 *   { at: '2026-03-04T16:20:00Z', score: 85 },
 *   { at: '2026-06-01T00:00:00Z', score: 60 },
 * ]
 * const thresholds: CrossingThreshold[] = [
 *   { name: 'marketing-qualified', atLeast: 50 },
 *   { name: 'sales-ready', atLeast: 80 },
 * ]
 * const crossings: readonly ScoreCrossing[] = scoreCrossings(readings, thresholds)
 * crossings.map(({ event, threshold }) => `${event} ${threshold}`)
 * //=> ['threshold-reached marketing-qualified', 'threshold-reached sales-ready', 'threshold-lost sales-ready']
 * crossings[2] //=> { event: 'threshold-lost', threshold: 'sales-ready', at: '2026-06-01T00:00:00Z', before: 85, after: 60 }
 * ```
 */
export function scoreCrossings(
  readings: readonly ScoreReading[],
  thresholds: readonly CrossingThreshold[],
): readonly ScoreCrossing[] {
  const rising = fromTheLowest(thresholds)
  const falling = [...rising].reverse()
  const sorted = inOrderOfTime(readings)
  return sorted.flatMap(({ at, score }, index) => {
    const before = sorted[index - 1]?.score
    const floor = before ?? -Infinity
    const event = score > floor ? 'threshold-reached' : 'threshold-lost'
    const crossed = (score > floor ? rising : falling).filter(({ atLeast }) => score >= atLeast !== floor >= atLeast)
    return crossed.map(
      ({ name }): ScoreCrossing => ({
        event,
        threshold: name,
        at,
        ...(before === undefined ? {} : { before }),
        after: score,
      }),
    )
  })
}
