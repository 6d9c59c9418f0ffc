import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, daysBetween } from '../../../../src/foundation/time/index.ts'
import type { PeriodicAgreement, RetainerAgreement } from '../../../../src/records/index.ts'
import {
  type AgreementChargesOptions,
  agreementCharges,
  billingPeriods,
  contractEndOf,
  feeAt,
} from '../../../../src/rules/billing/agreements/index.ts'
import type { Charge } from '../../../../src/rules/billing/charge.ts'
import { runsFor } from '../../../tools/runs.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { agreements, centsOf, eur, feeOf, monthly, retainer } from './samples.ts'

/** The charges as `kind day net`. */
const listed = (
  agreement: PeriodicAgreement,
  asOf: CalendarDate,
  options: Partial<AgreementChargesOptions> = {},
): readonly string[] =>
  agreementCharges(agreement, { asOf, ...options }).map(
    ({ kind, chargedOn, net }) => `${kind} ${chargedOn} ${net.amount}`,
  )

const offFirst = (anchorDay = 1): Partial<RetainerAgreement> => ({
  term: { start: '2026-01-16' },
  fee: feeOf('3100.00', monthly, anchorDay),
})

describe('the fee', () => {
  it.each<[title: string, changes: Partial<RetainerAgreement>, asOf: CalendarDate, charges: string[]]>([
    [
      'is charged on the first day of each period',
      {},
      '2026-03-01',
      ['fee 2026-01-01 1000.00', 'fee 2026-02-01 1000.00', 'fee 2026-03-01 1000.00'],
    ],
    ['is not charged before', {}, '2026-02-28', ['fee 2026-01-01 1000.00', 'fee 2026-02-01 1000.00']],
    ['is not charged before the start', {}, '2025-12-31', []],
    [
      'of a first stub is its days of the full period',
      offFirst(),
      '2026-02-01',
      ['fee 2026-01-16 1600.00', 'fee 2026-02-01 3100.00'],
    ],
    [
      'of a last stub is its days of the full period',
      { term: { start: '2026-01-01', end: '2026-02-08' } },
      '2026-12-31',
      ['fee 2026-01-01 1000.00', 'fee 2026-02-01 250.00'],
    ],
    ['is not charged for a trial', { trialEnd: '2026-02-01' }, '2026-02-01', ['fee 2026-02-01 1000.00']],
    [
      'is charged from the first day after a trial',
      { trialEnd: '2026-01-22' },
      '2026-02-01',
      ['fee 2026-01-22 322.58', 'fee 2026-02-01 1000.00'],
    ],
    [
      'is not charged for a period that begins in a pause',
      { pauses: [{ start: '2026-01-10', end: '2026-02-02' }] },
      '2026-03-01',
      ['fee 2026-01-01 1000.00', 'fee 2026-03-01 1000.00'],
    ],
    [
      'is the changed one from a boundary on, and nothing else',
      { feeChanges: [{ on: '2026-02-01', amount: eur('1200.00') }] },
      '2026-02-28',
      ['fee 2026-01-01 1000.00', 'fee 2026-02-01 1200.00'],
    ],
    [
      'rises at an anniversary',
      { fee: feeOf('1000.00', { unit: 'month', count: 6 }), escalator: { basisPoints: 300 } },
      '2027-01-01',
      ['fee 2026-01-01 1000.00', 'fee 2026-07-01 1000.00', 'fee 2027-01-01 1030.00'],
    ],
    [
      'of weeks',
      { fee: feeOf('70.00', { unit: 'week', count: 2 }) },
      '2026-01-15',
      ['fee 2026-01-01 70.00', 'fee 2026-01-15 70.00'],
    ],
    [
      'of an agreement that never began is none',
      { term: { start: '2026-01-01', terminatedOn: '2026-01-01' } },
      '2026-12-31',
      [],
    ],
  ])('%s', (_, changes, asOf, charges) => {
    expect(listed(retainer(changes), asOf)).toEqual(charges)
  })

  it('says who is charged, for what, by which key', () => {
    const agreement = retainer({ title: 'Outside counsel', taxPercent: '20', discounts: [{ off: { percent: '10' } }] })
    expect(agreementCharges(agreement, { asOf: '2026-01-01' })).toEqual([
      {
        key: 'ag-1/fee/2026-01-01',
        accountId: 'a-1',
        agreementId: 'ag-1',
        description: 'Outside counsel',
        taxPercent: '20',
        kind: 'fee',
        chargedOn: '2026-01-01',
        service: { start: '2026-01-01', end: '2026-02-01' },
        listed: eur('1000.00'),
        discount: eur('100.00'),
        net: eur('900.00'),
      },
    ])
  })

  it('counts days and rounds as asked', () => {
    const agreement = retainer(offFirst(10))
    expect(listed(agreement, '2026-01-16')).toEqual(['fee 2026-01-16 2500.00'])
    expect(listed(agreement, '2026-01-16', { method: '30/360' })).toEqual(['fee 2026-01-16 2480.00'])
    expect(listed(agreement, '2026-01-16', { method: 'actual/30', rounding: 'up' })).toEqual(['fee 2026-01-16 2583.34'])
  })
})

