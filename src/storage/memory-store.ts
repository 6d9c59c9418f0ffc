import { canonicalJson } from '../foundation/json-text.ts'
import type { Identifier } from '../records/index.ts'
import { type BufferedTransactionSource, bufferedTransaction, type StreamHead } from './buffered-transaction.ts'
import { createRecordStore } from './create-record-store.ts'
import type { EventWrite, StorageDriver } from './driver.ts'
import type { StoredEvent } from './event-log.ts'
import { findAmong } from './match-plan.ts'
import { queryAbilities } from './query.ts'
import {
  type KindDefinitions,
  type KindTable,
  type StandardKinds,
  type StoredRecord,
  standardKinds,
} from './record-kinds.ts'
import type { RecordStore } from './store.ts'
import { meetsExpectation, type Version, type Versioned } from './version.ts'

/** What is kept of a record: its text, which nobody can change, and a copy to look into that never leaves. */
interface PresentEntry extends Versioned<StoredRecord> {
  readonly text: string
}

/** What is kept of any id: of a deleted record, the version alone. */
type MemoryEntry = PresentEntry | { readonly version: Version; readonly text?: never }

interface MemoryStream {
  readonly events: string[]
  readonly keys: Map<string, NonNullable<StreamHead['replay']>>
}

const presentVersion = (entry: MemoryEntry | undefined): Version | undefined =>
  entry?.text === undefined ? undefined : entry.version

/** What maps a key to gives, made when it is first asked for. */
function made<Made>(map: Map<string, Made>, key: string, make: () => Made): Made {
  const there = map.get(key)
  if (there !== undefined) return there
  const fresh = make()
  map.set(key, fresh)
  return fresh
}

/**
 * Keeps everything in memory: the driver of {@link createMemoryStore}, for whoever wants to wrap it.
 *
 * @example
 * ```ts
 * import { createRecordStore, memoryDriver, type StorageDriver, standardKinds } from 'clientele/storage'
 *
 * let writes = 0
 * const memory = memoryDriver()
 * const counting: StorageDriver = {
 *   ...memory,
 *   write: (at, write) => {
 *     writes += 1
 *     return memory.write(at, write)
 *   },
 * }
 * const people = createRecordStore(standardKinds, counting).forTenant('acme').repository('team-member')
 * await people.put({ id: 't-1', name: 'Abebe Bekele', role: 'sales' }, 'absent')
 * writes //=> 1
 * ```
 */
