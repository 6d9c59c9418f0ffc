import type { JsonValue } from '../../../foundation/reason.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/index.ts'
import type { IdentifiedRecord } from '../duplicates/duplicates-found.ts'
import type { MergePolicy, MergeWay } from './merge-policy.ts'

/**
 * A record as plain JSON, with its id.
 *
 * @example
 * ```ts
 * import type { JsonRecord } from 'clientele/reporting'
 *
 * const record: JsonRecord = { id: 'a-1', name: 'Nordlys Shipping AS', employees: 120 }
 * record['employees'] //=> 120
 * ```
 */
export interface JsonRecord {
  /** Unique among the records of its kind. */
  readonly id: Identifier
  /** Whatever else it holds. */
  readonly [field: string]: JsonValue
}

/** Records that may name others, by kind. */
export type RelatedRecords = Readonly<Record<string, readonly IdentifiedRecord[]>>

/** The records to merge, and those that belong to them. */
export interface MergeSet<
  Merged extends IdentifiedRecord = IdentifiedRecord,
  Related extends RelatedRecords = RelatedRecords,
> {
  /** At least two: first the master, which stays, then those that become part of it, by whose values come first. */
  readonly records: readonly Merged[]
  /** Records that may name them, by kind; also those of others, which stay as they are. None when left out. */
  readonly related?: Related
}

/** A value that did not make it into the merged record. */
export interface LosingValue {
  /** Whose it was. */
  readonly recordId: Identifier
  /** What it was; of an object merged by key, the keys that lost. */
  readonly value: JsonValue
}

/** What became of one field. */
export interface MergedField {
  /** Its key. */
  readonly field: string
  /** How it was merged. */
  readonly way: MergeWay
  /** The records whose values are in it, in the order given; none where nobody has one. */
  readonly from: readonly Identifier[]
  /** What it is in the merged record; it is not there when left out. */
  readonly value?: JsonValue
  /** What is not in it. */
  readonly losing: readonly LosingValue[]
  /**
   * Why it was not merged as the policy says: somebody chose a record (`chosen`), it belongs to a block (`block`), or its values are
   * not of a kind that can be merged so (`unlike-values`), and it was taken from the first.
   */
  readonly because?: 'chosen' | 'block' | 'unlike-values'
}

/** An entry of a list that got another id, as one with the same id and other content came before it. */
export interface RenamedEntry {
  /** The list's key. */
  readonly field: string
  /** Whose entry it was. */
  readonly recordId: Identifier
  /** The id that it had. */
  readonly from: Identifier
  /** The id that it has. */
  readonly to: Identifier
}

/** A record that follows. */
export interface MergeMove {
  /** Its kind. */
  readonly kind: string
  /** Which. */
  readonly id: Identifier
  /** The key under which it changes. */
  readonly field: string
  /** What stands there before. */
  readonly before: JsonValue
  /** What stands there afterwards. */
  readonly after: JsonValue
}

/** Records that are to be one for each, and that a merge makes several of. */
export interface MergeClash {
  /** Their kind. */
  readonly kind: string
  /** The fields that they have the same in. */
  readonly fields: readonly string[]
  /** Which, in the order given; at least two. */
  readonly ids: readonly Identifier[]
}

/** What a merge would do, and did: nothing is lost that does not stand here. */
export interface MergeChanges {
  /** The record that stays. */
  readonly masterId: Identifier
  /** Those that become part of it, and go. */
  readonly absorbedIds: readonly Identifier[]
  /** Every field but the id, in the order of the merged record; then those that are not in it. */
  readonly fields: readonly MergedField[]
  /** Entries with another id. */
  readonly renamed: readonly RenamedEntry[]
  /** Every record that follows, by kind, in the order given. */
  readonly moves: readonly MergeMove[]
  /** The records as they were, the master first. */
  readonly before: readonly JsonRecord[]
  /** The merged record. */
  readonly result: JsonRecord
}

/** What a merge would do: plain JSON, to look at, to store and to apply. */
export interface MergePlan extends MergeChanges {
  /** By which policy. */
  readonly policy: MergePolicy
  /** Kinds that the policy names and that were not given: nothing of them follows. */
  readonly missingKinds: readonly string[]
  /** Records that are to be one for each, and are several afterwards: for the host to settle. */
  readonly clashes: readonly MergeClash[]
}

/** What a merge did: kept, it undoes it. */
export interface MergeRecord extends MergeChanges {
  /** When. */
  readonly at: Instant
  /** By whom, if that is known. */
  readonly byId?: Identifier
}