describe('the way in which an agreement counts days', () => {
  it('goes before the one that is asked for', () => {
    const agreement = retainer({ ...offFirst(10), prorationMethod: '30/360' })
    expect(listed(agreement, '2026-01-16')).toEqual(['fee 2026-01-16 2480.00'])
    expect(listed(agreement, '2026-01-16', { method: 'actual/30' })).toEqual(['fee 2026-01-16 2480.00'])
  })

  it('by actual/30 a stub never costs more than the full fee, nor does the rest of a period', () => {
    const quarterly = feeOf('900.00', { unit: 'month', count: 3 }, 1)
    const agreement = retainer({
      prorationMethod: 'actual/30',
      term: { start: '2026-07-02' },
      fee: quarterly,
      feeChanges: [{ on: '2026-10-02', amount: eur('990.00') }],
      discounts: [{ off: { amount: eur('90.00') }, until: '2026-10-01' }],
    })
    expect(listed(agreement, '2026-07-02')).toEqual(['fee 2026-07-02 810.00'])
    const charges = agreementCharges(agreement, { asOf: '2026-10-02' })
    // The credit is 900 × 91 / 92; 91 days over 90 by the new fee would be 1001.00.
    expect(charges.at(-1)?.net).toEqual(eur('99.78'))
  })
})

describe('the rate of tax', () => {
  const taxed = (changes: Partial<RetainerAgreement>, asOf: CalendarDate): readonly string[] =>
    agreementCharges(retainer(changes), { asOf }).map(
      ({ kind, chargedOn, taxPercent }) => `${kind} ${chargedOn} ${taxPercent}`,
    )
  const taxChanges = [
    { on: '2026-01-10', taxPercent: '21' },
    { on: '2026-02-10', taxPercent: '22' },
  ] as const

  it('is that of the day, and of the first day of the period for what happens inside one', () => {
    const changes = {
      taxPercent: '20',
      taxChanges,
      term: { start: '2026-01-01', end: '2026-06-01', terminatedOn: '2026-02-20' },
      feeChanges: [{ on: '2026-02-15', amount: eur('1200.00') }],
      earlyTermination: { percent: '50' },
    } as const
    expect(taxed(changes, '2026-03-01')).toEqual([
      'fee 2026-01-01 20',
      'fee 2026-02-01 21',
      'fee-change 2026-02-15 21',
      'termination-credit 2026-02-20 21',
      'early-termination 2026-02-20 22',
    ])
  })

  it('is none before the first change where none was agreed', () => {
    expect(taxed({ taxChanges }, '2026-02-01')).toEqual(['fee 2026-01-01 undefined', 'fee 2026-02-01 21'])
  })

  it('of what is given back is that of the fee it is given back of', () => {
    fc.assert(
      fc.property(agreements, fc.integer({ min: 1, max: 600 }), (drawn, offset) => {
        const { start } = drawn.term
        const agreement = {
          ...drawn,
          taxPercent: '20',
          taxChanges: [
            { on: addDays(start, offset), taxPercent: '21' },
            { on: addDays(start, offset + 200), taxPercent: '5.5' },
          ],
        }
        const asOf = addDays(start, 900)
        const rateOn = (day: CalendarDate) =>
          day < addDays(start, offset) ? '20' : day < addDays(start, offset + 200) ? '21' : '5.5'
        let billedOn = start
        for (const { kind, chargedOn, taxPercent } of agreementCharges(agreement, { asOf })) {
          if (kind === 'fee') billedOn = chargedOn
          const isInside = kind === 'fee-change' || kind === 'termination-credit'
          expect(taxPercent).toBe(rateOn(isInside ? billedOn : chargedOn))
        }
      }),
    )
  })
})

