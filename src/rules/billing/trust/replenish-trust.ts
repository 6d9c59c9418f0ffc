import { refuse } from '../../../foundation/error.ts'
import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'

/** When an account is asked to fill up the money held, and to what. */
export interface TrustReplenishment {
  /** The least that should be held. */
  readonly threshold: Money
  /** What it is filled up to; not less than the threshold. */
  readonly target: Money
  /** Whether it is asked for at the threshold already, not only below it; not when left out. */
  readonly asksAtThreshold?: boolean
}

/**
 * Tells what an account is to be asked for, so that enough is held again.
 *
 * If the balance is below the threshold (or at it, where `asksAtThreshold`), `target - balance`. Nothing is rounded.
 *
 * @param balance - What is held; not negative.
 * @param replenishment - The threshold and the target, in the currency of the balance and not negative.
 * @returns What to ask for, above zero; `undefined` if enough is held.
 * @throws {@link ClienteleError} `invalid-value` for a target below the threshold or a negative amount, `currency-mismatch`
 *   if the currencies differ.
 *
 * @example
 * ```ts
 * import { replenishmentRequest, type TrustReplenishment } from 'clientele/billing'
 *
 * const evergreen: TrustReplenishment = {
 *   threshold: { amount: '2000.00', currency: 'EUR' },
 *   target: { amount: '5000.00', currency: 'EUR' },
 * }
 * replenishmentRequest({ amount: '1750.00', currency: 'EUR' }, evergreen) //=> { amount: '3250.00', currency: 'EUR' }
 * replenishmentRequest({ amount: '2000.00', currency: 'EUR' }, evergreen) //=> undefined
 * ```
 */
export function replenishmentRequest(balance: Money, replenishment: TrustReplenishment): Money | undefined {
  const { threshold, target, asksAtThreshold = false } = replenishment
  const { currency } = balance
  const held = unitsFromZeroAt(balance, currency, 'balance')
  const least = unitsFromZeroAt(threshold, currency, 'threshold')
  const full = unitsFromZeroAt(target, currency, 'target')
  if (full < least)
    refuse('invalid-value', 'target.amount', target.amount, `at least the threshold, ${threshold.amount}`)
  const isLow = held < least || (asksAtThreshold && held === least)
  return isLow && full > held ? fromMinorUnits(full - held, currency) : undefined
}
