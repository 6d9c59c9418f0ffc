import type { Money } from '../foundation/money/index.ts'
import type { CalendarDate } from '../foundation/time/index.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'

/**
 * What moves money that is held for an account: it comes in, is earned by an invoice, or goes back.
 *
 * @example
 * ```ts
 * import { trustTransactionKinds } from 'clientele/records'
 *
 * trustTransactionKinds //=> ['deposit', 'draw', 'refund']
 * ```
 */
export const trustTransactionKinds = ['deposit', 'draw', 'refund'] as const

/** A kind from {@link trustTransactionKinds}. */
export type TrustTransactionKind = (typeof trustTransactionKinds)[number]

/**
 * A movement of money that is held for an account, and belongs to it until an invoice earns it.
 *
 * @example
 * ```ts
 * import type { TrustTransaction } from 'clientele/records'
 *
 * const deposit: TrustTransaction = {
 *   id: 'tt-1',
 *   accountId: 'a-1',
 *   kind: 'deposit',
 *   on: '2026-01-02',
 *   amount: { amount: '10000.00', currency: 'EUR' },
 * }
 * deposit.kind //=> 'deposit'
 * ```
 */
export interface TrustTransaction {
  /** Unique within the business. */
  readonly id: Identifier
  /** Whose money it is. */
  readonly accountId: Identifier
  /** What happened. */
  readonly kind: TrustTransactionKind
  /** The day. */
  readonly on: CalendarDate
  /** How much; above zero, whichever way it went. */
  readonly amount: Money
  /** The invoice that a draw pays; a deposit and a refund have none. */
  readonly invoiceId?: Identifier
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}
