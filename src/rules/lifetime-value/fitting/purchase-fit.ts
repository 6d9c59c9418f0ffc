import type { TimeUnit } from '../histories/time-unit.ts'
import type { LikelihoodFit } from './likelihood-fit.ts'

/**
 * The parameters of BG/NBD and of MBG/NBD. Customers buy at rates that vary by a gamma distribution, and drop out after a
 * purchase with a probability that varies by a beta distribution.
 *
 * @example
 * ```ts
 * import type { BgNbdParameters } from 'clientele/lifetime-value'
 *
 * // Fader, Hardie & Lee (2005), Table 2; time in weeks.
 * const cdnow: BgNbdParameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
 * cdnow.r / cdnow.alpha < 0.06 //=> true
 * ```
 */
export interface BgNbdParameters {
  /** The shape of the purchase rates. */
  readonly r: number
  /** The rate of the purchase rates, in the unit of time; their mean is r / alpha. */
  readonly alpha: number
  /** The first shape of the dropout probabilities; their mean is a / (a + b). */
  readonly a: number
  /** The second shape of the dropout probabilities. */
  readonly b: number
}

/**
 * The parameters of Pareto/NBD. Customers buy, and leave at any moment, at rates that each vary by a gamma distribution.
 *
 * @example
 * ```ts
 * import type { ParetoNbdParameters } from 'clientele/lifetime-value'
 *
 * const cdnow: ParetoNbdParameters = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }
 * cdnow.s < 1 //=> true
 * ```
 */
export interface ParetoNbdParameters {
  /** The shape of the purchase rates. */
  readonly r: number
  /** The rate of the purchase rates, in the unit of time. */
  readonly alpha: number
  /** The shape of the dropout rates. */
  readonly s: number
  /** The rate of the dropout rates, in the unit of time. */
  readonly beta: number
}

/**
 * The parameters of BG/BB: at each opportunity a customer who is still there buys with one probability, and leaves with
 * another; both vary by beta distributions.
 *
 * @example
 * ```ts
 * import type { BgBbParameters } from 'clientele/lifetime-value'
 *
 * const donors: BgBbParameters = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }
 * donors.alpha / (donors.alpha + donors.beta) > 0.6 //=> true
 * ```
 */
export interface BgBbParameters {
  /** The first shape of the purchase probabilities. */
  readonly alpha: number
  /** The second shape of the purchase probabilities. */
  readonly beta: number
  /** The first shape of the dropout probabilities. */
  readonly gamma: number
  /** The second shape of the dropout probabilities. */
  readonly delta: number
}

/** The parameters of every model of purchases, by the model's name. */
export interface PurchaseModelParameters {
  /** Beta-geometric / negative binomial: leaves only after a repeat purchase. */
  readonly 'bg-nbd': BgNbdParameters
  /** Modified beta-geometric / negative binomial: may leave after the first purchase as well. */
  readonly 'mbg-nbd': BgNbdParameters
  /** Pareto / negative binomial: may leave at any moment. */
  readonly 'pareto-nbd': ParetoNbdParameters
  /** Beta-geometric / beta-Bernoulli: buys or not at each of a number of opportunities. */
  readonly 'bg-bb': BgBbParameters
}

/**
 * The names of those parameters, in the order in which searches and covariances count them. That they are the interfaces' own,
 * the schemas prove.
 */
export const purchaseParameterNames = {
  'bg-nbd': ['r', 'alpha', 'a', 'b'],
  'mbg-nbd': ['r', 'alpha', 'a', 'b'],
  'pareto-nbd': ['r', 'alpha', 's', 'beta'],
  'bg-bb': ['alpha', 'beta', 'gamma', 'delta'],
} as const

/** A model of purchases by customers who leave without saying so. */
export type PurchaseModelName = keyof PurchaseModelParameters

/**
 * A model with its parameters and the unit of its time: all that predictions need. A fit is one; so are published parameters.
 *
 * @example
 * ```ts
 * import type { ParametrisedModel } from 'clientele/lifetime-value'
 *
 * const published: ParametrisedModel = {
 *   model: 'bg-nbd',
 *   unit: 'week',
 *   parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
 * }
 * published.unit //=> 'week'
 * ```
 */
export type ParametrisedModel<Name extends PurchaseModelName = PurchaseModelName> = {
  readonly [Each in Name]: {
    /** Which model it is. */
    readonly model: Each
    /** What its time is counted in. */
    readonly unit: TimeUnit
    /** Its parameters, all above 0. */
    readonly parameters: PurchaseModelParameters[Each]
  }
}[Name]

/**
 * A model of purchases fitted to histories; plain JSON to be stored and predicted from later.
 *
 * @example
 * ```ts
 * import type { PurchaseFit } from 'clientele/lifetime-value'
 *
 * const better = (one: PurchaseFit, other: PurchaseFit): PurchaseFit => (one.aic < other.aic ? one : other)
 * better.length //=> 2
 * ```
 */
export type PurchaseFit<Name extends PurchaseModelName = PurchaseModelName> = {
  readonly [Each in Name]: LikelihoodFit<PurchaseModelParameters[Each]> & {
    /** Which model it is. */
    readonly model: Each
    /** What its time is counted in. */
    readonly unit: TimeUnit
    /** How many distinct histories the accounts have. */
    readonly rows: number
  }
}[Name]
