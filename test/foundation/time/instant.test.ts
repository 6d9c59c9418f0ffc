import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareInstants,
  type Instant,
  instant,
  intervalUnits,
  isInstant,
  utcDateOf,
} from '../../../src/foundation/time/index.ts'
import { runsFor } from '../../tools/runs.ts'
import { codeThrownBy } from '../../tools/thrown-by.ts'

describe('isInstant', () => {
  it.each(['2026-06-01T00:00:00Z', '2026-06-01T23:59:59Z', '2026-06-01T09:30:00.5Z', '2024-02-29T12:00:00.123456789Z'])(
    'takes %s',
    (text) => {
      expect(isInstant(text)).toBe(true)
      expect(instant(text)).toBe(text)
    },
  )

  it.each<unknown>([
    '2026-06-01',
    '2026-06-01T00:00Z',
    '2026-06-01T24:00:00Z',
    '2026-06-01T23:60:00Z',
    '2026-06-01T23:59:60Z',
    '2026-06-01T00:00:00',
    '2026-06-01T00:00:00z',
    '2026-06-01T00:00:00+00:00',
    '2026-06-01T00:00:00.Z',
    '2026-06-01T00:00:00.1234567890Z',
    '2026-02-29T00:00:00Z',
    '2026-06-01 00:00:00Z',
    '',
    0,
    null,
    undefined,
  ])('refuses %j', (value) => {
    expect(isInstant(value)).toBe(false)
    expect(codeThrownBy(() => instant(value as string))).toBe('invalid-value')
  })
})

const nanoseconds = (at: Instant): bigint => {
  const [seconds = '', fraction = ''] = at.slice(0, -1).split('.')
  return BigInt(Date.parse(`${seconds}Z`)) * 1_000_000n + BigInt(fraction.padEnd(9, '0'))
}

const instants: fc.Arbitrary<Instant> = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.string({ unit: fc.constantFrom('0', '1', '9'), maxLength: 9 }))
  .map(([second, fraction]) => `2026-06-01T00:00:0${second}${fraction === '' ? '' : `.${fraction}`}Z` as Instant)

describe('compareInstants', () => {
  it('orders moments of any precision as their nanoseconds are', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const difference = nanoseconds(a) - nanoseconds(b)
        expect(compareInstants(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
      }),
      { numRuns: runsFor(2_000) },
    )
  })

  it('takes moments written differently as the same', () => {
    expect(compareInstants('2026-06-01T00:00:00Z', '2026-06-01T00:00:00.000Z')).toBe(0)
  })
})

describe('utcDateOf', () => {
  it('is the day in UTC, wherever the host stands', () => {
    fc.assert(fc.property(instants, (at) => utcDateOf(at) === '2026-06-01'))
    expect(utcDateOf('2025-12-31T23:59:59.999Z')).toBe('2025-12-31')
  })
})

describe('intervalUnits', () => {
  it('go from day to year', () => {
    expect(intervalUnits).toEqual(['day', 'week', 'month', 'year'])
  })
})

describe('moments that do not exist', () => {
  it.each<[string, () => unknown]>([
    ['first of two', () => compareInstants('2026-13-01T00:00:00Z' as Instant, '2026-01-01T00:00:00Z')],
    ['second of two', () => compareInstants('2026-01-01T00:00:00Z', 5 as unknown as Instant)],
    ['asked for its day', () => utcDateOf('2026-13-99T00:00:00Z' as Instant)],
  ])('are refused: the %s', (_, call) => {
    expect(codeThrownBy(call)).toBe('invalid-value')
  })
})
