/** The keys that lead to a field. */
export const keysOf = (field: string): readonly string[] => field.split('.')

function collect(value: unknown, keys: readonly string[], from: number, found: unknown[]): void {
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, keys, from, found)
    return
  }
  const key = keys[from]
  if (key === undefined) found.push(value)
  else if (typeof value === 'object' && value !== null && Object.hasOwn(value, key)) {
    collect((value as Readonly<Record<string, unknown>>)[key], keys, from + 1, found)
  }
}

/** Every value that some keys lead to, lists on the way gone into. */
export function valuesAt(value: unknown, keys: readonly string[]): readonly unknown[] {
  const found: unknown[] = []
  collect(value, keys, 0, found)
  return found
}
