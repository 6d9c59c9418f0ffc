import type { Reason } from '../../../foundation/index.ts'
import { type CalendarDate, calendarDate, isDateIn, periodContaining } from '../../../foundation/time/index.ts'
import { checkedProgramme } from '../checked-programme.ts'
import type { LoyaltyProgramme } from '../loyalty-programme.ts'
import { tierPlace } from '../tiers/tier-policy.ts'
import type { Benefit } from './benefit.ts'

/**
 * Every reason for which a member can, or cannot, have a benefit, in the order in which they are looked for.
 *
 * - `tier-too-low`: it is for a higher tier;
 * - `used-up`: it was used as often as it may be in this period;
 * - `too-few-points`: it costs more points than there are;
 * - `available`: none of these.
 *
 * @example
 * ```ts
 * import { benefitReasonCodes } from 'clientele/loyalty'
 *
 * benefitReasonCodes //=> ['tier-too-low', 'used-up', 'too-few-points', 'available']
 * ```
 */
export const benefitReasonCodes = ['tier-too-low', 'used-up', 'too-few-points', 'available'] as const

/** A code from {@link benefitReasonCodes}. */
export type BenefitReasonCode = (typeof benefitReasonCodes)[number]

/** Why a member can, or cannot, have a benefit; which tier it takes, from when it can be used again, or what points are missing. */
export type BenefitReason =
  | Reason<'available', Readonly<Record<string, never>>>
  | Reason<
      'tier-too-low',
      {
        /** The lowest tier that has it. */
        readonly tierId: string
      }
    >
  | Reason<
      'used-up',
      {
        /** The first day of the next period. */
        readonly againOn: CalendarDate
      }
    >
  | Reason<
      'too-few-points',
      {
        /** How many more it takes. */
        readonly missing: number
      }
    >

/** That a benefit was used. */
export interface BenefitUse {
  /** Which. */
  readonly benefitId: string
  /** When. */
  readonly on: CalendarDate
}

/** What benefits hang on. */
export interface BenefitMember {
  /** Their tier; none when left out. */
  readonly tierId?: string
  /** The points that they can spend. */
  readonly balance: number
  /** What they used, in any order; none when left out. */
  readonly uses?: readonly BenefitUse[]
}

/** One benefit, as it is for one member. */
export interface BenefitStanding {
  /** Which. */
  readonly benefitId: string
  /** Whether they can have it now. */
  readonly isAvailable: boolean
  /** Why. */
  readonly reason: BenefitReason
}

function reasonFor(
  { id, fromTierId, points = 0, limit }: Benefit,
  { tierId, balance, uses = [] }: BenefitMember,
  { tiers }: LoyaltyProgramme,
  asOf: CalendarDate,
): BenefitReason {
  if (fromTierId !== undefined) {
    const place = tierId === undefined ? -1 : tierPlace(tiers, tierId)
    if (place < tierPlace(tiers, fromTierId)) return { code: 'tier-too-low', parameters: { tierId: fromTierId } }
  }
  if (limit) {
    const period = periodContaining(limit.schedule, asOf)
    const used = uses.filter(({ benefitId, on }) => benefitId === id && on <= asOf && isDateIn(period, on))
    if (used.length >= limit.atMost) return { code: 'used-up', parameters: { againOn: period.end } }
  }
  return points > balance
    ? { code: 'too-few-points', parameters: { missing: points - balance } }
    : { code: 'available', parameters: {} }
}

/**
 * Tells which benefits of a programme a member can have on a day, and of the others, what they lack.
 *
 * @param member - Their tier, points and what they used before.
 * @param programme - The benefits and the tiers.
 * @param asOf - The day; later uses are not seen.
 * @returns Each benefit, in the order of the programme.
 * @throws {@link ClienteleError} `unknown-code` for a tier that the programme does not have, `invalid-value` for a day that is
 *   none, `invalid-policy` for a programme that contradicts itself.
 *
 * @example
 * ```ts
 * import { type BenefitMember, type BenefitReason, type BenefitStanding, type BenefitUse, loyaltyBenefits } from 'clientele/loyalty'
 *
 * const programme = {
 *   points: {},
 *   tiers: { basis: 'balance', tiers: [{ id: 'silver', from: 500 }, { id: 'gold', from: 1_000 }] },
 *   benefits: [
 *     { id: 'free-delivery', limit: { atMost: 1, schedule: { anchor: '2026-01-01', every: { unit: 'month', count: 1 } } } },
 *     { id: 'lounge', fromTierId: 'gold' },
 *     { id: 'voucher-10', points: 1_000 },
 *   ],
 * } as const
 * const delivered: BenefitUse = { benefitId: 'free-delivery', on: '2026-03-02' }
 * const member: BenefitMember = { tierId: 'silver', balance: 640, uses: [delivered] }
 * const standings: readonly BenefitStanding[] = loyaltyBenefits(member, programme, '2026-03-20')
 * const reasons: readonly BenefitReason[] = standings.map(({ reason }) => reason)
 * reasons
 * //=> [
 * //     { code: 'used-up', parameters: { againOn: '2026-04-01' } },
 * //     { code: 'tier-too-low', parameters: { tierId: 'gold' } },
 * //     { code: 'too-few-points', parameters: { missing: 360 } },
 * //   ]
 * ```
 */
export function loyaltyBenefits(
  member: BenefitMember,
  programme: LoyaltyProgramme,
  asOf: CalendarDate,
): readonly BenefitStanding[] {
  const { benefits = [], tiers } = checkedProgramme(programme)
  calendarDate(asOf, 'asOf')
  if (member.tierId !== undefined) tierPlace(tiers, member.tierId)
  return benefits.map((benefit) => {
    const reason = reasonFor(benefit, member, programme, asOf)
    return { benefitId: benefit.id, isAvailable: reason.code === 'available', reason }
  })
}
