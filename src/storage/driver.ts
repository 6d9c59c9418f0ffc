import type { Identifier } from '../records/index.ts'
import type { CursorPosition } from './cursor.ts'
import type { Appended, NewEvent, StoredEvent } from './event-log.ts'
import type { QueryPlan } from './plan-query.ts'
import type { QueryAbility } from './query.ts'
import type { StoredRecord } from './record-kinds.ts'
import type { Expectation, Version, Versioned } from './version.ts'

/** Whose records, and of which kind. */
export interface RecordLocation {
  /** The tenant. */
  readonly tenant: Identifier
  /** The kind: one that the store was made for. */
  readonly kind: string
}

/** Whose stream of events. */
export interface StreamLocation {
  /** The tenant. */
  readonly tenant: Identifier
  /** The stream. */
  readonly stream: string
}

/** A record to be written. */
export interface RecordWrite {
  /** Its id. */
  readonly id: Identifier
  /** The record, checked: plain JSON whose fields are of the types declared. */
  readonly record: StoredRecord
  /** The same as JSON text. */
  readonly text: string
  /** What must be stored. */
  readonly expect: Expectation
}

/** Events to be written. */
export interface EventWrite {
  /** The events, checked; at least one. */
  readonly events: readonly NewEvent[]
  /** What the stream must be like. */
  readonly expect: Expectation
  /** To be remembered with the stream, if there is one. */
  readonly idempotencyKey?: string
  /** What tells the same events from others: to be remembered with the key, and compared. */
  readonly fingerprint: string
}

/** What a driver can do within a transaction. */
export interface TransactionDriver {
  /** The records with these ids, those that there are, in any order; 1 to 1,000 ids, each once. */
  read(at: RecordLocation, ids: readonly Identifier[]): Promise<readonly Versioned<StoredRecord>[]>
  /** Writes a record if what is stored is as expected, in one step that nothing can come between. */
  write(at: RecordLocation, write: RecordWrite): Promise<Version | 'conflict'>
  /** Deletes a record if what is stored is as expected, in one step; tells whether there was one. */
  remove(at: RecordLocation, id: Identifier, expect: Expectation): Promise<boolean | 'conflict'>
  /**
   * Writes events if the stream is as expected, in one step. A known key comes first: with the same fingerprint the answer
   * is the first call's, with another it is a mismatch, and what is expected no longer matters.
   */
  append(at: StreamLocation, write: EventWrite): Promise<Appended | 'conflict' | 'mismatch'>
}

/**
 * What an adapter implements, so that {@link createRecordStore} can make a whole store of it: the few things that differ from
 * one database to the next. Ids, records, queries and cursors come in checked. A failure of the database is thrown as it is.
 */
export interface StorageDriver extends TransactionDriver {
  /** What its `find` understands. */
  readonly queries: readonly QueryAbility[]
  /** The records that a query asks for, in its order, behind a place; at most `limit`. */
  find(
    at: RecordLocation,
    plan: QueryPlan,
    window: { readonly limit: number; readonly after?: CursorPosition },
  ): Promise<readonly Versioned<StoredRecord>[]>
  /** Events of a stream behind a version, in order; at most `limit`. */
  readEvents(
    at: StreamLocation,
    window: { readonly after: Version | 0; readonly limit: number },
  ): Promise<readonly StoredEvent[]>
  /**
   * Runs work in a transaction of a tenant. Keeps what it did if the work says so, and nothing otherwise or if it throws;
   * gives the work's value, or `'conflict'` when another transaction came between. Left out where there are none.
   */
  transaction?<Value>(
    tenant: Identifier,
    work: (driver: TransactionDriver) => Promise<{ readonly keep: boolean; readonly value: Value }>,
  ): Promise<
    | {
        /** What the work came to. */
        readonly value: Value
      }
    | 'conflict'
  >
}
