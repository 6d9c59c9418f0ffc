import { compare } from '../foundation/compare.ts'
import { refuse } from '../foundation/error.ts'
import { canonicalJson } from '../foundation/json-text.ts'
import { isStorable } from './checks.ts'
import { firstBehindPrefix } from './code-points.ts'
import { isOfType } from './field-value.ts'
import { type FieldCondition, type QueryAbility, queryAbilities, type RecordQuery } from './query.ts'
import type { FieldType, FieldValue, KindDefinition } from './record-kinds.ts'

/**
 * How a planned comparison compares a field with its values.
 *
 * @example
 * ```ts
 * import { queryComparisons } from 'clientele/storage'
 *
 * queryComparisons //=> ['any-of', 'at-least', 'above', 'at-most', 'below']
 * ```
 */
export const queryComparisons = ['any-of', 'at-least', 'above', 'at-most', 'below'] as const

/** A comparison from {@link queryComparisons}. */
export type QueryComparison = (typeof queryComparisons)[number]

/** One thing that must hold of a record; a record without the field does not qualify. */
export interface PlannedCondition {
  /** The field. */
  readonly field: string
  /** What it holds. */
  readonly type: FieldType
  /** How it is compared. */
  readonly comparison: QueryComparison
  /** With what: any number of values for `any-of`, one for the others. */
  readonly values: readonly FieldValue[]
}

/** A query, checked and taken apart, as adapters get it. */
export interface QueryPlan {
  /** What must hold, all of it; a prefix has become a range. */
  readonly conditions: readonly PlannedCondition[]
  /** The field to go by before the id, and what it holds. */
  readonly orderBy?: {
    /** The field. */
    readonly field: string
    /** What it holds. */
    readonly type: FieldType
  }
  /** Whether the largest comes first, fields and ids both. */
  readonly descending: boolean
  /** What the store must be able to do. */
  readonly abilities: readonly QueryAbility[]
}

const operators: Readonly<Record<keyof FieldCondition, readonly [QueryAbility, QueryComparison]>> = {
  equals: ['equality', 'any-of'],
  oneOf: ['one-of', 'any-of'],
  prefix: ['prefix', 'at-least'],
  atLeast: ['range', 'at-least'],
  above: ['range', 'above'],
  atMost: ['range', 'at-most'],
  below: ['range', 'below'],
}

/** A field's type; throws `unknown-field` for one that cannot be asked for. */
function typeOf(field: string, { fields }: KindDefinition, at: string): FieldType {
  const type = Object.hasOwn(fields, field) ? fields[field] : undefined
  return type ?? refuse('unknown-field', at, field, `one of ${Object.keys(fields).join(', ')}`)
}

/** The comparisons that one operator of a condition comes to. */
function comparisonsOf(
  field: string,
  type: FieldType,
  operator: keyof FieldCondition,
  operand: unknown,
): readonly PlannedCondition[] {
  const at = `query.where.${field}.${operator}`
  const values: readonly unknown[] = operator === 'oneOf' ? (operand as readonly unknown[]) : [operand]
  const expected = operator === 'prefix' ? 'text' : type
  const isRight = (value: unknown): boolean =>
    isOfType(value, expected) && (typeof value !== 'string' || isStorable(value))
  if (expected !== type || !Array.isArray(values) || !values.every(isRight)) {
    refuse('invalid-value', at, operand, operator === 'oneOf' ? `a list of values of type ${type}` : `a ${expected}`)
  }
  if (values.length > 1_000) refuse('invalid-value', at, operand, 'at most 1000 values')
  const condition = { field, type, comparison: operators[operator][1], values: values as readonly FieldValue[] }
  if (operator !== 'prefix') return [condition]
  const behind = firstBehindPrefix(operand as string)
  return behind === undefined ? [condition] : [condition, { field, type, comparison: 'below', values: [behind] }]
}

/** Checks a query and takes it apart. Throws `unknown-field` and `invalid-value`. */
export function planQuery(query: RecordQuery, definition: KindDefinition): QueryPlan {
  const conditions: PlannedCondition[] = []
  const needed = new Set<QueryAbility>()
  const { where = {}, orderBy, descending = false } = query
  for (const [field, condition] of Object.entries(where).sort(([a], [b]) => compare(a, b))) {
    const type = typeOf(field, definition, 'query.where')
    const said = Object.entries(Object(condition) as object)
    if (said.length === 0) refuse('invalid-value', `query.where.${field}`, condition, 'a condition')
    for (const [operator, operand] of said) {
      if (!Object.hasOwn(operators, operator)) {
        refuse('unknown-field', `query.where.${field}`, operator, `one of ${Object.keys(operators).join(', ')}`)
      }
      const known = operator as keyof FieldCondition
      needed.add(operators[known][0])
      conditions.push(...comparisonsOf(field, type, known, operand))
    }
  }
  if (orderBy !== undefined || descending) needed.add('order')
  return {
    conditions,
    ...(orderBy === undefined
      ? undefined
      : { orderBy: { field: orderBy, type: typeOf(orderBy, definition, 'query.orderBy') } }),
    descending,
    abilities: queryAbilities.filter((ability) => needed.has(ability)),
  }
}

/** Text that two plans share when they give the same records in the same order, whatever the order of what was said. */
export const planText = ({ conditions, orderBy, descending }: QueryPlan): string =>
  canonicalJson([
    conditions
      .map(({ field, comparison, values }) => canonicalJson([field, comparison, values]))
      .sort((a, b) => compare(a, b)),
    orderBy?.field ?? null,
    descending,
  ])
