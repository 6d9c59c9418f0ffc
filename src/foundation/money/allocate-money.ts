import { refuse } from '../error.ts'
import { allocateSmallUnits, allocateUnits } from './allocate-units.ts'
import { minorDigitsOf } from './currency.ts'
import { decimalsOf, fractionOf, longestAmount } from './decimal.ts'
import { fromMinorUnits, type Money, unitsOf } from './money.ts'
import { readSmallDecimal, writeSmallDecimal } from './small-decimal.ts'

/** No list of shares is longer. */
const mostShares = 100_000

/** The most decimals that any of the ratios has, as far as they are not too long to be read. */
function mostDecimals(ratios: readonly unknown[]): number {
  let most = 0
  for (const ratio of ratios) if (typeof ratio === 'string') most = Math.max(most, decimalsOf(ratio))
  return Math.min(most, longestAmount)
}

/** The ratios as whole numbers, where sharing `units` by them is exact in numbers; nothing otherwise. */
function readSmallRatios(units: number, ratios: readonly string[], decimals: number): readonly number[] | undefined {
  const read: number[] = []
  let whole = 0
  for (const ratio of ratios) {
    const parts = readSmallDecimal(ratio, decimals)
    if (!(parts >= 0)) return undefined
    read.push(parts)
    whole += parts
  }
  return whole > 0 && Math.abs(units) * whole + whole <= Number.MAX_SAFE_INTEGER ? read : undefined
}

/** The ratios as whole numbers of any size; throws for what cannot be shared by. */
function readRatios(ratios: readonly string[]): readonly bigint[] {
  const scale = 10n ** BigInt(mostDecimals(ratios))
  const read = Array.from(ratios, (ratio, index) => {
    const field = `ratios[${index}]`
    const { numerator, denominator } = fractionOf(ratio, field)
    return numerator < 0n
      ? refuse('invalid-ratios', field, ratio, 'a decimal that is not negative')
      : (numerator * scale) / denominator
  })
  return read.some((ratio) => ratio > 0n)
    ? read
    : refuse('invalid-ratios', 'ratios', ratios, 'at least one that is above zero')
}

/**
 * Shares an amount out in proportion to ratios, losing nothing: an order's discount over its lines, a fee over a team.
 *
 * By largest remainder: each share is total × ratio ÷ sum of the ratios, cut to the currency's decimals towards zero; the
 * smallest units that are left go, one each, to the shares that lost most, the first of equals first. So the shares sum to
 * the total exactly, each is less than one unit from its exact part, a share that came out even gets no unit more, and
 * a ratio of zero gets exactly nothing. The shares of a negative total mirror those of the positive one.
 *
 * @param total - Any amount.
 * @param ratios - Plain decimals as text, 1 to 100 000 of them, none negative and not all zero; they need not sum to 1 or 100.
 * @returns As many amounts as ratios, in their order.
 * @throws {@link ClienteleError} `invalid-ratios` if there are none, too many, a negative one or only zeros;
 * `invalid-value` if a ratio or the total is no decimal.
 *
 * @example
 * ```ts
 * import { allocateMoney, money } from 'clientele/money'
 *
 * const amounts = (total: string, ratios: readonly string[]): readonly string[] =>
 *   allocateMoney(money(total, 'EUR'), ratios).map(({ amount }) => amount)
 *
 * amounts('1.00', ['1', '1', '1']) //=> ['0.34', '0.33', '0.33']
 * amounts('-10.03', ['50', '50']) //=> ['-5.02', '-5.01']
 * amounts('99.99', ['62.5', '0', '37.5']) //=> ['62.49', '0.00', '37.50']
 * amounts('1.00', ['1', '-1']) //=> throws 'invalid-ratios'
 * ```
 */
export function allocateMoney(total: Money, ratios: readonly string[]): readonly Money[] {
  if (!Array.isArray(ratios) || ratios.length === 0 || ratios.length > mostShares) {
    refuse('invalid-ratios', 'ratios', ratios, `a list of 1 to ${mostShares} ratios`)
  }
  const { currency } = total
  const digits = minorDigitsOf(currency)
  const small = readSmallDecimal(total.amount, digits)
  // Most ratios are whole numbers, so that is tried before their decimals are counted.
  const smallRatios = readSmallRatios(small, ratios, 0) ?? readSmallRatios(small, ratios, mostDecimals(ratios))
  if (!smallRatios)
    return allocateUnits(unitsOf(total), readRatios(ratios)).map((units) => fromMinorUnits(units, currency))
  const shares: Money[] = []
  for (const units of allocateSmallUnits(small, smallRatios)) {
    shares.push({ amount: writeSmallDecimal(units, digits), currency })
  }
  return shares
}

/**
 * Splits an amount into parts as equal as its smallest unit allows, losing nothing: a bill among guests, a year in months.
 *
 * The parts sum to the amount exactly and differ by one smallest unit at most; the larger ones come first. The same as
 * {@link allocateMoney} in equal ratios.
 *
 * @param total - Any amount.
 * @param parts - How many, 1 to 100 000.
 * @throws {@link ClienteleError} `invalid-value` if the amount is none, or the parts are not a whole number in that range.
 *
 * @example
 * ```ts
 * import { money, splitMoney } from 'clientele/money'
 *
 * splitMoney(money('100', 'EUR'), 3).map(({ amount }) => amount) //=> ['33.34', '33.33', '33.33']
 * splitMoney(money('-1', 'JPY'), 2).map(({ amount }) => amount) //=> ['-1', '0']
 * splitMoney(money('100', 'EUR'), 0) //=> throws 'invalid-value'
 * ```
 */
export function splitMoney(total: Money, parts: number): readonly Money[] {
  if (!Number.isInteger(parts) || parts < 1 || parts > mostShares) {
    refuse('invalid-value', 'parts', parts, `a whole number from 1 to ${mostShares}`)
  }
  const { currency } = total
  const units = unitsOf(total)
  const count = BigInt(parts)
  const smaller = fromMinorUnits(units / count, currency).amount
  const largerParts = Math.abs(Number(units % count))
  const unit = units < 0n ? -1n : 1n
  const larger = largerParts === 0 ? smaller : fromMinorUnits(units / count + unit, currency).amount
  const shares: Money[] = []
  for (let part = 0; part < parts; part += 1) shares.push({ amount: part < largerParts ? larger : smaller, currency })
  return shares
}
