import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { CreditNote, Invoice, InvoiceStatus, Payment } from '../../../../src/records/index.ts'
import {
  type AgeingOptions,
  ageingBuckets,
  applyPayment,
  daysPastDue,
  defaultAgeingBounds,
  isPastDue,
  type SettlementRecords,
  settlement,
} from '../../../../src/rules/billing/invoices/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { cents, draft, euro, invoice, note, payment, refund, springDays, sumUnits, units } from './samples.ts'

const asOf: CalendarDate = '2026-07-01'
const chargeback: SettlementRecords = { payments: [payment(euro('120.00'))], refunds: [refund(euro('120.00'))] }

describe('days past due', () => {
  it.each<[CalendarDate, number, boolean]>([
    ['2026-05-01', -30, false],
    ['2026-05-30', -1, false],
    ['2026-05-31', 0, false],
    ['2026-06-01', 1, true],
    ['2027-05-31', 365, true],
  ])('on %s are %i', (asOf, days, isPast) => {
    expect(daysPastDue(invoice(), {}, { asOf })).toBe(days)
    expect(isPastDue(invoice(), {}, { asOf })).toBe(isPast)
  })

  it.each<InvoiceStatus>(['draft', 'paid', 'uncollectible', 'void'])(
    'are not counted for an invoice that is %s',
    (status) => {
      expect(daysPastDue(invoice({ status }), {}, { asOf: '2026-07-01' })).toBeUndefined()
      expect(isPastDue(invoice({ status }), {}, { asOf: '2026-07-01' })).toBe(false)
    },
  )

  it.each<[string, string, Invoice, string]>([
    ['a day that is none', 'asOf', invoice(), '2026-02-30'],
    ['an open invoice without a last day to pay', 'invoice.dueOn', { ...draft(), status: 'open' }, '2026-06-01'],
    ['a last day to pay that is none', 'invoice.dueOn', invoice({ dueOn: '2026-05-32' }), '2026-06-01'],
    ['a last day to pay before the invoice', 'invoice.dueOn', invoice({ dueOn: '2026-04-30' }), '2026-06-01'],
  ])('refuse %s', (_, field, given, asOf) => {
    const error = thrownBy(() => daysPastDue(given, {}, { asOf: asOf as CalendarDate }))
    expect([error.code, error.details.field]).toEqual(['invalid-value', field])
  })

  it.each<[string, Partial<Invoice>, SettlementRecords, number | undefined]>([
    ['once it is paid, whatever its status says', {}, { payments: [payment(euro('120.00'))] }, undefined],
    ['once it is credited', {}, { creditNotes: [note(euro('120.00'))] }, undefined],
    ['of nothing', { total: euro('0.00') }, {}, undefined],
    ['that is negative', { total: euro('-30.00') }, {}, undefined],
    ['that is paid in part', {}, { payments: [payment(euro('119.99'))] }, 31],
    [
      'that was paid later',
      { status: 'paid' },
      { payments: [payment(euro('120.00'), { receivedOn: '2026-07-02' })] },
      31,
    ],
    ['that is paid, and the payment went back', { status: 'paid' }, chargeback, 31],
    [
      'whose payment went back and is credited',
      { status: 'paid' },
      { ...chargeback, creditNotes: [note(euro('120.00'))] },
      undefined,
    ],
    ['that is paid by payments that are not given', { status: 'paid' }, { ...chargeback, payments: [] }, undefined],
    [
      'whose payment went back later',
      { status: 'paid' },
      { ...chargeback, refunds: [refund(euro('120.00'), { paidOn: '2026-07-02' })] },
      undefined,
    ],
    ['that was given up', { status: 'uncollectible' }, chargeback, undefined],
  ])('of an invoice %s', (_, differing, records, days) => {
    expect(daysPastDue(invoice(differing), records, { asOf: '2026-07-01' })).toBe(days)
    expect(isPastDue(invoice(differing), records, { asOf: '2026-07-01' })).toBe(days !== undefined)
    const report = ageingBuckets([invoice(differing)], records, { asOf: '2026-07-01' })
    expect(report?.accounts).toHaveLength(days === undefined ? 0 : 1)
  })

  it('refuse records of another invoice', () => {
    const records = { payments: [payment(euro('1.00'), { invoiceId: 'i-2' })] }
    expect(thrownBy(() => daysPastDue(invoice(), records, { asOf })).code).toBe('foreign-record')
  })

  it('need no day of issue', () => {
    const { issuedOn: _, ...imported } = invoice()
    expect(daysPastDue(imported, {}, { asOf: '2026-06-01' })).toBe(1)
  })
})

