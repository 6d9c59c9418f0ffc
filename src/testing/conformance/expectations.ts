import type { Result } from '../../foundation/result.ts'

/** Anything as text in which two values differ when they are not the same. */
const shown = (value: unknown): string =>
  value === undefined
    ? 'undefined'
    : JSON.stringify(value, (_, part: unknown) => {
        if (typeof part !== 'object' || part === null || Array.isArray(part))
          return part === undefined ? '⟨undefined⟩' : part
        return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      })

const cut = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text)

/** Fails the case. */
function fail(message: string): never {
  throw new Error(message)
}

/** Fails unless two values are the same, whatever the order of their keys. */
export function expectSame(what: string, actual: unknown, expected: unknown): void {
  const [got, wanted] = [shown(actual), shown(expected)]
  if (got !== wanted) fail(`${what}: expected ${cut(wanted)}, got ${cut(got)}`)
}

/** Fails unless something holds. */
export function expectThat(what: string, holds: boolean): void {
  if (!holds) fail(what)
}

/** What should be there; fails when it is not. */
export function present<Value>(what: string, value: Value | undefined): Value {
  return value === undefined ? fail(`${what} is not there`) : value
}

/** Tries again for as long as others come between; fails when that never ends. */
export async function insist(what: string, attempt: () => Promise<boolean>): Promise<void> {
  for (let count = 0; count < 1_000; count += 1) if (await attempt()) return
  fail(`${what} did not go through in 1000 attempts`)
}

/** The value of an outcome; fails when it was refused. */
export function accepted<Value>(what: string, result: Result<Value>): Value {
  return result.ok ? result.value : fail(`${what}: was refused, ${shown(result.reason)}`)
}

/** Fails unless an outcome was refused with a code, and parameters if they are given. */
export function expectRefused(what: string, result: Result<unknown>, code: string, parameters?: unknown): void {
  if (result.ok) fail(`${what}: expected the refusal '${code}', got ${cut(shown(result.value))}`)
  expectSame(`${what}, the code of the refusal`, result.reason.code, code)
  if (parameters !== undefined) expectSame(`${what}, the parameters`, result.reason.parameters, parameters)
}

/** Fails unless work is rejected, or throws, with an error of a code. */
export async function expectThrown(what: string, work: () => unknown, code: string): Promise<void> {
  let came: unknown
  try {
    came = await work()
  } catch (error) {
    return expectSame(`${what}, the code of the error`, (error as { readonly code?: unknown } | null)?.code, code)
  }
  fail(`${what}: expected the error '${code}', got ${cut(shown(came))}`)
}

/** What comes out of an iteration; fails if it goes on and on. */
export async function* walk<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
  let count = 0
  for await (const item of items) {
    count += 1
    if (count > 2_000) fail('an iteration does not end')
    yield item
  }
}

/** Everything that comes out of an iteration. */
export async function allOf<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const item of walk(items)) all.push(item)
  return all
}

/** Numbers from 0 up, as many as are wanted. */
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)
