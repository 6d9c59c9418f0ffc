import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { MergePolicy, MergeReferenceFilter } from './merge-policy.ts'

/** The kinds of records that name an account by `accountId`, by the names of their lists. */
const kindsOfAccounts = [
  'agreements',
  'communityActivities',
  'communityMemberships',
  'creditNotes',
  'deals',
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

/** The lifecycles of this library whose subjects are accounts, by their ids. */
const inLifecycleOfAccounts: MergeReferenceFilter = {
  key: 'lifecycleId',
  oneOf: ['acquisition', 'customer-success', 'repeat-purchase'],
}

/** What is about an account itself. */
const ofAccount: MergeReferenceFilter = { key: 'kind', oneOf: ['account'] }

/** Of people, those who are no staff. */
const ofTheirSide: MergeReferenceFilter = { key: 'side', oneOf: ['account'] }

const aContact = { entriesOf: 'contacts' } as const

/**
 * A policy to start from for accounts: the master's values, filled from the others; all contacts and tags; the earliest day of
 * acquaintance, the best score; and every record of this library that names an account follows, with the people that it names.
 *
 * Stages follow that are of this library's lifecycles of accounts, as a `StageRecord` may be a deal's, and a deal may have an
 * account's id; a lifecycle of your own wants a reference of its own. Stage records, memberships and referrals are to be one for
 * each.
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
      { kind: 'comments', field: 'about.id', where: ofAccount },
      { kind: 'recordShares', field: 'record.accountId' },
      { kind: 'recordShares', field: 'record.id', where: ofAccount },
      { kind: 'requirementsVersions', field: 'document.accountId' },
      { kind: 'stageRecords', field: 'subjectId', where: inLifecycleOfAccounts },
      { kind: 'stageEvents', field: 'subjectId', where: inLifecycleOfAccounts },
      { kind: 'referrals', field: 'referrerId' },
      { kind: 'referrals', field: 'referredId' },
    ],
    entryReferences: [
      { ...aContact, kind: 'interactions', field: 'contactId', ownerField: 'accountId' },
      { ...aContact, kind: 'requirementsDocuments', field: 'stakeholders.contactId', ownerField: 'accountId' },
      {
        ...aContact,
        kind: 'requirementsVersions',
        field: 'document.stakeholders.contactId',
        ownerField: 'document.accountId',
      },
      { ...aContact, kind: 'comments', field: 'author.id', ownerField: 'about.accountId', where: ofTheirSide },
      { ...aContact, kind: 'comments', field: 'people.id', ownerField: 'about.accountId', where: ofTheirSide },
      { ...aContact, kind: 'recordShares', field: 'with.id', ownerField: 'record.accountId', where: ofTheirSide },
      { ...aContact, kind: 'recordShares', field: 'sharedBy.id', ownerField: 'record.accountId', where: ofTheirSide },
    ],
    uniques: [
      { kind: 'stageRecords', fields: ['subjectId', 'lifecycleId'] },
      { kind: 'communityMemberships', fields: ['communityId', 'accountId'] },
      { kind: 'referrals', fields: ['referredId'] },
    ],
  }))()
