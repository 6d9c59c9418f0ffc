import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import { type AmountReason, amountReason, unitsGivenBack, unitsLeft } from './amount-left.ts'
import type { RefundAmountOptions } from './refund-amount.ts'

/**
 * Where a disputed payment is: `open` until it is `won`, and the payment stands, or `lost`, and it is taken back.
 *
 * @example
 * ```ts
 * import { disputeStatuses } from 'clientele/billing'
 *
 * disputeStatuses //=> ['open', 'won', 'lost']
 * ```
 */
export const disputeStatuses = ['open', 'won', 'lost'] as const

/** A status from {@link disputeStatuses}. */
export type DisputeStatus = (typeof disputeStatuses)[number]

/** How a dispute can end. */
export type DisputeOutcome = Exclude<DisputeStatus, 'open'>

/** A payment that the payer has asked their bank to take back. */
export interface PaymentDispute {
  /** Where it is. */
  readonly status: DisputeStatus
  /** How much of the payment is disputed. */
  readonly amount: Money
  /** What losing it costs besides, in the same currency; nothing when left out. */
  readonly fee?: Money
}

/** A dispute that has ended, and what it cost. */
export interface SettledDispute extends PaymentDispute {
  /** How it ended. */
  readonly status: DisputeOutcome
  /** What went back to the payer: the disputed amount if it was lost. */
  readonly refunded: Money
  /** What it cost: `refunded` and the fee if it was lost, else zero. */
  readonly cost: Money
}

/**
 * Why a dispute is not settled: it has ended before, or more would go back than was paid.
 *
 * - `illegal-transition`: it is `from` already, and cannot become `to`;
 * - `more-than-paid`: `requested` is disputed, of which only `remaining` has not been given back yet.
 *
 * @example
 * ```ts
 * import type { DisputeRefusal } from 'clientele/billing'
 *
 * const refusal: DisputeRefusal = { code: 'illegal-transition', parameters: { from: 'lost', to: 'won' } }
 * refusal.parameters.from //=> 'lost'
 * ```
 */
export type DisputeRefusal =
  | AmountReason<'more-than-paid'>
  | Reason<
      'illegal-transition',
      {
        /** Where the dispute is. */
        readonly from: DisputeStatus
        /** Where it was to go. */
        readonly to: DisputeOutcome
      }
    >

/** What was paid, and what was given back of it before the dispute. */
export interface SettleDisputeOptions extends RefundAmountOptions {
  /** What was paid; what is disputed when left out, as it mostly is the whole payment. */
  readonly paid?: Money
}

const outcomes: readonly string[] = disputeStatuses.filter((status) => status !== 'open')

/** Throws `unknown-code` for a code that is none of a list. */
function checkCode(code: string, codes: readonly string[], field: string): void {
  if (!codes.includes(code)) refuse('unknown-code', field, code, `one of ${codes.join(', ')}`)
}

/**
 * Ends an open dispute, and tells what it cost: lost, the amount goes back and the fee is due; won, it costs nothing.
 *
 * What was given back and what is lost together are never more than was paid. Where they would be, settle the dispute over
 * what is left.
 *
 * @param dispute - The dispute.
 * @param outcome - How it ended.
 * @param options - `earlier`: all amounts given back so far, the totals of refunds by item included; `paid`: what was paid,
 * if only a part of it is disputed. What goes back here is one of the earlier amounts of any later refund.
 * @returns The dispute with its costs, nothing rounded; or `illegal-transition` if it is open no more, and `more-than-paid`
 * for one that is lost over more than is left of the payment.
 * @throws {@link ClienteleError} `invalid-value` for a negative amount or fee, `currency-mismatch`, `unknown-code` for a
 * status or an outcome that does not exist.
 *
 * @example
 * ```ts
 * import { money, settleDispute } from 'clientele'
 *
 * const dispute = { status: 'open', amount: money('120', 'USD'), fee: money('15', 'USD') } as const
 * const lost = settleDispute(dispute, 'lost')
 * lost.ok && lost.value.cost //=> { amount: '135.00', currency: 'USD' }
 *
 * const won = settleDispute(dispute, 'won')
 * won.ok && won.value.cost //=> { amount: '0.00', currency: 'USD' }
 *
 * const refused = settleDispute(dispute, 'lost', { earlier: [money('20', 'USD')] })
 * refused.ok || refused.reason.parameters //=> { requested: '120.00', remaining: '100.00', currency: 'USD' }
 * ```
 */
export function settleDispute(
  { status, amount, fee }: PaymentDispute,
  outcome: DisputeOutcome,
  options: SettleDisputeOptions = {},
): Result<SettledDispute, DisputeRefusal> {
  checkCode(status, disputeStatuses, 'status')
  checkCode(outcome, outcomes, 'outcome')
  const { currency } = amount
  const disputed = unitsFromZeroAt(amount, currency, 'amount')
  const feeUnits = fee ? unitsFromZeroAt(fee, currency, 'fee') : 0n
  const paid = options.paid ? unitsFromZeroAt(options.paid, currency, 'paid') : disputed
  const remaining = unitsLeft(paid, unitsGivenBack(options.earlier ?? [], currency, 'earlier'))
  if (status !== 'open') {
    return refused({ code: 'illegal-transition', parameters: { from: status, to: outcome } })
  }
  const back = outcome === 'lost' ? disputed : 0n
  if (back > remaining) return refused(amountReason('more-than-paid', back, remaining, currency))
  const cost = outcome === 'lost' ? disputed + feeUnits : 0n
  return succeeded({
    status: outcome,
    amount: fromMinorUnits(disputed, currency),
    ...(fee ? { fee: fromMinorUnits(feeUnits, currency) } : {}),
    refunded: fromMinorUnits(back, currency),
    cost: fromMinorUnits(cost, currency),
  })
}
