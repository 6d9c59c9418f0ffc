import { refuse } from '../../../foundation/error.ts'
import { type CurrencyCode, type Money, percentageOf } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { readQuantity } from '../../../foundation/money/quantity-units.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate, daysBetween } from '../../../foundation/time/index.ts'
import type { ExchangeItem, Identifier, ReturnItem, ReturnRequest } from '../../../records/index.ts'
import { creditFor, type ReadLine, type ReturnPurchase, readLine } from './purchased-line.ts'
import { defaultReturnPolicy, type ReturnPolicy } from './return-policy.ts'
import { checkReturnPolicy } from './return-policy-problems.ts'

/**
 * Why something is not taken back.
 *
 * - `unknown-line`: the order has no such line; `more-than-bought`: more is to come back than has not come back yet;
 * - `not-delivered`: it was not there yet on that day; `outside-window`: it was, too long ago;
 * - `condition-not-accepted`, `final-sale`, `no-exchanges`: the policy says so.
 *
 * @example
 * ```ts
 * import { returnObjections } from 'clientele/service'
 *
 * returnObjections.includes('outside-window') //=> true
 * ```
 */
export const returnObjections = [
  'unknown-line',
  'more-than-bought',
  'not-delivered',
  'outside-window',
  'condition-not-accepted',
  'final-sale',
  'no-exchanges',
] as const

/** A reason from {@link returnObjections}. */
export type ReturnObjection = (typeof returnObjections)[number]

/** What becomes of one item of a return. */
export interface ReturnItemDecision {
  /** The line of the order. */
  readonly lineId: Identifier
  /** How many were to come back. */
  readonly quantity: string
  /** Whether they may. */
  readonly isAccepted: boolean
  /** Why not; empty if they may. */
  readonly objections: readonly ReturnObjection[]
  /** What is taken off the order for it; zero if it may not come back. */
  readonly credit: Money
  /** What is kept for putting it back on the shelf; at most `credit`. */
  readonly restockingFee: Money
  /** What is had instead. */
  readonly exchangeFor?: ExchangeItem
}

/**
 * What becomes of a return. `credit` − `restockingFees` − `exchanges` is `refund` + `withheld` − `charge`, exactly; and of
 * `charge` and the other two, only one is above zero.
 */
export interface ReturnDecision {
  /** The return. */
  readonly returnId: Identifier
  /** Item by item, in the order of the request. */
  readonly items: readonly ReturnItemDecision[]
  /** Whether anything may come back. */
  readonly isAccepted: boolean
  /** What is taken off the order. */
  readonly credit: Money
  /** What is kept for putting things back on the shelf. */
  readonly restockingFees: Money
  /** What the things had instead cost. */
  readonly exchanges: Money
  /** What is paid back: never more than was paid in and not paid back before. */
  readonly refund: Money
  /** What would be paid back besides, but was never paid in: it only comes off what is owed. */
  readonly withheld: Money
  /** What is to be paid in besides, as what is had instead costs more. */
  readonly charge: Money
}

/** Whatever speaks against an item, whoever is at fault. */
function* factObjections(item: ReturnItem, read: ReadLine, on: CalendarDate): Generator<ReturnObjection> {
  const { bought, returned, line } = read
  if (returned + readQuantity(item.quantity, 'quantity') > bought) yield 'more-than-bought'
  if (line.deliveredOn === undefined || line.deliveredOn > on) yield 'not-delivered'
}

function* policyObjections(
  { reason, condition, exchangeFor }: ReturnItem,
  { line: { catalogueItemId, deliveredOn } }: ReadLine,
  on: CalendarDate,
  policy: ReturnPolicy,
): Generator<ReturnObjection> {
  const { windowDays, faultWindowDays = windowDays, conditions, faults, finalSale = [], exchanges } = policy
  const isFault = faults.includes(reason)
  const window = isFault ? faultWindowDays : windowDays
  if (deliveredOn !== undefined && daysBetween(deliveredOn, on) > window) yield 'outside-window'
  if (!isFault && !conditions.includes(condition)) yield 'condition-not-accepted'
  if (!isFault && finalSale.includes(catalogueItemId)) yield 'final-sale'
  if (exchangeFor && !exchanges) yield 'no-exchanges'
}

/** One item of a return, judged, with its amounts in units. */
interface JudgedItem {
  readonly item: ReturnItem
  readonly objections: readonly ReturnObjection[]
  readonly credit: bigint
  readonly fee: bigint
  readonly exchange: bigint
}

function judgeItem(
  item: ReturnItem,
  read: ReadLine | undefined,
  on: CalendarDate,
  policy: ReturnPolicy,
  currency: CurrencyCode,
): JudgedItem {
  const nothing = { item, credit: 0n, fee: 0n, exchange: 0n }
  if (!read) return { ...nothing, objections: ['unknown-line'] }
  const objections = [...factObjections(item, read, on), ...policyObjections(item, read, on, policy)]
  if (objections.length > 0) return { ...nothing, objections }
  const credit = creditFor(read, readQuantity(item.quantity, 'quantity'))
  const percent = policy.faults.includes(item.reason) ? undefined : policy.restockingPercent?.[item.condition]
  const kept = percent === undefined ? undefined : percentageOf(fromMinorUnits(credit, currency), percent)
  const fee = kept ? unitsFromZeroAt(kept, currency, 'restockingFee') : 0n
  const price = item.exchangeFor?.price
  const exchange = price ? unitsFromZeroAt(price, currency, 'exchangeFor.price') : 0n
  return { item, objections, credit, fee, exchange }
}

