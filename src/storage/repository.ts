import type { Result } from '../foundation/result.ts'
import type { Identifier } from '../records/index.ts'
import type { AbortSignalLike } from './abort.ts'
import type { Cursor } from './cursor.ts'
import type { RecordQuery } from './query.ts'
import type { StoredKind } from './record-kinds.ts'
import type { ListRefusal, StorageConflict } from './refusal.ts'
import type { Expectation, Version, Versioned } from './version.ts'

/** How much of a list is wanted, and from where. */
export interface PageOptions {
  /** Records on the page at most; 1 to 1,000. */
  readonly limit: number
  /** The `next` of the page before; the first page when left out. */
  readonly after?: Cursor
  /** To give up waiting. */
  readonly signal?: AbortSignalLike
}

/** A page of a list. */
export interface RecordPage<Stored> {
  /** The records, in the order of the query. */
  readonly items: readonly Versioned<Stored>[]
  /** Where the next page begins; left out on the last page. */
  readonly next?: Cursor
}

/** To give up a reading. */
export interface ReadOptions {
  /** Ends the reading with a {@link StorageError} `aborted`. */
  readonly signal?: AbortSignalLike
}

/** What can be done with the records of a kind in a transaction: everything but lists. */
export interface TransactionRepository<Kind extends StoredKind = StoredKind> {
  /** The record with an id, or `undefined`. */
  get(id: Identifier): Promise<Versioned<Kind['record']> | undefined>
  /** The records with these ids, those that there are, each once, in the order of the ids. At most 1,000. */
  getMany(ids: readonly Identifier[]): Promise<readonly Versioned<Kind['record']>[]>
  /** Writes a whole record, if what is stored is as expected, and tells its new version. */
  put(record: Kind['record'], expect: Expectation): Promise<Result<Version, StorageConflict>>
  /** Deletes a record, if what is stored is as expected, and tells whether there was one. */
  delete(id: Identifier, expect: Exclude<Expectation, 'absent'>): Promise<Result<boolean, StorageConflict>>
}

/**
 * The records of one kind and one tenant.
 *
 * A write is atomic: of any number that expect the same, one goes through and the others are refused. Whoever writes what
 * they read, with the version they read, loses nobody's update.
 */
export interface Repository<Kind extends StoredKind = StoredKind> extends TransactionRepository<Kind> {
  /** A page of the records that a query asks for. */
  list(query: RecordQuery<Kind>, page: PageOptions): Promise<Result<RecordPage<Kind['record']>, ListRefusal>>
  /**
   * All records that a query asks for, one after another, without holding them all. A record that nobody touches meanwhile
   * comes exactly once. Throws a {@link StorageError} when it is aborted or the store cannot answer.
   */
  iterate(query: RecordQuery<Kind>, options?: ReadOptions): AsyncIterable<Versioned<Kind['record']>>
}
