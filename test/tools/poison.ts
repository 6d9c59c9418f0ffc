import { afterEach, beforeEach } from 'vitest'

const forbid = (what: string): never => {
  throw new Error(`${what} was used: the library is pure, and so are its tests`)
}

const GenuineDate = globalThis.Date

/** A Date that still converts what it is given, and cannot tell the time. */
const clocklessDate = new Proxy(GenuineDate, {
  construct: (target, given, newTarget) =>
    given.length === 0 ? forbid('new Date()') : Reflect.construct(target, given, newTarget),
  apply: () => forbid('Date()'),
  get: (target, key) => (key === 'now' ? () => forbid('Date.now') : Reflect.get(target, key)),
})

/** What the library must never ask its host for: owner, name, and what stands there while a test runs. */
const poisons: readonly (readonly [owner: object, name: string, poison: unknown])[] = [
  [globalThis, 'Date', clocklessDate],
  [globalThis, 'fetch', () => forbid('fetch')],
  [Math, 'random', () => forbid('Math.random')],
  [performance, 'now', () => forbid('performance.now')],
  [crypto, 'getRandomValues', () => forbid('crypto.getRandomValues')],
  [crypto, 'randomUUID', () => forbid('crypto.randomUUID')],
  [String.prototype, 'localeCompare', () => forbid('localeCompare')],
  [Number.prototype, 'toLocaleString', () => forbid('toLocaleString')],
]

const genuine = poisons.map(([owner, name]) => Reflect.get(owner, name))

const put = (values: readonly unknown[]): void => {
  for (const [index, [owner, name]] of poisons.entries()) {
    Object.defineProperty(owner, name, { value: values[index], configurable: true, writable: true })
  }
}

beforeEach(() => put(poisons.map(([, , poison]) => poison)))
afterEach(() => put(genuine))
