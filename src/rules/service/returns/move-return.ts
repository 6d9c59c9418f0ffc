import { refuse } from '../../../foundation/error.ts'
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
import type { Instant } from '../../../foundation/time/index.ts'
import type { Identifier, ReturnRequest, ReturnStatus } from '../../../records/index.ts'
import { pathRefusal, type StatusPaths } from '../status-paths.ts'
import type { ReturnDecision } from './judge-return.ts'

/**
 * Why a return is not moved.
 *
 * - `no-path`, `before-last-move`: nothing leads there, or it is said to have happened before the move before it;
 * - `nothing-accepted`: nothing of it may come back, so it cannot be let through or settled.
 *
 * @example
 * ```ts
 * import { type ReturnRefusalCode, returnRefusalCodes } from 'clientele/service'
 *
 * const code: ReturnRefusalCode = 'nothing-accepted'
 * returnRefusalCodes.includes(code) //=> true
 * returnRefusalCodes //=> ['no-path', 'before-last-move', 'nothing-accepted']
 * ```
 */
export const returnRefusalCodes = ['no-path', 'before-last-move', 'nothing-accepted'] as const

/** A code from {@link returnRefusalCodes}. */
export type ReturnRefusalCode = (typeof returnRefusalCodes)[number]

/** Why a return is not moved. */
export type ReturnRefusal = Reason<
  ReturnRefusalCode,
  {
    /** The return. */
    readonly returnId: Identifier
    /** Where it is. */
    readonly from: ReturnStatus
    /** Where it was to go. */
    readonly to: ReturnStatus
  }
>

/** A move of a return that somebody asks for. */
export interface ReturnMove {
  /** Where to. */
  readonly to: ReturnStatus
  /** When. */
  readonly at: Instant
}

/** What came of a move. */
export interface ReturnMoved {
  /** The return as it is from now on. */
  readonly request: ReturnRequest
  /** What is to be done next. */
  readonly intents: readonly Intent[]
}

const paths: StatusPaths<ReturnStatus> = {
  requested: ['open', 'declined', 'cancelled'],
  open: ['closed', 'cancelled'],
  declined: [],
  cancelled: [],
  closed: [],
}

type Parameters = Readonly<Record<string, JsonValue>>

/** What settling a return does to what is billed. */
function* settlement(decision: ReturnDecision): Generator<readonly [type: string, parameters: Parameters]> {
  const accepted = decision.items.filter(({ isAccepted }) => isAccepted)
  const lines = accepted.map(({ lineId, quantity, credit }) => ({ lineId, quantity, amount: { ...credit } }))
  const wanted = accepted.flatMap(({ lineId, exchangeFor }) => (exchangeFor ? [{ lineId, ...exchangeFor }] : []))
  const amounts: readonly (readonly [string, Money, Parameters])[] = [
    ['issue-credit-note', decision.credit, { lines }],
    ['charge-restocking-fee', decision.restockingFees, {}],
    ['refund-payment', decision.refund, {}],
    ['charge-difference', decision.charge, {}],
  ]
  for (const [type, amount, more] of amounts) {
    if (!isZeroMoney(amount)) yield [type, { amount: { ...amount }, ...more }]
  }
  if (wanted.length > 0) {
    const items = wanted.map(({ price, ...item }) => ({ ...item, price: { ...price } }))
    yield ['place-exchange-order', { items }]
  }
}

function* movesAfter(to: ReturnStatus, decision: ReturnDecision): Generator<readonly [string, Parameters]> {
  if (to === 'open') yield ['send-return-instructions', {}]
  if (to === 'declined') {
    const items = decision.items.map(({ lineId, objections }) => ({ lineId, objections }))
    yield ['notify-requester', { about: 'return-declined', items }]
  }
  if (to === 'closed') yield* settlement(decision)
}

/**
 * Moves a return: from `requested` to `open` or `declined`, from there to `closed`; or says why not. Both may be `cancelled`.
 *
 * To let it through sends instructions; to decline it tells why. To close it settles it, and says what that does to billing:
 * `issue-credit-note`, `charge-restocking-fee`, `refund-payment` or `charge-difference`, and `place-exchange-order`.
 *
 * @param request - The return.
 * @param move - Where to, and when.
 * @param decision - What becomes of it, as {@link judgeReturn} says.
 * @returns The return and what to do next; or why not.
 * @throws {@link ClienteleError} `unknown-code` for a status that is none, `invalid-value` for a moment that does not exist,
 *   `foreign-record` for the decision on another return.
 *
 * @example
 * ```ts
 * import { judgeReturn, moveReturn, type ReturnMove, type ReturnMoved, type ReturnRefusal } from 'clientele/service'
 * import type { ReturnRequest } from 'clientele/records'
 *
 * const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const
 * const request: ReturnRequest = {
 *   id: 'r-1',
 *   accountId: 'a-1',
 *   orderId: 'o-1',
 *   status: 'open',
 *   since: '2026-06-08T09:00:00Z',
 *   requestedAt: '2026-06-08T09:00:00Z',
 *   items: [{ lineId: 'l-1', quantity: '1', reason: 'faulty', condition: 'damaged' }],
 * }
 * const line = { lineId: 'l-1', catalogueItemId: 'cup', quantity: '1', cost: euros('12.00') }
 * const decision = judgeReturn(
 *   request,
 *   { lines: [{ ...line, deliveredOn: '2026-06-01' }], paid: euros('12.00') },
 *   '2026-06-08',
 * )
 * const move: ReturnMove = { to: 'closed', at: '2026-06-15T09:00:00Z' }
 * const moved = moveReturn(request, move, decision)
 * const done: ReturnMoved | undefined = moved.ok ? moved.value : undefined
 * done?.intents.map(({ type }) => type) //=> ['issue-credit-note', 'refund-payment']
 *
 * const back = moveReturn(request, { to: 'requested', at: '2026-06-15T09:00:00Z' }, decision)
 * const refusal: ReturnRefusal | undefined = back.ok ? undefined : back.reason
 * refusal?.code //=> 'no-path'
 * ```
 */
export function moveReturn(
  request: ReturnRequest,
  { to, at }: ReturnMove,
  decision: ReturnDecision,
): Result<ReturnMoved, ReturnRefusal> {
  const { id, accountId, orderId, status } = request
  if (decision.returnId !== id) {
    refuse('foreign-record', 'decision.returnId', decision.returnId, `the return's own id, "${id}"`)
  }
  const parameters = { returnId: id, from: status, to }
  const code = pathRefusal(paths, request, to, at)
  if (code) return refused({ code, parameters })
  if ((to === 'open' || to === 'closed') && !decision.isAccepted)
    return refused({ code: 'nothing-accepted', parameters })
  return succeeded({
    request: { ...request, status: to, since: at },
    intents: [...movesAfter(to, decision)].map(([type, more]) => ({
      type,
      parameters: { returnId: id, accountId, orderId, ...more },
      idempotencyKey: intentKey('return', id, type),
    })),
  })
}
