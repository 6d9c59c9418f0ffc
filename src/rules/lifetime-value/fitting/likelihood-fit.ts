import type { Reason } from '../../../foundation/reason.ts'

/**
 * What the data should have said of a parameter before they were seen: its logarithm is normal around that of the median.
 *
 * A proper prior on logarithms, so a fit with it finds the most probable parameters; it does not favour small ones, as
 * penalties that add up squares do.
 *
 * @example
 * ```ts
 * import type { ParameterPrior } from 'clientele/lifetime-value'
 *
 * // Two thirds of the belief between 0.8 / e and 0.8 × e.
 * const prior: ParameterPrior = { median: 0.8, logStandardDeviation: 1 }
 * prior.median //=> 0.8
 * ```
 */
export interface ParameterPrior {
  /** As likely below as above; in the units of the parameter, above 0. */
  readonly median: number
  /** How far the logarithm strays from that of the median; above 0. 1 is a factor of e either way. */
  readonly logStandardDeviation: number
}

/**
 * How to fit.
 *
 * @example
 * ```ts
 * import type { BgNbdParameters, FitOptions } from 'clientele/lifetime-value'
 *
 * const options: FitOptions<BgNbdParameters> = { prior: { a: { median: 0.8, logStandardDeviation: 1 } } }
 * options.prior?.a?.median //=> 0.8
 * ```
 */
export interface FitOptions<Parameters> {
  /** What is believed of some parameters before; nothing when left out. */
  readonly prior?: { readonly [Name in keyof Parameters]?: ParameterPrior }
}

/**
 * Parameters found by maximum likelihood, with how sure they are and how the search went.
 *
 * @example
 * ```ts
 * import type { GammaGammaParameters, LikelihoodFit } from 'clientele/lifetime-value'
 *
 * const meanSpend = ({ parameters: { p, q, gamma } }: LikelihoodFit<GammaGammaParameters>): number => (p * gamma) / (q - 1)
 * meanSpend.length //=> 1
 * ```
 */
export interface LikelihoodFit<Parameters> {
  /** By their names in the papers. */
  readonly parameters: Parameters
  /** From the observed information, by the delta method from the logarithms of the parameters. */
  readonly standardErrors: Parameters
  /** The names of the parameters, in the order of the covariance. */
  readonly parameterNames: readonly (keyof Parameters & string)[]
  /** Of the parameters, row after row; its diagonal holds the squares of the standard errors. */
  readonly covariance: readonly (readonly number[])[]
  /** The true logarithm of the likelihood, neither scaled nor averaged, and without the prior. */
  readonly logLikelihood: number
  /** Akaike's criterion: 2 × parameters - 2 × log-likelihood. Smaller is better, on the same data only. */
  readonly aic: number
  /** The Bayesian criterion: parameters × ln(accounts) - 2 × log-likelihood. Smaller is better, on the same data only. */
  readonly bic: number
  /** How many accounts it was fitted to. */
  readonly count: number
  /** Steps of the search. */
  readonly iterations: number
  /** The largest slope left, by the logarithm of a parameter; next to nothing compared with the log-likelihood. */
  readonly gradientNorm: number
  /** Always: a search that did not converge is refused. */
  readonly converged: true
  /** What a careful reader would want to know; empty when there is nothing. */
  readonly warnings: readonly FitWarning[]
}

/**
 * What is worth knowing of a fit that converged.
 *
 * - `weakly-identified`: the data say little of a parameter; its logarithm has a standard error above 1.
 * - `prior-used`: the parameters follow a prior too, and standard errors and criteria take it into account, or not, as said
 *   there.
 * - `spend-follows-frequency`: those who buy more often spend more, or less, each time; the Gamma-Gamma model takes the two
 *   to be independent.
 * - `infinite-mean-spend`: q ≤ 1, so the mean spend of the population has no finite value.
 * - `accounts-without-spend`: accounts that came back with no spend known or above 0 were left out.
 */
export type FitWarning =
  | Reason<
      'weakly-identified',
      {
        /** Its name. */
        readonly parameter: string
        /** The standard error of its logarithm. */
        readonly logStandardError: number
      }
    >
  | Reason<
      'prior-used',
      {
        /** The parameters that have one. */
        readonly parameters: readonly string[]
      }
    >
  | Reason<
      'spend-follows-frequency',
      {
        /** Between spend and frequency, -1 to 1. */
        readonly correlation: number
      }
    >
  | Reason<
      'infinite-mean-spend',
      {
        /** The parameter, 1 or less. */
        readonly q: number
      }
    >
  | Reason<
      'accounts-without-spend',
      {
        /** How many. */
        readonly accounts: number
      }
    >

/**
 * What may help when a fit is refused: more data, another model, or a prior that says what the data do not.
 */
export type FitRemedy = 'more-accounts' | 'longer-observation' | 'another-model' | 'prior'

/**
 * Why there is no fit, and what to do.
 *
 * - `too-few-repeat-buyers`: the data cannot bear the model.
 * - `parameter-at-boundary`: the likelihood keeps rising as these parameters go to 0 or to infinity, so they have no best
 *   value; a simpler model is hidden in the data.
 * - `did-not-converge`: no search found a maximum.
 */
export type FitRefusal =
  | Reason<
      'too-few-repeat-buyers',
      {
        /** How many came back. */
        readonly repeatBuyers: number
        /** How many it takes. */
        readonly needed: number
        /** What may help. */
        readonly remedies: readonly FitRemedy[]
      }
    >
  | Reason<
      'parameter-at-boundary',
      {
        /** Where each of them goes. */
        readonly parameters: { readonly [name: string]: 'zero' | 'infinity' }
        /** What may help. */
        readonly remedies: readonly FitRemedy[]
      }
    >
  | Reason<
      'did-not-converge',
      {
        /** How many steps were made. */
        readonly iterations: number
        /** What may help. */
        readonly remedies: readonly FitRemedy[]
      }
    >
