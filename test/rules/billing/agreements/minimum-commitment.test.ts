import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type CalendarDate, daysBetween } from '../../../../src/foundation/time/index.ts'
import type { RetainerAgreement } from '../../../../src/records/index.ts'
import {
  agreementCharges,
  billingPeriods,
  type CommittedCharge,
  contractEndOf,
  minimumCommitmentTrueUps,
} from '../../../../src/rules/billing/agreements/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { agreements, centsOf, eur, feeOf, monthly, retainer } from './samples.ts'

const quarter = { unit: 'month', count: 3 } as const
const committed = (changes: Partial<RetainerAgreement> = {}): RetainerAgreement =>
  retainer({ minimumCommitment: { amount: eur('3600.00'), every: quarter }, ...changes })

const charge = (chargedOn: CalendarDate, net: string, more: Partial<CommittedCharge> = {}): CommittedCharge => ({
  chargedOn,
  net: eur(net),
  ...more,
})

const listed = (
  agreement: RetainerAgreement,
  charges: readonly CommittedCharge[],
  asOf: CalendarDate,
): readonly string[] =>
  minimumCommitmentTrueUps(agreement, charges, { asOf }).map(({ chargedOn, net }) => `${chargedOn} ${net.amount}`)

describe('what is lacking', () => {
  it.each<
    [
      title: string,
      changes: Partial<RetainerAgreement>,
      charges: CommittedCharge[],
      asOf: CalendarDate,
      trueUps: string[],
    ]
  >([
    [
      'is charged when the stretch has ended',
      {},
      [charge('2026-01-01', '3000.00')],
      '2026-04-01',
      ['2026-04-01 600.00'],
    ],
    ['not before', {}, [charge('2026-01-01', '3000.00')], '2026-03-31', []],
    ['not before the start', {}, [], '2025-06-01', []],
    [
      'is nothing where enough came together',
      {},
      [charge('2026-01-01', '2000.00'), charge('2026-03-31', '1600.00')],
      '2026-04-01',
      [],
    ],
    [
      'is nothing where more came together, and helps no other stretch',
      {},
      [charge('2026-01-01', '9000.00')],
      '2026-07-01',
      ['2026-07-01 3600.00'],
    ],
    ['is all of it where nothing was charged', {}, [], '2026-07-01', ['2026-04-01 3600.00', '2026-07-01 3600.00']],
    [
      'is more by what was given back',
      {},
      [charge('2026-01-01', '4000.00'), charge('2026-02-01', '-1000.00')],
      '2026-04-01',
      ['2026-04-01 600.00'],
    ],
    [
      'a charge on the day a stretch begins counts towards it',
      {},
      [charge('2026-04-01', '3600.00')],
      '2026-07-01',
      ['2026-04-01 3600.00'],
    ],
    [
      'a charge in arrears counts towards the stretch of its service',
      {},
      [charge('2026-04-01', '3600.00', { service: { start: '2026-03-01', end: '2026-04-01' } })],
      '2026-07-01',
      ['2026-07-01 3600.00'],
    ],
    [
      'a charge in advance counts towards the stretch that begins',
      {},
      [charge('2026-04-01', '3600.00', { service: { start: '2026-04-01', end: '2026-05-01' } })],
      '2026-07-01',
      ['2026-04-01 3600.00'],
    ],
    [
      'a charge in arrears inside a stretch counts where it was charged',
      {},
      [charge('2026-04-02', '3600.00', { service: { start: '2026-03-01', end: '2026-04-01' } })],
      '2026-07-01',
      ['2026-04-01 3600.00'],
    ],
    [
      'what was charged for lacking before does not count',
      {},
      [charge('2026-04-01', '3600.00', { kind: 'true-up' })],
      '2026-04-01',
      ['2026-04-01 3600.00'],
    ],
    [
      'what was charged before the start does not count',
      {},
      [charge('2025-12-31', '3600.00')],
      '2026-04-01',
      ['2026-04-01 3600.00'],
    ],
    [
      'an agreed end cuts the last stretch, and its commitment',
      { term: { start: '2026-01-01', end: '2026-05-16' } },
      [],
      '2026-12-31',
      ['2026-04-01 3600.00', '2026-05-16 1780.22'],
    ],
    [
      'an early end cuts it, too',
      { term: { start: '2026-01-01', terminatedOn: '2026-02-15' } },
      [],
      '2026-02-15',
      ['2026-02-15 1800.00'],
    ],
    [
      'an end on a boundary cuts nothing',
      { term: { start: '2026-01-01', end: '2026-04-01' } },
      [],
      '2026-12-31',
      ['2026-04-01 3600.00'],
    ],
    [
      'what is charged or given back on the last day counts',
      { term: { start: '2026-01-01', terminatedOn: '2026-02-15' } },
      [charge('2026-02-15', '-500.00'), charge('2026-02-01', '2000.00')],
      '2026-12-31',
      ['2026-02-15 300.00'],
    ],
    [
      'so it does where the end is a boundary',
      { term: { start: '2026-01-01', terminatedOn: '2026-04-01' } },
      [charge('2026-04-01', '3000.00')],
      '2026-12-31',
      ['2026-04-01 600.00'],
    ],
    [
      'what is charged after the end does not count',
      { term: { start: '2026-01-01', terminatedOn: '2026-02-15' } },
      [charge('2026-02-16', '1800.00')],
      '2026-12-31',
      ['2026-02-15 1800.00'],
    ],
    ['the days of a trial reduce the commitment', { trialEnd: '2026-02-15' }, [], '2026-04-01', ['2026-04-01 1800.00']],
    [
      'so do periods that begin in a pause, in each stretch they lie in',
      { fee: feeOf('1000.00', { unit: 'month', count: 2 }), pauses: [{ start: '2026-02-20', end: '2026-03-02' }] },
      [],
      '2026-07-01',
      ['2026-04-01 2360.00', '2026-07-01 2413.19'],
    ],
    [
      'but not a pause in which no period begins',
      { pauses: [{ start: '2026-02-02', end: '2026-02-28' }] },
      [],
      '2026-04-01',
      ['2026-04-01 3600.00'],
    ],
    [
      'a stretch of which every day rests lacks nothing, whatever was given back in it',
      { pauses: [{ start: '2026-04-01' }] },
      [charge('2026-04-02', '-100.00')],
      '2026-07-01',
      ['2026-04-01 3600.00'],
    ],
    [
      'what rests after the end reduces nothing twice',
      { term: { start: '2026-01-01', terminatedOn: '2026-02-15' }, pauses: [{ start: '2026-02-01' }] },
      [],
      '2026-12-31',
      ['2026-02-15 1240.00'],
    ],
    [
      'nothing is lacking where nothing began',
      { term: { start: '2026-01-01', terminatedOn: '2026-01-01' } },
      [],
      '2026-12-31',
      [],
    ],
  ])('%s', (_, changes, charges, asOf, trueUps) => {
    expect(listed(committed(changes), charges, asOf)).toEqual(trueUps)
  })

  it('is none where nothing was committed', () => {
    expect(minimumCommitmentTrueUps(retainer(), [], { asOf: '2030-01-01' })).toEqual([])
  })

  it.each(['actual', '30/360', 'actual/30'] as const)(
    'is the whole commitment for a whole stretch, by %s',
    (method) => {
      const asOf = '2026-07-01'
      const nets = (agreement: RetainerAgreement) =>
        minimumCommitmentTrueUps(agreement, [], { asOf, method }).map(({ net }) => net.amount)
      expect(nets(committed())).toEqual(['3600.00', '3600.00'])
      const everyWeek = { amount: eur('100.00'), every: { unit: 'week', count: 13 } } as const
      expect(nets(committed({ minimumCommitment: everyWeek }))).toEqual(['100.00'])
    },
  )

  it('is prorated by the method of the agreement, before the one that is asked for, and never above the commitment', () => {
    const stretches = (end: CalendarDate, prorationMethod: 'actual' | '30/360' | 'actual/30') =>
      minimumCommitmentTrueUps(committed({ term: { start: '2026-07-01', end }, prorationMethod }), [], {
        asOf: '2026-12-31',
        method: 'actual',
      }).map(({ net }) => net.amount)
    expect(stretches('2026-08-16', 'actual')).toEqual(['1800.00'])
    expect(stretches('2026-08-16', '30/360')).toEqual(['1800.00'])
    expect(stretches('2026-08-16', 'actual/30')).toEqual(['1840.00'])
    expect(stretches('2026-09-30', 'actual/30')).toEqual(['3600.00'])
  })

  it('is a charge for the stretch, with a key of its own', () => {
    const agreement = committed({ taxPercent: '20', term: { start: '2026-01-01', end: '2026-03-01' } })
    const charges = agreementCharges(agreement, { asOf: '2026-03-01' })
    expect(minimumCommitmentTrueUps(agreement, charges, { asOf: '2026-03-01' })).toEqual([
      {
        key: 'ag-1/true-up/2026-01-01',
        accountId: 'a-1',
        agreementId: 'ag-1',
        taxPercent: '20',
        kind: 'true-up',
        chargedOn: '2026-03-01',
        service: { start: '2026-01-01', end: '2026-03-01' },
        listed: eur('360.00'),
        discount: eur('0.00'),
        net: eur('360.00'),
      },
    ])
  })
})

