/** The middle of some numbers, or half-way between the two in the middle; nothing of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  const low = sorted[(sorted.length - 1) >> 1]
  return low === undefined ? undefined : (low + Number(sorted[sorted.length >> 1])) / 2
}
