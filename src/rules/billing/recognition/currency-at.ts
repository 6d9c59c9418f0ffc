import { refuse } from '../../../foundation/error.ts'
import { type CurrencyCode, isCurrencyCode, type Money } from '../../../foundation/money/index.ts'

/** The currency of an amount; throws `unknown-code`, and says where the amount stands, if it is none. */
export const currencyAt = ({ currency }: Money, place: string): CurrencyCode =>
  isCurrencyCode(currency)
    ? currency
    : refuse('unknown-code', `${place}.currency`, currency, 'an ISO 4217 code such as EUR')
