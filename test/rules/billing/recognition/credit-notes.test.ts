import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClienteleErrorCode } from '../../../../src/foundation/error.ts'
import { type RoundingMode, roundingModes } from '../../../../src/foundation/money/index.ts'
import { addDays, type CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { CreditNote, CreditNoteLine, Invoice, InvoiceLine } from '../../../../src/records/index.ts'
import {
  deferredRevenueByMonth,
  type RecognitionMethod,
  type RevenueBooking,
  type RevenueBookingOptions,
  recognitionMethods,
  recognizeRevenue,
  revenueBookingsOf,
} from '../../../../src/rules/billing/recognition/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { anyService, cents, euros, fee, goods, invoice, ofCents, overage, service } from './samples.ts'

const note = (amount: string, issuedOn: CreditNote['issuedOn'], terms: Partial<CreditNote> = {}): CreditNote => ({
  id: `cn-${issuedOn}`,
  accountId: 'a-1',
  invoiceId: 'i-1',
  issuedOn,
  amount: euros(amount),
  ...terms,
})

const off = (key: string, net: string, tax = '0.00'): CreditNoteLine => ({ key, net: euros(net), tax: euros(tax) })

/** Each booking by its amount, and the day that it is billed on and recognised from. */
const brief = (bookings: readonly RevenueBooking[]): readonly string[] =>
  bookings.map(({ amount, billedOn, recognizedFrom }) => `${amount.amount} ${billedOn} ${recognizedFrom}`)

describe('credit notes', () => {
  it.each<[string, readonly CreditNote[], readonly string[]]>([
    ['half of the invoice', [note('575.00', '2026-06-16')], ['-460.00 2026-06-16 2026-06-16']],
    ['all of it on the day it was issued', [note('1150.00', '2026-05-02')], ['-920.00 2026-05-02 2026-05-02']],
    ['all of it after the service', [note('1150.00', '2026-09-01')], ['-920.00 2026-09-01 2026-09-01']],
    [
      'two notes, by their days, the later one with the earlier',
      [note('1000.00', '2026-09-02'), note('150.00', '2026-09-01')],
      ['-120.00 2026-09-01 2026-09-01', '120.00 2026-09-02 2026-09-02', '-920.00 2026-09-02 2026-09-02'],
    ],
  ])('take back %s, over the service of the line', (_, creditNotes, expected) => {
    const [line, ...credits] = revenueBookingsOf([invoice()], { creditNotes })
    expect(brief(credits)).toEqual(expected)
    for (const credit of credits) {
      expect([credit.service, credit.contract]).toEqual([line?.service, line?.contract])
      expect(credit.service).not.toBe(line?.service)
    }
  })

  it('are left alone where the invoice is void', () => {
    expect(revenueBookingsOf([invoice({ status: 'void' })], { creditNotes: [note('1.00', '2026-06-01')] })).toEqual([])
  })

  it('take a share of each line, credits too', () => {
    const lines = [fee, { ...overage, net: euros('-20.00'), tax: euros('-5.00') }]
    const discounted = invoice({ lines, net: euros('900.00'), tax: euros('225.00'), total: euros('1125.00') })
    const taken = revenueBookingsOf([discounted], { creditNotes: [note('112.50', '2026-09-01')] }).slice(2)
    expect(taken.map(({ amount }) => amount.amount)).toEqual(['-92.00', '2.00'])
  })

  it('change no month before theirs', () => {
    const range = { from: '2026-05', until: '2026-09' } as const
    const [plain, credited] = [[], [note('575.00', '2026-06-16')]].map((creditNotes) =>
      deferredRevenueByMonth(revenueBookingsOf([invoice()], { creditNotes }), range),
    )
    expect(credited?.[0]).toEqual(plain?.[0])
    expect(credited?.map(({ recognized }) => recognized.amount)).toEqual(['310.00', '-5.00', '155.00', '0.00'])
  })

  it('of all of an amount that does not divide leave no cent to earn (100.01 over six months)', () => {
    const half = { ...fee, service: service('2026-01-01', '2026-07-01'), net: euros('100.01'), tax: euros('0.00') }
    const sums = { net: half.net, tax: half.tax, total: half.net }
    const whole = invoice({ issuedOn: '2026-01-01', lines: [half], ...sums })
    const bookings = revenueBookingsOf([whole], { creditNotes: [note('100.01', '2026-02-10')] })
    const rows = deferredRevenueByMonth(bookings, { from: '2026-01', until: '2026-05' })
    expect(rows.map(({ recognized, closing }) => [recognized.amount, closing.deferred.amount])).toEqual([
      ['17.13', '82.88'],
      ['-17.13', '0.00'],
      ['0.00', '0.00'],
      ['0.00', '0.00'],
    ])
  })

  it('round the way that is asked for', () => {
    const lastCents = (rounding: RevenueBookingOptions['rounding']) =>
      brief(
        revenueBookingsOf([invoice()], {
          creditNotes: [note('0.01', '2026-09-01')],
          ...(rounding && { rounding }),
        }).slice(1),
      )
    expect(lastCents(undefined)).toEqual(['-0.01 2026-09-01 2026-09-01'])
    expect(lastCents('down')).toEqual([])
  })
})

const twoLines = invoice({
  lines: [fee, goods],
  net: euros('960.00'),
  tax: euros('240.00'),
  total: euros('1200.00'),
})

describe('credit notes that say which lines', () => {
  const takenBack = (creditNotes: readonly CreditNote[], given: Invoice = twoLines) =>
    revenueBookingsOf([given], { creditNotes })
      .slice(given.lines.length)
      .map(({ amount, contract }) => `${amount.amount} ${contract}`)

  it('take back those and no others', () => {
    const lines = [off(goods.key, '40.00', '10.00')]
    expect(takenBack([note('50.00', '2026-05-20', { lines })])).toEqual(['-40.00 order/o-1'])
    expect(takenBack([note('50.00', '2026-05-20')])).toEqual(['-38.33 agreement/ag-1', '-1.67 order/o-1'])
  })

  it('take back tax alone from nobody', () => {
    expect(takenBack([note('10.00', '2026-05-20', { lines: [off(goods.key, '0.00', '10.00')] })])).toEqual([])
  })

  it('leave the rest to those that do not say, earlier or later', () => {
    const lines = [off(goods.key, '40.00', '10.00')]
    const named = note('50.00', '2026-05-20', { lines })
    expect(takenBack([named, note('575.00', '2026-05-21')])).toEqual(['-40.00 order/o-1', '-460.00 agreement/ag-1'])
    expect(takenBack([note('600.00', '2026-05-19'), named])).toEqual([
      '-460.00 agreement/ag-1',
      '-20.00 order/o-1',
      '460.00 agreement/ag-1',
      '-480.00 agreement/ag-1',
      '20.00 order/o-1',
      '-40.00 order/o-1',
    ])
  })

  it('and credit the invoice whole, take back every line, credits too', () => {
    const refundLine = { ...goods, net: euros('-100.00'), tax: euros('0.00') }
    const sums = { net: euros('820.00'), tax: euros('230.00'), total: euros('1050.00') }
    const lines = [off(fee.key, '820.00', '230.00')]
    expect(
      takenBack([note('1050.00', '2026-05-20', { lines })], invoice({ lines: [fee, refundLine], ...sums })),
    ).toEqual(['-920.00 agreement/ag-1', '100.00 order/o-1'])
  })
})

/** A line of an invoice, a part of its net or tax for each note that could take it off, and notes on days after it. */
interface Credited {
  readonly invoice: Invoice
  readonly notes: readonly CreditNote[]
  readonly left: bigint
}

const issuedOn = '2023-06-15'

const anyLines: fc.Arbitrary<readonly InvoiceLine[]> = fc
  .array(
    fc.record({
      net: fc.bigInt({ min: 1n, max: 99_999n }),
      tax: fc.bigInt({ min: 0n, max: 9_999n }),
      days: fc.option(anyService),
      agreementId: fc.constantFrom('ag-1', 'ag-2'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) =>
    rows.map(({ net, tax, days, agreementId }, index) => ({
      key: String(index),
      kind: 'fee' as const,
      agreementId,
      net: ofCents(net),
      tax: ofCents(tax),
      ...(days && { service: days }),
    })),
  )

const sum = (units: readonly bigint[]): bigint => units.reduce((so, each) => so + each, 0n)

/** Invoices with notes to them, some over lines and some not, which may leave something or nothing. */
const anyCredited: fc.Arbitrary<Credited> = fc
  .tuple(
    anyLines,
    fc.array(
      fc.record({
        percent: fc.bigInt({ min: 1n, max: 60n }),
        after: fc.integer({ min: 0, max: 900 }),
        line: fc.option(fc.nat({ max: 3 })),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([lines, parts]) => {
    const [net, tax] = [sum(lines.map((line) => cents(line.net))), sum(lines.map((line) => cents(line.tax)))]
    const leftOf = lines.map((line) => ({ net: cents(line.net), tax: cents(line.tax) }))
    let left = net + tax
    const notes = parts.flatMap(({ percent, after, line }, index) => {
      const rest = line === null ? undefined : leftOf[line]
      const share = rest
        ? { net: (rest.net * percent) / 100n, tax: (rest.tax * percent) / 100n }
        : { net: (left * percent) / 100n, tax: 0n }
      const units = share.net + share.tax
      if (units === 0n || units > left) return []
      left -= units
      if (rest) Object.assign(rest, { net: rest.net - share.net, tax: rest.tax - share.tax })
      const named = rest && { lines: [{ key: String(line), net: ofCents(share.net), tax: ofCents(share.tax) }] }
      return [{ ...note('0', addDays(issuedOn, after), named), id: `cn-${index}`, amount: ofCents(units) }]
    })
    return {
      invoice: invoice({ issuedOn, lines, net: ofCents(net), tax: ofCents(tax), total: ofCents(net + tax) }),
      notes,
      left,
    }
  })

const anyMethod: fc.Arbitrary<RecognitionMethod> = fc.constantFrom(...recognitionMethods)
const anyRounding: fc.Arbitrary<RoundingMode> = fc.constantFrom(...roundingModes)
const none = euros('0.00')

describe('of any credit notes to any invoice', () => {
  it('from the day it is credited whole, nothing is deferred or unbilled, and nothing is recognised any more', () => {
    fc.assert(
      fc.property(anyCredited, fc.integer({ min: 900, max: 1_500 }), anyMethod, anyRounding, (given, ...rest) => {
        const [after, method, rounding] = rest
        fc.pre(given.left > 0n)
        // With no earlier note the last one may come on any day.
        const day = addDays(issuedOn, given.notes.length === 0 ? after - 900 : after)
        const last = { ...note('0', day), id: 'cn-last', amount: ofCents(given.left) }
        const options = { creditNotes: [...given.notes, last], method, rounding }
        const bookings = revenueBookingsOf([given.invoice], options)
        for (const asOf of [day, addDays(day, 1), addDays(day, 40), '2040-01-01'] as const) {
          const stand = recognizeRevenue(bookings, { asOf, rounding })
          expect(stand).toEqual({ billed: none, recognized: none, deferred: none, unbilled: none })
        }
        const next = addDays(`${day.slice(0, 7)}-28` as CalendarDate, 4).slice(0, 7) as '2026-01'
        for (const row of deferredRevenueByMonth(bookings, { from: next, until: '2030-03', rounding })) {
          expect([row.recognized, row.billed, row.closing]).toEqual([none, none, { deferred: none, unbilled: none }])
        }
      }),
    )
  })

  it('no day before the first of them changes, and in the end what is left is recognised', () => {
    fc.assert(
      fc.property(anyCredited, anyMethod, anyRounding, ({ invoice: given, notes, left }, method, rounding) => {
        const plain = revenueBookingsOf([given], { method, rounding })
        const credited = revenueBookingsOf([given], { creditNotes: notes, method, rounding })
        const days = notes.map((each) => each.issuedOn).sort()
        const asOf = addDays(days[0] ?? issuedOn, -1)
        expect(recognizeRevenue(credited, { asOf, rounding })).toEqual(recognizeRevenue(plain, { asOf, rounding }))
        const end = recognizeRevenue(credited, { asOf: '2040-01-01', rounding })
        expect([end?.deferred, end?.unbilled]).toEqual([none, none])
        const last = [...notes, { ...note('0', '2039-01-01'), id: 'cn-last', amount: ofCents(left) }]
        const all = left === 0n ? notes : last
        expect(sum(revenueBookingsOf([given], { creditNotes: all, rounding }).map((each) => cents(each.amount)))).toBe(
          0n,
        )
      }),
    )
  })

  it('after them, a line is recognised as the rounding of its whole less that of what was taken back', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 99_999n }),
        anyService,
        fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 30_000n }), fc.nat(900)), { minLength: 1, maxLength: 4 }),
        fc.nat(1_500),
        (net, days, parts, later) => {
          const total = ofCents(net)
          const lines = [{ ...fee, service: days, net: total, tax: none }]
          const given = invoice({ issuedOn: days.start, lines, net: total, tax: none, total })
          let credited = 0n
          const creditNotes = parts.flatMap(([units, after], index) => {
            if (credited + units > net) return []
            credited += units
            return [{ ...note('0', addDays(days.start, after)), id: `cn-${index}`, amount: ofCents(units) }]
          })
          const asOf = addDays(days.start, 900 + later)
          const served = Math.min(Date.parse(asOf) + 86_400_000, Date.parse(days.end)) - Date.parse(days.start)
          const share = (units: bigint): bigint => {
            const [part, all] = [BigInt(served), BigInt(Date.parse(days.end) - Date.parse(days.start))]
            return (2n * units * part + all) / (2n * all)
          }
          const stand = recognizeRevenue(revenueBookingsOf([given], { creditNotes }), { asOf })
          expect(stand?.recognized).toEqual(ofCents(share(net) - share(credited)))
          // What was billed ahead and taken back is never more than what was still to be earned.
          expect(stand?.unbilled).toEqual(none)
        },
      ),
    )
  })

  it('named lines are taken back to the cent, whatever the notes that name none', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(3), fc.nat(900), (lines, at, after) => {
        const chosen = lines[at % lines.length] as InvoiceLine
        const [net, tax] = [sum(lines.map((line) => cents(line.net))), sum(lines.map((line) => cents(line.tax)))]
        const given = invoice({ issuedOn, lines, net: ofCents(net), tax: ofCents(tax), total: ofCents(net + tax) })
        const { key } = chosen
        const amount = ofCents(cents(chosen.net) + cents(chosen.tax))
        const named = {
          ...note('0', addDays(issuedOn, after)),
          amount,
          lines: [{ key, net: chosen.net, tax: chosen.tax }],
        }
        const taken = revenueBookingsOf([given], { creditNotes: [named] }).slice(lines.length)
        expect(taken.map((each) => -cents(each.amount))).toEqual([cents(chosen.net)])
      }),
    )
  })

  it('are plain data, and leave the notes as they were', () => {
    fc.assert(
      fc.property(anyCredited, ({ invoice: given, notes }) => {
        const before = JSON.stringify([given, notes])
        const bookings = revenueBookingsOf([given], { creditNotes: notes })
        expect(JSON.parse(JSON.stringify(bookings))).toStrictEqual(bookings)
        expect(JSON.stringify([given, notes])).toBe(before)
      }),
    )
  })
})

