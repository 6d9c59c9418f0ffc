import type * as z from 'zod'
import { isNegativeMoney, isPositiveMoney, type Money } from '../foundation/money/index.ts'
import { moneySchema } from '../foundation/money/money.schema.ts'

/** What something costs: nothing, or more. */
export const priceSchema: z.ZodType<Money> = moneySchema.refine((amount) => !isNegativeMoney(amount), {
  error: 'expected an amount that is not negative',
})

/** What is charged: more than nothing. */
export const chargeSchema: z.ZodType<Money> = moneySchema.refine((amount): boolean => isPositiveMoney(amount), {
  error: 'expected an amount above zero',
})
