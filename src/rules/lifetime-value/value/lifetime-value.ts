import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/index.ts'
import { type Result, succeeded } from '../../../foundation/result.ts'
import type { ContractModel } from '../contractual/contract-model.ts'
import {
  discountedLifetime,
  discountedResidualLifetime,
  type InfiniteExpectation,
} from '../contractual/contract-predictions.ts'
import type { ParametrisedModel } from '../fitting/purchase-fit.ts'
import { expectedSpend, type InfiniteMeanSpend } from '../gamma-gamma/expected-spend.ts'
import type { ParametrisedSpendModel } from '../gamma-gamma/gamma-gamma-fit.ts'
import type { PurchaseHistory } from '../histories/purchase-history.ts'
import { continuousRate, type Horizon } from '../histories/time-unit.ts'
import {
  discountedExpectedPurchases,
  discountedExpectedPurchasesOfNew,
} from '../predictions/discounted-expected-purchases.ts'
import { expectedPurchases, expectedPurchasesOfNew } from '../predictions/expected-purchases.ts'
import { discountedPurchasesWithin } from './discounted-purchases-within.ts'
import { majorUnits, moneyOfEstimate, readMarginShare } from './estimated-money.ts'

/**
 * Where one stands when the value is asked for.
 *
 * - `payment-due`: just before a payment: the first one of somebody new, or that of a renewal which may not be made;
 * - `payment-made`: just after it, so that it is not counted.
 *
 * @example
 * ```ts
 * import { paymentStandings } from 'clientele/lifetime-value/value'
 *
 * paymentStandings //=> ['payment-due', 'payment-made']
 * ```
 */
export const paymentStandings = ['payment-due', 'payment-made'] as const

/** A standing from {@link paymentStandings}. */
export type PaymentStanding = (typeof paymentStandings)[number]

/** A relationship under contract: one sees it end. */
export interface ClientRelationship {
  /** Tells the two apart. */
  readonly kind: 'client'
  /** How long contracts last: a fit, or a model with its parameters; its unit is the period of payment. */
  readonly model: ContractModel
  /** What is paid each period. */
  readonly payment: Money
  /** Renewals made so far, or the tenure in continuous time; a new relationship when left out. */
  readonly age?: number
  /** Where one stands; `payment-due` when left out. */
  readonly standing?: PaymentStanding
}

/** A relationship without a contract: one never sees it end. */
export interface CustomerRelationship {
  /** Tells the two apart. */
  readonly kind: 'customer'
  /** How often customers buy, and until when: a fit, or a model with its parameters. */
  readonly model: ParametrisedModel
  /** What a purchase is expected to bring: by the Gamma-Gamma model, or the same for each. */
  readonly spend: ParametrisedSpendModel | Money
  /** What they bought so far; somebody new when left out. */
  readonly history?: PurchaseHistory
  /** Where one stands with somebody new; `payment-due`, before the first purchase, when left out. Not read with a history. */
  readonly standing?: PaymentStanding
}

/** A client or a customer, with what is known of such. */
export type ValuedRelationship = ClientRelationship | CustomerRelationship

/** How value is reckoned. */
export interface LifetimeValueOptions {
  /** The discount a year: 0.1 is 10 %. There is no default. */
  readonly annualDiscountRate: number
  /** The share of revenue that is kept, 0 to 1. */
  readonly marginShare: number
  /** The currency of the value: that of the payments, where they are money. */
  readonly currency: string
  /** How far to look, in the unit of the model; without end when left out. For a client, a payment each unit. */
  readonly horizon?: Horizon
}

/** What a relationship is expected to bring from now on, as it is worth today. */
export interface LifetimeValue {
  /** The setting that the kind stands for. */
  readonly setting: 'contractual' | 'non-contractual'
  /** How many payments are expected, each counting as much as it is worth today. Not rounded. */
  readonly discountedPayments: number
  /** What each is expected to leave, in major units. Not rounded. */
  readonly marginPerPayment: number
  /** Their product, not rounded: what is to be added up is this. */
  readonly estimate: number
  /** The estimate as money, rounded once, to the currency's decimals. */
  readonly value: Money
}

/** The reasons why a value has no finite expectation. */
export type InfiniteValue = InfiniteExpectation | InfiniteMeanSpend

function paymentsOfClient(
  { model, age, standing }: ClientRelationship,
  { annualDiscountRate, horizon }: LifetimeValueOptions,
): Result<number, InfiniteExpectation> {
  const options = { annualDiscountRate, ...(horizon && { horizon }) }
  const isDue = standing !== 'payment-made'
  if (age === undefined && isDue) return discountedLifetime(model, options)
  const lifetime = discountedResidualLifetime(model, { ...options, age: age ?? 0 })
  if (!lifetime.ok || isDue) return lifetime
  return succeeded(lifetime.value * Math.exp(-continuousRate(annualDiscountRate, model.unit)))
}

