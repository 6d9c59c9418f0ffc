import { readDecimal } from '../../../foundation/money/decimal.ts'
import { unitsOf } from '../../../foundation/money/money.ts'
import type { Problem, ProblemPath } from '../../../foundation/problem.ts'
import { mostEntryPoints } from '../points/read-entries.ts'
import {
  codeProblems,
  intervalProblems,
  moneyProblems,
  repeatedIds,
  scheduleProblems,
  wholeProblems,
} from '../programme-checks.ts'
import type { PointsTier, SpendTier, TierPeriod, TierPolicy } from './tier-policy.ts'

const mostTiers = 50
const multiplierDecimals = 6
const largestMultiplier = 1_000n * 10n ** BigInt(multiplierDecimals)

function multiplierProblems(received: string | undefined, path: ProblemPath): readonly Problem[] {
  if (received === undefined) return []
  const units = readDecimal(received, multiplierDecimals)
  return units !== undefined && units >= 0n && units <= largestMultiplier
    ? []
    : [{ path, received, expected: 'a decimal string from 0 to 1000 with at most 6 decimals, such as "1.25"' }]
}

/** Where a threshold is not above the one before; there is nothing to compare where one of them cannot be. */
function* risingProblems(
  thresholds: readonly (number | bigint)[],
  shown: readonly unknown[],
  pathOf: (index: number) => ProblemPath,
): Generator<Problem> {
  for (const [index, threshold] of thresholds.entries()) {
    const before = thresholds[index - 1]
    if (before === undefined || threshold > before) continue
    yield { path: pathOf(index), received: shown[index], expected: 'more than the tier before takes' }
  }
}

const fromAt = (index: number): ProblemPath => ['tiers', index, 'from']

function* pointsTierProblems(tiers: readonly PointsTier[]): Generator<Problem> {
  const thresholds = tiers.map(({ from }) => from)
  const wrong = thresholds.flatMap((from, index) => wholeProblems(from, fromAt(index), 0, mostEntryPoints))
  yield* wrong.length > 0 ? wrong : risingProblems(thresholds, thresholds, fromAt)
}

function* spendTierProblems(tiers: readonly SpendTier[]): Generator<Problem> {
  const currency = tiers[0]?.from.currency
  const wrong = tiers.flatMap(({ from }, index): readonly Problem[] =>
    from.currency === currency
      ? moneyProblems(from, fromAt(index))
      : [{ path: [...fromAt(index), 'currency'], received: from.currency, expected: `${currency}, as for the others` }],
  )
  if (wrong.length > 0) yield* wrong
  else {
    const amounts = tiers.map(({ from }) => from.amount)
    yield* risingProblems(
      tiers.map(({ from }) => unitsOf(from)),
      amounts,
      fromAt,
    )
  }
}

function* periodProblems(period: TierPeriod): Generator<Problem> {
  if (period.kind === 'rolling') yield* intervalProblems(period.window, ['period', 'window'])
  else if (period.kind === 'fixed') {
    yield* scheduleProblems(period.schedule, ['period', 'schedule'])
    yield* wholeProblems(period.keptPeriods, ['period', 'keptPeriods'], 0, 10)
  } else {
    const { kind } = period as { readonly kind: string }
    yield* codeProblems(kind, ['period', 'kind'], ['rolling', 'fixed'])
  }
}

/** Everything about a policy of tiers that cannot be. */
export function* tierPolicyProblems(policy: TierPolicy): Generator<Problem> {
  const { basis, tiers, graceDays } = policy
  yield* codeProblems(basis, ['basis'], ['balance', 'points-earned', 'spend'])
  if (tiers.length === 0 || tiers.length > mostTiers) {
    yield { path: ['tiers'], received: tiers.length, expected: `1 to ${mostTiers} tiers` }
  }
  yield* repeatedIds(tiers, ['tiers'])
  for (const [index, { multiplier }] of tiers.entries()) {
    yield* multiplierProblems(multiplier, ['tiers', index, 'multiplier'])
  }
  yield* policy.basis === 'spend' ? spendTierProblems(policy.tiers) : pointsTierProblems(policy.tiers)
  yield* wholeProblems(graceDays, ['graceDays'], 0, 3_650)
  if (policy.basis === 'points-earned' || policy.basis === 'spend') yield* periodProblems(policy.period)
}
