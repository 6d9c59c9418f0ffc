import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, type Period } from '../../../../src/foundation/time/index.ts'
import type { CreditNote, Invoice, Payment, PaymentRefund } from '../../../../src/records/index.ts'
import { classifyRelationship } from '../../../../src/rules/classification/index.ts'
import {
  type RevenueBasis,
  type RevenueReportOptions,
  revenueBases,
  revenueReports,
  verdictGroups,
} from '../../../../src/rules/reporting/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'

const money = (units: number, currency = 'EUR') => ({
  amount: `${units < 0 ? '-' : ''}${Math.floor(Math.abs(units) / 100)}.${String(Math.abs(units) % 100).padStart(2, '0')}`,
  currency: currency as 'EUR',
})
const cents = ({ amount }: { readonly amount: string }): number => Number(amount.replace('.', ''))

const invoice = (
  id: string,
  accountId: string,
  issuedOn: CalendarDate,
  net: number,
  tax = 0,
  more: Partial<Invoice> = {},
): Invoice => {
  const currency = more.currency ?? 'EUR'
  return {
    id,
    accountId,
    status: 'open',
    number: id,
    currency,
    issuedOn,
    dueOn: addDays(issuedOn, 30),
    lines: [{ key: `${id}/1`, kind: 'order', net: money(net, currency), tax: money(tax, currency) }],
    net: money(net, currency),
    tax: money(tax, currency),
    total: money(net + tax, currency),
    ...more,
  }
}
const payment = (id: string, invoiceId: string, receivedOn: CalendarDate, units: number): Payment => ({
  id,
  accountId: 'a',
  invoiceId,
  receivedOn,
  amount: money(units),
})
const refund = (id: string, invoiceId: string, paidOn: CalendarDate, units: number): PaymentRefund => ({
  id,
  accountId: 'a',
  invoiceId,
  paidOn,
  amount: money(units),
})
const note = (id: string, invoiceId: string, issuedOn: CalendarDate, units: number, accountId = 'a'): CreditNote => ({
  id,
  accountId,
  invoiceId,
  issuedOn,
  amount: money(units),
})

const months: readonly Period[] = [
  { start: '2026-01-01', end: '2026-02-01' },
  { start: '2026-02-01', end: '2026-03-01' },
  { start: '2026-03-01', end: '2026-04-01' },
]
type Records = Parameters<typeof revenueReports>[1]
const totals = (
  invoices: readonly Invoice[],
  records: Records,
  basis: RevenueBasis,
  more: Partial<RevenueReportOptions> = {},
) => revenueReports(invoices, records, { periods: months, basis, ...more })[0]?.periods.map(({ total }) => total.amount)

describe('revenue counts as it is invoiced', () => {
  it.each<[string, readonly Invoice[], Records, readonly string[]]>([
    ['net of tax, in its month', [invoice('1', 'a', '2026-01-31', 100_00, 25_00)], {}, ['100.00', '0.00', '0.00']],
    [
      'less the net share of a credit note, in the month of the note',
      [invoice('1', 'a', '2026-01-31', 100_00, 25_00)],
      { creditNotes: [note('n', '1', '2026-03-01', 50_00)] },
      ['100.00', '0.00', '-40.00'],
    ],
    [
      'whatever was paid',
      [invoice('1', 'a', '2026-01-31', 100_00)],
      { payments: [payment('p', '1', '2026-02-01', 100_00)] },
      ['100.00', '0.00', '0.00'],
    ],
    [
      'also where it is given up, but not where it is a draft or void',
      (['uncollectible', 'draft', 'void', 'paid'] as const).map((status, index) =>
        invoice(status, 'a', '2026-02-02', 10 ** index * 1_00, 0, { status }),
      ),
      {},
      ['0.00', '1001.00', '0.00'],
    ],
    [
      'not outside the periods',
      [invoice('1', 'a', '2025-12-31', 1_00), invoice('2', 'a', '2026-04-01', 2_00)],
      {},
      ['0.00', '0.00', '0.00'],
    ],
  ])('%s', (_, invoices, records, expected) => {
    expect(totals(invoices, records, 'invoiced')).toEqual(expected)
  })

  it('unless another basis is asked for', () => {
    const [report] = revenueReports([invoice('1', 'a', '2026-01-31', 100_00)], {}, { periods: months })
    expect([report?.basis, revenueBases]).toEqual(['invoiced', ['invoiced', 'received', 'recognized']])
  })

  it('not between periods that leave days out', () => {
    const periods = [months[0], months[2]] as Period[]
    const [report] = revenueReports(
      [invoice('1', 'a', '2026-02-10', 100_00), invoice('2', 'a', '2026-03-10', 7_00)],
      {},
      { periods },
    )
    expect(report?.periods.map(({ total }) => total.amount)).toEqual(['0.00', '7.00'])
  })
})

