import {
  type Intent,
  intentKey,
  type JsonValue,
  type Reason,
  type Result,
  refused,
  succeeded,
} from '../../../foundation/index.ts'
import { isZeroMoney, type Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsAboveZeroAt, unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import { compareInstants, type Instant, instant } from '../../../foundation/time/index.ts'
import type { DisputeCase, DisputeCaseStatus, Identifier } from '../../../records/index.ts'
import { pathRefusal, type StatusPaths } from '../status-paths.ts'

/**
 * Why a dispute is not moved.
 *
 * - `no-path`, `before-last-move`: nothing leads there, or it is said to have happened before the move before it;
 * - `evidence-overdue`: evidence is handed in strictly later than it was due.
 *
 * @example
 * ```ts
 * import { type DisputeMoveRefusalCode, disputeMoveRefusalCodes } from 'clientele/service'
 *
 * const code: DisputeMoveRefusalCode = 'evidence-overdue'
 * disputeMoveRefusalCodes.includes(code) //=> true
 * disputeMoveRefusalCodes //=> ['no-path', 'before-last-move', 'evidence-overdue']
 * ```
 */
export const disputeMoveRefusalCodes = ['no-path', 'before-last-move', 'evidence-overdue'] as const

/** A code from {@link disputeMoveRefusalCodes}. */
export type DisputeMoveRefusalCode = (typeof disputeMoveRefusalCodes)[number]

/** Why a dispute is not moved. */
export type DisputeMoveRefusal = Reason<
  DisputeMoveRefusalCode,
  {
    /** The dispute. */
    readonly disputeId: Identifier
    /** Where it is. */
    readonly from: DisputeCaseStatus
    /** Where it was to go. */
    readonly to: DisputeCaseStatus
  }
>

/** A move of a dispute, as the bank tells of it. */
export interface DisputeMove {
  /** Where to. */
  readonly to: DisputeCaseStatus
  /** When. */
  readonly at: Instant
  /** The last moment at which evidence is taken from now on, where the bank names another; as it was when left out. */
  readonly evidenceDueAt?: Instant
}

/** What was paid, and what was given back of it. */
export interface DisputedPayment {
  /** What was paid in. */
  readonly paid: Money
  /** What was paid back before; nothing when left out. */
  readonly refunded?: Money
}

/** What came of a move. */
export interface DisputeMoved {
  /** The dispute as it is from now on. */
  readonly dispute: DisputeCase
  /** What is to be done next. */
  readonly intents: readonly Intent[]
}

const paths: StatusPaths<DisputeCaseStatus> = {
  'warning-needs-response': ['warning-under-review', 'warning-closed', 'needs-response'],
  'warning-under-review': ['warning-closed', 'needs-response'],
  'warning-closed': [],
  'needs-response': ['under-review', 'lost'],
  'under-review': ['won', 'lost'],
  won: [],
  lost: [],
}

/** Statuses in which evidence is asked for, and those in which it has been handed in. */
const asking: readonly DisputeCaseStatus[] = ['warning-needs-response', 'needs-response']
const judging: readonly DisputeCaseStatus[] = ['warning-under-review', 'under-review']

type Parameters = Readonly<Record<string, JsonValue>>

/** What is really taken back: of the disputed amount, no more than was paid and not given back before. */
function takenBack({ amount }: DisputeCase, { paid, refunded }: DisputedPayment): Money {
  const { currency } = amount
  const disputed = unitsAboveZeroAt(amount, currency, 'dispute.amount')
  const paidIn = unitsFromZeroAt(paid, currency, 'payment.paid')
  const paidBack = refunded ? unitsFromZeroAt(refunded, currency, 'payment.refunded') : 0n
  const left = paidIn > paidBack ? paidIn - paidBack : 0n
  return fromMinorUnits(disputed < left ? disputed : left, currency)
}

/** What a status asks for. */
function* effects(dispute: DisputeCase, taken: Money): Generator<readonly [type: string, parameters: Parameters]> {
  const { status, evidenceDueAt, fee } = dispute
  if (asking.includes(status)) yield ['submit-evidence', { dueAt: evidenceDueAt }]
  if (status === 'needs-response' && !isZeroMoney(taken)) yield ['hold-disputed-amount', { amount: { ...taken } }]
  if (status === 'won' && !isZeroMoney(taken)) yield ['release-disputed-amount', { amount: { ...taken } }]
  if (status === 'lost') {
    if (!isZeroMoney(taken)) yield ['record-payment-refund', { amount: { ...taken } }]
    if (fee && !isZeroMoney(fee)) yield ['record-dispute-fee', { amount: { ...fee } }]
  }
}

const intentsOf = (dispute: DisputeCase, payment: DisputedPayment): readonly Intent[] =>
  [...effects(dispute, takenBack(dispute, payment))].map(([type, more]) => {
    const { id, accountId, paymentId, invoiceId, status } = dispute
    return {
      type,
      parameters: { disputeId: id, accountId, paymentId, invoiceId, ...more },
      idempotencyKey: intentKey('dispute', id, status, type),
    }
  })

/**
 * Says what to do about a dispute that has just come in: hand in evidence in time and, unless it is only an inquiry, hold the
 * amount, as the bank does.
 *
 * @param dispute - The dispute.
 * @param payment - What was paid, and given back before.
 * @throws {@link ClienteleError} as {@link moveDispute} does.
 *
 * @example
 * ```ts
 * import { type DisputedPayment, disputeIntents } from 'clientele/service'
 * import type { DisputeCase } from 'clientele/records'
 *
 * const dispute: DisputeCase = {
 *   id: 'd-1',
 *   accountId: 'a-1',
 *   paymentId: 'p-1',
 *   invoiceId: 'i-1',
 *   amount: { amount: '120.00', currency: 'EUR' },
 *   status: 'needs-response',
 *   since: '2026-06-01T00:00:00Z',
 *   openedAt: '2026-06-01T00:00:00Z',
 *   evidenceDueAt: '2026-06-15T00:00:00Z',
 * }
 * const payment: DisputedPayment = { paid: { amount: '120.00', currency: 'EUR' } }
 * disputeIntents(dispute, payment).map(({ type }) => type) //=> ['submit-evidence', 'hold-disputed-amount']
 * ```
 */
export const disputeIntents = (dispute: DisputeCase, payment: DisputedPayment): readonly Intent[] =>
  intentsOf(dispute, payment)

/**
 * Moves a dispute, as the bank tells of it, or says why not; and says what that does to billing.
 *
 * An inquiry (`warning-…`) is answered and closed, or becomes a dispute proper. In that, evidence is handed in (`under-review`) not
 * later than it is due, and it is `won` or `lost`; without evidence it is `lost`. Held when it opens, the amount is released
 * (`release-disputed-amount`) or gone (`record-payment-refund`, and `record-dispute-fee`). Never is more taken back than was paid
 * and not given back before.
 *
 * @param dispute - The dispute.
 * @param move - Where to, and when.
 * @param payment - What was paid, and given back before; all of it and nothing when left out.
 * @returns The dispute and what to do next; or why not.
 * @throws {@link ClienteleError} `unknown-code` for a status that is none, `invalid-value` for a moment that does not exist, or an
 *   amount that cannot be, `currency-mismatch`.
 *
 * @example
 * ```ts
 * import { type DisputeMove, type DisputeMoved, type DisputeMoveRefusal, moveDispute } from 'clientele/service'
 * import type { DisputeCase } from 'clientele/records'
 *
 * const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const
 * const dispute: DisputeCase = {
 *   id: 'd-1',
 *   accountId: 'a-1',
 *   paymentId: 'p-1',
 *   invoiceId: 'i-1',
 *   amount: euros('120.00'),
 *   fee: euros('15.00'),
 *   status: 'under-review',
 *   since: '2026-06-10T00:00:00Z',
 *   openedAt: '2026-06-01T00:00:00Z',
 *   evidenceDueAt: '2026-06-15T00:00:00Z',
 * }
 * const move: DisputeMove = { to: 'lost', at: '2026-07-20T00:00:00Z' }
 * const moved = moveDispute(dispute, move, { paid: euros('120.00'), refunded: euros('20.00') })
 * const done: DisputeMoved | undefined = moved.ok ? moved.value : undefined
 * done?.intents.map(({ type, parameters }) => [type, parameters['amount']])
 * //=> [['record-payment-refund', euros('100.00')], ['record-dispute-fee', euros('15.00')]]
 *
 * const back = moveDispute(dispute, { to: 'needs-response', at: '2026-07-20T00:00:00Z' })
 * const refusal: DisputeMoveRefusal | undefined = back.ok ? undefined : back.reason
 * refusal?.code //=> 'no-path'
 * ```
 */
export function moveDispute(
  dispute: DisputeCase,
  { to, at, evidenceDueAt }: DisputeMove,
  payment: DisputedPayment = { paid: dispute.amount },
): Result<DisputeMoved, DisputeMoveRefusal> {
  const parameters = { disputeId: dispute.id, from: dispute.status, to }
  const code = pathRefusal(paths, dispute, to, at)
  if (code) return refused({ code, parameters })
  const dueAt = instant(evidenceDueAt ?? dispute.evidenceDueAt, 'evidenceDueAt')
  if (judging.includes(to) && compareInstants(at, dueAt) > 0) return refused({ code: 'evidence-overdue', parameters })
  const after: DisputeCase = { ...dispute, status: to, since: at, evidenceDueAt: dueAt }
  return succeeded({ dispute: after, intents: intentsOf(after, payment) })
}

/**
 * How the evidence of a dispute stands.
 *
 * @example
 * ```ts
 * import { evidenceStates } from 'clientele/service'
 *
 * evidenceStates //=> ['due', 'overdue', 'submitted', 'not-needed']
 * ```
 */
export const evidenceStates = ['due', 'overdue', 'submitted', 'not-needed'] as const

/** A state from {@link evidenceStates}. */
export type EvidenceState = (typeof evidenceStates)[number]

/**
 * Tells how the evidence of a dispute stands at a moment: still due, overdue strictly later than that, submitted, or not needed
 * any more, as the dispute has ended.
 *
 * @param dispute - The dispute.
 * @param at - The moment.
 * @throws {@link ClienteleError} `invalid-value` for a moment that does not exist.
 *
 * @example
 * ```ts
 * import { type EvidenceState, evidenceState } from 'clientele/service'
 * import type { DisputeCase } from 'clientele/records'
 *
 * const dispute: DisputeCase = {
 *   id: 'd-1',
 *   accountId: 'a-1',
 *   paymentId: 'p-1',
 *   invoiceId: 'i-1',
 *   amount: { amount: '120.00', currency: 'EUR' },
 *   status: 'needs-response',
 *   since: '2026-06-01T00:00:00Z',
 *   openedAt: '2026-06-01T00:00:00Z',
 *   evidenceDueAt: '2026-06-15T00:00:00Z',
 * }
 * const state: EvidenceState = evidenceState(dispute, '2026-06-15T00:00:00Z')
 * state //=> 'due'
 * evidenceState(dispute, '2026-06-15T00:00:01Z') //=> 'overdue'
 * ```
 */
export function evidenceState({ status, evidenceDueAt }: DisputeCase, at: Instant): EvidenceState {
  const isLate = compareInstants(instant(at, 'at'), instant(evidenceDueAt, 'evidenceDueAt')) > 0
  if (asking.includes(status)) return isLate ? 'overdue' : 'due'
  return judging.includes(status) ? 'submitted' : 'not-needed'
}
