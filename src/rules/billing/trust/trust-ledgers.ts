import { compare } from '../../../foundation/compare.ts'
import { type CurrencyCode, currencyCode } from '../../../foundation/money/currency.ts'
import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import type { Identifier, TrustTransaction } from '../../../records/index.ts'
import { readMovements } from './movements.ts'
import type { TrustOptions } from './trust-statement.ts'

/** What is held for one account. */
export interface TrustLedger {
  /** Whose money it is. */
  readonly accountId: Identifier
  /** How much; below zero if other accounts' money was used for it. */
  readonly balance: Money
}

/**
 * Adds up what is held for each account, from the movements of all of them.
 *
 * Unlike {@link trustBalance}, it takes movements of many accounts, and reports a ledger below zero rather than refusing it,
 * so that {@link reconcileTrust} can show it. Nothing is rounded; the balances sum to all deposits less all draws and refunds.
 *
 * @param transactions - The movements, in any order.
 * @param currency - The currency of all of them.
 * @param options - `asOf`: the last day that counts.
 * @returns A ledger for each account with a movement through that day, in the order of their ids as text.
 * @throws {@link ClienteleError} `currency-mismatch`, `duplicate-id`, `invalid-value` and `unknown-code` as
 *   {@link trustStatement} does.
 *
 * @example
 * ```ts
 * import { type TrustLedger, trustLedgers } from 'clientele/billing'
 *
 * const ledgers: readonly TrustLedger[] = trustLedgers(
 *   [
 *     { id: 'tt-1', accountId: 'a-2', kind: 'deposit', on: '2026-01-02', amount: { amount: '900.00', currency: 'EUR' } },
 *     { id: 'tt-2', accountId: 'a-1', kind: 'deposit', on: '2026-01-05', amount: { amount: '500.00', currency: 'EUR' } },
 *     { id: 'tt-3', accountId: 'a-2', kind: 'draw', on: '2026-02-01', amount: { amount: '350.00', currency: 'EUR' } },
 *   ],
 *   'EUR',
 * )
 * ledgers
 * //=> [
 * //     { accountId: 'a-1', balance: { amount: '500.00', currency: 'EUR' } },
 * //     { accountId: 'a-2', balance: { amount: '550.00', currency: 'EUR' } },
 * //   ]
 * ```
 */
export function trustLedgers(
  transactions: readonly TrustTransaction[],
  currency: CurrencyCode,
  options: TrustOptions = {},
): readonly TrustLedger[] {
  const code = currencyCode(currency)
  const held = new Map<Identifier, bigint>()
  for (const { transaction, change } of readMovements(transactions, code, options.asOf)) {
    held.set(transaction.accountId, (held.get(transaction.accountId) ?? 0n) + change)
  }
  return [...held]
    .sort(([a], [b]) => compare(a, b))
    .map(([accountId, units]) => ({ accountId, balance: fromMinorUnits(units, code) }))
}
