import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { BusinessHours } from '../../../foundation/time/index.ts'
import type { Identifier, Priority, ServiceTier, Ticket } from '../../../records/index.ts'

/**
 * What a target promises: a first answer within some time, and that it is resolved within some time.
 *
 * @example
 * ```ts
 * import { type SlaMetric, slaMetrics } from 'clientele/service'
 *
 * const metric: SlaMetric = 'resolution'
 * slaMetrics.includes(metric) //=> true
 * slaMetrics //=> ['first-response', 'resolution']
 * ```
 */
export const slaMetrics = ['first-response', 'resolution'] as const

/** A promise from {@link slaMetrics}. */
export type SlaMetric = (typeof slaMetrics)[number]

/** How soon something is promised. */
export interface SlaGoal {
  /** Within how many minutes of business time; a whole number from 1. */
  readonly minutes: number
  /** How many minutes of business time before that a warning is given; fewer than `minutes`. No warning when left out. */
  readonly warnMinutesBefore?: number
}

/** What is promised to whom, for which tickets. */
export interface SlaTarget {
  /** Unique within the policy. */
  readonly id: Identifier
  /** Whom it is for, at least one tier; everybody when left out. */
  readonly tiers?: readonly ServiceTier[]
  /** For tickets of which priorities, at least one; all when left out. */
  readonly priorities?: readonly Priority[]
  /** A first answer; none is promised when left out. */
  readonly firstResponse?: SlaGoal
  /** That it is resolved; not promised when left out. */
  readonly resolution?: SlaGoal
  /** By which hours; the policy's own when left out. */
  readonly hours?: BusinessHours
}

/**
 * What is promised to whom, and by which hours. The first target that fits a ticket is its own.
 *
 * @example
 * ```ts
 * import { type SlaGoal, type SlaPolicy, type SlaTarget, standardSlaTargets } from 'clientele/service'
 * import { slaPolicySchema } from 'clientele/schemas'
 *
 * const office = [{ from: '09:00', to: '17:00' }] as const
 * const always = [{ from: '00:00', to: '24:00' }] as const
 * const [monday, tuesday, wednesday, thursday, friday] = [office, office, office, office, office]
 * const withinAnHour: SlaGoal = { minutes: 60, warnMinutesBefore: 15 }
 * const roundTheClock: SlaTarget = {
 *   id: 'outages',
 *   tiers: ['premium'],
 *   priorities: ['urgent'],
 *   firstResponse: withinAnHour,
 *   hours: {
 *     timeZone: 'UTC',
 *     weekly: {
 *       monday: always, tuesday: always, wednesday: always, thursday: always,
 *       friday: always, saturday: always, sunday: always,
 *     },
 *   },
 * }
 * const policy: SlaPolicy = {
 *   id: 'support',
 *   hours: { timeZone: 'Europe/London', weekly: { monday, tuesday, wednesday, thursday, friday } },
 *   targets: [roundTheClock, ...standardSlaTargets],
 * }
 * slaPolicySchema.safeParse(policy).success //=> true
 * ```
 */
export interface SlaPolicy {
  /** Unique within the business. */
  readonly id: Identifier
  /** When the business is open. */
  readonly hours: BusinessHours
  /** What is promised, the most particular first; at least one target, at most 1,000. */
  readonly targets: readonly SlaTarget[]
}

const target = (
  id: string,
  tier: ServiceTier,
  priorities: readonly Priority[],
  firstHours: number,
  hours: number,
): SlaTarget => ({
  id,
  tiers: [tier],
  priorities,
  firstResponse: { minutes: firstHours * 60, warnMinutesBefore: firstHours * 15 },
  resolution: { minutes: hours * 60, warnMinutesBefore: hours * 15 },
})

/**
 * Targets to start from, in business hours of a day of eight: premium before client before customer, and the pressing before the
 * rest. A warning is given when a quarter of the time is left.
 *
 * | tier     | urgent         | high           | other          |
 * | -------- | -------------- | -------------- | -------------- |
 * | premium  | 1 h, then 4 h  | 2 h, then 8 h  | 4 h, then 16 h |
 * | client   | 2 h, then 8 h  | 4 h, then 16 h | 8 h, then 40 h |
 * | customer | 4 h, then 16 h | 8 h, then 24 h | 16 h, then 80 h |
 *
 * @example
 * ```ts
 * import { standardSlaTargets } from 'clientele/service'
 *
 * standardSlaTargets[0]?.firstResponse //=> { minutes: 60, warnMinutesBefore: 15 }
 * ```
 */
export const standardSlaTargets: readonly SlaTarget[] = /* @__PURE__ */ (() =>
  deepFreeze([
    target('premium-urgent', 'premium', ['urgent'], 1, 4),
    target('premium-high', 'premium', ['high'], 2, 8),
    target('premium', 'premium', ['normal', 'low'], 4, 16),
    target('client-urgent', 'client', ['urgent'], 2, 8),
    target('client-high', 'client', ['high'], 4, 16),
    target('client', 'client', ['normal', 'low'], 8, 40),
    target('customer-urgent', 'customer', ['urgent'], 4, 16),
    target('customer-high', 'customer', ['high'], 8, 24),
    target('customer', 'customer', ['normal', 'low'], 16, 80),
  ]))()

/** The target that a ticket has; nothing if none fits. */
export const targetOf = (
  { targets }: SlaPolicy,
  { tier, priority }: Pick<Ticket, 'tier' | 'priority'>,
): SlaTarget | undefined =>
  targets.find(({ tiers, priorities }) => (tiers?.includes(tier) ?? true) && (priorities?.includes(priority) ?? true))
