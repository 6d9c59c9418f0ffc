import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/index.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import { majorUnits, moneyOfEstimate, readMarginShare } from './estimated-money.ts'

/**
 * What a simple formula takes for granted.
 *
 * - `past-only`: nothing is said of the future;
 * - `constant-spend`, `constant-frequency`: payments stay what they are, and as frequent;
 * - `known-lifespan`: how long the relationship lasts is known;
 * - `constant-churn`: at each period as many leave of those who are left, old or new: clients that differ last longer than this
 *   says, as those likely to leave do so first;
 * - `no-discounting`: money that comes later is worth as much;
 * - `alike`: everybody is like the average.
 *
 * @example
 * ```ts
 * import { valueAssumptions } from 'clientele/lifetime-value/value'
 *
 * valueAssumptions.includes('constant-churn') //=> true
 * ```
 */
export const valueAssumptions = [
  'past-only',
  'constant-spend',
  'constant-frequency',
  'known-lifespan',
  'constant-churn',
  'no-discounting',
  'alike',
] as const

/** An assumption from {@link valueAssumptions}. */
export type ValueAssumption = (typeof valueAssumptions)[number]

/** A value by a simple formula, with what it takes for granted. */
export interface SimpleValue {
  /** The value, rounded once, a half away from zero. */
  readonly value: Money
  /** What must hold for it to be right. */
  readonly assumptions: readonly ValueAssumption[]
}

const positive = (value: number, field: string): number =>
  value >= 0 && value < Number.POSITIVE_INFINITY
    ? value
    : refuse('invalid-value', field, value, 'a finite number, 0 or more')

/**
 * Gives what a relationship has brought so far: its revenue times the margin.
 *
 * @param revenue - All that was paid, after returns.
 * @param options - `marginShare`: the share that is kept, 0 to 1.
 * @throws {@link ClienteleError} `invalid-value` for an amount or a share that cannot be.
 *
 * @example
 * ```ts
 * import { historicValue, type SimpleValue } from 'clientele/lifetime-value/value'
 *
 * const past: SimpleValue = historicValue({ amount: '420.00', currency: 'EUR' }, { marginShare: 0.25 })
 * past //=> { value: { amount: '105.00', currency: 'EUR' }, assumptions: ['past-only'] }
 * ```
 */
export function historicValue(revenue: Money, { marginShare }: { readonly marginShare: number }): SimpleValue {
  const estimate = majorUnits(revenue, 'revenue') * readMarginShare(marginShare)
  return { value: moneyOfEstimate(estimate, revenue.currency), assumptions: ['past-only'] }
}

/** What the formula of averages is made of. */
export interface AverageValueFigures {
  /** What an order is worth on average. */
  readonly averageOrderValue: Money
  /** Orders a year on average. */
  readonly ordersPerYear: number
  /** How many years a relationship lasts. */
  readonly lifespanYears: number
  /** The share of revenue that is kept, 0 to 1. */
  readonly marginShare: number
}

/**
 * Gives the value of an average relationship: average order value × orders a year × years × margin.
 *
 * @param figures - The averages.
 * @throws {@link ClienteleError} `invalid-value` for a figure that cannot be.
 *
 * @example
 * ```ts
 * import { type AverageValueFigures, averageValue } from 'clientele/lifetime-value/value'
 *
 * const shop: AverageValueFigures = {
 *   averageOrderValue: { amount: '40.00', currency: 'EUR' },
 *   ordersPerYear: 3,
 *   lifespanYears: 4,
 *   marginShare: 0.3,
 * }
 * averageValue(shop).value.amount //=> '144.00'
 * ```
 */
export function averageValue(figures: AverageValueFigures): SimpleValue {
  const { averageOrderValue, ordersPerYear, lifespanYears, marginShare } = figures
  const estimate =
    majorUnits(averageOrderValue, 'averageOrderValue') *
    positive(ordersPerYear, 'ordersPerYear') *
    positive(lifespanYears, 'lifespanYears') *
    readMarginShare(marginShare)
  return {
    value: moneyOfEstimate(estimate, averageOrderValue.currency),
    assumptions: ['constant-spend', 'constant-frequency', 'known-lifespan', 'no-discounting', 'alike'],
  }
}

