import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepFreeze } from '../../../../src/foundation/deep-freeze.ts'
import type { RoundingMode } from '../../../../src/foundation/money/index.ts'
import type { CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { Invoice } from '../../../../src/records/index.ts'
import type { Charge } from '../../../../src/rules/billing/charge.ts'
import {
  type DueInvoicesOptions,
  dueInvoices,
  type InvoiceGrouping,
  invoiceGroupings,
} from '../../../../src/rules/billing/invoices/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { anyCharges, charge, euro, invoice, line, springDays, sumUnits, units } from './samples.ts'

const asOf: CalendarDate = '2026-05-31'
const idsOf = (invoices: readonly Invoice[]): readonly string[] => invoices.map(({ id }) => id)

describe('an invoice that is due', () => {
  it('is a draft with a line for each charge', () => {
    const fee = charge({
      service: { start: '2026-05-01', end: '2026-06-01' },
      description: 'Retainer for May',
      taxPercent: '20',
    })
    const hours = charge({ key: 'ag-1/overage/2026-04-01', kind: 'overage', net: euro('80.00') })
    expect(dueInvoices([fee, hours], { asOf, existing: [] })).toEqual([
      {
        id: 'harbour/2026-05-01/EUR',
        accountId: 'harbour',
        status: 'draft',
        currency: 'EUR',
        chargedOn: '2026-05-01',
        lines: [
          {
            key: 'ag-1/fee/2026-05-01',
            kind: 'fee',
            agreementId: 'ag-1',
            service: { start: '2026-05-01', end: '2026-06-01' },
            description: 'Retainer for May',
            net: euro('1500.00'),
            taxPercent: '20',
            tax: euro('300.00'),
          },
          {
            key: 'ag-1/overage/2026-04-01',
            kind: 'overage',
            agreementId: 'ag-1',
            net: euro('80.00'),
            tax: euro('0.00'),
          },
        ],
        net: euro('1580.00'),
        tax: euro('300.00'),
        total: euro('1880.00'),
      },
    ])
  })

  it('has only the keys that are known, and shares nothing that could be changed', () => {
    const service = { start: '2026-05-01', end: '2026-06-01' } as const
    const [made] = dueInvoices([charge({ service, orderId: 'o-1' })], { asOf, existing: [] })
    expect(Object.keys(made?.lines[0] ?? {})).toEqual([
      'key',
      'kind',
      'agreementId',
      'orderId',
      'service',
      'net',
      'tax',
    ])
    expect(made?.lines[0]?.service).not.toBe(service)
  })

  it.each<[string, Partial<Charge>, boolean]>([
    ['charged before the day', { chargedOn: '2026-05-30' }, true],
    ['charged on the day', { chargedOn: '2026-05-31' }, true],
    ['charged on the day after', { chargedOn: '2026-06-01' }, false],
    ['of nothing, as after a discount of 100 %', { net: euro('0.00') }, true],
  ])('holds what is %s: %s', (_, differing, isDue) => {
    expect(dueInvoices([charge(differing)], { asOf, existing: [] })).toHaveLength(isDue ? 1 : 0)
  })

  it.each<[string, Invoice['status'], number]>([
    ['a draft', 'draft', 0],
    ['an open one', 'open', 0],
    ['a paid one', 'paid', 0],
    ['an uncollectible one', 'uncollectible', 0],
    ['a void one, which leaves its charges open', 'void', 1],
  ])('does not repeat what is on %s', (_, status, count) => {
    expect(dueInvoices([charge()], { asOf, existing: [invoice({ status })] })).toHaveLength(count)
  })

  it('can be negative, and then stands for a credit', () => {
    const credit = charge({ key: 'c', kind: 'termination-credit', net: euro('-50.00'), taxPercent: '7.5' })
    const [made] = dueInvoices([credit], { asOf, existing: [] })
    expect([made?.net, made?.tax, made?.total]).toEqual([euro('-50.00'), euro('-3.75'), euro('-53.75')])
  })

  it('keeps accounts and currencies apart', () => {
    const charges = [
      charge({ key: '1' }),
      charge({ key: '2', accountId: 'mira' }),
      charge({ key: '3', net: { amount: '5000', currency: 'JPY' } }),
      charge({ key: '4' }),
    ]
    const made = dueInvoices(charges, { asOf, existing: [] })
    expect(made.map(({ lines }) => lines.map(({ key }) => key))).toEqual([['1', '4'], ['2'], ['3']])
    expect(made[2]?.total).toEqual({ amount: '5000', currency: 'JPY' })
  })

  it('comes in the order of the days, and for one day of the charges', () => {
    const charges = [
      charge({ key: '1', chargedOn: '2026-05-20' }),
      charge({ key: '2', accountId: 'nordlys', chargedOn: '2026-05-02' }),
      charge({ key: '3', chargedOn: '2026-05-02' }),
    ]
    expect(idsOf(dueInvoices(charges, { asOf, existing: [] }))).toEqual([
      'nordlys/2026-05-02/EUR',
      'harbour/2026-05-02/EUR',
      'harbour/2026-05-20/EUR',
    ])
  })
})

describe('groupings', () => {
  const charges = [
    charge({ key: '1', agreementId: 'ag-1', chargedOn: '2026-05-01' }),
    charge({ key: '2', agreementId: 'ag-2', chargedOn: '2026-05-01' }),
    charge({ key: '3', agreementId: 'ag-1', chargedOn: '2026-05-08' }),
    charge({ key: '4', agreementId: 'ag-1', orderId: 'o-9', chargedOn: '2026-05-01' }),
  ]
  const { agreementId: _, ...plain } = charge({ key: '5' })

  it.each<[InvoiceGrouping, readonly (readonly [string, readonly string[]])[]]>([
    [
      'charge-day',
      [
        ['harbour/2026-05-01/EUR', ['1', '2', '4', '5', '6']],
        ['harbour/2026-05-08/EUR', ['3']],
      ],
    ],
    ['account', [['harbour/2026-05-31/EUR', ['1', '2', '3', '4', '5', '6']]]],
    [
      'source',
      [
        ['harbour/2026-05-01/EUR/agreement/ag-1', ['1', '4']],
        ['harbour/2026-05-01/EUR/agreement/ag-2', ['2']],
        ['harbour/2026-05-01/EUR', ['5']],
        ['harbour/2026-05-01/EUR/order/o-9', ['6']],
        ['harbour/2026-05-08/EUR/agreement/ag-1', ['3']],
      ],
    ],
  ])('by %s', (groupBy, expected) => {
    const all = [...charges, plain, { ...plain, key: '6', orderId: 'o-9' }]
    const made = dueInvoices(all, { asOf, existing: [], groupBy })
    expect(made.map(({ id, lines }) => [id, lines.map(({ key }) => key)])).toEqual(expected)
  })

  it('by account sets credits off against what else is due', () => {
    const credit = charge({ key: '7', net: euro('-500.00'), chargedOn: '2026-05-09' })
    const [made] = dueInvoices([charge(), credit], { asOf, existing: [], groupBy: 'account' })
    expect(made?.total).toEqual(euro('1000.00'))
  })

  it('by source keeps an agreement and an order of one id apart', () => {
    const { agreementId: _, ...ordered } = charge({ key: 'ordered', orderId: 'ag-1' })
    const made = dueInvoices([charge(), ordered], { asOf, existing: [], groupBy: 'source' })
    expect(idsOf(made)).toEqual(['harbour/2026-05-01/EUR/agreement/ag-1', 'harbour/2026-05-01/EUR/order/ag-1'])
  })

  it.each(invoiceGroupings)('by %s make drafts that say the day of their charges, or the day of looking', (groupBy) => {
    const made = dueInvoices(charges, { asOf, existing: [], groupBy })
    const days = groupBy === 'account' ? [asOf] : ['2026-05-01', '2026-05-08']
    expect([...new Set(made.map(({ chargedOn }) => chargedOn))]).toEqual(days)
  })

  it('never confuse an account and a source whose names run together', () => {
    const awkward = [
      charge({ key: '1', accountId: 'a/b', agreementId: 'c' }),
      charge({ key: '2', accountId: 'a', agreementId: 'b/c' }),
    ]
    expect(dueInvoices(awkward, { asOf, existing: [], groupBy: 'source' })).toHaveLength(2)
  })
})

describe('ids', () => {
  const made = (existing: readonly Invoice[], accountId = 'harbour'): readonly string[] =>
    idsOf(dueInvoices([charge({ key: 'new', accountId })], { asOf, existing }))

  it('are followed by a number if they are taken, by whatever invoice', () => {
    const taken = ['harbour/2026-05-01/EUR', 'harbour/2026-05-01/EUR/2', 'harbour/2026-05-01/EUR/4']
    expect(made(taken.slice(0, 1).map((id) => invoice({ id, status: 'void' })))).toEqual(['harbour/2026-05-01/EUR/2'])
    expect(made(taken.map((id) => invoice({ id })))).toEqual(['harbour/2026-05-01/EUR/3'])
  })

  it('have at most 128 characters, and stay apart', () => {
    const long = ['x'.repeat(127), 'y'.repeat(128), `${'x'.repeat(127)}z`]
    const charges = long.map((accountId, index) => charge({ key: `${index}`, accountId }))
    const ids = idsOf(dueInvoices(charges, { asOf, existing: [] }))
    expect(ids).toEqual([`${'x'.repeat(127)}/`, 'y'.repeat(128), `${'x'.repeat(127)}z`])
    expect(made([invoice({ id: 'y'.repeat(128) })], 'y'.repeat(128))).toEqual([`${'y'.repeat(126)}/2`])
  })

  it('stay apart where one that had to give way would take the place of another', () => {
    const existing = [invoice({ id: 'harbour/2026-05-01/EUR', status: 'void' })]
    const charges = [charge({ key: 'a' }), charge({ key: 'b', accountId: 'harbour/2026-05-01/EUR/2' })]
    const ids = idsOf(dueInvoices(charges, { asOf, existing }))
    expect(ids).toEqual(['harbour/2026-05-01/EUR/2', 'harbour/2026-05-01/EUR/2/2026-05-01/EUR'])
    expect(made([...existing, invoice({ id: 'harbour/2026-05-01/EUR/2' })])).toEqual(['harbour/2026-05-01/EUR/3'])
  })

  it('are not cut through the middle of a character', () => {
    const accountId = `${'x'.repeat(125)}😀`
    const [first] = made([], accountId)
    expect(first).toBe(`${accountId}/`)
    expect(made([invoice({ id: `${accountId}/` })], accountId)).toEqual([`${'x'.repeat(125)}/2`])
  })

  it('stay apart for thousands that begin alike', () => {
    const charges = Array.from({ length: 3_000 }, (_, index) =>
      charge({ key: `${index}`, accountId: 'x'.repeat(128), agreementId: `ag-${index}` }),
    )
    const ids = idsOf(dueInvoices(charges, { asOf, existing: [], groupBy: 'source' }))
    expect(new Set(ids).size).toBe(3_000)
    expect(ids.at(-1)).toBe(`${'x'.repeat(123)}/3000`)
  })
})

describe('tax', () => {
  const taxesOf = (charges: readonly Charge[], options: Partial<DueInvoicesOptions> = {}) => {
    const [made] = dueInvoices(charges, { asOf, existing: [], ...options })
    return { taxes: made?.lines.map(({ tax }) => tax.amount), net: made?.net, tax: made?.tax, total: made?.total }
  }

  // Source: https://developer.wafeq.com/reference/calculations-and-rounding
  it('is rounded on each line, then summed', () => {
    const charges = [
      charge({ key: '1', net: euro('45.30'), taxPercent: '5' }),
      charge({ key: '2', net: euro('33.45'), taxPercent: '10' }),
    ]
    expect(taxesOf(charges)).toEqual({
      taxes: ['2.27', '3.35'],
      net: euro('78.75'),
      tax: euro('5.62'),
      total: euro('84.37'),
    })
  })

  it.each<[RoundingMode, string]>([
    ['half-up', '0.13'],
    ['half-even', '0.12'],
    ['half-down', '0.12'],
    ['up', '0.13'],
    ['down', '0.12'],
    ['ceiling', '0.13'],
    ['floor', '0.12'],
  ])('rounds %s as asked', (rounding, expected) => {
    expect(taxesOf([charge({ net: euro('0.50'), taxPercent: '25' })], { rounding }).taxes).toEqual([expected])
  })

  it('by subtotal is rounded once for each rate, and shown line by line', () => {
    const charges = [
      charge({ key: '1', net: euro('0.12'), taxPercent: '20' }),
      charge({ key: '2', net: euro('0.12'), taxPercent: '20.0' }),
      charge({ key: '3', net: euro('0.12'), taxPercent: '20.00' }),
      charge({ key: '4', net: euro('0.12'), taxPercent: '10' }),
    ]
    expect(taxesOf(charges).taxes).toEqual(['0.02', '0.02', '0.02', '0.01'])
    expect(taxesOf(charges, { taxBy: 'subtotal' }).taxes).toEqual(['0.02', '0.03', '0.02', '0.01'])
  })

  it.each(['line', 'subtotal'] as const)('stands as it is where a charge knows it, by %s', (taxBy) => {
    const charges = [
      charge({ key: '1', net: euro('0.12'), taxPercent: '20', tax: euro('7.77') }),
      charge({ key: '2', net: euro('0.12'), taxPercent: '20' }),
    ]
    expect(taxesOf(charges, { taxBy }).taxes).toEqual(['7.77', '0.02'])
  })
})

describe('properties of due invoices', () => {
  const options = fc.record(
    {
      groupBy: fc.constantFrom(...invoiceGroupings),
      taxBy: fc.constantFrom('line' as const, 'subtotal' as const),
    },
    { requiredKeys: [] },
  )
  const keysOf = (invoices: readonly Invoice[]): readonly string[] =>
    invoices.flatMap(({ lines }) => lines.map(({ key }) => key))

  it('asked again, nothing is due', () => {
    fc.assert(
      fc.property(anyCharges, springDays, options, (charges, day, more) => {
        const made = dueInvoices(charges, { asOf: day, existing: [], ...more })
        expect(dueInvoices(charges, { asOf: day, existing: made, ...more })).toEqual([])
      }),
    )
  })

  const runOn = (charges: readonly Charge[], days: readonly CalendarDate[], more: Partial<DueInvoicesOptions>) => {
    const existing: Invoice[] = []
    for (const day of days) existing.push(...dueInvoices(charges, { asOf: day, existing, ...more }))
    return existing
  }

  it('any split of the run dates makes the same invoices, in the same order', () => {
    fc.assert(
      fc.property(
        anyCharges,
        fc.array(springDays),
        fc.constantFrom('charge-day' as const, 'source' as const),
        fc.constantFrom('line' as const, 'subtotal' as const),
        (charges, days, groupBy, taxBy) => {
          const often = runOn(charges, [...[...days].sort(), asOf], { groupBy, taxBy })
          expect(often).toEqual(dueInvoices(charges, { asOf, existing: [], groupBy, taxBy }))
        },
      ),
    )
  })

  it('any split of the run dates, in any order, charges the same lines, whatever shares an invoice', () => {
    fc.assert(
      fc.property(anyCharges, fc.array(springDays), fc.constantFrom(...invoiceGroupings), (charges, days, groupBy) => {
        const linesOf = (invoices: readonly Invoice[]) =>
          invoices.flatMap(({ lines }) => lines).sort((a, b) => (a.key < b.key ? -1 : 1))
        const often = runOn(charges, [...days, asOf], { groupBy })
        expect(linesOf(often)).toEqual(linesOf(dueInvoices(charges, { asOf, existing: [], groupBy })))
        expect(new Set(idsOf(often)).size).toBe(often.length)
      }),
    )
  })

  it('every charge up to the day is on exactly one invoice, with others of its account and currency only', () => {
    fc.assert(
      fc.property(anyCharges, springDays, options, (charges, day, more) => {
        const made = dueInvoices(charges, { asOf: day, existing: [], ...more })
        const due = charges.filter(({ chargedOn }) => chargedOn <= day)
        expect([...keysOf(made)].sort()).toEqual(due.map(({ key }) => key).sort())
        for (const { accountId, currency, lines } of made) {
          for (const { key, net, tax } of lines) {
            const source = charges.find((each) => each.key === key)
            expect([source?.accountId, source?.net]).toEqual([accountId, net])
            expect([net.currency, tax.currency]).toEqual([currency, currency])
          }
        }
      }),
    )
  })

  it('what was voided is charged again, and nothing else', () => {
    fc.assert(
      fc.property(
        anyCharges,
        fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
        options,
        (charges, voided, more) => {
          const made = dueInvoices(charges, { asOf, existing: [], ...more })
          const existing = made.map((each, index) => (voided[index] ? { ...each, status: 'void' as const } : each))
          const again = dueInvoices(charges, { asOf, existing, ...more })
          const open = existing.filter(({ status }) => status === 'void')
          expect([...keysOf(again)].sort()).toEqual([...keysOf(open)].sort())
          expect(idsOf(again).filter((id) => idsOf(existing).includes(id))).toEqual([])
        },
      ),
    )
  })

  it('net, tax and total are the sums of the lines, and survive JSON', () => {
    fc.assert(
      fc.property(anyCharges, options, (charges, more) => {
        const made = dueInvoices(charges, { asOf, existing: [], ...more })
        for (const { lines, net, tax, total } of made) {
          expect(units(net)).toBe(sumUnits(lines.map((each) => each.net)))
          expect(units(tax)).toBe(sumUnits(lines.map((each) => each.tax)))
          expect(units(total)).toBe(units(net) + units(tax))
        }
        expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made)
      }),
    )
  })

  /** A half away from zero, by adding a half to what is above zero and cutting off. */
  const rounded = (numerator: bigint, denominator: bigint): bigint =>
    numerator < 0n ? -rounded(-numerator, denominator) : (2n * numerator + denominator) / (2n * denominator)
  const taxed = (net: bigint, percent: string): bigint => {
    const [whole = '', fraction = ''] = percent.split('.')
    return rounded(net * BigInt(whole + fraction), 100n * 10n ** BigInt(fraction.length))
  }

  it('the tax of a line is its rate of its net, rounded once', () => {
    fc.assert(
      fc.property(anyCharges, (charges) => {
        for (const { lines } of dueInvoices(charges, { asOf, existing: [] })) {
          for (const { key, net, tax, taxPercent = '0' } of lines) {
            const known = charges.find((each) => each.key === key)?.tax
            expect(units(tax)).toBe(known ? units(known) : taxed(units(net), taxPercent))
          }
        }
      }),
    )
  })

  it('by subtotal, the taxes of a rate sum to the rounded tax of its sum, and none is off by more than a unit', () => {
    fc.assert(
      fc.property(anyCharges, (charges) => {
        const rated = charges.flatMap((each) => (each.tax ? [] : [each]))
        for (const { lines } of dueInvoices(rated, { asOf, existing: [], groupBy: 'account', taxBy: 'subtotal' })) {
          for (const rates of [['20', '20.0'], ['7.5'], ['8.875']]) {
            const these = lines.filter(({ taxPercent = '0' }) => rates.includes(taxPercent))
            const percent = rates[0] ?? '0'
            expect(sumUnits(these.map(({ tax }) => tax))).toBe(taxed(sumUnits(these.map(({ net }) => net)), percent))
            for (const { net, tax } of these) {
              const off = units(tax) - taxed(units(net), percent)
              expect(off >= -1n && off <= 1n).toBe(true)
            }
          }
        }
      }),
    )
  })
})

