import { compare } from '../../../foundation/compare.ts'

const floorDivide = (numerator: bigint, denominator: bigint): bigint => {
  const quotient = numerator / denominator
  return numerator % denominator < 0n ? quotient - 1n : quotient
}

/**
 * Rounds the fractions of rows, of one denominator, to whole units that sum to a total: that of the fractions, rounded.
 *
 * By largest remainder: each is rounded down, and what the total has more goes, a unit each, to those that lost most, the
 * first of equals first. A total that is the difference of two rounded ones may have a unit less; the last row gives it.
 */
export function apportion<Row>(
  rows: readonly Row[],
  numeratorOf: (row: Row) => bigint,
  denominator: bigint,
  total: bigint,
): readonly (readonly [row: Row, units: bigint])[] {
  const shares = rows.map((row, index) => {
    const numerator = numeratorOf(row)
    const units = floorDivide(numerator, denominator)
    return { row, index, units, lost: numerator - units * denominator }
  })
  const missing = Number(total - shares.reduce((sum, { units }) => sum + units, 0n))
  const ranked = [...shares].sort((a, b) => compare(b.lost, a.lost) || a.index - b.index)
  const changed = new Set(missing < 0 ? ranked.slice(missing) : ranked.slice(0, missing))
  const unit = missing < 0 ? -1n : 1n
  return shares.map((share) => [share.row, changed.has(share) ? share.units + unit : share.units])
}
