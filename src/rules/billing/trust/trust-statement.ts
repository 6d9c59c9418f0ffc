import { refuse } from '../../../foundation/error.ts'
import { type CurrencyCode, currencyCode } from '../../../foundation/money/currency.ts'
import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import type { CalendarDate } from '../../../foundation/time/calendar-date.ts'
import type { TrustTransaction, TrustTransactionKind } from '../../../records/index.ts'
import { type Movement, readMovements } from './movements.ts'

/** What came in, what was earned, what went back, and what is held: `deposited = drawn + refunded + balance`. */
export interface TrustBalance {
  /** All that came in. */
  readonly deposited: Money
  /** What invoices drew: the only part that is income. */
  readonly drawn: Money
  /** What went back. */
  readonly refunded: Money
  /** What is held, and owed to the account until an invoice earns it; never below zero. */
  readonly balance: Money
}

/** One movement on a trust statement, and what was held after it. */
export interface TrustStatementLine {
  /** Which movement. */
  readonly transactionId: string
  /** Its day. */
  readonly on: CalendarDate
  /** What happened. */
  readonly kind: TrustTransactionKind
  /** What it did to the balance: above zero for a deposit, below for a draw or a refund. */
  readonly change: Money
  /** What was held after it. */
  readonly balance: Money
}

/** The movements of money held for an account, in order, and what they come to. */
export interface TrustStatement extends TrustBalance {
  /** The movements, by day, and within a day as listed; their changes sum to `balance`. */
  readonly lines: readonly TrustStatementLine[]
}

/** Until which day to look. */
export interface TrustOptions {
  /** The last day that counts; movements on later days are not seen. All count when left out. */
  readonly asOf?: CalendarDate
}

/** Movements of one account, in order; throws for another account's. */
function movementsOfOne(
  transactions: readonly TrustTransaction[],
  currency: CurrencyCode,
  options: TrustOptions,
): readonly Movement[] {
  const owner = transactions[0]?.accountId
  for (const [index, { accountId }] of transactions.entries()) {
    if (accountId !== owner) {
      const expected = `the account of the others, "${owner}", as money of different accounts never mixes`
      refuse('foreign-record', `transactions[${index}].accountId`, accountId, expected)
    }
  }
  return readMovements(transactions, currency, options.asOf)
}

/**
 * Lists the movements of money held for an account, with what was held after each.
 *
 * Movements count by day, and those of one day in the order they are listed. Nothing is rounded; the changes of the lines sum
 * to the balance, and `deposited = drawn + refunded + balance`.
 *
 * @param transactions - The movements of one account, in any order of days.
 * @param currency - The currency of all of them; it makes the sum of nothing a proper amount.
 * @param options - `asOf`: the last day that counts.
 * @throws {@link ClienteleError} `contradictory-facts` for a history in which more went out than was held, at the movement
 *   that took it; `currency-mismatch` for a movement in another currency; `foreign-record` for one of another account;
 *   `duplicate-id` for one that is there twice; `invalid-value` for a day that is none or an amount that is not above zero;
 *   `unknown-code` for a kind or a currency that is none.
 *
 * @example
 * ```ts
 * import { type TrustStatement, type TrustStatementLine, trustStatement } from 'clientele/billing'
 *
 * const statement: TrustStatement = trustStatement(
 *   [
 *     { id: 'tt-1', accountId: 'a-1', kind: 'deposit', on: '2026-01-02', amount: { amount: '5000.00', currency: 'EUR' } },
 *     { id: 'tt-2', accountId: 'a-1', kind: 'draw', on: '2026-02-01', amount: { amount: '1200.00', currency: 'EUR' } },
 *   ],
 *   'EUR',
 * )
 * const last: TrustStatementLine | undefined = statement.lines[1]
 * last?.change //=> { amount: '-1200.00', currency: 'EUR' }
 * last?.balance //=> { amount: '3800.00', currency: 'EUR' }
 * statement.drawn //=> { amount: '1200.00', currency: 'EUR' }
 * ```
 */
export function trustStatement(
  transactions: readonly TrustTransaction[],
  currency: CurrencyCode,
  options: TrustOptions = {},
): TrustStatement {
  const code = currencyCode(currency)
  const write = (units: bigint): Money => fromMinorUnits(units, code)
  const sums: Record<TrustTransactionKind, bigint> = { deposit: 0n, draw: 0n, refund: 0n }
  let held = 0n
  const lines = movementsOfOne(transactions, code, options).map(({ transaction, units, change, index }) => {
    const { id, on, kind, amount } = transaction
    if (held + change < 0n) {
      const expected = `at most ${write(held).amount} ${code}, which was held on ${on}`
      refuse('contradictory-facts', `transactions[${index}].amount.amount`, amount.amount, expected)
    }
    held += change
    sums[kind] += units
    return { transactionId: id, on, kind, change: write(change), balance: write(held) }
  })
  return {
    lines,
    deposited: write(sums.deposit),
    drawn: write(sums.draw),
    refunded: write(sums.refund),
    balance: write(held),
  }
}

/**
 * Tells what is held for an account, and what became of the rest.
 *
 * Money held is a liability: it belongs to the account until an invoice draws on it, and only what was drawn is earned.
 * `deposited = drawn + refunded + balance`, and the balance was never below zero. As {@link trustStatement}, without the lines.
 *
 * @param transactions - The movements of one account, in any order of days.
 * @param currency - The currency of all of them; it makes the sum of nothing a proper amount.
 * @param options - `asOf`: the last day that counts.
 * @throws {@link ClienteleError} as {@link trustStatement} does.
 *
 * @example
 * ```ts
 * import { type TrustBalance, type TrustOptions, trustBalance } from 'clientele/billing'
 * import type { TrustTransaction } from 'clientele/records'
 *
 * const deposit: TrustTransaction = {
 *   id: 'tt-1',
 *   accountId: 'a-1',
 *   kind: 'deposit',
 *   on: '2026-01-02',
 *   amount: { amount: '5000.00', currency: 'EUR' },
 * }
 * const january: TrustOptions = { asOf: '2026-01-31' }
 * const held: TrustBalance = trustBalance([deposit], 'EUR', january)
 * held.balance //=> { amount: '5000.00', currency: 'EUR' }
 * held.drawn //=> { amount: '0.00', currency: 'EUR' }
 * trustBalance([{ ...deposit, kind: 'refund' }], 'EUR') //=> throws 'contradictory-facts'
 * ```
 */
export function trustBalance(
  transactions: readonly TrustTransaction[],
  currency: CurrencyCode,
  options: TrustOptions = {},
): TrustBalance {
  const { lines: _, ...balance } = trustStatement(transactions, currency, options)
  return balance
}