describe('what cannot be charged', () => {
  it.each<[string, string, string, Partial<Charge>]>([
    ['no key', 'invalid-value', 'charges[1].key', { key: '' }],
    ['a blank key', 'invalid-value', 'charges[1].key', { key: ' ' }],
    ['a key of 501 characters', 'invalid-value', 'charges[1].key', { key: 'k'.repeat(501) }],
    ['a blank account', 'invalid-value', 'charges[1].accountId', { accountId: ' ' }],
    ['a key that is no text', 'invalid-value', 'charges[1].key', { key: 7 as never }],
    ['the key of another', 'duplicate-id', 'charges[1].key', { key: 'ag-1/fee/2026-05-01' }],
    [
      'the key of another, to be charged later',
      'duplicate-id',
      'charges[1].key',
      { key: 'ag-1/fee/2026-05-01', chargedOn: '2027-01-01' },
    ],
    ['no account', 'invalid-value', 'charges[1].accountId', { accountId: '' }],
    ['an account with too long an id', 'invalid-value', 'charges[1].accountId', { accountId: 'x'.repeat(129) }],
    ['a day that is none', 'invalid-value', 'charges[1].chargedOn', { chargedOn: '2026-02-30' }],
    [
      'a number for an amount',
      'invalid-value',
      'charges[1].net.amount',
      { net: { amount: 12.5 as never, currency: 'EUR' } },
    ],
    ['too many decimals', 'invalid-value', 'charges[1].net.amount', { net: euro('12.345') }],
    ['an exponent', 'invalid-value', 'charges[1].net.amount', { net: euro('1e999999999') }],
    ['a currency that there is not', 'unknown-code', 'currency', { net: { amount: '1.00', currency: 'XYZ' as never } }],
    [
      'a tax in another currency',
      'currency-mismatch',
      'charges[1].tax.currency',
      { tax: { amount: '1.00', currency: 'SEK' } },
    ],
    ['a tax that is no amount', 'invalid-value', 'charges[1].tax.amount', { tax: euro('1e2') }],
    ['a rate below 0', 'invalid-value', 'charges[1].taxPercent', { taxPercent: '-1' }],
    ['a rate above 100', 'invalid-value', 'charges[1].taxPercent', { taxPercent: '100.01' }],
    ['a rate that is no number', 'invalid-value', 'charges[1].taxPercent', { taxPercent: '20 %' }],
    ['a rate that is endless', 'invalid-value', 'charges[1].taxPercent', { taxPercent: `1.${'0'.repeat(1_000_000)}` }],
    [
      'a rate beside a known tax that is none',
      'invalid-value',
      'charges[1].taxPercent',
      { taxPercent: 'x', tax: euro('1.00') },
    ],
  ])('refuses %s', (_, code, field, differing) => {
    const other = { ...charge({ key: 'other' }), ...differing }
    const error = thrownBy(() => dueInvoices([charge(), other], { asOf, existing: [] }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it.each<[string, string, string, Partial<DueInvoicesOptions>]>([
    ['a day that is none', 'invalid-value', 'asOf', { asOf: '2026-13-01' }],
    ['a grouping that there is not', 'unknown-code', 'groupBy', { groupBy: 'toString' as never }],
    ['a way to tax that there is not', 'unknown-code', 'taxBy', { taxBy: 'invoice' as never }],
    ['a rounding that there is not', 'unknown-code', 'rounding', { rounding: 'bankers' as never }],
  ])('refuses %s, even for no charges', (_, code, field, differing) => {
    const error = thrownBy(() => dueInvoices([], { asOf, existing: [], ...differing }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('leaves what it is given as it was', () => {
    const existing = deepFreeze([invoice({ status: 'void', lines: [line()] })])
    expect(() => dueInvoices(deepFreeze([charge()]), deepFreeze({ asOf, existing }))).not.toThrow()
  })
})
