import { refuse } from '../../../foundation/error.ts'
import { readUnit, type TimeUnit } from '../histories/time-unit.ts'
import { readTenures, type Tenures } from './tenure.ts'

/**
 * Cohorts of contracts by how many were left after each renewal.
 *
 * @example
 * ```ts
 * import type { RenewalCohorts } from 'clientele/lifetime-value/contracts'
 *
 * // 1,000 signed; 631 renewed after a year, 468 after two.
 * const regular: RenewalCohorts = { unit: 'year', cohorts: [{ survivors: [1000, 631, 468] }] }
 * regular.cohorts.length //=> 1
 * ```
 */
export interface RenewalCohorts {
  /** The contract's period. */
  readonly unit: TimeUnit
  /** Cohorts, of any size and length. */
  readonly cohorts: readonly {
    /** How many there were at the start, after the first renewal, after the second, and so on; never more than before. */
    readonly survivors: readonly number[]
  }[]
}

/** How many contracts were lost and renewed at each renewal; the first renewal stands at 0. All that discrete models need. */
export interface Renewals {
  readonly unit: TimeUnit
  readonly lost: Float64Array
  readonly renewed: Float64Array
  /** Contracts that came up for renewal at least once. */
  readonly count: number
  /** Contracts that were not renewed in the end. */
  readonly ended: number
}

const mostRenewals = 1_000_000

function addCohorts(
  { cohorts }: RenewalCohorts,
  add: (from: number, to: number, lost: number, count: number) => void,
): void {
  for (const [index, { survivors }] of cohorts.entries()) {
    for (const [at, left] of survivors.entries()) {
      const before = at === 0 ? Number.POSITIVE_INFINITY : (survivors[at - 1] as number)
      if (!(left >= 0 && left <= before && left < Number.POSITIVE_INFINITY)) {
        refuse(
          'invalid-value',
          `cohorts[${index}].survivors[${at}]`,
          left,
          'a count, 0 or more and never more than before',
        )
      }
      if (at > 0) add(0, at, 1, before - left)
    }
    add(0, survivors.length - 1, 0, survivors.at(-1) ?? 0)
  }
}

function addTenures(tenures: Tenures, add: (from: number, to: number, lost: number, count: number) => void): void {
  for (const [index, { duration, hasEnded, enteredAt, count }] of readTenures(tenures).entries()) {
    const field = `tenures[${index}]`
    if (!(Number.isSafeInteger(duration) && duration <= mostRenewals)) {
      refuse('invalid-value', `${field}.duration`, duration, `whole periods, at most ${mostRenewals}`)
    }
    if (!Number.isSafeInteger(enteredAt)) refuse('invalid-value', `${field}.enteredAt`, enteredAt, 'whole periods')
    if (hasEnded && duration === 0) {
      refuse(
        'invalid-value',
        `${field}.duration`,
        duration,
        '1 or more, as a contract ends at its first renewal at the earliest',
      )
    }
    add(enteredAt, duration, hasEnded ? 1 : 0, count)
  }
}

/** Counts what happened at each renewal; throws `invalid-value` for data that cannot be. */
export function readRenewals(data: RenewalCohorts | Tenures): Renewals {
  readUnit(data.unit)
  const spans: { from: number; to: number; lost: number; count: number }[] = []
  const add = (from: number, to: number, lost: number, count: number): void => {
    if (to > from && count > 0) spans.push({ from, to, lost, count })
  }
  if ('cohorts' in data) addCohorts(data, add)
  else addTenures(data, add)
  const length = spans.reduce((most, { to }) => Math.max(most, to), 0)
  const lost = new Float64Array(length)
  // Steps up and down, summed afterwards: a tenure of a million periods costs as little as one of two.
  const steps = new Float64Array(length + 1)
  let count = 0
  let ended = 0
  for (const span of spans) {
    const renewals = span.to - span.lost
    steps[span.from] = (steps[span.from] as number) + span.count
    steps[renewals] = (steps[renewals] as number) - span.count
    count += span.count
    if (span.lost === 0) continue
    lost[renewals] = (lost[renewals] as number) + span.count
    ended += span.count
  }
  let passing = 0
  const renewed = lost.map((_, at) => {
    passing += steps[at] as number
    return passing
  })
  return { unit: data.unit, lost, renewed, count, ended }
}
