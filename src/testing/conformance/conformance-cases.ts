import type { RecordStore, StoreCapabilities } from '../../storage/index.ts'
import { abortCases } from './abort.ts'
import { capabilityCases } from './capabilities.ts'
import type { CaseDefinition, ConformanceRequirement } from './case.ts'
import { concurrencyCases } from './concurrency.ts'
import { contractCases } from './contract.ts'
import { errorCases } from './errors.ts'
import { eventCases, idempotencyCases } from './events.ts'
import { fidelityCases } from './fidelity.ts'
import { isolationCases } from './isolation.ts'
import { iterationCases } from './iteration.ts'
import { paginationCases } from './pagination.ts'
import { queryCases } from './queries.ts'
import { tenancyCases } from './tenancy.ts'
import { transactionCases } from './transactions.ts'

/**
 * What the conformance suite looks at, one group after another.
 *
 * @example
 * ```ts
 * import { conformanceGroups } from 'clientele/testing'
 *
 * conformanceGroups.length //=> 14
 * ```
 */
export const conformanceGroups = [
  'contract',
  'isolation',
  'concurrency',
  'queries',
  'pagination',
  'iteration',
  'transactions',
  'idempotency',
  'events',
  'fidelity',
  'tenancy',
  'abort',
  'errors',
  'capabilities',
] as const

/** A group from {@link conformanceGroups}. */
export type ConformanceGroup = (typeof conformanceGroups)[number]

const casesByGroup: Readonly<Record<ConformanceGroup, readonly CaseDefinition[]>> = {
  contract: contractCases,
  isolation: isolationCases,
  concurrency: concurrencyCases,
  queries: queryCases,
  pagination: paginationCases,
  iteration: iterationCases,
  transactions: transactionCases,
  idempotency: idempotencyCases,
  events: eventCases,
  fidelity: fidelityCases,
  tenancy: tenancyCases,
  abort: abortCases,
  errors: errorCases,
  capabilities: capabilityCases,
}

/** What the suite must know of an adapter. */
export interface ConformanceOptions {
  /** What the adapter says it can do. Cases that need more are left out; that more is refused is itself a case. */
  readonly capabilities: StoreCapabilities
  /**
   * Gives a store made with `standardKinds`. It is called once for each case, and may give the same store each time: every
   * case has tenants of its own.
   */
  readonly openStore: () => Promise<RecordStore>
  /** Puts away what `openStore` gave, after each case; nothing when left out. */
  readonly closeStore?: (store: RecordStore) => Promise<void>
  /**
   * What the names of tenants begin with, at most 20 characters; `''` when left out. A store that outlives the run, and is
   * tested again, needs another each time.
   */
  readonly tenantPrefix?: string
}

/** Something that must hold of every store. */
export interface ConformanceCase {
  /** What it is called, unique in the suite. */
  readonly id: string
  /** What it is about. */
  readonly group: ConformanceGroup
  /** What it needs that not every store has. */
  readonly requires: readonly ConformanceRequirement[]
  /** Runs it; rejects with what was expected and what came instead. */
  run(): Promise<void>
}

/**
 * The conformance suite for storage adapters: what must hold of a store, as plain cases that any test runner can run. Nothing
 * is random, and nothing is timed.
 *
 * @param options - The adapter.
 * @returns The cases that the adapter must pass: all but those that need what it does not claim.
 *
 * @example
 * ```ts
 * import { createMemoryStore } from 'clientele/storage'
 * import { type ConformanceCase, type ConformanceOptions, conformanceCases } from 'clientele/testing'
 *
 * const store = createMemoryStore()
 * const adapter: ConformanceOptions = { capabilities: store.capabilities, openStore: async () => store }
 * const cases: readonly ConformanceCase[] = conformanceCases(adapter)
 * for (const { run } of cases.filter(({ group }) => group === 'isolation')) await run()
 * cases.length > 90 //=> true
 * ```
 */
export function conformanceCases(options: ConformanceOptions): readonly ConformanceCase[] {
  const { capabilities, openStore, closeStore, tenantPrefix = '' } = options
  const claimed: ReadonlySet<ConformanceRequirement> = new Set([
    ...capabilities.queries,
    ...(capabilities.transactions ? (['transactions'] as const) : []),
  ])
  let count = 0
  return conformanceGroups.flatMap((group) =>
    casesByGroup[group]
      .filter(({ requires = [] }) => requires.every((ability) => claimed.has(ability)))
      .map(({ id, requires = [], run }): ConformanceCase => {
        count += 1
        const mark = `${tenantPrefix}${count}`
        return {
          id,
          group,
          requires,
          run: async () => {
            const store = await openStore()
            try {
              const tenant = store.forTenant(`${mark}-ours`)
              await run({
                store,
                claimed: capabilities,
                tenant,
                other: store.forTenant(`${mark}-theirs`),
                tenantCalled: (name) => store.forTenant(`${mark}-${name}`),
                accounts: tenant.repository('account'),
              })
            } finally {
              await closeStore?.(store)
            }
          },
        }
      }),
  )
}
