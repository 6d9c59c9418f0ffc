import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/index.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { type CalendarDate, wholeMonthsBetween } from '../../../foundation/time/index.ts'
import type { Purchase } from '../../billing/index.ts'
import { purchaseFigures } from '../../billing/index.ts'
import { contractSurvival } from '../../lifetime-value/contractual/index.ts'
import { purchaseHistories } from '../../lifetime-value/histories/index.ts'
import { continuousRate, unitsPerYear } from '../../lifetime-value/histories/time-unit.ts'
import { expectedPurchases, type PurchaseHistory, purchaseDistribution } from '../../lifetime-value/index.ts'
import { moneyOfEstimate } from '../../lifetime-value/value/estimated-money.ts'
import {
  type LifetimeValue,
  type LifetimeValueOptions,
  lifetimeValue,
  type ValuedRelationship,
} from '../../lifetime-value/value/index.ts'
import type { WorthPolicy } from './overview-policy.ts'

/** Between which amounts what comes will lie, so likely. */
export interface LikelyRange {
  /** How likely at least, 0 to 1; as much is left out at either end. */
  readonly likelihood: number
  /** How many payments at the least, and at the most. */
  readonly payments: readonly [least: number, most: number]
  /** What the fewest payments are worth today. */
  readonly low: Money
  /** What the most payments are worth today. */
  readonly high: Money
}

/** What an account is expected to bring within the months looked at, as it is worth today. */
export interface ExpectedValue extends LifetimeValue {
  /** What it follows from: the fees of its agreements, or its purchases. */
  readonly from: 'agreements' | 'purchases'
  /** The months looked at. */
  readonly horizonMonths: number
  /** What a payment is taken to be, before the margin; left out where it follows from a model of spending. */
  readonly payment?: Money
  /** What may come instead: only how many payments there are is uncertain here, not how large they are. */
  readonly range: LikelyRange
}

/** What the value of an account follows from. */
export interface ValueEvidence {
  readonly asOf: CalendarDate
  readonly currency: Money['currency']
  /** What comes in each month by agreements, in that currency; nothing where there is none. */
  readonly monthly: Money | undefined
  /** The day since which agreements run. */
  readonly since: CalendarDate | undefined
  /** The purchases by that day, in that currency. */
  readonly purchases: readonly Purchase[]
}

const defaultLikelihood = 0.8

function readLikelihood(likelihood: number = defaultLikelihood): number {
  return likelihood > 0 && likelihood < 1
    ? likelihood
    : refuse('invalid-policy', 'policy.worth.likelihood', likelihood, 'a number above 0 and below 1')
}

/**
 * The fewest and the most payments with as little left out at either end, given how likely it is that there are more than some.
 *
 * @param isMoreThan - The probability of more than so many payments; falls to 0.
 */
function likelyCounts(likelihood: number, isMoreThan: (count: number) => number): readonly [number, number] {
  const tail = (1 - likelihood) / 2
  let least = 0
  while (isMoreThan(least) >= 1 - tail) least += 1
  let most = least
  while (isMoreThan(most) > tail) most += 1
  return [least, most]
}

function rangeOf(
  likelihood: number,
  payments: readonly [number, number],
  worthOf: (count: number) => number,
  currency: string,
): LikelyRange {
  const [low, high] = payments.map((count) => moneyOfEstimate(worthOf(count), currency)) as [Money, Money]
  return { likelihood, payments, low, high }
}

/** Values a relationship and tells what follows; nothing where the expectation is infinite. */
function valued(
  relationship: ValuedRelationship,
  options: LifetimeValueOptions,
  tell: (worth: LifetimeValue) => ExpectedValue,
): ExpectedValue | undefined {
  const worth = lifetimeValue(relationship, options)
  return worth.ok ? tell(worth.value) : undefined
}

