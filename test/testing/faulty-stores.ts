import {
  type BufferedTransactionSource,
  bufferedTransaction,
  compareCodePoints,
  createRecordStore,
  findAmong,
  type KindDefinitions,
  matchesPlan,
  memoryDriver,
  type QueryPlan,
  type RecordStore,
  type Repository,
  type StorageDriver,
  type StoredKind,
  type StoredRecord,
  standardKinds,
  type TenantStore,
  type Versioned,
} from '../../src/storage/index.ts'
import type { ConformanceGroup } from '../../src/testing/index.ts'

/** A store with one fault, and the group of cases that must find it. */
export interface FaultyStore {
  readonly fault: string
  readonly group: ConformanceGroup
  /** One of the cases that must fail. */
  readonly failing: string
  readonly open: () => RecordStore
}

type Found = Versioned<StoredRecord>
const turn = (): Promise<void> => Promise.resolve()

/** A store whose driver differs from a sound one in what is given. */
const withDriver =
  (faulty: (sound: StorageDriver) => Partial<StorageDriver>): (() => RecordStore) =>
  () => {
    const sound = memoryDriver()
    return createRecordStore(standardKinds, { ...sound, ...faulty(sound) })
  }

/** A store whose tenants differ from sound ones in what is given. */
const withTenant =
  (faulty: (sound: TenantStore) => Partial<TenantStore>, claims: Partial<RecordStore> = {}): (() => RecordStore) =>
  () => {
    const store = createRecordStore(standardKinds, memoryDriver())
    const forTenant = (tenant: string): TenantStore => {
      const sound = store.forTenant(tenant)
      return { ...sound, ...claims, ...faulty(sound) }
    }
    return { ...store, ...claims, forTenant }
  }

/** A store whose repositories differ from sound ones in what is given. */
const withRepository = (
  faulty: (sound: Repository<StoredKind>, tenant: TenantStore) => Partial<Repository<StoredKind>>,
): (() => RecordStore) =>
  withTenant((tenant) => ({
    repository: ((kind: 'account') => {
      const sound = tenant.repository(kind) as Repository<StoredKind>
      return { ...sound, ...faulty(sound, tenant) }
    }) as TenantStore['repository'],
  }))

/** A store that loads everything and answers queries in a way of its own. */
const finding = (
  answer: (all: readonly Found[], plan: QueryPlan, window: Parameters<StorageDriver['find']>[2]) => readonly Found[],
): (() => RecordStore) =>
  withDriver((sound) => ({
    find: async (at, plan, window) => {
      const all = await sound.find(at, { conditions: [], descending: false, abilities: [] }, { limit: 100_000 })
      return answer(all, plan, window)
    },
  }))

/** What a driver writes, changed on the way. */
const changing = (change: (record: unknown) => unknown): (() => RecordStore) =>
  withDriver((sound) => ({
    write: (at, write) => {
      const record = change(JSON.parse(write.text)) as StoredRecord
      return sound.write(at, { ...write, record, text: JSON.stringify(record) })
    },
  }))

/** A value and everything inside it, changed from the inside out. */
const everywhere =
  (change: (value: unknown) => unknown) =>
  (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, part) => change(part))

/** A driver that keeps its records by keys of its own. */
const keyedBy = (key: (tenant: string, kind: string) => string, idKey = (_: string, id: string): string => id) =>
  withDriver((sound) => {
    const at = (location: { readonly tenant: string; readonly kind: string }) => ({
      tenant: key(location.tenant, location.kind),
      kind: location.kind,
    })
    return {
      read: (location, ids) =>
        sound.read(
          at(location),
          ids.map((id) => idKey(location.tenant, id)),
        ),
      write: (location, write) => sound.write(at(location), { ...write, id: idKey(location.tenant, write.id) }),
      remove: (location, id, expect) => sound.remove(at(location), idKey(location.tenant, id), expect),
      find: (location, plan, window) => sound.find(at(location), plan, window),
    }
  })

const indexOf = (cursor: string | undefined): number => Number(cursor ?? 0)

/** A list that counts rows instead of remembering a place. */
const byOffset = (sound: Repository<StoredKind>): Partial<Repository<StoredKind>> => ({
  list: async (query, { limit, after }) => {
    const all = await sound.list(query, { limit: 1_000 })
    if (!all.ok) return all
    const items = all.value.items.slice(indexOf(after), indexOf(after) + limit)
    const next = indexOf(after) + limit
    return { ok: true, value: next < all.value.items.length ? { items, next: String(next) } : { items } }
  },
})

/** Transactions over a source that does not do all it should. */
const buffered = (faulty: (sound: StorageDriver) => BufferedTransactionSource): (() => RecordStore) =>
  withDriver((sound) => ({
    transaction: (tenant, work) => bufferedTransaction(faulty(sound), tenant, work),
  }))

