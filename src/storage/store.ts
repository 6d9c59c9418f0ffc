import type { Reason } from '../foundation/reason.ts'
import type { Result } from '../foundation/result.ts'
import type { Identifier } from '../records/index.ts'
import type { EventLog, TransactionEventLog } from './event-log.ts'
import type { QueryAbility } from './query.ts'
import type { KindDefinitions, KindTable, StandardKinds } from './record-kinds.ts'
import type { TransactionConflict } from './refusal.ts'
import type { Repository, TransactionRepository } from './repository.ts'

/** What a store can do that not every store can. What is not claimed is refused, never imitated. */
export interface StoreCapabilities {
  /** Whether tenants have `transaction`. */
  readonly transactions: boolean
  /** What its queries may need. */
  readonly queries: readonly QueryAbility[]
}

/** A tenant as a transaction sees it. It reads what it wrote, and is of no use after the transaction. */
export interface StoreTransaction<Kinds extends KindTable = StandardKinds> {
  /** The records of a kind. */
  repository<Kind extends keyof Kinds & string>(kind: Kind): TransactionRepository<Kinds[Kind]>
  /** What happened. */
  readonly events: TransactionEventLog
}

/**
 * Does several things as one: all of it, or nothing. It is written when `work` comes to a value; nothing is when `work` is
 * refused or throws, or when another transaction came between, which is a `transaction-conflict`: run it again. All
 * transactions that are written are as if one had run after the other.
 */
export type TransactionRunner<Kinds extends KindTable = StandardKinds> = <Value, Refusal extends Reason = never>(
  work: (transaction: StoreTransaction<Kinds>) => Promise<Result<Value, Refusal>>,
) => Promise<Result<Value, Refusal | TransactionConflict>>

/** Everything that one tenant has; nothing here reaches another's. */
export interface TenantStore<Kinds extends KindTable = StandardKinds> {
  /** The tenant. */
  readonly tenant: Identifier
  /** What the store can do. */
  readonly capabilities: StoreCapabilities
  /** The records of a kind. Throws `unknown-code` for a kind that the store was not made for. */
  repository<Kind extends keyof Kinds & string>(kind: Kind): Repository<Kinds[Kind]>
  /** What happened. */
  readonly events: EventLog
  /** Left out by a store that has no transactions. */
  readonly transaction?: TransactionRunner<Kinds>
}

/** Where records live. */
export interface RecordStore<Kinds extends KindTable = StandardKinds> {
  /** What it can do. */
  readonly capabilities: StoreCapabilities
  /** The kinds of record it was made for. */
  readonly kinds: KindDefinitions<Kinds>
  /** What one tenant has: a business whose records no other may see. 1 to 128 characters, compared as text. */
  forTenant(tenant: Identifier): TenantStore<Kinds>
}
