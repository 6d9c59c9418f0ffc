import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../../../src/foundation/time/index.ts'
import type { Agreement, Invoice, Order, RetainerAgreement, TimeEntry } from '../../../src/records/index.ts'
import { type BillingRecords, collectCharges, dueInvoices, retainerHours } from '../../../src/rules/billing/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'

const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const

const retainer: RetainerAgreement = {
  id: 'ag-1',
  accountId: 'a-1',
  kind: 'retainer',
  term: { start: '2026-01-31', end: '2027-01-31' },
  fee: { basis: 'periodic', amount: eur('1000.00'), every: { unit: 'month', count: 1 }, anchorDay: 31 },
  covers: [{ offering: 'advice' }],
  includedHours: { perPeriod: '10', overageRate: eur('150.00'), rollover: { mode: 'unused', capHours: '5' } },
  minimumCommitment: { amount: eur('3500.00'), every: { unit: 'month', count: 3 } },
}
const project: Agreement = {
  id: 'ag-2',
  accountId: 'a-2',
  kind: 'project',
  term: { start: '2026-01-01' },
  fee: { basis: 'fixed', amount: eur('9000.00') },
  covers: [{ offering: 'bespoke-service' }],
}
const entry = (id: string, workedOn: CalendarDate, hours: string, agreementId = 'ag-1'): TimeEntry => ({
  id,
  accountId: 'a-1',
  agreementId,
  workedOn,
  hours,
})
const order: Order = {
  id: 'o-1',
  accountId: 'a-1',
  agreementId: 'ag-1',
  status: 'placed',
  placedOn: '2026-03-02',
  lines: [{ id: 'l-1', catalogueItemId: 'c-1', quantity: '2', unitPrice: eur('50.00') }],
}
const records: BillingRecords = {
  agreements: [retainer, project],
  orders: [order],
  timeEntries: [
    entry('t-1', '2026-02-10', '4'),
    entry('t-2', '2026-03-10', '16'),
    entry('t-3', '2026-03-11', '99', 'another'),
  ],
}
const keysUpTo = (asOf: CalendarDate, from = records): readonly string[] =>
  collectCharges(from, { asOf }).map(({ key }) => key)

