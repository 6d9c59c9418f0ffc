import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { InvoiceStatus } from '../../../../src/records/index.ts'
import {
  type DunningPolicy,
  defaultDunningPolicy,
  dunningActions,
  finalDunningActions,
} from '../../../../src/rules/billing/invoices/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { draft, euro, invoice, payment, refund } from './samples.ts'

const friendly: DunningPolicy = {
  reminderDays: [-3, 5],
  retryDays: [0, 5],
  finalAfterDays: 5,
  finalAction: 'mark-unpaid',
}

describe('dunning', () => {
  it.each<[string, CalendarDate, DunningPolicy | undefined, readonly string[]]>([
    ['nothing on the last day to pay', '2026-05-31', undefined, []],
    ['the first step the day after', '2026-06-01', undefined, ['retry-payment on 2026-06-01']],
    [
      'two steps of one day, collecting first',
      '2026-06-03',
      undefined,
      ['retry-payment on 2026-06-01', 'retry-payment on 2026-06-03', 'send-reminder on 2026-06-03'],
    ],
    [
      'all steps in their order, and the final one last',
      '2026-06-30',
      undefined,
      [
        'retry-payment on 2026-06-01',
        'retry-payment on 2026-06-03',
        'send-reminder on 2026-06-03',
        'retry-payment on 2026-06-05',
        'retry-payment on 2026-06-07',
        'send-reminder on 2026-06-07',
        'send-reminder on 2026-06-14',
        'mark-uncollectible on 2026-06-30',
      ],
    ],
    ['nothing four days ahead', '2026-05-27', friendly, []],
    ['a friendly word three days ahead', '2026-05-28', friendly, ['send-reminder on 2026-05-28']],
    [
      'the final action after the others of its day',
      '2026-06-05',
      friendly,
      [
        'send-reminder on 2026-05-28',
        'retry-payment on 2026-05-31',
        'retry-payment on 2026-06-05',
        'send-reminder on 2026-06-05',
        'mark-unpaid on 2026-06-05',
      ],
    ],
  ])('asks for %s', (_, asOf, policy, expected) => {
    const intents = dunningActions(invoice(), {}, policy ? { asOf, policy } : { asOf })
    expect(intents.map(({ action, on }) => `${action} on ${on}`)).toEqual(expected)
    expect(JSON.parse(JSON.stringify(intents))).toStrictEqual(intents)
  })

  it('says what makes a step one of a kind', () => {
    expect(dunningActions(invoice(), {}, { asOf: '2026-05-28', policy: friendly })).toEqual([
      {
        key: 'i-1/send-reminder/-3',
        action: 'send-reminder',
        invoiceId: 'i-1',
        accountId: 'harbour',
        afterDays: -3,
        on: '2026-05-28',
      },
    ])
  })

  it('does not ask again for what was done, and is not misled by what was done about others', () => {
    const done = ['i-1/retry-payment/1', 'i-2/send-reminder/3', 'i-1/retry-payment/3']
    expect(dunningActions(invoice(), {}, { asOf: '2026-06-03', done }).map(({ key }) => key)).toEqual([
      'i-1/send-reminder/3',
    ])
  })

  it('asks for nothing where nothing is due, and again once the money went back', () => {
    const payments = [payment(euro('120.00'), { receivedOn: '2026-06-02' })]
    const refunds = [refund(euro('120.00'), { paidOn: '2026-06-06' })]
    const counts = (['2026-06-01', '2026-06-02', '2026-06-05', '2026-06-06'] as const).map(
      (asOf) => dunningActions(invoice({ status: 'paid' }), { payments, refunds }, { asOf }).length,
    )
    expect(counts).toEqual([1, 0, 0, 4])
    expect(dunningActions(invoice({ total: euro('0.00') }), {}, { asOf: '2027-01-01' })).toEqual([])
    expect(dunningActions(invoice({ total: euro('-30.00') }), {}, { asOf: '2027-01-01' })).toEqual([])
  })

  it.each<InvoiceStatus>(['draft', 'paid', 'uncollectible', 'void'])(
    'asks for nothing once an invoice is %s',
    (status) => {
      expect(dunningActions(invoice({ status }), {}, { asOf: '2027-01-01' })).toEqual([])
    },
  )

  it.each(finalDunningActions)('can end with %s', (finalAction) => {
    const policy = { ...defaultDunningPolicy, finalAction }
    expect(dunningActions(invoice(), {}, { asOf: '2027-01-01', policy }).at(-1)?.action).toBe(finalAction)
  })

  it('can be looked at to the end of time', () => {
    const last = invoice({ dueOn: '9999-12-31' })
    expect(dunningActions(last, {}, { asOf: '9999-12-31' })).toEqual([])
    expect(dunningActions(invoice(), {}, { asOf: '9999-12-31' })).toHaveLength(8)
  })

  it.each<[string, string, Partial<DunningPolicy>]>([
    ['a final action that there is not', 'policy.finalAction', { finalAction: 'sue' as never }],
    ['a final day before the last day to pay', 'policy.finalAfterDays', { finalAfterDays: -1 }],
    ['a final day that is not whole', 'policy.finalAfterDays', { finalAfterDays: 30.5 }],
    ['a final day in eleven years', 'policy.finalAfterDays', { finalAfterDays: 4000 }],
    ['days that are not in order', 'policy.retryDays[1]', { retryDays: [3, 1] }],
    ['a day twice', 'policy.reminderDays[1]', { reminderDays: [3, 3] }],
    ['a day after the final action', 'policy.reminderDays[0]', { reminderDays: [31] }],
    ['collecting before the last day to pay', 'policy.retryDays[0]', { retryDays: [-1] }],
    ['a reminder more than a year ahead', 'policy.reminderDays[0]', { reminderDays: [-366] }],
    ['a day that is not whole', 'policy.retryDays[0]', { retryDays: [Number.NaN] }],
    ['a day for a list', 'policy.retryDays', { retryDays: 3 as never }],
    ['an endless list', 'policy.retryDays', { retryDays: Array.from({ length: 101 }, (_, index) => index) }],
  ])('refuses a policy with %s, whatever the invoice', (_, field, differing) => {
    const policy = { ...defaultDunningPolicy, ...differing }
    for (const given of [invoice(), draft()]) {
      const error = thrownBy(() => dunningActions(given, {}, { asOf: '2026-06-01', policy }))
      expect([error.code, error.details.field]).toEqual(['invalid-policy', field])
    }
  })

  it.each<[string, string, object]>([
    ['a day that is none', 'asOf', { asOf: '2026-06-31' }],
    ['an open invoice without a last day to pay', 'invoice.dueOn', { asOf: '2026-06-01' }],
  ])('refuses %s', (_, field, options) => {
    const error = thrownBy(() => dunningActions({ ...draft(), status: 'open' }, {}, options as never))
    expect([error.code, error.details.field]).toEqual(['invalid-value', field])
  })

  it('has a default that cannot be changed', () => {
    expect(Object.isFrozen(defaultDunningPolicy.retryDays)).toBe(true)
  })
})

