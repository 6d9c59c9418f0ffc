import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepFreeze } from '../../../../src/foundation/deep-freeze.ts'
import type { Money } from '../../../../src/foundation/money/index.ts'
import type { CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { Invoice } from '../../../../src/records/index.ts'
import type { Charge } from '../../../../src/rules/billing/charge.ts'
import { chargeDifferences, dueInvoices } from '../../../../src/rules/billing/invoices/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { anyCharges, charge, euro, invoice, line, sumUnits, units } from './samples.ts'

const asOf: CalendarDate = '2026-05-31'
const taxed = (net: string, tax: string) => ({ net: euro(net), tax: euro(tax) })

/** The hours of April, billed at 100.00 and 20 % tax. */
const hours = charge({ key: 'ag-1/overage/2026-04-01', kind: 'overage', net: euro('100.00'), taxPercent: '20' })
const billed = dueInvoices([hours], { asOf, existing: [] })
const id = 'harbour/2026-05-01/EUR'

describe('differences between what is charged and what was billed', () => {
  it.each<[string, readonly Charge[], ReturnType<typeof taxed>, ReturnType<typeof taxed>]>([
    ['hours noted late', [{ ...hours, net: euro('150.00') }], taxed('150.00', '30.00'), taxed('50.00', '10.00')],
    ['hours struck out', [{ ...hours, net: euro('99.99') }], taxed('99.99', '20.00'), taxed('-0.01', '0.00')],
    ['a charge that is no more', [], taxed('0.00', '0.00'), taxed('-100.00', '-20.00')],
    [
      'a charge that became a credit',
      [{ ...hours, net: euro('-5.00') }],
      taxed('-5.00', '-1.00'),
      taxed('-105.00', '-21.00'),
    ],
    ['another rate of tax', [{ ...hours, taxPercent: '25' }], taxed('100.00', '25.00'), taxed('0.00', '5.00')],
    ['a tax that is now known', [{ ...hours, tax: euro('19.00') }], taxed('100.00', '19.00'), taxed('0.00', '-1.00')],
  ])('shows %s', (_, charges, charged, difference) => {
    const found = chargeDifferences(charges, billed)
    expect(found).toEqual([
      { key: hours.key, accountId: 'harbour', invoiceIds: [id], charged, billed: taxed('100.00', '20.00'), difference },
    ])
    expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found)
  })

  it.each<[string, readonly Charge[], readonly Invoice[]]>([
    ['where nothing changed', [hours], billed],
    ['for the same rate written otherwise', [{ ...hours, taxPercent: '20.00' }], billed],
    ['for what is on no invoice yet', [hours, charge()], billed],
    ['for what is on a void invoice only', [], billed.map((each) => ({ ...each, status: 'void' as const }))],
    ['for nothing at all', [], []],
  ])('shows nothing %s', (_, charges, invoices) => {
    expect(chargeDifferences(charges, invoices)).toEqual([])
  })

  it('rounds the tax as asked', () => {
    const changed = [{ ...hours, net: euro('0.50'), taxPercent: '25' }]
    const tax = (rounding?: 'down') =>
      chargeDifferences(changed, billed, rounding ? { rounding } : {})[0]?.charged.tax.amount
    expect([tax(), tax('down')]).toEqual(['0.13', '0.12'])
  })

  it('takes a tax that was rounded on a subtotal as it was billed', () => {
    const charges = ['1', '2'].map((key) => charge({ key, net: euro('0.12'), taxPercent: '20' }))
    const invoices = dueInvoices(charges, { asOf, existing: [], taxBy: 'subtotal' })
    expect(invoices[0]?.lines.map(({ tax }) => tax.amount)).toEqual(['0.02', '0.03'])
    expect(chargeDifferences(charges, invoices)).toEqual([])
  })

  it('shows what was billed twice', () => {
    const twice = [...billed, ...billed.map((each) => ({ ...each, id: 'i-2' }))]
    expect(chargeDifferences([hours], twice)).toMatchObject([
      { invoiceIds: [id, 'i-2'], billed: taxed('200.00', '40.00'), difference: taxed('-100.00', '-20.00') },
    ])
  })

  it('never sets off one currency or account against another', () => {
    const yen = { ...hours, net: { amount: '15000', currency: 'JPY' as const } }
    expect(chargeDifferences([yen], billed)).toMatchObject([
      { invoiceIds: [id], difference: taxed('-100.00', '-20.00') },
      {
        invoiceIds: [],
        difference: { net: { amount: '15000', currency: 'JPY' }, tax: { amount: '3000', currency: 'JPY' } },
      },
    ])
    expect(chargeDifferences([{ ...hours, accountId: 'mira' }], billed)).toMatchObject([
      { accountId: 'harbour', difference: taxed('-100.00', '-20.00') },
      { accountId: 'mira', difference: taxed('100.00', '20.00') },
    ])
  })

  it.each<[string, string, string, readonly Charge[], readonly Invoice[]]>([
    ['a key twice', 'duplicate-id', 'charges[1].key', [hours, hours], []],
    ['a blank key', 'invalid-value', 'charges[0].key', [{ ...hours, key: ' ' }], []],
    ['a net that is none', 'invalid-value', 'charges[0].net.amount', [{ ...hours, net: euro('1e9') }], billed],
    ['a tax that is none', 'invalid-value', 'charges[0].tax.amount', [{ ...hours, tax: euro('x') }], billed],
    ['a rate that is none', 'invalid-value', 'charges[0].taxPercent', [{ ...hours, taxPercent: '101' }], billed],
    [
      'a currency that there is not',
      'unknown-code',
      'currency',
      [{ ...hours, net: { amount: '1', currency: 'XYZ' as never } }],
      billed,
    ],
    [
      'a line in another currency',
      'currency-mismatch',
      'invoices[0].lines[0].net.currency',
      [],
      [invoice({ currency: 'SEK' })],
    ],
    [
      'a line with a rate that is none',
      'invalid-value',
      'invoices[0].lines[0].taxPercent',
      [],
      [invoice({ lines: [line({ taxPercent: 'x' })] })],
    ],
  ])('refuses %s', (_, code, field, charges, invoices) => {
    const error = thrownBy(() => chargeDifferences(charges, invoices))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('refuses a rounding that there is not, even for nothing', () => {
    expect(thrownBy(() => chargeDifferences([], [], { rounding: 'bankers' as never })).code).toBe('unknown-code')
  })
})

/** Cents of any size as a text of euros. */
function euroText(value: bigint): string {
  const text = String(value < 0n ? -value : value).padStart(3, '0')
  return `${value < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}

describe('properties of differences', () => {
  const taxBy = fc.constantFrom('line' as const, 'subtotal' as const)

  it('there are none between charges and the invoices made from them', () => {
    fc.assert(
      fc.property(anyCharges, taxBy, (charges, by) => {
        const made = deepFreeze([...dueInvoices(charges, { asOf, existing: [], groupBy: 'account', taxBy: by })])
        expect(chargeDifferences(charges, made)).toEqual([])
      }),
    )
  })

  it('nothing is lost: what was billed and what differs are what would be billed now, to the unit', () => {
    const changes = fc.array(fc.constantFrom('kept', 'kept', 'dropped', 'changed'), { minLength: 25, maxLength: 25 })
    fc.assert(
      fc.property(anyCharges, changes, fc.integer({ min: -900, max: 900 }), (charges, change, by) => {
        const made = dueInvoices(charges, { asOf, existing: [] })
        const now = charges.flatMap((each, index) => {
          if (change[index] === 'dropped') return []
          if (change[index] === 'kept') return [each]
          const net = units(each.net) + BigInt(by)
          return [{ ...each, net: { ...each.net, amount: each.net.currency === 'JPY' ? String(net) : euroText(net) } }]
        })
        const found = chargeDifferences(now, made)
        const again = dueInvoices(now, { asOf, existing: made.map((each) => ({ ...each, status: 'void' as const })) })
        for (const currency of ['EUR', 'JPY'] as const) {
          for (const name of ['net', 'tax'] as const) {
            const sum = (all: readonly { readonly [key in typeof name]: Money }[]): bigint =>
              sumUnits(all.map((each) => each[name]).filter((amount) => amount.currency === currency))
            expect(sum(made) + sum(found.map(({ difference }) => difference))).toBe(sum(again))
          }
        }
        for (const { charged, billed, difference } of found) {
          expect(units(difference.net)).toBe(units(charged.net) - units(billed.net))
          expect(units(difference.tax)).toBe(units(charged.tax) - units(billed.tax))
          expect(units(difference.net) === 0n && units(difference.tax) === 0n).toBe(false)
        }
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
      }),
    )
  })
})
