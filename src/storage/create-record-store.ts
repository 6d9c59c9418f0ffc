import { deepFreeze } from '../foundation/deep-freeze.ts'
import { refuse } from '../foundation/error.ts'
import type { Reason } from '../foundation/reason.ts'
import { type Result, refused } from '../foundation/result.ts'
import type { Identifier } from '../records/index.ts'
import { checkKinds, checkName } from './checks.ts'
import type { StorageDriver, TransactionDriver } from './driver.ts'
import { eventAppender, eventLogOf } from './event-log-of.ts'
import type { KindDefinition, KindDefinitions, KindTable } from './record-kinds.ts'
import { type TransactionConflict, transactionConflict } from './refusal.ts'
import type { Repository, TransactionRepository } from './repository.ts'
import { recordWriter, repositoryOf } from './repository-of.ts'
import { StorageError } from './storage-error.ts'
import type { RecordStore, StoreCapabilities, StoreTransaction, TenantStore } from './store.ts'

/** A driver that refuses to work once its transaction has ended, and a way to end it. */
function endable(driver: TransactionDriver): { readonly driver: TransactionDriver; readonly end: () => void } {
  let isOver = false
  const guarded =
    <Given extends readonly unknown[], Answer>(act: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      if (isOver) throw new StorageError({ code: 'transaction-ended', parameters: {} })
      return act(...given)
    }
  return {
    driver: {
      read: guarded((at, ids) => driver.read(at, ids)),
      write: guarded((at, write) => driver.write(at, write)),
      remove: guarded((at, id, expect) => driver.remove(at, id, expect)),
      append: guarded((at, write) => driver.append(at, write)),
    },
    end: () => {
      isOver = true
    },
  }
}

/**
 * Makes a store of a driver: checks what comes in, plans queries, makes and reads cursors, walks pages, listens to signals
 * and puts outcomes into words, so that an adapter is only what differs from one database to the next.
 *
 * @param kinds - The kinds of record to keep, most often `standardKinds` and the host's own.
 * @param driver - What an adapter does.
 * @throws `ClienteleError` `invalid-value` for a kind or a field whose name no database could use; `unknown-code` for a
 *   type that there is not. The store's own methods reject with `invalid-value` for an id, a record, a limit or a query that
 *   cannot be, `unknown-code` for a kind and `unknown-field` for a field that cannot be asked for.
 *
 * @example
 * ```ts
 * import { createRecordStore, memoryDriver, type RecordStore, standardKinds } from 'clientele/storage'
 *
 * const store: RecordStore = createRecordStore(standardKinds, memoryDriver())
 * store.capabilities.transactions //=> true
 * ```
 */
export function createRecordStore<Kinds extends KindTable>(
  kinds: KindDefinitions<Kinds>,
  driver: StorageDriver,
): RecordStore<Kinds> {
  checkKinds(kinds)
  const run = driver.transaction?.bind(driver)
  const capabilities: StoreCapabilities = deepFreeze({
    transactions: run !== undefined,
    queries: [...driver.queries],
  })
  const definitionOf = (kind: string): KindDefinition =>
    Object.hasOwn(kinds, kind)
      ? kinds[kind as keyof Kinds]
      : refuse('unknown-code', 'kind', kind, `one of ${Object.keys(kinds).join(', ')}`)

  function transactionOf(tenant: Identifier, transaction: TransactionDriver): StoreTransaction<Kinds> {
    return {
      repository: (kind) =>
        // A repository knows no types; the kind's are those of the caller's table.
        recordWriter({ tenant, kind }, definitionOf(kind), transaction) as TransactionRepository<Kinds[typeof kind]>,
      events: eventAppender(tenant, transaction),
    }
  }

  async function inTransaction<Value, Refusal extends Reason>(
    tenant: Identifier,
    begin: NonNullable<StorageDriver['transaction']>,
    work: (transaction: StoreTransaction<Kinds>) => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal | TransactionConflict>> {
    const outcome = await begin(tenant, async (bare) => {
      const { driver: guarded, end } = endable(bare)
      try {
        const result = await work(transactionOf(tenant, guarded))
        return { keep: result.ok, value: result }
      } finally {
        end()
      }
    })
    return outcome === 'conflict' ? refused(transactionConflict) : outcome.value
  }

  return {
    capabilities,
    kinds,
    forTenant: (tenant): TenantStore<Kinds> => {
      checkName(tenant, 'tenant')
      return {
        tenant,
        capabilities,
        repository: (kind) =>
          // As above.
          repositoryOf({ tenant, kind }, definitionOf(kind), driver) as Repository<Kinds[typeof kind]>,
        events: eventLogOf(tenant, driver),
        ...(run === undefined ? undefined : { transaction: (work) => inTransaction(tenant, run, work) }),
      }
    },
  }
}
