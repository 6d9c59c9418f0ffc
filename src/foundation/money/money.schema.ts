import * as z from 'zod'
import { record, schemaFor } from '../schema-tools.schema.ts'
import { type CurrencyCode, minorDigitsByCurrency } from './currency.ts'
import { longestAmount } from './decimal.ts'
import { isMoney, type Money } from './money.ts'

const currencyCodes = Object.keys(minorDigitsByCurrency) as readonly CurrencyCode[]

/**
 * Checks a {@link CurrencyCode}.
 *
 * @example
 * ```ts
 * import { currencyCodeSchema } from 'clientele/schemas'
 *
 * currencyCodeSchema.safeParse('EUR').success //=> true
 * currencyCodeSchema.safeParse('euro').success //=> false
 * ```
 */
export const currencyCodeSchema: z.ZodType<CurrencyCode> = schemaFor<CurrencyCode>()(
  z.enum(currencyCodes, { error: 'expected an ISO 4217 code such as EUR' }),
)

/**
 * Checks {@link Money}: exactly the currency's decimals, as text.
 *
 * @example
 * ```ts
 * import { moneySchema } from 'clientele/schemas'
 *
 * moneySchema.safeParse({ amount: '12.50', currency: 'EUR' }).success //=> true
 * moneySchema.safeParse({ amount: 12.5, currency: 'EUR' }).success //=> false
 * moneySchema.safeParse({ amount: '12.5', currency: 'EUR' }).success //=> false
 * ```
 */
export const moneySchema: z.ZodType<Money> = schemaFor<Money>()(
  record({ amount: z.string().max(longestAmount), currency: currencyCodeSchema }).refine(
    (value): boolean => isMoney(value),
    {
      abort: true,
      path: ['amount'],
      error: "expected a plain decimal with exactly the currency's decimals, such as 12.50 for EUR",
    },
  ),
)
