import {
  classifyRelationship,
  type FactName,
  factKinds,
  isClienteleError,
  type Money,
  money,
  type Reason,
  type RelationshipFacts,
  type Result,
  refused,
  succeeded,
} from 'clientele'
import { currencyCodeSchema } from 'clientele/schemas'
import * as z from 'zod'
import { complaint, type Judged, Unusable } from './judged.ts'

const factValue = z.union([z.string(), z.number(), z.boolean()])
/** What a cell means; null says that the fact stays unknown. */
const meaning = z.union([factValue, z.null()])

/** Where a fact comes from: always the same value, or a column. */
const factSource = z.union([
  z.strictObject({ value: factValue }),
  z.strictObject({
    column: z.string(),
    /** What each text in the column means. Without it, the text is the value itself. */
    values: z.record(z.string(), meaning).optional(),
    /** What an empty cell means; the fact stays unknown when left out. */
    blank: meaning.optional(),
    /** What every other text means; without it, other texts do not fit. */
    otherwise: meaning.optional(),
  }),
])

/** What is wrong with a value of a fact, whatever the other facts are; nothing, if it can be. */
function flawOf(name: FactName, value: unknown): string | undefined {
  try {
    classifyRelationship({ hasPurchased: true, [name]: value })
    return undefined
  } catch (error) {
    if (!isClienteleError(error)) throw error
    return error.code === 'contradictory-facts' ? undefined : `expected ${error.details.expected}`
  }
}

/** What a mapping says that a fact may be, and where it says so. */
const meaningsOf = (source: z.infer<typeof factSource>): readonly (readonly [readonly string[], unknown])[] =>
  'value' in source
    ? [[['value'], source.value]]
    : [
        ...Object.entries(source.values ?? {}).map(([text, value]) => [['values', text], value] as const),
        [['blank'], source.blank],
        [['otherwise'], source.otherwise],
      ]

/** How the columns of somebody's table become the facts of relationships. */
const mappingSchema = z
  .strictObject({
    /** What separates the columns of a CSV file; a comma when left out. */
    delimiter: z.string().length(1).optional(),
    /** The column that tells rows apart; the line number does when left out. */
    id: z.string().optional(),
    /** The column to show; the id's when left out. */
    name: z.string().optional(),
    /** The column with what each brought in, a plain decimal. */
    revenue: z.strictObject({ column: z.string(), currency: currencyCodeSchema }).optional(),
    facts: z.partialRecord(z.enum(Object.keys(factKinds) as FactName[]), factSource),
  })
  .check(({ value: { facts }, issues }) => {
    const report = (path: readonly string[], message: string) =>
      issues.push({ code: 'custom', path: ['facts', ...path], input: facts, message })
    if (!facts.hasPurchased) report(['hasPurchased'], 'expected to be mapped, as nobody can be judged without it')
    for (const [name, source] of Object.entries(facts)) {
      for (const [path, meaning] of meaningsOf(source)) {
        const flaw = meaning === null || meaning === undefined ? undefined : flawOf(name as FactName, meaning)
        if (flaw !== undefined) report([name, ...path], flaw)
      }
    }
  })

export type Mapping = z.infer<typeof mappingSchema>

/** Reads a mapping; says everything that is wrong with it. */
export function readMapping(json: unknown, path: string): Mapping {
  const parsed = mappingSchema.safeParse(json)
  if (!parsed.success) throw new Unusable(`${path} is no mapping:\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** The columns that a mapping reads. */
export function columnsOf({ id, name, revenue, facts }: Mapping): readonly string[] {
  const sources = Object.values(facts).flatMap((source) => ('column' in source ? [source.column] : []))
  return [...new Set([id, name, revenue?.column, ...sources].filter((column) => column !== undefined))]
}

/** What the columns of one row hold; text, unless the table is JSON. */
export type Row = Readonly<Record<string, unknown>>

type Refusal = Reason<'does-not-fit', { readonly field: string; readonly reason: string }>
type Fitted<Value> = Result<Value, Refusal>

const doesNotFit = (field: string, reason: string) =>
  refused({ code: 'does-not-fit' as const, parameters: { field, reason } })

const textOf = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).trim())

/** A text that stands for itself: a number for a count, true or false for a yes or no, a code or a label otherwise. */
function itself(name: FactName, text: string): string | number | boolean {
  if (typeof factKinds[name] === 'number') return /^\d{1,15}$/.test(text) ? Number(text) : text
  return text === 'true' ? true : text === 'false' ? false : text
}

function factFrom(name: FactName, source: Mapping['facts'][FactName], row: Row): Fitted<unknown> {
  if (!source) return succeeded(undefined)
  if ('value' in source) return succeeded(source.value)
  const { column, values, blank = null, otherwise } = source
  const text = textOf(row[column])
  if (text === '') return succeeded(blank)
  if (values && Object.hasOwn(values, text)) return succeeded(values[text])
  if (otherwise !== undefined) return succeeded(otherwise)
  if (values)
    return doesNotFit(
      column,
      `expected one of ${Object.keys(values).join(', ')}, received ${JSON.stringify(text.slice(0, 60))}`,
    )
  return succeeded(itself(name, text))
}

function revenueFrom({ revenue }: Mapping, row: Row): Fitted<Money | undefined> {
  const cell = revenue && row[revenue.column]
  const text = textOf(cell)
  if (!revenue || text === '') return succeeded(undefined)
  if (typeof cell !== 'string') return doesNotFit(revenue.column, `expected a decimal in quotes, received ${text}`)
  try {
    const amount = money(text, revenue.currency)
    return amount.amount.startsWith('-')
      ? doesNotFit(revenue.column, 'expected revenue that is not negative')
      : succeeded(amount)
  } catch (error) {
    if (!isClienteleError(error)) throw error
    return doesNotFit(revenue.column, complaint(error))
  }
}

/** Judges one row of a table. */
export function judgeRow(mapping: Mapping, row: Row, line: number): Fitted<Judged> {
  const facts: Record<string, unknown> = {}
  for (const [name, source] of Object.entries(mapping.facts)) {
    const fact = factFrom(name as FactName, source, row)
    if (!fact.ok) return fact
    if (fact.value !== null && fact.value !== undefined) facts[name] = fact.value
  }
  const revenue = revenueFrom(mapping, row)
  if (!revenue.ok) return revenue
  const id = mapping.id === undefined ? String(line) : textOf(row[mapping.id])
  if (id === '') return doesNotFit(mapping.id ?? '', 'expected an id, received an empty cell')
  try {
    return succeeded({
      id,
      name: (mapping.name === undefined ? '' : textOf(row[mapping.name])) || id,
      // classifyRelationship checks each fact.
      decision: classifyRelationship(facts as unknown as RelationshipFacts),
      ...(revenue.value ? { revenue: revenue.value } : {}),
    })
  } catch (error) {
    if (!isClienteleError(error)) throw error
    const name = error.details.field.replace('facts.', '')
    const source = mapping.facts[name as FactName]
    return doesNotFit(source && 'column' in source ? `${source.column} (${name})` : name, complaint(error))
  }
}
