import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  boundaryAt,
  type CalendarDate,
  daysBetween,
  type Interval,
} from '../../../../src/foundation/time/index.ts'
import type { RetainerAgreement } from '../../../../src/records/index.ts'
import { billingPeriods, contractEndOf, mostBillingPeriods } from '../../../../src/rules/billing/agreements/index.ts'
import { dates } from '../../../tools/arbitraries.ts'
import { codeThrownBy, thrownBy } from '../../../tools/thrown-by.ts'
import { agreements, feeOf, monthly, retainer } from './samples.ts'

/** The services as `start end`, with a mark where they are not charged. */
const listed = (agreement: RetainerAgreement, asOf: CalendarDate): readonly string[] =>
  billingPeriods(agreement, { asOf }).map(
    ({ service, isTrial, isPaused }) =>
      `${service.start} ${service.end}${isTrial ? ' trial' : ''}${isPaused ? ' paused' : ''}`,
  )

describe('the examples of other systems', () => {
  const weekly: Interval = { unit: 'week', count: 1 }
  it.each<[title: string, start: CalendarDate, every: Interval, boundaries: CalendarDate[]]>([
    // https://docs.stripe.com/billing/subscriptions/billing-cycle
    ['from the 31st in a common year', '2023-01-31', monthly, ['2023-01-31', '2023-02-28', '2023-03-31', '2023-04-30']],
    ['from the 2nd, always the 2nd', '2024-09-02', monthly, ['2024-09-02', '2024-10-02', '2024-11-02', '2024-12-02']],
    ['weekly from Friday 3 June', '2022-06-03', weekly, ['2022-06-03', '2022-06-10', '2022-06-17']],
    // https://www.chargebee.com/docs/next-billing-date.html
    ['monthly', '2015-10-01', monthly, ['2015-10-01', '2015-11-01']],
    ['weekly', '2015-10-01', weekly, ['2015-10-01', '2015-10-08']],
    ['yearly', '2015-10-01', { unit: 'year', count: 1 }, ['2015-10-01', '2016-10-01']],
  ])('%s', (_, start, every, boundaries) => {
    const asOf = boundaries.at(-1) ?? start
    const periods = billingPeriods(retainer({ term: { start }, fee: feeOf('10.00', every) }), { asOf })
    expect(periods.map(({ service }) => service.start)).toEqual(boundaries)
    expect(periods.every(({ isStub, isTrial, isPaused }) => !isStub && !isTrial && !isPaused)).toBe(true)
  })

  it('a start in the middle, with the billing day 15', () => {
    // https://chargebee.com/docs/2.0/calendar-billing.html
    const agreement = retainer({ term: { start: '2025-02-05' }, fee: feeOf('100.00', monthly, 15) })
    expect(listed(agreement, '2025-03-14')).toEqual(['2025-02-05 2025-02-15', '2025-02-15 2025-03-15'])
  })
})