export function memoryDriver(): StorageDriver {
  const kinds = new Map<string, Map<Identifier, MemoryEntry>>()
  const streams = new Map<string, MemoryStream>()
  const entriesOf = (tenant: Identifier, kind: string): Map<Identifier, MemoryEntry> =>
    made(kinds, canonicalJson([tenant, kind]), () => new Map())
  const streamOf = (tenant: Identifier, stream: string): MemoryStream =>
    made(streams, canonicalJson([tenant, stream]), () => ({ events: [], keys: new Map() }))
  // A store that tells of a record must never hand out what it holds.
  const copyOf = ({ text, version }: PresentEntry): Versioned<StoredRecord> => ({ record: JSON.parse(text), version })
  const isPresent = (entry: MemoryEntry | undefined): entry is PresentEntry => entry?.text !== undefined
  const entryOf = (version: Version, text: string): MemoryEntry => ({ version, text, record: JSON.parse(text) })

  function appendTo(tenant: Identifier, stream: string, { events, idempotencyKey, fingerprint }: EventWrite): Version {
    const { events: stored, keys } = streamOf(tenant, stream)
    for (const event of events) stored.push(JSON.stringify({ ...event, version: stored.length + 1 }))
    if (idempotencyKey !== undefined) keys.set(idempotencyKey, { fingerprint, version: stored.length })
    return stored.length
  }

  const source: BufferedTransactionSource = {
    entries: async ({ tenant, kind }, ids) => {
      const entries = entriesOf(tenant, kind)
      return ids.map((id) => entries.get(id) ?? { version: 0 })
    },
    head: async ({ tenant, stream }, idempotencyKey) => {
      const { events, keys } = streamOf(tenant, stream)
      const replay = idempotencyKey === undefined ? undefined : keys.get(idempotencyKey)
      return replay === undefined ? { version: events.length } : { version: events.length, replay }
    },
    commit: async (tenant, { checks, writes, appends }) => {
      const versionOf = (kind: string | undefined, id: string): Version | 0 =>
        kind === undefined ? streamOf(tenant, id).events.length : (entriesOf(tenant, kind).get(id)?.version ?? 0)
      if (!checks.every(({ kind, id, version }) => versionOf(kind, id) === version)) return false
      for (const { kind, id, version, stored } of writes) {
        entriesOf(tenant, kind).set(id, stored === undefined ? { version } : entryOf(version, stored.text))
      }
      for (const { stream, write } of appends) appendTo(tenant, stream, write)
      return true
    },
  }

  return {
    queries: queryAbilities,
    read: async ({ tenant, kind }, ids) => {
      const entries = entriesOf(tenant, kind)
      return ids
        .map((id) => entries.get(id))
        .filter(isPresent)
        .map(copyOf)
    },
    write: async ({ tenant, kind }, { id, text, expect }) => {
      const entries = entriesOf(tenant, kind)
      const entry = entries.get(id)
      if (!meetsExpectation(expect, presentVersion(entry))) return 'conflict'
      const version = (entry?.version ?? 0) + 1
      entries.set(id, entryOf(version, text))
      return version
    },
    remove: async ({ tenant, kind }, id, expect) => {
      const entries = entriesOf(tenant, kind)
      const present = presentVersion(entries.get(id))
      if (!meetsExpectation(expect, present)) return 'conflict'
      if (present === undefined) return false
      entries.set(id, { version: present + 1 })
      return true
    },
    find: async ({ tenant, kind }, plan, window) =>
      findAmong([...entriesOf(tenant, kind).values()].filter(isPresent), plan, window).map(copyOf),
    append: async ({ tenant, stream }, write) => {
      const { events, keys } = streamOf(tenant, stream)
      const replay = write.idempotencyKey === undefined ? undefined : keys.get(write.idempotencyKey)
      if (replay !== undefined) {
        return replay.fingerprint === write.fingerprint ? { version: replay.version, replayed: true } : 'mismatch'
      }
      if (!meetsExpectation(write.expect, events.length === 0 ? undefined : events.length)) return 'conflict'
      return { version: appendTo(tenant, stream, write), replayed: false }
    },
    readEvents: async ({ tenant, stream }, { after, limit }) =>
      streamOf(tenant, stream)
        .events.slice(after, after + limit)
        .map((text) => JSON.parse(text) as StoredEvent),
    transaction: (tenant, work) => bufferedTransaction(source, tenant, work),
  }
}

/**
 * Makes a store that keeps everything in memory, for tests, examples and trying things out. It is complete, transactions
 * included, and forgets everything when the program ends.
 *
 * @param kinds - The kinds of record; `standardKinds` when left out.
 *
 * @example
 * ```ts
 * import { createMemoryStore, type TenantStore } from 'clientele/storage'
 *
 * const acme: TenantStore = createMemoryStore().forTenant('acme')
 * const people = acme.repository('team-member')
 * await people.put({ id: 't-1', name: 'Abebe Bekele', role: 'sales' }, 'absent') //=> { ok: true, value: 1 }
 *
 * const page = await people.list({ where: { role: { equals: 'sales' } } }, { limit: 10 })
 * page.ok && page.value.items.map(({ record }) => record.name) //=> ['Abebe Bekele']
 * ```
 */
export function createMemoryStore<Kinds extends KindTable = StandardKinds>(
  kinds?: KindDefinitions<Kinds>,
): RecordStore<Kinds> {
  // Whoever names no kinds means the standard ones, which the compiler cannot conclude.
  return createRecordStore(kinds ?? (standardKinds as KindDefinitions as KindDefinitions<Kinds>), memoryDriver())
}
