import type { Money } from '../foundation/money/index.ts'
import type { CalendarDate, Interval } from '../foundation/time/index.ts'
import type {
  AgreementDiscount,
  EarlyTermination,
  Escalator,
  FeeChange,
  IncludedHours,
  MinimumCommitment,
  Pause,
  Renewal,
} from './agreement-billing.ts'
import type { Customisation, Offering } from './catalogue-item.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'
import type { ProrationMethod } from './proration-method.ts'

/**
 * How the two sides work together: a sale at a time, one project with an end, or continuing collaboration.
 *
 * @example
 * ```ts
 * import { engagements } from 'clientele/records'
 *
 * engagements //=> ['transactional', 'one-off-project', 'ongoing-collaboration']
 * ```
 */
export const engagements = ['transactional', 'one-off-project', 'ongoing-collaboration'] as const

/** A way of working from {@link engagements}. */
export type Engagement = (typeof engagements)[number]

/**
 * The kinds of agreement.
 *
 * - `retainer`: a fixed fee each period for continuing work or availability;
 * - `subscription`: a fixed fee each period for a packaged product, service, cover or membership;
 * - `project`: one piece of work with an end;
 * - `framework`: terms agreed once, under which work is called off as it is needed.
 *
 * @example
 * ```ts
 * import { agreementKinds } from 'clientele/records'
 *
 * agreementKinds //=> ['retainer', 'subscription', 'project', 'framework']
 * ```
 */
export const agreementKinds = ['retainer', 'subscription', 'project', 'framework'] as const

/** A kind from {@link agreementKinds}. */
export type AgreementKind = (typeof agreementKinds)[number]

/** The days an agreement is in force: from `start` up to, not including, the first of `end` and `terminatedOn`. */
export interface AgreementTerm {
  /** The first day in force. */
  readonly start: CalendarDate
  /** The first day no longer in force, as agreed; left out of an open-ended agreement, and of one that renews. Later than `start`. */
  readonly end?: CalendarDate
  /** The first day no longer in force because somebody ended it early. Not before `start`, nor after `end`. */
  readonly terminatedOn?: CalendarDate
}

/** A kind of work or goods that an agreement covers. */
export interface CoveredWork {
  /** What kind of thing it is. */
  readonly offering: Offering
  /** How far it is adapted to the account. */
  readonly customisation?: Customisation
  /** The catalogue item it is, where it is one. */
  readonly catalogueItemId?: Identifier
  /** What is meant, in a line. */
  readonly description?: string
}

/** From a day on, the rate of tax is another. */
export interface TaxChange {
  /** The first day of the new rate; after the start, and after the change before. */
  readonly on: CalendarDate
  /** The rate from then on, per cent as a decimal string from 0 to 100. */
  readonly taxPercent: string
}

/** The same amount each period. */
export interface PeriodicFee {
  /** Tells the fees apart. */
  readonly basis: 'periodic'
  /** What a full period costs; above zero. */
  readonly amount: Money
  /** How long a period is. */
  readonly every: Interval
  /**
   * The day of the month, 1 to 31, on which periods begin, or the last day of a shorter month; the start's when left out.
   * Not with an interval of days or weeks.
   */
  readonly anchorDay?: number
}

/** One amount for the whole. */
export interface FixedFee {
  /** Tells the fees apart. */
  readonly basis: 'fixed'
  /** What it all costs. */
  readonly amount: Money
}

/** An amount for each hour worked, or for each unit used. */
export interface RatedFee {
  /** Tells the fees apart. */
  readonly basis: 'hourly' | 'time-and-materials' | 'usage'
  /** What an hour, or a unit, costs. */
  readonly rate: Money
}

/** A share of what the work brings in. */
export interface CommissionFee {
  /** Tells the fees apart. */
  readonly basis: 'commission'
  /** The share, in hundredths of a per cent, at most all of it: 1000 is 10 %, 10000 is 100 %. */
  readonly rateBasisPoints: number
}

/** Any way of charging under an agreement. */
export type AgreementFee = PeriodicFee | FixedFee | RatedFee | CommissionFee