/** Values the fees of agreements: a payment each unit of the model, as long as they last. */
function valueOfAgreements(
  { asOf, currency, since = asOf }: ValueEvidence,
  monthly: Money,
  policy: WorthPolicy,
): ExpectedValue | undefined {
  const { contracts, annualDiscountRate, marginShare, horizonMonths } = policy
  const { unit } = contracts
  if (unit !== 'month' && unit !== 'year') {
    return refuse('unit-mismatch', 'policy.worth.contracts.unit', unit, 'month or year, as fees are told by the month')
  }
  const months = 12 / unitsPerYear(unit)
  const payment = moneyOfEstimate(Number(monthly.amount) * months, currency)
  const age = Math.floor(wholeMonthsBetween(since, asOf) / months)
  const count = horizonMonths / months
  const atAge = contractSurvival(contracts, age)
  const discount = Math.exp(-continuousRate(annualDiscountRate, unit))
  const weightOf = (payments: number): number =>
    discount === 1 ? payments : (1 - discount ** payments) / (1 - discount)
  const isMoreThan = (payments: number): number =>
    payments + 1 > count ? 0 : contractSurvival(contracts, age + payments + 1) / atAge
  const likelihood = readLikelihood(policy.likelihood)
  const counts = likelyCounts(likelihood, isMoreThan)
  return valued(
    { kind: 'client', model: contracts, payment, age },
    { annualDiscountRate, marginShare, currency, horizon: { unit, count } },
    (worth) => ({
      from: 'agreements',
      horizonMonths,
      payment,
      ...worth,
      range: rangeOf(likelihood, counts, (payments) => worth.marginPerPayment * weightOf(payments), currency),
    }),
  )
}

/** The probability of more than so many purchases; as many are asked for as are needed. */
function purchaseTail(policy: WorthPolicy, history: PurchaseHistory, count: number): (purchases: number) => number {
  const { unit } = policy.purchases
  const tailsUpTo = (most: number): readonly number[] => {
    const { probabilities } = purchaseDistribution(policy.purchases, { unit, count }, { history, most })
    let more = 1
    return probabilities.map((probability) => {
      more -= probability
      return more
    })
  }
  let tails = tailsUpTo(15)
  return (purchases) => {
    while (purchases >= tails.length) tails = tailsUpTo(tails.length * 4)
    return tails[purchases] as number
  }
}

/** Values what somebody will buy, by what they bought so far. */
function valueOfPurchases(
  { asOf, currency, purchases }: ValueEvidence,
  policy: WorthPolicy,
): ExpectedValue | undefined {
  const { purchases: model, annualDiscountRate, marginShare, horizonMonths } = policy
  const { averageOrderValue } = purchaseFigures(purchases)
  const { unit } = model
  const rows = purchases.map(({ accountId, placedOn, net }) => ({ accountId, on: placedOn, amount: net.amount }))
  const [history] = purchaseHistories(rows, { unit, observationEnd: asOf }).histories
  const spend = policy.spend ?? averageOrderValue
  if (!spend || !history) return undefined
  const count = (horizonMonths * unitsPerYear(unit)) / 12
  const expected = expectedPurchases(model, history, { unit, count })
  const likelihood = readLikelihood(policy.likelihood)
  const counts = likelyCounts(likelihood, purchaseTail(policy, history, count))
  return valued(
    { kind: 'customer', model, spend, history },
    { annualDiscountRate, marginShare, currency, horizon: { unit, count } },
    (worth) => {
      // Where next to nothing is expected, it is worth nothing rather than something divided by nothing.
      const worthOfOne = worth.estimate / Math.max(expected, Number.MIN_VALUE)
      return {
        from: 'purchases',
        horizonMonths,
        ...(!policy.spend && averageOrderValue && { payment: averageOrderValue }),
        ...worth,
        range: rangeOf(likelihood, counts, (payments) => payments * worthOfOne, currency),
      }
    },
  )
}

/**
 * Values an account: by its agreements where fees come in, else by its purchases; nothing where there is neither, or no finite
 * value.
 */
export function expectedValue(evidence: ValueEvidence, policy: WorthPolicy): ExpectedValue | undefined {
  wholeNumberAt(policy.horizonMonths, 'policy.worth.horizonMonths', 1, 600)
  const { monthly } = evidence
  return monthly ? valueOfAgreements(evidence, monthly, policy) : valueOfPurchases(evidence, policy)
}
