import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../../src/foundation/time/index.ts'
import { drawHours, type HourDrawing, type HourLot } from '../../../../src/rules/billing/hours/index.ts'
import { dates } from '../../../tools/arbitraries.ts'
import { codeThrownBy, thrownBy } from '../../../tools/thrown-by.ts'
import { hourTexts, longText, millionths, sumOf } from './arbitraries.ts'

const lot = (id: string, hours: string, rest: Partial<HourLot> = {}): HourLot => ({
  id,
  grantedOn: '2026-01-01',
  hours,
  ...rest,
})

describe('drawHours', () => {
  it.each<[string, readonly HourLot[], string, CalendarDate, HourDrawing]>([
    [
      'draws from one lot and leaves the rest',
      [lot('a', '10')],
      '2.5',
      '2026-02-01',
      { drawn: [{ lotId: 'a', hours: '2.5' }], lots: [lot('a', '7.5')], short: '0' },
    ],
    [
      'drops a lot that is empty',
      [lot('a', '10'), lot('b', '1')],
      '10',
      '2026-02-01',
      { drawn: [{ lotId: 'a', hours: '10' }], lots: [lot('b', '1')], short: '0' },
    ],
    [
      'says what was short',
      [lot('a', '1')],
      '1.000001',
      '2026-02-01',
      { drawn: [{ lotId: 'a', hours: '1' }], lots: [], short: '0.000001' },
    ],
    [
      'takes the lower priority number first, whatever expires',
      [lot('soon', '1', { expiresOn: '2026-02-01' }), lot('first', '1', { priority: -1 })],
      '1',
      '2026-02-01',
      {
        drawn: [{ lotId: 'first', hours: '1' }],
        lots: [lot('soon', '1', { expiresOn: '2026-02-01' })],
        short: '0',
      },
    ],
    [
      'counts a lot without priority as 0',
      [lot('one', '1', { priority: 1 }), lot('none', '1'), lot('zero', '1', { priority: 0, grantedOn: '2025-01-01' })],
      '2',
      '2026-02-01',
      {
        drawn: [
          { lotId: 'zero', hours: '1' },
          { lotId: 'none', hours: '1' },
        ],
        lots: [lot('one', '1', { priority: 1 })],
        short: '0',
      },
    ],
    [
      'takes the earliest expiry before the oldest, and what never expires last',
      [
        lot('old', '1', { grantedOn: '2020-01-01' }),
        lot('late', '1', { grantedOn: '2024-01-01', expiresOn: '2026-12-31' }),
        lot('early', '1', { expiresOn: '2026-06-30' }),
      ],
      '3',
      '2026-02-01',
      {
        drawn: [
          { lotId: 'early', hours: '1' },
          { lotId: 'late', hours: '1' },
          { lotId: 'old', hours: '1' },
        ],
        lots: [],
        short: '0',
      },
    ],
    [
      'takes the oldest of those that expire together, then the smaller id',
      [lot('c', '1', { grantedOn: '2026-01-02' }), lot('b', '1'), lot('B', '1')],
      '2.5',
      '2026-02-01',
      {
        drawn: [
          { lotId: 'B', hours: '1' },
          { lotId: 'b', hours: '1' },
          { lotId: 'c', hours: '0.5' },
        ],
        lots: [lot('c', '0.5', { grantedOn: '2026-01-02' })],
        short: '0',
      },
    ],
    [
      'uses a lot on its first and on its last day',
      [lot('day', '2', { grantedOn: '2026-02-01', expiresOn: '2026-02-01' })],
      '2',
      '2026-02-01',
      { drawn: [{ lotId: 'day', hours: '2' }], lots: [], short: '0' },
    ],
    [
      'leaves alone what has expired and what is not granted yet',
      [lot('gone', '2', { expiresOn: '2026-01-31' }), lot('to-come', '2', { grantedOn: '2026-02-02' })],
      '1',
      '2026-02-01',
      {
        drawn: [],
        lots: [lot('gone', '2', { expiresOn: '2026-01-31' }), lot('to-come', '2', { grantedOn: '2026-02-02' })],
        short: '1',
      },
    ],
    [
      'draws nothing when nothing is asked, and writes hours without needless zeros',
      [lot('a', '010.500'), lot('empty', '0.00')],
      '0',
      '2026-02-01',
      { drawn: [], lots: [lot('a', '10.5')], short: '0' },
    ],
    ['finds nothing in no lots', [], '3', '2026-02-01', { drawn: [], lots: [], short: '3' }],
  ])('%s', (_, lots, hours, on, expected) => {
    expect(drawHours(lots, hours, on)).toEqual(expected)
  })

  it.each<[string, unknown, unknown, unknown, string, string]>([
    ['hours as a number', [], 2, '2026-01-01', 'invalid-value', 'hours'],
    ['negative hours', [], '-1', '2026-01-01', 'invalid-value', 'hours'],
    ['seven decimals', [], '0.0000001', '2026-01-01', 'invalid-value', 'hours'],
    ['an exponent', [], '1e999999999', '2026-01-01', 'invalid-value', 'hours'],
    ['a text of a million digits', [], '9'.repeat(1_000_000), '2026-01-01', 'invalid-value', 'hours'],
    ['a day that does not exist', [], '1', '2026-02-30', 'invalid-value', 'on'],
    ['two lots with one id', [lot('a', '1'), lot('a', '2')], '1', '2026-01-01', 'duplicate-id', 'lots[1].id'],
    ['a lot without an id', [lot(7 as never, '1')], '1', '2026-01-01', 'invalid-value', 'lots[0].id'],
    [
      'a lot of fewer than no hours',
      [lot('a', '1'), lot('b', '-1')],
      '1',
      '2026-01-01',
      'invalid-value',
      'lots[1].hours',
    ],
    [
      'a lot granted on no day',
      [lot('a', '1', { grantedOn: '2026-13-01' })],
      '1',
      '2026-01-01',
      'invalid-value',
      'lots[0].grantedOn',
    ],
    [
      'a lot that expires on no day',
      [lot('a', '1', { expiresOn: '2026-1-1' })],
      '1',
      '2026-01-01',
      'invalid-value',
      'lots[0].expiresOn',
    ],
    [
      'a lot that expires before it is granted',
      [lot('a', '1', { expiresOn: '2025-12-31' })],
      '1',
      '2026-01-01',
      'invalid-value',
      'lots[0].expiresOn',
    ],
    ['half a priority', [lot('a', '1', { priority: 0.5 })], '1', '2026-01-01', 'invalid-value', 'lots[0].priority'],
    [
      'a priority that is no number',
      [lot('a', '1', { priority: Number.NaN })],
      '1',
      '2026-01-01',
      'invalid-value',
      'lots[0].priority',
    ],
  ])('refuses %s', (_, lots, hours, on, code, field) => {
    const error = thrownBy(() => drawHours(lots as HourLot[], hours as string, on as CalendarDate))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

const lotsOf: fc.Arbitrary<readonly HourLot[]> = fc
  .array(
    fc.record({
      hours: hourTexts,
      days: fc.tuple(dates, dates),
      priority: fc.integer({ min: -2, max: 2 }),
      has: fc.nat(3),
    }),
    {
      maxLength: 8,
    },
  )
  .map((all) =>
    all.map(({ hours, days, priority, has }, index) => {
      const [grantedOn = '2026-01-01', expiresOn = '2026-01-01'] = [...days].sort()
      return {
        id: `lot-${index}`,
        grantedOn,
        hours,
        ...(has & 1 ? { expiresOn } : {}),
        ...(has & 2 ? { priority } : {}),
      }
    }),
  )

describe('drawing hours', () => {
  it('loses none: asked = drawn + short, and held before = drawn + held after', () => {
    fc.assert(
      fc.property(lotsOf, hourTexts, dates, (lots, hours, on) => {
        const { drawn, lots: left, short } = drawHours(lots, hours, on)
        expect(sumOf(drawn) + millionths(short)).toBe(millionths(hours))
        expect(sumOf(drawn) + sumOf(left)).toBe(sumOf(lots))
        expect(drawn.every((each) => millionths(each.hours) > 0n)).toBe(true)
      }),
    )
  })

  it('is short only when every usable lot is empty, and takes from no other', () => {
    fc.assert(
      fc.property(lotsOf, hourTexts, dates, (lots, hours, on) => {
        const usable = lots.filter(({ grantedOn, expiresOn }) => grantedOn <= on && (expiresOn ?? on) >= on)
        const { drawn, short } = drawHours(lots, hours, on)
        const there = sumOf(usable)
        const asked = millionths(hours)
        expect(millionths(short)).toBe(asked > there ? asked - there : 0n)
        expect(drawn.every(({ lotId }) => usable.some(({ id }) => id === lotId))).toBe(true)
      }),
    )
  })

  it('does not depend on the order of the lots', () => {
    fc.assert(
      fc.property(lotsOf, hourTexts, dates, (lots, hours, on) => {
        const { drawn, short } = drawHours(lots, hours, on)
        const reversed = drawHours([...lots].reverse(), hours, on)
        expect([reversed.drawn, reversed.short]).toEqual([drawn, short])
      }),
    )
  })

  it('in two steps leaves the same as in one', () => {
    fc.assert(
      fc.property(lotsOf, hourTexts, hourTexts, dates, (lots, first, second, on) => {
        const both = sumOf([{ hours: first }, { hours: second }])
        const text = longText(both)
        const steps = drawHours(drawHours(lots, first, on).lots, second, on)
        expect(steps.lots).toEqual(drawHours(lots, text, on).lots)
      }),
    )
  })

  it('changes nothing it is given', () => {
    const lots = Object.freeze([Object.freeze(lot('b', '2')), Object.freeze(lot('a', '2'))])
    expect(drawHours(lots, '3', '2026-02-01').drawn.map(({ lotId }) => lotId)).toEqual(['a', 'b'])
    expect(codeThrownBy(() => drawHours(lots, '', '2026-02-01'))).toBe('invalid-value')
  })
})