describe('where periods begin and end', () => {
  it.each<[title: string, changes: Partial<RetainerAgreement>, asOf: CalendarDate, periods: string[]]>([
    ['none before the start', {}, '2025-12-31', []],
    ['the first on the start', {}, '2026-01-01', ['2026-01-01 2026-02-01']],
    [
      'a stub before the first anchor day',
      { term: { start: '2026-01-10' }, fee: feeOf('1.00', monthly, 20) },
      '2026-01-20',
      ['2026-01-10 2026-01-20', '2026-01-20 2026-02-20'],
    ],
    [
      'a retainer of 28 February with the anchor day 31',
      { term: { start: '2026-02-28' }, fee: feeOf('1.00', monthly, 31) },
      '2026-03-31',
      ['2026-02-28 2026-03-31', '2026-03-31 2026-04-30'],
    ],
    [
      'the last is cut to the agreed end',
      { term: { start: '2026-01-01', end: '2026-02-11' } },
      '2026-12-31',
      ['2026-01-01 2026-02-01', '2026-02-01 2026-02-11'],
    ],
    [
      'ending early cuts nothing, but nothing begins from then on',
      { term: { start: '2026-01-01', terminatedOn: '2026-02-11' } },
      '2026-12-31',
      ['2026-01-01 2026-02-01', '2026-02-01 2026-03-01'],
    ],
    [
      'ended on a boundary',
      { term: { start: '2026-01-01', terminatedOn: '2026-02-01' } },
      '2026-12-31',
      ['2026-01-01 2026-02-01'],
    ],
    ['one that never began', { term: { start: '2026-01-01', terminatedOn: '2026-01-01' } }, '2026-12-31', []],
    [
      'a trial of whole periods',
      { trialEnd: '2026-03-01' },
      '2026-03-01',
      ['2026-01-01 2026-02-01 trial', '2026-02-01 2026-03-01 trial', '2026-03-01 2026-04-01'],
    ],
    [
      'a trial that ends inside a period cuts it in two',
      { trialEnd: '2026-01-15' },
      '2026-02-01',
      ['2026-01-01 2026-01-15 trial', '2026-01-15 2026-02-01', '2026-02-01 2026-03-01'],
    ],
    [
      'the part after the trial begins when the trial ends',
      { trialEnd: '2026-01-15' },
      '2026-01-14',
      ['2026-01-01 2026-01-15 trial'],
    ],
    [
      'an agreement that ends with its trial',
      { term: { start: '2026-01-01', end: '2026-01-15' }, trialEnd: '2026-01-15' },
      '2026-12-31',
      ['2026-01-01 2026-01-15 trial'],
    ],
    ['a trial of no days', { trialEnd: '2026-01-01' }, '2026-01-01', ['2026-01-01 2026-02-01']],
    [
      'a pause rests the periods that begin in it',
      { pauses: [{ start: '2026-01-15', end: '2026-03-15' }] },
      '2026-04-01',
      [
        '2026-01-01 2026-02-01',
        '2026-02-01 2026-03-01 paused',
        '2026-03-01 2026-04-01 paused',
        '2026-04-01 2026-05-01',
      ],
    ],
    [
      'a pause inside a period rests none',
      { pauses: [{ start: '2026-01-02', end: '2026-02-01' }] },
      '2026-02-01',
      ['2026-01-01 2026-02-01', '2026-02-01 2026-03-01'],
    ],
    [
      'a pause whose end nobody knows',
      { pauses: [{ start: '2026-02-01' }] },
      '2026-03-01',
      ['2026-01-01 2026-02-01', '2026-02-01 2026-03-01 paused', '2026-03-01 2026-04-01 paused'],
    ],
    [
      'several pauses',
      {
        pauses: [
          { start: '2026-01-01', end: '2026-01-02' },
          { start: '2026-01-03', end: '2026-01-04' },
          { start: '2026-03-01' },
        ],
      },
      '2026-03-01',
      ['2026-01-01 2026-02-01 paused', '2026-02-01 2026-03-01', '2026-03-01 2026-04-01 paused'],
    ],
    [
      'terms that do not renew end with the first',
      { renewal: { termMonths: 2, noticeDays: 10, autoRenew: false } },
      '2026-12-31',
      ['2026-01-01 2026-02-01', '2026-02-01 2026-03-01'],
    ],
    [
      'a term that ends inside a period, notice given before it',
      {
        fee: feeOf('1.00', monthly, 15),
        renewal: { termMonths: 1, noticeDays: 10, autoRenew: true, noticeGivenOn: '2026-01-15' },
      },
      '2026-12-31',
      ['2026-01-01 2026-01-15', '2026-01-15 2026-02-01'],
    ],
    [
      'a term that ends inside a period, notice given inside it',
      {
        fee: feeOf('1.00', monthly, 15),
        renewal: { termMonths: 1, noticeDays: 10, autoRenew: true, noticeGivenOn: '2026-01-16' },
      },
      '2026-12-31',
      ['2026-01-01 2026-01-15', '2026-01-15 2026-02-15'],
    ],
  ])('%s', (_, changes, asOf, periods) => {
    expect(listed(retainer(changes), asOf)).toEqual(periods)
  })

  it('says what the service is a part of', () => {
    const agreement = retainer({
      term: { start: '2026-01-20', end: '2026-02-25' },
      fee: feeOf('1.00', monthly, 5),
      trialEnd: '2026-02-10',
    })
    expect(billingPeriods(agreement, { asOf: '2026-12-31' })).toEqual([
      {
        index: 0,
        service: { start: '2026-01-20', end: '2026-02-05' },
        full: { start: '2026-01-05', end: '2026-02-05' },
        isStub: true,
        isTrial: true,
        isPaused: false,
      },
      {
        index: 1,
        service: { start: '2026-02-05', end: '2026-02-10' },
        full: { start: '2026-02-05', end: '2026-03-05' },
        isStub: true,
        isTrial: true,
        isPaused: false,
      },
      {
        index: 1,
        service: { start: '2026-02-10', end: '2026-02-25' },
        full: { start: '2026-02-05', end: '2026-03-05' },
        isStub: true,
        isTrial: false,
        isPaused: false,
      },
    ])
  })
})

