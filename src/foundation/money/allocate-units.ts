import { compare } from '../compare.ts'

/**
 * Shares a whole number of units out in proportion to ratios, so that the shares sum to it exactly.
 *
 * By largest remainder: each share is rounded down, and what is left goes, a unit each, to the shares that lost most, the
 * first of equals first. Ratios must not be negative, nor all zero.
 */
export function allocateUnits(total: bigint, ratios: readonly bigint[]): readonly bigint[] {
  const whole = ratios.reduce((sum, ratio) => sum + ratio, 0n)
  const shares = ratios.map((ratio) => (total * ratio) / whole)
  const left = total - shares.reduce((sum, share) => sum + share, 0n)
  const byLoss = ratios
    .map((ratio, index) => ({ index, lost: (total * ratio) % whole }))
    .sort((a, b) => compare(b.lost, a.lost) || a.index - b.index)
  const favoured = new Set(byLoss.slice(0, Number(left)).map(({ index }) => index))
  return shares.map((share, index) => (favoured.has(index) ? share + 1n : share))
}
