/** An object of JSON: no list, and not nothing. */
export type Keyed = Readonly<Record<string, unknown>>

/** Whether a value is an object of JSON. */
export const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
