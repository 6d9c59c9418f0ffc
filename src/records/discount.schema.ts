import * as z from 'zod'
import type { Money } from '../foundation/money/index.ts'
import { record, schemaFor } from '../foundation/schema-tools.schema.ts'
import { percentSchema } from './decimal.schema.ts'
import type { Discount } from './discount.ts'
import { priceSchema } from './price.schema.ts'

/**
 * Checks a {@link Discount}: either from 0 to 100 per cent, or an amount that is not negative.
 *
 * @example
 * ```ts
 * import { discountSchema } from 'clientele/schemas'
 *
 * discountSchema.safeParse({ percent: '12.5' }).success //=> true
 * discountSchema.safeParse({ percent: '101' }).success //=> false
 * discountSchema.safeParse({ amount: { amount: '5.00', currency: 'EUR' } }).success //=> true
 * ```
 */
export const discountSchema: z.ZodType<Discount> = schemaFor<Discount>()(
  z.union([record({ percent: percentSchema }), record({ amount: priceSchema })], {
    error: 'expected either a percent or an amount',
  }),
)

/** The amount that a discount takes off, if it is one of an amount. */
export const amountOff = (discount: Discount | undefined): Money | undefined =>
  discount && 'amount' in discount ? discount.amount : undefined
