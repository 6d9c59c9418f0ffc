import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { Agreement, RetainerAgreement } from '../../../../src/records/index.ts'
import type { CalendarMonth } from '../../../../src/rules/billing/recognition/index.ts'
import {
  accountsAtRest,
  accountsWithRevenueBy,
  monthlyRecurringRevenue,
  type RecurringItemsOptions,
  type RecurringRevenueByMonthOptions,
  type RecurringRevenueMonth,
  recurringItems,
  recurringMovementKinds,
  recurringRevenueByMonth,
  recurringRevenueMovements,
} from '../../../../src/rules/billing/recurring-revenue/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { anyRetainers, cents, euros, retainer } from './samples.ts'

const firstHalf = { from: '2025-01', until: '2025-07' } as const

const brief = (rows: readonly RecurringRevenueMonth[]): readonly string[] =>
  rows.map(
    ({ month, closing, movements }) =>
      `${month} ${closing.amount} ${movements.map(({ accountId, kind }) => `${accountId} ${kind}`).join(', ')}`,
  )

describe('the story of a studio', () => {
  const agreements: readonly RetainerAgreement[] = [
    retainer({ id: '1', accountId: 'Tidewater Hotel', term: { start: '2025-01-15', terminatedOn: '2025-03-31' } }),
    retainer({ id: '2', accountId: 'Tidewater Hotel', term: { start: '2025-06-01' } }),
    retainer({ id: '3', accountId: 'Osk Ceramics', pauses: [{ start: '2025-03-10', end: '2025-05-10' }] }),
    retainer({
      id: '4',
      accountId: 'Lindqvist Law',
      term: { start: '2024-05-01' },
      feeChanges: [{ on: '2025-02-28', amount: euros('80.00') }],
    }),
    retainer({ id: '5', accountId: 'Blink', term: { start: '2025-04-02', terminatedOn: '2025-04-20' } }),
  ]

  it('is told by month', () => {
    expect(brief(recurringRevenueByMonth(agreements, firstHalf))).toEqual([
      '2025-01 300.00 Osk Ceramics new, Tidewater Hotel new',
      '2025-02 280.00 Lindqvist Law contraction',
      '2025-03 80.00 Osk Ceramics contraction, Tidewater Hotel churn',
      '2025-04 80.00 ',
      '2025-05 180.00 Osk Ceramics expansion',
      '2025-06 280.00 Tidewater Hotel reactivation',
    ])
  })

  it('opens with what came before the first month', () => {
    const [row] = recurringRevenueByMonth(agreements, firstHalf)
    expect(row).toMatchObject({ opening: euros('100.00'), customersAtOpening: 1, customersAtClosing: 3 })
  })

  it('knows who was there before the first month', () => {
    expect(brief(recurringRevenueByMonth(agreements, { from: '2025-06', until: '2025-07' }))).toEqual([
      '2025-06 280.00 Tidewater Hotel reactivation',
    ])
  })

  it('takes one that came and went between two closings for known when it returns', () => {
    const back = retainer({ id: '6', accountId: 'Blink', term: { start: '2025-06-01' } })
    const rows = recurringRevenueByMonth([...agreements, back], { from: '2025-06', until: '2025-07' })
    expect(brief(rows)).toEqual(['2025-06 380.00 Blink reactivation, Tidewater Hotel reactivation'])
  })

  it('takes the first of several agreements of an account for its first revenue', () => {
    const later = retainer({ id: '0', accountId: 'Lindqvist Law', term: { start: '2025-03-01' } })
    expect(brief(recurringRevenueByMonth([later, ...agreements], { from: '2025-03', until: '2025-04' }))).toEqual([
      '2025-03 180.00 Lindqvist Law expansion, Osk Ceramics contraction, Tidewater Hotel churn',
    ])
  })

  it('takes one that only a rise of its fee made pay for new', () => {
    const free = retainer({ discounts: [{ off: { amount: euros('100.00') } }], escalator: { basisPoints: 500 } })
    expect(brief(recurringRevenueByMonth([free], { from: '2025-12', until: '2026-02' }))).toEqual([
      '2025-12 0.00 ',
      '2026-01 5.00 a-1 new',
    ])
  })
})

