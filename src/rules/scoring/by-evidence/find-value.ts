import type { FieldFrequencies, ValueFrequency } from './frequency-model.ts'

/** What was counted of a value, by halving the sorted list; `undefined` for a value never seen. */
export function findValue({ values }: FieldFrequencies, value: string): ValueFrequency | undefined {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] as ValueFrequency).value < value) low = middle + 1
    else high = middle
  }
  const found = values[low]
  return found?.value === value ? found : undefined
}
