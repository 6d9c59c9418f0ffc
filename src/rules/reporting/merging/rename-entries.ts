import { canonicalJson } from '../../../foundation/json-text.ts'
import type { JsonValue } from '../../../foundation/reason.ts'
import type { Identifier } from '../../../records/index.ts'
import type { JsonRecord, RenamedEntry } from './merge-plan.ts'
import { isJsonObject } from './merge-values.ts'

const longestId = 128
const roomForCount = 8

/** The id of an entry, if it has one. */
const idOf = (entry: JsonValue): Identifier | undefined =>
  isJsonObject(entry) && typeof entry['id'] === 'string' ? entry['id'] : undefined

const entriesOf = (record: JsonRecord, field: string): readonly JsonValue[] => {
  const list = record[field]
  return Array.isArray(list) ? list : []
}

/** The beginning of a text, without half of a character at its end. */
const beginningOf = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '')

/** An id that nothing has yet, much like the one wanted. */
function freeId(wanted: string, taken: ReadonlySet<Identifier>): Identifier {
  let id = beginningOf(wanted, longestId)
  for (let count = 2; taken.has(id); count += 1) id = `${beginningOf(wanted, longestId - roomForCount)}/${count}`
  return id
}

/** Records whose lists under a key hold no two different entries with one id, and which entries got another id for that. */
export function renameEntries(
  records: readonly JsonRecord[],
  field: string,
): { readonly records: readonly JsonRecord[]; readonly renamed: readonly RenamedEntry[] } {
  const all = records.flatMap((record) => entriesOf(record, field))
  const taken = new Set(all.flatMap((entry) => idOf(entry) ?? []))
  const holders = new Map<Identifier, string>()
  const renamed: RenamedEntry[] = []
  const renamedRecords = records.map((record) => {
    let isChanged = false
    const list = entriesOf(record, field).map((entry) => {
      const from = idOf(entry)
      if (from === undefined) return entry
      const text = canonicalJson(entry)
      const holder = holders.get(from)
      if (holder === undefined) holders.set(from, text)
      if (holder === undefined || holder === text) return entry
      const to = freeId(`${record.id}/${from}`, taken)
      taken.add(to)
      renamed.push({ field, recordId: record.id, from, to })
      isChanged = true
      return { ...(entry as JsonRecord), id: to }
    })
    return isChanged ? { ...record, [field]: list } : record
  })
  return { records: renamedRecords, renamed }
}
