import { refuse } from '../../../foundation/error.ts'
import { divideRounded, type RoundingMode } from '../../../foundation/money/rounding.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import type { Period } from '../../../foundation/time/index.ts'
import { checkPeriod } from '../../../foundation/time/period-overlap.ts'
import { longestRunOfMonths, monthNumberAt } from './calendar-month.ts'
import { defaultRecognitionMethod, type RecognitionMethod, recognitionMethods } from './recognition-method.ts'

/** An amount in minor units that is earned over days, which are numbers. */
export interface Earning {
  readonly units: bigint
  readonly method: RecognitionMethod
  /** The first day of service. */
  readonly start: number
  /** The first day after it. */
  readonly end: number
  /** The month of the first day. */
  readonly firstMonth: number
  /** How many months the service touches. */
  readonly months: number
}

/** How an amount is earned; throws `invalid-period` for a service without days or of too many, `invalid-value` for the rest. */
export function earningOf(
  units: bigint,
  service: Period,
  method: RecognitionMethod = defaultRecognitionMethod,
  path = '',
): Earning {
  if (!recognitionMethods.includes(method)) {
    refuse('invalid-value', `${path}method`, method, recognitionMethods.join(' or '))
  }
  checkPeriod(service, `${path}service`)
  const [start, end] = [dayNumberOf(service.start), dayNumberOf(service.end)]
  const firstMonth = monthNumberAt(start)
  const months = monthNumberAt(end - 1) - firstMonth + 1
  if (months > longestRunOfMonths) {
    refuse('invalid-period', `${path}service.end`, service.end, `a day that makes at most ${longestRunOfMonths} months`)
  }
  return { units, method, start, end, firstMonth, months }
}

/** Equal shares of the first so many of all months, the first of which take what cannot be divided. */
function evenShares(units: bigint, done: bigint, all: bigint): bigint {
  const rest = units % all
  const size = rest < 0n ? -rest : rest
  const taken = done < size ? done : size
  return (units / all) * done + (rest < 0n ? -taken : taken)
}

/** The minor units earned before a day. */
export function earnedBefore(earning: Earning, day: number, rounding: RoundingMode): bigint {
  const { units, method, start, end, firstMonth, months } = earning
  if (day <= start) return 0n
  if (day >= end) return units
  return method === 'daily'
    ? divideRounded(units * BigInt(day - start), BigInt(end - start), rounding)
    : evenShares(units, BigInt(monthNumberAt(day) - firstMonth), BigInt(months))
}
