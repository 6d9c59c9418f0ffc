/** Whether two columns are the same, to the last bit. */
export const isSame = (one: Float64Array, other: Float64Array): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index])

/** Whether two columns differ by at most 1e-9 of themselves everywhere. */
export const isNear = (one: Float64Array, other: Float64Array): boolean =>
  one.length === other.length &&
  one.every((value, index) => Math.abs(value - (other[index] as number)) <= 1e-9 * Math.abs(other[index] as number))
