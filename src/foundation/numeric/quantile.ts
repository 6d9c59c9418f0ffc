/**
 * The value below which a share of sorted values lies, drawn as a line between neighbours.
 *
 * Definition 7 of Hyndman and Fan, "Sample quantiles in statistical packages" (1996): the default of R and of NumPy.
 *
 * @param sorted - From the smallest on; at least one.
 * @param share - From 0, the smallest, to 1, the largest.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] as number
  const above = sorted[Math.ceil(place)] as number
  return below + (above - below) * (place - Math.floor(place))
}
