import type { Money } from '../../src/foundation/money/index.ts'

/** A change that makes a record wrong, and the one finding that it gives. */
export type Refusal = readonly [what: string, change: object, path: string, message: string]

export const kroner = (amount: string): Money => ({ amount, currency: 'NOK' })
export const euros = (amount: string): Money => ({ amount, currency: 'EUR' })

export const aPercent = 'expected a decimal string from 0 to 100, such as "7.5"'
export const someHours = 'expected a decimal string above 0 with at most 6 decimals, such as "1.5"'
export const hoursOrNone = 'expected a decimal string from 0 with at most 6 decimals, such as "20"'
export const aboveZero = 'expected an amount above zero'
export const notNegative = 'expected an amount that is not negative'
export const inFeeCurrency = 'expected NOK, the currency of the fee'
