import { refuse } from '../../../foundation/error.ts'
import { type Result, succeeded } from '../../../foundation/index.ts'
import { readQuantity, writeQuantity } from '../../../foundation/money/quantity-units.ts'
import type { Identifier, Order, OrderLine } from '../../../records/index.ts'
import { type OrderRefusal, refuseOrderMove } from './order-refusal.ts'

/** What came back of a line. */
export type ReturnedLine = {
  /** The line. */
  readonly lineId: Identifier
  /** How many of it came back, as a decimal string above 0. */
  readonly quantity: string
}

/** The lines of an order after a return, what came back by it, and whether nothing is left. */
interface OrderReturn {
  readonly lines: readonly OrderLine[]
  readonly returned: readonly ReturnedLine[]
  readonly isWhole: boolean
}

const unitsLeft = ({ quantity, returnedQuantity }: OrderLine, field: string): bigint =>
  readQuantity(quantity, `${field}.quantity`) -
  (returnedQuantity === undefined ? 0n : readQuantity(returnedQuantity, `${field}.returnedQuantity`))

/** All that has not come back yet. */
const restOf = ({ lines }: Order): readonly ReturnedLine[] =>
  lines.flatMap((line, index) => {
    const left = unitsLeft(line, `order.lines[${index}]`)
    return left > 0n ? [{ lineId: line.id, quantity: writeQuantity(left) }] : []
  })

/** Takes lines of an order back, or all that is left of it; a line that is named twice throws `duplicate-id`. */
export function takeBack(order: Order, asked: readonly ReturnedLine[] | undefined): Result<OrderReturn, OrderRefusal> {
  const returned = asked ?? restOf(order)
  if (returned.length === 0) refuse('invalid-value', 'move.lines', returned, 'at least one line that comes back')
  const coming = new Map<Identifier, bigint>()
  for (const [index, { lineId, quantity }] of returned.entries()) {
    const field = `move.lines[${index}]`
    if (coming.has(lineId)) refuse('duplicate-id', `${field}.lineId`, lineId, 'each line once')
    coming.set(lineId, readQuantity(quantity, `${field}.quantity`))
  }
  const known = { action: 'return', status: order.status } as const
  const left = new Map(order.lines.map((line, index) => [line.id, unitsLeft(line, `order.lines[${index}]`)]))
  for (const [line, units] of coming) {
    const most = left.get(line)
    if (most === undefined) return refuseOrderMove('unknown-line', { ...known, line })
    if (units > most) return refuseOrderMove('more-than-left', { ...known, line, left: writeQuantity(most) })
    left.set(line, most - units)
  }
  const lines = order.lines.map((line, index) => {
    const units = coming.get(line.id)
    if (units === undefined) return line
    const before = readQuantity(line.quantity, `order.lines[${index}].quantity`) - unitsLeft(line, '')
    return { ...line, returnedQuantity: writeQuantity(before + units) }
  })
  return succeeded({ lines, returned, isWhole: [...left.values()].every((units) => units === 0n) })
}
