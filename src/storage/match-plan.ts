import { compareCodePoints } from './code-points.ts'
import { type CursorPosition, positionOf } from './cursor.ts'
import { fieldValueOf } from './field-value.ts'
import type { PlannedCondition, QueryPlan } from './plan-query.ts'
import type { FieldValue, StoredRecord } from './record-kinds.ts'

/** Orders two values of one type; what is not there is the smallest. */
function compareValues(a: FieldValue | undefined, b: FieldValue | undefined): -1 | 0 | 1 {
  if (a === b) return 0
  if (a === undefined) return -1
  if (b === undefined) return 1
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b)
  return a < b ? -1 : 1
}

function holds({ comparison, values }: PlannedCondition, value: FieldValue): boolean {
  if (comparison === 'any-of') return values.includes(value)
  const order = compareValues(value, values[0])
  if (comparison === 'at-least') return order >= 0
  if (comparison === 'above') return order > 0
  return comparison === 'at-most' ? order <= 0 : order < 0
}

/**
 * Tells whether a record is among those that a query asks for: for adapters of stores that cannot ask themselves.
 *
 * @param record - A stored record.
 * @param plan - The query, as the adapter got it.
 *
 * @example
 * ```ts
 * import { matchesPlan, type PlannedCondition, type QueryPlan } from 'clientele/storage'
 *
 * const isOpen: PlannedCondition = { field: 'status', type: 'text', comparison: 'any-of', values: ['open'] }
 * const plan: QueryPlan = { conditions: [isOpen], descending: false, abilities: ['equality'] }
 * const stored = [{ id: 'i-1', status: 'open' }, { id: 'i-2', status: 'paid' }]
 * stored.filter((record) => matchesPlan(record, plan)) //=> [{ id: 'i-1', status: 'open' }]
 * ```
 */
export function matchesPlan(record: StoredRecord, { conditions }: QueryPlan): boolean {
  return conditions.every((condition) => {
    const value = fieldValueOf(record, condition.field)
    return value !== undefined && holds(condition, value)
  })
}

/**
 * Orders two places as a query does: for adapters of stores that cannot order themselves.
 *
 * @returns -1 when the first comes first, 1 when the second does, 0 for the same place.
 *
 * @example
 * ```ts
 * import { comparePositions, type CursorPosition, positionOf, type QueryPlan } from 'clientele/storage'
 *
 * const byScore: QueryPlan = {
 *   conditions: [],
 *   orderBy: { field: 'leadScore', type: 'number' },
 *   descending: true,
 *   abilities: ['order'],
 * }
 * const stored = [{ id: 'a-1', leadScore: 5 }, { id: 'a-2' }, { id: 'a-3', leadScore: 72.5 }]
 * const places: readonly CursorPosition[] = stored
 *   .map((record) => positionOf(record, byScore))
 *   .sort((a, b) => comparePositions(a, b, byScore))
 * places.map(({ id }) => id) //=> ['a-3', 'a-1', 'a-2']
 * ```
 */
export function comparePositions(a: CursorPosition, b: CursorPosition, { descending }: QueryPlan): -1 | 0 | 1 {
  const order = compareValues(a.value, b.value) || compareCodePoints(a.id, b.id)
  if (!descending || order === 0) return order
  return order === 1 ? -1 : 1
}

/**
 * Finds what a query asks for among everything that there is: a whole `find` for adapters of stores that only hold things.
 *
 * @param stored - All records of a kind and a tenant, in any order, with whatever belongs to each.
 * @param plan - The query, as the adapter got it.
 * @param window - How many at most, and behind which place.
 * @returns The same objects, those that qualify, in the query's order.
 *
 * @example
 * ```ts
 * import { findAmong, type QueryPlan } from 'clientele/storage'
 *
 * const all: QueryPlan = { conditions: [], descending: false, abilities: [] }
 * const stored = ['n-3', 'n-1', 'n-2'].map((id) => ({ record: { id }, version: 1 }))
 * const found = findAmong(stored, all, { limit: 2, after: { id: 'n-1' } })
 * found.map(({ record }) => record.id) //=> ['n-2', 'n-3']
 * ```
 */
export function findAmong<
  Item extends {
    /** What is stored. */
    readonly record: StoredRecord
  },
>(
  stored: Iterable<Item>,
  plan: QueryPlan,
  window: { readonly limit: number; readonly after?: CursorPosition },
): readonly Item[] {
  const { limit, after } = window
  const found: { readonly item: Item; readonly position: CursorPosition }[] = []
  for (const item of stored) {
    if (!matchesPlan(item.record, plan)) continue
    const position = positionOf(item.record, plan)
    if (after === undefined || comparePositions(position, after, plan) > 0) found.push({ item, position })
  }
  return found
    .sort((a, b) => comparePositions(a.position, b.position, plan))
    .slice(0, limit)
    .map(({ item }) => item)
}
