import type { JsonValue } from '../foundation/reason.ts'
import type { Result } from '../foundation/result.ts'
import type { Instant } from '../foundation/time/index.ts'
import type { IdempotencyMismatch, StorageConflict } from './refusal.ts'
import type { ReadOptions } from './repository.ts'
import type { Expectation, Version } from './version.ts'

/** Something that happened, to be written down. */
export interface NewEvent {
  /** What happened, in the past tense: `invoice-raised`. 1 to 128 characters. */
  readonly type: string
  /** When it happened; the host's clock says so. */
  readonly at: Instant
  /** What is to be known of it. */
  readonly data: JsonValue
}

/** Something that was written down. */
export interface StoredEvent extends NewEvent {
  /** Its place in its stream: 1 for the first, without gaps. The stream's version is that of its last event. */
  readonly version: Version
}

/** What must hold for events to be written. */
export interface AppendOptions {
  /** What the stream must be like: empty (`'absent'`), not empty, at a version, or whatever. */
  readonly expect: Expectation
  /**
   * Makes a repeated call harmless: with a key that the stream knows, the same events are not written again, and the answer
   * is that of the first call. 1 to 256 characters.
   */
  readonly idempotencyKey?: string
}

/** What came of writing events. */
export interface Appended {
  /** The stream's version after these events. */
  readonly version: Version
  /** Whether they had been written before, by a call with the same key. */
  readonly replayed: boolean
}

/** What can be done with events in a transaction. */
export interface TransactionEventLog {
  /**
   * Writes events at the end of a stream, all or none.
   *
   * @param stream - The stream's name, of 1 to 256 characters; it begins to be with its first event.
   * @param events - 1 to 1,000.
   */
  append(
    stream: string,
    events: readonly NewEvent[],
    options: AppendOptions,
  ): Promise<Result<Appended, StorageConflict | IdempotencyMismatch>>
}

/** What happened at one tenant, in streams: most often one for each record. */
export interface EventLog extends TransactionEventLog {
  /**
   * The events of a stream, in the order they were written; none for a stream that there is not. Throws a
   * {@link StorageError} when it is aborted.
   */
  read(stream: string, options?: EventReadOptions): AsyncIterable<StoredEvent>
}

/** From where to read a stream. */
export interface EventReadOptions extends ReadOptions {
  /** The version behind which to begin; from the first event when left out. */
  readonly after?: Version
}
