import type { CursorPosition, PlannedCondition, QueryPlan } from 'clientele/storage'
import { memberOf, valueText } from './members.ts'

/** Which part of which index answers a query; what it leads to must still be looked at. */
export interface Scan {
  readonly index: string
  readonly first: string
  readonly last: string
  readonly descending: boolean
}

const behindAll = (text: string): string => `(${text}\u0001`

/** The part of a field's index in which a condition holds. */
function boundsOf({ comparison, values }: PlannedCondition): { readonly first?: string; readonly last?: string } {
  const text = valueText(values[0])
  if (comparison === 'any-of') return values.length === 1 ? { first: `[${text}\0`, last: behindAll(text) } : {}
  if (comparison === 'at-least' || comparison === 'above') return { first: `[${text}` }
  return { last: comparison === 'below' ? `(${text}\0` : behindAll(text) }
}

/** Plans how to walk: by the order asked for; or by ids, those of one value where an equality says which. */
export function scanOf(kind: string, plan: QueryPlan, after: CursorPosition | undefined): Scan {
  const { conditions, orderBy, descending } = plan
  const isOne = ({ comparison, values }: PlannedCondition): boolean => comparison === 'any-of' && values.length === 1
  const equality = orderBy === undefined ? conditions.find(isOne) : undefined
  const field = orderBy?.field ?? equality?.field
  if (field === undefined) {
    const from = after && `(${after.id}`
    return { index: kind, first: descending ? '-' : (from ?? '-'), last: descending ? (from ?? '+') : '+', descending }
  }
  // Of several bounds the first will do: whatever is found is looked at.
  const all = conditions.filter((each) => each.field === field).map(boundsOf)
  const [first = '-'] = all.flatMap((each) => each.first ?? [])
  const [last = '+'] = all.flatMap((each) => each.last ?? [])
  const [value] = equality?.values ?? []
  const from = after && `(${memberOf(value === undefined ? after : { id: after.id, value })}`
  return {
    index: `${kind}:${field}`,
    first: descending ? first : (from ?? first),
    last: descending ? (from ?? last) : last,
    descending,
  }
}

/** What is left of a scan behind a member. */
export const restOf = (scan: Scan, member: string): Scan =>
  scan.descending ? { ...scan, last: `(${member}` } : { ...scan, first: `(${member}` }
