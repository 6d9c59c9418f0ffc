/** Stands where a cut was, for the share that has been raised in return. */
const raised = -1

/** Up to this many shares, looking for the largest cut again and again is quicker than sorting. */
const shortList = 24

/** Marks the `count` largest cuts as raised, the first of equals first; `count` is below the number of cuts above zero. */
function raiseMost(cuts: (bigint | number)[], count: number): void {
  if (cuts.length <= shortList) {
    for (let left = count; left > 0; left -= 1) {
      let most: bigint | number = raised
      let mostAt = 0
      for (let at = 0; at < cuts.length; at += 1) {
        const cut = cuts[at] as bigint | number
        if (cut > most) {
          most = cut
          mostAt = at
        }
      }
      cuts[mostAt] = raised
    }
    return
  }
  // The sort is stable, which leaves the first of equals first.
  const bySize = cuts.map((cut, index) => ({ cut, index })).sort((a, b) => (a.cut > b.cut ? -1 : a.cut < b.cut ? 1 : 0))
  for (const { index } of bySize.slice(0, count)) cuts[index] = raised
}

/**
 * Shares a whole number of units out in proportion to ratios, so that the shares sum to it exactly.
 *
 * By largest remainder: each share is cut to a whole, and what is left goes, a unit each, to the shares that lost most, the
 * first of equals first. A share that lost nothing, as that of a ratio of zero, gets none of it. A total below zero mirrors
 * the one above. Ratios must not be negative, nor all zero.
 */
export function allocateUnits(total: bigint, ratios: readonly bigint[]): readonly bigint[] {
  if (total < 0n) return allocateUnits(-total, ratios).map((share) => -share)
  let whole = 0n
  for (const ratio of ratios) whole += ratio
  let left = total
  const shares: bigint[] = []
  const cuts: (bigint | number)[] = []
  for (const ratio of ratios) {
    const product = total * ratio
    const share = product / whole
    left -= share
    shares.push(share)
    cuts.push(product - share * whole)
  }
  raiseMost(cuts, Number(left))
  return shares.map((share, index) => (cuts[index] === raised ? share + 1n : share))
}

/** {@link allocateUnits} in numbers, as exact while the sum of the ratios times one unit more than the total is 2^53 at most. */
export function allocateSmallUnits(total: number, ratios: readonly number[]): readonly number[] {
  if (total < 0) return allocateSmallUnits(-total, ratios).map((share) => -share)
  let whole = 0
  for (const ratio of ratios) whole += ratio
  let left = total
  const shares: number[] = []
  const cuts: number[] = []
  for (const ratio of ratios) {
    const product = total * ratio
    // Dividing and rounding down is exact here, for a quotient below a whole number is too far from it to be rounded to it.
    const share = Math.floor(product / whole)
    left -= share
    shares.push(share)
    cuts.push(product - share * whole)
  }
  raiseMost(cuts, left)
  // Raised in place: another list would cost a tenth of all the time.
  for (let at = 0; at < cuts.length; at += 1) if (cuts[at] === raised) shares[at] = (shares[at] as number) + 1
  return shares
}
