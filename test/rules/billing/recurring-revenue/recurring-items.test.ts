import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClienteleErrorCode } from '../../../../src/foundation/error.ts'
import { addDays, type CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { Agreement, PeriodicAgreement, RetainerAgreement } from '../../../../src/records/index.ts'
import { agreementCharges, feeAt } from '../../../../src/rules/billing/agreements/index.ts'
import {
  accountsAtRest,
  accountsWithRevenueBy,
  recurringItems,
} from '../../../../src/rules/billing/recurring-revenue/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { anyRetainers, cents, euros, item, retainer } from './samples.ts'

/** What the items of a day cost, or nothing. */
const amountsOn = (agreement: Agreement, asOf: CalendarDate): readonly string[] =>
  recurringItems([agreement], { asOf }).map(({ amount }) => amount.amount)

const ended = retainer({ term: { start: '2025-01-15', end: '2026-01-15' } })
const terminated = retainer({ term: { start: '2025-01-15', end: '2026-01-15', terminatedOn: '2025-06-20' } })
const trial = retainer({ trialEnd: '2025-02-15' })
const resting = retainer({ pauses: [{ start: '2025-06-01', end: '2025-09-01' }, { start: '2025-12-01' }] })
const yearly = retainer({ pauses: [{ start: '2025-06-15', end: '2025-07-15' }] }, { every: { unit: 'year', count: 1 } })
const stub = retainer({ pauses: [{ start: '2025-01-15', end: '2025-01-20' }] }, { anchorDay: 1 })
const trialInPause = retainer({ trialEnd: '2025-02-20', pauses: [{ start: '2025-02-19', end: '2025-02-21' }] })
const trialAfterPause = retainer({ trialEnd: '2025-02-20', pauses: [{ start: '2025-02-10', end: '2025-02-20' }] })
const changing = retainer({ feeChanges: [{ on: '2025-03-01', amount: euros('120.00') }] })
const rising = retainer({ escalator: { basisPoints: 250 } })
const notRenewed = retainer({ renewal: { termMonths: 12, noticeDays: 30, autoRenew: false } })
const notified = retainer({
  renewal: { termMonths: 12, noticeDays: 30, autoRenew: true, noticeGivenOn: '2025-12-01' },
})

describe('which agreements count on a day', () => {
  it.each<[string, PeriodicAgreement, CalendarDate, readonly string[]]>([
    ['not the day before the start', retainer(), '2025-01-14', []],
    ['from the start', retainer(), '2025-01-15', ['100.00']],
    ['for ever, where no end was agreed', retainer(), '2099-01-01', ['100.00']],
    ['up to the last day of the term', ended, '2026-01-14', ['100.00']],
    ['not on the agreed end', ended, '2026-01-15', []],
    ['up to the day before it was ended early', terminated, '2025-06-19', ['100.00']],
    ['not on the day it was ended early', terminated, '2025-06-20', []],
    ['not on trial', trial, '2025-02-14', []],
    ['from the first day after the trial', trial, '2025-02-15', ['100.00']],
    ['in a pause, up to the end of the period that was charged', resting, '2025-06-14', ['100.00']],
    ['not from the first period that begins in a pause', resting, '2025-06-15', []],
    ['not after a pause, while the period that began in it lasts', resting, '2025-09-14', []],
    ['again from the first period after a pause', resting, '2025-09-15', ['100.00']],
    ['not in a pause without an end', resting, '2026-12-01', []],
    ['all through a pause inside a yearly period', yearly, '2025-07-01', ['100.00']],
    ['not in a stub that begins in a pause', stub, '2025-01-31', []],
    ['from the first whole period after a pause in a stub', stub, '2025-02-01', ['100.00']],
    ['not after a trial that ends in a pause', trialInPause, '2025-02-28', []],
    ['from the next period after a trial that ended in a pause', trialInPause, '2025-03-15', ['100.00']],
    ['after a trial that ends behind a pause, inside a period', trialAfterPause, '2025-02-20', ['100.00']],
    ['up to the end of a term that does not renew', notRenewed, '2026-01-14', ['100.00']],
    ['not after a term that does not renew', notRenewed, '2026-01-15', []],
    ['not after a term for which notice was given in time', notified, '2026-01-15', []],
  ])('%s', (_, agreement, asOf, expected) => {
    expect(amountsOn(agreement, asOf)).toEqual(expected)
  })
})

const discounted = (...discounts: NonNullable<PeriodicAgreement['discounts']>): PeriodicAgreement =>
  retainer({ discounts })

describe('what an agreement brings in', () => {
  it.each<[string, PeriodicAgreement, CalendarDate, readonly string[]]>([
    ['the fee before a change', changing, '2025-02-28', ['100.00']],
    ['the fee from the day of a change', changing, '2025-03-01', ['120.00']],
    ['the fee before the anniversary', rising, '2026-01-14', ['100.00']],
    ['the fee that rose on the anniversary', rising, '2026-01-15', ['102.50']],
    ['less a part that is off for good', discounted({ off: { percent: '12.5' } }), '2025-05-01', ['87.50']],
    ['rounded as it is charged', discounted({ off: { percent: '33.333' } }), '2025-05-01', ['66.67']],
    ['less an amount that is off for good', discounted({ off: { amount: euros('30.00') } }), '2025-05-01', ['70.00']],
    [
      'whole, under a coupon that passes',
      discounted({ off: { percent: '50' }, until: '2025-07-15' }),
      '2025-05-01',
      ['100.00'],
    ],
    [
      'whole, before a discount begins',
      discounted({ off: { percent: '50' }, from: '2025-07-15' }),
      '2025-07-14',
      ['100.00'],
    ],
    [
      'less a discount from the day it begins',
      discounted({ off: { percent: '50' }, from: '2025-07-15' }),
      '2025-07-15',
      ['50.00'],
    ],
    [
      'less what stays off behind a coupon that passes',
      discounted({ off: { percent: '50' }, until: '2025-07-15' }, { off: { percent: '10' } }),
      '2025-05-01',
      ['90.00'],
    ],
    [
      'less the first of two discounts only',
      discounted({ off: { percent: '10' } }, { off: { percent: '50' } }),
      '2025-05-01',
      ['90.00'],
    ],
    ['nothing, with all of it off', discounted({ off: { percent: '100' } }), '2025-05-01', []],
    ['nothing, with more off than it costs', discounted({ off: { amount: euros('150.00') } }), '2025-05-01', []],
  ])('%s', (_, agreement, asOf, expected) => {
    expect(amountsOn(agreement, asOf)).toEqual(expected)
  })

  it('is for the period agreed, without tax, hours or commitments', () => {
    const yearly = retainer(
      {
        taxPercent: '25',
        includedHours: { perPeriod: '40', overageRate: euros('90.00') },
        minimumCommitment: { amount: euros('5000.00'), every: { unit: 'year', count: 1 } },
      },
      { every: { unit: 'year', count: 1 } },
    )
    expect(recurringItems([yearly], { asOf: '2025-05-01' })).toEqual([item('a-1', '100.00', 'year')])
  })

  it('rounds rises of the fee and discounts the way that is asked for', () => {
    const both = retainer(
      { escalator: { basisPoints: 1 }, discounts: [{ off: { percent: '0.01' } }] },
      { amount: euros('0.50') },
    )
    expect(recurringItems([both], { asOf: '2026-05-01' })).toEqual([item('a-1', '0.50')])
    expect(recurringItems([both], { asOf: '2026-05-01', rounding: 'up' })).toEqual([item('a-1', '0.50')])
    const rises = retainer({ escalator: { basisPoints: 1 } }, { amount: euros('0.50') })
    expect(recurringItems([rises], { asOf: '2026-05-01', rounding: 'up' })).toEqual([item('a-1', '0.51')])
  })
})

describe('whose agreements count', () => {
  const covers = [{ offering: 'bespoke-service' }] as const
  const others: readonly Agreement[] = [
    {
      id: 'p',
      accountId: 'a-1',
      kind: 'project',
      term: { start: '2025-01-01' },
      covers,
      fee: { basis: 'fixed', amount: euros('9000.00') },
    },
    { id: 'f', accountId: 'a-2', kind: 'framework', term: { start: '2025-01-01' }, covers },
  ]

  it('only those with a fee each period', () => {
    expect(recurringItems(others, { asOf: '2025-05-01' })).toEqual([])
    expect(recurringItems([...others, retainer()], { asOf: '2025-05-01' })).toEqual([item('a-1', '100.00')])
  })

  it('an item for each agreement, in their order', () => {
    const two = [retainer({ id: 'x', accountId: 'b' }), retainer({ id: 'y', accountId: 'a' })]
    expect(recurringItems(two, { asOf: '2025-05-01' })).toEqual([item('b', '100.00'), item('a', '100.00')])
  })

  it('shares nothing with the agreements', () => {
    const agreement = retainer()
    expect(recurringItems([agreement], { asOf: '2025-05-01' })[0]?.every).not.toBe(agreement.fee.every)
  })
})

describe('accountsWithRevenueBy', () => {
  it.each<[string, PeriodicAgreement, CalendarDate]>([
    ['the start', retainer(), '2025-01-15'],
    ['the first day after the trial', trial, '2025-02-15'],
    [
      'the first period after a pause at the start',
      retainer({ pauses: [{ start: '2025-01-15', end: '2025-02-01' }] }),
      '2025-02-15',
    ],
    [
      'the end of a pause at the start, if a period begins on it',
      retainer({ pauses: [{ start: '2025-01-15', end: '2025-02-15' }] }),
      '2025-02-15',
    ],
    [
      'the first period after the second of two pauses that touch',
      retainer({
        pauses: [
          { start: '2025-01-15', end: '2025-02-01' },
          { start: '2025-02-01', end: '2025-03-01' },
        ],
      }),
      '2025-03-15',
    ],
    [
      'the first day that is not free: another discount',
      discounted({ off: { percent: '10' }, from: '2025-04-01' }, { off: { percent: '100' } }),
      '2025-04-01',
    ],
    [
      'the first day that is not free: a fee that rose',
      retainer({ discounts: [{ off: { amount: euros('100.00') } }], escalator: { basisPoints: 1_000 } }),
      '2026-01-15',
    ],
    [
      'the period after a pause in which the fee rose',
      retainer({
        discounts: [{ off: { amount: euros('100.00') } }],
        escalator: { basisPoints: 1_000 },
        pauses: [{ start: '2026-01-01', end: '2026-03-01' }],
      }),
      '2026-03-15',
    ],
    [
      'the first day that is not free: a higher fee',
      retainer({
        discounts: [{ off: { amount: euros('100.00') } }],
        feeChanges: [{ on: '2025-05-10', amount: euros('101.00') }],
      }),
      '2025-05-10',
    ],
  ])('counts from %s', (_, agreement, first) => {
    expect(accountsWithRevenueBy([agreement], { asOf: addDays(first, -1) })).toEqual([])
    expect(accountsWithRevenueBy([agreement], { asOf: first })).toEqual(['a-1'])
    expect(accountsWithRevenueBy([agreement], { asOf: '2090-01-01' })).toEqual(['a-1'])
  })

  it.each<[string, PeriodicAgreement]>([
    [
      'one that was ended on trial',
      retainer({ trialEnd: '2025-02-15', term: { start: '2025-01-15', terminatedOn: '2025-02-10' } }),
    ],
    ['one that has rested from the start', retainer({ pauses: [{ start: '2025-01-15' }] })],
    ['one that is free for ever', discounted({ off: { percent: '100' } })],
  ])('never counts %s', (_, agreement) => {
    expect(accountsWithRevenueBy([agreement], { asOf: '2090-01-01' })).toEqual([])
  })

  it('lists each account once, in order', () => {
    const all = [
      retainer({ id: '1', accountId: 'b' }),
      retainer({ id: '2', accountId: 'a' }),
      retainer({ id: '3', accountId: 'b' }),
    ]
    expect(accountsWithRevenueBy(all, { asOf: '2025-05-01' })).toEqual(['a', 'b'])
  })
})

describe('accountsAtRest', () => {
  it.each<[string, PeriodicAgreement, CalendarDate, readonly string[]]>([
    ['nobody before a period that begins in a pause', resting, '2025-06-14', []],
    ['the account in a period that begins in a pause', resting, '2025-06-15', ['a-1']],
    ['the account up to the end of that period', resting, '2025-09-14', ['a-1']],
    ['nobody after it', resting, '2025-09-15', []],
    ['nobody in a pause inside a charged period', yearly, '2025-07-01', []],
    [
      'the account of one that only a rise of its fee made pay',
      retainer({
        discounts: [{ off: { amount: euros('100.00') } }],
        escalator: { basisPoints: 1_000 },
        pauses: [{ start: '2026-02-10', end: '2026-04-10' }],
      }),
      '2026-03-01',
      ['a-1'],
    ],
    ['the account in a pause without an end', resting, '2030-01-01', ['a-1']],
    [
      'nobody whose agreement ended while it rested',
      { ...resting, term: { start: '2025-01-15', end: '2026-01-15' } },
      '2026-01-15',
      [],
    ],
    ['nobody who has never paid', retainer({ pauses: [{ start: '2025-01-15', end: '2025-02-01' }] }), '2025-01-20', []],
    [
      'nobody who rests on trial',
      retainer({ trialEnd: '2025-03-01', pauses: [{ start: '2025-02-01', end: '2025-04-01' }] }),
      '2025-03-15',
      [],
    ],
  ])('lists %s', (_, agreement, asOf, expected) => {
    expect(accountsAtRest([agreement], { asOf })).toEqual(expected)
  })
})

describe('agreements that are unpaid', () => {
  const all = [
    retainer({ id: 'x', accountId: 'a' }),
    retainer({ id: 'y', accountId: 'b', pauses: [{ start: '2025-02-01' }] }),
    retainer({ id: 'z', accountId: 'c' }),
  ]
  const asOf = '2025-05-01'
  it('bring in nothing', () => {
    expect(recurringItems(all, { asOf, unpaidAgreementIds: ['z', 'y', 'unheard of'] })).toEqual([item('a', '100.00')])
  })

  it('do not rest', () => {
    expect(accountsAtRest(all, { asOf })).toEqual(['b'])
    expect(accountsAtRest(all, { asOf, unpaidAgreementIds: ['x'] })).toEqual(['b'])
    expect(accountsAtRest(all, { asOf, unpaidAgreementIds: ['y'] })).toEqual([])
  })

  it('leave what an account has besides', () => {
    const two = [retainer({ id: 'x' }), retainer({ id: 'y' })]
    expect(recurringItems(two, { asOf, unpaidAgreementIds: ['x'] })).toEqual([item('a-1', '100.00')])
  })
})

const firstDay = '2025-01-01'
const anyDay: fc.Arbitrary<CalendarDate> = fc.integer({ min: 0, max: 500 }).map((day) => addDays(firstDay, day))

/** Whether a fee was charged for days that a day is one of, and the agreement goes on. */
const isCharged = (agreement: RetainerAgreement, day: CalendarDate): boolean => {
  const { terminatedOn } = agreement.term
  return agreementCharges({ ...agreement, discounts: [] }, { asOf: day }).some(
    ({ kind, service }) =>
      kind === 'fee' &&
      service !== undefined &&
      service.start <= day &&
      day < service.end &&
      (terminatedOn === undefined || day < terminatedOn),
  )
}

describe('of any agreements', () => {
  it('what brings something in on a day is what was charged for it', () => {
    fc.assert(
      fc.property(anyRetainers, anyDay, (agreements, asOf) => {
        const undiscounted = agreements.map((agreement): RetainerAgreement => ({ ...agreement, discounts: [] }))
        expect(recurringItems(undiscounted, { asOf }).map(({ accountId }) => accountId)).toEqual(
          undiscounted.filter((agreement) => isCharged(agreement, asOf)).map(({ accountId }) => accountId),
        )
      }),
    )
  })

  it('it is the fee that holds on the day, less the discount if it has begun', () => {
    fc.assert(
      fc.property(anyRetainers, anyDay, (agreements, asOf) => {
        const expected = agreements.flatMap((agreement) => {
          const off = agreement.discounts?.find(({ from = firstDay }) => from <= asOf)?.off
          const less = off && 'amount' in off ? cents(off.amount) : 0n
          const left = cents(feeAt(agreement, asOf)) - less
          return left > 0n && isCharged(agreement, asOf) ? [left] : []
        })
        expect(recurringItems(agreements, { asOf }).map(({ amount }) => cents(amount))).toEqual(expected)
      }),
    )
  })

  it('accounts with revenue by a day are those that had some on any day up to it', () => {
    fc.assert(
      fc.property(anyRetainers, anyDay, (agreements, asOf) => {
        const seen = new Set<string>()
        for (let day: CalendarDate = firstDay; day <= asOf; day = addDays(day, 1)) {
          for (const { accountId } of recurringItems(agreements, { asOf: day })) seen.add(accountId)
        }
        expect(accountsWithRevenueBy(agreements, { asOf })).toEqual([...seen].sort())
      }),
      { numRuns: 40 },
    )
  })

  it('a rest is no revenue, in an agreement that goes on', () => {
    fc.assert(
      fc.property(anyRetainers, anyDay, (agreements, asOf) => {
        for (const agreement of agreements) {
          if (accountsAtRest([agreement], { asOf }).length === 0) continue
          expect(recurringItems([agreement], { asOf })).toEqual([])
          const { accountId, pauses, ...running } = agreement
          expect(recurringItems([{ ...running, accountId, discounts: [] }], { asOf })).toHaveLength(1)
          expect(accountsWithRevenueBy([agreement], { asOf })).toEqual([accountId])
        }
      }),
    )
  })
})

describe('long histories', () => {
  it('are read once, however many days are asked about', () => {
    const feeChanges = Array.from({ length: 1_000 }, (_, index) => ({
      on: addDays('2025-01-16', index),
      amount: euros(`${index + 1}.00`),
    }))
    const free = retainer({ feeChanges, discounts: [{ off: { percent: '100' } }] })
    expect(accountsWithRevenueBy([free], { asOf: '2030-01-01' })).toEqual([])
  })

  it('end where the agreement does, before the fee rises beyond all bounds', () => {
    const soaring = retainer({
      term: { start: '2025-01-15', end: '2025-04-15' },
      escalator: { basisPoints: 100_000, everyMonths: 1 },
    })
    expect(amountsOn(soaring, '2025-04-14')).toEqual(['12100.00'])
    expect(amountsOn(soaring, '2090-01-01')).toEqual([])
    const error = thrownBy(() =>
      recurringItems([{ ...soaring, term: { start: '2025-01-15' } }], { asOf: '2090-01-01' }),
    )
    expect([error.code, error.details.field]).toEqual(['invalid-value', 'asOf'])
  })
})

describe('mistakes', () => {
  const asOf = '2025-05-01'
  it.each<[string, readonly unknown[], unknown, ClienteleErrorCode, string]>([
    ['a day that does not exist', [retainer()], '2025-02-30', 'invalid-value', 'asOf'],
    [
      'an agreement twice',
      [retainer({ id: 'x' }), retainer(), retainer({ id: 'x' })],
      asOf,
      'duplicate-id',
      'agreements[2].id',
    ],
    ['a start that does not exist', [retainer({ term: { start: '2025-13-01' } })], asOf, 'invalid-value', 'term.start'],
    [
      'an end before the start',
      [retainer({ term: { start: '2025-01-15', end: '2025-01-01' } })],
      asOf,
      'invalid-period',
      'term.end',
    ],
    ['a fee of nothing', [retainer({}, { amount: euros('0.00') })], asOf, 'invalid-value', 'fee.amount.amount'],
    [
      'more than all of it off, behind a coupon',
      [discounted({ off: { percent: '5' }, until: '2025-07-15' }, { off: { percent: '101' } })],
      asOf,
      'invalid-value',
      'discounts[1].off.percent',
    ],
    [
      'a discount in another currency',
      [discounted({ off: { amount: { amount: '1', currency: 'JPY' } } })],
      asOf,
      'currency-mismatch',
      'discounts[0].off.amount.currency',
    ],
  ])('refuses %s', (_, agreements, day, code, field) => {
    for (const read of [recurringItems, accountsWithRevenueBy, accountsAtRest]) {
      const error = thrownBy(() => read(agreements as readonly Agreement[], { asOf: day as CalendarDate }))
      expect([error.code, error.details.field]).toEqual([code, field])
    }
  })
})
