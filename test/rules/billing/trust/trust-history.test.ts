import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CurrencyCode } from '../../../../src/foundation/money/index.ts'
import type { CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { TrustTransaction, TrustTransactionKind } from '../../../../src/records/index.ts'
import {
  type TrustOptions,
  trustBalance,
  trustLedgers,
  trustStatement,
} from '../../../../src/rules/billing/trust/index.ts'
import { dates } from '../../../tools/arbitraries.ts'
import { codeThrownBy, thrownBy } from '../../../tools/thrown-by.ts'
import { cents, euros } from './arbitraries.ts'

const moved = (
  id: string,
  kind: TrustTransactionKind,
  on: CalendarDate,
  amount: string,
  accountId = 'a-lindgren',
): TrustTransaction => ({ id, accountId, kind, on, amount: euros(amount) })

const history: readonly TrustTransaction[] = [
  moved('tt-1', 'deposit', '2026-01-02', '10000.00'),
  moved('tt-4', 'refund', '2026-03-31', '750.00'),
  moved('tt-2', 'draw', '2026-02-01', '3250.00'),
  moved('tt-3', 'deposit', '2026-02-01', '3250.00'),
]

describe('a trust statement', () => {
  it('lists the movements by day, and within a day as they came', () => {
    expect(trustStatement(history, 'EUR')).toEqual({
      lines: [
        {
          transactionId: 'tt-1',
          on: '2026-01-02',
          kind: 'deposit',
          change: euros('10000.00'),
          balance: euros('10000.00'),
        },
        { transactionId: 'tt-2', on: '2026-02-01', kind: 'draw', change: euros('-3250.00'), balance: euros('6750.00') },
        {
          transactionId: 'tt-3',
          on: '2026-02-01',
          kind: 'deposit',
          change: euros('3250.00'),
          balance: euros('10000.00'),
        },
        {
          transactionId: 'tt-4',
          on: '2026-03-31',
          kind: 'refund',
          change: euros('-750.00'),
          balance: euros('9250.00'),
        },
      ],
      deposited: euros('13250.00'),
      drawn: euros('3250.00'),
      refunded: euros('750.00'),
      balance: euros('9250.00'),
    })
  })

  it.each<[string, TrustOptions, string]>([
    ['before anything came in', { asOf: '2026-01-01' }, '0.00'],
    ['on the day of the deposit', { asOf: '2026-01-02' }, '10000.00'],
    ['the day before the refund', { asOf: '2026-03-30' }, '10000.00'],
    ['in the end', {}, '9250.00'],
  ])('holds, %s, what had come by then', (_, options, balance) => {
    expect(trustBalance(history, 'EUR', options).balance).toEqual(euros(balance))
  })

  it('of nothing is nothing, in the currency asked for', () => {
    const none = { amount: '0', currency: 'JPY' }
    expect(trustBalance([], 'JPY')).toEqual({ deposited: none, drawn: none, refunded: none, balance: none })
  })

  it('says where more went out than was held', () => {
    const overdrawn = [...history, moved('tt-5', 'draw', '2026-01-20', '10000.01')]
    expect(thrownBy(() => trustBalance(overdrawn, 'EUR')).message).toBe(
      'transactions[4].amount.amount: expected at most 10000.00 EUR, which was held on 2026-01-20, received "10000.01"',
    )
    expect(trustBalance(overdrawn, 'EUR', { asOf: '2026-01-19' }).balance).toEqual(euros('10000.00'))
  })

  it('refuses a draw before the deposit of its day', () => {
    const reversed = [moved('tt-2', 'draw', '2026-01-02', '1.00'), moved('tt-1', 'deposit', '2026-01-02', '1.00')]
    expect(codeThrownBy(() => trustBalance(reversed, 'EUR'))).toBe('contradictory-facts')
    expect(trustBalance([...reversed].reverse(), 'EUR').balance).toEqual(euros('0.00'))
  })

  const deposit = moved('tt-1', 'deposit', '2026-01-02', '10.00')
  it.each<[string, readonly unknown[], string, unknown, string, string]>([
    [
      'another account’s movement',
      [deposit, { ...deposit, id: 'x', accountId: 'b' }],
      'EUR',
      {},
      'foreign-record',
      'transactions[1].accountId',
    ],
    ['a movement that is there twice', [deposit, deposit], 'EUR', {}, 'duplicate-id', 'transactions[1].id'],
    [
      'a movement of nothing',
      [moved('t', 'deposit', '2026-01-02', '0.00')],
      'EUR',
      {},
      'invalid-value',
      'transactions[0].amount.amount',
    ],
    [
      'a negative movement',
      [moved('t', 'draw', '2026-01-02', '-1.00')],
      'EUR',
      {},
      'invalid-value',
      'transactions[0].amount.amount',
    ],
    [
      'an amount in an exponent',
      [moved('t', 'deposit', '2026-01-02', '1e999999999')],
      'EUR',
      {},
      'invalid-value',
      'transactions[0].amount.amount',
    ],
    [
      'an amount of a million digits',
      [moved('t', 'deposit', '2026-01-02', '9'.repeat(1_000_000))],
      'EUR',
      {},
      'invalid-value',
      'transactions[0].amount.amount',
    ],
    ['another currency', [deposit], 'SEK', {}, 'currency-mismatch', 'transactions[0].amount.currency'],
    ['a currency that is none', [], 'XYZ', {}, 'unknown-code', 'currency'],
    ['a kind that is none', [{ ...deposit, kind: 'fee' }], 'EUR', {}, 'unknown-code', 'transactions[0].kind'],
    ['a day that does not exist', [{ ...deposit, on: '2026-02-30' }], 'EUR', {}, 'invalid-value', 'transactions[0].on'],
    [
      'a wrong movement after the day of asking',
      [{ ...deposit, on: '2026-99-30' }],
      'EUR',
      { asOf: '2026-01-01' },
      'invalid-value',
      'transactions[0].on',
    ],
    ['asking on a day that does not exist', [], 'EUR', { asOf: 'today' }, 'invalid-value', 'asOf'],
  ])('refuses %s', (_, transactions, currency, options, code, field) => {
    const ask = (read: typeof trustBalance | typeof trustStatement) =>
      thrownBy(() => read(transactions as TrustTransaction[], currency as CurrencyCode, options as TrustOptions))
    expect([ask(trustStatement).code, ask(trustStatement).details.field]).toEqual([code, field])
    expect([ask(trustBalance).code, ask(trustBalance).details.field]).toEqual([code, field])
  })
})

describe('trustLedgers', () => {
  const pooled = [
    moved('tt-1', 'deposit', '2026-01-02', '900.00', 'b'),
    moved('tt-2', 'deposit', '2026-01-05', '500.00', 'a'),
    moved('tt-3', 'draw', '2026-02-01', '550.00', 'a'),
    moved('tt-4', 'deposit', '2026-03-01', '1.00', 'Z'),
  ]

  it('gives each account its own balance, even one below zero, in the order of their ids', () => {
    expect(trustLedgers(pooled, 'EUR', { asOf: '2026-02-28' })).toEqual([
      { accountId: 'a', balance: euros('-50.00') },
      { accountId: 'b', balance: euros('900.00') },
    ])
    expect(trustLedgers(pooled, 'EUR').map(({ accountId }) => accountId)).toEqual(['Z', 'a', 'b'])
    expect(trustLedgers([], 'EUR')).toEqual([])
  })

  it('refuses a currency that is none, another currency and a movement that is there twice', () => {
    expect(codeThrownBy(() => trustLedgers([], 'XYZ' as CurrencyCode))).toBe('unknown-code')
    expect(codeThrownBy(() => trustLedgers(pooled, 'USD'))).toBe('currency-mismatch')
    expect(codeThrownBy(() => trustLedgers([...pooled, ...pooled], 'EUR'))).toBe('duplicate-id')
  })
})

/** A history in which nothing is overdrawn: movements out are cut to what is held. */
const sound: fc.Arbitrary<readonly TrustTransaction[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom<TrustTransactionKind>('deposit', 'draw', 'refund'),
      on: dates,
      size: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    { maxLength: 20 },
  )
  .map((all) => {
    let held = 0
    return [...all]
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .flatMap(({ kind, on, size }, index) => {
        const most = kind === 'deposit' ? size : Math.min(size, held)
        held += kind === 'deposit' ? most : -most
        return most > 0 ? [moved(`tt-${index}`, kind, on, euroText(most))] : []
      })
  })

const euroText = (units: number): string => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`

const sumOf = (transactions: readonly TrustTransaction[], kind: TrustTransactionKind): bigint =>
  transactions.reduce((sum, each) => sum + (each.kind === kind ? cents(each.amount) : 0n), 0n)

describe('any history without an overdraft', () => {
  it('has deposits = earned + refunded + balance, on every day, and is never below zero', () => {
    fc.assert(
      fc.property(sound, dates, (transactions, asOf) => {
        const { lines, deposited, drawn, refunded, balance } = trustStatement(transactions, 'EUR', { asOf })
        const seen = transactions.filter(({ on }) => on <= asOf)
        expect(cents(deposited)).toBe(sumOf(seen, 'deposit'))
        expect(cents(drawn)).toBe(sumOf(seen, 'draw'))
        expect(cents(refunded)).toBe(sumOf(seen, 'refund'))
        expect(cents(deposited)).toBe(cents(drawn) + cents(refunded) + cents(balance))
        expect(lines.every((line) => cents(line.balance) >= 0n)).toBe(true)
        expect(lines.reduce((sum, { change }) => sum + cents(change), 0n)).toBe(cents(balance))
        expect(lines.at(-1)?.balance ?? euros('0.00')).toEqual(balance)
      }),
    )
  })

  it('reads the same with its days in any order, as plain JSON', () => {
    fc.assert(
      fc.property(sound, fc.nat(20), (transactions, at) => {
        const days = [...new Set(transactions.map(({ on }) => on))]
        const turned = [...days.slice(at % 3), ...days.slice(0, at % 3)]
        const mixed = turned.flatMap((day) => transactions.filter(({ on }) => on === day))
        const statement = trustStatement(transactions, 'EUR')
        expect(trustStatement(Object.freeze(mixed), 'EUR')).toEqual(statement)
        expect(JSON.parse(JSON.stringify(statement))).toStrictEqual(statement)
      }),
    )
  })

  it('is refused, at the right place, as soon as one movement takes a cent too much', () => {
    fc.assert(
      fc.property(sound, fc.nat(20), (transactions, pick) => {
        const at = transactions.length === 0 ? 0 : pick % transactions.length
        const before = trustStatement(transactions.slice(0, at), 'EUR').balance
        const on = transactions[at]?.on ?? '2026-01-01'
        const excess = moved('tt-excess', 'draw', on, euroText(Number(cents(before)) + 1))
        const error = thrownBy(() =>
          trustBalance([...transactions.slice(0, at), excess, ...transactions.slice(at)], 'EUR'),
        )
        expect([error.code, error.details.field]).toEqual(['contradictory-facts', `transactions[${at}].amount.amount`])
      }),
    )
  })

  it('has the ledgers of many accounts sum to the balance of them all', () => {
    fc.assert(
      fc.property(fc.array(sound, { maxLength: 4 }), (histories) => {
        const pooled = histories.flatMap((each, account) =>
          each.map((one) => ({ ...one, id: `${account}/${one.id}`, accountId: `a-${account}` })),
        )
        const ledgers = trustLedgers(pooled, 'EUR')
        const balances = histories.map((each) => trustBalance(each, 'EUR').balance)
        expect(ledgers).toEqual(
          balances.flatMap((balance, account) =>
            histories[account]?.length ? [{ accountId: `a-${account}`, balance }] : [],
          ),
        )
      }),
    )
  })
})
