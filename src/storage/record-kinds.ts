import type {
  Account,
  Agreement,
  CatalogueItem,
  CreditNote,
  Identifier,
  Interaction,
  Invoice,
  Order,
  Payment,
  PaymentRefund,
  TeamMember,
  TimeEntry,
  TrustTransaction,
} from '../records/index.ts'

/** What a store keeps: any plain JSON with an id. */
export interface StoredRecord {
  /** Unique among the records of one kind and one tenant. */
  readonly id: Identifier
}

/**
 * What a field that can be asked for holds. Text is ordered by code points, `false` comes before `true`.
 *
 * @example
 * ```ts
 * import { fieldTypes } from 'clientele/storage'
 *
 * fieldTypes //=> ['text', 'number', 'boolean']
 * ```
 */
export const fieldTypes = ['text', 'number', 'boolean'] as const

/** A type from {@link fieldTypes}. */
export type FieldType = (typeof fieldTypes)[number]

/** A value that a field can be compared with. */
export type FieldValue = string | number | boolean

/**
 * A kind of record as the compiler sees it: what is stored, and which fields can be asked for. A field inside another is
 * named with a dot: `'term.end'`.
 */
export interface StoredKind<Stored extends StoredRecord = StoredRecord, Field extends string = string> {
  /** The record. */
  readonly record: Stored
  /** The names of its fields that queries may use. */
  readonly field: Field
}

/** Kinds of record by their codes. */
export type KindTable = Readonly<Record<string, StoredKind>>

/**
 * The kinds of record that this package knows, and what can be asked of each. A host adds its own to them:
 * `StandardKinds & { readonly ticket: StoredKind<Ticket, 'status'> }`.
 */
export type StandardKinds = {
  /** Accounts. */
  readonly account: StoredKind<
    Account,
    'acquiredOn' | 'industry' | 'leadScore' | 'lifecycleStage' | 'name' | 'ownerId' | 'party'
  >
  /** Agreements. */
  readonly agreement: StoredKind<
    Agreement,
    'accountId' | 'engagement' | 'kind' | 'term.end' | 'term.start' | 'term.terminatedOn'
  >
  /** Catalogue items. */
  readonly 'catalogue-item': StoredKind<CatalogueItem, 'name' | 'offering'>
  /** Credit notes. */
  readonly 'credit-note': StoredKind<CreditNote, 'accountId' | 'invoiceId' | 'issuedOn'>
  /** Interactions. */
  readonly interaction: StoredKind<Interaction, 'accountId' | 'at' | 'channel' | 'confidential' | 'teamMemberId'>
  /** Invoices. */
  readonly invoice: StoredKind<Invoice, 'accountId' | 'chargedOn' | 'dueOn' | 'issuedOn' | 'number' | 'status'>
  /** Orders. */
  readonly order: StoredKind<Order, 'accountId' | 'agreementId' | 'placedOn' | 'status'>
  /** Payments. */
  readonly payment: StoredKind<Payment, 'accountId' | 'invoiceId' | 'receivedOn'>
  /** Payment refunds. */
  readonly 'payment-refund': StoredKind<PaymentRefund, 'accountId' | 'invoiceId' | 'paidOn'>
  /** Team members. */
  readonly 'team-member': StoredKind<TeamMember, 'email' | 'name' | 'role'>
  /** Time entries. */
  readonly 'time-entry': StoredKind<TimeEntry, 'accountId' | 'agreementId' | 'teamMemberId' | 'workedOn'>
  /** Trust transactions. */
  readonly 'trust-transaction': StoredKind<TrustTransaction, 'accountId' | 'invoiceId' | 'kind' | 'on'>
}

/** What a store must know of a kind of record: which fields can be asked for, and what they hold. */
export interface KindDefinition<Field extends string = string> {
  /** The type of each field, by its name. A field that is not here is stored, and cannot be asked for. */
  readonly fields: Readonly<Record<Field, FieldType>>
}

/** The definition of each kind of a table. */
export type KindDefinitions<Kinds extends KindTable = KindTable> = {
  readonly [Kind in keyof Kinds]: KindDefinition<Kinds[Kind]['field']>
}

/**
 * The definitions of the kinds of record that this package knows. Stores take them, and a host's own beside them; adapters
 * make their tables and indexes from them.
 *
 * @example
 * ```ts
 * import { type KindDefinitions, type StandardKinds, type StoredKind, standardKinds } from 'clientele/storage'
 *
 * interface Ticket {
 *   readonly id: string
 *   readonly status: 'open' | 'solved'
 * }
 * type OurKinds = StandardKinds & { readonly ticket: StoredKind<Ticket, 'status'> }
 *
 * const ourKinds: KindDefinitions<OurKinds> = { ...standardKinds, ticket: { fields: { status: 'text' } } }
 * Object.keys(ourKinds.account.fields).length //=> 7
 * ```
 */
export const standardKinds: KindDefinitions<StandardKinds> = {
  account: {
    fields: {
      acquiredOn: 'text',
      industry: 'text',
      leadScore: 'number',
      lifecycleStage: 'text',
      name: 'text',
      ownerId: 'text',
      party: 'text',
    },
  },
  agreement: {
    fields: {
      accountId: 'text',
      engagement: 'text',
      kind: 'text',
      'term.end': 'text',
      'term.start': 'text',
      'term.terminatedOn': 'text',
    },
  },
  'catalogue-item': { fields: { name: 'text', offering: 'text' } },
  'credit-note': { fields: { accountId: 'text', invoiceId: 'text', issuedOn: 'text' } },
  interaction: {
    fields: { accountId: 'text', at: 'text', channel: 'text', confidential: 'boolean', teamMemberId: 'text' },
  },
  invoice: {
    fields: {
      accountId: 'text',
      chargedOn: 'text',
      dueOn: 'text',
      issuedOn: 'text',
      number: 'text',
      status: 'text',
    },
  },
  order: { fields: { accountId: 'text', agreementId: 'text', placedOn: 'text', status: 'text' } },
  payment: { fields: { accountId: 'text', invoiceId: 'text', receivedOn: 'text' } },
  'payment-refund': { fields: { accountId: 'text', invoiceId: 'text', paidOn: 'text' } },
  'team-member': { fields: { email: 'text', name: 'text', role: 'text' } },
  'time-entry': { fields: { accountId: 'text', agreementId: 'text', teamMemberId: 'text', workedOn: 'text' } },
  'trust-transaction': { fields: { accountId: 'text', invoiceId: 'text', kind: 'text', on: 'text' } },
}
