import { refuse } from '../../../foundation/error.ts'
import { allocateMoney, type Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import type { Identifier } from '../../../records/index.ts'

/** What one line of an order cost. */
export interface LineAmount {
  /** The line. */
  readonly lineId: Identifier
  /** What all of it cost; not negative. */
  readonly amount: Money
}

/**
 * Takes a discount on a whole order off its lines, to the cent: what each line really cost, and so what it gives back.
 *
 * In proportion to the lines' amounts by {@link allocateMoney}, so the discounts sum to the whole, and no line pays for more than
 * it cost.
 *
 * @param lines - The lines with their amounts, all in the currency of the discount.
 * @param discount - What is taken off the whole; not negative, and at most all of it.
 * @returns The lines with what is left of their amounts, in their order.
 * @throws {@link ClienteleError} `invalid-value` for a negative amount, or a discount above the sum; `currency-mismatch`.
 *
 * @example
 * ```ts
 * import { type LineAmount, spreadDiscount } from 'clientele/service'
 *
 * const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const
 * const lines: readonly LineAmount[] = ['cup', 'pot', 'lid'].map((lineId) => ({ lineId, amount: euros('10.00') }))
 * spreadDiscount(lines, euros('1.00')).map(({ amount }) => amount.amount) //=> ['9.66', '9.67', '9.67']
 * ```
 */
export function spreadDiscount(lines: readonly LineAmount[], discount: Money): readonly LineAmount[] {
  const { currency } = discount
  const off = unitsFromZeroAt(discount, currency, 'discount')
  const units = lines.map(({ amount }, index) => unitsFromZeroAt(amount, currency, () => `lines[${index}].amount`))
  const whole = units.reduce((sum, each) => sum + each, 0n)
  if (off > whole) refuse('invalid-value', 'discount.amount', discount.amount, 'at most what the lines cost')
  if (off === 0n) return lines.map(({ lineId, amount }) => ({ lineId, amount: { ...amount } }))
  const shares = allocateMoney(discount, units.map(String))
  return lines.map(({ lineId }, index) => {
    const share = unitsFromZeroAt(shares[index] as Money, currency, 'discount')
    return { lineId, amount: fromMinorUnits((units[index] as bigint) - share, currency) }
  })
}