const lastOfMonth = (date: CalendarDate): boolean => addDays(date, 1).endsWith('-01')

describe('for any agreement', () => {
  it('full periods begin on the anchor day or the last day of a shorter month, from 1900 to 2100', () => {
    const anchors = fc.integer({ min: 1, max: 31 })
    fc.assert(
      fc.property(dates, anchors, fc.integer({ min: 1, max: 24 }), (start, anchorDay, count) => {
        fc.pre(start < '2095-01-01')
        const every = { unit: 'month', count } as const
        const agreement = retainer({ term: { start }, fee: feeOf('1.00', every, anchorDay) })
        const periods = billingPeriods(agreement, { asOf: addDays(start, 1_500) })
        periods.forEach(({ index, service, full, isStub }, position) => {
          expect(index).toBe(position)
          const day = Number(full.start.slice(8))
          expect(day === anchorDay || (day < anchorDay && lastOfMonth(full.start))).toBe(true)
          expect(full.end).toBe(periods[position + 1]?.full.start ?? full.end)
          expect(service).toEqual(position === 0 ? { start, end: full.end } : full)
          expect(isStub).toBe(service.start !== full.start)
        })
        const [first] = periods
        if (!first) throw new Error('a period begins on the start')
        const back = { anchor: first.full.end, every, anchorDay }
        expect(boundaryAt(back, -1)).toBe(first.full.start)
      }),
    )
  })

  it('periods tile the days from the start to the end, and lie in their full periods', () => {
    fc.assert(
      fc.property(agreements, fc.integer({ min: 0, max: 1_500 }), (agreement, offset) => {
        const { start, terminatedOn } = agreement.term
        const asOf = addDays(start, offset)
        const periods = billingPeriods(agreement, { asOf })
        let next = start
        for (const { service, full, isStub } of periods) {
          expect(service.start).toBe(next)
          expect(service.start < service.end && full.start <= service.start && service.end <= full.end).toBe(true)
          expect(isStub).toBe(service.start !== full.start || service.end !== full.end)
          next = service.end
        }
        const end = contractEndOf(agreement, '9999-12-31')
        if (end === undefined || end > asOf) expect(next > asOf).toBe(true)
        else if (end === terminatedOn || agreement.renewal?.noticeGivenOn !== undefined) expect(next >= end).toBe(true)
        else expect(next).toBe(end)
        expect(periods.every(({ service }) => service.start <= asOf && (!end || service.start < end))).toBe(true)
      }),
    )
  })

  it('a period is trial up to the end of the trial, and rests where its first day does', () => {
    fc.assert(
      fc.property(agreements, (agreement) => {
        const { term, trialEnd = term.start, pauses = [] } = agreement
        for (const { service, isTrial, isPaused } of billingPeriods(agreement, { asOf: addDays(term.start, 1_200) })) {
          expect(isTrial).toBe(service.start < trialEnd)
          if (isTrial) expect(service.end <= trialEnd).toBe(true)
          const rests = pauses.some(({ start, end = '9999-12-31' }) => start <= service.start && service.start < end)
          expect(isPaused).toBe(rests)
        }
      }),
    )
  })

  it('a later day only adds periods', () => {
    fc.assert(
      fc.property(agreements, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (agreement, a, b) => {
        const early = billingPeriods(agreement, { asOf: addDays(agreement.term.start, a) })
        const late = billingPeriods(agreement, { asOf: addDays(agreement.term.start, a + b) })
        expect(late.slice(0, early.length)).toEqual(early)
      }),
    )
  })
})

