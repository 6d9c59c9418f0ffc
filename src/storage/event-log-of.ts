import { refuse } from '../foundation/error.ts'
import { canonicalJson, jsonTextOf } from '../foundation/json-text.ts'
import { refused, succeeded } from '../foundation/result.ts'
import { isInstant } from '../foundation/time/index.ts'
import type { Identifier } from '../records/index.ts'
import { unlessAborted } from './abort.ts'
import { checkExpectation, checkName, checkWhole } from './checks.ts'
import type { StorageDriver, TransactionDriver } from './driver.ts'
import type { EventLog, NewEvent, TransactionEventLog } from './event-log.ts'
import { StorageError } from './storage-error.ts'
import type { Version } from './version.ts'

const longestName = 256
const mostEvents = 1_000
const eventsAtOnce = 100

/** An event as it is stored: what it says, and nothing that a caller's object carries besides. */
function checkedEvent({ type, at, data }: NewEvent, index: number): NewEvent {
  const field = `events[${index}]`
  checkName(type, `${field}.type`)
  if (!isInstant(at)) refuse('invalid-value', `${field}.at`, at, 'a moment in UTC, as YYYY-MM-DDThh:mm:ssZ')
  jsonTextOf(data, `${field}.data`)
  return { type, at, data }
}

/** Writing events of a tenant. */
export const eventAppender = (tenant: Identifier, driver: TransactionDriver): TransactionEventLog => ({
  append: async (stream, given, { expect, idempotencyKey }) => {
    checkName(stream, 'stream', longestName)
    checkWhole(given.length, 'events.length', 1, mostEvents)
    checkExpectation(expect, ['absent', 'exists', 'any'])
    if (idempotencyKey !== undefined) checkName(idempotencyKey, 'idempotencyKey', longestName)
    const events = given.map(checkedEvent)
    const fingerprint = canonicalJson(events.map(({ type, at, data }) => [type, at, data]))
    const key = idempotencyKey === undefined ? undefined : { idempotencyKey }
    const outcome = await driver.append({ tenant, stream }, { events, expect, ...key, fingerprint })
    if (outcome === 'conflict') {
      return refused({ code: 'conflict', parameters: { kind: 'stream', id: stream, expected: expect } })
    }
    return outcome === 'mismatch'
      ? // Without a key there is nothing to mismatch.
        refused({ code: 'idempotency-mismatch', parameters: { stream, idempotencyKey: idempotencyKey as string } })
      : succeeded(outcome)
  },
})

/** What happened at a tenant. */
export const eventLogOf = (tenant: Identifier, driver: StorageDriver): EventLog => ({
  ...eventAppender(tenant, driver),
  read: async function* (stream, { after = 0, signal } = {}) {
    checkName(stream, 'stream', longestName)
    checkWhole(after, 'after', 0, Number.MAX_SAFE_INTEGER)
    let last: Version | 0 = after
    for (;;) {
      const window = { after: last, limit: eventsAtOnce }
      const found = await unlessAborted(() => driver.readEvents({ tenant, stream }, window), signal)
      if (!found.ok) throw new StorageError(found.reason)
      for (const event of found.value) {
        if (signal?.aborted) throw new StorageError({ code: 'aborted', parameters: {} })
        last = event.version
        yield event
      }
      if (found.value.length < eventsAtOnce) return
    }
  },
})
