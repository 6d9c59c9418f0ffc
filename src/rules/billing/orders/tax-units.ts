import { allocateUnits } from '../../../foundation/money/allocate-units.ts'
import type { Fraction } from '../../../foundation/money/decimal.ts'
import { longestAmount, type RoundingMode } from '../../../foundation/money/index.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import { sumUnits } from './sum-units.ts'

/** A price that is taxed, in minor units, and the rate, as a fraction of one. */
interface Taxable {
  readonly price: bigint
  readonly percent: Fraction
}

/** How prices are taxed: whether the tax is in them, and how it is rounded. */
interface Taxation {
  readonly isIncluded: boolean
  readonly rounding: RoundingMode
}

/** What of a price is there without the tax in it, as a fraction. */
export const netShareOf = ({ numerator, denominator }: Fraction): Fraction => ({
  numerator: denominator,
  denominator: denominator + numerator,
})

function taxOn({ price, percent }: Taxable, { isIncluded, rounding }: Taxation): bigint {
  const whole = isIncluded ? netShareOf(percent).denominator : percent.denominator
  return divideRounded(price * percent.numerator, whole, rounding)
}

/** Shares units out in proportion to weights; where nothing weighs anything, there is nothing to share. */
export const shareUnits = (units: bigint, weights: readonly bigint[]): readonly bigint[] =>
  weights.some((weight) => weight > 0n) ? allocateUnits(units, weights) : weights.map(() => 0n)

const rateScale = 10n ** BigInt(longestAmount)

/** Lines by their rate, whichever way it is written: `19` and `19.0` are one. */
function groupByRate(lines: readonly Taxable[]): readonly (readonly Taxable[])[] {
  const groups = new Map<bigint, Taxable[]>()
  for (const line of lines) {
    const rate = (line.percent.numerator * rateScale) / line.percent.denominator
    const group = groups.get(rate)
    if (group) group.push(line)
    else groups.set(rate, [line])
  }
  return [...groups.values()]
}

/** The tax of each line, rounded line by line. */
const taxByLine = (lines: readonly Taxable[], taxation: Taxation): readonly bigint[] =>
  lines.map((line) => taxOn(line, taxation))

/** The tax of each line: rounded once for each rate, and shared out over the lines that have it. */
function taxBySubtotal(lines: readonly Taxable[], taxation: Taxation): readonly bigint[] {
  const taxes = new Map<Taxable, bigint>()
  for (const group of groupByRate(lines)) {
    const prices = group.map(({ price }) => price)
    const [{ percent }] = group as [Taxable]
    const shares = shareUnits(taxOn({ price: sumUnits(prices), percent }, taxation), prices)
    for (const [index, line] of group.entries()) taxes.set(line, shares[index] as bigint)
  }
  return lines.map((line) => taxes.get(line) as bigint)
}

/** The tax of each line, in their order. */
type LineTaxes = (lines: readonly Taxable[], taxation: Taxation) => readonly bigint[]

/** The ways to tax the lines of an order, by name. */
export const taxUnits: Readonly<Record<'line' | 'subtotal', LineTaxes>> = { line: taxByLine, subtotal: taxBySubtotal }