describe('what cannot be', () => {
  it.each<[title: string, changes: Partial<RetainerAgreement>, code: string, field: string]>([
    ['an end before the start', { term: { start: '2026-01-01', end: '2025-12-31' } }, 'invalid-period', 'term.end'],
    ['an end on the start', { term: { start: '2026-01-01', end: '2026-01-01' } }, 'invalid-period', 'term.end'],
    [
      'ending before the start',
      { term: { start: '2026-01-01', terminatedOn: '2025-12-31' } },
      'invalid-period',
      'term.terminatedOn',
    ],
    [
      'ending early after the end',
      { term: { start: '2026-01-01', end: '2026-06-01', terminatedOn: '2026-06-02' } },
      'invalid-period',
      'term.terminatedOn',
    ],
    ['a start that is no day', { term: { start: '2026-02-29' } }, 'invalid-value', 'term.start'],
    ['an end that is no day', { term: { start: '2026-01-01', end: '2026-02-29' } }, 'invalid-value', 'term.end'],
    ['a trial that ends before the start', { trialEnd: '2025-12-31' }, 'invalid-period', 'trialEnd'],
    ['a trial that ends on no day', { trialEnd: '2026-02-29' }, 'invalid-value', 'trialEnd'],
    [
      'pauses that overlap',
      { pauses: [{ start: '2026-01-01', end: '2026-02-01' }, { start: '2026-01-31' }] },
      'invalid-period',
      'pauses[1].start',
    ],
    [
      'a pause after one without an end',
      { pauses: [{ start: '2026-01-01' }, { start: '2026-02-01' }] },
      'invalid-period',
      'pauses[1].start',
    ],
    [
      'a pause that ends as it starts',
      { pauses: [{ start: '2026-01-01', end: '2026-01-01' }] },
      'invalid-period',
      'pauses[0].end',
    ],
    ['a pause on no day', { pauses: [{ start: '2026-02-29' }] }, 'invalid-value', 'pauses[0].start'],
    ['the anchor day 0', { fee: feeOf('1.00', monthly, 0) }, 'invalid-value', 'anchorDay'],
    ['the anchor day 32', { fee: feeOf('1.00', monthly, 32) }, 'invalid-value', 'anchorDay'],
    ['an anchor day of weeks', { fee: feeOf('1.00', { unit: 'week', count: 1 }, 1) }, 'invalid-value', 'anchorDay'],
    ['every no months', { fee: feeOf('1.00', { unit: 'month', count: 0 }) }, 'invalid-value', 'every.count'],
    ['every half month', { fee: feeOf('1.00', { unit: 'month', count: 0.5 }) }, 'invalid-value', 'every.count'],
    ['a fee for the whole', { fee: { ...feeOf('1.00'), basis: 'fixed' as 'periodic' } }, 'invalid-value', 'fee.basis'],
    [
      'terms of no months',
      { renewal: { termMonths: 0, noticeDays: 0, autoRenew: true } },
      'invalid-value',
      'renewal.termMonths',
    ],
    [
      'terms of a century',
      { renewal: { termMonths: 1_200, noticeDays: 0, autoRenew: true } },
      'invalid-value',
      'renewal.termMonths',
    ],
    [
      'notice of half a day',
      { renewal: { termMonths: 1, noticeDays: 0.5, autoRenew: true } },
      'invalid-value',
      'renewal.noticeDays',
    ],
    [
      'notice on no day',
      { renewal: { termMonths: 1, noticeDays: 0, autoRenew: true, noticeGivenOn: '2026-02-29' } },
      'invalid-value',
      'renewal.noticeGivenOn',
    ],
  ])('refuses %s', (_, changes, code, field) => {
    const error = thrownBy(() => billingPeriods(retainer(changes), { asOf: '2026-12-31' }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('refuses a day that is none, and more periods than anybody has', () => {
    const daily = retainer({ term: { start: '1900-01-01' }, fee: feeOf('1.00', { unit: 'day', count: 1 }) })
    expect(codeThrownBy(() => billingPeriods(daily, { asOf: '2026-02-29' }))).toBe('invalid-value')
    expect(codeThrownBy(() => billingPeriods(daily, { asOf: '9999-12-31' }))).toBe('invalid-period')
    const asOf = addDays('1900-01-01', mostBillingPeriods - 1)
    expect(billingPeriods(daily, { asOf })).toHaveLength(mostBillingPeriods)
    expect(codeThrownBy(() => billingPeriods(daily, { asOf: addDays(asOf, 1) }))).toBe('invalid-period')
  })

  it('a far day of an agreement that ended is no trouble', () => {
    const ended = retainer({
      term: { start: '2026-01-01', end: '2026-02-01' },
      fee: feeOf('1.00', { unit: 'day', count: 1 }),
    })
    expect(billingPeriods(ended, { asOf: '9999-12-31' })).toHaveLength(daysBetween('2026-01-01', '2026-02-01'))
  })
})
