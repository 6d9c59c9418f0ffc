import type { CurrencyCode, Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import { sumUnits } from './read-amounts.ts'

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
export type AmountRefundRefusal = Reason<
  'more-than-paid' | 'nothing-to-refund',
  {
    /** What was to be given back. */
    readonly requested: string
    /** What has not been given back yet. */
    readonly remaining: string
    /** The currency of both. */
    readonly currency: CurrencyCode
  }
>

/** What was given back before. */
export interface RefundAmountOptions {
  /** Every amount given back so far, by line or not; none when left out. */
  readonly earlier?: readonly Money[]
}

/**
 * Gives back an amount that belongs to no line, out of goodwill or after a complaint, and never more than was paid in all.
 *
 * Nothing is rounded: paid = everything given back earlier + refunded + remaining.
 *
 * @param paid - What was paid.
 * @param requested - What is to be given back.
 * @param options - `earlier`: all amounts given back so far, refunds by line included.
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
  const back = sumUnits(earlier.map((amount, index) => unitsFromZeroAt(amount, currency, `earlier[${index}]`)))
  const left = unitsFromZeroAt(paid, currency, 'paid') - back
  const remaining = left > 0n ? left : 0n
  if (units === 0n || units > remaining) {
    return refused({
      code: units === 0n ? 'nothing-to-refund' : 'more-than-paid',
      parameters: {
        requested: fromMinorUnits(units, currency).amount,
        remaining: fromMinorUnits(remaining, currency).amount,
        currency,
      },
    })
  }
  return succeeded({
    refunded: fromMinorUnits(units, currency),
    remaining: fromMinorUnits(remaining - units, currency),
  })
}
