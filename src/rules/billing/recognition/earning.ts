import { lesser } from '../../../foundation/compare.ts'
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

/** The method that is asked for, or the default; throws `unknown-code` if there is no such method. */
export const readMethod = (
  method: RecognitionMethod = defaultRecognitionMethod,
  field = 'method',
): RecognitionMethod =>
  recognitionMethods.includes(method)
    ? method
    : refuse('unknown-code', field, method, `one of ${recognitionMethods.join(', ')}`)

/** How an amount is earned; throws `invalid-period` for a service without days or of too many. */
export function earningOf(units: bigint, service: Period, method: RecognitionMethod | undefined, path = ''): Earning {
  const way = readMethod(method, `${path}method`)
  checkPeriod(service, `${path}service`)
  const [start, end] = [dayNumberOf(service.start), dayNumberOf(service.end)]
  const firstMonth = monthNumberAt(start)
  const months = monthNumberAt(end - 1) - firstMonth + 1
  if (months > longestRunOfMonths) {
    refuse('invalid-period', `${path}service.end`, service.end, `a day that makes at most ${longestRunOfMonths} months`)
  }
  return { units, method: way, start, end, firstMonth, months }
}

/** Equal shares of the first so many of all months, the first of which take what cannot be divided. */
const evenShares = (units: bigint, done: bigint, all: bigint): bigint =>
  (units / all) * done + lesser(done, units % all)

/** The minor units earned before a day; of a credit, those of the same charge, negated, so that both cancel on every day. */
export function earnedBefore(earning: Earning, day: number, rounding: RoundingMode): bigint {
  const { units, method, start, end, firstMonth, months } = earning
  if (units < 0n) return -earnedBefore({ ...earning, units: -units }, day, rounding)
  if (day <= start) return 0n
  if (day >= end) return units
  return method === 'daily'
    ? divideRounded(units * BigInt(day - start), BigInt(end - start), rounding)
    : evenShares(units, BigInt(monthNumberAt(day) - firstMonth), BigInt(months))
}
