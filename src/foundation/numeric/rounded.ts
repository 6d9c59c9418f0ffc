/** A number rounded to so many decimals, half up; never -0, which JSON does not have. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale + 0
}
