import { refuse } from '../../../foundation/error.ts'
import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import type { TrustLedger } from './trust-ledgers.ts'

/** The three views of the money held that must agree. */
export interface TrustPosition {
  /** What the bank's statement says. */
  readonly bank: Money
  /** What is booked and not yet at the bank: above zero for deposits under way, below for payments; none when left out. */
  readonly inTransit?: Money
  /** What the business's own book of the trust account says. */
  readonly book: Money
  /** What is held for each account. */
  readonly ledgers: readonly TrustLedger[]
}

/** Whether the views agree, and by how much they do not. */
export interface TrustReconciliation {
  /** Whether both differences are zero and no ledger is below zero. */
  readonly isReconciled: boolean
  /** `bank + inTransit`. */
  readonly adjustedBank: Money
  /** `adjustedBank - book`: what the bank has beyond the book. */
  readonly bankDifference: Money
  /** The sum of all ledgers, those below zero included. */
  readonly ledgerTotal: Money
  /** `book - ledgerTotal`: what the book has that belongs to no account. */
  readonly ledgerDifference: Money
  /** The ledgers below zero, which are covered by other accounts' money: commingling, even where the sums agree. */
  readonly negativeLedgers: readonly TrustLedger[]
}

/**
 * Compares what the bank, the book and the accounts' ledgers say of the money held: a three-way reconciliation.
 *
 * It is reconciled when `bank + inTransit = book = sum of ledgers` and no ledger is below zero. The currency is the bank's.
 * Nothing is rounded.
 *
 * @param position - The three views on one day, all in one currency.
 * @throws {@link ClienteleError} `currency-mismatch` if the currencies differ, `duplicate-id` for two ledgers of one account.
 *
 * @example
 * ```ts
 * import { reconcileTrust, type TrustPosition, type TrustReconciliation } from 'clientele/billing'
 *
 * const position: TrustPosition = {
 *   bank: { amount: '9000.00', currency: 'EUR' },
 *   inTransit: { amount: '1000.00', currency: 'EUR' },
 *   book: { amount: '10000.00', currency: 'EUR' },
 *   ledgers: [
 *     { accountId: 'a-1', balance: { amount: '10400.00', currency: 'EUR' } },
 *     { accountId: 'a-2', balance: { amount: '-400.00', currency: 'EUR' } },
 *   ],
 * }
 * const found: TrustReconciliation = reconcileTrust(position)
 * found.bankDifference //=> { amount: '0.00', currency: 'EUR' }
 * found.ledgerDifference //=> { amount: '0.00', currency: 'EUR' }
 * found.isReconciled //=> false
 * found.negativeLedgers //=> [{ accountId: 'a-2', balance: { amount: '-400.00', currency: 'EUR' } }]
 * ```
 */
export function reconcileTrust(position: TrustPosition): TrustReconciliation {
  const { bank, inTransit, book, ledgers } = position
  const { currency } = bank
  const write = (units: bigint): Money => fromMinorUnits(units, currency)
  const accounts = new Set<string>()
  const held = ledgers.map(({ accountId, balance }, index) => {
    const field = `ledgers[${index}]`
    if (accounts.has(accountId))
      refuse('duplicate-id', `${field}.accountId`, accountId, 'an account with no other ledger')
    accounts.add(accountId)
    return { accountId, units: unitsAt(balance, currency, `${field}.balance`) }
  })
  const transit = inTransit ? unitsAt(inTransit, currency, 'inTransit') : 0n
  const adjusted = unitsAt(bank, currency, 'bank') + transit
  const booked = unitsAt(book, currency, 'book')
  const total = held.reduce((sum, { units }) => sum + units, 0n)
  const negative = held.filter(({ units }) => units < 0n)
  return {
    isReconciled: adjusted === booked && booked === total && negative.length === 0,
    adjustedBank: write(adjusted),
    bankDifference: write(adjusted - booked),
    ledgerTotal: write(total),
    ledgerDifference: write(booked - total),
    negativeLedgers: negative.map(({ accountId, units }) => ({ accountId, balance: write(units) })),
  }
}