const sourceOver = (sound: StorageDriver): BufferedTransactionSource => ({
  entries: async (at, ids) => {
    const found = await sound.read(at, ids)
    return ids.map((id) => {
      const entry = found.find(({ record }) => record.id === id)
      return entry === undefined ? { version: 0 } : { version: entry.version, text: JSON.stringify(entry.record) }
    })
  },
  head: async (at) => ({ version: (await sound.readEvents(at, { after: 0, limit: 100_000 })).length }),
  commit: async (tenant, { writes, appends }) => {
    for (const { kind, id, stored } of writes) {
      if (stored === undefined) await sound.remove({ tenant, kind }, id, 'any')
      else await sound.write({ tenant, kind }, { id, ...stored, expect: 'any' })
    }
    for (const { stream, write } of appends) await sound.append({ tenant, stream }, { ...write, expect: 'any' })
    return true
  },
})

const fakedTransaction = ({ repository, events }: TenantStore): Partial<TenantStore> => ({
  transaction: (work) => work({ repository, events }),
})

/** Commands of a query that a faulty store reads its own way. */
const lower = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value)

const industryOf = ({ record }: Found): string => (record as { readonly industry?: string }).industry ?? ''
const scoreOf = ({ record }: Found): number | undefined => (record as { readonly leadScore?: number }).leadScore