describe('collecting charges', () => {
  it('has fees, overage, commitments and orders, by day', () => {
    const charges = collectCharges(records, { asOf: '2026-04-30' })
    expect(charges.map(({ key, chargedOn, net }) => [key, chargedOn, net.amount])).toEqual([
      ['ag-1/fee/2026-01-31', '2026-01-31', '1000.00'],
      ['ag-1/fee/2026-02-28', '2026-02-28', '1000.00'],
      ['o-1/order/l-1', '2026-03-02', '100.00'],
      ['ag-1/fee/2026-03-31', '2026-03-31', '1000.00'],
      ['ag-1/overage/2026-02-28', '2026-03-31', '150.00'],
      ['ag-1/fee/2026-04-30', '2026-04-30', '1000.00'],
      ['ag-1/true-up/2026-01-31', '2026-04-30', '250.00'],
    ])
  })

  it('has nothing of a retainer without hours, of a project, of a draft or of no records but what they charge', () => {
    const { includedHours: _, minimumCommitment: __, ...plain } = retainer
    expect(keysUpTo('2026-02-27', { agreements: [plain, project] })).toEqual(['ag-1/fee/2026-01-31'])
    expect(keysUpTo('2026-12-31', { orders: [{ ...order, status: 'draft' }] })).toEqual([])
    expect(keysUpTo('2026-12-31', {})).toEqual([])
  })

  it('closes the hours on the day that the agreement ends early', () => {
    const ended: RetainerAgreement = { ...retainer, term: { ...retainer.term, terminatedOn: '2026-03-15' } }
    const timeEntries = [entry('t-1', '2026-03-10', '18')]
    const [, last] = retainerHours(ended, timeEntries, { asOf: '2026-12-31' })
    expect(last?.period).toEqual({ start: '2026-02-28', end: '2026-03-15' })
    const overage = collectCharges({ agreements: [ended], timeEntries }, { asOf: '2026-03-15' }).at(-1)
    expect([overage?.key, overage?.net.amount]).toEqual(['ag-1/overage/2026-02-28', '450.00'])
  })

  it('charges no hours of a trial', () => {
    const trying: RetainerAgreement = { ...retainer, trialEnd: '2026-03-15' }
    const timeEntries = [
      entry('t-1', '2026-02-10', '40'),
      entry('t-2', '2026-03-14', '40'),
      entry('t-3', '2026-03-20', '12'),
    ]
    const charges = collectCharges({ agreements: [trying], timeEntries }, { asOf: '2026-03-31' })
    expect(charges.filter(({ kind }) => kind === 'overage').map(({ key, net }) => [key, net.amount])).toEqual([
      ['ag-1/overage/2026-03-15', '300.00'],
    ])
  })

  it('bills hours that were recorded late, with the period of that day', () => {
    const onTime = [entry('t-1', '2026-02-10', '12')]
    const before = collectCharges({ agreements: [retainer], timeEntries: onTime }, { asOf: '2026-02-28' })
    const billed = dueInvoices(before, { asOf: '2026-02-28', existing: [] })
    const timeEntries = [...onTime, { ...entry('t-2', '2026-02-27', '15'), recordedOn: '2026-03-02' } as const]
    const after = collectCharges({ agreements: [retainer], timeEntries }, { asOf: '2026-03-31' })
    const [draft] = dueInvoices(after, { asOf: '2026-03-31', existing: billed })
    expect(draft?.lines.map(({ key, net }) => [key, net.amount])).toContainEqual(['ag-1/overage/2026-02-28', '750.00'])
    expect(billed.flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('ag-1/overage/2026-01-31')
  })

  it('draws the packs of an agreement before it charges', () => {
    const hourPacks = [
      { id: 'p-1', agreementId: 'ag-1', grantedOn: '2026-03-20', hours: '0.5' },
      { id: 'p-1', agreementId: 'another', grantedOn: '2026-03-20', hours: '9' },
    ] as const
    const overage = (from: BillingRecords) =>
      collectCharges(from, { asOf: '2026-03-31' }).flatMap(({ kind, net }) => (kind === 'overage' ? net.amount : []))
    expect([overage(records), overage({ ...records, hourPacks })]).toEqual([['150.00'], ['75.00']])
  })

  it('charges hours that are owed when the agreement ends', () => {
    const balanced: RetainerAgreement = {
      ...retainer,
      term: { start: '2026-01-31', end: '2026-03-31' },
      includedHours: { perPeriod: '10', overageRate: eur('100.00'), rollover: { mode: 'balance' } },
    }
    const timeEntries = [entry('t-1', '2026-02-10', '40')]
    const overageBy = (asOf: CalendarDate) =>
      collectCharges({ agreements: [balanced], timeEntries }, { asOf }).flatMap(({ key, kind, chargedOn, net }) =>
        kind === 'overage' ? [[key, chargedOn, net.amount]] : [],
      )
    expect(overageBy('2026-03-30')).toEqual([])
    expect(overageBy('2026-12-31')).toEqual([['ag-1/overage/2026-02-28', '2026-03-31', '2000.00']])
  })

  it('shares the hours of a short period where asked', () => {
    const late: RetainerAgreement = { ...retainer, term: { start: '2026-02-14' } }
    const hours = (proratesShortPeriods: boolean) =>
      retainerHours(late, [], { asOf: '2026-02-14', proratesShortPeriods })[0]?.included
    expect([hours(false), hours(true)]).toEqual(['10', '5'])
  })
})

const days = fc.integer({ min: 0, max: 420 }).map((day) => addDays('2026-01-01', day))

describe('for any days of asking', () => {
  const lines = (invoices: readonly { readonly lines: readonly { readonly key: string }[] }[]) =>
    invoices.flatMap((invoice) => invoice.lines.map(({ key }) => key)).sort()

  it('a later day only adds charges', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one]
        const before = collectCharges(records, { asOf: early })
        const after = new Map(collectCharges(records, { asOf: late }).map((charge) => [charge.key, charge]))
        for (const charge of before) expect(after.get(charge.key)).toEqual(charge)
      }),
    )
  })

  it('hours that become known later add charges and change none', () => {
    const works = fc.array(fc.tuple(days, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 30 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(works, days, days, (all, one, other) => {
        const timeEntries = all.map(([workedOn, later, hours], index) => ({
          ...entry(`t-${index}`, workedOn, String(hours)),
          recordedOn: addDays(workedOn, later),
        }))
        const [early, late] = one < other ? [one, other] : [other, one]
        const known = timeEntries.filter(({ recordedOn }) => recordedOn <= early)
        const before = collectCharges({ ...records, timeEntries: known }, { asOf: early })
        const after = new Map(
          collectCharges({ ...records, timeEntries }, { asOf: late }).map((charge) => [charge.key, charge]),
        )
        for (const charge of before) expect(after.get(charge.key)).toEqual(charge)
      }),
    )
  })

  it('asking on many days bills the same lines as asking once, and asking twice bills nothing new', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 6 }), (asked) => {
        const last = [...asked].sort().at(-1) ?? '2026-01-01'
        const step: Invoice[] = []
        for (const asOf of [...asked].sort()) {
          const charges = collectCharges(records, { asOf })
          step.push(...dueInvoices(charges, { asOf, existing: step }))
          expect(dueInvoices(charges, { asOf, existing: step })).toEqual([])
        }
        const once = dueInvoices(collectCharges(records, { asOf: last }), { asOf: last, existing: [] })
        expect(lines(step)).toEqual(lines(once))
      }),
    )
  })
})