describe('properties of dunning', () => {
  const daysFrom = (min: number) =>
    fc.uniqueArray(fc.integer({ min, max: 60 }), { maxLength: 6 }).map((days) => [...days].sort((a, b) => a - b))
  const policies: fc.Arbitrary<DunningPolicy> = fc.record({
    reminderDays: daysFrom(-20),
    retryDays: daysFrom(0),
    finalAfterDays: fc.integer({ min: 60, max: 90 }),
    finalAction: fc.constantFrom(...finalDunningActions),
  })
  const lookDays = fc.integer({ min: -30, max: 100 }).map((days) => addDays('2026-05-31', days))

  it('any split of the days of asking asks for the same steps, each once', () => {
    fc.assert(
      fc.property(policies, fc.array(lookDays), lookDays, (policy, days, last) => {
        const done: string[] = []
        for (const asOf of [...days.filter((day) => day <= last), last]) {
          done.push(...dunningActions(invoice(), {}, { asOf, policy, done }).map(({ key }) => key))
        }
        const atOnce = dunningActions(invoice(), {}, { asOf: last, policy }).map(({ key }) => key)
        expect([...done].sort()).toEqual([...atOnce].sort())
        expect(new Set(done).size).toBe(done.length)
      }),
    )
  })

  it('every step comes on its day, and none before', () => {
    fc.assert(
      fc.property(policies, lookDays, (policy, asOf) => {
        const intents = dunningActions(invoice(), {}, { asOf, policy })
        for (const { on, afterDays } of intents) {
          expect(on).toBe(addDays('2026-05-31', afterDays))
          expect(on <= asOf).toBe(true)
        }
        const all = [...policy.reminderDays, ...policy.retryDays, policy.finalAfterDays]
        expect(intents).toHaveLength(all.filter((days) => addDays('2026-05-31', days) <= asOf).length)
        expect(intents.map(({ on }) => on)).toEqual(intents.map(({ on }) => on).sort())
      }),
    )
  })
})
