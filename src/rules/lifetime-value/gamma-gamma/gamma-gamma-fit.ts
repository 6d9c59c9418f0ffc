import type { LikelihoodFit } from '../fitting/likelihood-fit.ts'

/**
 * The parameters of the Gamma-Gamma model of spend.
 *
 * @example
 * ```ts
 * import type { GammaGammaParameters } from 'clientele/lifetime-value'
 *
 * // Fader, Hardie & Lee (2005), CDNOW, in US dollars: a mean of about 35.
 * const cdnow: GammaGammaParameters = { p: 6.25, q: 3.74, gamma: 15.44 }
 * Math.round((cdnow.p * cdnow.gamma) / (cdnow.q - 1)) //=> 35
 * ```
 */
export interface GammaGammaParameters {
  /** The shape of the amounts of one account. */
  readonly p: number
  /** The shape of how accounts differ; only above 1 is the mean spend of all accounts finite. */
  readonly q: number
  /** The scale of how accounts differ, in the currency's major units. */
  readonly gamma: number
}

/**
 * The names of those parameters, in the order in which searches and covariances count them. That they are the interface's own,
 * the schemas prove.
 */
export const spendParameterNames = { 'gamma-gamma': ['p', 'q', 'gamma'] } as const

/**
 * A model of spend with its parameters: all that {@link expectedSpend} needs. A fit is one; so are published parameters.
 *
 * @example
 * ```ts
 * import type { ParametrisedSpendModel } from 'clientele/lifetime-value'
 *
 * const cdnow: ParametrisedSpendModel = { model: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } }
 * cdnow.model //=> 'gamma-gamma'
 * ```
 */
export interface ParametrisedSpendModel {
  /** Which model it is. */
  readonly model: 'gamma-gamma'
  /** Its parameters, all above 0. */
  readonly parameters: GammaGammaParameters
}

/**
 * The Gamma-Gamma model fitted to the mean spends of accounts that came back; plain JSON to be stored and predicted from later.
 *
 * @example
 * ```ts
 * import type { GammaGammaFit } from 'clientele/lifetime-value'
 *
 * const hasFiniteMean = ({ parameters }: GammaGammaFit): boolean => parameters.q > 1
 * hasFiniteMean.length //=> 1
 * ```
 */
export interface GammaGammaFit extends ParametrisedSpendModel, LikelihoodFit<GammaGammaParameters> {
  /** Its parameters, all above 0. */
  readonly parameters: GammaGammaParameters
  /** How many distinct pairs of frequency and mean spend the accounts have. */
  readonly rows: number
}
