import { jsonTextOf } from '../foundation/json-text.ts'
import { type Result, refused, succeeded } from '../foundation/result.ts'
import type { Identifier } from '../records/index.ts'
import { unlessAborted } from './abort.ts'
import { checkExpectation, checkName, checkWhole } from './checks.ts'
import { type CursorPosition, cursorBehind, positionOf, readCursor } from './cursor.ts'
import type { RecordLocation, StorageDriver, TransactionDriver } from './driver.ts'
import { checkFields } from './field-value.ts'
import { planQuery, type QueryPlan } from './plan-query.ts'
import type { KindDefinition } from './record-kinds.ts'
import type { StorageConflict, UnsupportedQuery } from './refusal.ts'
import type { Repository, TransactionRepository } from './repository.ts'
import { StorageError } from './storage-error.ts'
import type { Expectation } from './version.ts'

const mostIds = 1_000
const recordsAtOnce = 100

/** Reading and writing records by their ids. */
export function recordWriter(
  at: RecordLocation,
  definition: KindDefinition,
  driver: TransactionDriver,
): TransactionRepository {
  const conflict = (id: Identifier, expected: Expectation): StorageConflict => ({
    code: 'conflict',
    parameters: { kind: at.kind, id, expected },
  })
  return {
    get: async (id) => {
      checkName(id, 'id')
      const [found] = await driver.read(at, [id])
      return found
    },
    getMany: async (ids) => {
      checkWhole(ids.length, 'ids.length', 0, mostIds)
      for (const id of ids) checkName(id, 'ids')
      const wanted = [...new Set(ids)]
      if (wanted.length === 0) return []
      const found = new Map((await driver.read(at, wanted)).map((each) => [each.record.id, each]))
      return wanted.flatMap((id) => found.get(id) ?? [])
    },
    put: async (record, expect) => {
      const text = jsonTextOf(record, at.kind)
      checkName(record.id, `${at.kind}.id`)
      checkFields(record, at.kind, definition)
      checkExpectation(expect, ['absent', 'exists', 'any'])
      const outcome = await driver.write(at, { id: record.id, record, text, expect })
      return outcome === 'conflict' ? refused(conflict(record.id, expect)) : succeeded(outcome)
    },
    delete: async (id, expect) => {
      checkName(id, 'id')
      checkExpectation(expect, ['exists', 'any'])
      const outcome = await driver.remove(at, id, expect)
      return outcome === 'conflict' ? refused(conflict(id, expect)) : succeeded(outcome)
    },
  }
}

/** A plan that a driver understands, or the reason that it does not. */
function understood(plan: QueryPlan, { queries }: StorageDriver): Result<QueryPlan, UnsupportedQuery> {
  const abilities = plan.abilities.filter((ability) => !queries.includes(ability))
  return abilities.length === 0 ? succeeded(plan) : refused({ code: 'unsupported-query', parameters: { abilities } })
}

/** The records of a kind and a tenant. */
export function repositoryOf(at: RecordLocation, definition: KindDefinition, driver: StorageDriver): Repository {
  return {
    ...recordWriter(at, definition, driver),
    list: async (query, { limit, after, signal }) => {
      checkWhole(limit, 'limit', 1, 1_000)
      const planned = understood(planQuery(query, definition), driver)
      if (!planned.ok) return planned
      const owner = { ...at, plan: planned.value }
      const position = after === undefined ? succeeded(undefined) : readCursor(after, owner)
      if (!position.ok) return position
      // One more than wanted tells whether there is a next page.
      const found = await unlessAborted(() => driver.find(at, owner.plan, windowOf(limit + 1, position.value)), signal)
      if (!found.ok) return found
      const items = found.value.slice(0, limit)
      const last = items.at(-1)
      return succeeded(
        last !== undefined && found.value.length > limit
          ? { items, next: cursorBehind(last.record, owner) }
          : { items },
      )
    },
    iterate: async function* (query, { signal } = {}) {
      const planned = understood(planQuery(query, definition), driver)
      if (!planned.ok) throw new StorageError(planned.reason)
      const plan = planned.value
      let position: CursorPosition | undefined
      for (;;) {
        const from = position
        const found = await unlessAborted(() => driver.find(at, plan, windowOf(recordsAtOnce, from)), signal)
        if (!found.ok) throw new StorageError(found.reason)
        for (const item of found.value) {
          // Whoever is handed a record may give up before they ask for the next.
          if (signal?.aborted) throw new StorageError({ code: 'aborted', parameters: {} })
          // Taken first: the record is the caller's from here on.
          position = positionOf(item.record, plan)
          yield item
        }
        if (found.value.length < recordsAtOnce) return
      }
    },
  }
}

const windowOf = (
  limit: number,
  after: CursorPosition | undefined,
): { readonly limit: number; readonly after?: CursorPosition } => (after === undefined ? { limit } : { limit, after })
