/**
 * Where a continuous function of one number crosses zero, between two places where its signs differ.
 *
 * Ridders' method (1979, IEEE Transactions on Circuits and Systems 26): halves the bracket and bends it by an exponential, so
 * each step keeps the root between and near it doubles the digits. Ends when the bracket is as narrow as rounding allows.
 *
 * @returns The root; undefined when the signs at the two ends do not differ.
 */
export function findRoot(valueAt: (place: number) => number, low: number, high: number): number | undefined {
  let [left, right] = [low, high]
  let atLeft = valueAt(left)
  let atRight = valueAt(right)
  if (atLeft === 0) return left
  if (atRight === 0) return right
  if (!(atLeft < 0 !== atRight < 0)) return undefined
  for (;;) {
    const middle = left + (right - left) / 2
    const atMiddle = valueAt(middle)
    // √(m² - l r), without the squares that could underflow: the signs at the two ends differ.
    const scale = Math.hypot(atMiddle, Math.sqrt(Math.abs(atLeft)) * Math.sqrt(Math.abs(atRight)))
    const bend = (middle - left) * Math.sign(atLeft - atRight) * (atMiddle / scale)
    const place = middle + bend
    const atPlace = valueAt(place)
    const isAsNarrow = Math.abs(right - left) <= 4e-16 * Math.abs(place) || middle === left || middle === right
    if (atPlace === 0 || isAsNarrow) return place
    for (const [candidate, value] of [
      [middle, atMiddle],
      [place, atPlace],
    ] as const) {
      if (candidate <= left || candidate >= right) continue
      if (value < 0 === atLeft < 0) [left, atLeft] = [candidate, value]
      else [right, atRight] = [candidate, value]
    }
  }
}
