import { secondsOfDay } from '../../../foundation/time/epoch.ts'
import { leastRoundingTo, roundUnits } from './points.ts'
import type { HalfLifeDecay, StepDecay } from './score-rule.ts'

/** Days of 24 hours as whole milliseconds, at least one. */
export const millisecondsOf = (days: number): number => Math.max(1, Math.round(days * secondsOfDay * 1_000))

/** How hundredths fade with age, in milliseconds: always towards zero, never past it. */
export interface PreparedDecay {
  /** What is left at an age. */
  readonly left: (units: number, age: number) => number
  /** The next age at which what is left may be different; nothing is left to fade when it is asked. */
  readonly nextAge: (units: number, age: number) => number
}

function prepareHalfLife({ days }: HalfLifeDecay): PreparedDecay {
  const halfLife = millisecondsOf(days)
  const left = (units: number, age: number): number => roundUnits(units * 0.5 ** (age / halfLife))
  return {
    left,
    nextAge: (units, age) => {
      const now = left(units, age)
      // What is left is one less from where the points fall below the half before it.
      const estimate = halfLife * Math.log2(Math.abs(units) / leastRoundingTo(Math.abs(now)))
      // Logarithms may be a little off, and so the search begins a little before.
      let next = Math.max(age, Math.floor(estimate) - 2) + 1
      while (left(units, next) === now) next += 1
      return next
    },
  }
}

function prepareSteps({ everyDays, lossPercent, compounding }: StepDecay): PreparedDecay {
  const every = millisecondsOf(everyDays)
  const keeping = (100 - lossPercent) / 100
  return {
    left: (units, age) => {
      const steps = Math.floor(age / every)
      const kept = compounding ? units * keeping ** steps : (units * Math.max(0, 100 - lossPercent * steps)) / 100
      return roundUnits(kept)
    },
    nextAge: (_, age) => (Math.floor(age / every) + 1) * every,
  }
}

/** Prepares a decay that fades, rather than ends at once. */
export const prepareDecay = (decay: HalfLifeDecay | StepDecay): PreparedDecay =>
  decay.kind === 'half-life' ? prepareHalfLife(decay) : prepareSteps(decay)
