import { refuse } from '../../../foundation/error.ts'
import type { RoundingMode } from '../../../foundation/money/index.ts'
import { readQuantity } from '../../../foundation/money/quantity-units.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import type { Identifier } from '../../../records/index.ts'
import type { PricedOrder } from './priced-order.ts'
import type { Refund } from './refund.ts'

/** What was bought and paid on a line, and how much of it has come back so far. */
export interface LineBalance {
  readonly lineId: Identifier
  readonly bought: bigint
  readonly paid: bigint
  readonly tax: bigint
  readonly returned: bigint
  readonly totalBack: bigint
  readonly taxBack: bigint
}

/** What one return gives back, in minor units. */
export interface GivenBack {
  readonly total: bigint
  readonly tax: bigint
}

/** What stands on a line after something came back. */
const withReturn = (line: LineBalance, quantity: bigint, { total, tax }: GivenBack): LineBalance => ({
  ...line,
  returned: line.returned + quantity,
  totalBack: line.totalBack + total,
  taxBack: line.taxBack + tax,
})

const within = (value: bigint, most: bigint): bigint => (value < 0n ? 0n : value > most ? most : value)

/**
 * What a quantity gives back: what all that has come back is worth, less what was given back for it before.
 *
 * The tax follows the money, so that neither it nor the net is ever negative, even if earlier refunds were rounded another way.
 */
export function givenBackFor(line: LineBalance, quantity: bigint, rounding: RoundingMode): GivenBack {
  if (line.paid === 0n) return { total: 0n, tax: 0n }
  const worth = divideRounded(line.paid * (line.returned + quantity), line.bought, rounding)
  const total = within(worth - line.totalBack, line.paid)
  const taxOfAll = divideRounded(line.tax * (line.totalBack + total), line.paid, rounding)
  return { total, tax: within(taxOfAll - line.taxBack, total) }
}

/** The balance that an id names; throws if the order has no such line. */
export const balanceOf = (
  balances: ReadonlyMap<Identifier, LineBalance>,
  lineId: Identifier,
  field: string,
): LineBalance =>
  balances.get(lineId) ?? refuse('foreign-record', `${field}.lineId`, lineId, 'the id of a line of the order')

/** What stands on each line of an order after earlier refunds. */
export function lineBalances(
  { orderId, currency, lines }: PricedOrder,
  earlier: readonly Refund[],
): ReadonlyMap<Identifier, LineBalance> {
  const balances = new Map<Identifier, LineBalance>()
  for (const [index, { lineId, quantity, tax, total }] of lines.entries()) {
    const field = `lines[${index}]`
    balances.set(lineId, {
      lineId,
      bought: readQuantity(quantity, `${field}.quantity`),
      paid: unitsFromZeroAt(total, currency, `${field}.total`),
      tax: unitsFromZeroAt(tax, currency, `${field}.tax`),
      returned: 0n,
      totalBack: 0n,
      taxBack: 0n,
    })
  }
  for (const [index, refund] of earlier.entries()) {
    const at = `earlier[${index}]`
    if (refund.orderId !== orderId) {
      refuse('foreign-record', `${at}.orderId`, refund.orderId, `the order's own id, "${orderId}"`)
    }
    for (const [position, { lineId, quantity, tax, total }] of refund.lines.entries()) {
      const field = `${at}.lines[${position}]`
      const back = {
        total: unitsFromZeroAt(total, currency, `${field}.total`),
        tax: unitsFromZeroAt(tax, currency, `${field}.tax`),
      }
      const balance = balanceOf(balances, lineId, field)
      balances.set(lineId, withReturn(balance, readQuantity(quantity, `${field}.quantity`), back))
    }
  }
  return balances
}
