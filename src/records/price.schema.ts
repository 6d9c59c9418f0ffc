import type * as z from 'zod'
import { compareMoney, type Money, money } from '../foundation/money/index.ts'
import { moneySchema } from '../foundation/money/money.schema.ts'

const sign = (amount: Money): number => compareMoney(amount, money('0', amount.currency))

/** What something costs: nothing, or more. */
export const priceSchema: z.ZodType<Money> = moneySchema.refine((amount) => sign(amount) >= 0, {
  error: 'expected an amount that is not negative',
})

/** What is charged: more than nothing. */
export const chargeSchema: z.ZodType<Money> = moneySchema.refine((amount) => sign(amount) > 0, {
  error: 'expected an amount above zero',
})
