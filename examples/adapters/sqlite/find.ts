import type { CursorPosition, FieldValue, PlannedCondition, QueryComparison, QueryPlan } from 'clientele/storage'
import { columnOf, tableOf } from './migrations.ts'

export interface Statement {
  readonly sql: string
  readonly args: (string | number)[]
}

const operators: Readonly<Record<Exclude<QueryComparison, 'any-of'>, string>> = {
  'at-least': '>=',
  above: '>',
  'at-most': '<=',
  below: '<',
}

/** SQLite knows no booleans. */
const asStored = (value: FieldValue): string | number => (typeof value === 'boolean' ? Number(value) : value)

function conditionOf({ field, comparison, values }: PlannedCondition, args: Statement['args']): string {
  args.push(...values.map(asStored))
  if (comparison !== 'any-of') return `${columnOf(field)} ${operators[comparison]} ?`
  return values.length === 1 ? `${columnOf(field)} = ?` : `${columnOf(field)} IN (${values.map(() => '?').join(', ')})`
}

/**
 * The statements that answer a query, to be asked one after another until there are enough rows. An order by a field comes in
 * two parts, those that have it and those that do not, so that each walks its index from where the last page ended.
 */
export function statementsOf(
  at: { readonly tenant: string; readonly kind: string },
  { conditions, orderBy, descending }: QueryPlan,
  after: CursorPosition | undefined,
): readonly Statement[] {
  const [direction, behind] = descending ? ['DESC', '<'] : ['ASC', '>']
  const column = orderBy && columnOf(orderBy.field)

  function part(isMissing: boolean | undefined, from: CursorPosition | undefined): Statement {
    const args: Statement['args'] = [at.tenant]
    const where = ['tenant = ?', 'body IS NOT NULL', ...conditions.map((each) => conditionOf(each, args))]
    if (isMissing !== undefined) where.push(`${column} IS ${isMissing ? '' : 'NOT '}NULL`)
    if (from?.value !== undefined) {
      where.push(`(${column}, id) ${behind} (?, ?)`)
      args.push(asStored(from.value), from.id)
    } else if (from !== undefined) {
      where.push(`id ${behind} ?`)
      args.push(from.id)
    }
    const order = isMissing === false ? `${column} ${direction}, id ${direction}` : `id ${direction}`
    const sql = `SELECT body, version FROM ${tableOf(at.kind)} WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ?`
    return { sql, args }
  }

  if (column === undefined) return [part(undefined, after)]
  const isBehindMissing = after !== undefined && after.value === undefined
  if (descending) return isBehindMissing ? [part(true, after)] : [part(false, after), part(true, undefined)]
  return after !== undefined && !isBehindMissing ? [part(false, after)] : [part(true, after), part(false, undefined)]
}
