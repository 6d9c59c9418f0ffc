import { compare, greater } from '../../../foundation/compare.ts'
import {
  addDays,
  addInterval,
  boundaryAt,
  type CalendarDate,
  periodContaining,
  periodIndexOf,
} from '../../../foundation/time/index.ts'
import type { FixedTierPeriod, RollingTierPeriod, TierPeriod } from './tier-policy.ts'

/** Something that counts towards a tier, or against it. */
export interface Gain {
  readonly on: CalendarDate
  readonly units: bigint
}

/** From a day on, so much counts. */
export interface MeasureStep {
  readonly from: CalendarDate
  readonly units: bigint
}

/** What counts towards a tier, over all time, if nothing more comes in. */
export interface TierMeasure {
  /** What counted when, in order of days; the first is from the first day of all, and nothing. */
  readonly steps: readonly MeasureStep[]
  /** What counts towards the next tier on the day itself: of fixed periods, only what came in in the current one. */
  readonly current: bigint
  /** The last day on which something can still be added to that; none where there is no end. */
  readonly closesOn?: CalendarDate
}

const firstDay: CalendarDate = '0001-01-01'

/** What to do on some days, in their order. */
const byDay = <Change extends { readonly on: CalendarDate }>(changes: readonly Change[]): readonly Change[] =>
  [...changes].sort((a, b) => compare(a.on, b.on))

/** Steps, one a day: of several on one day the last counts. */
function stepsOf<Change extends { readonly on: CalendarDate }>(
  changes: readonly Change[],
  unitsAfter: (change: Change) => bigint,
): readonly MeasureStep[] {
  const steps = new Map<CalendarDate, bigint>([[firstDay, 0n]])
  for (const change of changes) steps.set(change.on, unitsAfter(change))
  return [...steps].map(([from, units]) => ({ from, units }))
}

/** Sums as they were after each gain. */
function runningMeasure(gains: readonly Gain[]): readonly MeasureStep[] {
  let sum = 0n
  return stepsOf(byDay(gains), ({ units }) => {
    sum += units
    return sum
  })
}

/** What counts on a day. */
export const unitsOn = (steps: readonly MeasureStep[], day: CalendarDate): bigint =>
  steps.reduce((units, step) => (step.from <= day ? step.units : units), 0n)

function rollingMeasure(gains: readonly Gain[], { window }: RollingTierPeriod, asOf: CalendarDate): TierMeasure {
  const steps = runningMeasure(
    gains.flatMap(({ on, units }) => [
      { on, units },
      { on: addInterval(on, window), units: -units },
    ]),
  )
  return { steps, current: unitsOn(steps, asOf) }
}

/** A gain in a period, or the day from which on a period no longer counts. */
interface PeriodChange {
  readonly on: CalendarDate
  readonly period: number
  readonly units?: bigint
}

function fixedMeasure(
  gains: readonly Gain[],
  { schedule, keptPeriods = 1 }: FixedTierPeriod,
  asOf: CalendarDate,
): TierMeasure {
  const inPeriods = gains.map(({ on, units }): PeriodChange => ({ on, units, period: periodIndexOf(schedule, on) }))
  const periods = new Set(inPeriods.map(({ period }) => period))
  const ends = [...periods].map((period) => ({ on: boundaryAt(schedule, period + 1 + keptPeriods), period }))
  const sums = new Map<number, bigint>()
  const steps = stepsOf(byDay([...ends, ...inPeriods]), ({ period, units }: PeriodChange) => {
    if (units === undefined) sums.delete(period)
    else sums.set(period, (sums.get(period) ?? 0n) + units)
    return [...sums.values()].reduce<bigint>(greater, 0n)
  })
  const now = periodContaining(schedule, asOf)
  const current = gains.reduce((sum, { on, units }) => (on >= now.start ? sum + units : sum), 0n)
  return { steps, current, closesOn: addDays(now.end, -1) }
}

/** What counts towards a tier, from the gains through a day. */
export const measureGains = (gains: readonly Gain[], period: TierPeriod, asOf: CalendarDate): TierMeasure =>
  period.kind === 'rolling' ? rollingMeasure(gains, period, asOf) : fixedMeasure(gains, period, asOf)

/** What counts towards a tier, from what the balance rises and falls by. */
export function measureBalance(changes: readonly Gain[], asOf: CalendarDate): TierMeasure {
  const steps = runningMeasure(changes)
  return { steps, current: unitsOn(steps, asOf) }
}
