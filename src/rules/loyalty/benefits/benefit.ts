import type { PeriodSchedule } from '../../../foundation/time/index.ts'

/** How often a benefit may be used. */
export interface BenefitLimit {
  /** How many times in each period; a whole number from 1 to 1,000. */
  readonly atMost: number
  /** The periods. */
  readonly schedule: PeriodSchedule
}

/**
 * Something that members get: by their tier, for points, so many times a year. The host says in words what it is.
 *
 * @example
 * ```ts
 * import type { Benefit, BenefitLimit } from 'clientele/loyalty'
 *
 * const twiceAYear: BenefitLimit = { atMost: 2, schedule: { anchor: '2026-01-01', every: { unit: 'year', count: 1 } } }
 * const lounge: Benefit = { id: 'lounge', fromTierId: 'gold', limit: twiceAYear }
 * const voucher: Benefit = { id: 'voucher-5', points: 500 }
 * const benefits = [lounge, voucher]
 * benefits.length //=> 2
 * ```
 */
export interface Benefit {
  /** Unique in the programme. */
  readonly id: string
  /** The lowest tier that has it; every member has it when left out. */
  readonly fromTierId?: string
  /** What it costs, a whole number from 1 to 1,000,000,000; nothing when left out. */
  readonly points?: number
  /** How often it may be used; as often as wanted when left out. */
  readonly limit?: BenefitLimit
}
