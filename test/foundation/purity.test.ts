import { describe, expect, it } from 'vitest'

describe('while a test runs, asking the host throws', () => {
  it.each([
    ['the time, by constructing', () => new Date()],
    ['the time, by reflection', () => Reflect.construct(Date, [])],
    ['the time, by call', () => Date()],
    ['the time, by Date.now', () => Date.now()],
    ['the time, by performance.now', () => performance.now()],
    ['for chance', () => Math.random()],
    ['for better chance', () => crypto.randomUUID()],
    ['the network', () => fetch('http://localhost')],
    ['its locale', () => 'a'.localeCompare('b')],
  ])('%s', (_, ask) => {
    expect(ask).toThrow('the library is pure')
  })

  it('and converting a given moment does not', () => {
    expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z')
  })
})
