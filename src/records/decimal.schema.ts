import * as z from 'zod'
import { longestAmount, readDecimal } from '../foundation/money/decimal.ts'

/** A plain decimal of at most so many decimals whose value, in units of the last of them, is within bounds. */
const decimal = (digits: number, expected: string, isWithin: (units: bigint) => boolean): z.ZodString =>
  z
    .string()
    .max(longestAmount)
    .refine(
      (text): boolean => {
        const units = readDecimal(text, digits)
        return units !== undefined && isWithin(units)
      },
      { error: `expected ${expected}` },
    )

/** No text that is read has more decimals than characters, so that every one of them fits. */
const allDecimals = longestAmount
const hundred = 100n * 10n ** BigInt(allDecimals)

/** Per cent, from none to all of it. */
export const percentSchema: z.ZodString = decimal(
  allDecimals,
  'a decimal string from 0 to 100, such as "7.5"',
  (units) => units >= 0n && units <= hundred,
)

/** Some hours. */
export const hoursSchema: z.ZodString = decimal(
  6,
  'a decimal string above 0 with at most 6 decimals, such as "1.5"',
  (units) => units > 0n,
)

/** Hours, or none. */
export const hoursOrNoneSchema: z.ZodString = decimal(
  6,
  'a decimal string from 0 with at most 6 decimals, such as "20"',
  (units) => units >= 0n,
)
