import type { Identifier } from '../records/index.ts'
import type { EventWrite, RecordLocation, RecordWrite, StreamLocation, TransactionDriver } from './driver.ts'
import type { StoredRecord } from './record-kinds.ts'
import { meetsExpectation, type Version, type Versioned } from './version.ts'

/** What is stored under an id, or was: a deleted record leaves its version behind, so that it is never given again. */
export interface StoredEntry {
  /** The version of the last write or deletion; 0 if there never was one. */
  readonly version: Version | 0
  /** The record as JSON text; left out when there is none. */
  readonly text?: string
}

/** The end of a stream. */
export interface StreamHead {
  /** The version of its last event; 0 if there is none. */
  readonly version: Version | 0
  /** What is remembered with the key that was asked for. */
  readonly replay?: {
    /** The fingerprint of the events that came with it. */
    readonly fingerprint: string
    /** The version after them. */
    readonly version: Version
  }
}

/** A state that a transaction relied on. */
export interface BufferedCheck {
  /** The kind of record; left out for a stream. */
  readonly kind?: string
  /** The record's id, or the stream. */
  readonly id: string
  /** The version that it must still have. */
  readonly version: Version | 0
}

/** A record that a transaction wrote or deleted. */
export interface BufferedWrite {
  /** The kind of record. */
  readonly kind: string
  /** Its id. */
  readonly id: Identifier
  /** The version it gets. */
  readonly version: Version
  /** The record and its JSON text; left out when it is deleted. */
  readonly stored?: Pick<RecordWrite, 'record' | 'text'>
}

/** Events that a transaction wrote. */
export interface BufferedAppend {
  /** The stream. */
  readonly stream: string
  /** The version that the first of them gets. */
  readonly first: Version
  /** The events, their key and their fingerprint. */
  readonly write: EventWrite
}

/** Everything that a transaction comes to. */
export interface BufferedChanges {
  /** What must not have changed. */
  readonly checks: readonly BufferedCheck[]
  /** The records to write or delete, each once. */
  readonly writes: readonly BufferedWrite[]
  /** The events to write, in order. */
  readonly appends: readonly BufferedAppend[]
}

/** What a store must offer for {@link bufferedTransaction}. Its versions count the writes and deletions of an id. */
export interface BufferedTransactionSource {
  /** What is stored under each of these ids. */
  entries(at: RecordLocation, ids: readonly Identifier[]): Promise<readonly StoredEntry[]>
  /** The end of a stream. */
  head(at: StreamLocation, idempotencyKey: string | undefined): Promise<StreamHead>
  /** In one step that nothing can come between: writes everything if every check holds; tells whether they did. */
  commit(tenant: Identifier, changes: BufferedChanges): Promise<boolean>
}

/**
 * Gives transactions to a store that can check and write many things in one step, and cannot hold a transaction open: most
 * that are not SQL. Reads note the version they saw, writes wait; at the end everything that was read or written must still
 * be as it was seen. So what is written is as if the transactions had run one after another.
 *
 * @param source - What the store offers.
 * @param tenant - Whose records.
 * @param work - What to do; what it did is kept if it says so.
 *
 * @example
 * ```ts
 * import { type BufferedTransactionSource, bufferedTransaction, type StoredEntry, type StreamHead } from 'clientele/storage'
 *
 * const never: StoredEntry = { version: 0 }
 * const empty: StreamHead = { version: 0 }
 * const written: string[] = []
 * const source: BufferedTransactionSource = {
 *   entries: async (_, ids) => ids.map(() => never),
 *   head: async () => empty,
 *   commit: async (_, { writes }) => written.push(...writes.map(({ id }) => id)) > 0,
 * }
 * const record = { id: 'n-1' }
 * await bufferedTransaction(source, 'acme', async (driver) => {
 *   const write = { id: 'n-1', record, text: '{"id":"n-1"}', expect: 'absent' } as const
 *   return { keep: true, value: await driver.write({ tenant: 'acme', kind: 'note' }, write) }
 * }) //=> { value: 1 }
 * written //=> ['n-1']
 * ```
 */
export async function bufferedTransaction<Value>(
  source: BufferedTransactionSource,
  tenant: Identifier,
  work: (driver: TransactionDriver) => Promise<{ readonly keep: boolean; readonly value: Value }>,
): Promise<
  | {
      /** What the work came to. */
      readonly value: Value
    }
  | 'conflict'
> {
  const buffer = bufferOver(source)
  const { keep, value } = await work(buffer.driver)
  if (!keep) return { value }
  return (await source.commit(tenant, buffer.changes())) ? { value } : 'conflict'
}

