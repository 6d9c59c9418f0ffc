import { refuse } from '../../../foundation/error.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import { continuousRate, countIn, type Horizon } from '../histories/time-unit.ts'
import {
  type ContractModel,
  type ContractModelName,
  isDiscrete,
  logSurvival,
  readContractModel,
} from './contract-model.ts'
import { expectedRest, isInfinite, type ResidualQuestion, sumOfPayments } from './residual.ts'

/** An expectation that has no finite value: so many stay so long that the mean is infinite, though the model is right. */
export type InfiniteExpectation = Reason<
  'infinite-expectation',
  {
    /** Which model. */
    readonly model: ContractModelName
    /** What makes it finite. */
    readonly remedies: readonly ('discount-rate' | 'horizon')[]
  }
>

/** How old the relationship is, and how far to look. */
export interface ResidualTenureOptions {
  /** How old it is, in the unit of the model: for a discrete model, the renewals made. 0, a new one, when left out. */
  readonly age?: number
  /** How far to look ahead, in the unit of the model; without end when left out. */
  readonly horizon?: Horizon
}

/** The same, with what later payments are discounted by. */
export interface DiscountedLifetimeOptions extends ResidualTenureOptions {
  /** The discount a year: 0.1 is 10 %. There is no default. */
  readonly annualDiscountRate: number
}

/** Checks an age: whole periods for a discrete model. */
function readAge(model: ContractModel, age: number): number {
  const isRight = isDiscrete(model) ? Number.isSafeInteger(age) : Number.isFinite(age)
  return isRight && age >= 0
    ? age
    : refuse('invalid-value', 'age', age, isDiscrete(model) ? 'whole periods, 0 or more' : 'a finite number, 0 or more')
}

function readQuestion(model: ContractModel, options: ResidualTenureOptions, rate: number): ResidualQuestion {
  const { age = 0, horizon } = options
  const { unit } = readContractModel(model)
  return { age: readAge(model, age), rate, end: horizon ? countIn(unit, horizon) : Number.POSITIVE_INFINITY }
}

const infinite = (model: ContractModel): Result<number, InfiniteExpectation> =>
  refused({
    code: 'infinite-expectation',
    parameters: { model: model.model, remedies: ['discount-rate', 'horizon'] },
  })

/**
 * Gives the share of relationships that outlast a time: S(t).
 *
 * @param model - A fit, or a model with its parameters.
 * @param time - The tenure, in the unit of the model; whole periods for a discrete model.
 * @returns A share from 0 to 1.
 * @throws {@link ClienteleError} `invalid-value` for a time or a parameter that cannot be; `unknown-code` for no such model.
 *
 * @example
 * ```ts
 * import { contractSurvival } from 'clientele/lifetime-value/contracts'
 *
 * const model = { model: 'exponential', unit: 'year', parameters: { rate: Math.log(2) } } as const
 * contractSurvival(model, 1).toFixed(6) //=> '0.500000'
 * ```
 */
export function contractSurvival(model: ContractModel, time: number): number {
  return Math.exp(logSurvival(readContractModel(model), readAge(model, time)))
}

/** A renewal, and what happens at it. */
export interface RetentionPoint {
  /** Which renewal; the end of which unit of time. */
  readonly period: number
  /** The share of all that is left after it. */
  readonly survival: number
  /** The share of those who got there that stays. */
  readonly retention: number
  /** The share of those who got there that leaves: 1 − retention. */
  readonly churn: number
}

/**
 * Gives survival, retention and churn of each of the first periods.
 *
 * Retention at a renewal is S(t) / S(t − 1). It rises with age where clients differ, though none of them changes.
 *
 * @param model - A fit, or a model with its parameters.
 * @param periods - How many periods, a whole number from 1 to 10,000.
 * @throws {@link ClienteleError} as {@link contractSurvival} does.
 *
 * @example
 * ```ts
 * import { type RetentionPoint, retentionCurve } from 'clientele/lifetime-value/contracts'
 *
 * const model = {
 *   model: 'shifted-beta-geometric',
 *   unit: 'year',
 *   parameters: { alpha: 1, beta: 1 },
 * } as const
 * const shares = retentionCurve(model, 3).map(({ retention }: RetentionPoint) => retention.toFixed(3))
 * shares //=> ['0.500', '0.667', '0.750']
 * ```
 */
export function retentionCurve(model: ContractModel, periods: number): readonly RetentionPoint[] {
  readContractModel(model)
  if (!(Number.isSafeInteger(periods) && periods >= 1 && periods <= 10_000)) {
    refuse('invalid-value', 'periods', periods, 'a whole number from 1 to 10,000')
  }
  return Array.from({ length: periods }, (_, index): RetentionPoint => {
    const logRetention = logSurvival(model, index + 1) - logSurvival(model, index)
    return {
      period: index + 1,
      survival: Math.exp(logSurvival(model, index + 1)),
      retention: Math.exp(logRetention),
      churn: -Math.expm1(logRetention),
    }
  })
}

