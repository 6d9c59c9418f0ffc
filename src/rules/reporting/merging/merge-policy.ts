import { deepFreeze } from '../../../foundation/deep-freeze.ts'

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

/** Where records of a kind name the record that they belong to. */
export interface MergeReference {
  /** The kind, as the host calls it: `invoices`. */
  readonly kind: string
  /** The field with the id: keys with full stops between, as in `about.accountId`; lists on the way are gone into. */
  readonly field: string
}

/** Where records of a kind name an entry of a list inside the record that they belong to, as an interaction does a contact. */
export interface MergeEntryReference extends MergeReference {
  /** The list inside the record that is merged: `contacts`. */
  readonly entriesOf: string
  /** The field that says whose entry is meant: `accountId`. */
  readonly ownerField: string
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
}

/** The kinds of records that name an account by `accountId`, by the names of their lists. */
const kindsOfAccounts = [
  'agreements',
  'communityActivities',
  'communityMemberships',
  'creditNotes',
  'discoveryNotes',
  'disputeCases',
  'interactions',
  'invoices',
  'loyaltyEntries',
  'orders',
  'paymentRefunds',
  'payments',
  'recurringTasks',
  'requirementsDocuments',
  'returnRequests',
  'surveyResponses',
  'tasks',
  'tickets',
  'timeEntries',
  'trustTransactions',
] as const

/**
 * A policy to start from for accounts: the master's values, filled from the others; all contacts and tags; the earliest day of
 * acquaintance, the best score; and every record of this library that names an account follows.
 *
 * @example
 * ```ts
 * import { defaultMergePolicy } from 'clientele/reporting'
 *
 * defaultMergePolicy.fields?.map(({ field, way }) => [field, way])
 * //=> [['contacts', 'union'], ['tags', 'union'], ['acquiredOn', 'min'], ['leadScore', 'max'], ['customFields', 'by-key']]
 * ```
 */
export const defaultMergePolicy: MergePolicy = /* @__PURE__ */ (() =>
  deepFreeze<MergePolicy>({
    fields: [
      { field: 'contacts', way: 'union' },
      { field: 'tags', way: 'union' },
      { field: 'acquiredOn', way: 'min' },
      { field: 'leadScore', way: 'max' },
      { field: 'customFields', way: 'by-key' },
    ],
    references: [
      ...kindsOfAccounts.map((kind) => ({ kind, field: 'accountId' })),
      { kind: 'comments', field: 'about.accountId' },
      { kind: 'referrals', field: 'referrerId' },
      { kind: 'referrals', field: 'referredId' },
    ],
    entryReferences: [
      { kind: 'interactions', field: 'contactId', entriesOf: 'contacts', ownerField: 'accountId' },
      {
        kind: 'requirementsDocuments',
        field: 'stakeholders.contactId',
        entriesOf: 'contacts',
        ownerField: 'accountId',
      },
    ],
  }))()
