import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/index.ts'
import type { Interval, PeriodSchedule } from '../../../foundation/time/index.ts'

/** A step of a programme, however it is reached. */
export interface ProgrammeTier {
  /** Unique in the programme. */
  readonly id: string
  /** What points for purchases are multiplied by, a decimal string from 0 to 1000; `"1"` when left out. */
  readonly multiplier?: string
}

/** A tier that is reached by points. */
export interface PointsTier extends ProgrammeTier {
  /** From how many on; a whole number not below 0. */
  readonly from: number
}

/** A tier that is reached by what was spent. */
export interface SpendTier extends ProgrammeTier {
  /** From how much on, not negative; one currency for all tiers. */
  readonly from: Money
}

/** What was earned or spent within the last while counts: it drops out on the day so long after. */
export interface RollingTierPeriod {
  /** Tells the periods apart. */
  readonly kind: 'rolling'
  /** How long it counts. */
  readonly window: Interval
}

/** Each period counts by itself; what was reached in one is kept for the rest of it, and some periods more. */
export interface FixedTierPeriod {
  /** Tells the periods apart. */
  readonly kind: 'fixed'
  /** The periods. */
  readonly schedule: PeriodSchedule
  /** How many whole periods a tier is kept after the one it was reached in, from 0 to 10; 1 when left out. */
  readonly keptPeriods?: number
}

/** Over which time points or money count towards a tier. */
export type TierPeriod = RollingTierPeriod | FixedTierPeriod

/** Tiers by the points that there are to spend. */
export interface BalanceTierPolicy {
  /** Tells the policies apart. */
  readonly basis: 'balance'
  /** From the lowest up; at least one. */
  readonly tiers: readonly PointsTier[]
  /** For how many days a tier is kept that is no longer reached, from 0 to 3650; 0 when left out. */
  readonly graceDays?: number
}

/** Tiers by the points earned in a period: those of entries that are `qualifying`, less what was taken back of them. */
export interface EarnedTierPolicy {
  /** Tells the policies apart. */
  readonly basis: 'points-earned'
  /** Over which time they count. */
  readonly period: TierPeriod
  /** From the lowest up; at least one. */
  readonly tiers: readonly PointsTier[]
  /** For how many days a tier is kept that is no longer reached, from 0 to 3650; 0 when left out. */
  readonly graceDays?: number
}

/** Tiers by the money spent in a period, less what was refunded. */
export interface SpendTierPolicy {
  /** Tells the policies apart. */
  readonly basis: 'spend'
  /** Over which time it counts. */
  readonly period: TierPeriod
  /** From the lowest up; at least one. */
  readonly tiers: readonly SpendTier[]
  /** For how many days a tier is kept that is no longer reached, from 0 to 3650; 0 when left out. */
  readonly graceDays?: number
}

/**
 * The tiers of a programme and how they are reached.
 *
 * @example
 * ```ts
 * import type { FixedTierPeriod, PointsTier, RollingTierPeriod, SpendTier, TierPolicy } from 'clientele/loyalty'
 *
 * const silver: PointsTier = { id: 'silver', from: 1_000 }
 * const byBalance: TierPolicy = { basis: 'balance', tiers: [silver] }
 *
 * const calendarYears: FixedTierPeriod = {
 *   kind: 'fixed',
 *   schedule: { anchor: '2026-01-01', every: { unit: 'year', count: 1 } },
 * }
 * const byPoints: TierPolicy = { basis: 'points-earned', period: calendarYears, tiers: [silver], graceDays: 31 }
 *
 * const lastTwelveMonths: RollingTierPeriod = { kind: 'rolling', window: { unit: 'month', count: 12 } }
 * const gold: SpendTier = { id: 'gold', from: { amount: '2500.00', currency: 'EUR' }, multiplier: '1.5' }
 * const bySpend: TierPolicy = { basis: 'spend', period: lastTwelveMonths, tiers: [gold] }
 * const policies = [byBalance, byPoints, bySpend]
 * policies.map(({ basis }) => basis) //=> ['balance', 'points-earned', 'spend']
 * ```
 */
export type TierPolicy = BalanceTierPolicy | EarnedTierPolicy | SpendTierPolicy

/** The place of a tier; throws `unknown-code` if there is none with that id. */
export function tierPlace(policy: TierPolicy | undefined, tierId: string): number {
  const ids = policy?.tiers.map(({ id }) => id) ?? []
  const place = ids.indexOf(tierId)
  return place >= 0 ? place : refuse('unknown-code', 'tierId', tierId, `one of ${ids.join(', ')}`)
}

/** The tier with an id; throws `unknown-code` if there is none. */
export function tierAt(policy: TierPolicy | undefined, tierId: string): ProgrammeTier {
  const place = tierPlace(policy, tierId)
  return policy?.tiers[place] as ProgrammeTier
}