/** An open invoice of so many cents that has been due for so many days on 1 July. */
const aged = (id: string, days: number, amount = 10_000, differing: Partial<Invoice> = {}): Invoice =>
  invoice({ id, issuedOn: '2026-01-01', dueOn: addDays(asOf, -days), total: cents(amount), ...differing })

describe('ageing', () => {
  it('sorts what is due by how long it has been', () => {
    const invoices = [
      aged('not yet', -1),
      aged('today', 0),
      aged('yesterday', 1),
      aged('a month', 30),
      aged('more', 31),
      aged('two', 60, 5_000, { accountId: 'mira' }),
      aged('three', 61),
      aged('four', 90),
      aged('old', 91),
      aged('very old', 181, 1),
    ]
    const report = ageingBuckets(invoices, {}, { asOf })
    expect(report?.asOf).toBe(asOf)
    expect(report?.buckets).toEqual([
      { toDays: 0, amount: euro('200.00'), invoiceIds: ['not yet', 'today'] },
      { fromDays: 1, toDays: 30, amount: euro('200.00'), invoiceIds: ['yesterday', 'a month'] },
      { fromDays: 31, toDays: 60, amount: euro('150.00'), invoiceIds: ['more', 'two'] },
      { fromDays: 61, toDays: 90, amount: euro('200.00'), invoiceIds: ['three', 'four'] },
      { fromDays: 91, amount: euro('100.01'), invoiceIds: ['old', 'very old'] },
    ])
    expect(report?.total).toEqual(euro('850.01'))
    expect(report?.accounts.map(({ accountId, total }) => [accountId, total.amount])).toEqual([
      ['harbour', '800.01'],
      ['mira', '50.00'],
    ])
    expect(report?.accounts[1]?.buckets[2]).toEqual({
      fromDays: 31,
      toDays: 60,
      amount: euro('50.00'),
      invoiceIds: ['two'],
    })
    expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report)
  })

  it.each<[string, readonly number[], readonly object[]]>([
    [
      'the default',
      defaultAgeingBounds,
      [
        { toDays: 0 },
        { fromDays: 1, toDays: 30 },
        { fromDays: 31, toDays: 60 },
        { fromDays: 61, toDays: 90 },
        { fromDays: 91 },
      ],
    ],
    [
      'a week and a fortnight',
      [7, 14],
      [{ toDays: 0 }, { fromDays: 1, toDays: 7 }, { fromDays: 8, toDays: 14 }, { fromDays: 15 }],
    ],
    ['none', [], [{ toDays: 0 }, { fromDays: 1 }]],
  ])('with %s as bounds makes these buckets', (_, bounds, spans) => {
    const report = ageingBuckets([invoice()], {}, { asOf, bounds })
    expect(report?.buckets.map(({ amount: _, invoiceIds: __, ...span }) => span)).toEqual(spans)
  })

  it.each<[string, Partial<Invoice>, readonly Payment[], readonly CreditNote[], string]>([
    [
      'an open invoice, less what came in and was taken off',
      {},
      [payment(euro('50.00'))],
      [note(euro('7.00'))],
      '63.00',
    ],
    [
      'not what came in later',
      {},
      [payment(euro('50.00'), { receivedOn: '2026-07-02' })],
      [note(euro('7.00'), { issuedOn: '2026-07-02' })],
      '120.00',
    ],
    [
      'an invoice that was paid later',
      { status: 'paid' },
      [payment(euro('20.00')), payment(euro('100.00'), { id: 'p-2', receivedOn: '2026-07-02' })],
      [],
      '100.00',
    ],
    [
      'no invoice that was paid by then',
      { status: 'paid' },
      [payment(euro('120.00'), { receivedOn: '2026-07-01' })],
      [],
      '0.00',
    ],
    ['no paid invoice whose payments are not given', { status: 'paid' }, [payment(euro('20.00'))], [], '0.00'],
    ['no invoice that was issued later', { issuedOn: '2026-07-02', dueOn: '2026-07-31' }, [], [], '0.00'],
    ['an invoice that was issued on the day', { issuedOn: '2026-07-01', dueOn: '2026-07-31' }, [], [], '120.00'],
    ['no draft', { status: 'draft' }, [], [], '0.00'],
    ['no void invoice', { status: 'void' }, [payment(euro('5.00'))], [], '0.00'],
    ['no uncollectible invoice', { status: 'uncollectible' }, [], [], '0.00'],
    ['no negative invoice', { total: euro('-5.00') }, [], [], '0.00'],
    ['no overpaid invoice', {}, [payment(euro('500.00'))], [], '0.00'],
  ])('counts %s', (_, differing, payments, notes, total) => {
    const report = ageingBuckets([invoice(differing)], { payments, creditNotes: notes }, { asOf })
    expect(report?.total).toEqual(euro(total))
    expect(report?.accounts).toHaveLength(total === '0.00' ? 0 : 1)
  })

  it('counts what went back, from the day on that it did', () => {
    const totals = (['2026-06-09', '2026-06-10'] as const).map(
      (day) => ageingBuckets([invoice({ status: 'paid' })], chargeback, { asOf: day })?.total.amount,
    )
    expect(totals).toEqual(['0.00', '120.00'])
  })

  it('passes over payments of invoices that are not in the list, in whatever currency', () => {
    const other = payment({ amount: '5000', currency: 'JPY' }, { invoiceId: 'i-99' })
    expect(ageingBuckets([invoice()], { payments: [other] }, { asOf })?.total).toEqual(euro('120.00'))
  })

  it('takes an imported invoice without a day of issue as issued', () => {
    const { issuedOn: _, ...imported } = invoice()
    expect(ageingBuckets([imported], {}, { asOf })?.total).toEqual(euro('120.00'))
  })

  it('of no invoices is unknown, not zero', () => {
    expect(ageingBuckets([], {}, { asOf })).toBeUndefined()
  })

  const mistakes: readonly [string, string, string, readonly Invoice[], readonly Payment[], Partial<AgeingOptions>][] =
    [
      ['a day that is none', 'invalid-value', 'asOf', [], [], { asOf: '2026-06-31' }],
      ['bounds that are not in order', 'invalid-value', 'bounds[1]', [], [], { bounds: [30, 30] }],
      ['a bound of 0', 'invalid-value', 'bounds[0]', [], [], { bounds: [0] }],
      ['a bound that is not whole', 'invalid-value', 'bounds[0]', [], [], { bounds: [1.5] }],
      [
        'too many bounds',
        'invalid-value',
        'bounds.length',
        [],
        [],
        { bounds: Array.from({ length: 51 }, (_, index) => index + 1) },
      ],
      ['an invoice given twice', 'duplicate-id', 'invoices[1].id', [invoice(), invoice()], [], {}],
      [
        'invoices in several currencies',
        'currency-mismatch',
        'invoices[1].currency',
        [invoice(), invoice({ id: 'i-2', currency: 'SEK' })],
        [],
        {},
      ],
      [
        'a total in another currency',
        'currency-mismatch',
        'invoices[0].total.currency',
        [invoice({ total: { amount: '5', currency: 'JPY' } })],
        [],
        {},
      ],
      [
        'an open invoice without a last day to pay',
        'invalid-value',
        'invoices[0].dueOn',
        [{ ...draft(), status: 'open' }],
        [],
        {},
      ],
      [
        'a last day to pay before the invoice',
        'invalid-value',
        'invoices[0].dueOn',
        [invoice({ dueOn: '2026-04-01' })],
        [],
        {},
      ],
      [
        'a payment given twice',
        'duplicate-id',
        'payments[1].id',
        [invoice()],
        [payment(euro('1.00')), payment(euro('1.00'), { invoiceId: 'i-2' })],
        {},
      ],
      [
        'a payment in another currency',
        'currency-mismatch',
        'payments[0].amount.currency',
        [invoice()],
        [payment({ amount: '5', currency: 'JPY' })],
        {},
      ],
      ['a negative payment', 'invalid-value', 'payments[0].amount.amount', [invoice()], [payment(euro('-5.00'))], {}],
    ]
  it.each(mistakes)('refuses %s', (_, code, field, invoices, payments, differing) => {
    const error = thrownBy(() => ageingBuckets(invoices, { payments }, { asOf, ...differing }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('properties of ageing', () => {
  const anyInvoices = fc
    .array(
      fc.record({
        accountId: fc.constantFrom('harbour', 'nordlys', 'mira'),
        issuedOn: springDays,
        term: fc.integer({ min: 0, max: 60 }),
        total: fc.integer({ min: -100, max: 20_000 }),
        status: fc.constantFrom<InvoiceStatus>('open', 'open', 'open', 'draft', 'uncollectible', 'void'),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((all) =>
      all.map(({ term, total, ...rest }, index) =>
        invoice({ ...rest, id: `i-${index}`, dueOn: addDays(rest.issuedOn, term), total: cents(total) }),
      ),
    )
  const anyPayments = fc
    .array(fc.tuple(fc.nat({ max: 11 }), fc.integer({ min: 1, max: 15_000 }), springDays), { maxLength: 20 })
    .map((all) =>
      all.map(([of, amount, receivedOn], index) =>
        payment(cents(amount), { id: `p-${index}`, invoiceId: `i-${of}`, receivedOn }),
      ),
    )
  const anyBounds = fc
    .uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 5 })
    .map((bounds) => [...bounds].sort((a, b) => a - b))

  it('the total is the sum of what is due on open invoices, each in the bucket of its days', () => {
    fc.assert(
      fc.property(anyInvoices, anyPayments, springDays, anyBounds, (invoices, payments, day, bounds) => {
        const report = ageingBuckets(invoices, { payments }, { asOf: day, bounds })
        const open = invoices.filter(({ status, issuedOn = '' }) => status === 'open' && issuedOn <= day)
        const dues = open.map((each) => {
          const theirs = payments.filter(({ invoiceId }) => invoiceId === each.id)
          return { each, due: settlement(each, { payments: theirs }, { asOf: day }).due }
        })
        expect(units(report?.total ?? euro('-1.00'))).toBe(sumUnits(dues.map(({ due }) => due)))
        for (const { fromDays, toDays, amount, invoiceIds } of report?.buckets ?? []) {
          const these = dues.filter(({ each, due }) => {
            const days = (Date.parse(day) - Date.parse(each.dueOn ?? '')) / 86_400_000
            return due.amount !== '0.00' && !(days < (fromDays ?? days)) && !(days > (toDays ?? days))
          })
          expect(invoiceIds).toEqual(these.map(({ each }) => each.id))
          expect(units(amount)).toBe(sumUnits(these.map(({ due }) => due)))
        }
      }),
    )
  })

  it('an invoice is in the ageing exactly if it has days past due, and in the bucket of them', () => {
    const anyRefunds = fc
      .array(fc.tuple(fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9_000 }), springDays), { maxLength: 10 })
      .map((all) =>
        all.map(([of, amount, paidOn], index) =>
          refund(cents(amount), { id: `pr-${index}`, invoiceId: `i-${of}`, paidOn }),
        ),
      )
    fc.assert(
      fc.property(anyInvoices, anyPayments, anyRefunds, springDays, (invoices, payments, refunds, day) => {
        /** The invoices with the status that their payments gave them, before anything went back. */
        const books = invoices.map((each) => {
          const of = <Item extends { readonly invoiceId: string }>(items: readonly Item[]): readonly Item[] =>
            items.filter(({ invoiceId }) => invoiceId === each.id)
          const records = { payments: of(payments), refunds: of(refunds) }
          const { status } = settlement(each, { payments: records.payments })
          return { each: { ...each, status }, records }
        })
        const report = ageingBuckets(
          books.map(({ each }) => each),
          { payments, refunds },
          { asOf: day },
        )
        const listed = report?.buckets.flatMap(({ fromDays = -Infinity, toDays = Infinity, invoiceIds }) =>
          invoiceIds.map((id) => ({ id, fromDays, toDays })),
        )
        const awaited = books.flatMap(({ each, records }) => {
          const days = daysPastDue(each, records, { asOf: day })
          return days === undefined || (each.issuedOn ?? '') > day ? [] : [{ id: each.id, days }]
        })
        expect(listed?.map(({ id }) => id).sort()).toEqual(awaited.map(({ id }) => id).sort())
        for (const { id, days } of awaited) {
          const bucket = listed?.find((each) => each.id === id)
          expect(days >= (bucket?.fromDays ?? 0) && days <= (bucket?.toDays ?? 0)).toBe(true)
        }
      }),
    )
  })

  it('the buckets sum to the total, and the accounts to the whole, bucket by bucket', () => {
    fc.assert(
      fc.property(anyInvoices, anyPayments, springDays, anyBounds, (invoices, payments, day, bounds) => {
        const report = ageingBuckets(invoices, { payments }, { asOf: day, bounds })
        if (!report) throw new Error('there are invoices')
        expect(sumUnits(report.buckets.map(({ amount }) => amount))).toBe(units(report.total))
        expect(sumUnits(report.accounts.map(({ total }) => total))).toBe(units(report.total))
        for (const { buckets, total } of report.accounts) {
          expect(sumUnits(buckets.map(({ amount }) => amount))).toBe(units(total))
        }
        for (const [index, bucket] of report.buckets.entries()) {
          const theirs = report.accounts.flatMap(({ buckets }) => buckets[index] ?? [])
          expect(sumUnits(theirs.map(({ amount }) => amount))).toBe(units(bucket.amount))
          expect(theirs.flatMap(({ invoiceIds }) => invoiceIds).sort()).toEqual([...bucket.invoiceIds].sort())
        }
      }),
    )
  })

  it('looked back upon, a day is as it was on that day', () => {
    fc.assert(
      fc.property(anyInvoices, anyPayments, springDays, (invoices, payments, day) => {
        const history = [...payments].sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1))
        /** The books once everything up to a day has happened. */
        const booksOn = (until: CalendarDate) => {
          const seen: Payment[] = []
          const books = new Map(invoices.map((each) => [each.id, each]))
          for (const each of history.filter(({ receivedOn }) => receivedOn <= until)) {
            const current = books.get(each.invoiceId)
            const earlier = seen.filter(({ invoiceId }) => invoiceId === each.invoiceId)
            const applied = current && applyPayment(current, each, { payments: earlier })
            if (!applied?.ok) continue
            books.set(each.invoiceId, applied.value.invoice)
            seen.push(each)
          }
          return { invoices: [...books.values()], payments: seen }
        }
        const [then, later] = [booksOn(day), booksOn('2026-12-31')]
        expect(ageingBuckets(later.invoices, later, { asOf: day })).toEqual(
          ageingBuckets(then.invoices, then, { asOf: day }),
        )
      }),
    )
  })
})
