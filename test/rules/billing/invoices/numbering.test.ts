import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Invoice, InvoiceStatus } from '../../../../src/records/index.ts'
import {
  checkNumbering,
  invoiceNumber,
  type NumberInvoicesOptions,
  type NumberSeries,
  numberInvoices,
  voidInvoice,
} from '../../../../src/rules/billing/invoices/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { draft, euro, invoice } from './samples.ts'

const series: NumberSeries = { prefix: '2026-', digits: 4, next: 9 }
const finalizing = { on: '2026-05-01', paymentTermDays: 30 } as const
const drafts = (count: number, from = 0): readonly Invoice[] =>
  Array.from({ length: count }, (_, index) => draft({ id: `i-${from + index}` }))

describe('a number', () => {
  it.each<[string, NumberSeries, number | undefined, string]>([
    ['is the prefix and the value, filled up', series, undefined, '2026-0009'],
    ['of another value', series, 123, '2026-0123'],
    ['with more digits than the series has is written in full', series, 12_345, '2026-12345'],
    ['without a prefix or digits is the value', { next: 7 }, undefined, '7'],
    ['can be as large as a whole number is', { next: 1, prefix: 'A' }, 2 ** 53 - 1, 'A9007199254740991'],
  ])('%s', (_, given, value, expected) => {
    expect(invoiceNumber(given, value)).toBe(expected)
  })

  it.each<[string, string, NumberSeries, number | undefined]>([
    ['a value of 0', 'value', series, 0],
    ['a value below 0', 'value', series, -1],
    ['a value that is not whole', 'value', series, 1.5],
    ['a value that no longer counts by one', 'value', series, 2 ** 53],
    ['a series that begins at 0', 'series.next', { next: 0 }, 1],
    ['a series that has no next', 'series.next', {} as never, 1],
    ['no digits', 'series.digits', { next: 1, digits: 0 }, 1],
    ['too many digits', 'series.digits', { next: 1, digits: 16 }, 1],
    ['an endless prefix', 'series.prefix', { next: 1, prefix: 'x'.repeat(101) }, 1],
    ['a prefix that is no text', 'series.prefix', { next: 1, prefix: 2026 as never }, 1],
  ])('refuses %s', (_, field, given, value) => {
    const error = thrownBy(() => invoiceNumber(given, value))
    expect([error.code, error.details.field]).toEqual(['invalid-value', field])
  })
})