describe('agreements that are unpaid', () => {
  const two = [
    retainer({ id: 'x', accountId: 'Osk Ceramics' }),
    retainer({ id: 'y', accountId: 'Blink', term: { start: '2025-02-01' }, pauses: [{ start: '2025-04-01' }] }),
  ]

  it('are churn on the first month that closes unpaid, and reactivation once they pay', () => {
    const unpaidAgreements = [
      { agreementId: 'x', start: '2025-02-10', end: '2025-02-20' },
      { agreementId: 'x', start: '2025-03-31', end: '2025-05-31' },
      { agreementId: 'unheard of', start: '2025-01-01' },
    ] as const
    expect(brief(recurringRevenueByMonth(two, { ...firstHalf, unpaidAgreements }))).toEqual([
      '2025-01 100.00 Osk Ceramics new',
      '2025-02 200.00 Blink new',
      '2025-03 100.00 Osk Ceramics churn',
      '2025-04 0.00 Blink contraction',
      '2025-05 100.00 Osk Ceramics reactivation',
      '2025-06 100.00 ',
    ])
  })

  it('do not rest, and stay away while nothing says that they are paid', () => {
    const unpaidAgreements = [{ agreementId: 'y', start: '2025-05-02' }] as const
    expect(brief(recurringRevenueByMonth(two, { from: '2025-05', until: '2025-07', unpaidAgreements }))).toEqual([
      '2025-05 100.00 Blink churn',
      '2025-06 100.00 ',
    ])
  })
})

describe('edges', () => {
  it('closes a month on its last day, a leap day too', () => {
    const leap = retainer({ term: { start: '2024-02-29', terminatedOn: '2024-03-31' } })
    expect(brief(recurringRevenueByMonth([leap], { from: '2024-02', until: '2024-04' }))).toEqual([
      '2024-02 100.00 a-1 new',
      '2024-03 0.00 a-1 churn',
    ])
  })

  it('counts a month in which a yearly agreement pauses, and a month charged before a pause, as they were billed', () => {
    const yearly = retainer(
      { term: { start: '2025-01-01' }, pauses: [{ start: '2025-02-15', end: '2025-03-15' }] },
      { amount: euros('1200.00'), every: { unit: 'year', count: 1 } },
    )
    const range = { from: '2025-01', until: '2025-04' } as const
    expect(recurringRevenueByMonth([yearly], range).map(({ closing }) => closing.amount)).toEqual([
      '100.00',
      '100.00',
      '100.00',
    ])
    const monthly = retainer({ term: { start: '2025-01-01' }, pauses: [{ start: '2025-01-25', end: '2025-02-05' }] })
    expect(brief(recurringRevenueByMonth([monthly], range))).toEqual([
      '2025-01 100.00 a-1 new',
      '2025-02 0.00 a-1 contraction',
      '2025-03 100.00 a-1 expansion',
    ])
  })

  it('rests an agreement that only a rise of its fee made pay, and does not lose it', () => {
    const free = retainer({
      discounts: [{ off: { amount: euros('100.00') } }],
      escalator: { basisPoints: 500 },
      pauses: [{ start: '2026-02-10', end: '2026-03-10' }],
    })
    expect(brief(recurringRevenueByMonth([free], { from: '2026-01', until: '2026-04' }))).toEqual([
      '2026-01 5.00 a-1 new',
      '2026-02 0.00 a-1 contraction',
      '2026-03 5.00 a-1 expansion',
    ])
  })

  it('has no rows without an agreement that has a fee each period', () => {
    const project: Agreement = {
      id: 'p',
      accountId: 'a',
      kind: 'project',
      term: { start: '2025-01-01' },
      covers: [{ offering: 'bespoke-service' }],
      fee: { basis: 'fixed', amount: euros('9000.00') },
    }
    expect(recurringRevenueByMonth([], firstHalf)).toEqual([])
    expect(recurringRevenueByMonth([project], firstHalf)).toEqual([])
  })

  it('has rows of nothing before the first agreement', () => {
    expect(brief(recurringRevenueByMonth([retainer()], { from: '1999-11', until: '2000-01' }))).toEqual([
      '1999-11 0.00 ',
      '1999-12 0.00 ',
    ])
  })
})

