import type { Reason } from '../foundation/reason.ts'
import type { Expectation } from './version.ts'

/** Somebody else was faster: what is stored is not what the writer expected. Load, decide and save again. */
export type StorageConflict = Reason<
  'conflict',
  {
    /** The kind of record; `'stream'` for a stream of events. */
    readonly kind: string
    /** The record's id, or the stream's name. */
    readonly id: string
    /** What the writer expected. */
    readonly expected: Expectation
  }
>

/** A transaction met another, and nothing of it was written. Run it again. */
export type TransactionConflict = Reason<'transaction-conflict', Record<never, never>>

/** A key was used before, with other events: the two calls are not the same one repeated. */
export type IdempotencyMismatch = Reason<
  'idempotency-mismatch',
  {
    /** The stream's name. */
    readonly stream: string
    /** The key. */
    readonly idempotencyKey: string
  }
>

/** A cursor is not from this query, kind and tenant, or was changed. Begin at the first page. */
export type InvalidCursor = Reason<'invalid-cursor', Record<never, never>>

/** The store cannot answer this query; its {@link StoreCapabilities} say what it can. */
export type UnsupportedQuery = Reason<
  'unsupported-query',
  {
    /** What the query needs and the store does not have. */
    readonly abilities: readonly string[]
  }
>

/** The store has no transactions, and something needs one. */
export type UnsupportedTransaction = Reason<'unsupported-transaction', Record<never, never>>

/** The caller gave up through its signal. */
export type Aborted = Reason<'aborted', Record<never, never>>

/** Why a page of records was not given. */
export type ListRefusal = InvalidCursor | UnsupportedQuery | Aborted

export const aborted: Aborted = Object.freeze({ code: 'aborted', parameters: Object.freeze({}) })
export const invalidCursor: InvalidCursor = Object.freeze({ code: 'invalid-cursor', parameters: Object.freeze({}) })
export const transactionConflict: TransactionConflict = Object.freeze({
  code: 'transaction-conflict',
  parameters: Object.freeze({}),
})
