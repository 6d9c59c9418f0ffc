import { refuse } from '../../../foundation/error.ts'
import { canonicalJson } from '../../../foundation/json-text.ts'
import type { JsonValue } from '../../../foundation/reason.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier } from '../../../records/index.ts'
import type { IdentifiedRecord } from '../duplicates/duplicates-found.ts'
import { keysOf, valuesAt } from '../field-values.ts'
import type { MergeMove, MergeSet, RenamedEntry } from './merge-plan.ts'
import type { MergePolicy, MergeReferenceFilter } from './merge-policy.ts'
import { isJsonObject } from './merge-values.ts'

/** Gives the id that an id becomes. */
type NewId = (id: Identifier) => Identifier

type JsonObject = Readonly<Record<string, JsonValue>>

/** Tells whether an id in an object is meant, by what stands beside it. */
type IsMeant = (holder: JsonObject) => boolean

const isMeantBy = (where: MergeReferenceFilter | undefined): IsMeant => {
  if (!where) return () => true
  const { key, oneOf } = where
  return (holder) => Object.hasOwn(holder, key) && oneOf.some((text) => text === holder[key])
}

/** A list of ids with each once; any other list as it is. */
const eachOnce = (entries: readonly JsonValue[]): readonly JsonValue[] =>
  entries.every((entry) => typeof entry === 'string') ? [...new Set(entries)] : entries

/** What is to be replaced in a record under a path. */
interface Replacement {
  readonly keys: readonly string[]
  readonly newId: NewId
  readonly isMeant: IsMeant
}

/** A value in which the ids that some keys lead to are replaced; the value itself if none is. */
function replaceIds(
  value: JsonValue,
  keys: readonly string[],
  { newId, isMeant }: Omit<Replacement, 'keys'>,
): JsonValue {
  if (Array.isArray(value)) {
    const entries: readonly JsonValue[] = value
    const replaced = entries.map((entry) => replaceIds(entry, keys, { newId, isMeant }))
    return replaced.every((entry, index) => entry === entries[index]) ? value : eachOnce(replaced)
  }
  const [key, ...rest] = keys
  if (key === undefined) return typeof value === 'string' ? newId(value) : value
  if (!isJsonObject(value) || !Object.hasOwn(value, key)) return value
  if (rest.length === 0 && !isMeant(value)) return value
  const before = value[key] as JsonValue
  const after = replaceIds(before, rest, { newId, isMeant })
  return after === before ? value : { ...value, [key]: after }
}

/** The new ids of the entries of a list, by whose they were. */
function newIdsByOwner(
  renamed: readonly RenamedEntry[],
  list: string,
): ReadonlyMap<unknown, ReadonlyMap<string, string>> {
  const byOwner = new Map<unknown, Map<string, string>>()
  for (const { field, recordId, from, to } of renamed) {
    if (field !== list) continue
    const own = byOwner.get(recordId) ?? new Map<string, string>()
    byOwner.set(recordId, own.set(from, to))
  }
  return byOwner
}

/** What is to be replaced in the records of a kind, record by record. */
function replacementsFor(
  kind: string,
  { references = [], entryReferences = [] }: MergePolicy,
  ids: readonly Identifier[],
  renamed: readonly RenamedEntry[],
): (record: IdentifiedRecord) => readonly Replacement[] {
  const [masterId, ...absorbed] = ids as readonly [Identifier, ...Identifier[]]
  const goes = new Set(absorbed)
  const owners: readonly Replacement[] = references
    .filter((reference) => reference.kind === kind)
    .map(({ field, where }) => ({
      keys: keysOf(field),
      newId: (id) => (goes.has(id) ? masterId : id),
      isMeant: isMeantBy(where),
    }))
  const entries = entryReferences
    .filter((reference) => reference.kind === kind)
    .map(({ field, entriesOf, ownerField, where }) => {
      const byOwner = newIdsByOwner(renamed, entriesOf)
      return { keys: keysOf(field), ownerKeys: keysOf(ownerField), byOwner, isMeant: isMeantBy(where) }
    })
  return (record) => [
    ...owners,
    ...entries.map(({ keys, ownerKeys, byOwner, isMeant }): Replacement => {
      const newIds = valuesAt(record, ownerKeys).flatMap((owner) => byOwner.get(owner) ?? [])
      return { keys, newId: (id) => newIds.find((own) => own.has(id))?.get(id) ?? id, isMeant }
    }),
  ]
}

/** The kinds that a policy knows. */
const kindsOf = ({ references = [], entryReferences = [] }: MergePolicy): ReadonlySet<string> =>
  new Set([...references, ...entryReferences].map(({ kind }) => kind))

/** The kinds that a policy names and that were not given, in its order. */
export const missingKinds = (policy: MergePolicy, related: MergeSet['related'] = {}): readonly string[] =>
  [...kindsOf(policy)].filter((kind) => !Object.hasOwn(related, kind))

/** Every record that follows the merged ones, and how it changes. */
export function movesOf(
  related: MergeSet['related'] = {},
  policy: MergePolicy,
  ids: readonly Identifier[],
  renamed: readonly RenamedEntry[],
): readonly MergeMove[] {
  const known = kindsOf(policy)
  return Object.entries(related).flatMap(([kind, records]) => {
    if (!known.has(kind)) {
      refuse('unknown-code', 'related', kind, 'a kind whose references the policy names, as it would be left behind')
    }
    checkUniqueIds(records, `related.${kind}`)
    const replacementsOf = replacementsFor(kind, policy, ids, renamed)
    return records.flatMap((record) => {
      // Records are JSON, whatever their interface.
      const before = record as unknown as Readonly<Record<string, JsonValue>>
      const after = replacementsOf(record).reduce<JsonValue>(
        (value, { keys, ...replacement }) => replaceIds(value, keys, replacement),
        before,
      ) as typeof before
      if (after === before) return []
      return Object.keys(before)
        .filter((field) => after[field] !== before[field])
        .map((field) => ({
          kind,
          id: record.id,
          field,
          before: before[field] as JsonValue,
          after: after[field] as JsonValue,
        }))
    })
  })
}

const placeOf = ({ kind, id, field }: MergeMove): string => JSON.stringify([kind, id, field])

/** The first move of one list that the other does not have, whatever their order. */
function firstMissing(moves: readonly MergeMove[], others: readonly MergeMove[]): MergeMove | undefined {
  const known = new Map(others.map((move) => [placeOf(move), move]))
  return moves.find((move) => {
    const other = known.get(placeOf(move))
    return !other || canonicalJson([other.before, other.after]) !== canonicalJson([move.before, move.after])
  })
}

/** The first record that moves by one of two lists and not in the same way by the other, whatever their order. */
export const firstOtherMove = (planned: readonly MergeMove[], now: readonly MergeMove[]): MergeMove | undefined =>
  firstMissing(planned, now) ?? firstMissing(now, planned)
