import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromMinorUnits } from '../../src/foundation/money/money.ts'
import type { Invoice, InvoiceStatus } from '../../src/records/index.ts'
import { invoiceSchema } from '../../src/schemas.ts'
import { findings, problems, without } from './problems.ts'
import { aPercent, euros, kroner, type Refusal } from './refusals.ts'
import { invoice } from './samples.ts'

describe('an invoice', () => {
  const [fee, credit] = invoice.lines

  it.each<Refusal>([
    [
      'no line',
      { lines: [], net: kroner('0.00'), tax: kroner('0.00'), total: kroner('0.00') },
      'lines',
      'Too small: expected array to have >=1 items',
    ],
    [
      'a net that is not the sum',
      { net: kroner('14500.01'), total: kroner('18250.01') },
      'net.amount',
      "expected 14500.00, the sum of the lines' net amounts",
    ],
    [
      'a tax that is not the sum',
      { tax: kroner('0.00'), total: kroner('14500.00') },
      'tax.amount',
      "expected 3750.00, the sum of the lines' taxes",
    ],
    [
      'a total that is not the sum',
      { total: kroner('18249.99') },
      'total.amount',
      'expected 18250.00, the sum of net and tax',
    ],
    [
      'a net in another currency',
      { net: euros('14500.00') },
      'net.currency',
      'expected NOK, the currency of the invoice',
    ],
    [
      'a total in another currency',
      { total: euros('18250.00') },
      'total.currency',
      'expected NOK, the currency of the invoice',
    ],
    [
      'a line in another currency',
      { lines: [fee, { ...credit, net: euros('-500.00') }] },
      'lines.1.net.currency',
      'expected NOK, the currency of the invoice',
    ],
    [
      'a tax in another currency',
      { lines: [fee, { ...credit, tax: euros('0.00') }] },
      'lines.1.tax.currency',
      'expected NOK, the currency of the invoice',
    ],
    [
      'a due day before its issue',
      { dueOn: '2026-04-30' },
      'dueOn',
      'expected no day before 2026-05-01, on which it was issued',
    ],
    ['a currency that is none', { currency: 'KR' }, 'currency', 'expected an ISO 4217 code such as EUR'],
    [
      'a service that ends as it starts',
      { lines: [{ ...fee, service: { start: '2026-05-01', end: '2026-05-01' } }, credit] },
      'lines.0.service.end',
      'expected a day after the start',
    ],
    ['a rate above 100 %', { lines: [{ ...fee, taxPercent: '101' }, credit] }, 'lines.0.taxPercent', aPercent],
  ])('cannot have %s', (_, change, path, message) => {
    expect(findings(invoiceSchema, { ...invoice, ...change })).toEqual([[path, message]])
  })

  it('cannot charge the same key twice', () => {
    const twice = { ...invoice, lines: [fee, { ...credit, key: fee?.key }] }
    const message = 'expected each key once, received "ag-1/fee/2026-05-01" again'
    expect(findings(invoiceSchema, twice)).toEqual([['lines.1.key', message]])
  })

  it('is checked for sums only when it is in one currency', () => {
    const mixed = { ...invoice, total: euros('1.00'), tax: euros('1.00') }
    expect(problems(invoiceSchema, mixed)).toEqual(['tax.currency', 'total.currency'])
  })

  const finalised: readonly InvoiceStatus[] = ['open', 'paid', 'uncollectible', 'void']

  it.each(finalised)('that is %s has a number, a day of issue and a due day', (status) => {
    expect(findings(invoiceSchema, { ...invoice, status })).toEqual([])
    for (const field of ['number', 'issuedOn', 'dueOn']) {
      expect(findings(invoiceSchema, { ...without(invoice, field), status })).toEqual([
        [field, 'expected a value, as the invoice was finalised'],
      ])
    }
  })

  it('that is a draft has none of them', () => {
    const unissued = { ...without(invoice, 'number', 'issuedOn', 'dueOn'), status: 'draft' }
    expect(findings(invoiceSchema, unissued)).toEqual([])
  })

  it('that is a draft has no number yet, nor days', () => {
    const message = 'expected no value, as a draft gets it when it is finalised'
    expect(findings(invoiceSchema, { ...invoice, status: 'draft' })).toEqual([
      ['number', message],
      ['issuedOn', message],
      ['dueOn', message],
    ])
  })

  it('can be due on the day it is issued', () => {
    expect(findings(invoiceSchema, { ...invoice, dueOn: invoice.issuedOn })).toEqual([])
  })

  const units = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
  const amounts = fc.array(fc.tuple(units, units), { minLength: 1, maxLength: 8 })
  const yen = (value: bigint) => fromMinorUnits(value, 'JPY')
  const drafted = (lines: readonly (readonly [bigint, bigint])[]): Invoice => {
    const net = lines.reduce((sum, [each]) => sum + each, 0n)
    const tax = lines.reduce((sum, [, each]) => sum + each, 0n)
    return {
      id: 'in-2',
      accountId: 'a-1',
      status: 'draft',
      currency: 'JPY',
      lines: lines.map(([net, tax], index) => ({ key: `k/${index}`, kind: 'other', net: yen(net), tax: yen(tax) })),
      net: yen(net),
      tax: yen(tax),
      total: yen(net + tax),
    }
  }

  it('stands when it adds up, and falls when any amount is off by one', () => {
    const offByOne = fc.constantFrom('net', 'tax', 'total')
    fc.assert(
      fc.property(amounts, offByOne, fc.constantFrom(1n, -1n), (lines, field, error) => {
        const good = drafted(lines)
        expect(findings(invoiceSchema, good)).toEqual([])
        const sums = { net: BigInt(good.net.amount), tax: BigInt(good.tax.amount), total: BigInt(good.total.amount) }
        const value = sums[field as keyof typeof sums] + error
        expect(problems(invoiceSchema, { ...good, [field]: yen(value) })).toContain(`${field}.amount`)
      }),
    )
  })

  it('can have as many lines as an account has records, and no more', () => {
    const free = (count: number): object => ({
      ...drafted([]),
      lines: Array.from({ length: count }, (_, index) => ({
        key: `k/${index}`,
        kind: 'other',
        net: yen(0n),
        tax: yen(0n),
      })),
    })
    expect(findings(invoiceSchema, free(100_000))).toEqual([])
    expect(problems(invoiceSchema, free(100_001))).toEqual(['lines'])
  })
})
