import { type Facts, judgeCondition, type Unknown } from '../../../foundation/condition/index.ts'
import { refuse } from '../../../foundation/error.ts'
import { type Fraction, fractionOf } from '../../../foundation/money/decimal.ts'
import type { Money } from '../../../foundation/money/index.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import { unitsAt, unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import { checkedProgramme } from '../checked-programme.ts'
import type { LoyaltyProgramme } from '../loyalty-programme.ts'
import { mostEntryPoints } from '../points/read-entries.ts'
import { tierAt } from '../tiers/tier-policy.ts'
import { defaultPointsRounding, type EarningRule } from './earning-rule.ts'

/** A purchase that may earn points. */
export interface LoyaltyPurchase {
  /** Its day. */
  readonly on: CalendarDate
  /** What counts of it, not negative: with or without tax and delivery, as the programme has it. */
  readonly spent: Money
  /** What the rules' conditions may ask; none when left out. */
  readonly facts?: Facts
}

/** What one rule gives. */
export interface EarningPart {
  /** The rule. */
  readonly ruleId: string
  /** How many. */
  readonly points: number
}

/** A rule that could not be judged. */
export interface UndecidedRule {
  /** The rule. */
  readonly ruleId: string
  /** The facts that are lacking. */
  readonly unknowns: readonly Unknown[]
}

/** What a purchase earns. */
export interface PurchasePoints {
  /** How many: the sum of the parts. 0 earns no entry. */
  readonly points: number
  /** What each rule gives that holds, in the order of the programme. */
  readonly parts: readonly EarningPart[]
  /** The rules that earn nothing, as it cannot be told whether they hold. */
  readonly undecided: readonly UndecidedRule[]
}

const one: Fraction = { numerator: 1n, denominator: 1n }

/** What a rule gives; nothing if it speaks of another currency. */
function pointsByRule({ earns, isMultiplied = true }: EarningRule, spent: Money, tier: Fraction): bigint | undefined {
  const times = isMultiplied ? tier : one
  const points = BigInt(earns.points) * times.numerator
  if (!('perSpent' in earns)) return divideRounded(points, times.denominator, defaultPointsRounding)
  const { perSpent, rounding = defaultPointsRounding } = earns
  if (perSpent.currency !== spent.currency) return undefined
  const units = unitsAt(spent, spent.currency, 'purchase.spent')
  const per = unitsAt(perSpent, spent.currency, 'programme.earning.perSpent')
  return divideRounded(units * points, per * times.denominator, rounding)
}

/**
 * Tells how many points a purchase earns, and by which rules.
 *
 * A rule gives `spent × points × multiplier ÷ perSpent`, exact up to there and rounded once, as the rule says; a flat rule gives
 * `points × multiplier`, rounded down. All rules that hold add up. When part of a purchase is returned, take back the
 * difference: what the purchase earned less what is left of it would have earned, so that several returns never take back more
 * than all of it.
 *
 * @param purchase - What was spent, when, and what is known of it.
 * @param programme - Its earning rules, and the multipliers of its tiers.
 * @param tierId - The tier of the member when they bought, before these points; none, and so no multiplier, when left out. Keep
 *   it with the order, for a return to be reckoned in the same.
 * @throws {@link ClienteleError} `currency-mismatch` if there are rules for what is spent, but none in that currency;
 *   `invalid-value` for a negative amount, or one that earns more than 1,000,000,000 points; `unknown-code` for a tier that the
 *   programme does not have; `invalid-policy` for a programme that contradicts itself.
 *
 * @example
 * ```ts
 * import { type LoyaltyPurchase, pointsForPurchase, type PurchasePoints, type EarningPart } from 'clientele/loyalty'
 *
 * const programme = {
 *   points: {},
 *   earning: [{ id: 'spend', earns: { points: 10, perSpent: { amount: '1.00', currency: 'EUR' } } }],
 *   tiers: { basis: 'balance', tiers: [{ id: 'gold', from: 1_000, multiplier: '1.5' }] },
 * } as const
 * const purchase: LoyaltyPurchase = { on: '2026-03-01', spent: { amount: '19.99', currency: 'EUR' } }
 * const earned: PurchasePoints = pointsForPurchase(purchase, programme)
 * earned.points //=> 199
 * const parts: readonly EarningPart[] = pointsForPurchase(purchase, programme, 'gold').parts
 * parts //=> [{ ruleId: 'spend', points: 299 }]
 * ```
 */
export function pointsForPurchase(
  purchase: LoyaltyPurchase,
  programme: LoyaltyProgramme,
  tierId?: string,
): PurchasePoints {
  const { earning = [], tiers } = checkedProgramme(programme)
  const { on, spent, facts = {} } = purchase
  unitsFromZeroAt(spent, spent.currency, 'purchase.spent')
  const at = `${calendarDate(on, 'purchase.on')}T00:00:00Z` as const
  const { multiplier = '1' } = tierId === undefined ? {} : tierAt(tiers, tierId)
  const tier = fractionOf(multiplier, 'multiplier')
  const currencies = earning.flatMap(({ earns }) => ('perSpent' in earns ? [earns.perSpent.currency] : []))
  if (currencies.length > 0 && !currencies.includes(spent.currency)) {
    const expected = `one of ${[...new Set(currencies)].join(', ')}, as the programme earns in no other`
    refuse('currency-mismatch', 'purchase.spent.currency', spent.currency, expected)
  }
  const parts: EarningPart[] = []
  const undecided: UndecidedRule[] = []
  let total = 0n
  for (const rule of earning) {
    const { status, unknowns } = rule.when ? judgeCondition(rule.when, { facts, at }) : { status: 'met', unknowns: [] }
    if (status === 'unknown') undecided.push({ ruleId: rule.id, unknowns })
    const points = status === 'met' ? pointsByRule(rule, spent, tier) : undefined
    if (points === undefined) continue
    total += points
    parts.push({ ruleId: rule.id, points: Number(points) })
  }
  if (total > BigInt(mostEntryPoints)) {
    refuse(
      'invalid-value',
      'purchase.spent.amount',
      spent.amount,
      `an amount that earns at most ${mostEntryPoints} points`,
    )
  }
  return { points: Number(total), parts, undecided }
}