const someCharges = (start: CalendarDate): fc.Arbitrary<CommittedCharge[]> =>
  fc.array(
    fc
      .record({ offset: fc.integer({ min: -40, max: 800 }), cents: fc.integer({ min: -20_000, max: 90_000 }) })
      .map(({ offset, cents }) => charge(addDays(start, offset), (cents / 100).toFixed(2))),
    { maxLength: 30 },
  )

describe('for any charges', () => {
  const drawn = agreements.chain((agreement) =>
    fc.record({
      agreement: fc.constant({ ...agreement, minimumCommitment: { amount: eur('731.07'), every: quarter } }),
      charges: someCharges(agreement.term.start),
      asOf: fc.integer({ min: 0, max: 900 }).map((offset) => addDays(agreement.term.start, offset)),
    }),
  )

  it('what was charged in a finished stretch and what was lacking are never less than the commitment', () => {
    fc.assert(
      fc.property(drawn, ({ agreement, charges, asOf }) => {
        const open = retainer({ term: { start: agreement.term.start }, minimumCommitment: agreement.minimumCommitment })
        const trueUps = minimumCommitmentTrueUps(open, charges, { asOf })
        for (let index = 1; addMonths(open.term.start, 3 * index) <= asOf; index += 1) {
          const start = addMonths(open.term.start, 3 * (index - 1))
          const end = addMonths(open.term.start, 3 * index)
          const within = charges.filter(({ chargedOn }) => start <= chargedOn && chargedOn < end)
          const sum = within.reduce((total, { net }) => total + centsOf(net), 0n)
          const lacking = trueUps.find(({ chargedOn }) => chargedOn === end)
          expect(lacking ? centsOf(lacking.net) : 0n).toBe(sum < 73_107n ? 73_107n - sum : 0n)
        }
      }),
    )
  })

  it('looking again with the true-ups among the charges, later or more often, finds the same', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 300 }), ({ agreement, charges, asOf }, more) => {
        const first = minimumCommitmentTrueUps(agreement, charges, { asOf })
        const again = minimumCommitmentTrueUps(agreement, [...first, ...charges], { asOf: addDays(asOf, more) })
        expect(again.filter(({ chargedOn }) => chargedOn <= asOf)).toEqual(first)
        expect(new Set(again.map(({ key }) => key)).size).toBe(again.length)
      }),
    )
  })

  it('where nothing was charged, it is the commitment by the days that are charged', () => {
    fc.assert(
      fc.property(drawn, ({ agreement: { prorationMethod: _, ...agreement }, asOf }) => {
        const { start } = agreement.term
        const end = contractEndOf(agreement, '9999-12-31')
        const charged = new Set<CalendarDate>()
        for (const { service, isTrial, isPaused } of billingPeriods(agreement, { asOf })) {
          const free = isTrial || isPaused
          for (let day = service.start; !free && day < service.end; day = addDays(day, 1)) charged.add(day)
        }
        const expected: [CalendarDate, bigint][] = []
        for (let index = 0; ; index += 1) {
          const first = addMonths(start, 3 * index)
          const next = addMonths(start, 3 * (index + 1))
          const last = end !== undefined && end < next ? end : next
          if (last > asOf || first >= last) break
          let days = 0n
          for (let day = first; day < last; day = addDays(day, 1)) days += charged.has(day) ? 1n : 0n
          const all = BigInt(daysBetween(first, next))
          const half = (2n * 73_107n * days + all) / (2n * all)
          if (half > 0n) expected.push([last, half])
        }
        const trueUps = minimumCommitmentTrueUps(agreement, [], { asOf })
        expect(trueUps.map(({ chargedOn, net }) => [chargedOn, centsOf(net)])).toEqual(expected)
      }),
    )
  })

  it('charges after a stretch change nothing of it', () => {
    fc.assert(
      fc.property(drawn, ({ agreement, charges, asOf }) => {
        const known = charges.filter(({ chargedOn }) => chargedOn <= asOf)
        const found = minimumCommitmentTrueUps(agreement, known, { asOf })
        expect(found).toEqual(minimumCommitmentTrueUps(agreement, charges, { asOf }))
        for (const { service } of found)
          expect(daysBetween(service?.start ?? asOf, service?.end ?? asOf)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('what cannot be', () => {
  const dollars = { amount: '1.00', currency: 'USD' } as const
  it.each<[title: string, RetainerAgreement, CommittedCharge[], code: string, field: string]>([
    [
      'a commitment to nothing',
      committed({ minimumCommitment: { amount: eur('0.00'), every: quarter } }),
      [],
      'invalid-value',
      'minimumCommitment.amount.amount',
    ],
    [
      'a commitment in another currency',
      committed({ minimumCommitment: { amount: dollars, every: quarter } }),
      [],
      'currency-mismatch',
      'minimumCommitment.amount.currency',
    ],
    [
      'stretches of no months',
      committed({ minimumCommitment: { amount: eur('1.00'), every: { unit: 'month', count: 0 } } }),
      [],
      'invalid-value',
      'every.count',
    ],
    [
      'a charge in another currency',
      committed(),
      [{ chargedOn: '2026-01-01', net: dollars }],
      'currency-mismatch',
      'charges[0].net.currency',
    ],
    [
      'a charge on no day',
      committed(),
      [charge('2026-01-01', '1.00'), charge('2026-02-30', '1.00')],
      'invalid-value',
      'charges[1].chargedOn',
    ],
    [
      'an agreement that contradicts itself',
      committed({ term: { start: '2026-01-01', end: '2025-01-01' } }),
      [],
      'invalid-period',
      'term.end',
    ],
    [
      'more stretches than anybody has',
      committed({
        minimumCommitment: { amount: eur('1.00'), every: { unit: 'day', count: 1 } },
        fee: feeOf('1.00', monthly),
      }),
      [],
      'invalid-period',
      'asOf',
    ],
  ])('refuses %s', (_, agreement, charges, code, field) => {
    const error = thrownBy(() => minimumCommitmentTrueUps(agreement, charges, { asOf: '9999-01-01' }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('refuses an unknown way of counting days, even where nothing was committed', () => {
    const error = thrownBy(() =>
      minimumCommitmentTrueUps(retainer(), [], { asOf: '2026-01-01', method: 'actual/365' as 'actual' }),
    )
    expect([error.code, error.details.field]).toEqual(['unknown-code', 'method'])
  })

  it('refuses to count weeks by actual/30 where a part of them is wanted', () => {
    const minimumCommitment = { amount: eur('100.00'), every: { unit: 'week', count: 4 } } as const
    const agreement = committed({ minimumCommitment, term: { start: '2026-01-01', end: '2026-01-20' } })
    const error = thrownBy(() => minimumCommitmentTrueUps(agreement, [], { asOf: '2026-02-01', method: 'actual/30' }))
    expect([error.code, error.details.field]).toEqual(['invalid-period', 'full'])
  })
})