describe('discounts', () => {
  const fee = (changes: Partial<RetainerAgreement>, asOf: CalendarDate = '2026-01-31') =>
    agreementCharges(retainer(changes), { asOf }).map(({ listed, discount, net }) =>
      [listed, discount, net].map(({ amount }) => amount).join(' '),
    )

  it.each<[title: string, changes: Partial<RetainerAgreement>, string]>([
    ['per cent', { discounts: [{ off: { percent: '12.5' } }] }, '1000.00 125.00 875.00'],
    ['all of it', { discounts: [{ off: { percent: '100' } }] }, '1000.00 1000.00 0.00'],
    ['nothing', { discounts: [{ off: { percent: '0' } }] }, '1000.00 0.00 1000.00'],
    ['an amount', { discounts: [{ off: { amount: eur('150.00') } }] }, '1000.00 150.00 850.00'],
    ['at most the fee', { discounts: [{ off: { amount: eur('1500.00') } }] }, '1000.00 1000.00 0.00'],
    [
      'per cent of a prorated fee',
      { ...offFirst(), discounts: [{ off: { percent: '10' } }] },
      '1600.00 160.00 1440.00',
    ],
    [
      'an amount, prorated as the fee is',
      { ...offFirst(), discounts: [{ off: { amount: eur('310.00') } }] },
      '1600.00 160.00 1440.00',
    ],
    [
      'the first that applies',
      {
        discounts: [
          { off: { percent: '50' }, from: '2026-01-02' },
          { off: { percent: '20' } },
          { off: { percent: '30' } },
        ],
      },
      '1000.00 200.00 800.00',
    ],
  ])('%s', (_, changes, expected) => {
    expect(fee(changes)).toEqual([expected])
  })

  it('apply to the periods that begin from the first day to the last', () => {
    const discounts = [{ off: { percent: '10' }, from: '2026-02-01', until: '2026-04-01' }] as const
    expect(listed(retainer({ discounts }), '2026-04-01')).toEqual([
      'fee 2026-01-01 1000.00',
      'fee 2026-02-01 900.00',
      'fee 2026-03-01 900.00',
      'fee 2026-04-01 1000.00',
    ])
  })
})

