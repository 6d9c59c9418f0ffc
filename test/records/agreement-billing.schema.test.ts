import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../src/foundation/time/index.ts'
import type { RetainerAgreement } from '../../src/records/index.ts'
import { agreementSchema } from '../../src/schemas.ts'
import { findings, problems, without } from './problems.ts'
import { aboveZero, aPercent, euros, inFeeCurrency, kroner, notNegative, type Refusal } from './refusals.ts'
import { retainer, subscription } from './samples.ts'

/** The day so many days after New Year's Day 2026. */
const daysAfterNewYear = (offset: number): CalendarDate =>
  new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10) as CalendarDate

describe('the terms of an agreement with a fee each period', () => {
  const fee = retainer.fee

  it.each<Refusal>([
    ['anchor day 0', { fee: { ...fee, anchorDay: 0 } }, 'fee.anchorDay', 'Too small: expected number to be >=1'],
    ['anchor day 32', { fee: { ...fee, anchorDay: 32 } }, 'fee.anchorDay', 'Too big: expected number to be <=31'],
    [
      'half an anchor day',
      { fee: { ...fee, anchorDay: 1.5 } },
      'fee.anchorDay',
      'Invalid input: expected int, received number',
    ],
    ...(['day', 'week'] as const).map(
      (unit): Refusal => [
        `an anchor day with an interval of ${unit}s`,
        { fee: { ...fee, every: { unit, count: 2 } } },
        'fee.anchorDay',
        'expected none with an interval of days or weeks: it is a day of the month',
      ],
    ),
    ['a tax of more than all', { taxPercent: '100.01' }, 'taxPercent', aPercent],
    ['a negative tax', { taxPercent: '-1' }, 'taxPercent', aPercent],
    [
      'a fee change on the day of the start',
      { feeChanges: [{ on: '2026-01-01', amount: kroner('1.00') }] },
      'feeChanges.0.on',
      'expected a day after 2026-01-01, the day of the start',
    ],
    [
      'two fee changes on one day',
      {
        feeChanges: [
          { on: '2026-02-01', amount: kroner('1.00') },
          { on: '2026-02-01', amount: kroner('2.00') },
        ],
      },
      'feeChanges.1.on',
      'expected a day after 2026-02-01, the day of the change before',
    ],
    [
      'fee changes out of order',
      {
        feeChanges: [
          { on: '2026-03-01', amount: kroner('1.00') },
          { on: '2026-02-01', amount: kroner('2.00') },
        ],
      },
      'feeChanges.1.on',
      'expected a day after 2026-03-01, the day of the change before',
    ],
    [
      'a fee change to nothing',
      { feeChanges: [{ on: '2026-03-01', amount: kroner('0.00') }] },
      'feeChanges.0.amount',
      aboveZero,
    ],
    [
      'a fee change to another currency',
      { feeChanges: [{ on: '2026-03-01', amount: euros('1.00') }] },
      'feeChanges.0.amount.currency',
      inFeeCurrency,
    ],
    [
      'a trial that ends before the start',
      { trialEnd: '2025-12-31' },
      'trialEnd',
      'expected no day before 2026-01-01, the start',
    ],
    [
      'a pause of no day',
      { pauses: [{ start: '2026-07-01', end: '2026-07-01' }] },
      'pauses.0.end',
      'expected a day after the start: it is the first day after the pause',
    ],
    [
      'pauses that overlap',
      {
        pauses: [
          { start: '2026-07-01', end: '2026-08-01' },
          { start: '2026-07-31', end: '2026-09-01' },
        ],
      },
      'pauses.1.start',
      'expected no day before 2026-08-01, the end of the pause before',
    ],
    [
      'an open pause that is not the last',
      { pauses: [{ start: '2026-07-01' }, { start: '2026-08-01', end: '2026-09-01' }] },
      'pauses.0.end',
      'expected a day, as only the last pause can be without an end',
    ],
    ['a discount of 101 %', { discounts: [{ off: { percent: '101' } }] }, 'discounts.0.off.percent', aPercent],
    [
      'a negative discount',
      { discounts: [{ off: { amount: kroner('-1.00') } }] },
      'discounts.0.off.amount',
      notNegative,
    ],
    [
      'a discount in another currency',
      { discounts: [{ off: { percent: '1' } }, { off: { amount: euros('1.00') } }] },
      'discounts.1.off.amount.currency',
      inFeeCurrency,
    ],
    [
      'a discount until the day it begins',
      { discounts: [{ off: { percent: '1' }, from: '2026-02-01', until: '2026-02-01' }] },
      'discounts.0.until',
      'expected a day after the first: it is the first day on which there is no discount any more',
    ],
    [
      'a fee that falls by itself',
      { escalator: { basisPoints: -1 } },
      'escalator.basisPoints',
      'Too small: expected number to be >=0',
    ],
    [
      'a rise of more than ten times',
      { escalator: { basisPoints: 100_001 } },
      'escalator.basisPoints',
      'Too big: expected number to be <=100000',
    ],
    [
      'a rise every 0 months',
      { escalator: { basisPoints: 300, everyMonths: 0 } },
      'escalator.everyMonths',
      'Too small: expected number to be >=1',
    ],
    [
      'a rise every 121 months',
      { escalator: { basisPoints: 300, everyMonths: 121 } },
      'escalator.everyMonths',
      'Too big: expected number to be <=120',
    ],
    [
      'a commitment to nothing',
      { minimumCommitment: { amount: kroner('0.00'), every: { unit: 'year', count: 1 } } },
      'minimumCommitment.amount',
      aboveZero,
    ],
    [
      'a commitment in another currency',
      { minimumCommitment: { amount: euros('9.00'), every: { unit: 'year', count: 1 } } },
      'minimumCommitment.amount.currency',
      inFeeCurrency,
    ],
    [
      'a renewal by 0 months',
      { renewal: { termMonths: 0, noticeDays: 30, autoRenew: false } },
      'renewal.termMonths',
      'Too small: expected number to be >=1',
    ],
    [
      'a renewal by more than 50 years',
      { renewal: { termMonths: 601, noticeDays: 30, autoRenew: false } },
      'renewal.termMonths',
      'Too big: expected number to be <=600',
    ],
    [
      'notice of less than no day',
      { renewal: { termMonths: 12, noticeDays: -1, autoRenew: false } },
      'renewal.noticeDays',
      'Too small: expected number to be >=0',
    ],
    [
      'notice of more than ten years',
      { renewal: { termMonths: 12, noticeDays: 3_651, autoRenew: false } },
      'renewal.noticeDays',
      'Too big: expected number to be <=3650',
    ],
    [
      'notice given on no day',
      { renewal: { termMonths: 12, noticeDays: 30, autoRenew: true, noticeGivenOn: '2026-02-30' } },
      'renewal.noticeGivenOn',
      'expected a day that exists, as YYYY-MM-DD',
    ],
    [
      'an early termination for more than the fee',
      { earlyTermination: { percent: '100.5' } },
      'earlyTermination.percent',
      aPercent,
    ],
  ])('cannot have %s', (_, change, path, message) => {
    expect(findings(agreementSchema, { ...retainer, ...change })).toEqual([[path, message]])
    expect(findings(agreementSchema, { ...subscription, ...change })).toEqual([[path, message]])
  })

  it.each([
    ['an anchor day with an interval of years', { fee: { ...fee, every: { unit: 'year', count: 1 } } }],
    [
      'no anchor day with an interval of weeks',
      { fee: { ...without(fee, 'anchorDay'), every: { unit: 'week', count: 2 } } },
    ],
    ['a trial that ends on the start', { trialEnd: '2026-01-01' }],
    ['a discount with an end only', { discounts: [{ off: { percent: '100' }, until: '2026-02-01' }] }],
    ['a tax of all, and of nothing', { taxPercent: '100.000', earlyTermination: { percent: '0' } }],
    ['a cap of nothing', { includedHours: { perPeriod: '0.000001', rollover: { mode: 'balance', capHours: '0' } } }],
    ['overtime for nothing', { includedHours: { perPeriod: '1', overageRate: kroner('0.00') } }],
  ])('can have %s', (_, change) => {
    expect(findings(agreementSchema, { ...retainer, ...change })).toEqual([])
  })

  it('reports every disagreement at once', () => {
    const change = {
      feeChanges: [{ on: '2025-01-01', amount: euros('1.00') }],
      pauses: [{ start: '2026-07-01' }, { start: '2026-08-01' }],
      trialEnd: '2025-06-01',
    }
    const places = ['feeChanges.0.amount.currency', 'feeChanges.0.on', 'pauses.0.end', 'trialEnd']
    expect(problems(agreementSchema, { ...retainer, ...change })).toEqual(places)
  })

  it('refuses a renewal by itself where a last day was agreed', () => {
    const renewal = { termMonths: 12, noticeDays: 30, autoRenew: true }
    expect(problems(agreementSchema, { ...retainer, renewal })).toEqual(['renewal.autoRenew'])
    expect(problems(agreementSchema, { ...retainer, renewal: { ...renewal, autoRenew: false } })).toEqual([])
    expect(problems(agreementSchema, { ...retainer, renewal, term: { start: '2026-01-01' } })).toEqual([])
  })

  it('refuses changes of the tax that are out of order, or to no rate', () => {
    const taxChanges = [
      { on: '2026-01-01', taxPercent: '20' },
      { on: '2026-03-01', taxPercent: '21' },
      { on: '2026-03-01', taxPercent: '22' },
    ]
    expect(problems(agreementSchema, { ...retainer, taxChanges })).toEqual(['taxChanges.0.on', 'taxChanges.2.on'])
    const tooMuch = [{ on: '2026-03-01', taxPercent: '101' }]
    expect(problems(agreementSchema, { ...retainer, taxChanges: tooMuch })).toEqual(['taxChanges.0.taxPercent'])
  })

  it('refuses a way of counting days that is none', () => {
    expect(problems(agreementSchema, { ...retainer, prorationMethod: 'actual/365' })).toEqual(['prorationMethod'])
  })

  // Few days, so that two are often the same.
  const days = fc.integer({ min: 1, max: 12 }).map(daysAfterNewYear)

  it('fee changes stand exactly when their days rise', () => {
    fc.assert(
      fc.property(fc.array(days, { maxLength: 4 }), (each) => {
        const feeChanges = each.map((on) => ({ on, amount: kroner('1.00') }))
        const rises = each.join() === [...new Set(each)].sort().join()
        expect(problems(agreementSchema, { ...retainer, feeChanges }).length === 0).toBe(rises)
      }),
    )
  })

  it('pauses stand exactly when no day is in two of them and their days rise', () => {
    const pause = fc.tuple(days, fc.option(days, { nil: undefined }))
    fc.assert(
      fc.property(fc.array(pause, { maxLength: 4 }), (pairs) => {
        const pauses = pairs.map(([start, end]) => (end === undefined ? { start } : { start, end }))
        // Each pause as its first day and the first after it; written in one row, the days never fall.
        const row = pairs.flatMap(([start, end]) => [start, end ?? '9999-12-31'])
        const inOrder = row.join() === [...row].sort().join()
        const noneEmpty = pairs.every(([start, end]) => start !== end)
        const lastOpenOnly = pairs.slice(0, -1).every(([, end]) => end !== undefined)
        expect(problems(agreementSchema, { ...retainer, pauses }).length === 0).toBe(
          inOrder && noneEmpty && lastOpenOnly,
        )
      }),
    )
  })

  it('takes a thousand fee changes, and no more', () => {
    const changes = (count: number): RetainerAgreement['feeChanges'] =>
      Array.from({ length: count }, (_, index) => ({
        on: daysAfterNewYear(index + 1),
        amount: kroner('1.00'),
      }))
    expect(problems(agreementSchema, { ...retainer, feeChanges: changes(1_000) })).toEqual([])
    expect(problems(agreementSchema, { ...retainer, feeChanges: changes(1_001) })).toEqual(['feeChanges'])
  })
})