describe('revenue counts as it is received', () => {
  const taxed = invoice('1', 'a', '2026-01-10', 100_00, 25_00)

  it.each<[string, Invoice, Records, readonly string[]]>([
    ['nothing before it is paid', taxed, {}, ['0.00', '0.00', '0.00']],
    [
      'the net share of what is paid',
      taxed,
      { payments: [payment('p', '1', '2026-01-20', 62_50), payment('q', '1', '2026-02-20', 62_50)] },
      ['50.00', '50.00', '0.00'],
    ],
    [
      'exactly the net in the end, whatever is rounded on the way',
      invoice('1', 'a', '2026-01-10', 100_00, 19_00),
      {
        payments: [
          payment('p', '1', '2026-01-20', 39_67),
          payment('q', '1', '2026-02-20', 39_67),
          payment('r', '1', '2026-03-20', 39_66),
        ],
      },
      ['33.34', '33.33', '33.33'],
    ],
    [
      'what goes back is taken back on its day',
      taxed,
      { payments: [payment('p', '1', '2026-01-20', 125_00)], refunds: [refund('r', '1', '2026-03-02', 125_00)] },
      ['100.00', '0.00', '-100.00'],
    ],
    [
      'what is paid too much is none',
      taxed,
      { payments: [payment('p', '1', '2026-01-20', 200_00)], refunds: [refund('r', '1', '2026-02-02', 75_00)] },
      ['100.00', '0.00', '0.00'],
    ],
    [
      'what was paid before the invoice counts on its day',
      invoice('1', 'a', '2026-02-10', 100_00, 25_00),
      { payments: [payment('p', '1', '2026-01-20', 125_00)] },
      ['0.00', '100.00', '0.00'],
    ],
    [
      'a credit note on what was paid takes back, and on what was not makes the rest enough',
      taxed,
      { payments: [payment('p', '1', '2026-01-20', 125_00)], creditNotes: [note('n', '1', '2026-02-20', 25_00)] },
      ['100.00', '-20.00', '0.00'],
    ],
    [
      'half paid and half credited is half received',
      taxed,
      { payments: [payment('p', '1', '2026-01-20', 62_50)], creditNotes: [note('n', '1', '2026-02-20', 62_50)] },
      ['50.00', '0.00', '0.00'],
    ],
    [
      'all credited is nothing',
      taxed,
      { payments: [payment('p', '1', '2026-01-20', 62_50)], creditNotes: [note('n', '1', '2026-02-20', 125_00)] },
      ['50.00', '-50.00', '0.00'],
    ],
    [
      'an invoice below zero when money goes back for it',
      invoice('1', 'a', '2026-01-10', -100_00, -25_00),
      { refunds: [refund('r', '1', '2026-02-10', 62_50)] },
      ['0.00', '-50.00', '0.00'],
    ],
    [
      'of a void invoice nothing',
      { ...taxed, status: 'void' },
      { payments: [payment('p', '1', '2026-01-20', 125_00)] },
      ['0.00', '0.00', '0.00'],
    ],
    [
      'of an invoice of nothing nothing',
      invoice('1', 'a', '2026-01-10', 0),
      { payments: [payment('p', '1', '2026-01-20', 5_00)] },
      ['0.00', '0.00', '0.00'],
    ],
  ])('%s', (_, each, records, expected) => {
    expect(totals([each], records, 'received')).toEqual(expected)
  })

  it('rounded as asked for', () => {
    const records = { payments: [payment('p', '1', '2026-01-20', 39_67)] }
    const of = (rounding: 'up' | 'down') =>
      totals([invoice('1', 'a', '2026-01-10', 100_00, 19_00)], records, 'received', { rounding })?.[0]
    expect([of('up'), of('down')]).toEqual(['33.34', '33.33'])
  })
})

