import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInstant } from '../../../src/foundation/time/index.ts'
import { secondsOfInstant } from '../../../src/foundation/time/seconds-of-instant.ts'

describe('the seconds to a moment', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1969-12-31T23:59:59.5Z', -0.5],
    ['2026-06-01T09:30:00Z', 1_780_306_200],
    ['2026-06-01T09:30:00.123Z', 1_780_306_200.123],
    ['0001-01-01T00:00:00Z', -62_135_596_800],
    ['9999-12-31T23:59:59Z', 253_402_300_799],
  ])('%s: %d', (text, seconds) => {
    expect(secondsOfInstant(text)).toBe(seconds)
  })

  it.each([
    undefined,
    20_260_601,
    '',
    '2026-06-01',
    '2026-06-01T09:30:00',
    '2026-06-01T09:30:00+02:00',
    '2026-06-01 09:30:00Z',
    '2026-06-01T24:00:00Z',
    '2026-06-01T09:60:00Z',
    '2026-06-01T09:30:60Z',
    '2026-02-29T09:30:00Z',
    '2026-13-01T09:30:00Z',
    '2026-06-00T09:30:00Z',
    '0000-06-01T09:30:00Z',
    '2026-06-01T09:30:0xZ',
    '2026-06-01T09:30:00.Z',
    '2026-06-01T09:30:00.1x3Z',
    '2026-06-01T09:30:00,123Z',
    '2026-06-01T09:30:00.1234567890Z',
    '2026-06-01T09:30:00Z ',
  ])('%s is none', (text) => {
    expect(secondsOfInstant(text)).toBeNaN()
    expect(isInstant(text)).toBe(false)
  })

  it('are those that the calendar of the host counts', () => {
    const range = {
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    }
    fc.assert(
      fc.property(fc.date(range), (date) => {
        expect(secondsOfInstant(date.toISOString())).toBeCloseTo(date.getTime() / 1_000, 5)
      }),
    )
  })

  it('exist exactly for moments', () => {
    const part = fc.integer({ min: 0, max: 70 }).map((value) => String(value).padStart(2, '0'))
    const text = fc
      .tuple(part, part, part, part, part, part, part, fc.constantFrom('', '.5', '.', 'x'))
      .map(([a, b, c, d, e, f, g, end]) => `${a}${b}-${c}-${d}T${e}:${f}:${g}${end}Z`)
    fc.assert(
      fc.property(text, (moment) => {
        expect(Number.isNaN(secondsOfInstant(moment))).toBe(!isInstant(moment))
      }),
    )
  })
})
