import type { Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import { type AmountReason, amountReason, unitsGivenBack, unitsLeft } from './amount-left.ts'

/** An amount that is given back, and what could still be after it. */
export interface AmountRefund {
  /** What is given back now. */
  readonly refunded: Money
  /** What is left of the payment after it and all earlier refunds. */
  readonly remaining: Money
}

/**
 * Why an amount is not refunded: more was asked for than remains, or nothing was.
 *
 * @example
 * ```ts
 * import type { AmountRefundRefusal } from 'clientele/billing'
 *
 * const refusal: AmountRefundRefusal = {
 *   code: 'more-than-paid',
 *   parameters: { requested: '60.00', remaining: '50.00', currency: 'EUR' },
 * }
 * refusal.code //=> 'more-than-paid'
 * ```
 */
export type AmountRefundRefusal = AmountReason<'more-than-paid' | 'nothing-to-refund'>

/** What was given back before. */
export interface RefundAmountOptions {
  /** Every amount given back so far, the totals of refunds by item included; none when left out. */
  readonly earlier?: readonly Money[]
}

/**
 * Gives back an amount that belongs to no line, out of goodwill or after a complaint, and never more than was paid in all.
 *
 * Nothing is rounded: paid = everything given back earlier + refunded + remaining.
 *
 * @param paid - What was paid.
 * @param requested - What is to be given back.
 * @param options - `earlier`: all amounts given back so far, the totals of refunds by item included. {@link refundOrder} in
 * turn takes these as its `earlierAmounts`.
 * @returns What is given back and what remains; or `more-than-paid`, and `nothing-to-refund` for an amount of zero.
 * @throws {@link ClienteleError} `invalid-value` for a negative amount, `currency-mismatch`.
 *
 * @example
 * ```ts
 * import { money, refundAmount } from 'clientele'
 *
 * const earlier = [money('30', 'EUR')]
 * refundAmount(money('80', 'EUR'), money('20', 'EUR'), { earlier })
 * //=> { ok: true, value: { refunded: money('20', 'EUR'), remaining: money('30', 'EUR') } }
 *
 * const refusal = refundAmount(money('80', 'EUR'), money('60', 'EUR'), { earlier })
 * refusal.ok || refusal.reason.code //=> 'more-than-paid'
 * ```
 */
export function refundAmount(
  paid: Money,
  requested: Money,
  { earlier = [] }: RefundAmountOptions = {},
): Result<AmountRefund, AmountRefundRefusal> {
  const { currency } = paid
  const units = unitsFromZeroAt(requested, currency, 'requested')
  const back = unitsGivenBack(earlier, currency, 'earlier')
  const remaining = unitsLeft(unitsFromZeroAt(paid, currency, 'paid'), back)
  if (units === 0n || units > remaining) {
    return refused(amountReason(units === 0n ? 'nothing-to-refund' : 'more-than-paid', units, remaining, currency))
  }
  return succeeded({
    refunded: fromMinorUnits(units, currency),
    remaining: fromMinorUnits(remaining - units, currency),
  })
}
