/** Freezes plain data through and through: what is shared between answers must not be changed in one of them. */
export function deepFreeze<Data>(data: Data): Data {
  if (typeof data === 'object' && data !== null) Object.values(data).forEach(deepFreeze)
  return Object.freeze(data)
}
