import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarDate, Period } from '../../../../src/foundation/time/index.ts'
import type { RetainerAgreement, TimeEntry } from '../../../../src/records/index.ts'
import {
  type HourStatement,
  hourStatements,
  hoursUsedIn,
  overageCharges,
} from '../../../../src/rules/billing/hours/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { hourTexts, millionths } from './arbitraries.ts'

const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const

const studio: RetainerAgreement = {
  id: 'ag-studio',
  accountId: 'a-nordlys',
  kind: 'retainer',
  term: { start: '2026-01-15' },
  fee: { basis: 'periodic', amount: euros('2400.00'), every: { unit: 'month', count: 1 }, anchorDay: 1 },
  covers: [{ offering: 'bespoke-service' }],
  includedHours: { perPeriod: '31', overageRate: euros('90.00'), rollover: { mode: 'unused', expiresAfterPeriods: 1 } },
}

const periods: readonly Period[] = [
  { start: '2026-01-15', end: '2026-02-01' },
  { start: '2026-02-01', end: '2026-03-01' },
  { start: '2026-03-01', end: '2026-04-01' },
]

const entry = (id: string, workedOn: CalendarDate, hours: string, rest: Partial<TimeEntry> = {}): TimeEntry => ({
  id,
  accountId: 'a-nordlys',
  agreementId: 'ag-studio',
  workedOn,
  hours,
  ...rest,
})

const july: Period = { start: '2026-07-01', end: '2026-08-01' }

