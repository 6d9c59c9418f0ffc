import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { refuse } from '../../../foundation/error.ts'
import type { JsonValue } from '../../../foundation/reason.ts'
import type { Identifier } from '../../../records/index.ts'
import type { JsonRecord, LosingValue, MergedField } from './merge-plan.ts'
import type { MergePolicy } from './merge-policy.ts'
import { isKnown, mergers, type OwnedValue, takeOne } from './merge-values.ts'

/** Whose values somebody chose, by field. */
export type ChosenRecords = Readonly<Record<string, Identifier>>

type Records = readonly JsonRecord[]

const usualSeparator = '\n'

const valueIn = (record: JsonRecord, field: string): JsonValue | undefined =>
  Object.hasOwn(record, field) ? record[field] : undefined

/** The values of a field that say something. */
const knownValues = (records: Records, field: string): readonly OwnedValue[] =>
  records.flatMap((record) => {
    const value = valueIn(record, field)
    return isKnown(value) ? [{ recordId: record.id, value }] : []
  })

/** A field whose value is that of one record, whatever it is there. */
function takenFrom(record: JsonRecord, records: Records, field: string, because?: 'chosen' | 'block'): MergedField {
  const value = valueIn(record, field)
  const known = knownValues(records, field)
  const { from, losing } = isKnown(value) ? takeOne({ recordId: record.id, value }, known) : { from: [], losing: known }
  return dropUnknown<MergedField>({ field, way: 'first', from, value, losing, because })
}

/** A field by its rule. */
function mergedByRule(records: Records, field: string, { fields = [] }: MergePolicy): MergedField {
  const known = knownValues(records, field)
  const { way, separator = usualSeparator } = fields.find((rule) => rule.field === field) ?? { way: 'first' as const }
  const [first] = known
  if (!first) {
    const holder = records.find((record) => Object.hasOwn(record, field))
    return dropUnknown<MergedField>({ field, way, from: [], value: holder?.[field], losing: [] })
  }
  const merged = mergers[way](known, separator)
  return merged
    ? { field, way, ...merged }
    : { field, way: 'first', ...takeOne(first, known), because: 'unlike-values' }
}

/** Whose values of a block somebody chose; throws `invalid-value` if that is two. */
function chosenOf(block: readonly string[], chosen: ChosenRecords): Identifier | undefined {
  const ids = new Set(block.flatMap((field) => (Object.hasOwn(chosen, field) ? [chosen[field] as Identifier] : [])))
  const [one, other] = ids
  if (other !== undefined) {
    refuse('invalid-value', 'chosen', other, `${one}, as ${block.join(', ')} belong together`)
  }
  return one
}

/** The fields of a block, all of one record; each by itself if nobody has one of them. */
function mergeBlock(
  block: readonly string[],
  records: Records,
  policy: MergePolicy,
  chosen: ChosenRecords,
): readonly MergedField[] {
  const chosenId = chosenOf(block, chosen)
  const winner = records.find((record) =>
    chosenId === undefined ? block.some((field) => isKnown(valueIn(record, field))) : record.id === chosenId,
  )
  const present = block.filter((field) => records.some((record) => Object.hasOwn(record, field)))
  return present.map((field) =>
    winner
      ? takenFrom(winner, records, field, chosenId === undefined ? 'block' : 'chosen')
      : mergedByRule(records, field, policy),
  )
}

/** Throws for a choice that cannot be. */
function checkChosen(chosen: ChosenRecords, records: Records, keys: readonly string[]): void {
  for (const [field, id] of Object.entries(chosen)) {
    if (!keys.includes(field)) refuse('unknown-field', 'chosen', field, 'a field of the records, other than id')
    if (!records.some((record) => record.id === id)) {
      refuse('foreign-record', `chosen.${field}`, id, 'the id of one of the records')
    }
  }
}

/** A link to one of the merged records. */
interface OwnLink extends LosingValue {
  readonly field: string
}

/** The records without links to one another, and those links. */
function withoutOwnLinks(records: Records, { ownReferences = [] }: MergePolicy) {
  const ids = new Set<JsonValue>(records.map(({ id }) => id))
  const links: OwnLink[] = []
  const freed = records.map((record) => {
    const changed = new Map<string, JsonValue | undefined>()
    for (const field of ownReferences) {
      const value = valueIn(record, field)
      const entries: readonly JsonValue[] = Array.isArray(value) ? value : [value ?? null]
      const own = entries.filter((entry) => ids.has(entry))
      if (own.length === 0) continue
      links.push({ field, recordId: record.id, value: Array.isArray(value) ? own : (own[0] as JsonValue) })
      changed.set(field, Array.isArray(value) ? entries.filter((entry) => !ids.has(entry)) : undefined)
    }
    return dropUnknown<JsonRecord>({ ...record, ...Object.fromEntries(changed) })
  })
  return { freed, links }
}

/** Merges the fields of records, the master first. */
export function mergeFields(
  given: Records,
  policy: MergePolicy,
  chosen: ChosenRecords,
): { readonly fields: readonly MergedField[]; readonly result: JsonRecord } {
  const keys = [...new Set(given.flatMap((record) => Object.keys(record)))].filter((key) => key !== 'id')
  checkChosen(chosen, given, keys)
  const { freed: records, links } = withoutOwnLinks(given, policy)
  const inBlocks = new Map(
    (policy.blocks ?? [])
      .flatMap((block) => mergeBlock(block, records, policy, chosen))
      .map((merged) => [merged.field, merged]),
  )
  const mergeField = (field: string): MergedField => {
    const merged = inBlocks.get(field)
    if (merged) return merged
    const chosenRecord = Object.hasOwn(chosen, field) && records.find(({ id }) => id === chosen[field])
    return chosenRecord ? takenFrom(chosenRecord, records, field, 'chosen') : mergedByRule(records, field, policy)
  }
  const merged = keys.map(mergeField).map((each) => {
    const own = links.flatMap(({ field, recordId, value }) => (field === each.field ? [{ recordId, value }] : []))
    return own.length === 0 ? each : { ...each, losing: [...each.losing, ...own] }
  })
  const isThere = (each: MergedField): boolean => 'value' in each
  const values = new Map(merged.map(({ field, value }) => [field, value]))
  const [master] = given as readonly [JsonRecord]
  const order = [...new Set([...Object.keys(master), ...keys])]
  const result = dropUnknown<JsonRecord>(
    Object.fromEntries(order.map((key) => [key, key === 'id' ? master.id : values.get(key)])) as JsonRecord,
  )
  return { fields: [...merged.filter(isThere), ...merged.filter((each) => !isThere(each))], result }
}