describe('refuses', () => {
  const named = (amount: string, ...lines: readonly CreditNoteLine[]): CreditNote =>
    note(amount, '2026-06-01', { lines })

  it.each<[string, readonly Invoice[], readonly CreditNote[], ClienteleErrorCode, string]>([
    [
      'a note to another invoice',
      [invoice()],
      [note('1.00', '2026-06-01', { invoiceId: 'i-9' })],
      'foreign-record',
      'creditNotes[0].invoiceId',
    ],
    [
      'a note to an invoice of another account',
      [invoice()],
      [note('1.00', '2026-06-01', { accountId: 'a-2' })],
      'foreign-record',
      'creditNotes[0].accountId',
    ],
    [
      'one note twice',
      [invoice()],
      [note('1.00', '2026-06-01'), note('2.00', '2026-06-01')],
      'duplicate-id',
      'creditNotes[1].id',
    ],
    [
      'a note of more than the invoice',
      [invoice()],
      [note('1150.01', '2026-06-01')],
      'invalid-value',
      'creditNotes[0].amount.amount',
    ],
    [
      'notes of more than the invoice together',
      [invoice()],
      [note('1000.00', '2026-06-02'), note('1000.00', '2026-06-01')],
      'invalid-value',
      'creditNotes[0].amount.amount',
    ],
    ['a note of nothing', [invoice()], [note('0.00', '2026-06-01')], 'invalid-value', 'creditNotes[0].amount.amount'],
    [
      'a note in another currency',
      [invoice()],
      [note('1.00', '2026-06-01', { amount: { amount: '1.00', currency: 'SEK' } })],
      'currency-mismatch',
      'creditNotes[0].amount.currency',
    ],
    [
      'a note to an invoice of nothing',
      [invoice({ total: euros('0.00') })],
      [note('0.01', '2026-06-01')],
      'invalid-value',
      'creditNotes[0].amount.amount',
    ],
    [
      'an invoice whose total is in another currency',
      [invoice({ total: { amount: '1150.00', currency: 'SEK' } })],
      [note('0.01', '2026-06-01')],
      'currency-mismatch',
      'invoices[0].total.currency',
    ],
    [
      'a note of a day that does not exist',
      [invoice()],
      [note('1.00', '2026-06-31')],
      'invalid-value',
      'creditNotes[0].issuedOn',
    ],
    [
      'a note from before its invoice',
      [invoice()],
      [note('1.00', '2026-06-01'), note('1.00', '2026-05-01')],
      'invalid-value',
      'creditNotes[1].issuedOn',
    ],
    ['an invoice twice', [invoice(), invoice()], [], 'duplicate-id', 'invoices[1].id'],
    [
      'a line that the invoice does not have',
      [invoice()],
      [named('1.00', off('x', '1.00'))],
      'foreign-record',
      'creditNotes[0].lines[0].key',
    ],
    [
      'a line that is named twice',
      [invoice()],
      [named('2.00', off(fee.key, '1.00'), off(fee.key, '1.00'))],
      'duplicate-id',
      'creditNotes[0].lines[1].key',
    ],
    [
      'lines that do not sum to the note',
      [invoice()],
      [named('2.00', off(fee.key, '1.00', '0.99'))],
      'invalid-value',
      'creditNotes[0].amount.amount',
    ],
    ['a note of no lines', [invoice()], [named('2.00')], 'invalid-value', 'creditNotes[0].amount.amount'],
    [
      'less than nothing off a line',
      [invoice()],
      [named('1.00', off(fee.key, '-1.00', '2.00'))],
      'invalid-value',
      'creditNotes[0].lines[0].net.amount',
    ],
    [
      'more off a line than it charges',
      [twoLines],
      [named('40.01', off(goods.key, '40.01'))],
      'invalid-value',
      'creditNotes[0].lines[0].net.amount',
    ],
    [
      'more off a line than it is taxed',
      [twoLines],
      [named('10.01', off(goods.key, '0.00', '10.01'))],
      'invalid-value',
      'creditNotes[0].lines[0].tax.amount',
    ],
    [
      'more off a line than an earlier note left',
      [twoLines],
      [named('20.01', off(goods.key, '20.01')), { ...named('20.00', off(goods.key, '20.00')), id: 'cn-2' }],
      'invalid-value',
      'creditNotes[1].lines[0].net.amount',
    ],
  ])('%s', (_, invoices, creditNotes, code, field) => {
    const error = thrownBy(() => revenueBookingsOf(invoices, { creditNotes }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