const lastDayOf = (month: CalendarMonth): CalendarDate => addDays(addMonths(`${month}-01` as CalendarDate, 1), -1)

const run = { from: '2025-01', until: '2026-07' } as const

type Unpaid = NonNullable<RecurringRevenueByMonthOptions['unpaidAgreements']>

/** Some days on which some of up to eight agreements are unpaid. */
const anyUnpaid: fc.Arbitrary<Unpaid> = fc.array(
  fc
    .record({
      which: fc.integer({ min: 0, max: 7 }),
      from: fc.integer({ min: 0, max: 500 }),
      lasts: fc.option(fc.integer({ min: 1, max: 200 })),
    })
    .map(({ which, from, lasts }) => {
      const start = addDays('2025-01-01', from)
      return { agreementId: `ag-${which}`, start, ...(lasts !== null && { end: addDays(start, lasts) }) }
    }),
  { maxLength: 4 },
)

const unpaidOn = (unpaid: Unpaid, day: CalendarDate): readonly string[] =>
  unpaid.filter(({ start, end = '9999-12-31' }) => start <= day && day < end).map(({ agreementId }) => agreementId)

describe('of any agreements', () => {
  it('rows chain, and all movements together are what is there at the end', () => {
    fc.assert(
      fc.property(anyRetainers, (agreements) => {
        const rows = recurringRevenueByMonth(agreements, { from: '2024-12', until: '2026-12' })
        let before = '0.00'
        let all = 0n
        for (const row of rows) {
          expect(row.opening.amount).toBe(before)
          for (const kind of recurringMovementKinds) all += cents(row[kind])
          expect(all).toBe(cents(row.closing))
          before = row.closing.amount
        }
        expect(rows).toHaveLength(24)
      }),
      { numRuns: 100 },
    )
  })

  it('each closing is the recurring revenue of the last day of the month', () => {
    fc.assert(
      fc.property(anyRetainers, anyUnpaid, (agreements, unpaidAgreements) => {
        for (const { month, closing } of recurringRevenueByMonth(agreements, { ...run, unpaidAgreements })) {
          const asOf = lastDayOf(month)
          const items = recurringItems(agreements, { asOf, unpaidAgreementIds: unpaidOn(unpaidAgreements, asOf) })
          expect(closing).toEqual(monthlyRecurringRevenue(items)?.monthly ?? euros('0.00'))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('each row is what comparing its two days gives', () => {
    fc.assert(
      fc.property(anyRetainers, anyUnpaid, (agreements, unpaidAgreements) => {
        for (const { month, ...row } of recurringRevenueByMonth(agreements, { ...run, unpaidAgreements })) {
          const [opened, closed] = [addDays(`${month}-01` as CalendarDate, -1), lastDayOf(month)].map((asOf) => ({
            asOf,
            unpaidAgreementIds: unpaidOn(unpaidAgreements, asOf),
          })) as [RecurringItemsOptions, RecurringItemsOptions]
          const moved = recurringRevenueMovements(
            recurringItems(agreements, opened),
            recurringItems(agreements, closed),
            {
              knownBefore: accountsWithRevenueBy(agreements, { asOf: opened.asOf }),
              restingAtOpening: accountsAtRest(agreements, opened),
              restingAtClosing: accountsAtRest(agreements, closed),
            },
          )
          if (moved) expect(row).toEqual(moved)
          else expect([row.opening, row.closing]).toEqual([euros('0.00'), euros('0.00')])
        }
      }),
      { numRuns: 100 },
    )
  })

  it('an account is new once at most, and only churned ones come back', () => {
    fc.assert(
      fc.property(anyRetainers, (agreements) => {
        const rows = recurringRevenueByMonth(agreements, run)
        for (const id of new Set(agreements.map(({ accountId }) => accountId))) {
          const kinds = rows
            .flatMap(({ movements }) => movements.filter((one) => one.accountId === id))
            .map(({ kind }) => kind)
          expect(kinds.filter((kind) => kind === 'new').length).toBeLessThanOrEqual(1)
          const story = kinds.filter((kind) => kind !== 'expansion' && kind !== 'contraction').join(' ')
          expect(story).toMatch(/^((new|reactivation)( churn reactivation)*( churn)?)?$/)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('mistakes', () => {
  it.each<[string, readonly Agreement[], object, string, string]>([
    ['months in the wrong order', [], { from: '2025-02', until: '2025-01' }, 'invalid-period', 'until'],
    ['no month', [], { from: '2025-02', until: '2025-02' }, 'invalid-period', 'until'],
    ['too many months', [], { from: '1900-01', until: '2000-02' }, 'invalid-period', 'until'],
    ['a month that does not exist', [], { from: '2025-13', until: '2026-01' }, 'invalid-value', 'from'],
    ['a month of a year 0', [], { from: '0000-12', until: '0001-01' }, 'invalid-value', 'from'],
    ['a day', [], { from: '2025-01', until: '2025-03-01' }, 'invalid-value', 'until'],
    ['a number', [], { from: 202501, until: '2025-03' }, 'invalid-value', 'from'],
    ['an agreement twice', [retainer(), retainer()], firstHalf, 'duplicate-id', 'agreements[1].id'],
    [
      'two currencies, whatever is in force',
      [retainer(), retainer({ id: 'x', term: { start: '2040-01-01' } }, { amount: { amount: '1', currency: 'JPY' } })],
      firstHalf,
      'currency-mismatch',
      'agreements[1].fee.amount.currency',
    ],
    [
      'an interval that is none',
      [retainer({}, { every: { unit: 'fortnight' as 'week', count: 1 } })],
      firstHalf,
      'unknown-code',
      'fee.every.unit',
    ],
    [
      'a day unpaid that does not exist',
      [retainer()],
      { ...firstHalf, unpaidAgreements: [{ agreementId: 'ag-1', start: '2025-02-30' }] },
      'invalid-value',
      'unpaidAgreements[0].start',
    ],
    [
      'an end of days unpaid that does not exist',
      [retainer()],
      { ...firstHalf, unpaidAgreements: [{ agreementId: 'ag-1', start: '2025-02-01', end: 'paid' }] },
      'invalid-value',
      'unpaidAgreements[0].end',
    ],
    [
      'days unpaid that end when they start',
      [retainer()],
      {
        ...firstHalf,
        unpaidAgreements: [
          { agreementId: 'ag-1', start: '2025-02-01' },
          { agreementId: 'ag-1', start: '2025-02-01', end: '2025-02-01' },
        ],
      },
      'invalid-period',
      'unpaidAgreements[1].end',
    ],
    [
      'a fee that rises beyond all bounds by the last month',
      [retainer({ term: { start: '1990-01-15' }, escalator: { basisPoints: 100_000, everyMonths: 1 } })],
      firstHalf,
      'invalid-value',
      'until',
    ],
    ['a rounding that is none', [retainer()], { ...firstHalf, rounding: 'most' }, 'unknown-code', 'rounding'],
  ])('refuses %s', (_, agreements, options, code, field) => {
    const error = thrownBy(() => recurringRevenueByMonth(agreements, options as typeof firstHalf))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