describe('revenue counts as it is recognized', () => {
  const service = { start: '2026-01-01', end: '2026-04-01' } as const
  const year = invoice('1', 'a', '2026-01-05', 90_00, 10_00)
  const served: Invoice = { ...year, lines: year.lines.map((line) => ({ ...line, service })) }

  it('by the days of service, whenever it was invoiced', () => {
    expect(totals([served], {}, 'recognized')).toEqual(['31.00', '28.00', '31.00'])
  })

  it('by the method asked for', () => {
    expect(totals([served], {}, 'recognized', { method: 'even-months' })).toEqual(['30.00', '30.00', '30.00'])
  })

  it('less what a note takes back', () => {
    const creditNotes = [note('n', '1', '2026-03-31', 100_00)]
    expect(totals([served], { creditNotes }, 'recognized')).toEqual(['31.00', '28.00', '-59.00'])
  })

  it('and not for accounts whose invoices are all drafts', () => {
    expect(totals([{ ...served, status: 'draft' }], {}, 'recognized')).toEqual(['0.00', '0.00', '0.00'])
  })
})

describe('a report of revenue', () => {
  const client = classifyRelationship({ hasPurchased: true, offering: 'advice', engagement: 'ongoing-collaboration' })
  const customer = classifyRelationship({ hasPurchased: true, offering: 'product', engagement: 'transactional' })
  const invoices = [
    invoice('1', 'a', '2026-01-10', 100_00),
    invoice('2', 'b', '2026-02-10', 30_00),
    invoice('3', 'c', '2026-02-10', 30_00),
    invoice('4', 'd', '2026-03-10', 5_00),
    invoice('5', 'd', '2026-03-10', 70_00, 0, { currency: 'SEK' }),
  ]

  it('has parts by kind of patron, those in no group last, and one for each currency', () => {
    const groups = verdictGroups([
      { id: 'c', decision: customer },
      { id: 'a', decision: client },
      { id: 'b', decision: customer },
    ])
    const [euros, kronor, ...more] = revenueReports(invoices, {}, { periods: months, groups })
    expect(more).toEqual([])
    expect(euros).toEqual({
      currency: 'EUR',
      basis: 'invoiced',
      total: money(165_00),
      periods: [
        {
          period: months[0],
          total: money(100_00),
          parts: [
            { group: 'client', amount: money(100_00) },
            { group: 'customer', amount: money(0) },
            { amount: money(0) },
          ],
        },
        {
          period: months[1],
          total: money(60_00),
          parts: [
            { group: 'client', amount: money(0) },
            { group: 'customer', amount: money(60_00) },
            { amount: money(0) },
          ],
        },
        {
          period: months[2],
          total: money(5_00),
          parts: [
            { group: 'client', amount: money(0) },
            { group: 'customer', amount: money(0) },
            { amount: money(5_00) },
          ],
        },
      ],
      parts: [
        { group: 'client', amount: money(100_00) },
        { group: 'customer', amount: money(60_00) },
        { amount: money(5_00) },
      ],
      accounts: [
        { accountId: 'a', group: 'client', amount: money(100_00) },
        { accountId: 'b', group: 'customer', amount: money(30_00) },
        { accountId: 'c', group: 'customer', amount: money(30_00) },
        { accountId: 'd', amount: money(5_00) },
      ],
    })
    expect([kronor?.currency, kronor?.total, kronor?.parts]).toEqual([
      'SEK',
      money(70_00, 'SEK'),
      [{ amount: money(70_00, 'SEK') }],
    ])
  })

  it('puts those in no group last, wherever they come first', () => {
    const [report] = revenueReports(invoices, {}, { periods: months, groups: { d: 'late' } })
    expect(report?.parts.map(({ group }) => group)).toEqual(['late', undefined])
    const [named] = revenueReports(invoices.slice(0, 4), {}, { periods: months, groups: { a: 'z', b: 'y', c: 'z' } })
    expect(named?.parts.map(({ group }) => group)).toEqual(['y', 'z', undefined])
  })

  it('is not there without invoices', () => {
    expect(revenueReports([], {}, { periods: months })).toEqual([])
  })

  it.each<[string, () => unknown, string, string]>([
    ['no periods', () => revenueReports(invoices, {}, { periods: [] }), 'invalid-value', 'periods.length'],
    [
      'periods that overlap',
      () => revenueReports(invoices, {}, { periods: [...months].reverse() }),
      'invalid-period',
      'periods[1].start',
    ],
    [
      'a period that ends before it starts',
      () => revenueReports(invoices, {}, { periods: [{ start: '2026-02-01', end: '2026-01-01' }] }),
      'invalid-period',
      'periods[0].end',
    ],
    ['another basis', () => totals(invoices, {}, 'cash' as never), 'unknown-code', 'basis'],
    [
      'a payment of an invoice that is not given',
      () => totals(invoices, { payments: [payment('p', '9', '2026-01-01', 1)] }, 'received'),
      'foreign-record',
      'payments[0].invoiceId',
    ],
    [
      'a credit note of an invoice that is not given',
      () => totals(invoices, { creditNotes: [note('n', '9', '2026-01-01', 1)] }, 'invoiced'),
      'foreign-record',
      'creditNotes[0].invoiceId',
    ],
    [
      'a refund twice',
      () =>
        totals(
          invoices,
          { refunds: [refund('r', '1', '2026-02-01', 1), refund('r', '1', '2026-02-01', 1)] },
          'received',
        ),
      'duplicate-id',
      'refunds[1].id',
    ],
    ['an invoice twice', () => totals([...invoices, ...invoices], {}, 'invoiced'), 'duplicate-id', 'invoices[5].id'],
  ])('is refused for %s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('revenue, whatever there is', () => {
  const day = fc.integer({ min: 0, max: 119 }).map((days) => addDays('2025-12-15', days))
  const anyBooks = fc
    .array(
      fc.record({
        accountId: fc.constantFrom('a', 'b', 'c'),
        on: day,
        net: fc.integer({ min: 1, max: 500_00 }),
        tax: fc.integer({ min: 0, max: 100_00 }),
        paid: fc.array(fc.tuple(day, fc.integer({ min: 1, max: 300_00 })), { maxLength: 3 }),
        back: fc.option(fc.tuple(day, fc.integer({ min: 1, max: 100_00 })), { nil: undefined }),
        credited: fc.option(fc.tuple(fc.nat(60), fc.double({ min: 0.01, max: 1, noNaN: true })), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) => {
      const invoices = all.map(({ accountId, on, net, tax }, index) => invoice(String(index), accountId, on, net, tax))
      const payments = all.flatMap(({ paid }, index) =>
        paid.map(([on, units], place) => payment(`p-${index}-${place}`, String(index), on, units)),
      )
      const refunds = all.flatMap(({ back }, index) => (back ? [refund(`r-${index}`, String(index), ...back)] : []))
      const creditNotes = all.flatMap(({ on, net, tax, credited, accountId }, index) =>
        credited
          ? [
              note(
                `n-${index}`,
                String(index),
                addDays(on, credited[0]),
                Math.ceil((net + tax) * credited[1]),
                accountId,
              ),
            ]
          : [],
      )
      return { invoices, records: { payments, refunds, creditNotes } }
    })
  const groups = { a: 'client', b: 'customer' }
  const sum = (amounts: readonly { readonly amount: string }[]): number =>
    amounts.reduce((all, each) => all + cents(each), 0)

  it('sums up: accounts to groups, groups to periods, periods to the whole', () => {
    const offenders: unknown[] = []
    fc.assert(
      fc.property(anyBooks, fc.constantFrom(...revenueBases), ({ invoices, records }, basis) => {
        const [report] = revenueReports(invoices, records, { periods: months, basis, groups })
        if (!report) return
        const { total, periods, parts, accounts } = report
        const isRight =
          sum(parts.map(({ amount }) => amount)) === cents(total) &&
          sum(periods.map((period) => period.total)) === cents(total) &&
          sum(accounts.map(({ amount }) => amount)) === cents(total) &&
          periods.every((period) => sum(period.parts.map(({ amount }) => amount)) === cents(period.total)) &&
          parts.every(({ group, amount }, place) => {
            const theirs = accounts.filter((account) => account.group === group).map((account) => account.amount)
            return (
              sum(theirs) === cents(amount) &&
              sum(periods.map((period) => period.parts[place]?.amount ?? money(0))) === cents(amount)
            )
          }) &&
          JSON.stringify(JSON.parse(JSON.stringify(report))) === JSON.stringify(report)
        if (!isRight) offenders.push([invoices, records, basis])
      }),
    )
    expect(offenders).toEqual([])
  })

  it('is the same by finer periods', () => {
    const offenders: unknown[] = []
    const weeks = Array.from({ length: 12 }, (_, week) => ({
      start: addDays('2026-01-01', week * 7),
      end: addDays('2026-01-01', week * 7 + 7),
    }))
    const whole = [{ start: '2026-01-01', end: addDays('2026-01-01', 84) }] as const
    fc.assert(
      fc.property(anyBooks, fc.constantFrom(...revenueBases), ({ invoices, records }, basis) => {
        const fine = revenueReports(invoices, records, { periods: weeks, basis })[0]
        const coarse = revenueReports(invoices, records, { periods: whole, basis })[0]
        if (JSON.stringify(fine?.accounts) !== JSON.stringify(coarse?.accounts))
          offenders.push([invoices, records, basis])
      }),
    )
    expect(offenders).toEqual([])
  })

  it('is in the end what was invoiced net of credit notes, times the share paid', () => {
    const offenders: unknown[] = []
    const periods = [{ start: '2025-01-01', end: '2027-01-01' }] as const
    fc.assert(
      fc.property(anyBooks, ({ invoices, records }) => {
        const received = revenueReports(invoices, records, { periods, basis: 'received' })[0]
        const invoiced = revenueReports(invoices, records, { periods })[0]
        let [expectedReceived, expectedInvoiced] = [0, 0]
        for (const each of invoices) {
          const of = (list: readonly { readonly invoiceId: string; readonly amount: { readonly amount: string } }[]) =>
            sum(list.filter(({ invoiceId }) => invoiceId === each.id).map(({ amount }) => amount))
          const [total, credited] = [cents(each.total), of(records.creditNotes)]
          const taken = credited === total ? cents(each.net) : Math.round((cents(each.net) * credited) / total)
          const net = cents(each.net) - taken
          const left = total - credited
          const paid = Math.max(0, Math.min(left, of(records.payments) - of(records.refunds)))
          expectedInvoiced += net
          expectedReceived += left === 0 ? 0 : Math.round((net * paid) / left)
        }
        if (
          cents(received?.total ?? money(-1)) !== expectedReceived ||
          cents(invoiced?.total ?? money(-1)) !== expectedInvoiced
        ) {
          offenders.push([invoices, records])
        }
      }),
    )
    expect(offenders).toEqual([])
  })
})
