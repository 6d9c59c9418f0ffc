import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { RetainerAgreement, Rollover, TimeEntry } from '../../../../src/records/index.ts'
import { retainerHours, uncountedTimeEntries } from '../../../../src/rules/billing/hours/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { millionths, sumOf } from './arbitraries.ts'

const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const

const care: RetainerAgreement = {
  id: 'ag-care',
  accountId: 'a-fjordline',
  kind: 'retainer',
  term: { start: '2026-01-01' },
  fee: { basis: 'periodic', amount: eur('1000.00'), every: { unit: 'month', count: 1 } },
  covers: [{ offering: 'bespoke-service' }],
  includedHours: { perPeriod: '10', overageRate: eur('100.00'), rollover: { mode: 'unused' } },
}
const entry = (id: string, workedOn: CalendarDate, hours: string, rest: Partial<TimeEntry> = {}): TimeEntry => ({
  id,
  accountId: 'a-fjordline',
  agreementId: 'ag-care',
  workedOn,
  hours,
  ...rest,
})

describe('retainerHours', () => {
  it.each<[string, CalendarDate, boolean, readonly (readonly string[])[]]>([
    [
      'inside a period grants its hours once',
      '2026-01-15',
      false,
      [
        ['2026-01-15', '10', '5', '0'],
        ['2026-02-01', '10', '1', '0'],
      ],
    ],
    [
      'inside a period grants the share of what is left of it',
      '2026-01-15',
      true,
      [
        ['2026-01-15', '5.483871', '5', '0'],
        ['2026-02-01', '10', '1', '0'],
      ],
    ],
    ['with a period leaves that out', '2026-02-01', false, [['2026-02-01', '10', '1', '0']]],
    ['after the day has no hours yet', '2026-03-01', false, []],
  ])('a trial that ends %s', (_, trialEnd, proratesShortPeriods, expected) => {
    const work = [
      entry('in-the-trial', '2026-01-10', '15'),
      entry('after-it', '2026-01-20', '5'),
      entry('february', '2026-02-02', '1'),
    ]
    const statements = retainerHours({ ...care, trialEnd }, work, { asOf: '2026-02-28', proratesShortPeriods })
    expect(statements.map(({ period, included, used, overage }) => [period.start, included, used, overage])).toEqual(
      expected,
    )
  })

  it('shows the running period with the hours known so far', () => {
    const work = [entry('t-1', '2026-01-10', '3'), entry('t-2', '2026-01-11', '9')]
    const usedBy = (asOf: CalendarDate) => retainerHours(care, work, { asOf })[0]?.used
    expect([usedBy('2026-01-09'), usedBy('2026-01-10'), usedBy('2026-01-11')]).toEqual(['0', '3', '12'])
  })

  it('draws packs from the period on that they were granted in', () => {
    const opening = [
      { id: 'before', grantedOn: '2025-12-01', hours: '1' },
      { id: 'in-february', grantedOn: '2026-02-20', hours: '2' },
      { id: 'in-march', grantedOn: '2026-03-03', hours: '4' },
    ] as const
    const work = [entry('t-1', '2026-02-02', '23')]
    const statements = retainerHours(care, work, { asOf: '2026-03-02', opening })
    expect(
      statements.map(({ carriedIn, added, overage, carriedOut }) => [carriedIn, added, overage, carriedOut]),
    ).toEqual([
      ['1', '0', '0', '11'],
      ['11', '2', '0', '0'],
      ['0', '0', '0', '10'],
    ])
  })

  it('has no statements for a retainer without included hours', () => {
    const { includedHours: _, ...plain } = care
    expect(retainerHours(plain, [entry('t-1', '2026-01-10', '3')], { asOf: '2026-02-01' })).toEqual([])
  })
})

