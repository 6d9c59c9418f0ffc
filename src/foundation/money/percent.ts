import { refuse } from '../error.ts'
import { type Fraction, fractionOf } from './decimal.ts'

/** Per cent from 0 to 100, as an exact fraction of one; throws `invalid-value` for any other. */
export function readPercent(text: string, field: string): Fraction {
  const { numerator, denominator } = fractionOf(text, field)
  const whole = 100n * denominator
  return numerator >= 0n && numerator <= whole
    ? { numerator, denominator: whole }
    : refuse('invalid-value', field, text, 'a decimal string from 0 to 100')
}