/**
 * When the first payment is made, and who makes it; m is the margin of a payment, r the retention and d the discount of a period.
 *
 * - `now`: everybody pays at once: m (1 + d) / (1 + d − r);
 * - `after-one-period`: those who are left after a period pay: m r / (1 + d − r), the value of a client that has just paid;
 * - `at-end-of-period`: everybody pays for the period when it is over: m / (1 + d − r).
 *
 * Fader and Hardie (2012), "Reconciling and Clarifying CLV Formulas".
 *
 * @example
 * ```ts
 * import { firstPayments } from 'clientele/lifetime-value/value'
 *
 * firstPayments //=> ['now', 'after-one-period', 'at-end-of-period']
 * ```
 */
export const firstPayments = ['now', 'after-one-period', 'at-end-of-period'] as const

/** A way from {@link firstPayments}. */
export type FirstPayment = (typeof firstPayments)[number]

/** What the formula of constant churn is made of. All is for one period: a month, or a year. */
export interface ConstantChurnFigures {
  /** What is paid each period. */
  readonly payment: Money
  /** The share of it that is kept, 0 to 1. */
  readonly marginShare: number
  /** The share of clients that leaves each period, 0 to 1. */
  readonly churn: number
  /** The discount of one period; nothing is discounted when left out. */
  readonly discountRatePerPeriod?: number
  /** When the first payment is made; `now` when left out. */
  readonly firstPayment?: FirstPayment
}

/** A value without end: nobody leaves, and later money is worth as much. */
export type EndlessValue = Reason<
  'endless-value',
  {
    /** The churn: 0. */
    readonly churn: number
  }
>

/**
 * Gives the value of a client where as many leave each period: margin ÷ churn, when nothing is discounted and the first payment
 * is now.
 *
 * Simple, and too low where clients differ: those who are left after a while leave less. Use a contract model once there are
 * survivors of a few periods.
 *
 * @param figures - Of one period.
 * @returns The value; refused where it has no end, as nobody leaves and nothing is discounted.
 * @throws {@link ClienteleError} `invalid-value` for a figure that cannot be; `unknown-code` for a first payment that is none.
 *
 * @example
 * ```ts
 * import { type ConstantChurnFigures, valueAtConstantChurn } from 'clientele/lifetime-value/value'
 *
 * const plan: ConstantChurnFigures = { payment: { amount: '80.00', currency: 'EUR' }, marginShare: 0.6, churn: 0.05 }
 * const simple = valueAtConstantChurn(plan)
 * simple.ok && simple.value.value.amount //=> '960.00'
 * valueAtConstantChurn({ ...plan, churn: 0 }).ok //=> false
 * ```
 */
export function valueAtConstantChurn(figures: ConstantChurnFigures): Result<SimpleValue, EndlessValue> {
  const { payment, churn, discountRatePerPeriod = 0, firstPayment = 'now' } = figures
  if (!(churn >= 0 && churn <= 1)) refuse('invalid-value', 'churn', churn, 'a share from 0 to 1')
  if (!firstPayments.includes(firstPayment)) {
    refuse('unknown-code', 'firstPayment', firstPayment, `one of ${firstPayments.join(', ')}`)
  }
  const rate = positive(discountRatePerPeriod, 'discountRatePerPeriod')
  const margin = majorUnits(payment, 'payment') * readMarginShare(figures.marginShare)
  const fall = rate + churn
  if (fall === 0) return refused({ code: 'endless-value', parameters: { churn } })
  const payments = { now: 1 + rate, 'after-one-period': 1 - churn, 'at-end-of-period': 1 }[firstPayment] / fall
  const assumptions: readonly ValueAssumption[] = ['constant-spend', 'constant-churn', 'alike']
  return succeeded({
    value: moneyOfEstimate(margin * payments, payment.currency),
    assumptions: rate === 0 ? [...assumptions, 'no-discounting'] : assumptions,
  })
}
