import type { CursorPosition, FieldType, PlannedCondition, QueryComparison, QueryPlan } from 'clientele/storage'
import { columnOf, tableOf } from './migrations.ts'

export interface Statement {
  readonly text: string
  readonly values: unknown[]
}

const operators: Readonly<Record<Exclude<QueryComparison, 'any-of'>, string>> = {
  'at-least': '>=',
  above: '>',
  'at-most': '<=',
  below: '<',
}

const castOf: Readonly<Record<FieldType, string>> = { text: 'text', number: 'double precision', boolean: 'boolean' }

/** Takes a value as a parameter, and gives its place in the text. */
const placed = (values: Statement['values'], value: unknown, type: string): string => `$${values.push(value)}::${type}`

function conditionOf({ field, type, comparison, values }: PlannedCondition, all: Statement['values']): string {
  const column = columnOf(field)
  if (comparison !== 'any-of') return `${column} ${operators[comparison]} ${placed(all, values[0], castOf[type])}`
  if (values.length === 1) return `${column} = ${placed(all, values[0], castOf[type])}`
  return `${column} = ANY(${placed(all, values, `${castOf[type]}[]`)})`
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
    const values: Statement['values'] = [at.tenant]
    const where = ['tenant = $1', 'body IS NOT NULL', ...conditions.map((each) => conditionOf(each, values))]
    if (isMissing !== undefined) where.push(`${column} IS ${isMissing ? '' : 'NOT '}NULL`)
    if (orderBy !== undefined && from?.value !== undefined) {
      const value = placed(values, from.value, castOf[orderBy.type])
      where.push(`(${column}, id) ${behind} (${value}, ${placed(values, from.id, 'text')})`)
    } else if (from !== undefined) {
      where.push(`id ${behind} ${placed(values, from.id, 'text')}`)
    }
    const order = isMissing === false ? `${column} ${direction}, id ${direction}` : `id ${direction}`
    const text = `SELECT body, version FROM ${tableOf(at.kind)} WHERE ${where.join(' AND ')}
                  ORDER BY ${order} LIMIT $${values.length + 1}::bigint`
    return { text, values }
  }

  if (column === undefined) return [part(undefined, after)]
  const isBehindMissing = after !== undefined && after.value === undefined
  if (descending) return isBehindMissing ? [part(true, after)] : [part(false, after), part(true, undefined)]
  return after !== undefined && !isBehindMissing ? [part(false, after)] : [part(true, after), part(false, undefined)]
}
