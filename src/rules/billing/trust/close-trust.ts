import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'

/**
 * Tells what goes back to an account when the engagement ends: all that is held and was not earned.
 *
 * Draw what is still due first, with {@link drawFromTrust}; after the refund nothing is held. Nothing is rounded.
 *
 * @param balance - What is held; not negative.
 * @returns The refund, above zero; `undefined` if nothing is held.
 * @throws {@link ClienteleError} `invalid-value` for a negative balance.
 *
 * @example
 * ```ts
 * import { closeTrust } from 'clientele/billing'
 *
 * closeTrust({ amount: '640.00', currency: 'EUR' }) //=> { amount: '640.00', currency: 'EUR' }
 * closeTrust({ amount: '0.00', currency: 'EUR' }) //=> undefined
 * ```
 */
export function closeTrust(balance: Money): Money | undefined {
  const held = unitsFromZeroAt(balance, balance.currency, 'balance')
  return held > 0n ? fromMinorUnits(held, balance.currency) : undefined
}