describe('what happens inside a period', () => {
  const changed = { feeChanges: [{ on: '2026-04-16', amount: eur('1600.00') }], term: { start: '2026-04-01' } } as const

  it.each<[title: string, changes: Partial<RetainerAgreement>, asOf: CalendarDate, charges: string[]]>([
    [
      'a change of the fee makes a charge of its own',
      changed,
      '2026-05-01',
      ['fee 2026-04-01 1000.00', 'fee-change 2026-04-16 300.00', 'fee 2026-05-01 1600.00'],
    ],
    ['not before its day', changed, '2026-04-15', ['fee 2026-04-01 1000.00']],
    [
      'a lower fee makes a credit',
      { ...changed, feeChanges: [{ on: '2026-04-16', amount: eur('400.00') }] },
      '2026-04-16',
      ['fee 2026-04-01 1000.00', 'fee-change 2026-04-16 -300.00'],
    ],
    [
      'the credit follows what was billed after a discount',
      { ...changed, discounts: [{ off: { percent: '50' } }] },
      '2026-04-16',
      ['fee 2026-04-01 500.00', 'fee-change 2026-04-16 150.00'],
    ],
    [
      'an amount off stays off',
      { ...changed, discounts: [{ off: { amount: eur('200.00') } }] },
      '2026-04-16',
      ['fee 2026-04-01 800.00', 'fee-change 2026-04-16 300.00'],
    ],
    [
      'all off makes no charge',
      { ...changed, discounts: [{ off: { percent: '100' } }] },
      '2026-04-16',
      ['fee 2026-04-01 0.00'],
    ],
    [
      'the same fee makes no charge',
      { ...changed, feeChanges: [{ on: '2026-04-16', amount: eur('1000.00') }] },
      '2026-04-16',
      ['fee 2026-04-01 1000.00'],
    ],
    [
      'two changes follow one another',
      { ...changed, feeChanges: [...changed.feeChanges, { on: '2026-04-21', amount: eur('1000.00') }] },
      '2026-04-30',
      ['fee 2026-04-01 1000.00', 'fee-change 2026-04-16 300.00', 'fee-change 2026-04-21 -200.00'],
    ],
    [
      'a rise inside a period makes a charge',
      {
        ...offFirst(),
        term: { start: '2025-04-16' },
        fee: feeOf('1000.00', monthly, 1),
        escalator: { basisPoints: 600 },
      },
      '2026-04-16',
      [
        'fee 2025-04-16 500.00',
        ...['05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `fee 2025-${month}-01 1000.00`),
        ...['01', '02', '03', '04'].map((month) => `fee 2026-${month}-01 1000.00`),
        'fee-change 2026-04-16 30.00',
      ],
    ],
    [
      'a change in a trial makes no charge',
      { ...changed, trialEnd: '2026-04-20' },
      '2026-04-30',
      ['fee 2026-04-20 586.67'],
    ],
    [
      'a change in a pause makes no charge',
      { ...changed, pauses: [{ start: '2026-04-01', end: '2026-04-30' }] },
      '2026-05-01',
      ['fee 2026-05-01 1600.00'],
    ],
    [
      'ending early gives the unused days back',
      { term: { start: '2026-04-01', terminatedOn: '2026-04-16' } },
      '2026-12-31',
      ['fee 2026-04-01 1000.00', 'termination-credit 2026-04-16 -500.00'],
    ],
    [
      'not before the day it ends',
      { term: { start: '2026-04-01', terminatedOn: '2026-04-16' } },
      '2026-04-15',
      ['fee 2026-04-01 1000.00'],
    ],
    [
      'ending early on a boundary gives nothing back',
      { term: { start: '2026-04-01', terminatedOn: '2026-05-01' } },
      '2026-12-31',
      ['fee 2026-04-01 1000.00'],
    ],
    [
      'of a fee changed inside the period, too',
      { ...changed, term: { start: '2026-04-01', terminatedOn: '2026-04-25' } },
      '2026-12-31',
      ['fee 2026-04-01 1000.00', 'fee-change 2026-04-16 300.00', 'termination-credit 2026-04-25 -320.00'],
    ],
    [
      'not of a fee that would have changed later',
      { ...changed, term: { start: '2026-04-01', terminatedOn: '2026-04-10' } },
      '2026-12-31',
      ['fee 2026-04-01 1000.00', 'termination-credit 2026-04-10 -700.00'],
    ],
    [
      'a fee changed on the day it ends is not charged',
      { ...changed, term: { start: '2026-04-01', terminatedOn: '2026-04-16' } },
      '2026-12-31',
      ['fee 2026-04-01 1000.00', 'termination-credit 2026-04-16 -500.00'],
    ],
    [
      'gives back what was paid after the discount',
      { term: { start: '2026-04-01', terminatedOn: '2026-04-16' }, discounts: [{ off: { percent: '10' } }] },
      '2026-12-31',
      ['fee 2026-04-01 900.00', 'termination-credit 2026-04-16 -450.00'],
    ],
    [
      'gives nothing back where nothing was paid',
      { term: { start: '2026-04-01', terminatedOn: '2026-04-16' }, discounts: [{ off: { percent: '100' } }] },
      '2026-12-31',
      ['fee 2026-04-01 0.00'],
    ],
    [
      'ending early in a trial gives nothing back',
      { term: { start: '2026-04-01', terminatedOn: '2026-04-16' }, trialEnd: '2026-05-01' },
      '2026-12-31',
      [],
    ],
    [
      'ending early in a pause gives nothing back',
      { term: { start: '2026-04-01', terminatedOn: '2026-05-16' }, pauses: [{ start: '2026-05-01' }] },
      '2026-12-31',
      ['fee 2026-04-01 1000.00'],
    ],
    [
      'an end that notice brings after the period began gives the rest back',
      {
        term: { start: '2026-01-01' },
        fee: feeOf('3100.00', monthly, 15),
        renewal: { termMonths: 1, noticeDays: 10, autoRenew: true, noticeGivenOn: '2026-01-18' },
      },
      '2026-12-31',
      ['fee 2026-01-01 1400.00', 'fee 2026-01-15 3100.00', 'termination-credit 2026-02-01 -1400.00'],
    ],
    [
      'an end that notice brought before the period began cuts it',
      {
        term: { start: '2026-01-01' },
        fee: feeOf('3100.00', monthly, 15),
        renewal: { termMonths: 1, noticeDays: 10, autoRenew: true, noticeGivenOn: '2026-01-15' },
      },
      '2026-12-31',
      ['fee 2026-01-01 1400.00', 'fee 2026-01-15 1700.00'],
    ],
  ])('%s', (_, changes, asOf, charges) => {
    expect(listed(retainer(changes), asOf)).toEqual(charges)
  })

  it('is dated on its day, for the days that are left, with a key of its own', () => {
    const agreement = retainer({ ...changed, term: { start: '2026-04-01', terminatedOn: '2026-04-25' } })
    const [, change, credit] = agreementCharges(agreement, { asOf: '2026-04-30' })
    expect(change).toMatchObject({
      key: 'ag-1/fee-change/2026-04-16',
      service: { start: '2026-04-16', end: '2026-05-01' },
      listed: eur('300.00'),
      discount: eur('0.00'),
    })
    expect(credit).toMatchObject({
      key: 'ag-1/termination-credit/2026-04-25',
      service: { start: '2026-04-25', end: '2026-05-01' },
      listed: eur('-320.00'),
      discount: eur('0.00'),
    })
  })
})

describe('what is owed for ending early', () => {
  const half = { earlyTermination: { percent: '50' } } as const
  const owed = (changes: Partial<RetainerAgreement>): Charge | undefined =>
    agreementCharges(retainer({ ...half, ...changes }), { asOf: '2099-01-01' }).find(
      ({ kind }) => kind === 'early-termination',
    )

  const renewal = { termMonths: 12, noticeDays: 30, autoRenew: true } as const
  it.each<[title: string, changes: Partial<RetainerAgreement>, string | undefined]>([
    [
      'half of each whole period that had not begun',
      { term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-09-16' } },
      '1500.00',
    ],
    [
      'the period that begins on that day had not begun',
      { term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-10-01' } },
      '1500.00',
    ],
    [
      'all of them on the first day',
      { term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-01-01' } },
      '6000.00',
    ],
    [
      'a cut last period is not whole',
      { term: { start: '2026-01-01', end: '2026-12-16', terminatedOn: '2026-09-16' } },
      '1000.00',
    ],
    [
      'nothing in the last period',
      { term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-12-02' } },
      undefined,
    ],
    [
      'nothing at the agreed end',
      { term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2027-01-01' } },
      undefined,
    ],
    ['nothing without an end', { term: { start: '2026-01-01', terminatedOn: '2026-09-16' } }, undefined],
    [
      'nothing where nothing was agreed for it',
      {
        term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-09-16' },
        earlyTermination: { percent: '0' },
      },
      undefined,
    ],
    ['nothing where it was not ended early', { term: { start: '2026-01-01', end: '2027-01-01' } }, undefined],
    [
      'up to the end of the running term',
      { term: { start: '2026-01-01', terminatedOn: '2027-09-16' }, renewal },
      '1500.00',
    ],
    [
      'up to the agreed end, if it comes before that of the term',
      {
        term: { start: '2026-01-01', end: '2026-11-01', terminatedOn: '2026-09-16' },
        renewal: { ...renewal, autoRenew: false },
      },
      '500.00',
    ],
    [
      'up to the end of the only term',
      { term: { start: '2026-01-01', terminatedOn: '2026-09-16' }, renewal: { ...renewal, autoRenew: false } },
      '1500.00',
    ],
    [
      'up to the end that notice brought',
      {
        term: { start: '2026-01-01', terminatedOn: '2026-12-20' },
        renewal: { ...renewal, noticeGivenOn: '2026-12-15' },
      },
      '6000.00',
    ],
    [
      'nothing after the end that notice brought',
      {
        term: { start: '2026-01-01', terminatedOn: '2027-09-16' },
        renewal: { ...renewal, noticeGivenOn: '2026-06-01' },
      },
      undefined,
    ],
    [
      'not for a trial',
      { term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-01-10' }, trialEnd: '2026-11-01' },
      '1000.00',
    ],
    [
      'for all from then on after a trial',
      { term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-09-16' }, trialEnd: '2026-02-01' },
      '1500.00',
    ],
    [
      'not for periods that begin in a pause that has an end',
      {
        term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-06-16' },
        pauses: [
          { start: '2026-02-01', end: '2026-04-01' },
          { start: '2026-06-02', end: '2026-08-01' },
          { start: '2026-09-15', end: '2026-11-01' },
        ],
      },
      '2000.00',
    ],
    [
      'nothing where an open pause has all of them rest',
      {
        term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-06-01' },
        pauses: [{ start: '2026-03-01' }],
      },
      undefined,
    ],
    [
      'for those before a pause that outlasts the term, and that begins in the trial',
      {
        term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-01-10' },
        trialEnd: '2026-04-01',
        pauses: [
          { start: '2026-02-15', end: '2026-05-01' },
          { start: '2026-10-01', end: '2028-01-01' },
        ],
      },
      '2500.00',
    ],
    [
      'by the fee of that day',
      {
        term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-09-16' },
        feeChanges: [
          { on: '2026-09-01', amount: eur('1200.00') },
          { on: '2026-10-01', amount: eur('5000.00') },
        ],
      },
      '1800.00',
    ],
    [
      'rounded once, not for each period',
      {
        term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-09-16' },
        fee: feeOf('0.01'),
        earlyTermination: { percent: '50' },
      },
      '0.02',
    ],
  ])('%s', (_, changes, amount) => {
    expect(owed(changes)?.net.amount).toBe(amount)
  })

  it('is charged on the day it ends, not before, for no days', () => {
    const agreement = retainer({
      ...half,
      term: { start: '2026-01-01', end: '2026-04-01', terminatedOn: '2026-02-15' },
    })
    expect(listed(agreement, '2026-02-14')).toEqual(['fee 2026-01-01 1000.00', 'fee 2026-02-01 1000.00'])
    expect(agreementCharges(agreement, { asOf: '2026-02-15' }).at(-1)).toEqual({
      key: 'ag-1/early-termination/2026-02-15',
      accountId: 'a-1',
      agreementId: 'ag-1',
      kind: 'early-termination',
      chargedOn: '2026-02-15',
      listed: eur('500.00'),
      discount: eur('0.00'),
      net: eur('500.00'),
    })
  })
})

const runs = fc.array(fc.integer({ min: 0, max: 1_100 }), { minLength: 1, maxLength: 6 })
const methods = fc.constantFrom('actual' as const, '30/360' as const)

/** What was on record of an agreement on a day. */
function asKnownOn(agreement: PeriodicAgreement, day: CalendarDate): PeriodicAgreement {
  const { term, feeChanges = [], pauses = [], renewal, ...rest } = agreement
  const { terminatedOn, ...agreed } = term
  const { noticeGivenOn, ...terms } = renewal ?? {}
  // Nobody pauses an agreement after it was ended: the pauses on record then were all known.
  const isEnded = terminatedOn !== undefined && terminatedOn <= day
  const isKnown = (on: CalendarDate | undefined): on is CalendarDate => on !== undefined && on <= day
  return {
    ...rest,
    term: isKnown(terminatedOn) ? term : agreed,
    feeChanges: feeChanges.filter(({ on }) => isKnown(on)),
    pauses: isEnded
      ? pauses
      : pauses
          .filter(({ start }) => isKnown(start))
          .map(({ start, end }) => (isKnown(end) ? { start, end } : { start })),
    ...(renewal && { renewal: isKnown(noticeGivenOn) ? renewal : terms }),
  } as unknown as PeriodicAgreement
}

describe('for any agreement', () => {
  it('any split of the days of looking finds the same charges, once each', () => {
    fc.assert(
      fc.property(agreements, runs, methods, (agreement, offsets, method) => {
        const asOfs = offsets.map((offset) => addDays(agreement.term.start, offset))
        const last = [...asOfs].sort().at(-1) ?? agreement.term.start
        const found = new Map(
          asOfs.flatMap((asOf) => agreementCharges(agreement, { asOf, method })).map((charge) => [charge.key, charge]),
        )
        const atOnce = agreementCharges(agreement, { asOf: last, method })
        expect([...found.keys()].sort()).toEqual(atOnce.map(({ key }) => key).sort())
        for (const charge of atOnce) expect(found.get(charge.key)).toEqual(charge)
      }),
    )
  })

  it('a later day only adds charges', () => {
    fc.assert(
      fc.property(
        agreements,
        fc.integer({ min: -5, max: 900 }),
        fc.integer({ min: 0, max: 300 }),
        (agreement, a, b) => {
          const asOf = addDays(agreement.term.start, a)
          const early = agreementCharges(agreement, { asOf })
          const late = agreementCharges(agreement, { asOf: addDays(asOf, b) })
          expect(early).toEqual(late.filter(({ chargedOn }) => chargedOn <= asOf))
        },
      ),
    )
  })

  it('what comes on record later changes no charge made before', () => {
    fc.assert(
      fc.property(agreements, fc.integer({ min: 0, max: 900 }), methods, (agreement, offset, method) => {
        const asOf = addDays(agreement.term.start, offset)
        expect(agreementCharges(asKnownOn(agreement, asOf), { asOf, method })).toEqual(
          agreementCharges(agreement, { asOf, method }),
        )
      }),
      { numRuns: runsFor(200) },
    )
  })

  it('keys are unique, days come in order, net = listed − discount, and the discount is at most what is listed', () => {
    fc.assert(
      fc.property(agreements, (agreement) => {
        const asOf = addDays(agreement.term.start, 900)
        const charges = agreementCharges(agreement, { asOf })
        expect(new Set(charges.map(({ key }) => key)).size).toBe(charges.length)
        charges.forEach(({ chargedOn, service, listed, discount, net }, index) => {
          expect((charges[index - 1]?.chargedOn ?? chargedOn) <= chargedOn && chargedOn <= asOf).toBe(true)
          expect(service?.start ?? chargedOn).toBe(chargedOn)
          expect(centsOf(net)).toBe(centsOf(listed) - centsOf(discount))
          const off = centsOf(discount)
          expect(off === 0n || (off > 0n && off <= centsOf(listed))).toBe(true)
        })
        expect(JSON.parse(JSON.stringify(charges))).toEqual(charges)
      }),
    )
  })

  it('all charges together are the fee of each day served, within the cents that were rounded', () => {
    fc.assert(
      fc.property(agreements, (drawn) => {
        const { discounts: _, earlyTermination: __, prorationMethod: ___, ...agreement } = drawn as RetainerAgreement
        const asOf = addDays(agreement.term.start, 700)
        const end = contractEndOf(agreement, '9999-12-31') ?? '9999-12-31'
        let total = 0
        for (const { service, full, isTrial, isPaused } of billingPeriods(agreement, { asOf })) {
          if (isTrial || isPaused) continue
          const known = asKnownOn(agreement, asOf)
          for (let day = service.start; day < service.end && (day < end || end > asOf); day = addDays(day, 1)) {
            total += Number(centsOf(feeAt(known, [day, asOf].sort()[0] ?? day))) / daysBetween(full.start, full.end)
          }
        }
        const charges = agreementCharges(agreement, { asOf })
        const charged = charges.reduce((sum, { net }) => sum + Number(centsOf(net)), 0)
        expect(Math.abs(charged - total)).toBeLessThanOrEqual(charges.length * 1.5 + 0.001)
      }),
      { numRuns: 60 },
    )
  })

  it('ended inside a period, it comes to the days served, within a cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 1, max: 30 }), (price, served) => {
        const fee = feeOf(`${Math.floor(price / 100)}.${String(price % 100).padStart(2, '0')}`)
        const terminatedOn = addDays('2026-01-01', served)
        const agreement = retainer({ fee, term: { start: '2026-01-01', terminatedOn } })
        const charges = agreementCharges(agreement, { asOf: '2026-12-31' })
        const charged = charges.reduce((sum, { net }) => sum + centsOf(net), 0n)
        const apart = charged * 31n - BigInt(price) * BigInt(served)
        expect(apart <= 31n && apart >= -31n).toBe(true)
      }),
    )
  })

  it('a change to the fee that holds already changes nothing, in stubs neither', () => {
    const offsets = fc.integer({ min: 1, max: 120 })
    fc.assert(
      fc.property(agreements, offsets, (drawn, offset) => {
        const agreement = { ...drawn, feeChanges: [] }
        const on = addDays(agreement.term.start, offset)
        const amount = feeAt(agreement, on)
        const asOf = addDays(on, 20)
        const changed = { ...agreement, feeChanges: [{ on, amount }] }
        expect(agreementCharges(changed, { asOf })).toEqual(agreementCharges(agreement, { asOf }))
      }),
    )
  })

  it('leaves the agreement as it was', () => {
    fc.assert(
      fc.property(agreements, (agreement) => {
        const before = JSON.stringify(agreement)
        const charges = agreementCharges(agreement, { asOf: addDays(agreement.term.start, 400) })
        expect(JSON.stringify(agreement)).toBe(before)
        expect(charges.every(({ listed }) => listed !== agreement.fee.amount)).toBe(true)
      }),
    )
  })
})

describe('what cannot be', () => {
  const dollars = { amount: '1.00', currency: 'USD' } as const
  it.each<[title: string, changes: Partial<RetainerAgreement>, code: string, field: string]>([
    ['more than all off', { discounts: [{ off: { percent: '100.01' } }] }, 'invalid-value', 'discounts[0].off.percent'],
    ['less than nothing off', { discounts: [{ off: { percent: '-1' } }] }, 'invalid-value', 'discounts[0].off.percent'],
    [
      'a percentage that is none',
      { discounts: [{ off: { percent: '1e9' } }] },
      'invalid-value',
      'discounts[0].off.percent',
    ],
    [
      'a negative amount off',
      { discounts: [{ off: { amount: eur('-1.00') } }] },
      'invalid-value',
      'discounts[0].off.amount.amount',
    ],
    [
      'another currency off',
      { discounts: [{ off: { amount: dollars } }] },
      'currency-mismatch',
      'discounts[0].off.amount.currency',
    ],
    [
      'a discount from no day',
      { discounts: [{ off: { percent: '1' }, from: '2026-02-30' }] },
      'invalid-value',
      'discounts[0].from',
    ],
    [
      'a discount until no day',
      { discounts: [{ off: { percent: '1' }, until: '2026-02-30' }] },
      'invalid-value',
      'discounts[0].until',
    ],
    [
      'a discount that is over before it begins',
      { discounts: [{ off: { percent: '1' }, from: '2026-02-03', until: '2026-02-03' }] },
      'invalid-period',
      'discounts[0].until',
    ],
    ['a tax above all of it', { taxPercent: '101' }, 'invalid-value', 'taxPercent'],
    [
      'a tax changed to above all of it',
      { taxChanges: [{ on: '2026-02-01', taxPercent: '101' }] },
      'invalid-value',
      'taxChanges[0].taxPercent',
    ],
    [
      'a tax changed at the start',
      { taxChanges: [{ on: '2026-01-01', taxPercent: '21' }] },
      'invalid-period',
      'taxChanges[0].on',
    ],
    [
      'a tax changed on no day',
      {
        taxChanges: [
          { on: '2026-02-01', taxPercent: '21' },
          { on: '2026-02-30', taxPercent: '21' },
        ],
      },
      'invalid-value',
      'taxChanges[1].on',
    ],
    ['a tax that is no number', { taxPercent: 'VAT' }, 'invalid-value', 'taxPercent'],
    [
      'more than all for ending early, even before',
      { earlyTermination: { percent: '100.1' } },
      'invalid-value',
      'earlyTermination.percent',
    ],
    ['an end before the start', { term: { start: '2026-01-01', end: '2025-12-31' } }, 'invalid-period', 'term.end'],
    [
      'a fee in a currency that is none',
      { fee: { ...feeOf('1.00'), amount: { amount: '1.00', currency: 'XXY' as 'EUR' } } },
      'unknown-code',
      'currency',
    ],
    [
      'a fee changed to another currency',
      { feeChanges: [{ on: '2026-02-01', amount: dollars }] },
      'currency-mismatch',
      'feeChanges[0].amount.currency',
    ],
  ])('refuses %s', (_, changes, code, field) => {
    const error = thrownBy(() => agreementCharges(retainer(changes), { asOf: '2026-06-01' }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it.each<[title: string, changes: Partial<RetainerAgreement>, options: object, field: string]>([
    ['an unknown way of counting days', {}, { method: 'actual/365' }, 'method'],
    ['an unknown way of rounding', {}, { rounding: 'nearest' }, 'rounding'],
    [
      'an agreement with an unknown way of counting days',
      { prorationMethod: 'toString' as 'actual' },
      {},
      'prorationMethod',
    ],
  ])('refuses %s, even where nothing has to be prorated', (_, changes, options, field) => {
    const error = thrownBy(() => agreementCharges(retainer(changes), { asOf: '2026-01-01', ...options }))
    expect([error.code, error.details.field]).toEqual(['unknown-code', field])
  })

  it('names the day by which a rising fee is beyond all bounds, of an agreement that has not ended by then', () => {
    const rising = { escalator: { basisPoints: 1_000 } } as const
    const error = thrownBy(() => agreementCharges(retainer(rising), { asOf: '5000-01-01' }))
    expect([error.code, error.details.field]).toEqual(['invalid-value', 'asOf'])
    const ended = retainer({ ...rising, term: { start: '2026-01-01', end: '2028-01-01' } })
    expect(agreementCharges(ended, { asOf: '9999-12-31' })).toEqual(agreementCharges(ended, { asOf: '2028-01-01' }))
  })

  it('refuses a day in a period that would end after the last day there is', () => {
    const error = thrownBy(() => agreementCharges(retainer(), { asOf: '9999-12-31' }))
    expect([error.code, error.details.field]).toEqual(['invalid-period', 'asOf'])
    expect(agreementCharges(retainer({ term: { start: '9999-10-01' } }), { asOf: '9999-11-30' }).length).toBe(2)
  })

  it('refuses a day that is none', () => {
    expect(thrownBy(() => agreementCharges(retainer(), { asOf: '2026-02-30' })).details.field).toBe('asOf')
  })
})
