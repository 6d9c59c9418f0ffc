const mostValues = 1_000
const deepest = 20

const isObject = (value: unknown): value is object => Object.prototype.toString.call(value) === '[object Object]'

/** What {@link isSmallJson} asks for, in words. */
export const smallJson = 'an object of JSON values, at most 1,000 of them, 20 deep, none called __proto__'

/** Whether a value is an object that JSON carries whole, and not a large one; told in bounded time, whatever it is. */
export function isSmallJson(value: unknown, most: number = mostValues): boolean {
  const found: (readonly [value: unknown, depth: number])[] = [[value, 0]]
  // A list is walked to its end, and takes more while it is.
  for (const [each, depth] of found) {
    if (found.length > most || depth > deepest) return false
    if (isObject(each) || Array.isArray(each)) {
      if (Object.hasOwn(each, '__proto__')) return false
      for (const inner of Object.values(each)) found.push([inner, depth + 1])
    } else if (each !== null && !['string', 'boolean'].includes(typeof each) && !Number.isFinite(each)) return false
  }
  return isObject(value)
}