describe('numbering invoices', () => {
  it('gives the numbers in the order of the drafts', () => {
    const given = [draft({ id: 'z' }), draft({ id: 'a' })]
    expect(numberInvoices(given, { series, ...finalizing })).toEqual({
      ok: true,
      value: {
        invoices: [invoice({ id: 'z', number: '2026-0009' }), invoice({ id: 'a', number: '2026-0010' })],
        series: { prefix: '2026-', digits: 4, next: 11 },
      },
    })
  })

  it('issues each draft on the day of its charges, unless another is given', () => {
    const given = [draft({ id: 'a', chargedOn: '2026-05-01' }), draft({ id: 'b', chargedOn: '2026-05-20' })]
    const days = (options: Partial<NumberInvoicesOptions>) => {
      const result = numberInvoices(given, { series, paymentTermDays: 10, ...options })
      return result.ok && result.value.invoices.map(({ issuedOn, dueOn }) => [issuedOn, dueOn])
    }
    expect(days({})).toEqual([
      ['2026-05-01', '2026-05-11'],
      ['2026-05-20', '2026-05-30'],
    ])
    expect(days({ on: '2026-06-01' })).toEqual([
      ['2026-06-01', '2026-06-11'],
      ['2026-06-01', '2026-06-11'],
    ])
  })

  it('refuses a draft that has no day, if no other is given', () => {
    const error = thrownBy(() => numberInvoices(drafts(1), { series, paymentTermDays: 10 }))
    expect([error.code, error.details.field]).toEqual(['invalid-value', 'drafts[0].chargedOn'])
  })

  it('of nothing takes no number', () => {
    expect(numberInvoices([], { series, ...finalizing })).toEqual({ ok: true, value: { invoices: [], series } })
  })

  it('is refused as a whole if one is no draft', () => {
    const given = [draft({ id: 'a' }), invoice({ id: 'b' }), draft({ id: 'c' })]
    expect(numberInvoices(given, { series, ...finalizing })).toEqual({
      ok: false,
      reason: { code: 'illegal-transition', parameters: { invoiceId: 'b', from: 'open', to: 'open' } },
    })
  })

  it.each<[string, string, string, readonly Invoice[], object]>([
    ['a draft given twice', 'duplicate-id', 'drafts[1].id', [draft(), draft()], {}],
    ['a series that is used up', 'invalid-value', 'series.next', drafts(2), { series: { next: 2 ** 53 - 2 } }],
    ['a series that cannot be', 'invalid-value', 'series.next', [], { series: { next: -3 } }],
    ['a negative term', 'invalid-value', 'paymentTermDays', drafts(1), { paymentTermDays: -1 }],
    [
      'a draft that is not the sum of its lines',
      'invalid-value',
      'invoice.total',
      [draft({ total: euro('1.00') })],
      {},
    ],
  ])('refuses %s', (_, code, field, given, differing) => {
    const error = thrownBy(() => numberInvoices(given, { series, ...finalizing, ...differing }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('checking the numbers', () => {
  const numbered = (...numbers: readonly (string | undefined)[]): readonly Invoice[] =>
    numbers.map((number, index) =>
      number === undefined ? { ...draft(), status: 'open', id: `i-${index}` } : invoice({ number, id: `i-${index}` }),
    )
  const short: NumberSeries = { prefix: 'N', digits: 2, next: 6 }
  const sound = { isGapless: true, gaps: [], duplicates: [], ahead: [], unnumbered: [] }

  it.each<[string, readonly Invoice[], object, number | undefined]>([
    ['finds nothing wrong with all of them, in any order', numbered('N03', 'N01', 'N05', 'N02', 'N04'), {}, undefined],
    [
      'finds gaps before, between and after',
      numbered('N02', 'N04'),
      {
        isGapless: false,
        gaps: [
          { from: 'N01', to: 'N01', count: 1 },
          { from: 'N03', to: 'N03', count: 1 },
          { from: 'N05', to: 'N05', count: 1 },
        ],
      },
      undefined,
    ],
    ['finds that there are none', [], { isGapless: false, gaps: [{ from: 'N01', to: 'N05', count: 5 }] }, undefined],
    ['begins where it is told', numbered('N01', 'N04', 'N05'), {}, 4],
    ['expects nothing of a series that begins at its next', [], {}, 6],
    [
      'finds numbers that were given twice',
      numbered('N01', 'N02', 'N03', 'N04', 'N05', 'N02', 'N02'),
      { isGapless: false, duplicates: [{ number: 'N02', invoiceIds: ['i-1', 'i-5', 'i-6'] }] },
      undefined,
    ],
    [
      'finds numbers that the series has not given yet',
      numbered('N01', 'N02', 'N03', 'N04', 'N05', 'N07', 'N06'),
      { isGapless: false, ahead: ['i-6', 'i-5'] },
      undefined,
    ],
    [
      'finds invoices that were finalised without a number',
      [...numbered('N01', 'N02', 'N03', 'N04', 'N05', undefined), draft({ id: 'v', status: 'void' })],
      { isGapless: false, unnumbered: ['i-5', 'v'] },
      undefined,
    ],
    [
      'passes over drafts and other series',
      [
        ...numbered(
          'N01',
          'N02',
          'N03',
          'N04',
          'N05',
          'M06',
          'N6',
          'N006',
          'N',
          'Nx',
          'N00',
          'N9007199254740993',
          `N${'9'.repeat(40)}`,
        ),
        draft({ id: 'd' }),
      ],
      {},
      undefined,
    ],
  ])('%s', (_, invoices, expected, first) => {
    const check = checkNumbering(invoices, short, first === undefined ? {} : { first })
    expect(check).toEqual({ ...sound, ...expected })
    expect(JSON.parse(JSON.stringify(check))).toStrictEqual(check)
  })

  it('tells of a gap without writing out every number in it', () => {
    expect(checkNumbering([], { next: 2 ** 53 - 1 }).gaps).toEqual([
      { from: '1', to: '9007199254740990', count: 2 ** 53 - 2 },
    ])
  })

  it.each<[string, string, NumberSeries, number]>([
    ['a first beyond the next', 'first', short, 7],
    ['a first of 0', 'first', short, 0],
    ['a series that cannot be', 'series.digits', { next: 1, digits: -1 }, 1],
  ])('refuses %s', (_, field, given, first) => {
    const error = thrownBy(() => checkNumbering([], given, { first }))
    expect([error.code, error.details.field]).toEqual(['invalid-value', field])
  })
})

describe('properties of numbers', () => {
  /** What may happen in a year: some drafts are finalised, or one of the invoices is voided. */
  const happenings = fc.array(
    fc.oneof(fc.record({ finalise: fc.integer({ min: 0, max: 4 }) }), fc.record({ void: fc.nat({ max: 50 }) })),
    { maxLength: 20 },
  )

  it('are gapless under any order of finalising and voiding, and are never changed', () => {
    fc.assert(
      fc.property(happenings, fc.integer({ min: 1, max: 10_000 }), (all, first) => {
        let current: NumberSeries = { ...series, next: first }
        let made = 0
        const invoices: Invoice[] = []
        for (const happening of all) {
          if ('void' in happening) {
            const index = happening.void % Math.max(invoices.length, 1)
            const voided = invoices[index] && voidInvoice(invoices[index], {})
            if (voided?.ok) invoices[index] = voided.value
            continue
          }
          const result = numberInvoices(drafts(happening.finalise, made), { series: current, ...finalizing })
          if (!result.ok) throw new Error('drafts can be finalised')
          made += happening.finalise
          current = result.value.series
          invoices.push(...result.value.invoices)
        }
        expect(current.next).toBe(first + made)
        expect(invoices.map(({ number }) => number)).toEqual(
          Array.from({ length: made }, (_, index) => `2026-${String(first + index).padStart(4, '0')}`),
        )
        expect(checkNumbering(invoices, current, { first }).isGapless).toBe(true)
      }),
    )
  })

  it('taken away are found, every one', () => {
    const statuses: readonly InvoiceStatus[] = ['open', 'paid', 'void', 'uncollectible']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2), { maxLength: 40 }), (copies) => {
        const invoices = copies.flatMap((count, index) =>
          Array.from({ length: count }, (_, copy) =>
            invoice({
              id: `${index}/${copy}`,
              number: invoiceNumber(series, index + 1),
              status: statuses[index % 4] ?? 'open',
            }),
          ),
        )
        const check = checkNumbering(invoices, { ...series, next: copies.length + 1 })
        const missing = check.gaps.flatMap(({ from, to, count }) => {
          const start = Number(from.slice(5))
          expect(Number(to.slice(5))).toBe(start + count - 1)
          return Array.from({ length: count }, (_, index) => start + index)
        })
        expect(missing).toEqual(copies.flatMap((count, index) => (count === 0 ? [index + 1] : [])))
        expect(check.duplicates.map(({ number }) => Number(number.slice(5)))).toEqual(
          copies.flatMap((count, index) => (count === 2 ? [index + 1] : [])),
        )
        expect(check.isGapless).toBe(copies.every((count) => count === 1))
      }),
    )
  })
})
