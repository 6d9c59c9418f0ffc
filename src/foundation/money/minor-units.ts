import { refuse } from '../error.ts'
import { currencyCode, minorDigitsOf } from './currency.ts'
import { longestAmount, readDecimal } from './decimal.ts'
import { fromMinorUnits, type Money, unitsOf } from './money.ts'

/** How whole units are counted where money comes from or goes to. */
export interface MinorUnitsOptions {
  /**
   * How many decimals the units count, 0 to 12, where that is not what ISO 4217 says: Stripe counts ISK and UGX with 2.
   * The currency's own when left out.
   */
  readonly minorDigits?: number
}

const mostMinorDigits = 12

/** How many decimals the units count more than the currency has, or fewer. */
function extraDigits(digits: number, minorDigits: number = digits): number {
  return Number.isInteger(minorDigits) && minorDigits >= 0 && minorDigits <= mostMinorDigits
    ? minorDigits - digits
    : refuse('invalid-value', 'minorDigits', minorDigits, `a whole number from 0 to ${mostMinorDigits}`)
}

/** Whole units times a power of ten, which may be below 1; nothing if that would lose digits. */
function shiftUnits(units: bigint, power: number): bigint | undefined {
  if (power >= 0) return units * 10n ** BigInt(power)
  const scale = 10n ** BigInt(-power)
  return units % scale === 0n ? units / scale : undefined
}

const tooLarge = 10n ** BigInt(longestAmount)

/** Whole units as a BigInt; nothing if they are no whole number, or may have lost digits on their way. */
function readUnits(units: unknown): bigint | undefined {
  if (typeof units === 'bigint') return units < tooLarge && units > -tooLarge ? units : undefined
  if (typeof units === 'number') return Number.isSafeInteger(units) ? BigInt(units) : undefined
  return readDecimal(units, 0)
}

/**
 * Makes {@link Money} from a whole number of minor units, cents for EUR, as payment providers and ledgers count them.
 *
 * Exact: what the currency's decimals cannot hold is refused.
 *
 * @param units - A whole number: a safe integer, a bigint, or its digits as text.
 * @param currency - An ISO 4217 code.
 * @param options - How many decimals the units count; the currency's own when left out.
 * @throws {@link ClienteleError} `invalid-value` if the units are no whole number or hold a fraction of the smallest
 * amount, `unknown-code` for a currency that is none.
 *
 * @example
 * ```ts
 * import { type MinorUnitsOptions, moneyFromMinorUnits } from 'clientele/money'
 *
 * moneyFromMinorUnits(1250, 'EUR') //=> { amount: '12.50', currency: 'EUR' }
 * moneyFromMinorUnits(1250, 'JPY') //=> { amount: '1250', currency: 'JPY' }
 *
 * const inHundredths: MinorUnitsOptions = { minorDigits: 2 }
 * moneyFromMinorUnits(500, 'ISK', inHundredths) //=> { amount: '5', currency: 'ISK' }
 * moneyFromMinorUnits(550, 'ISK', inHundredths) //=> throws 'invalid-value'
 * ```
 */
export function moneyFromMinorUnits(
  units: number | bigint | string,
  currency: string,
  options: MinorUnitsOptions = {},
): Money {
  const code = currencyCode(currency)
  const digits = minorDigitsOf(code)
  const extra = extraDigits(digits, options.minorDigits)
  const read = readUnits(units) ?? refuse('invalid-value', 'units', units, 'a whole number, exact and not too long')
  const own = shiftUnits(read, -extra)
  return own === undefined
    ? refuse('invalid-value', 'units', units, `no fraction of the smallest amount, as ${code} has ${digits} decimals`)
    : fromMinorUnits(own, code)
}

/**
 * Gives money as a whole number of minor units, cents for EUR, as payment providers and ledgers ask for it.
 *
 * Exact: never rounds, and refuses what a JavaScript number could not hold to the last unit.
 *
 * @param amount - Any amount.
 * @param options - How many decimals the units are to count; the currency's own when left out.
 * @throws {@link ClienteleError} `invalid-value` if the amount is none, has more decimals than the units count, or is
 * beyond the safe integers (2^53 units).
 *
 * @example
 * ```ts
 * import { minorUnitsOf, money } from 'clientele/money'
 *
 * minorUnitsOf(money('12.50', 'EUR')) //=> 1250
 * minorUnitsOf(money('5', 'ISK'), { minorDigits: 2 }) //=> 500
 * minorUnitsOf(money('12.50', 'EUR'), { minorDigits: 0 }) //=> throws 'invalid-value'
 * minorUnitsOf(money('90071992547409.92', 'EUR')) //=> throws 'invalid-value'
 * ```
 */
export function minorUnitsOf(amount: Money, options: MinorUnitsOptions = {}): number {
  const extra = extraDigits(minorDigitsOf(amount.currency), options.minorDigits)
  const units = shiftUnits(unitsOf(amount), extra)
  const count = Number(units)
  return Number.isSafeInteger(count)
    ? count
    : refuse('invalid-value', 'amount', amount.amount, 'a whole number of these units, at most 2^53 - 1')
}
