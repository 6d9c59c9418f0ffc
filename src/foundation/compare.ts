/** Orders two texts by their code units, or two whole numbers: the same on every host, whatever its locale. */
export function compare<Value extends string | bigint>(a: Value, b: Value): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}
