import type { Money } from '../foundation/money/index.ts'
import type { CalendarDate } from '../foundation/time/index.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'

/** One thing that is, or is not, part of the work. */
export interface ScopeItem {
  /** Unique within its list. */
  readonly id: Identifier
  /** What it is. */
  readonly text: string
}

/** What is to be done, and what is not. */
export interface RequirementsScope {
  /** What is part of the work. */
  readonly in: readonly ScopeItem[]
  /** What is not, though somebody might think so. */
  readonly out: readonly ScopeItem[]
}

/** Why the client wants the work. */
export interface BusinessDriver {
  /** Unique within the document. */
  readonly id: Identifier
  /** What the business is after. */
  readonly text: string
  /** How it will be seen that it was reached. */
  readonly measure?: string
}

/** Somebody whom the work concerns. */
export interface Stakeholder {
  /** Unique within the document. */
  readonly id: Identifier
  /** The name they go by. */
  readonly name: string
  /** The contact of the account that they are, if they are one. */
  readonly contactId?: Identifier
  /** What they want of the work. */
  readonly interest?: string
  /** Whether they decide; not when left out. */
  readonly decides?: boolean
}

/** What a part of the work is expected to cost. */
export interface ExpectedCost {
  /** Unique within the document. */
  readonly id: Identifier
  /** What for. */
  readonly text: string
  /** How much; not negative. */
  readonly amount: Money
}

/** What the work may cost, and how it is paid. */
export interface RequirementsFinances {
  /** The most that the client will spend; not negative. */
  readonly budget?: Money
  /** What the parts are expected to cost. */
  readonly costs?: readonly ExpectedCost[]
  /** How and when the client pays, in words. */
  readonly paymentTerms?: string
}

/** The days of the work: from `start` up to, not including, `end`. */
export interface RequirementsTerm {
  /** The first day. */
  readonly start: CalendarDate
  /** The first day after it; open when left out. */
  readonly end?: CalendarDate
}

/** Something that is to be reached by a day. */
export interface Milestone {
  /** Unique within the document. */
  readonly id: Identifier
  /** What it is called. */
  readonly title: string
  /** The day on which work on it begins. */
  readonly startsOn?: CalendarDate
  /** The last day on which it is in time. */
  readonly dueOn: CalendarDate
  /** The milestones that come before it. */
  readonly dependsOn?: readonly Identifier[]
  /** What is paid when it is reached; not negative. */
  readonly amount?: Money
}

/** What must hold for the work to be accepted. */
export interface AcceptanceCriterion {
  /** Unique within the document. */
  readonly id: Identifier
  /** What must hold. */
  readonly text: string
  /** The milestone it belongs to; the whole when left out. */
  readonly milestoneId?: Identifier
  /** The stakeholder who accepts it. */
  readonly acceptedBy?: Identifier
}

/**
 * What a client needs: scope, drivers, people, money, days, acceptance, and sections of the host's own.
 *
 * It may contradict itself while it is being written: `requirementsConflicts` says where.
 *
 * @example
 * ```ts
 * import type { RequirementsDocument } from 'clientele/records'
 *
 * const document: RequirementsDocument = {
 *   id: 'rd-1',
 *   accountId: 'a-1',
 *   title: 'A shop on the web',
 *   scope: { in: [{ id: 'shop', text: 'shop and checkout' }], out: [{ id: 'erp', text: 'stock keeping' }] },
 *   finances: { budget: { amount: '24000.00', currency: 'EUR' } },
 *   term: { start: '2026-06-01', end: '2027-01-01' },
 *   milestones: [{ id: 'designs', title: 'Designs', dueOn: '2026-08-31' }],
 * }
 * document.milestones?.length //=> 1
 * ```
 */
export interface RequirementsDocument {
  /** Unique within the business. */
  readonly id: Identifier
  /** Whose needs they are. */
  readonly accountId: Identifier
  /** The agreement that the work falls under, if any. */
  readonly agreementId?: Identifier
  /** What it is called. */
  readonly title: string
  /** What is to be done, and what is not. */
  readonly scope?: RequirementsScope
  /** Why. */
  readonly businessDrivers?: readonly BusinessDriver[]
  /** Whom it concerns. */
  readonly stakeholders?: readonly Stakeholder[]
  /** What it may cost. */
  readonly finances?: RequirementsFinances
  /** When the work is done. */
  readonly term?: RequirementsTerm
  /** The last day on which the whole is in time. */
  readonly deadline?: CalendarDate
  /** What is to be reached on the way. */
  readonly milestones?: readonly Milestone[]
  /** What must hold for it to be accepted. */
  readonly acceptance?: readonly AcceptanceCriterion[]
  /** The host's own sections, by the id that their template gives them: each its fields, by id. */
  readonly sections?: Readonly<Record<string, CustomFields>>
}
