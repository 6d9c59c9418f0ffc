import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'

/** What an invoice drew from the money held: `drawn + remainderDue` is the invoice, `drawn + balance` what was held. */
export interface TrustDraw {
  /** What was drawn, and is earned by it. */
  readonly drawn: Money
  /** What is still to be paid on the invoice. */
  readonly remainderDue: Money
  /** What is held after it. */
  readonly balance: Money
}

/**
 * Draws an invoice from the money held, as far as it goes.
 *
 * `drawn = min(balance, invoiceDue)`, `remainderDue = invoiceDue - drawn`, and the balance falls by what was drawn, never
 * below zero. Nothing is rounded.
 *
 * @param balance - What is held; not negative.
 * @param invoiceDue - What is to be paid on the invoice; not negative, in the currency of the balance.
 * @throws {@link ClienteleError} `currency-mismatch` if the currencies differ, `invalid-value` for a negative amount.
 *
 * @example
 * ```ts
 * import { drawFromTrust, type TrustDraw } from 'clientele/billing'
 *
 * const draw: TrustDraw = drawFromTrust(
 *   { amount: '1000.00', currency: 'EUR' },
 *   { amount: '1250.00', currency: 'EUR' },
 * )
 * draw.drawn //=> { amount: '1000.00', currency: 'EUR' }
 * draw.remainderDue //=> { amount: '250.00', currency: 'EUR' }
 * draw.balance //=> { amount: '0.00', currency: 'EUR' }
 * ```
 */
export function drawFromTrust(balance: Money, invoiceDue: Money): TrustDraw {
  const { currency } = balance
  const held = unitsFromZeroAt(balance, currency, 'balance')
  const due = unitsFromZeroAt(invoiceDue, currency, 'invoiceDue')
  const lacking = due > held ? due - held : 0n
  return {
    drawn: fromMinorUnits(due - lacking, currency),
    remainderDue: fromMinorUnits(lacking, currency),
    balance: fromMinorUnits(held - due + lacking, currency),
  }
}

/** Why an exact amount was not drawn: what is held, what was asked for and what is lacking, as decimal strings. */
export type InsufficientTrust = Reason<
  'insufficient-trust',
  {
    /** What is held. */
    readonly balance: string
    /** What was to be drawn. */
    readonly asked: string
    /** What of it is not there. */
    readonly lacking: string
    /** The currency of all three. */
    readonly currency: string
  }
>

/**
 * Draws an amount from the money held, all of it or nothing.
 *
 * For a transfer whose amount is fixed, such as a retained fee that may not be paid in part. {@link drawFromTrust} draws as
 * much as there is.
 *
 * @param balance - What is held; not negative.
 * @param amount - How much is to be drawn; not negative, in the currency of the balance.
 * @returns The draw, with nothing left due, or `insufficient-trust` when less than the amount is held.
 * @throws {@link ClienteleError} `currency-mismatch` if the currencies differ, `invalid-value` for a negative amount.
 *
 * @example
 * ```ts
 * import { drawExactlyFromTrust, type InsufficientTrust } from 'clientele/billing'
 *
 * const result = drawExactlyFromTrust({ amount: '1000.00', currency: 'EUR' }, { amount: '1250.00', currency: 'EUR' })
 * const reason: InsufficientTrust | undefined = result.ok ? undefined : result.reason
 * reason?.code //=> 'insufficient-trust'
 * reason?.parameters //=> { balance: '1000.00', asked: '1250.00', lacking: '250.00', currency: 'EUR' }
 * ```
 */
export function drawExactlyFromTrust(balance: Money, amount: Money): Result<TrustDraw, InsufficientTrust> {
  const { currency } = balance
  const asked = unitsFromZeroAt(amount, currency, 'amount')
  const held = unitsFromZeroAt(balance, currency, 'balance')
  if (asked <= held) return succeeded(drawFromTrust(balance, amount))
  const write = (units: bigint): string => fromMinorUnits(units, currency).amount
  return refused({
    code: 'insufficient-trust',
    parameters: { balance: write(held), asked: write(asked), lacking: write(asked - held), currency },
  })
}
