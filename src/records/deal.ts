import type { Money } from '../foundation/money/index.ts'
import type { CalendarDate } from '../foundation/time/index.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'

/**
 * What became of a deal: nothing yet, or it is won, or lost.
 *
 * @example
 * ```ts
 * import { dealStatuses } from 'clientele/records'
 *
 * dealStatuses //=> ['open', 'won', 'lost']
 * ```
 */
export const dealStatuses = ['open', 'won', 'lost'] as const

/** A status from {@link dealStatuses}. */
export type DealStatus = (typeof dealStatuses)[number]

/**
 * How sure somebody is of an open deal, least sure first: `omitted` is in no forecast at all; `pipeline` may come; `best-case` comes if all
 * goes well; `commit` was promised.
 *
 * @example
 * ```ts
 * import { dealCategories } from 'clientele/records'
 *
 * dealCategories //=> ['omitted', 'pipeline', 'best-case', 'commit']
 * ```
 */
export const dealCategories = ['omitted', 'pipeline', 'best-case', 'commit'] as const

/** A category from {@link dealCategories}. */
export type DealCategory = (typeof dealCategories)[number]

/**
 * A chance to sell: what money is at stake, when, and how it stands.
 *
 * How it moves from stage to stage is a lifecycle's affair: its `StageRecord` and events are kept under the deal's id, and the
 * deal only repeats in which stage it is.
 *
 * @example
 * ```ts
 * import type { Deal } from 'clientele/records'
 *
 * const deal: Deal = {
 *   id: 'd-1',
 *   accountId: 'a-1',
 *   name: 'Charter advice 2027',
 *   status: 'open',
 *   stage: 'negotiation',
 *   ownerId: 't-7',
 *   amount: { amount: '18000.00', currency: 'EUR' },
 *   probability: 0.75,
 *   openedOn: '2026-09-14',
 *   expectedCloseOn: '2026-12-18',
 * }
 * deal.status //=> 'open'
 * ```
 */
export interface Deal {
  /** Unique within the business; the `subjectId` of its stage events. */
  readonly id: Identifier
  /** Whom it is with; left out while that is not known. */
  readonly accountId?: Identifier
  /** What it is called. */
  readonly name?: string
  /** What became of it. */
  readonly status: DealStatus
  /** The stage it is in, by its code in the host's lifecycle of deals. */
  readonly stage?: string
  /** The member of staff whose deal it is. */
  readonly ownerId?: Identifier
  /** What it is expected to bring when it is won, not negative; kept as it was when it is closed. */
  readonly amount?: Money
  /** What a won deal really brought, in the same currency; the same as `amount` when left out. */
  readonly wonAmount?: Money
  /**
   * How likely it is to be won, from 0 to 1: a snapshot taken when it entered its stage, or what somebody set. Left out while
   * nobody said; reports then take what they are told of its stage.
   */
  readonly probability?: number
  /** In which category somebody put it; reports tell it from the probability when left out. */
  readonly category?: DealCategory
  /** The day it began. */
  readonly openedOn: CalendarDate
  /** The day on which it is expected to be won or lost. */
  readonly expectedCloseOn?: CalendarDate
  /** The day on which it was won or lost, not before it began; left out of open deals only. */
  readonly closedOn?: CalendarDate
  /** Free labels; no rule reads them. */
  readonly tags?: readonly string[]
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}
