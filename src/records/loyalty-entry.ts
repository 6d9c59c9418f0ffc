import type { CalendarDate } from '../foundation/time/index.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'

/**
 * What moves points: they are earned, spent, taken back, or a spending or a taking back is undone. That points lapse is no
 * entry: it follows from the day they were earned.
 *
 * @example
 * ```ts
 * import { loyaltyEntryKinds } from 'clientele/records'
 *
 * loyaltyEntryKinds //=> ['earn', 'redeem', 'claw-back', 'reverse']
 * ```
 */
export const loyaltyEntryKinds = ['earn', 'redeem', 'claw-back', 'reverse'] as const

/** A kind from {@link loyaltyEntryKinds}. */
export type LoyaltyEntryKind = (typeof loyaltyEntryKinds)[number]

/** What every movement of points has. */
export interface LoyaltyMovement {
  /** Unique within the business: an entry that arrives twice is told by it. */
  readonly id: Identifier
  /** Whose points. */
  readonly accountId: Identifier
  /** The day. */
  readonly on: CalendarDate
  /** Its place within the day, a whole number from 0 to 1,000,000: smaller ones come first. 0 when left out. */
  readonly sequence?: number
  /** The order it is about, if any. */
  readonly orderId?: Identifier
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}

/** Points that were earned: a lot, which is spent and lapses on its own. */
export interface EarnEntry extends LoyaltyMovement {
  /** Tells the movements apart. */
  readonly kind: 'earn'
  /** How many; a whole number from 1 to 1,000,000,000. */
  readonly points: number
  /** The last day on which they can be spent, not before `on`; as the policy says when left out. */
  readonly usableThrough?: CalendarDate
  /** Whether they count towards a tier; they do when left out. */
  readonly qualifying?: boolean
}

/** Points that were spent. */
export interface RedeemEntry extends LoyaltyMovement {
  /** Tells the movements apart. */
  readonly kind: 'redeem'
  /** How many; a whole number from 1 to 1,000,000,000. */
  readonly points: number
}

/** Points that are taken back, as what earned them was undone: a return, a refund, a mistake. */
export interface ClawBackEntry extends LoyaltyMovement {
  /** Tells the movements apart. */
  readonly kind: 'claw-back'
  /** How many; a whole number from 1 to 1,000,000,000. */
  readonly points: number
  /** The entry that earned them; any points when left out. */
  readonly entryId?: Identifier
}

/** An entry that is undone: the points that were spent or taken back return to their lots. */
export interface ReverseEntry extends LoyaltyMovement {
  /** Tells the movements apart. */
  readonly kind: 'reverse'
  /** What is undone, whole: a `redeem` or a `claw-back`. */
  readonly entryId: Identifier
}

/**
 * A movement of somebody's points.
 *
 * @example
 * ```ts
 * import type { ClawBackEntry, EarnEntry, LoyaltyEntry, RedeemEntry, ReverseEntry } from 'clientele/records'
 *
 * const earned: EarnEntry = { id: 'e-1', accountId: 'a-1', kind: 'earn', on: '2026-01-05', points: 200, orderId: 'o-1' }
 * const spent: RedeemEntry = { id: 'e-2', accountId: 'a-1', kind: 'redeem', on: '2026-02-01', points: 150 }
 * const undone: ReverseEntry = { id: 'e-3', accountId: 'a-1', kind: 'reverse', on: '2026-02-03', entryId: 'e-2' }
 * const returned: ClawBackEntry = {
 *   id: 'e-4',
 *   accountId: 'a-1',
 *   kind: 'claw-back',
 *   on: '2026-02-10',
 *   points: 80,
 *   entryId: 'e-1',
 * }
 * const entries: readonly LoyaltyEntry[] = [earned, spent, undone, returned]
 * entries.map(({ kind }) => kind) //=> ['earn', 'redeem', 'reverse', 'claw-back']
 * ```
 */
export type LoyaltyEntry = EarnEntry | RedeemEntry | ClawBackEntry | ReverseEntry
