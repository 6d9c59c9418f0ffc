import type { Waiting } from '../../../foundation/opening-order.ts'

/** A task as it begins or ends, and the minutes that pass up to then. */
export interface ScheduleStep extends Waiting<ScheduleStep> {
  readonly index: number
  minutes: number
  early: number
  late: number
  /** Of what it waited for, the one that kept it waiting longest. */
  last?: ScheduleStep
}

/** Goes through the steps twice: forward for the earliest times, and back for the latest. Returns when the last one ends. */
export function timeSteps(ordered: readonly ScheduleStep[]): number {
  let total = 0
  for (const step of ordered) {
    step.early += step.minutes
    total = Math.max(total, step.early)
    for (const next of step.opens) {
      const isFirst = next.last === undefined
      if (isFirst || step.early > next.early) {
        next.early = step.early
        next.last = step
      }
    }
  }
  for (const step of [...ordered].reverse()) {
    step.late = total
    for (const { late, minutes } of step.opens) step.late = Math.min(step.late, late - minutes)
  }
  return total
}
