import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import { type AccessAction, accessActions, type ConfidentialityLevel } from '../../../records/index.ts'
import type { PortalStanding } from './portal-viewer.ts'

/** A field that people of an account may see. */
export interface PortalField {
  /** Its name. */
  readonly field: string
  /** How confidential it is; `public` when left out, so that whoever sees the record sees it. */
  readonly level?: ConfidentialityLevel
}

/** A kind of record that people of an account may see. Kinds and fields that no policy lists are for staff only. */
export interface PortalKind {
  /** The kind. */
  readonly kind: string
  /** Whom it is shown to, besides staff. */
  readonly standings: readonly Exclude<PortalStanding, 'staff'>[]
  /** What of it is shown. */
  readonly fields: readonly PortalField[]
}

/**
 * What a portal shows to whom, as plain data. Deny by default: what it does not list, nobody outside the staff sees or does.
 *
 * @example Letting customers see their invoices
 * ```ts
 * import { defaultPortalPolicy, type PortalField, type PortalKind, type PortalPolicy } from 'clientele/collaboration'
 * import { portalPolicySchema } from 'clientele/schemas'
 *
 * const total: PortalField = { field: 'total' }
 * const invoices: PortalKind = { kind: 'invoice', standings: ['client', 'customer'], fields: [total] }
 * const others = defaultPortalPolicy.kinds.filter(({ kind }) => kind !== 'invoice')
 * const policy: PortalPolicy = { ...defaultPortalPolicy, kinds: [...others, invoices] }
 * portalPolicySchema.safeParse(policy).success //=> true
 * ```
 */
export interface PortalPolicy {
  /** The kinds of records that people of an account may see, each once. */
  readonly kinds: readonly PortalKind[]
  /** How confidential a record a viewer may read, unless it is said of them otherwise. */
  readonly clearance: Readonly<Record<PortalStanding, ConfidentialityLevel>>
  /** What viewers may do with the records they see. */
  readonly actions: Readonly<Record<PortalStanding, readonly AccessAction[]>>
  /** What a share can let somebody do besides; what it names beyond these does not count. */
  readonly grantable: readonly AccessAction[]
}

const everybody = ['client', 'customer', 'guest'] as const

const shown = (...names: readonly string[]): readonly PortalField[] => names.map((field) => ({ field }))

/**
 * A portal to start from.
 *
 * Customers get the small view: orders, tickets, loyalty, and what is said about them. Clients also see tasks, documents,
 * requirements, agreements and invoices. Money in requirements is confidential; clients may read what is, customers and guests
 * not.
 *
 * @example
 * ```ts
 * import { defaultPortalPolicy } from 'clientele/collaboration'
 *
 * const forCustomers = defaultPortalPolicy.kinds.filter(({ standings }) => standings.includes('customer'))
 * forCustomers.map(({ kind }) => kind) //=> ['order', 'ticket', 'loyalty', 'comment']
 * ```
 */
export const defaultPortalPolicy: PortalPolicy = /* @__PURE__ */ (() =>
  deepFreeze<PortalPolicy>({
    kinds: [
      {
        kind: 'order',
        standings: everybody,
        fields: shown('status', 'placedOn', 'lines', 'discount', 'pricesIncludeTax', 'total', 'progress', 'dueOn'),
      },
      {
        kind: 'ticket',
        standings: everybody,
        fields: shown('subject', 'description', 'product', 'status', 'priority', 'openedAt', 'dueAt', 'resolvedAt'),
      },
      { kind: 'loyalty', standings: ['client', 'customer'], fields: shown('points', 'tier', 'benefits', 'expiring') },
      {
        kind: 'comment',
        standings: everybody,
        fields: shown('author', 'at', 'text', 'asks', 'answerDueAt', 'withdrawnAt', 'answers'),
      },
      {
        kind: 'task',
        standings: ['client', 'guest'],
        fields: shown('title', 'status', 'startsOn', 'dueOn', 'progress', 'checklist'),
      },
      { kind: 'document', standings: ['client', 'guest'], fields: shown('title', 'body', 'url', 'updatedAt') },
      {
        kind: 'requirements-document',
        standings: ['client', 'guest'],
        fields: [
          ...shown('title', 'scope', 'businessDrivers', 'stakeholders', 'term', 'deadline', 'milestones', 'acceptance'),
          ...shown('sections', 'agreementId'),
          { field: 'finances', level: 'confidential' },
        ],
      },
      { kind: 'agreement', standings: ['client'], fields: shown('kind', 'title', 'term', 'covers', 'fee') },
      {
        kind: 'invoice',
        standings: ['client'],
        fields: shown('status', 'number', 'issuedOn', 'dueOn', 'lines', 'currency', 'net', 'tax', 'total'),
      },
    ],
    clearance: { staff: 'highly-confidential', client: 'confidential', customer: 'general', guest: 'general' },
    actions: {
      staff: accessActions.filter((action) => action !== 'approve'),
      client: ['view', 'comment', 'answer', 'download', 'approve'],
      customer: ['view', 'comment', 'answer', 'download'],
      guest: ['view'],
    },
    grantable: ['view', 'comment', 'answer', 'download', 'edit', 'approve'],
  }))()
