import { refuse } from '../../../foundation/error.ts'
import { allocateMoney, type CurrencyCode, type Money } from '../../../foundation/money/index.ts'
import { readQuantity } from '../../../foundation/money/quantity-units.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/index.ts'

/** One line of an order, as far as a return asks about it. */
export interface PurchasedLine {
  /** The line. */
  readonly lineId: Identifier
  /** What was bought. */
  readonly catalogueItemId: Identifier
  /** How many, as a decimal string above 0. */
  readonly quantity: string
  /** What all of it cost in the end: after every discount, tax included; not negative. */
  readonly cost: Money
  /** The day it was delivered; it was not yet when left out. */
  readonly deliveredOn?: CalendarDate
  /** How many came back before, as a decimal string above 0; none when left out. */
  readonly returnedQuantity?: string
  /** What was taken off for these; their share of the cost when left out. */
  readonly credited?: Money
}

/** What was bought, and what was paid for it. */
export interface ReturnPurchase {
  /** The lines of the order. */
  readonly lines: readonly PurchasedLine[]
  /** What was paid in for the order so far; not negative. */
  readonly paid: Money
  /** What was paid back so far; nothing when left out. */
  readonly refunded?: Money
}

/** A line, in units. */
export interface ReadLine {
  readonly line: PurchasedLine
  readonly bought: bigint
  readonly returned: bigint
  readonly cost: bigint
  readonly credited: bigint
}

/** What so many of a line cost: by the house's allocation, so that all of them cost all of it. */
function costOf({ cost }: PurchasedLine, quantity: bigint, bought: bigint): bigint {
  const [share] = allocateMoney(cost, [quantity, bought - quantity].map(String))
  return unitsFromZeroAt(share as Money, cost.currency, 'cost')
}

/** Reads a line of an order; throws for one that cannot be. */
export function readLine(line: PurchasedLine, currency: CurrencyCode, field: string): ReadLine {
  const bought = readQuantity(line.quantity, `${field}.quantity`)
  const cost = unitsFromZeroAt(line.cost, currency, () => `${field}.cost`)
  const { returnedQuantity, credited } = line
  const returned = returnedQuantity === undefined ? 0n : readQuantity(returnedQuantity, `${field}.returnedQuantity`)
  if (returned > bought) {
    refuse('invalid-value', `${field}.returnedQuantity`, returnedQuantity, 'at most what was bought')
  }
  const before = credited
    ? unitsFromZeroAt(credited, currency, () => `${field}.credited`)
    : costOf(line, returned, bought)
  return { line, bought, returned, cost, credited: before }
}

/** What so many more of a line give back: what all that came back cost, less what was taken off before; never negative. */
export function creditFor({ line, bought, returned, cost, credited }: ReadLine, quantity: bigint): bigint {
  const all = returned + quantity === bought ? cost : costOf(line, returned + quantity, bought)
  return all > credited ? all - credited : 0n
}