const sumOf = (judged: readonly JudgedItem[], key: 'credit' | 'fee' | 'exchange'): bigint =>
  judged.reduce((sum, each) => sum + each[key], 0n)

/** The items of a request by their lines; throws for a line that stands twice. */
function checkItems(items: readonly ReturnItem[]): void {
  const seen = new Set<Identifier>()
  for (const [index, { lineId }] of items.entries()) {
    if (seen.has(lineId)) refuse('duplicate-id', `request.items[${index}].lineId`, lineId, 'each line once')
    seen.add(lineId)
  }
}

/**
 * Decides what of a return is taken back, and what that does to what was paid: item by item, with every objection.
 *
 * What comes back gives back its share of what its line cost in the end, discounts and tax in it, by {@link allocateMoney}: once
 * everything has come back, in any parts, exactly what the line cost. The restocking fee is a percentage of that, rounded half up,
 * once an item. What is the business's own fault comes back in any condition and without a fee. The window counts days from the
 * day of delivery, the last one included. More is never paid back than was paid in.
 *
 * @param request - What is to come back.
 * @param purchase - The order's lines, and what was paid in and back.
 * @param on - The day on which it was asked for, where the business is.
 * @param policy - {@link defaultReturnPolicy} when left out.
 * @throws {@link ClienteleError} `invalid-policy` for a policy that contradicts itself, `invalid-value` for a quantity, an amount
 *   or a day that cannot be, `duplicate-id` for a line that stands twice, `currency-mismatch`.
 *
 * @example
 * ```ts
 * import {
 *   judgeReturn,
 *   type PurchasedLine,
 *   type ReturnDecision,
 *   type ReturnItemDecision,
 *   type ReturnPurchase,
 * } from 'clientele/service'
 * import type { ReturnRequest } from 'clientele/records'
 *
 * const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const
 * const line: PurchasedLine = {
 *   lineId: 'l-1',
 *   catalogueItemId: 'cup',
 *   quantity: '3',
 *   cost: euros('29.00'),
 *   deliveredOn: '2026-06-01',
 * }
 * const purchase: ReturnPurchase = { lines: [line], paid: euros('29.00') }
 * const request: ReturnRequest = {
 *   id: 'r-1',
 *   accountId: 'a-1',
 *   orderId: 'o-1',
 *   status: 'requested',
 *   since: '2026-06-08T09:00:00Z',
 *   requestedAt: '2026-06-08T09:00:00Z',
 *   items: [{ lineId: 'l-1', quantity: '2', reason: 'changed-mind', condition: 'used' }],
 * }
 * const decision: ReturnDecision = judgeReturn(request, purchase, '2026-06-08')
 * decision.credit.amount //=> '19.33'
 * decision.restockingFees.amount //=> '3.87'
 * decision.refund.amount //=> '15.46'
 *
 * const [late]: readonly ReturnItemDecision[] = judgeReturn(request, purchase, '2026-07-02').items
 * late?.objections //=> ['outside-window']
 * ```
 */
export function judgeReturn(
  request: ReturnRequest,
  purchase: ReturnPurchase,
  on: CalendarDate,
  policy: ReturnPolicy = defaultReturnPolicy,
): ReturnDecision {
  checkReturnPolicy(policy)
  checkItems(request.items)
  const day = calendarDate(on, 'on')
  const { paid, refunded } = purchase
  const { currency } = paid
  const paidIn = unitsFromZeroAt(paid, currency, 'purchase.paid')
  const paidBack = refunded ? unitsFromZeroAt(refunded, currency, 'purchase.refunded') : 0n
  const lines = new Map(
    purchase.lines.map((line, index) => [line.lineId, readLine(line, currency, `purchase.lines[${index}]`)] as const),
  )
  const judged = request.items.map((item) => judgeItem(item, lines.get(item.lineId), day, policy, currency))
  const amount = (units: bigint): Money => fromMinorUnits(units, currency)
  const [credit, fees, exchanges] = [sumOf(judged, 'credit'), sumOf(judged, 'fee'), sumOf(judged, 'exchange')]
  const net = credit - fees - exchanges
  const due = net > 0n ? net : 0n
  const left = paidIn > paidBack ? paidIn - paidBack : 0n
  const refund = due < left ? due : left
  return {
    returnId: request.id,
    items: judged.map(({ item, objections, ...units }) => ({
      lineId: item.lineId,
      quantity: item.quantity,
      isAccepted: objections.length === 0,
      objections,
      credit: amount(units.credit),
      restockingFee: amount(units.fee),
      ...(objections.length === 0 && item.exchangeFor && { exchangeFor: item.exchangeFor }),
    })),
    isAccepted: judged.some(({ objections }) => objections.length === 0),
    credit: amount(credit),
    restockingFees: amount(fees),
    exchanges: amount(exchanges),
    refund: amount(refund),
    withheld: amount(due - refund),
    charge: amount(due - net),
  }
}