interface BufferedState {
  readonly seen: Version | 0
  readonly now: StoredEntry
  readonly stored?: BufferedWrite['stored']
}

/** A record on its way in, or on its way out. */
const entryOf = (version: Version, text: string | undefined): StoredEntry =>
  text === undefined ? { version } : { version, text }

function bufferOver(source: BufferedTransactionSource): {
  readonly driver: TransactionDriver
  readonly changes: () => BufferedChanges
} {
  const states = new Map<string, BufferedState & { readonly kind: string; readonly id: Identifier }>()
  const heads = new Map<string, { readonly seen: Version | 0; readonly now: Version | 0 }>()
  const keys = new Map<string, NonNullable<StreamHead['replay']>>()
  const appends: BufferedAppend[] = []
  const keyOf = (kind: string, id: string): string => `${kind}/${id}`

  /** The entries as the transaction sees them: each read once, then as it was first seen and since written. */
  async function entries(at: RecordLocation, ids: readonly Identifier[]): Promise<readonly StoredEntry[]> {
    const unknown = ids.filter((id) => !states.has(keyOf(at.kind, id)))
    const found = unknown.length === 0 ? [] : await source.entries(at, unknown)
    for (const [index, now] of found.entries()) {
      const id = unknown[index] as Identifier
      const key = keyOf(at.kind, id)
      if (!states.has(key)) states.set(key, { kind: at.kind, id, seen: now.version, now })
    }
    return ids.map((id) => stateOf(at.kind, id).now)
  }

  const stateOf = (kind: string, id: Identifier): BufferedState =>
    // Whoever asks has read it.
    states.get(keyOf(kind, id)) as BufferedState

  async function change(
    at: RecordLocation,
    id: Identifier,
    expect: RecordWrite['expect'],
    stored: BufferedWrite['stored'],
  ): Promise<{ readonly version: Version; readonly wasThere: boolean } | 'conflict'> {
    await entries(at, [id])
    const { seen, now } = stateOf(at.kind, id)
    const wasThere = now.text !== undefined
    if (!meetsExpectation(expect, wasThere ? now.version : undefined)) return 'conflict'
    const version = now.version + 1
    if (stored !== undefined || wasThere) {
      const next = { kind: at.kind, id, seen, now: entryOf(version, stored?.text) }
      states.set(keyOf(at.kind, id), stored === undefined ? next : { ...next, stored })
    }
    return { version, wasThere }
  }

  const driver: TransactionDriver = {
    read: async (at, ids) =>
      (await entries(at, ids)).flatMap(({ version, text }): readonly Versioned<StoredRecord>[] =>
        text === undefined ? [] : [{ record: JSON.parse(text) as StoredRecord, version }],
      ),
    write: async (at, { id, record, text, expect }) => {
      const outcome = await change(at, id, expect, { record, text })
      return outcome === 'conflict' ? outcome : outcome.version
    },
    remove: async (at, id, expect) => {
      const outcome = await change(at, id, expect, undefined)
      return outcome === 'conflict' ? outcome : outcome.wasThere
    },
    append: async (at, write) => {
      const { stream } = at
      const head = await source.head(at, write.idempotencyKey)
      const { seen, now } = heads.get(stream) ?? { seen: head.version, now: head.version }
      heads.set(stream, { seen, now })
      const key = keyOf(stream, write.idempotencyKey ?? '')
      const replay = write.idempotencyKey === undefined ? undefined : (head.replay ?? keys.get(key))
      if (replay !== undefined) {
        return replay.fingerprint === write.fingerprint ? { version: replay.version, replayed: true } : 'mismatch'
      }
      if (!meetsExpectation(write.expect, now === 0 ? undefined : now)) return 'conflict'
      const version = now + write.events.length
      heads.set(stream, { seen, now: version })
      if (write.idempotencyKey !== undefined) keys.set(key, { fingerprint: write.fingerprint, version })
      appends.push({ stream, first: now + 1, write })
      return { version, replayed: false }
    },
  }

  const changes = (): BufferedChanges => {
    const all = [...states.values()]
    return {
      checks: [
        ...all.map(({ kind, id, seen }) => ({ kind, id, version: seen })),
        ...[...heads].map(([id, { seen }]) => ({ id, version: seen })),
      ],
      writes: all
        .filter(({ seen, now }) => now.version !== seen)
        .map(({ kind, id, now, stored }) => ({
          kind,
          id,
          version: now.version,
          ...(stored === undefined ? undefined : { stored }),
        })),
      appends,
    }
  }
  return { driver, changes }
}
