import { compare } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode } from '../../../foundation/money/currency.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import { type TrustTransaction, type TrustTransactionKind, trustTransactionKinds } from '../../../records/index.ts'

/** Which way each kind moves the balance. */
const directions: Readonly<Record<TrustTransactionKind, bigint>> = { deposit: 1n, draw: -1n, refund: -1n }

/** A movement, checked. */
export interface Movement {
  readonly transaction: TrustTransaction
  /** Where it stands in the list it came from. */
  readonly index: number
  /** How much, in minor units; above zero. */
  readonly units: bigint
  /** What it does to the balance. */
  readonly change: bigint
}

function readMovement(transaction: TrustTransaction, index: number, currency: CurrencyCode): Movement {
  const { kind, on, amount } = transaction
  const field = `transactions[${index}]`
  if (!trustTransactionKinds.includes(kind)) {
    refuse('unknown-code', `${field}.kind`, kind, `one of ${trustTransactionKinds.join(', ')}`)
  }
  calendarDate(on, `${field}.on`)
  const units = unitsAt(amount, currency, `${field}.amount`)
  if (units <= 0n) {
    refuse('invalid-value', `${field}.amount.amount`, amount.amount, 'an amount above zero, whichever way it went')
  }
  return { transaction, index, units, change: directions[kind] * units }
}

/** The movements through a day, by day and then as listed; all of them when there is no day. */
export function readMovements(
  transactions: readonly TrustTransaction[],
  currency: CurrencyCode,
  asOf: CalendarDate | undefined,
): readonly Movement[] {
  if (asOf !== undefined) calendarDate(asOf, 'asOf')
  checkUniqueIds(transactions, 'transactions')
  return transactions
    .map((transaction, index) => readMovement(transaction, index, currency))
    .filter(({ transaction: { on } }) => asOf === undefined || on <= asOf)
    .sort((a, b) => compare(a.transaction.on, b.transaction.on))
}