describe('a record that cannot be', () => {
  const refusal = (from: BillingRecords, asOf: CalendarDate = '2026-04-30') => {
    const { code, details } = thrownBy(() => collectCharges(from, { asOf }))
    return [code, details.field]
  }

  it('is named by its place in its list', () => {
    const { fee } = retainer
    const bad: RetainerAgreement = { ...retainer, fee: { ...fee, amount: { amount: '10.005', currency: 'EUR' } } }
    expect(refusal({ agreements: [retainer, project, bad] })).toEqual([
      'invalid-value',
      'agreements[2].fee.amount.amount',
    ])
    const [line] = order.lines
    const spoilt = { ...order, lines: line ? [{ ...line, quantity: '0' }] : [] }
    expect(refusal({ orders: [order, spoilt] })).toEqual(['invalid-value', 'orders[1].lines[0].quantity'])
  })

  it('is not blamed for what the call says', () => {
    expect(refusal({}, '2026-02-30')).toEqual(['invalid-value', 'asOf'])
    expect(refusal({ agreements: [{ ...retainer, term: { start: '2026-01-31' } }] }, '9999-12-31')).toEqual([
      'invalid-period',
      'asOf',
    ])
    const options = { asOf: '2026-04-30', rounding: 'nearly' as 'up' } as const
    expect(thrownBy(() => collectCharges(records, options)).details.field).toBe('rounding')
  })

  it('lets other errors through as they are', () => {
    expect(() => collectCharges({ orders: [null as unknown as Order] }, { asOf: '2026-04-30' })).toThrow(TypeError)
  })
})

it('taxes overage at the rate of its day', () => {
  const changed: RetainerAgreement = {
    ...retainer,
    taxPercent: '20',
    taxChanges: [{ on: '2026-03-31', taxPercent: '25' }],
  }
  const charges = collectCharges({ ...records, agreements: [changed] }, { asOf: '2026-03-31' })
  expect(charges.map(({ kind, chargedOn, taxPercent }) => [kind, chargedOn, taxPercent])).toEqual([
    ['fee', '2026-01-31', '20'],
    ['fee', '2026-02-28', '20'],
    ['order', '2026-03-02', undefined],
    ['fee', '2026-03-31', '25'],
    ['overage', '2026-03-31', '25'],
  ])
})
