import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  type CalendarDate,
  daysBetween,
  type PeriodSchedule,
  periodAt,
  periodContaining,
} from '../../../../src/foundation/time/index.ts'
import { bridgePeriod } from '../../../../src/rules/billing/agreements/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { days, monthly } from './samples.ts'

const fromThe20th: PeriodSchedule = { anchor: '2026-01-20', every: monthly }
const quarterly: PeriodSchedule = { anchor: '2026-01-15', every: { unit: 'month', count: 3 } }
const yearly: PeriodSchedule = { anchor: '2026-01-15', every: { unit: 'year', count: 1 } }

describe('the bridge to another anchor day', () => {
  it.each<[title: string, PeriodSchedule, day: number, on: CalendarDate, bridge: string, full: string, next: string]>([
    [
      'to the 1st, into the next month',
      fromThe20th,
      1,
      '2026-03-02',
      '2026-03-20 2026-04-01',
      '2026-03-01 2026-04-01',
      '2026-04-01 2026-05-01',
    ],
    [
      'to the 25th, in the same month',
      fromThe20th,
      25,
      '2026-03-02',
      '2026-03-20 2026-03-25',
      '2026-02-25 2026-03-25',
      '2026-03-25 2026-04-25',
    ],
    [
      'to the 31st of a short month',
      fromThe20th,
      31,
      '2026-04-19',
      '2026-04-20 2026-04-30',
      '2026-03-31 2026-04-30',
      '2026-04-30 2026-05-31',
    ],
    [
      'on the boundary, after the new period',
      fromThe20th,
      25,
      '2026-03-20',
      '2026-04-20 2026-04-25',
      '2026-03-25 2026-04-25',
      '2026-04-25 2026-05-25',
    ],
    [
      'of quarters, less than a month',
      quarterly,
      1,
      '2026-02-01',
      '2026-04-15 2026-05-01',
      '2026-02-01 2026-05-01',
      '2026-05-01 2026-08-01',
    ],
    ['of years', yearly, 1, '2026-02-01', '2027-01-15 2027-02-01', '2026-02-01 2027-02-01', '2027-02-01 2028-02-01'],
  ])('%s', (_, schedule, day, on, bridge, full, next) => {
    const change = bridgePeriod(schedule, day, on)
    const text = (period: { start: string; end: string } | undefined) => `${period?.start} ${period?.end}`
    expect(text(change.bridge?.service)).toBe(bridge)
    expect(text(change.bridge?.full)).toBe(full)
    expect(text(periodAt(change.schedule, 0))).toBe(next)
    expect(change.current).toEqual(periodContaining(schedule, on))
  })

  it('is none where the periods touch', () => {
    expect(bridgePeriod({ ...fromThe20th, anchorDay: 31 }, 28, '2026-02-03')).toEqual({
      current: { start: '2026-01-31', end: '2026-02-28' },
      schedule: { anchor: '2026-02-28', every: monthly, anchorDay: 28 },
    })
  })

  it('is shorter than a month and leads from the current period to the new schedule, whatever the days', () => {
    const anchorDays = fc.integer({ min: 1, max: 31 })
    fc.assert(
      fc.property(
        days,
        anchorDays,
        anchorDays,
        fc.integer({ min: 1, max: 14 }),
        days,
        (anchor, from, to, count, on) => {
          const schedule: PeriodSchedule = { anchor, every: { unit: 'month', count }, anchorDay: from }
          const { current, bridge, schedule: next } = bridgePeriod(schedule, to, on)
          expect(current.start <= on && on < current.end).toBe(true)
          expect(bridge?.service ?? { start: current.end, end: next.anchor }).toEqual({
            start: current.end,
            end: next.anchor,
          })
          expect(daysBetween(current.end, next.anchor)).toBeLessThan(31)
          expect(periodAt(next, 0).start).toBe(next.anchor)
          const day = Number(next.anchor.slice(8))
          expect(day === to || (day < to && addDays(next.anchor, 1).endsWith('-01'))).toBe(true)
          if (bridge) {
            expect(bridge.full).toEqual(periodAt(next, -1))
            expect(bridge.full.start <= bridge.service.start).toBe(true)
          }
        },
      ),
    )
  })

  it.each<[title: string, PeriodSchedule, day: number, on: CalendarDate, field: string]>([
    ['the day 0', fromThe20th, 0, '2026-03-02', 'anchorDay'],
    ['the day 32', fromThe20th, 32, '2026-03-02', 'anchorDay'],
    ['half a day', fromThe20th, 1.5, '2026-03-02', 'anchorDay'],
    ['periods of weeks', { anchor: '2026-01-20', every: { unit: 'week', count: 1 } }, 1, '2026-03-02', 'anchorDay'],
    ['a change on no day', fromThe20th, 1, '2026-02-30', 'date'],
  ])('refuses %s', (_, schedule, day, on, field) => {
    const error = thrownBy(() => bridgePeriod(schedule, day, on))
    expect([error.code, error.details.field]).toEqual(['invalid-value', field])
  })
})