describe('hoursUsedIn', () => {
  it('counts the first day of a period and not the first after it', () => {
    const entries = [
      entry('late', '2026-08-01', '8'),
      entry('last', '2026-07-31', '0.25'),
      entry('first', '2026-07-01', '2'),
      entry('early', '2026-06-30', '4'),
      entry('other', '2026-07-10', '1.000001', { agreementId: 'ag-other' }),
    ]
    expect(hoursUsedIn(entries, july)).toBe('3.250001')
    expect(hoursUsedIn([], july)).toBe('0')
  })

  it.each<[CalendarDate, CalendarDate, string]>([
    ['2026-07-31', '2026-08-01', '0'],
    ['2026-06-30', '2026-07-01', '3'],
    ['2026-06-30', '2026-07-31', '3'],
    ['2026-07-02', '2026-07-02', '3'],
  ])('counts work of %s that was recorded on %s on the later day', (workedOn, recordedOn, hours) => {
    expect(hoursUsedIn([entry('t-1', workedOn, '3', { recordedOn })], july)).toBe(hours)
  })

  it('adds up to the whole over periods that touch, whatever the order of the entries', () => {
    const days = ['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-20', '2026-07-31', '2026-08-01'] as const
    const entriesOf = fc
      .array(
        fc.tuple(
          fc.constantFrom(...days),
          hourTexts.filter((hours) => millionths(hours) > 0n),
        ),
      )
      .map((all) => all.map(([day, hours], index) => entry(`t-${index}`, day, hours)))
    fc.assert(
      fc.property(entriesOf, fc.constantFrom(...days.slice(1, -1)), (entries, middle) => {
        const inPart = (start: CalendarDate, end: CalendarDate): bigint =>
          millionths(hoursUsedIn(entries, { start, end }))
        const whole = entries.reduce((sum, { hours }) => sum + millionths(hours), 0n)
        expect(inPart('2026-06-29', middle) + inPart(middle, '2026-08-02')).toBe(whole)
        expect(hoursUsedIn([...entries].reverse(), july)).toBe(hoursUsedIn(entries, july))
      }),
    )
  })

  it.each<[string, readonly unknown[], unknown, string, string]>([
    [
      'a period that ends before it begins',
      [],
      { start: '2026-08-01', end: '2026-07-01' },
      'invalid-period',
      'period.end',
    ],
    [
      'an entry that is there twice',
      [entry('t', '2026-07-01', '1'), entry('t', '2026-07-02', '1')],
      july,
      'duplicate-id',
      'entries[1].id',
    ],
    ['an entry of no hours', [entry('t', '2026-07-01', '0')], july, 'invalid-value', 'entries[0].hours'],
    ['an entry of negative hours', [entry('t', '2026-07-01', '-1')], july, 'invalid-value', 'entries[0].hours'],
    [
      'an entry outside the period that is wrong',
      [entry('t', '2020-01-01', '1e9')],
      july,
      'invalid-value',
      'entries[0].hours',
    ],
    [
      'work on a day that does not exist',
      [entry('t', '2026-06-31', '1')],
      july,
      'invalid-value',
      'entries[0].workedOn',
    ],
    [
      'work recorded before it was done',
      [entry('t', '2026-07-02', '1', { recordedOn: '2026-07-01' })],
      july,
      'invalid-value',
      'entries[0].recordedOn',
    ],
    [
      'work recorded on a day that does not exist',
      [entry('t', '2026-06-02', '1', { recordedOn: '2026-06-31' })],
      july,
      'invalid-value',
      'entries[0].recordedOn',
    ],
  ])('refuses %s', (_, entries, period, code, field) => {
    const error = thrownBy(() => hoursUsedIn(entries as TimeEntry[], period as Period))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

const pick = (statements: readonly HourStatement[], ...names: readonly (keyof HourStatement)[]) =>
  statements.map((statement) => names.map((name) => statement[name]))

describe('hourStatements', () => {
  const worked = [
    entry('t-1', '2026-01-20', '10'),
    entry('t-2', '2026-02-10', '60'),
    entry('t-3', '2026-03-31', '20.5'),
    entry('t-4', '2026-03-15', '99', { agreementId: 'ag-other', accountId: 'a-other' }),
    entry('t-5', '2026-01-14', '99'),
    entry('t-6', '2026-04-01', '99'),
  ]

  it('runs the bank on the hours worked under the agreement', () => {
    expect(pick(hourStatements(studio, periods, worked), 'available', 'used', 'overage', 'carriedOut')).toEqual([
      ['31', '10', '0', '21'],
      ['52', '60', '8', '0'],
      ['31', '20.5', '0', '10.5'],
    ])
  })

  it('lets hours expire by the agreement’s schedule, from a first period that is short', () => {
    const [first] = hourStatements(studio, periods, worked)
    expect(first?.lots).toEqual([
      { id: 'included/2026-01-15', grantedOn: '2026-01-15', expiresOn: '2026-02-28', hours: '21', isIncluded: true },
    ])
  })

  it('gives a short period its share of the hours where that is agreed', () => {
    const last: Period = { start: '2026-04-01', end: '2026-04-11' }
    const statements = hourStatements(studio, [...periods, last], worked, { proratesShortPeriods: true })
    expect(pick(statements, 'included')).toEqual([['17'], ['31'], ['31'], ['10.333333']])
    const up = hourStatements(studio, [last], [], { proratesShortPeriods: true, rounding: 'up' })
    expect(pick(up, 'included')).toEqual([['10.333334']])
  })

  it('includes nothing in a period that begins while the agreement rests', () => {
    const resting: RetainerAgreement = {
      ...studio,
      pauses: [{ start: '2026-01-20', end: '2026-03-01' }, { start: '2026-04-01' }],
    }
    const more = [
      ...periods,
      { start: '2026-04-01', end: '2026-05-01' },
      { start: '2026-05-01', end: '2026-06-01' },
    ] as const
    const statements = hourStatements(resting, more, worked)
    expect(pick(statements, 'included', 'used', 'overage', 'expired')).toEqual([
      ['31', '10', '0', '0'],
      ['0', '60', '39', '0'],
      ['31', '20.5', '0', '0'],
      ['0', '99', '88.5', '0'],
      ['0', '0', '0', '0'],
    ])
  })

  it('includes the hours that are agreed on the first day of a period', () => {
    const euro = euros('2500.00')
    const growing: RetainerAgreement = {
      ...studio,
      feeChanges: [
        { on: '2026-01-20', amount: euro, hoursPerPeriod: '40' },
        { on: '2026-02-15', amount: euro },
        { on: '2026-03-01', amount: euro, hoursPerPeriod: '20.5' },
        { on: '2026-03-02', amount: euro, hoursPerPeriod: '60' },
      ],
    }
    expect(pick(hourStatements(growing, periods, []), 'included')).toEqual([['31'], ['40'], ['20.5']])
    const short: Period = { start: '2026-04-01', end: '2026-04-16' }
    const shared = hourStatements(growing, [...periods, short], [], { proratesShortPeriods: true })
    expect(pick(shared, 'included')).toEqual([['17'], ['40'], ['20.5'], ['30']])
  })

  it('does not count work in the trial, whenever it was recorded', () => {
    const trying: RetainerAgreement = { ...studio, trialEnd: '2026-02-01' }
    const work = [
      entry('t-1', '2026-01-31', '4', { recordedOn: '2026-02-03' }),
      entry('t-2', '2026-02-01', '2', { recordedOn: '2026-03-01' }),
    ]
    expect(pick(hourStatements(trying, periods.slice(1), work), 'used')).toEqual([['0'], ['2']])
  })

  it('knows nothing that came after the day it looks from', () => {
    const opening = [
      { id: 'known', grantedOn: '2026-02-10', hours: '5' },
      { id: 'unknown', grantedOn: '2026-02-11', hours: '7' },
    ] as const
    const work = [
      entry('t-1', '2026-02-10', '1'),
      entry('t-2', '2026-02-10', '2', { recordedOn: '2026-02-11' }),
      entry('t-3', '2026-02-11', '4'),
    ]
    const [, february] = hourStatements(studio, periods, work, { opening, asOf: '2026-02-10' })
    expect([february?.added, february?.used]).toEqual(['5', '1'])
    const [, later] = hourStatements(studio, periods, work, { opening, asOf: '2026-02-11' })
    expect([later?.added, later?.used]).toEqual(['12', '7'])
  })

  it('charges what is still owed when the agreement ends, and until then carries it', () => {
    const balanced: RetainerAgreement = {
      ...studio,
      term: { start: '2026-01-15', end: '2026-04-01' },
      includedHours: { perPeriod: '31', overageRate: euros('90.00'), rollover: { mode: 'balance' } },
    }
    const work = [entry('t-1', '2026-01-20', '60'), entry('t-2', '2026-03-20', '40')]
    const statements = hourStatements(balanced, periods, work)
    expect(pick(statements, 'deficitOut', 'overage')).toEqual([
      ['29', '0'],
      ['0', '0'],
      ['0', '7'],
    ])
    expect(
      overageCharges(balanced, statements, { asOf: '2026-04-01' }).map(({ key, chargedOn, net }) => [
        key,
        chargedOn,
        net,
      ]),
    ).toEqual([['ag-studio/overage/2026-03-01', '2026-04-01', euros('630.00')]])
    const endless = { ...balanced, term: { start: '2026-01-15' } } as const
    expect(pick(hourStatements(endless, periods, work), 'deficitOut', 'overage').at(-1)).toEqual(['7', '0'])
  })

  it('goes on from the statement before', () => {
    const whole = hourStatements(studio, periods, worked)
    const [first] = hourStatements(studio, periods.slice(0, 1), worked)
    const opening = first?.lots ?? []
    expect(hourStatements(studio, periods.slice(1), worked, { opening })).toEqual(whole.slice(1))
  })

  it('has no statements for a retainer without included hours', () => {
    const { includedHours: _, ...availability } = studio
    expect(hourStatements(availability, periods, worked)).toEqual([])
  })

  it('counts periods from the start where the agreement has no day of its own', () => {
    const weekly: RetainerAgreement = {
      ...studio,
      fee: { basis: 'periodic', amount: euros('500.00'), every: { unit: 'week', count: 1 } },
    }
    const [week] = hourStatements(weekly, [{ start: '2026-01-15', end: '2026-01-22' }], [])
    expect(week?.lots[0]?.expiresOn).toBe('2026-01-28')
  })

  const terms = { perPeriod: '31' }
  it.each<[string, Partial<RetainerAgreement>, readonly Period[], readonly TimeEntry[], string, string]>([
    [
      'an entry under it that names another account',
      {},
      periods,
      [entry('t-0', '2026-01-20', '1'), entry('t-1', '2026-01-20', '1', { accountId: 'a-other' })],
      'foreign-record',
      'entries[1].accountId',
    ],
    [
      'an entry that is there twice',
      {},
      periods,
      [entry('t-1', '2026-01-20', '1'), entry('t-1', '2026-01-20', '1')],
      'duplicate-id',
      'entries[1].id',
    ],
    [
      'a rate in another currency than the fee',
      { includedHours: { ...terms, overageRate: { amount: '90.00', currency: 'SEK' } } },
      periods,
      [],
      'currency-mismatch',
      'agreement.includedHours.overageRate.currency',
    ],
    [
      'no hours in a period',
      { includedHours: { perPeriod: '0' } },
      periods,
      [],
      'invalid-value',
      'agreement.includedHours.perPeriod',
    ],
    [
      'a period that reaches into the next',
      { includedHours: terms },
      [{ start: '2026-01-15', end: '2026-02-02' }],
      [],
      'invalid-period',
      'periods[0].end',
    ],
    [
      'a fee change to no hours',
      { feeChanges: [{ on: '2026-02-01', amount: euros('1.00'), hoursPerPeriod: '0' }] },
      periods,
      [],
      'invalid-value',
      'agreement.feeChanges[0].hoursPerPeriod',
    ],
    [
      'a fee change on a day that does not exist',
      { feeChanges: [{ on: '2026-02-30', amount: euros('1.00') }] },
      periods,
      [],
      'invalid-value',
      'agreement.feeChanges[0].on',
    ],
    [
      'a pause that ends before it begins',
      { pauses: [{ start: '2026-03-01', end: '2026-02-01' }] },
      periods,
      [],
      'invalid-period',
      'pauses[0].end',
    ],
    [
      'a pause on no day',
      { pauses: [{ start: 'summer' as CalendarDate }] },
      periods,
      [],
      'invalid-value',
      'pauses[0].start',
    ],
    ['a period before the start', { term: { start: '2026-01-16' } }, periods, [], 'invalid-period', 'periods[0].start'],
    ['a period in the trial', { trialEnd: '2026-02-02' }, periods.slice(1), [], 'invalid-period', 'periods[0].start'],
    [
      'a period after the end',
      { term: { start: '2026-01-15', terminatedOn: '2026-03-01' } },
      periods,
      [],
      'invalid-period',
      'periods[2].start',
    ],
    [
      'periods that overlap',
      {},
      [
        { start: '2026-02-01', end: '2026-03-01' },
        { start: '2026-02-01', end: '2026-03-01' },
      ],
      [],
      'invalid-period',
      'periods[1].start',
    ],
  ])('refuses %s', (_, changes, at, entries, code, field) => {
    const error = thrownBy(() => hourStatements({ ...studio, ...changes }, at, entries))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('overageCharges', () => {
  const agreement: RetainerAgreement = { ...studio, includedHours: { perPeriod: '20', overageRate: euros('200.00') } }
  const worked = [
    entry('t-1', '2026-01-20', '25'),
    entry('t-2', '2026-02-10', '20'),
    entry('t-3', '2026-03-02', '20.5'),
  ]
  const statements = hourStatements(agreement, periods, worked)

  it('charges each period with overage when it has ended', () => {
    expect(overageCharges({ ...agreement, taxPercent: '25' }, statements, { asOf: '2026-04-01' })).toEqual([
      {
        key: 'ag-studio/overage/2026-01-15',
        accountId: 'a-nordlys',
        kind: 'overage',
        agreementId: 'ag-studio',
        chargedOn: '2026-02-01',
        service: { start: '2026-01-15', end: '2026-02-01' },
        description: '5 h × 200.00 EUR',
        listed: euros('1000.00'),
        discount: euros('0.00'),
        net: euros('1000.00'),
        taxPercent: '25',
      },
      {
        key: 'ag-studio/overage/2026-03-01',
        accountId: 'a-nordlys',
        kind: 'overage',
        agreementId: 'ag-studio',
        chargedOn: '2026-04-01',
        service: { start: '2026-03-01', end: '2026-04-01' },
        description: '0.5 h × 200.00 EUR',
        listed: euros('100.00'),
        discount: euros('0.00'),
        net: euros('100.00'),
        taxPercent: '25',
      },
    ])
  })

  it.each<[CalendarDate, number]>([
    ['2026-01-31', 0],
    ['2026-02-01', 1],
    ['2026-03-31', 1],
    ['2026-04-01', 2],
    ['2030-01-01', 2],
  ])('finds, as of %s, %i of them, the same as later', (asOf, count) => {
    const all = overageCharges(agreement, statements, { asOf: '2030-01-01' })
    const charges = overageCharges(agreement, statements, { asOf })
    expect(charges).toHaveLength(count)
    expect(charges).toEqual(all.slice(0, count))
  })

  it('charges nothing where no rate is agreed, or a deficit carries', () => {
    const unrated: RetainerAgreement = { ...studio, includedHours: { perPeriod: '20' } }
    const balanced: RetainerAgreement = {
      ...studio,
      includedHours: { perPeriod: '20', overageRate: euros('200.00'), rollover: { mode: 'balance' } },
    }
    for (const each of [unrated, balanced]) {
      expect(overageCharges(each, hourStatements(each, periods, worked), { asOf: '2030-01-01' })).toEqual([])
    }
  })

  it('gives each charge amounts of its own', () => {
    const [charge] = overageCharges(agreement, statements, { asOf: '2026-02-01' })
    expect(charge?.listed).toEqual(charge?.net)
    expect(charge?.listed).not.toBe(charge?.net)
    expect(statements[0]?.overageAmount).not.toBe(charge?.net)
  })

  it('says no rate that is no longer agreed', () => {
    const { includedHours: _, ...without } = agreement
    const [charge] = overageCharges(without, statements, { asOf: '2030-01-01' })
    expect(charge && 'description' in charge).toBe(false)
    expect(charge && 'taxPercent' in charge).toBe(false)
  })

  it.each<[string, RetainerAgreement, readonly HourStatement[], string, string, string]>([
    ['a day that does not exist', agreement, statements, '2026-02-30', 'invalid-value', 'asOf'],
    [
      'a statement that is there twice',
      agreement,
      [...statements, ...statements],
      '2026-02-01',
      'duplicate-id',
      'statements[3].period.start',
    ],
    [
      'an overage in another currency than the fee',
      { ...agreement, fee: { ...agreement.fee, amount: { amount: '1.00', currency: 'USD' } } },
      statements,
      '2026-02-01',
      'currency-mismatch',
      'statements[0].overageAmount.currency',
    ],
  ])('refuses %s', (_, retainer, all, asOf, code, field) => {
    const error = thrownBy(() => overageCharges(retainer, all, { asOf: asOf as CalendarDate }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
