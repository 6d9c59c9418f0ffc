import { compare } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { type Intent, intentKey, type Reason } from '../../../foundation/index.ts'
import { type Money, unitsOf } from '../../../foundation/money/money.ts'
import { addDays, type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier, Referral } from '../../../records/index.ts'
import { checkedProgramme } from '../checked-programme.ts'
import type { LoyaltyProgramme } from '../loyalty-programme.ts'
import type { ReferralPolicy } from './referral-policy.ts'
import { referrers } from './referrers.ts'

/**
 * Everything that can become of a referral.
 *
 * - `rewarded`: a purchase qualified, and both sides get their points;
 * - `waiting`: none did so far, and one still may;
 * - `too-late`: none did in time;
 * - `self-referral`: somebody brought themselves;
 * - `already-referred`: another referral brought the same account before;
 * - `cycle`: who was brought is who brought the other, themselves or through others;
 * - `already-customer`: the account had bought before it was brought.
 *
 * @example
 * ```ts
 * import { referralOutcomes } from 'clientele/loyalty'
 *
 * referralOutcomes.slice(0, 3) //=> ['rewarded', 'waiting', 'too-late']
 * ```
 */
export const referralOutcomes = [
  'rewarded',
  'waiting',
  'too-late',
  'self-referral',
  'already-referred',
  'cycle',
  'already-customer',
] as const

/** An outcome from {@link referralOutcomes}. */
export type ReferralOutcome = (typeof referralOutcomes)[number]

/** What somebody bought, as far as referrals look at it. */
export interface ReferralPurchase {
  /** Who. */
  readonly accountId: Identifier
  /** When. */
  readonly on: CalendarDate
  /** For how much. What was returned, the host leaves out or makes less. */
  readonly spent: Money
}

/** What became of a referral, and why. */
export interface ReferralDecision {
  /** Which. */
  readonly referralId: Identifier
  /** What became of it, and the day that decides: of the qualifying purchase, or the last on which one may be. */
  readonly reason: Reason<
    ReferralOutcome,
    {
      /** The day that decides, where there is one. */
      readonly on?: CalendarDate
    }
  >
  /** `earn-points` for either side, when it is rewarded; none otherwise. Each has a key by which it happens once. */
  readonly intents: readonly Intent[]
}

/** Purchases of each account, by day. */
type Purchases = ReadonlyMap<Identifier, readonly ReferralPurchase[]>

function byAccount(purchases: readonly ReferralPurchase[], asOf: CalendarDate): Purchases {
  const found = new Map<Identifier, ReferralPurchase[]>()
  for (const [index, purchase] of purchases.entries()) {
    if (calendarDate(purchase.on, `purchases[${index}].on`) > asOf) continue
    const others = found.get(purchase.accountId)
    if (others) others.push(purchase)
    else found.set(purchase.accountId, [purchase])
  }
  for (const each of found.values()) each.sort((a, b) => compare(a.on, b.on))
  return found
}

function reward({ id, referrerId, referredId }: Referral, policy: ReferralPolicy, on: CalendarDate): readonly Intent[] {
  const sides = [
    ['referrer', referrerId, policy.referrerPoints],
    ['referred', referredId, policy.referredPoints],
  ] as const
  return sides.map(([side, accountId, points]) => ({
    type: 'earn-points',
    parameters: { accountId, points, on, referralId: id, side },
    idempotencyKey: intentKey('referral', id, side),
  }))
}

/** What the purchases of the account that was brought make of a referral. */
function decideByPurchases(
  referral: Referral,
  purchases: readonly ReferralPurchase[],
  policy: ReferralPolicy,
  asOf: CalendarDate,
): Omit<ReferralDecision, 'referralId'> {
  const { qualifyingSpend, withinDays } = policy
  const first = purchases[0]
  if (first && first.on < referral.on) {
    return { reason: { code: 'already-customer', parameters: { on: first.on } }, intents: [] }
  }
  const lastDay = withinDays === undefined ? undefined : addDays(referral.on, withinDays)
  const least = unitsOf(qualifyingSpend)
  const qualifying = purchases.find(
    ({ on, spent }) =>
      spent.currency === qualifyingSpend.currency &&
      unitsOf(spent) >= least &&
      (lastDay === undefined || on <= lastDay),
  )
  if (qualifying) {
    const { on } = qualifying
    return { reason: { code: 'rewarded', parameters: { on } }, intents: reward(referral, policy, on) }
  }
  const code = lastDay !== undefined && asOf > lastDay ? 'too-late' : 'waiting'
  return { reason: { code, parameters: lastDay === undefined ? {} : { on: lastDay } }, intents: [] }
}

