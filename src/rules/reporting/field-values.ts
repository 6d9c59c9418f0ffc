/** The keys that lead to a field. */
export const keysOf = (field: string): readonly string[] => field.split('.')

/** Every value that some keys lead to, lists on the way gone into. */
export function valuesAt(value: unknown, keys: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((entry) => valuesAt(entry, keys))
  const [key, ...rest] = keys
  if (key === undefined) return [value]
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? valuesAt((value as Readonly<Record<string, unknown>>)[key], rest)
    : []
}
