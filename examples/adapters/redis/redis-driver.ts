import {
  type BufferedTransactionSource,
  bufferedTransaction,
  type EventWrite,
  type Expectation,
  type KindDefinition,
  type KindDefinitions,
  matchesPlan,
  queryAbilities,
  type StorageDriver,
  type StoredEntry,
  type StoredRecord,
  type Version,
  type Versioned,
} from 'clientele/storage'
import { membersOf } from './members.ts'
import { restOf, scanOf } from './scan.ts'
import { commitScript, findScript } from './scripts.ts'

/** What the adapter asks of a client: any that sends a command and gives text back. */
export interface RedisCommands {
  sendCommand(command: string[]): Promise<unknown>
}

interface Job {
  readonly checks?: readonly object[]
  readonly writes?: readonly object[]
  readonly appends?: readonly object[]
}

const scannedAtOnce = 200

/** A tenant's keys share what is in braces, so that a cluster keeps them together. */
const prefixOf = (tenant: string): string => `clientele:{${encodeURIComponent(tenant)}}:`

/** What is stored under an id: the version, a line's end, and the record unless it was deleted. */
function entryIn(raw: unknown): StoredEntry {
  if (typeof raw !== 'string') return { version: 0 }
  const end = raw.indexOf('\n')
  const version = Number(raw.slice(0, end))
  return end === raw.length - 1 ? { version } : { version, text: raw.slice(end + 1) }
}

const foundIn = ({ version, text }: StoredEntry): readonly Versioned<StoredRecord>[] =>
  text === undefined ? [] : [{ record: JSON.parse(text), version }]

/** What a store needs of Redis: hashes for records, sorted sets for what is asked for, lists for events. */
export function redisDriver(client: RedisCommands, kinds: KindDefinitions): StorageDriver {
  // A store asks for kinds that it was made for only.
  const definitionOf = (kind: string): KindDefinition => kinds[kind] as KindDefinition

  async function run(
    tenant: string,
    { checks = [], writes = [], appends = [] }: Job,
  ): Promise<readonly [string, number]> {
    const job = JSON.stringify({ checks, writes, appends })
    const answer = (await client.sendCommand(['EVAL', commitScript, '1', prefixOf(tenant), prefixOf(tenant), job])) as [
      string,
      number,
    ]
    return [answer[0], Number(answer[1])]
  }

  const writeOf = (
    kind: string,
    record: StoredRecord,
    text: string,
    expect: Expectation,
    version?: Version,
  ): object => ({
    kind,
    id: record.id,
    text,
    expect,
    version,
    members: JSON.stringify(membersOf(kind, definitionOf(kind), record)),
  })

  const appendOf = (stream: string, write: EventWrite, expect: Expectation): object => ({
    stream,
    events: write.events.map((event) => JSON.stringify(event)),
    key: write.idempotencyKey,
    fingerprint: write.fingerprint,
    expect,
  })

  const entries: BufferedTransactionSource['entries'] = async ({ tenant, kind }, ids) => {
    const raw = (await client.sendCommand(['HMGET', `${prefixOf(tenant)}r:${kind}`, ...ids])) as unknown[]
    return raw.map(entryIn)
  }

  const source: BufferedTransactionSource = {
    entries,
    head: async ({ tenant, stream }, key) => {
      const version = Number(await client.sendCommand(['LLEN', `${prefixOf(tenant)}e:${stream}`]))
      if (key === undefined) return { version }
      const known = entryIn(await client.sendCommand(['HGET', `${prefixOf(tenant)}k:${stream}`, key]))
      if (known.text === undefined || known.version === 0) return { version }
      return { version, replay: { fingerprint: known.text, version: known.version } }
    },
    commit: async (tenant, { checks, writes, appends }) => {
      const [outcome] = await run(tenant, {
        checks,
        writes: writes.map(({ kind, id, version, stored }) =>
          stored === undefined
            ? { kind, id, version, expect: 'any' }
            : writeOf(kind, stored.record, stored.text, 'any', version),
        ),
        appends: appends.map(({ stream, write }) => appendOf(stream, write, 'any')),
      })
      return outcome === 'written'
    },
  }

  return {
    queries: queryAbilities,
    read: async (at, ids) => (await entries(at, ids)).flatMap(foundIn),
    write: async ({ tenant, kind }, { record, text, expect }) => {
      const [outcome, version] = await run(tenant, { writes: [writeOf(kind, record, text, expect)] })
      return outcome === 'conflict' ? outcome : version
    },
    remove: async ({ tenant, kind }, id, expect) => {
      const [outcome, wasThere] = await run(tenant, { writes: [{ kind, id, expect }] })
      return outcome === 'conflict' ? outcome : wasThere === 1
    },
    find: async ({ tenant, kind }, plan, { limit, after }) => {
      const found: Versioned<StoredRecord>[] = []
      let scan = scanOf(kind, plan, after)
      for (;;) {
        const { index, first, last, descending } = scan
        const given = [kind, index, first, last, String(scannedAtOnce), descending ? 'down' : 'up']
        const pairs = (await client.sendCommand([
          'EVAL',
          findScript,
          '1',
          prefixOf(tenant),
          prefixOf(tenant),
          ...given,
        ])) as string[]
        for (let at = 1; at < pairs.length; at += 2) {
          const matching = foundIn(entryIn(pairs[at])).filter(({ record }) => matchesPlan(record, plan))
          found.push(...matching)
          if (found.length >= limit) return found.slice(0, limit)
        }
        const lastMember = pairs.at(-2)
        if (lastMember === undefined || pairs.length < scannedAtOnce * 2) return found
        scan = restOf(scan, lastMember)
      }
    },
    append: async ({ tenant, stream }, write) => {
      const [outcome, version] = await run(tenant, { appends: [appendOf(stream, write, write.expect)] })
      if (outcome === 'conflict' || outcome === 'mismatch') return outcome
      return { version, replayed: outcome === 'replayed' }
    },
    readEvents: async ({ tenant, stream }, { after, limit }) => {
      const key = `${prefixOf(tenant)}e:${stream}`
      const texts = (await client.sendCommand(['LRANGE', key, String(after), String(after + limit - 1)])) as string[]
      return texts.map((text, index) => ({ ...JSON.parse(text), version: after + index + 1 }))
    },
    transaction: (tenant, work) => bufferedTransaction(source, tenant, work),
  }
}