export const faultyStores: readonly FaultyStore[] = [
  {
    fault: 'creates over what is there',
    group: 'contract',
    failing: 'absent-refuses-what-is-there',
    open: withDriver((sound) => ({
      write: (at, write) => sound.write(at, { ...write, expect: write.expect === 'absent' ? 'any' : write.expect }),
    })),
  },
  {
    fault: 'creates what should exist',
    group: 'contract',
    failing: 'exists-refuses-what-is-not-there',
    open: withDriver((sound) => ({
      write: (at, write) => sound.write(at, { ...write, expect: write.expect === 'exists' ? 'any' : write.expect }),
    })),
  },
  {
    fault: 'takes any version: the last write wins',
    group: 'contract',
    failing: 'a-version-lets-only-the-state-it-names-be-overwritten',
    open: withDriver((sound) => ({
      write: (at, write) =>
        sound.write(at, { ...write, expect: typeof write.expect === 'number' ? 'any' : write.expect }),
    })),
  },
  {
    fault: 'takes an old version: only later ones are refused',
    group: 'concurrency',
    failing: 'of-many-that-read-the-same-one-writes',
    open: withDriver((sound) => ({
      write: async (at, write) => {
        const [found] = await sound.read(at, [write.id])
        const isOld = typeof write.expect === 'number' && found !== undefined && write.expect <= found.version
        return sound.write(at, isOld ? { ...write, expect: 'any' } : write)
      },
    })),
  },
  {
    fault: 'deletes at any version',
    group: 'contract',
    failing: 'delete-expects-as-put-does',
    open: withDriver((sound) => ({ remove: (at, id) => sound.remove(at, id, 'any') })),
  },
  {
    fault: 'says of every deletion that there was one',
    group: 'contract',
    failing: 'delete-tells-whether-there-was-one',
    open: withDriver((sound) => ({
      remove: async (at, id, expect) => ((await sound.remove(at, id, expect)) === 'conflict' ? 'conflict' : true),
    })),
  },
  {
    fault: 'begins to count again after a deletion',
    group: 'contract',
    failing: 'a-version-is-never-given-again',
    open: withDriver((sound) => {
      const offsets = new Map<string, number>()
      const keyOf = (at: object, id: string): string => JSON.stringify([at, id])
      const shown = (at: object, each: Found): Found => ({
        ...each,
        version: each.version - (offsets.get(keyOf(at, each.record.id)) ?? 0),
      })
      const asStored = (at: object, id: string, expect: Parameters<StorageDriver['remove']>[2]) =>
        typeof expect === 'number' ? expect + (offsets.get(keyOf(at, id)) ?? 0) : expect
      return {
        read: async (at, ids) => (await sound.read(at, ids)).map((each) => shown(at, each)),
        find: async (at, plan, window) => (await sound.find(at, plan, window)).map((each) => shown(at, each)),
        write: async (at, write) => {
          const version = await sound.write(at, { ...write, expect: asStored(at, write.id, write.expect) })
          return version === 'conflict' ? version : version - (offsets.get(keyOf(at, write.id)) ?? 0)
        },
        remove: async (at, id, expect) => {
          const [found] = await sound.read(at, [id])
          const removed = await sound.remove(at, id, asStored(at, id, expect))
          if (removed === true && found !== undefined) offsets.set(keyOf(at, id), found.version + 1)
          return removed
        },
      }
    }),
  },
  {
    fault: 'merges what is put into what is there',
    group: 'contract',
    failing: 'a-put-replaces-the-whole-record',
    open: withDriver((sound) => ({
      write: async (at, write) => {
        const [found] = await sound.read(at, [write.id])
        const record = { ...found?.record, ...write.record }
        return sound.write(at, { ...write, record, text: JSON.stringify(record) })
      },
    })),
  },
  {
    fault: 'gives many records in an order of its own, and twice',
    group: 'contract',
    failing: 'get-many-gives-those-there-are-in-the-order-asked',
    open: withRepository((sound) => ({
      getMany: async (ids) => {
        const found = await Promise.all([...ids].sort().map((id) => sound.get(id)))
        return found.flatMap((each) => each ?? [])
      },
    })),
  },
  {
    fault: 'keeps all kinds together',
    group: 'contract',
    failing: 'kinds-are-apart',
    open: withDriver((sound) => ({
      read: (at, ids) => sound.read({ ...at, kind: 'all' }, ids),
      write: (at, write) => sound.write({ ...at, kind: 'all' }, write),
      remove: (at, id, expect) => sound.remove({ ...at, kind: 'all' }, id, expect),
      find: (at, plan, window) => sound.find({ ...at, kind: 'all' }, plan, window),
    })),
  },
  {
    fault: 'tells of another version than it stored',
    group: 'contract',
    failing: 'what-was-put-is-there-at-its-version',
    open: withDriver((sound) => ({
      find: async (at, plan, window) =>
        (await sound.find(at, plan, window)).map(({ record, version }) => ({ record, version: version + 1 })),
    })),
  },
  {
    fault: 'hands out what it keeps',
    group: 'isolation',
    failing: 'what-was-read-is-the-reader-s-own',
    open: withDriver((sound) => {
      const cache = new Map<string, Found>()
      return {
        read: async (at, ids) =>
          (await sound.read(at, ids)).map((each) => {
            const key = JSON.stringify([at, each.record.id, each.version])
            const kept = cache.get(key) ?? each
            cache.set(key, kept)
            return kept
          }),
      }
    }),
  },
  {
    fault: 'keeps what it is given, and reads it later',
    group: 'isolation',
    failing: 'what-is-being-put-is-read-at-once',
    open: withDriver((sound) => ({
      write: async (at, write) => {
        await turn()
        return sound.write(at, { ...write, text: JSON.stringify(write.record) })
      },
    })),
  },
  {
    fault: 'keeps the events that it is given',
    group: 'isolation',
    failing: 'events-are-copied-in-and-out',
    open: withDriver((sound) => {
      const kept = new Map<string, unknown[]>()
      const keyOf = (at: object): string => JSON.stringify(at)
      return {
        append: (at, write) => {
          kept.set(keyOf(at), [...(kept.get(keyOf(at)) ?? []), ...write.events.map(({ data }) => data)])
          return sound.append(at, write)
        },
        readEvents: async (at, window) =>
          (await sound.readEvents(at, window)).map((event) => ({
            ...event,
            data: kept.get(keyOf(at))?.[event.version - 1] as typeof event.data,
          })),
      }
    }),
  },
  {
    fault: 'gives instances of a class',
    group: 'isolation',
    failing: 'records-are-plain-json',
    open: withDriver((sound) => {
      class Row {}
      return {
        read: async (at, ids) =>
          (await sound.read(at, ids)).map(({ record, version }) => ({
            record: Object.assign(new Row(), record),
            version,
          })),
      }
    }),
  },
  {
    fault: 'looks, waits, and then creates',
    group: 'concurrency',
    failing: 'of-many-that-create-one-does',
    open: withDriver((sound) => ({
      write: async (at, write) => {
        const [found] = await sound.read(at, [write.id])
        await turn()
        if (write.expect === 'absent' && found === undefined) return sound.write(at, { ...write, expect: 'any' })
        return sound.write(at, write)
      },
    })),
  },
  {
    fault: 'looks, waits, and then overwrites',
    group: 'concurrency',
    failing: 'no-increment-is-lost',
    open: withDriver((sound) => ({
      write: async (at, write) => {
        const [found] = await sound.read(at, [write.id])
        await turn()
        if (found !== undefined && found.version === write.expect) return sound.write(at, { ...write, expect: 'any' })
        return sound.write(at, write)
      },
    })),
  },
  {
    fault: 'looks, waits, and then deletes',
    group: 'concurrency',
    failing: 'of-many-deletions-one-finds-it',
    open: withDriver((sound) => ({
      remove: async (at, id, expect) => {
        const [found] = await sound.read(at, [id])
        await turn()
        const removed = await sound.remove(at, id, expect)
        return removed === 'conflict' ? removed : found !== undefined
      },
    })),
  },
  {
    fault: 'compares text without its case',
    group: 'queries',
    failing: 'equality-compares-text-exactly',
    open: finding((all, plan, window) => {
      const folded = plan.conditions.map((each) => ({ ...each, values: each.values.map(lower) as string[] }))
      const matching = all.filter(({ record }) =>
        matchesPlan(everywhere(lower)(record) as StoredRecord, { ...plan, conditions: folded }),
      )
      return findAmong(matching, { ...plan, conditions: [] }, window)
    }),
  },
  {
    fault: 'orders numbers as text',
    group: 'queries',
    failing: 'order-is-by-number-both-ways',
    open: finding((all, plan, window) => {
      if (plan.orderBy?.type !== 'number') return findAmong(all, plan, window)
      const sorted = [...all].sort((a, b) => compareCodePoints(String(scoreOf(a)), String(scoreOf(b))))
      return plan.descending ? sorted.reverse() : sorted
    }),
  },
  {
    fault: 'orders text as its code units',
    group: 'queries',
    failing: 'order-is-by-code-points-both-ways',
    open: finding((all, plan, window) => {
      if (plan.orderBy?.field !== 'industry') return findAmong(all, plan, window)
      const sorted = [...all].sort((a, b) => (industryOf(a) < industryOf(b) ? -1 : 1))
      return plan.descending ? sorted.reverse() : sorted
    }),
  },
  {
    fault: 'puts what lacks the field last',
    group: 'queries',
    failing: 'what-lacks-the-field-is-the-smallest',
    open: finding((all, plan, window) => {
      if (plan.orderBy === undefined) return findAmong(all, plan, window)
      const found = findAmong(all, plan, { limit: 100_000 })
      return [
        ...found.filter((each) => scoreOf(each) !== undefined),
        ...found.filter((each) => scoreOf(each) === undefined),
      ]
    }),
  },
  {
    fault: 'goes by ids upwards even where the order goes down',
    group: 'queries',
    failing: 'what-is-the-same-goes-by-ids',
    open: finding((all, plan, window) =>
      plan.descending
        ? [...findAmong(all, plan, { limit: 100_000 })].sort(
            (a, b) => compareCodePoints(industryOf(b), industryOf(a)) || compareCodePoints(a.record.id, b.record.id),
          )
        : findAmong(all, plan, window),
    ),
  },
  {
    fault: 'takes any condition for all',
    group: 'queries',
    failing: 'all-conditions-must-hold',
    open: finding((all, plan, window) => {
      const some = all.filter(
        ({ record }) =>
          plan.conditions.length === 0 ||
          plan.conditions.some((condition) => matchesPlan(record, { ...plan, conditions: [condition] })),
      )
      return findAmong(some, { ...plan, conditions: [] }, window)
    }),
  },
  {
    fault: 'counts the upper bound in',
    group: 'queries',
    failing: 'a-range-has-the-bounds-it-says',
    open: finding((all, plan, window) => {
      const conditions = plan.conditions.map((each) =>
        each.comparison === 'below' ? ({ ...each, comparison: 'at-most' } as const) : each,
      )
      return findAmong(all, { ...plan, conditions }, window)
    }),
  },
  {
    fault: 'takes an empty list for no condition',
    group: 'queries',
    failing: 'one-of-takes-any-of-a-list',
    open: finding((all, plan, window) =>
      findAmong(all, { ...plan, conditions: plan.conditions.filter(({ values }) => values.length > 0) }, window),
    ),
  },
  {
    fault: 'takes a field that is not there for 0 or nothing',
    group: 'queries',
    failing: 'a-record-without-the-field-never-qualifies',
    open: finding((all, plan, window) => {
      const filled = all.map((each) => ({ ...each, filled: { leadScore: 0, industry: '', ...each.record } }))
      return findAmong(
        filled.filter((each) => matchesPlan(each.filled, plan)),
        { ...plan, conditions: [] },
        window,
      )
    }),
  },
  {
    fault: 'asks an index that is not kept up',
    group: 'queries',
    failing: 'queries-see-what-is-stored-now',
    open: withDriver((sound) => {
      const first = new Map<string, StoredRecord>()
      return {
        write: (at, write) => {
          const key = JSON.stringify([at, write.id])
          if (!first.has(key)) first.set(key, JSON.parse(write.text))
          return sound.write(at, write)
        },
        find: async (at, plan, window) => {
          const all = await sound.find(at, { conditions: [], descending: false, abilities: [] }, { limit: 100_000 })
          const indexed = all.map((each) => ({
            each,
            record: first.get(JSON.stringify([at, each.record.id])) ?? each.record,
          }))
          return findAmong(indexed, plan, window).map(({ each }) => each)
        },
      }
    }),
  },
  {
    fault: 'counts rows where a place should be remembered',
    group: 'pagination',
    failing: 'a-walk-survives-the-deletion-of-where-it-stands',
    open: withRepository(byOffset),
  },
  {
    fault: 'begins a page with the last of the page before',
    group: 'pagination',
    failing: 'pages-hold-everything-once',
    open: finding((all, plan, { limit, after }) => {
      const found = findAmong(all, plan, { limit: 100_000 })
      const from = found.findIndex(({ record }) => record.id === after?.id)
      return found.slice(Math.max(from, 0), Math.max(from, 0) + limit)
    }),
  },
  {
    fault: 'goes on behind all that share a value',
    group: 'pagination',
    failing: 'pages-break-anywhere-in-an-order',
    open: finding((all, plan, { limit, after }) => {
      const found = findAmong(all, plan, after === undefined ? { limit: 100_000 } : { limit: 100_000, after })
      const rest = after?.value === undefined ? found : found.filter((each) => scoreOf(each) !== after.value)
      return rest.slice(0, limit)
    }),
  },
  {
    fault: 'loses what lacks the field once a page has passed it',
    group: 'pagination',
    failing: 'pages-break-anywhere-in-an-order',
    open: finding((all, plan, window) =>
      findAmong(
        window.after?.value === undefined || !plan.descending ? all : all.filter((each) => scoreOf(each) !== undefined),
        plan,
        window,
      ),
    ),
  },
  {
    fault: 'tells of a next page behind the last',
    group: 'pagination',
    failing: 'an-empty-list-is-one-empty-page',
    open: withRepository((sound) => ({
      list: async (query, page) => {
        const result = await sound.list(query, page)
        return result.ok ? { ok: true, value: { next: page.after ?? '0', ...result.value } } : result
      },
    })),
  },
  {
    fault: 'takes a cursor of any query, as an id in the clear',
    group: 'pagination',
    failing: 'a-cursor-holds-for-its-query-only',
    open: withRepository((sound) => ({
      list: async (query, { limit, after }) => {
        const all = await sound.list(query, { limit: 1_000 })
        if (!all.ok) return all
        const from = all.value.items.findIndex(({ record }) => record.id === after) + 1
        const items = all.value.items.slice(from, from + limit)
        const last = items.at(-1)?.record.id
        const hasMore = from + limit < all.value.items.length && last !== undefined
        return { ok: true, value: hasMore ? { items, next: last } : { items } }
      },
    })),
  },
  {
    fault: 'ignores a cursor that it does not understand',
    group: 'pagination',
    failing: 'a-changed-cursor-is-refused',
    open: withRepository((sound) => ({
      list: async (query, page) => {
        const result = await sound.list(query, page)
        return result.ok || result.reason.code !== 'invalid-cursor' ? result : sound.list(query, { limit: page.limit })
      },
    })),
  },
  {
    fault: 'ends an iteration after a hundred',
    group: 'iteration',
    failing: 'an-iteration-gives-everything-in-order',
    open: withRepository((sound) => ({
      iterate: async function* (query, options) {
        let left = 100
        for await (const each of sound.iterate(query, options)) {
          if (left === 0) return
          left -= 1
          yield each
        }
      },
    })),
  },
  {
    fault: 'counts rows in an iteration',
    group: 'iteration',
    failing: 'an-iteration-sees-every-untouched-record-once',
    open: withRepository((sound) => ({
      iterate: async function* (query) {
        for (let row = 0; ; row += 20) {
          const page = await byOffset(sound).list?.(query, { limit: 20, after: String(row) })
          const items = page?.ok ? page.value.items : []
          if (items.length === 0) return
          yield* items
        }
      },
    })),
  },
  {
    fault: 'keeps a connection for whoever leaves early',
    group: 'iteration',
    failing: 'whoever-leaves-early-leaves-nothing-open',
    open: () => {
      let connections = 10
      return withRepository((sound) => ({
        iterate: async function* (query, options) {
          if (connections === 0) throw new Error('no connection is left')
          connections -= 1
          yield* sound.iterate(query, options)
          connections += 1
        },
      }))()
    },
  },
  {
    fault: 'shares one walk among iterations',
    group: 'iteration',
    failing: 'iterations-do-not-disturb-one-another',
    open: withRepository((sound) => {
      let shared: AsyncIterator<Found> | undefined
      return {
        iterate: (query, options) => {
          const walk = shared ?? sound.iterate(query, options)[Symbol.asyncIterator]()
          shared = walk
          return { [Symbol.asyncIterator]: () => walk }
        },
      }
    }),
  },
  {
    fault: 'fakes transactions: one write after another',
    group: 'transactions',
    failing: 'a-refused-transaction-writes-nothing',
    open: withTenant(fakedTransaction),
  },
  {
    fault: 'takes back what a refused transaction created, and lets it be seen until then',
    group: 'transactions',
    failing: 'nobody-sees-half-a-transaction',
    open: withTenant((sound) => ({
      transaction: async (work) => {
        const created: string[] = []
        const accounts = sound.repository('account')
        const result = await work({
          events: sound.events,
          repository: ((kind: 'account') => ({
            ...sound.repository(kind),
            put: async (record: Parameters<typeof accounts.put>[0], expect: 'absent') => {
              created.push(record.id)
              return accounts.put(record, expect)
            },
          })) as unknown as TenantStore['repository'],
        })
        if (!result.ok) for (const id of created) await accounts.delete(id, 'any')
        return result
      },
    })),
  },
  {
    fault: 'does not look whether what a transaction read is still so',
    group: 'transactions',
    failing: 'transactions-are-as-if-one-ran-after-the-other',
    open: buffered(sourceOver),
  },
  {
    fault: 'writes the records of a transaction, and its events at once',
    group: 'transactions',
    failing: 'a-refused-transaction-writes-nothing',
    open: withDriver((sound) => ({
      transaction: async (tenant, work) =>
        sound.transaction?.(tenant, (driver) => work({ ...driver, append: sound.append })) ?? 'conflict',
    })),
  },
  {
    fault: 'writes what a transaction did although it threw',
    group: 'transactions',
    failing: 'a-transaction-that-throws-writes-nothing',
    open: withDriver((sound) => ({
      transaction: async (tenant, work) => {
        let thrown: unknown
        const outcome = await sound.transaction?.(tenant, async (driver) => {
          try {
            return await work(driver)
          } catch (error) {
            thrown = error
            return { keep: true, value: undefined as never }
          }
        })
        if (thrown !== undefined) throw thrown
        return outcome ?? 'conflict'
      },
    })),
  },
  {
    fault: 'reads beside the transaction, not in it',
    group: 'transactions',
    failing: 'a-transaction-reads-what-it-wrote',
    open: withDriver((sound) => ({
      transaction: async (tenant, work) =>
        sound.transaction?.(tenant, (driver) => work({ ...driver, read: sound.read })) ?? 'conflict',
    })),
  },
  {
    fault: 'lets a transaction work on after its end',
    group: 'transactions',
    failing: 'a-transaction-that-is-over-does-nothing',
    open: withTenant((sound) => ({
      transaction: async (work) => {
        const result = await sound.transaction?.(work)
        // The end is where a sound one stops listening; this one goes on with the tenant itself.
        await work({ repository: sound.repository, events: sound.events }).catch(() => undefined)
        return result as never
      },
    })),
  },
  {
    fault: 'forgets keys',
    group: 'idempotency',
    failing: 'a-repeated-append-is-written-once',
    open: withDriver((sound) => ({
      append: (at, { idempotencyKey: _, ...write }) => sound.append(at, write),
    })),
  },
  {
    fault: 'takes other events under a known key for the same',
    group: 'idempotency',
    failing: 'a-key-with-other-events-is-a-mismatch',
    open: withDriver((sound) => ({ append: (at, write) => sound.append(at, { ...write, fingerprint: '' }) })),
  },
  {
    fault: 'looks at the version before the key',
    group: 'idempotency',
    failing: 'a-repeated-append-is-written-once',
    open: withDriver((sound) => ({
      append: async (at, write) => {
        const { length } = await sound.readEvents(at, { after: 0, limit: 100_000 })
        return write.expect === 'absent' && length > 0 ? 'conflict' : sound.append(at, write)
      },
    })),
  },
  {
    fault: 'uses up the key of a refused append',
    group: 'idempotency',
    failing: 'a-refused-append-does-not-use-up-its-key',
    open: withDriver((sound) => {
      const used = new Set<string>()
      return {
        append: async (at, write) => {
          const key = JSON.stringify([at, write.idempotencyKey])
          const outcome = await sound.append(at, write)
          if (outcome === 'conflict') used.add(key)
          return outcome !== 'conflict' && outcome !== 'mismatch' && used.has(key)
            ? { ...outcome, replayed: true }
            : outcome
        },
      }
    }),
  },
  {
    fault: 'shares keys among streams',
    group: 'idempotency',
    failing: 'a-key-belongs-to-its-stream-and-tenant',
    open: withDriver((sound) => {
      const keys = new Map<string, string>()
      return {
        append: async (at, write) => {
          const key = JSON.stringify([at.tenant, write.idempotencyKey])
          if (write.idempotencyKey !== undefined && keys.has(key) && keys.get(key) !== at.stream) return 'mismatch'
          keys.set(key, at.stream)
          return sound.append(at, write)
        },
      }
    }),
  },
  {
    fault: 'takes the same with its keys turned for something else',
    group: 'idempotency',
    failing: 'the-same-is-the-same-whatever-the-order-of-keys',
    open: withDriver((sound) => ({
      append: (at, write) => sound.append(at, { ...write, fingerprint: JSON.stringify(write.events) }),
    })),
  },
  {
    fault: 'gives events by their types',
    group: 'events',
    failing: 'events-keep-the-order-they-were-written-in',
    open: withDriver((sound) => ({
      readEvents: async (at, window) =>
        [...(await sound.readEvents(at, window))].sort((a, b) => compareCodePoints(a.type, b.type)),
    })),
  },
  {
    fault: 'gives the event that one has again',
    group: 'events',
    failing: 'reading-begins-behind-a-version',
    open: withTenant((sound) => ({
      events: {
        ...sound.events,
        read: (stream, options) =>
          sound.events.read(stream, { ...options, after: Math.max(0, (options?.after ?? 0) - 1) }),
      },
    })),
  },
  {
    fault: 'looks at the end of a stream, waits, and then writes',
    group: 'events',
    failing: 'of-many-that-saw-the-same-stream-one-writes',
    open: withDriver((sound) => ({
      append: async (at, write) => {
        const { length } = await sound.readEvents(at, { after: 0, limit: 100_000 })
        await turn()
        return sound.append(at, write.expect === length ? { ...write, expect: 'any' } : write)
      },
    })),
  },
  {
    fault: 'tells a version that is not the last event’s',
    group: 'events',
    failing: 'events-come-back-as-they-were-written',
    open: withDriver((sound) => ({
      append: async (at, write) => {
        const outcome = await sound.append(at, write)
        return typeof outcome === 'string' ? outcome : { ...outcome, version: outcome.version + 1 }
      },
    })),
  },
  {
    fault: 'takes amounts for numbers',
    group: 'fidelity',
    failing: 'text-that-looks-like-something-else-stays-text',
    open: changing(everywhere((part) => (typeof part === 'string' && /^-?\d+\.\d+$/.test(part) ? Number(part) : part))),
  },
  {
    fault: 'keeps numbers in half the bits',
    group: 'fidelity',
    failing: 'numbers-are-kept-to-the-last-bit',
    open: changing(
      everywhere((part) => {
        const half = typeof part === 'number' ? Math.fround(part) : part
        return half === Number.POSITIVE_INFINITY ? 3e38 : half
      }),
    ),
  },
  {
    fault: 'leaves out what is null',
    group: 'fidelity',
    failing: 'nothing-is-kept-apart-from-something',
    open: changing(everywhere((part) => (part === null ? undefined : part))),
  },
  {
    fault: 'composes characters',
    group: 'fidelity',
    failing: 'text-is-kept-to-the-letter',
    open: changing(everywhere((part) => (typeof part === 'string' ? part.normalize('NFC') : part))),
  },
  {
    fault: 'cuts long text',
    group: 'fidelity',
    failing: 'text-is-kept-to-the-letter',
    open: changing(everywhere((part) => (typeof part === 'string' ? part.slice(0, 65_535) : part))),
  },
  {
    fault: 'takes lists for sets',
    group: 'fidelity',
    failing: 'lists-keep-their-order-and-repetitions',
    open: changing(everywhere((part) => (Array.isArray(part) ? [...new Set(part)] : part))),
  },
  {
    fault: 'makes the key __proto__ a prototype',
    group: 'fidelity',
    failing: 'keys-are-only-keys',
    open: withDriver((sound) => {
      const assigned = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(assigned)
        if (typeof value !== 'object' || value === null) return value
        const copy: Record<string, unknown> = {}
        for (const [key, part] of Object.entries(value)) copy[key] = assigned(part)
        return copy
      }
      return {
        read: async (at, ids) =>
          (await sound.read(at, ids)).map((each) => ({ ...each, record: assigned(each.record) as StoredRecord })),
      }
    }),
  },
  {
    fault: 'keeps the fields that it knows, and no others',
    group: 'fidelity',
    failing: 'every-kind-of-record-comes-back-as-it-was',
    open: withDriver((sound) => ({
      write: (at, write) => {
        const { fields } = (standardKinds as KindDefinitions)[at.kind] ?? { fields: {} }
        const known = ['id', 'name', 'party', 'contacts', 'tags', ...Object.keys(fields)]
        const record = Object.fromEntries(Object.entries(write.record).filter(([key]) => known.includes(key)))
        return sound.write(at, { ...write, text: JSON.stringify(record) })
      },
    })),
  },
  {
    fault: 'forgets the tenant where it looks for many',
    group: 'tenancy',
    failing: 'no-query-looks-at-another-tenant',
    open: withDriver((sound) => ({
      write: async (at, write) => {
        await sound.write({ ...at, tenant: 'everybody' }, { ...write, expect: 'any' })
        return sound.write(at, write)
      },
      find: (at, plan, window) => sound.find({ ...at, tenant: 'everybody' }, plan, window),
    })),
  },
  {
    fault: 'forgets the tenant altogether',
    group: 'tenancy',
    failing: 'a-tenant-sees-nothing-of-another',
    open: keyedBy(() => 'everybody'),
  },
  {
    fault: 'takes tenants for the same but for their case',
    group: 'tenancy',
    failing: 'hostile-names-of-tenants-are-only-names',
    open: keyedBy((tenant) => tenant.toLowerCase()),
  },
  {
    fault: 'runs tenant and id together',
    group: 'tenancy',
    failing: 'tenants-and-ids-do-not-run-together',
    open: () => {
      const sound = memoryDriver()
      const all = { tenant: 'everybody', kind: 'all' }
      const keyOf = (at: { readonly tenant: string; readonly kind: string }, id: string): string =>
        `${at.kind}/${at.tenant}${id}`
      const under = new Map<string, string>()
      return createRecordStore(standardKinds, {
        ...sound,
        read: async (at, ids) => {
          const found = await Promise.all(ids.map((id) => sound.read(all, [keyOf(at, id)])))
          return found.flat().map((each) => ({ ...each, record: JSON.parse(JSON.stringify(each.record)) }))
        },
        write: (at, write) => {
          under.set(keyOf(at, write.id), write.id)
          return sound.write(all, { ...write, id: keyOf(at, write.id) })
        },
      })
    },
  },
  {
    fault: 'shares streams among tenants',
    group: 'tenancy',
    failing: 'streams-belong-to-their-tenant',
    open: withDriver((sound) => ({
      append: ({ stream }, write) => sound.append({ tenant: 'everybody', stream }, write),
      readEvents: ({ stream }, window) => sound.readEvents({ tenant: 'everybody', stream }, window),
    })),
  },
  {
    fault: 'does not listen to signals',
    group: 'abort',
    failing: 'whoever-gave-up-before-gets-nothing',
    open: withRepository((sound) => ({
      list: (query, { signal: _, ...page }) => sound.list(query, page),
      iterate: (query) => sound.iterate(query),
    })),
  },
  {
    fault: 'ends an iteration that was given up as if it were complete',
    group: 'abort',
    failing: 'whoever-gives-up-on-the-way-is-told-so',
    open: withRepository((sound) => ({
      iterate: async function* (query, options) {
        for await (const each of sound.iterate(query)) {
          if (options?.signal?.aborted) return
          yield each
        }
      },
    })),
  },
  {
    fault: 'goes on listening',
    group: 'abort',
    failing: 'a-signal-that-is-not-used-changes-nothing',
    open: withRepository((sound) => ({
      list: (query, page) => {
        page.signal?.addEventListener('abort', () => undefined)
        return sound.list(query, page)
      },
    })),
  },
  {
    fault: 'looks at a signal only before it begins',
    group: 'abort',
    failing: 'whoever-gives-up-while-waiting-waits-no-longer',
    open: withRepository((sound) => ({
      list: async (query, { signal, ...page }) =>
        signal?.aborted ? { ok: false, reason: { code: 'aborted', parameters: {} } } : sound.list(query, page),
    })),
  },
  {
    fault: 'drops what is no JSON',
    group: 'errors',
    failing: 'what-cannot-be-stored-is-refused',
    open: withRepository((sound) => ({
      put: async (record, expect) => {
        try {
          return await sound.put(JSON.parse(JSON.stringify(record)), expect)
        } catch {
          return { ok: true, value: 1 }
        }
      },
    })),
  },
  {
    fault: 'leaves out conditions that it does not know',
    group: 'errors',
    failing: 'queries-that-cannot-be-are-refused',
    open: withRepository((sound) => ({
      list: async ({ where = {}, ...query }, page) => {
        const known = Object.entries(where).filter(([field]) => Object.hasOwn(standardKinds.account.fields, field))
        return sound.list({ ...query, where: Object.fromEntries(known) }, page)
      },
    })),
  },
  {
    fault: 'gives a smaller page than a limit that cannot be',
    group: 'errors',
    failing: 'limits-that-cannot-be-are-refused',
    open: withRepository((sound) => ({
      list: (query, page) => sound.list(query, { ...page, limit: Math.min(Math.max(page.limit || 1, 1), 1_000) | 0 }),
    })),
  },
  {
    fault: 'has a repository for any name',
    group: 'errors',
    failing: 'kinds-that-there-are-not-are-refused',
    open: withTenant((sound) => ({
      repository: ((kind: 'account') =>
        sound.repository(Object.hasOwn(standardKinds, kind) ? kind : 'account')) as TenantStore['repository'],
    })),
  },
  {
    fault: 'claims transactions that are not there',
    group: 'capabilities',
    failing: 'transactions-are-there-when-claimed-and-only-then',
    open: withTenant(({ transaction: _, ...sound }) => ({ ...sound, transaction: undefined as never })),
  },
  {
    fault: 'has transactions that it does not claim',
    group: 'capabilities',
    failing: 'a-store-says-what-its-adapter-claims',
    open: withTenant(() => ({}), {
      capabilities: { transactions: false, queries: ['equality', 'one-of', 'prefix', 'range', 'order'] },
    }),
  },
  {
    fault: 'claims an order and gives none',
    group: 'capabilities',
    failing: 'what-is-claimed-works-and-what-is-not-is-refused',
    open: finding((all, { orderBy: _, ...plan }, window) => findAmong(all, plan, window)),
  },
  {
    fault: 'claims prefixes and finds everything',
    group: 'capabilities',
    failing: 'what-is-claimed-works-and-what-is-not-is-refused',
    open: finding((all, plan, window) =>
      findAmong(all, plan.abilities.includes('prefix') ? { ...plan, conditions: [] } : plan, window),
    ),
  },
]
