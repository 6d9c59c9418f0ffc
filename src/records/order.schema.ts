import * as z from 'zod'
import { readDecimal } from '../foundation/money/decimal.ts'
import { limits, list, listOfUnique, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import { checklistSchema } from './checklist-item.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { percentSchema } from './decimal.schema.ts'
import { amountOff, discountSchema } from './discount.schema.ts'
import { agreeing, type Finding, inAnotherCurrency } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { type Order, type OrderLine, orderGates, orderInvoicings, orderStatuses } from './order.ts'
import { priceSchema } from './price.schema.ts'

/** How many: a decimal string above 0. */
export const quantitySchema: z.ZodType<string> = z
  .string()
  .regex(/^(?=.*[1-9])\d{1,15}(\.\d{1,9})?$/, 'expected a decimal string above 0, such as "2" or "0.75"')

const orderLine = schemaFor<OrderLine>()(
  record({
    id: identifierSchema,
    catalogueItemId: identifierSchema,
    quantity: quantitySchema,
    unitPrice: priceSchema,
    discount: optional(discountSchema),
    taxPercent: optional(percentSchema),
    returnedQuantity: optional(quantitySchema),
  }),
)

/** The units that the decimals of a quantity make. */
const unitsOf = (text: string): bigint => readDecimal(text, 9) as bigint

/** Where amounts are not in the currency of the first line, or a day is missing. */
function* orderFindings({ status, placedOn, lines, discount }: Order): Generator<Finding> {
  if (placedOn === undefined && status !== 'draft' && status !== 'cancelled') {
    yield { path: ['placedOn'], expected: 'the day it was placed, as it is neither a draft nor cancelled' }
  }
  for (const [index, { quantity, returnedQuantity }] of lines.entries()) {
    if (returnedQuantity !== undefined && unitsOf(returnedQuantity) > unitsOf(quantity)) {
      yield { path: ['lines', index, 'returnedQuantity'], expected: `at most ${quantity}, the quantity` }
    }
  }
  const [first] = lines
  if (first === undefined) return
  yield* inAnotherCurrency(first.unitPrice.currency, 'the first line', [
    ...lines.flatMap((line, index) => [
      [['lines', index, 'unitPrice'], line.unitPrice] as const,
      [['lines', index, 'discount', 'amount'], amountOff(line.discount)] as const,
    ]),
    [['discount', 'amount'], amountOff(discount)],
  ])
}

/**
 * Checks an {@link Order}: all its amounts are in one currency, and it has the day it was placed unless it never was.
 *
 * @example
 * ```ts
 * import { orderSchema } from 'clientele/schemas'
 *
 * const unitPrice = { amount: '40.00', currency: 'EUR' }
 * const order = {
 *   id: 'o-1',
 *   accountId: 'a-1',
 *   status: 'placed',
 *   placedOn: '2026-05-04',
 *   lines: [{ id: 'l-1', catalogueItemId: 'c-1', quantity: '2', unitPrice }],
 * }
 * orderSchema.safeParse(order).success //=> true
 * orderSchema.safeParse({ ...order, placedOn: '2026-05-34' }).success //=> false
 * ```
 */
export const orderSchema: z.ZodType<Order> = schemaFor<Order>()(
  record({
    id: identifierSchema,
    accountId: identifierSchema,
    agreementId: optional(identifierSchema),
    status: z.enum(orderStatuses),
    placedOn: optional(calendarDateSchema),
    lines: listOfUnique(orderLine, { atLeast: 1 }),
    discount: optional(discountSchema),
    pricesIncludeTax: optional(z.boolean()),
    invoiceOn: optional(z.enum(orderInvoicings)),
    checklist: optional(checklistSchema(orderGates)),
    tags: optional(list(text(limits.line))),
    customFields: optional(customFieldsSchema),
  }).check(agreeing(orderFindings)),
)