interface AgreementBase {
  /** Unique within the business. */
  readonly id: Identifier
  /** Whom it is with. */
  readonly accountId: Identifier
  /** What it is called. */
  readonly title?: string
  /** When it is in force. */
  readonly term: AgreementTerm
  /** What it covers; at least one kind of work or goods. */
  readonly covers: readonly CoveredWork[]
  /**
   * How the two sides work together under it, where that is known to differ from what its kind implies: continuing
   * collaboration under a retainer, one project under a project, sales under a subscription, unknown under a framework.
   */
  readonly engagement?: Engagement
  /** Free labels; no rule reads them. */
  readonly tags?: readonly string[]
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}

/** What retainers and subscriptions have in common: a fee each period, charged in advance, and how it changes. */
interface PeriodicAgreementBase extends AgreementBase {
  /** The fee of a full period, as agreed at the start. */
  readonly fee: PeriodicFee
  /** The rate of tax on what is charged, per cent as a decimal string from 0 to 100; no tax when left out. */
  readonly taxPercent?: string
  /** Other rates of tax from later days on, in the order of their days. */
  readonly taxChanges?: readonly TaxChange[]
  /** How the days of parts of periods are counted; as the rule that prorates is told when left out. */
  readonly prorationMethod?: ProrationMethod
  /** Other fees agreed later, in the order of their days. */
  readonly feeChanges?: readonly FeeChange[]
  /** The first day that is charged, after a trial; the start when left out. Not before the start. */
  readonly trialEnd?: CalendarDate
  /** When it rests; in order, without overlap. */
  readonly pauses?: readonly Pause[]
  /** What is taken off; the first that applies to a period counts. */
  readonly discounts?: readonly AgreementDiscount[]
  /** How the fee rises by itself. */
  readonly escalator?: Escalator
  /** The least that must come together. */
  readonly minimumCommitment?: MinimumCommitment
  /** How it goes on after its term; one that renews by itself has no agreed end. */
  readonly renewal?: Renewal
  /** What is owed for ending it early; nothing when left out. */
  readonly earlyTermination?: EarlyTermination
}

/** A fixed fee each period for continuing work or availability, used or not. */
export interface RetainerAgreement extends PeriodicAgreementBase {
  /** Tells the agreements apart. */
  readonly kind: 'retainer'
  /** The hours that the fee pays for; none are counted when left out. */
  readonly includedHours?: IncludedHours
}

/** A fixed fee each period for something packaged: a subscription, insurance, a membership. */
export interface SubscriptionAgreement extends PeriodicAgreementBase {
  /** Tells the agreements apart. */
  readonly kind: 'subscription'
  /** Whether it is a membership; not when left out. */
  readonly membership?: boolean
}

/** An agreement with a fee each period. */
export type PeriodicAgreement = RetainerAgreement | SubscriptionAgreement

/** One piece of work with an end. */
export interface ProjectAgreement extends AgreementBase {
  /** Tells the agreements apart. */
  readonly kind: 'project'
  /** How it is charged. */
  readonly fee: FixedFee | RatedFee | CommissionFee
}

/** Terms agreed once, under which work is called off as it is needed. */
export interface FrameworkAgreement extends AgreementBase {
  /** Tells the agreements apart. */
  readonly kind: 'framework'
  /** How work under it is charged, never by the period; left out when each order has its own prices. */
  readonly fee?: FixedFee | RatedFee | CommissionFee
}

/**
 * What was agreed with an account: for how long, about what, for how much.
 *
 * @example
 * ```ts
 * import type { Agreement } from 'clientele/records'
 *
 * const counsel: Agreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2026-01-01' },
 *   fee: { basis: 'periodic', amount: { amount: '1500.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'advice', customisation: 'bespoke', description: 'outside general counsel' }],
 * }
 * counsel.kind //=> 'retainer'
 * ```
 */
export type Agreement = RetainerAgreement | SubscriptionAgreement | ProjectAgreement | FrameworkAgreement