describe('uncountedTimeEntries', () => {
  const ended: RetainerAgreement = { ...care, trialEnd: '2026-01-15', term: { start: '2026-01-01', end: '2026-03-01' } }
  const work = [
    entry('before-the-start', '2025-12-31', '1'),
    entry('in-the-trial', '2026-01-14', '1'),
    entry('in-the-trial-recorded-later', '2026-01-14', '1', { recordedOn: '2026-02-01' }),
    entry('first-day', '2026-01-15', '1'),
    entry('last-day', '2026-02-28', '1'),
    entry('recorded-after-the-end', '2026-02-28', '1', { recordedOn: '2026-03-01' }),
    entry('after-the-end', '2026-03-01', '1'),
    entry('later', '2026-04-02', '1'),
    entry('another', '2025-12-31', '1', { agreementId: 'ag-other', accountId: 'a-other' }),
  ]
  const idsAsOf = (asOf: CalendarDate, agreement = ended) =>
    uncountedTimeEntries(agreement, work, { asOf }).map(({ id }) => id)
  const early = ['before-the-start', 'in-the-trial']
  const late = [...early, 'in-the-trial-recorded-later', 'recorded-after-the-end', 'after-the-end']

  it.each<[CalendarDate, readonly string[]]>([
    ['2025-12-30', []],
    ['2025-12-31', ['before-the-start']],
    ['2026-01-31', early],
    ['2026-02-28', [...early, 'in-the-trial-recorded-later']],
    ['2026-03-01', late],
    ['2026-04-01', late],
    ['2026-04-02', [...late, 'later']],
  ])('finds, as of %s, what no period counts', (asOf, ids) => {
    expect(idsAsOf(asOf)).toEqual(ids)
  })

  it('finds everything where no hours are included, and nothing more than what was known', () => {
    const { includedHours: _, ...plain } = ended
    expect(idsAsOf('2026-04-01', plain)).toEqual(work.slice(0, 7).map(({ id }) => id))
  })

  it.each<[string, RetainerAgreement, TimeEntry, string, string, string]>([
    ['a day that does not exist', care, entry('t', '2026-01-01', '1'), '2026-02-30', 'invalid-value', 'asOf'],
    [
      'an entry that names another account',
      care,
      entry('t', '2026-01-01', '1', { accountId: 'a-other' }),
      '2026-02-01',
      'foreign-record',
      'timeEntries[0].accountId',
    ],
    [
      'work recorded before it was done',
      care,
      entry('t', '2026-01-02', '1', { recordedOn: '2026-01-01' }),
      '2026-02-01',
      'invalid-value',
      'timeEntries[0].recordedOn',
    ],
    [
      'a trial that ends before the start',
      { ...care, trialEnd: '2025-12-31' },
      entry('t', '2026-01-02', '1'),
      '2026-02-01',
      'invalid-period',
      'trialEnd',
    ],
  ])('refuses %s', (_, agreement, each, asOf, code, field) => {
    const error = thrownBy(() => uncountedTimeEntries(agreement, [each], { asOf: asOf as CalendarDate }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

const day = fc.integer({ min: -20, max: 200 }).map((days) => addDays('2026-01-01', days))

const works: fc.Arbitrary<readonly TimeEntry[]> = fc
  .array(
    fc.record({
      workedOn: day,
      later: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
      quarters: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ workedOn, later, quarters }, index) =>
      entry(`t-${index}`, workedOn, String(quarters / 4), {
        ...(later === undefined ? {} : { recordedOn: addDays(workedOn, later) }),
      }),
    ),
  )

const rollovers: fc.Arbitrary<Rollover> = fc.constantFrom<Rollover>(
  { mode: 'none' },
  { mode: 'unused', capHours: '12' },
  { mode: 'unused', expiresAfterPeriods: 1 },
  { mode: 'balance' },
)

const retainers: fc.Arbitrary<RetainerAgreement> = fc
  .record({
    rollover: rollovers,
    trialDays: fc.constantFrom(undefined, 0, 10, 31, 45),
    endsAfter: fc.constantFrom(undefined, 40, 59, 90),
    rest: fc.constantFrom(undefined, 20, 70),
    moreFrom: fc.constantFrom(undefined, 31, 50),
  })
  .map(({ rollover, trialDays, endsAfter, rest, moreFrom }) => {
    const dayOf = (days: number): CalendarDate => addDays('2026-01-01', days)
    return {
      ...care,
      term: { start: '2026-01-01', ...(endsAfter !== undefined && { terminatedOn: dayOf(endsAfter) }) },
      includedHours: { perPeriod: '10', overageRate: eur('100.00'), rollover },
      ...(trialDays !== undefined && { trialEnd: dayOf(trialDays) }),
      ...(rest !== undefined && { pauses: [{ start: dayOf(rest), end: dayOf(rest + 25) }] }),
      ...(moreFrom !== undefined && {
        feeChanges: [{ on: dayOf(moreFrom), amount: eur('1500.00'), hoursPerPeriod: '15' }],
      }),
    }
  })

describe('for any retainer and any work', () => {
  const packs = fc
    .array(fc.record({ grantedOn: day, quarters: fc.integer({ min: 1, max: 40 }) }), { maxLength: 3 })
    .map((all) =>
      all.map(({ grantedOn, quarters }, index) => ({ id: `p-${index}`, grantedOn, hours: String(quarters / 4) })),
    )

  it('closed periods do not change when one asks later, with all that came to be known since', () => {
    fc.assert(
      fc.property(retainers, works, packs, day, day, (agreement, work, opening, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one]
        const known = work.filter(({ workedOn, recordedOn = workedOn }) => recordedOn <= early)
        const granted = opening.filter(({ grantedOn }) => grantedOn <= early)
        const before = retainerHours(agreement, known, { asOf: early, opening: granted })
        const after = retainerHours(agreement, work, { asOf: late, opening })
        const closed = before.filter(({ period }) => period.end <= early)
        expect(after.slice(0, closed.length)).toEqual(closed)
      }),
    )
  })

  it('every hour under the agreement is either used in a period or found as uncounted', () => {
    fc.assert(
      fc.property(retainers, works, day, (agreement, work, asOf) => {
        const known = work.filter(({ workedOn, recordedOn = workedOn }) => recordedOn <= asOf)
        const used = retainerHours(agreement, work, { asOf }).reduce((sum, each) => sum + millionths(each.used), 0n)
        expect(used + sumOf(uncountedTimeEntries(agreement, work, { asOf }))).toBe(sumOf(known))
      }),
    )
  })

  it('nothing is granted before the trial ends, and a period once', () => {
    fc.assert(
      fc.property(retainers, day, (agreement, asOf) => {
        const { trialEnd = agreement.term.start } = agreement
        const months = retainerHours(agreement, [], { asOf }).map(({ period }) => period)
        expect(months.every(({ start }) => start >= trialEnd)).toBe(true)
        expect(new Set(months.map(({ start }) => start.slice(0, 7))).size).toBe(months.length)
      }),
    )
  })

  it('no hours are owed after the end, and what was owed is charged', () => {
    fc.assert(
      fc.property(retainers, works, (agreement, work) => {
        const { terminatedOn } = agreement.term
        const last = retainerHours(agreement, work, { asOf: '2026-12-31' }).at(-1)
        if (last === undefined || terminatedOn === undefined) return
        expect(last.period.end).toBe(terminatedOn)
        expect(last.deficitOut).toBe('0')
        const had = millionths(last.carriedIn) + millionths(last.added) + millionths(last.included)
        const beyond = millionths(last.deficitIn) + millionths(last.used) - had
        expect(millionths(last.overage)).toBe(beyond > 0n ? beyond : 0n)
      }),
    )
  })
})
