/** Orders two texts by their code units, or two whole numbers: the same on every host, whatever its locale. */
export function compare<Value extends string | bigint>(a: Value, b: Value): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The earlier of two days, or the smaller of two whole numbers. */
export const lesser = <Value extends string | bigint>(a: Value, b: Value): Value => (a < b ? a : b)

/** The later of two days, or the larger of two whole numbers. */
export const greater = <Value extends string | bigint>(a: Value, b: Value): Value => (a > b ? a : b)
