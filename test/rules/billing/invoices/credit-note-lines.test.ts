import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Money } from '../../../../src/foundation/money/index.ts'
import type { CreditNote, CreditNoteLine, InvoiceLine } from '../../../../src/records/index.ts'
import { creditNote } from '../../../../src/rules/billing/invoices/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { cents, euro, invoice, line, note, sumUnits, units } from './samples.ts'

const options = { id: 'cn-9', on: '2026-06-02' } as const
const cake = line({ key: 'o-1/order/cake' })
const candles = line({ key: 'o-1/order/candles', net: euro('8.00'), tax: euro('0.00') })
const party = invoice({ lines: [cake, candles], net: euro('108.00'), tax: euro('20.00'), total: euro('128.00') })

const off = (key: string, net: string, tax = '0.00'): CreditNoteLine => ({ key, net: euro(net), tax: euro(tax) })

describe('a credit note over lines', () => {
  it('carries them, in the digits of the currency', () => {
    const lines = [off(candles.key, '8'), off(cake.key, '10.00', '2.0')]
    const made = creditNote(party, euro('20.00'), { ...options, lines })
    expect(made).toStrictEqual({
      ok: true,
      value: note(euro('20.00'), {
        id: 'cn-9',
        lines: [off(candles.key, '8.00'), off(cake.key, '10.00', '2.00')],
      }),
    })
    expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made)
  })

  it.each<[string, readonly CreditNote[], CreditNoteLine, string, string]>([
    ['net', [], off(cake.key, '100.01'), '100.00', '20.00'],
    ['tax', [], off(cake.key, '0.00', '20.01'), '100.00', '20.00'],
    [
      'net after earlier notes',
      [
        note(euro('60.00'), { lines: [off(cake.key, '60.00')] }),
        note(euro('12.00'), { id: 'cn-2', lines: [off(cake.key, '10.00', '2.00')] }),
      ],
      off(cake.key, '30.01'),
      '30.00',
      '18.00',
    ],
    [
      'net after an earlier note over too much',
      [note(euro('101.00'), { lines: [off(cake.key, '101.00')] })],
      off(cake.key, '0.01'),
      '0.00',
      '20.00',
    ],
  ])('is refused over more %s than is left of one', (_, earlier, over, remainingNet, remainingTax) => {
    const amount = cents(Number(sumUnits([over.net, over.tax])))
    expect(creditNote(party, amount, { ...options, earlier, lines: [over] })).toEqual({
      ok: false,
      reason: {
        code: 'more-than-charged',
        parameters: {
          invoiceId: 'i-1',
          key: cake.key,
          remainingNet: euro(remainingNet),
          remainingTax: euro(remainingTax),
        },
      },
    })
  })

  it('may name a line in full after notes that name none, as long as the invoice has enough left', () => {
    const earlier = [note(euro('8.00'))]
    const lines = [off(cake.key, '100.00', '20.00')]
    expect(creditNote(party, euro('120.00'), { ...options, earlier, lines }).ok).toBe(true)
    const more = creditNote(party, euro('128.00'), { ...options, earlier, lines: [...lines, off(candles.key, '8.00')] })
    expect(more.ok || more.reason.code).toBe('more-than-invoiced')
  })

  it('is refused on a draft like any other', () => {
    const lines = [off(cake.key, '1.00')]
    const made = creditNote({ ...party, status: 'draft' }, euro('1.00'), { ...options, lines })
    expect(made.ok || made.reason.code).toBe('invoice-not-final')
  })

  it.each<[string, string, string, readonly CreditNoteLine[], readonly CreditNote[]]>([
    [
      'over a line that is not there',
      'foreign-record',
      'creditNote.lines[1].key',
      [off(cake.key, '0.50'), off('x', '0.50')],
      [],
    ],
    [
      'over one line twice',
      'duplicate-id',
      'creditNote.lines[1].key',
      [off(cake.key, '0.50'), off(cake.key, '0.50')],
      [],
    ],
    ['over less than nothing', 'invalid-value', 'creditNote.lines[0].net.amount', [off(cake.key, '-1.00', '2.00')], []],
    ['over less than no tax', 'invalid-value', 'creditNote.lines[0].tax.amount', [off(cake.key, '2.00', '-1.00')], []],
    ['over more than its lines', 'invalid-value', 'creditNote.amount.amount', [off(cake.key, '0.99')], []],
    ['over less than its lines', 'invalid-value', 'creditNote.amount.amount', [off(cake.key, '1.00', '0.01')], []],
    ['over no lines', 'invalid-value', 'creditNote.amount.amount', [], []],
    [
      'over a line in another currency',
      'currency-mismatch',
      'creditNote.lines[0].net.currency',
      [{ ...off(cake.key, '1.00'), net: { amount: '1.00', currency: 'SEK' } }],
      [],
    ],
    [
      'after one over a line that is not there',
      'foreign-record',
      'creditNotes[0].lines[0].key',
      [off(cake.key, '1.00')],
      [note(euro('1.00'), { lines: [off('x', '1.00')] })],
    ],
  ])('%s is a mistake', (_, code, field, lines, earlier) => {
    const error = thrownBy(() => creditNote(party, euro('1.00'), { ...options, lines, earlier }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

it.each(['net', 'tax'] as const)('the %s of an invoice’s own line in another currency is a mistake', (part) => {
  const odd = { ...cake, [part]: { amount: '1.00', currency: 'SEK' } }
  const given = invoice({ lines: [candles, odd] })
  const lines = [off(candles.key, '1.00')]
  const error = thrownBy(() => creditNote(given, euro('1.00'), { ...options, lines }))
  expect([error.code, error.details.field]).toEqual(['currency-mismatch', `invoice.lines[1].${part}.currency`])
})

it('credit notes over lines, made one by one, never take more off a line than it charges', () => {
  const anyCents = fc.integer({ min: 0, max: 5_000 })
  const anyLines = fc
    .array(fc.tuple(anyCents, anyCents), { minLength: 1, maxLength: 4 })
    .map((all) => all.map(([net, tax], index) => line({ key: String(index), net: cents(net), tax: cents(tax) })))
  const both = (all: readonly { readonly net: Money; readonly tax: Money }[]): readonly Money[] =>
    all.flatMap(({ net, tax }) => [net, tax])
  fc.assert(
    fc.property(
      anyLines,
      fc.array(fc.tuple(fc.nat(3), anyCents, anyCents, fc.boolean()), { maxLength: 12 }),
      (lines, asked) => {
        const [net, tax] = [lines.map((each) => each.net), lines.map((each) => each.tax)].map((all) =>
          cents(Number(sumUnits(all))),
        ) as [Money, Money]
        const total = cents(Number(units(net) + units(tax)))
        const given = invoice({ lines, net, tax, total })
        const made: CreditNote[] = []
        for (const [index, [at, netOff, taxOff, isNamed]] of asked.entries()) {
          if (netOff + taxOff === 0) continue
          const { key, ...charged } = lines[at % lines.length] as InvoiceLine
          const named = { key, net: cents(netOff), tax: cents(taxOff) }
          const before = made.flatMap((each) => each.lines ?? []).filter((each) => each.key === key)
          const isLeft =
            sumUnits(before.map((each) => each.net)) + BigInt(netOff) <= units(charged.net) &&
            sumUnits(before.map((each) => each.tax)) + BigInt(taxOff) <= units(charged.tax)
          const left = units(total) - sumUnits(made.map((each) => each.amount))
          const result = creditNote(given, cents(netOff + taxOff), {
            id: `cn-${index}`,
            on: '2026-06-02',
            earlier: made,
            ...(isNamed && { lines: [named] }),
          })
          expect(result.ok).toBe(BigInt(netOff + taxOff) <= left && (isLeft || !isNamed))
          if (result.ok) {
            made.push(result.value)
            if (isNamed) expect(sumUnits(both(result.value.lines ?? []))).toBe(units(result.value.amount))
          }
        }
        expect(sumUnits(made.map((each) => each.amount))).toBeLessThanOrEqual(units(total))
      },
    ),
  )
})
