import { canonicalJson } from '../foundation/json-text.ts'
import { type Result, refused, succeeded } from '../foundation/result.ts'
import type { Identifier } from '../records/index.ts'
import { fieldValueOf, isOfType } from './field-value.ts'
import { planText, type QueryPlan } from './plan-query.ts'
import type { FieldValue, StoredRecord } from './record-kinds.ts'
import { type InvalidCursor, invalidCursor } from './refusal.ts'

/**
 * Where the next page begins, as text for a link or a form. It holds for the query, the kind and the tenant that it came
 * from, and for as long as one likes: it names a record's place, not a page's number, so that what is written or deleted
 * meanwhile moves nothing. It is no secret and no permission.
 */
export type Cursor = string

/** The place of a record in the order of a query: behind it goes on what comes next. */
export interface CursorPosition {
  /** The record's id. */
  readonly id: Identifier
  /** What the field that the query goes by held; left out where the record did not have it, or the query goes by ids. */
  readonly value?: FieldValue
}

/**
 * Tells where a record stands in the order of a query.
 *
 * @param record - A stored record.
 * @param plan - The query, as the adapter got it.
 *
 * @example
 * ```ts
 * import { positionOf } from 'clientele/storage'
 *
 * const byName = { conditions: [], orderBy: { field: 'name', type: 'text' }, descending: false, abilities: [] } as const
 * const member = { id: 't-1', name: 'Abebe Bekele' }
 * positionOf(member, byName) //=> { id: 't-1', value: 'Abebe Bekele' }
 * ```
 */
export function positionOf(record: StoredRecord, { orderBy }: QueryPlan): CursorPosition {
  const value = orderBy && fieldValueOf(record, orderBy.field)
  return value === undefined ? { id: record.id } : { id: record.id, value }
}

/** Two 32-bit sums of a text, each from its own start, as 16 hexadecimal digits. */
function checksum(text: string): string {
  let [low, high] = [0x811c_9dc5, 0x1000_193b]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x0100_0193)
    high = Math.imul(high ^ unit ^ (low >>> 13), 0x85eb_ca6b)
  }
  return [low, high].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('')
}

/** What a cursor belongs to. */
export interface CursorOwner {
  /** The tenant. */
  readonly tenant: Identifier
  /** The kind of record. */
  readonly kind: string
  /** The query. */
  readonly plan: QueryPlan
}

/** What only this owner's cursors of this place carry; it keeps out mistakes, not burglars. */
export const seal = (place: string, { tenant, kind, plan }: CursorOwner): string =>
  checksum(canonicalJson([tenant, kind, planText(plan), place]))

/** The cursor that goes on behind a record. */
export function cursorBehind(record: StoredRecord, owner: CursorOwner): Cursor {
  const { id, value } = positionOf(record, owner.plan)
  const place = encodeURIComponent(JSON.stringify(value === undefined ? [id] : [id, value]))
  return `${seal(place, owner)}.${place}`
}

/** Reads a cursor back, if it is one of this owner's and was not changed. */
export function readCursor(cursor: Cursor, owner: CursorOwner): Result<CursorPosition, InvalidCursor> {
  const place = typeof cursor === 'string' ? cursor.slice(17) : ''
  if (place === '' || cursor !== `${seal(place, owner)}.${place}`) return refused(invalidCursor)
  // Whoever can make a seal can make a place: what it says is checked as anything from outside is.
  try {
    const [id, value] = JSON.parse(decodeURIComponent(place)) as readonly unknown[]
    if (typeof id !== 'string') return refused(invalidCursor)
    if (value === undefined) return succeeded({ id })
    const { orderBy } = owner.plan
    return orderBy && isOfType(value, orderBy.type) ? succeeded({ id, value }) : refused(invalidCursor)
  } catch {
    return refused(invalidCursor)
  }
}
