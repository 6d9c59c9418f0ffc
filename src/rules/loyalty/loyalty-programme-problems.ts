import { conditionProblems } from '../../foundation/condition/condition-problems.ts'
import { roundingModes } from '../../foundation/money/index.ts'
import { isMoney, unitsOf } from '../../foundation/money/money.ts'
import type { Problem, ProblemPath } from '../../foundation/problem.ts'
import type { Benefit } from './benefits/benefit.ts'
import type { EarningRule } from './earning/earning-rule.ts'
import type { LoyaltyProgramme } from './loyalty-programme.ts'
import { belowZeroRules, type PointsPolicy, spendingOrders } from './points/points-policy.ts'
import { mostEntryPoints } from './points/read-entries.ts'
import {
  codeProblems,
  intervalProblems,
  moneyProblems,
  repeatedIds,
  scheduleProblems,
  wholeProblems,
} from './programme-checks.ts'
import type { ReferralPolicy } from './referrals/referral-policy.ts'
import type { TierPolicy } from './tiers/tier-policy.ts'
import { tierPolicyProblems } from './tiers/tier-policy-problems.ts'

const mostEntries = 1_000

function* pointsProblems({ validity, spendingOrder, belowZero }: PointsPolicy): Generator<Problem> {
  if (validity) {
    yield* intervalProblems(validity.lasts, ['points', 'validity', 'lasts'])
    yield* codeProblems(validity.extendedTo, ['points', 'validity', 'extendedTo'], ['month-end', 'year-end'])
  }
  yield* codeProblems(spendingOrder, ['points', 'spendingOrder'], spendingOrders)
  yield* codeProblems(belowZero, ['points', 'belowZero'], belowZeroRules)
}

function* ruleProblems({ when, earns }: EarningRule, path: ProblemPath): Generator<Problem> {
  if (when !== undefined) yield* conditionProblems(when, [...path, 'when'])
  yield* wholeProblems(earns.points, [...path, 'earns', 'points'], 1, 1_000_000)
  if (!('perSpent' in earns)) return
  const { perSpent, rounding } = earns
  yield* codeProblems(rounding, [...path, 'earns', 'rounding'], roundingModes)
  if (!isMoney(perSpent) || unitsOf(perSpent) <= 0n) {
    yield { path: [...path, 'earns', 'perSpent'], received: perSpent, expected: 'money above zero' }
  }
}

function* benefitProblems(benefit: Benefit, tiers: TierPolicy | undefined, path: ProblemPath): Generator<Problem> {
  const { fromTierId, points, limit } = benefit
  const tierIds = tiers?.tiers.map(({ id }) => id) ?? []
  yield* codeProblems(fromTierId, [...path, 'fromTierId'], tierIds)
  yield* wholeProblems(points, [...path, 'points'], 1, mostEntryPoints)
  if (!limit) return
  yield* wholeProblems(limit.atMost, [...path, 'limit', 'atMost'], 1, 1_000)
  yield* scheduleProblems(limit.schedule, [...path, 'limit', 'schedule'])
}

function* referralProblems(policy: ReferralPolicy): Generator<Problem> {
  yield* wholeProblems(policy.referrerPoints, ['referrals', 'referrerPoints'], 1, mostEntryPoints)
  yield* wholeProblems(policy.referredPoints, ['referrals', 'referredPoints'], 1, mostEntryPoints)
  yield* moneyProblems(policy.qualifyingSpend, ['referrals', 'qualifyingSpend'])
  yield* wholeProblems(policy.withinDays, ['referrals', 'withinDays'], 0, 3_650)
}

const lengthProblems = ({ length }: readonly unknown[], path: ProblemPath): readonly Problem[] =>
  length <= mostEntries ? [] : [{ path, received: length, expected: `at most ${mostEntries} entries` }]

/** Everything about a programme that contradicts itself, or cannot be. */
export function* loyaltyProgrammeProblems(programme: LoyaltyProgramme): Generator<Problem> {
  const { points, earning = [], tiers, benefits = [], referrals } = programme
  yield* pointsProblems(points)
  yield* lengthProblems(earning, ['earning'])
  yield* repeatedIds(earning, ['earning'])
  for (const [index, rule] of earning.entries()) yield* ruleProblems(rule, ['earning', index])
  if (tiers) {
    for (const problem of tierPolicyProblems(tiers)) yield { ...problem, path: ['tiers', ...problem.path] }
  }
  yield* lengthProblems(benefits, ['benefits'])
  yield* repeatedIds(benefits, ['benefits'])
  for (const [index, benefit] of benefits.entries()) yield* benefitProblems(benefit, tiers, ['benefits', index])
  if (referrals) yield* referralProblems(referrals)
}
