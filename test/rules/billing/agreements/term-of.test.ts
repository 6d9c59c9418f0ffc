import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type CalendarDate, daysBetween } from '../../../../src/foundation/time/index.ts'
import type { RetainerAgreement } from '../../../../src/records/index.ts'
import { contractEndOf, type RunningTerm, termOf } from '../../../../src/rules/billing/agreements/index.ts'
import { codeThrownBy, thrownBy } from '../../../tools/thrown-by.ts'
import { agreements, days, retainer } from './samples.ts'

const yearly = { termMonths: 12, noticeDays: 30, autoRenew: true } as const
const renewing = (noticeGivenOn?: CalendarDate, changes: Partial<RetainerAgreement> = {}): RetainerAgreement =>
  retainer({ renewal: { ...yearly, ...(noticeGivenOn && { noticeGivenOn }) }, ...changes })

const firstYear = { number: 1, start: '2026-01-01', end: '2027-01-01', noticeBy: '2026-12-02' } as const

describe('the running term', () => {
  it.each<[title: string, RetainerAgreement, asOf: CalendarDate, RunningTerm | undefined]>([
    ['none before the start', renewing(), '2025-12-31', undefined],
    ['the first on the start', renewing(), '2026-01-01', { ...firstYear, renews: true }],
    ['the first on its last day', renewing(), '2026-12-31', { ...firstYear, renews: true }],
    [
      'the second from the end of the first',
      renewing(),
      '2027-01-01',
      { number: 2, start: '2027-01-01', end: '2028-01-01', noticeBy: '2027-12-02', renews: true },
    ],
    ['before notice is given, another follows', renewing('2026-12-02'), '2026-12-01', { ...firstYear, renews: true }],
    [
      'once notice was given in time, none follows',
      renewing('2026-12-02'),
      '2026-12-02',
      { ...firstYear, renews: false },
    ],
    ['notice a day late: another follows', renewing('2026-12-03'), '2026-12-03', { ...firstYear, renews: true }],
    [
      'the one after late notice is the last',
      renewing('2026-12-03'),
      '2027-06-01',
      { number: 2, start: '2027-01-01', end: '2028-01-01', noticeBy: '2027-12-02', renews: false },
    ],
    ['none from the day it ended', renewing('2026-12-02'), '2027-01-01', undefined],
    [
      'none from the day it was ended early',
      renewing(undefined, { term: { start: '2026-01-01', terminatedOn: '2026-05-05' } }),
      '2026-05-05',
      undefined,
    ],
    [
      'up to the day it was ended early, without notice',
      renewing(undefined, { term: { start: '2026-01-01', terminatedOn: '2026-05-05' } }),
      '2026-05-04',
      { number: 1, start: '2026-01-01', end: '2026-05-05', renews: false },
    ],
    [
      'the last where it was ended early with its term',
      renewing(undefined, { term: { start: '2026-01-01', terminatedOn: '2027-01-01' } }),
      '2026-05-04',
      { number: 1, start: '2026-01-01', end: '2027-01-01', renews: false },
    ],
    [
      'as agreed in the terms before the one it was ended in',
      renewing(undefined, { term: { start: '2026-01-01', terminatedOn: '2027-05-05' } }),
      '2026-05-04',
      { ...firstYear, renews: true },
    ],
    [
      'one term without renewal, ended early',
      retainer({ term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-06-15' } }),
      '2026-05-01',
      { number: 1, start: '2026-01-01', end: '2026-06-15', renews: false },
    ],
    [
      'one term without end, ended early',
      retainer({ term: { start: '2026-01-01', terminatedOn: '2026-06-15' } }),
      '2026-05-01',
      { number: 1, start: '2026-01-01', end: '2026-06-15', renews: false },
    ],
    [
      'one term without renewal',
      retainer({ term: { start: '2026-01-01', end: '2026-07-01' } }),
      '2026-03-01',
      { number: 1, start: '2026-01-01', end: '2026-07-01', renews: false },
    ],
    ['one term without end', retainer(), '2050-01-01', { number: 1, start: '2026-01-01', renews: false }],
    [
      'a term that does not renew',
      retainer({ renewal: { ...yearly, autoRenew: false } }),
      '2026-03-01',
      { number: 1, start: '2026-01-01', end: '2027-01-01', renews: false },
    ],
    [
      'an only term cut to the agreed end',
      retainer({ term: { start: '2026-01-01', end: '2026-04-01' }, renewal: { ...yearly, autoRenew: false } }),
      '2026-02-01',
      { number: 1, start: '2026-01-01', end: '2026-04-01', renews: false },
    ],
    [
      'terms at the end of short months',
      retainer({ term: { start: '2026-01-31' }, renewal: { termMonths: 1, noticeDays: 7, autoRenew: true } }),
      '2026-03-01',
      { number: 2, start: '2026-02-28', end: '2026-03-31', noticeBy: '2026-03-24', renews: true },
    ],
  ])('%s', (_, agreement, asOf, term) => {
    expect(termOf(agreement, asOf)).toEqual(term)
  })
})

describe('the end', () => {
  it.each<[title: string, RetainerAgreement, asOf: CalendarDate, end: CalendarDate | undefined]>([
    ['none while it goes on', retainer(), '2026-06-01', undefined],
    ['the agreed one', retainer({ term: { start: '2026-01-01', end: '2026-07-01' } }), '2026-06-01', '2026-07-01'],
    [
      'the day it was ended early',
      retainer({ term: { start: '2026-01-01', end: '2026-07-01', terminatedOn: '2026-05-05' } }),
      '2026-02-01',
      '2026-05-05',
    ],
    ['none while it renews', renewing(), '2026-06-01', undefined],
    ['none before notice is given', renewing('2026-06-02'), '2026-06-01', undefined],
    ['of the term for which notice was in time', renewing('2026-06-02'), '2026-06-02', '2027-01-01'],
    ['of that term for notice on the last day', renewing('2026-12-02'), '2027-06-01', '2027-01-01'],
    ['of the next term for notice a day late', renewing('2026-12-03'), '2027-06-01', '2028-01-01'],
    ['of the first term for notice before the start', renewing('2025-06-01'), '2026-01-01', '2027-01-01'],
    ['of a term after many', renewing('2035-03-01'), '2035-03-01', '2036-01-01'],
    [
      'of the first term without renewal',
      retainer({ renewal: { ...yearly, autoRenew: false } }),
      '2026-01-01',
      '2027-01-01',
    ],
    [
      'the agreed one before that of the term',
      retainer({ term: { start: '2026-01-01', end: '2026-10-01' }, renewal: { ...yearly, autoRenew: false } }),
      '2026-06-02',
      '2026-10-01',
    ],
  ])('%s', (_, agreement, asOf, end) => {
    expect(contractEndOf(agreement, asOf)).toBe(end)
  })
})

describe('for any agreement', () => {
  it('notice is in time if and only if the term ends at least the days of notice after it', () => {
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 200 }),
        (start, givenOn, termMonths, noticeDays) => {
          const renewal = { termMonths, noticeDays, autoRenew: true, noticeGivenOn: givenOn }
          const end = contractEndOf(retainer({ term: { start }, renewal }), givenOn)
          let term = 1
          while (daysBetween(givenOn, addMonths(start, term * termMonths)) < noticeDays) term += 1
          expect(end).toBe(addMonths(start, term * termMonths))
        },
      ),
    )
  })

  it('the running term contains the day, ends no earlier than the agreement, and gives notice its days', () => {
    fc.assert(
      fc.property(agreements, fc.integer({ min: 0, max: 1_200 }), (agreement, offset) => {
        const asOf = addDays(agreement.term.start, offset)
        const end = contractEndOf(agreement, asOf)
        const term = termOf(agreement, asOf)
        expect(term === undefined).toBe(end !== undefined && end <= asOf)
        if (!term) return
        expect(term.start <= asOf && (term.end === undefined || asOf < term.end)).toBe(true)
        const isLast = agreement.renewal?.autoRenew !== true || (end !== undefined && end <= (term.end ?? end))
        expect(term.renews).toBe(!isLast)
        if (isLast) expect(term.end).toBe(end)
        if (term.noticeBy && term.end && agreement.renewal) {
          expect(daysBetween(term.noticeBy, term.end)).toBe(agreement.renewal.noticeDays)
        }
      }),
    )
  })

  it('refuses a day that is none', () => {
    expect(codeThrownBy(() => termOf(retainer(), '2026-02-30'))).toBe('invalid-value')
    expect(codeThrownBy(() => contractEndOf(retainer(), '2026-02-30'))).toBe('invalid-value')
  })

  it('refuses an agreement that renews by itself, and ends on an agreed day', () => {
    const both = renewing(undefined, { term: { start: '2026-01-01', end: '2027-01-01' } })
    const error = thrownBy(() => termOf(both, '2026-02-01'))
    expect([error.code, error.details.field]).toEqual(['invalid-period', 'renewal.autoRenew'])
  })

  it('refuses an end before the start', () => {
    expect(
      codeThrownBy(() => termOf(retainer({ term: { start: '2026-01-01', end: '2025-01-01' } }), '2026-02-03')),
    ).toBe('invalid-period')
  })
})
