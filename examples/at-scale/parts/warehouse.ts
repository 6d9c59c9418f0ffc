import { readFileSync } from 'node:fs'
import type { PurchaseBatch } from './made-purchases.ts'

/** What a parameter of a text can be. */
export type Parameter = string | readonly string[]

/** Columns to store: numbers (NaN is null), or text, or yes or no (undefined is null). */
export interface StoredColumn {
  readonly type: 'integer' | 'double precision' | 'text' | 'boolean'
  readonly values: ArrayLike<number> | readonly (string | boolean | undefined)[]
}

/** Columns of numbers by their names. */
export type NumberColumns<Name extends string> = Readonly<Record<Name, Float64Array>>

/** What the run needs of a warehouse; one for DuckDB and one for PostgreSQL. */
export interface Warehouse {
  readonly name: string
  /** Runs one statement. */
  run(text: string, parameters?: readonly Parameter[]): Promise<void>
  /** The columns of a query that have these names, as numbers; null is NaN. */
  numbers<Name extends string>(
    names: readonly Name[],
    text: string,
    parameters?: readonly Parameter[],
  ): Promise<NumberColumns<Name>>
  /** The rows of a query as objects of text, numbers and nulls. */
  rows(text: string, parameters?: readonly Parameter[]): Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Makes purchases known under the name `purchases`. */
  storePurchases(batches: Iterable<PurchaseBatch>): Promise<void>
  /** Adds rows to a table, whose columns are those given, in their order. */
  store(table: string, columns: readonly StoredColumn[]): Promise<void>
}

/** A text of the folder sql. */
export const textOf = (name: string): string => readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8')

/** The columns that have these names, of all that a query gave. */
export function pickColumns<Name extends string>(
  names: readonly Name[],
  given: ReadonlyMap<string, Float64Array>,
): NumberColumns<Name> {
  const picked = names.map((name) => {
    const column = given.get(name)
    if (column === undefined) throw new Error(`the query has no column ${name}`)
    return [name, column] as const
  })
  return Object.fromEntries(picked) as Record<Name, Float64Array>
}
