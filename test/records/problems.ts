import type * as z from 'zod'

/** The places of the problems that a schema finds, as dotted paths. */
export function problems(schema: z.ZodType, value: unknown): readonly string[] {
  const result = schema.safeParse(value)
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'))
}

/** The problems that a schema finds, each as its dotted path and its message. */
export function findings(schema: z.ZodType, value: unknown): readonly (readonly [path: string, message: string])[] {
  const result = schema.safeParse(value)
  return result.success ? [] : result.error.issues.map(({ path, message }) => [path.join('.'), message] as const)
}

/** A record without some of its fields. */
export const without = <T extends object>(value: T, ...keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))