function purchasesOfCustomer(
  { model, history, standing }: CustomerRelationship,
  { annualDiscountRate, horizon }: LifetimeValueOptions,
): number {
  const isDue = standing !== 'payment-made'
  if (history === undefined) {
    const first = isDue ? 1 : 0
    if (horizon === undefined) return first + discountedExpectedPurchasesOfNew(model, { annualDiscountRate })
    const within = (count: number): number => expectedPurchasesOfNew(model, { unit: model.unit, count })
    return first + discountedPurchasesWithin(model, horizon, annualDiscountRate, within)
  }
  if (horizon === undefined) return discountedExpectedPurchases(model, history, { annualDiscountRate })
  const within = (count: number): number => expectedPurchases(model, history, { unit: model.unit, count })
  return discountedPurchasesWithin(model, horizon, annualDiscountRate, within)
}

/** What a payment is expected to be, in major units. */
function paymentOf(relationship: ValuedRelationship, currency: string): Result<number, InfiniteMeanSpend> {
  const inCurrency = (payment: Money, field: string): Result<number, InfiniteMeanSpend> =>
    payment.currency === currency
      ? succeeded(majorUnits(payment, field))
      : refuse('currency-mismatch', 'currency', currency, payment.currency)
  if (relationship.kind === 'client') return inCurrency(relationship.payment, 'payment')
  const { spend, history } = relationship
  return 'model' in spend ? expectedSpend(spend, history) : inCurrency(spend, 'spend')
}

/**
 * Estimates what a relationship is worth from now on: the margin of all payments to be expected, discounted to today.
 *
 * A client is under contract, and one sees when it ends: payments come each period until then (contractual setting). A customer
 * buys when it likes, and one never sees it leave: purchases are expected from what it did so far (non-contractual setting). The
 * kind of the relationship, as `classifyRelationship` tells it, so picks the models.
 *
 * What is counted is what is yet to come: all payments of somebody new, the first one included; the renewals of a client, that
 * of today included unless it was made; the purchases of a customer after the end of its history. Payments under contract are
 * discounted from the day they are due, purchases from the moment they are expected.
 *
 * @param relationship - A client with its contract model, or a customer with its purchase model.
 * @param options - The discount a year, the margin, the currency, and how far to look.
 * @returns The value, with the payments and the margin of each that it is the product of. Only `value` is rounded. Refused where
 *   the expectation is infinite.
 * @throws {@link ClienteleError} `unit-mismatch` for a horizon in another unit than the model's; `currency-mismatch` for a payment
 *   in another currency; `invalid-value` and `unknown-code` for what cannot be, and for a customer without discount and horizon.
 *
 * @example
 * ```ts
 * import { lifetimeValue, type ValuedRelationship } from 'clientele/lifetime-value/value'
 *
 * const options = { annualDiscountRate: 0.1, marginShare: 1, currency: 'USD' }
 *
 * // Fader and Hardie's client of $100 a year, before its second renewal.
 * const client: ValuedRelationship = {
 *   kind: 'client',
 *   model: { model: 'shifted-beta-geometric', unit: 'year', parameters: { alpha: 0.764, beta: 1.296 } },
 *   payment: { amount: '100.00', currency: 'USD' },
 *   age: 1,
 * }
 * const worth = lifetimeValue(client, options)
 * worth.ok && worth.value.value //=> { amount: '393.94', currency: 'USD' }
 *
 * const customer: ValuedRelationship = {
 *   kind: 'customer',
 *   model: { model: 'bg-nbd', unit: 'week', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
 *   spend: { model: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } },
 *   history: { frequency: 2, ageAtLastPurchase: 30.43, age: 38.86, meanSpend: 22.35 },
 * }
 * const year = lifetimeValue(customer, { ...options, horizon: { unit: 'week', count: 52 } })
 * year.ok && year.value.setting //=> 'non-contractual'
 * year.ok && year.value.value.amount //=> '36.79'
 * ```
 * @see docs/guide/lifetime-value.md
 */
export function lifetimeValue(
  relationship: ValuedRelationship,
  options: LifetimeValueOptions,
): Result<LifetimeValue, InfiniteValue> {
  const { kind, standing } = relationship
  const { currency } = options
  if (kind !== 'client' && kind !== 'customer') refuse('unknown-code', 'kind', kind, 'client or customer')
  if (standing !== undefined && !paymentStandings.includes(standing)) {
    refuse('unknown-code', 'standing', standing, `one of ${paymentStandings.join(', ')}`)
  }
  const share = readMarginShare(options.marginShare)
  const payment = paymentOf(relationship, currency)
  if (!payment.ok) return payment
  const payments =
    relationship.kind === 'client'
      ? paymentsOfClient(relationship, options)
      : succeeded(purchasesOfCustomer(relationship, options))
  if (!payments.ok) return payments
  const marginPerPayment = payment.value * share
  const estimate = payments.value * marginPerPayment
  return succeeded({
    setting: kind === 'client' ? 'contractual' : 'non-contractual',
    discountedPayments: payments.value,
    marginPerPayment,
    estimate,
    value: moneyOfEstimate(estimate, currency),
  })
}
