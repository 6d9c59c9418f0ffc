import { refuse } from '../error.ts'
import { type CurrencyCode, isCurrencyCode, minorDigitsOf } from './currency.ts'
import { readDecimal } from './decimal.ts'
import type { Money } from './money.ts'

/** Where an amount stands, for an error to say; a function where that takes work to put together. */
type Place = string | (() => string)

const nameOf = (place: Place): string => (typeof place === 'string' ? place : place())

/** The minor units of an amount that must be in a currency; an error says where the amount stands. */
export function unitsAt(value: Money, currency: CurrencyCode, place: Place): bigint {
  if (value.currency !== currency) {
    const expected = `${currency}, as amounts in different currencies never mix`
    return refuse('currency-mismatch', `${nameOf(place)}.currency`, value.currency, expected)
  }
  if (!isCurrencyCode(currency)) {
    return refuse('unknown-code', `${nameOf(place)}.currency`, currency, 'an ISO 4217 code such as EUR')
  }
  const digits = minorDigitsOf(currency)
  const expected = `a decimal string with at most ${digits} decimals for ${currency}`
  return readDecimal(value.amount, digits) ?? refuse('invalid-value', `${nameOf(place)}.amount`, value.amount, expected)
}

/** The minor units of an amount that must also not be negative. */
export function unitsFromZeroAt(value: Money, currency: CurrencyCode, place: Place): bigint {
  const units = unitsAt(value, currency, place)
  return units >= 0n
    ? units
    : refuse('invalid-value', `${nameOf(place)}.amount`, value.amount, 'an amount that is not negative')
}

/** The minor units of an amount that must also be above zero. */
export function unitsAboveZeroAt(value: Money, currency: CurrencyCode, place: Place): bigint {
  const units = unitsAt(value, currency, place)
  return units > 0n ? units : refuse('invalid-value', `${nameOf(place)}.amount`, value.amount, 'an amount above zero')
}
