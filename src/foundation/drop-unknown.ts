/** An object without the keys whose value is `undefined`: what is not known is left out, not left open. */
export function dropUnknown<Known extends object>(
  values: { readonly [Key in keyof Known]: Known[Key] | undefined },
): Known {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known
}
