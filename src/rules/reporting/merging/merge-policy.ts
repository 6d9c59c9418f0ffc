/**
 * How the values of one field become one.
 *
 * - `first`: the first record that has a value, the master before the others;
 * - `union`: every entry of every list, each once, the master's first;
 * - `by-key`: an object whose keys each go to the first record that has one;
 * - `max`, `min`: the largest, the smallest, of numbers, amounts, days or moments;
 * - `sum`: numbers, or amounts of one currency, added up;
 * - `join`: texts one after the other, each once;
 * - `any`: yes, if one says so.
 *
 * @example
 * ```ts
 * import { mergeWays } from 'clientele/reporting'
 *
 * mergeWays //=> ['first', 'union', 'by-key', 'max', 'min', 'sum', 'join', 'any']
 * ```
 */
export const mergeWays = ['first', 'union', 'by-key', 'max', 'min', 'sum', 'join', 'any'] as const

/** A way from {@link mergeWays}. */
export type MergeWay = (typeof mergeWays)[number]

/** How one field is merged. */
export interface MergeFieldRule {
  /** The field's key. */
  readonly field: string
  /** How. */
  readonly way: MergeWay
  /** What stands between joined texts, at most 20 characters; a line break when left out. For `join` only. */
  readonly separator?: string
}

/** Which ids of a field are meant, by what stands beside them. */
export interface MergeReferenceFilter {
  /** A key of the object that holds the id, or of the record where the id is a field of its own: `side`. */
  readonly key: string
  /** The texts that it holds where the id is meant, 1 to 100: `account`. */
  readonly oneOf: readonly string[]
}

/** Where records of a kind name the record that they belong to. */
export interface MergeReference {
  /** The kind, as the host calls it: `invoices`. */
  readonly kind: string
  /** The field with the id: keys with full stops between, as in `about.accountId`; lists on the way are gone into. */
  readonly field: string
  /** Which of the ids are meant, where the field may name something else: the stage of a deal, a member of staff. All when left out. */
  readonly where?: MergeReferenceFilter
}

/** Where records of a kind name an entry of a list inside the record that they belong to, as an interaction does a contact. */
export interface MergeEntryReference extends MergeReference {
  /** The list inside the record that is merged: `contacts`. */
  readonly entriesOf: string
  /** The field that says whose entry is meant: `accountId`. */
  readonly ownerField: string
}

/** Of which records there is to be one for each: one stage for each account and lifecycle. */
export interface MergeUnique {
  /** The kind: `stageRecords`. */
  readonly kind: string
  /** The fields that no two of them have the same in, 1 to 10. */
  readonly fields: readonly string[]
}

/**
 * How records become one, as plain data.
 *
 * @example
 * ```ts
 * import { type MergeFieldRule, type MergePolicy, type MergeReference, planMerge } from 'clientele/reporting'
 *
 * const notes: MergeFieldRule = { field: 'notes', way: 'join', separator: ' / ' }
 * const invoices: MergeReference = { kind: 'invoices', field: 'customerId' }
 * const policy: MergePolicy = { fields: [notes], blocks: [['street', 'city']], references: [invoices] }
 *
 * const plan = planMerge({
 *   records: [
 *     { id: 'c-1', notes: 'Rings on Mondays', city: 'Oslo' },
 *     { id: 'c-2', notes: 'Pays late', street: 'Havnegata 1', city: 'Bergen' },
 *   ],
 * }, policy)
 * plan.result //=> { id: 'c-1', notes: 'Rings on Mondays / Pays late', city: 'Oslo' }
 * ```
 */
export interface MergePolicy {
  /** How fields are merged, at most 500, each once; `first` for all others. */
  readonly fields?: readonly MergeFieldRule[]
  /**
   * Fields that belong together, as those of an address: all of them are taken from the first record that has one of them. At most
   * 50 blocks of 2 to 50 fields; a field is in one of them at most, and has no rule of its own.
   */
  readonly blocks?: readonly (readonly string[])[]
  /** Where other records name the one that they belong to, at most 500. */
  readonly references?: readonly MergeReference[]
  /** Where other records name entries of its lists, at most 500: they follow those that get another id. */
  readonly entryReferences?: readonly MergeEntryReference[]
  /** The fields in which the records themselves may name one another, as a parent: no record becomes its own. At most 50. */
  readonly ownReferences?: readonly string[]
  /** Of which other records there is to be one for each, at most 500: the plan lists those that the merge makes two of. */
  readonly uniques?: readonly MergeUnique[]
}