/**
 * Decides which referrals are rewarded on a day: both sides, once, after a purchase that qualifies.
 *
 * Referrals are taken by day, those of one day by id, as text. An account is brought once, by the first referral that holds;
 * nobody brings themselves, nor who brought them, be it through others; and who had bought before is not brought. The first
 * purchase that is large enough and in time counts. Hand in all referrals and purchases again at any time: the same reward has
 * the same key, and an entry that is booked under that key as its id cannot be booked twice.
 *
 * @param referrals - All of them, in any order.
 * @param purchases - Those of the accounts that were brought, in any order; also the ones from before.
 * @param programme - Its referral policy.
 * @param asOf - The day; nothing later is seen.
 * @returns A decision for each referral through that day, in the order in which they were taken.
 * @throws {@link ClienteleError} `duplicate-id` for two referrals with one id, `invalid-value` for a day or an amount that is
 *   none, `invalid-policy` for a programme without referrals, or one that contradicts itself.
 *
 * @example
 * ```ts
 * import { type ReferralDecision, type ReferralOutcome, type ReferralPurchase, referralDecisions } from 'clientele/loyalty'
 * import type { Referral } from 'clientele/records'
 *
 * const programme = {
 *   points: {},
 *   referrals: { referrerPoints: 500, referredPoints: 250, qualifyingSpend: { amount: '30.00', currency: 'EUR' } },
 * } as const
 * const brought: Referral = { id: 'r-1', referrerId: 'a-1', referredId: 'a-2', on: '2026-03-01' }
 * const back: Referral = { id: 'r-2', referrerId: 'a-2', referredId: 'a-1', on: '2026-03-05' }
 * const bought: ReferralPurchase = { accountId: 'a-2', on: '2026-03-10', spent: { amount: '42.00', currency: 'EUR' } }
 * const decisions: readonly ReferralDecision[] = referralDecisions([brought, back], [bought], programme, '2026-03-31')
 * const outcomes: readonly ReferralOutcome[] = decisions.map(({ reason }) => reason.code)
 * outcomes //=> ['rewarded', 'cycle']
 * decisions[0]?.intents.map(({ idempotencyKey }) => idempotencyKey) //=> ['referral/r-1/referrer', 'referral/r-1/referred']
 * ```
 */
export function referralDecisions(
  referrals: readonly Referral[],
  purchases: readonly ReferralPurchase[],
  programme: LoyaltyProgramme,
  asOf: CalendarDate,
): readonly ReferralDecision[] {
  const { referrals: policy } = checkedProgramme(programme)
  if (!policy) return refuse('invalid-policy', 'programme.referrals', policy, 'what a referral is rewarded with')
  calendarDate(asOf, 'asOf')
  checkUniqueIds(referrals, 'referrals')
  for (const [index, { on }] of referrals.entries()) calendarDate(on, `referrals[${index}].on`)
  const bought = byAccount(purchases, asOf)
  const forest = referrers()

  return referrals
    .filter(({ on }) => on <= asOf)
    .sort((a, b) => compare(a.on, b.on) || compare(a.id, b.id))
    .map((referral) => {
      const { id: referralId, referrerId, referredId } = referral
      const barred = forest.barrier(referrerId, referredId)
      if (barred) return { referralId, reason: { code: barred, parameters: {} }, intents: [] }
      const decision = decideByPurchases(referral, bought.get(referredId) ?? [], policy, asOf)
      if (decision.reason.code !== 'already-customer' && decision.reason.code !== 'too-late') {
        forest.join(referrerId, referredId)
      }
      return { referralId, ...decision }
    })
}