/**
 * Works out how long a relationship of a given age still lasts on average.
 *
 * In whole periods, the further renewals expected of one who has made so many: Σ S(age + j) / S(age) over j from 1 on. In
 * continuous time, the integral of S(age + u) / S(age). Where clients differ, the old ones are the loyal ones, and have longer
 * to go than the new.
 *
 * @param model - A fit, or a model with its parameters.
 * @param options - The age, and how far to look.
 * @returns The time in the unit of the model; refused as infinite, without a horizon, where alpha (or alpha × c) is at most 1.
 * @throws {@link ClienteleError} as {@link contractSurvival} does; `unit-mismatch` for a horizon in another unit.
 *
 * @example
 * ```ts
 * import { expectedResidualTenure, type ResidualTenureOptions } from 'clientele/lifetime-value/contracts'
 *
 * const model = {
 *   model: 'shifted-beta-geometric',
 *   unit: 'year',
 *   parameters: { alpha: 3, beta: 1 },
 * } as const
 * const atTwo: ResidualTenureOptions = { age: 2 }
 * const rest = expectedResidualTenure(model, atTwo)
 * rest.ok && rest.value.toFixed(6) //=> '1.500000'
 *
 * const heavy = { ...model, parameters: { alpha: 0.7, beta: 1.2 } }
 * const endless = expectedResidualTenure(heavy)
 * endless.ok ? '' : endless.reason.code //=> 'infinite-expectation'
 * ```
 */
export function expectedResidualTenure(
  model: ContractModel,
  options: ResidualTenureOptions = {},
): Result<number, InfiniteExpectation> {
  const question = readQuestion(model, options, 0)
  return isInfinite(model, question) ? infinite(model) : succeeded(expectedRest(model, question))
}

/**
 * Works out the discounted expected residual lifetime (DERL): the payments still to come, each worth less the later it comes.
 *
 * One stands just before the next renewal of a relationship of the given age: the payment of that renewal, if it is made, is now
 * and not discounted; Σ S(age + j) / S(age) · (1 + d)^−(j − 1) over j from 1 on (Fader and Hardie 2010). Payments are one for
 * each unit of the model, which a horizon counts too. Multiply by the margin of a payment for value.
 *
 * @param model - A fit, or a model with its parameters.
 * @param options - The age, the discount a year, and how far to look.
 * @returns A number of payments; refused as infinite with a discount of 0 where {@link expectedResidualTenure} is.
 * @throws {@link ClienteleError} as {@link expectedResidualTenure} does; `invalid-value` for a rate below 0.
 *
 * @example
 * ```ts
 * import { type DiscountedLifetimeOptions, discountedResidualLifetime } from 'clientele/lifetime-value/contracts'
 *
 * const model = {
 *   model: 'shifted-beta-geometric',
 *   unit: 'year',
 *   parameters: { alpha: 0.764, beta: 1.296 },
 * } as const
 * // Fader and Hardie's example of $100 a year: clients before their first, second and fifth renewal.
 * const at: DiscountedLifetimeOptions = { annualDiscountRate: 0.1 }
 * const value = (age: number) => {
 *   const lifetime = discountedResidualLifetime(model, { ...at, age })
 *   return lifetime.ok && Math.round(100 * lifetime.value)
 * }
 * ;[value(0), value(1), value(4)] //=> [288, 394, 568]
 * ```
 */
export function discountedResidualLifetime(
  model: ContractModel,
  options: DiscountedLifetimeOptions,
): Result<number, InfiniteExpectation> {
  const rate = continuousRate(options.annualDiscountRate, readContractModel(model).unit)
  const question = readQuestion(model, options, rate)
  return isInfinite(model, question) ? infinite(model) : succeeded(sumOfPayments(model, question))
}

/**
 * Works out the discounted expected lifetime (DEL) of a new relationship: all payments, the first one now.
 *
 * Σ S(t) · (1 + d)^−t over t from 0 on (Fader and Hardie 2010). A horizon counts payments, the first one included.
 *
 * @param model - A fit, or a model with its parameters.
 * @param options - The discount a year, and how far to look.
 * @returns A number of payments, 1 or more; refused as infinite as {@link discountedResidualLifetime} is.
 * @throws {@link ClienteleError} as {@link discountedResidualLifetime} does.
 *
 * @example
 * ```ts
 * import { discountedLifetime } from 'clientele/lifetime-value/contracts'
 *
 * const model = {
 *   model: 'shifted-beta-geometric',
 *   unit: 'year',
 *   parameters: { alpha: 0.704, beta: 1.182 },
 * } as const
 * const lifetime = discountedLifetime(model, { annualDiscountRate: 0.1 })
 * lifetime.ok && lifetime.value.toFixed(2) //=> '3.70'
 * ```
 */
export function discountedLifetime(
  model: ContractModel,
  options: Omit<DiscountedLifetimeOptions, 'age'>,
): Result<number, InfiniteExpectation> {
  const { annualDiscountRate, horizon } = options
  const rate = continuousRate(annualDiscountRate, readContractModel(model).unit)
  const end = readQuestion(model, horizon ? { horizon } : {}, rate).end
  if (end < 1) return succeeded(0)
  const question = { age: 0, rate, end: end - 1 }
  return isInfinite(model, question) ? infinite(model) : succeeded(1 + Math.exp(-rate) * sumOfPayments(model, question))
}
