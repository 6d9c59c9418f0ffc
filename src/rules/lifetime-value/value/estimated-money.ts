import { refuse } from '../../../foundation/error.ts'
import { type Money, roundMoney } from '../../../foundation/money/index.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'

/** More digits than an estimate has; a last bit that differs between machines then decides no cent. */
const significantDigits = 12

/** A finite estimate as money: taken to 12 significant digits, then rounded once to the decimals of its currency, a half away from zero. */
export function moneyOfEstimate(estimate: number, currency: string): Money {
  if (!(Math.abs(estimate) < 1e21)) refuse('invalid-value', 'estimate', estimate, 'an amount below 10^21')
  const size = Math.abs(estimate)
  const text =
    size < 1e-6 ? '0' : size >= 10 ** significantDigits ? estimate.toFixed(0) : estimate.toPrecision(significantDigits)
  // What rounds up to 13 digits before the point is written with an exponent.
  return roundMoney(text.includes('e') ? Number(text).toFixed(0) : text, currency)
}

/** Money as a number of major units, for expectations; throws for an amount that is none. */
export function majorUnits(money: Money, field: string): number {
  unitsAt(money, money.currency, () => field)
  return Number(money.amount)
}

/** Checks a share of revenue that is kept; throws `invalid-value` unless it lies from 0 to 1. */
export const readMarginShare = (share: number, field = 'marginShare'): number =>
  share >= 0 && share <= 1 ? share : refuse('invalid-value', field, share, 'a share from 0 to 1, 0.3 for 30 %')
