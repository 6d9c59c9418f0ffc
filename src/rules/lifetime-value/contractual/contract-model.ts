import { logRising } from '../../../foundation/numeric/log-gamma.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { checkModel } from '../fitting/check-model.ts'
import type { FitRefusal, FitRemedy, LikelihoodFit } from '../fitting/likelihood-fit.ts'
import type { TimeUnit } from '../histories/time-unit.ts'

/** The parameters of the shifted-beta-geometric model: churn varies among clients as a beta distribution with these shapes. */
export interface ShiftedBetaGeometricParameters {
  /** The first shape; churn is alpha / (alpha + beta) on average at the first renewal. */
  readonly alpha: number
  /** The second shape. */
  readonly beta: number
}

/** The parameters of the beta-discrete-Weibull model. */
export interface BetaDiscreteWeibullParameters extends ShiftedBetaGeometricParameters {
  /** How a client's own churn changes with tenure: falls below 1, rises above, and with 1 stays, as in the shifted-beta-geometric. */
  readonly c: number
}

/** The parameter of exponential renewal. */
export interface ExponentialParameters {
  /** Endings for each unit of time. */
  readonly rate: number
}

/** The parameters of Weibull renewal. */
export interface WeibullParameters {
  /** How the risk of ending changes with tenure: falls below 1, rises above. */
  readonly shape: number
  /** The tenure that 36.8 % (1/e) outlast. */
  readonly scale: number
}

/** The parameters of each model of contracts, by its name. */
export interface ContractParameters {
  /** Churn that differs among clients, in whole periods. */
  readonly 'shifted-beta-geometric': ShiftedBetaGeometricParameters
  /** Churn that differs among clients and changes with tenure, in whole periods. */
  readonly 'beta-discrete-weibull': BetaDiscreteWeibullParameters
  /** One risk for all at all times. */
  readonly exponential: ExponentialParameters
  /** One risk for all, which changes with tenure. */
  readonly weibull: WeibullParameters
}

/**
 * The names of those parameters, in the order in which searches and covariances count them. That they are the interfaces' own,
 * the schemas prove.
 */
export const contractParameterNames = {
  'shifted-beta-geometric': ['alpha', 'beta'],
  'beta-discrete-weibull': ['alpha', 'beta', 'c'],
  exponential: ['rate'],
  weibull: ['shape', 'scale'],
} as const

/** The name of a model of contracts. */
export type ContractModelName = keyof ContractParameters

/**
 * A model of contracts with its parameters: a fit, or parameters from elsewhere.
 *
 * @example
 * ```ts
 * import { type ContractModel, contractSurvival } from 'clientele/lifetime-value/contracts'
 *
 * const published: ContractModel = {
 *   model: 'shifted-beta-geometric',
 *   unit: 'year',
 *   parameters: { alpha: 0.704, beta: 1.182 },
 * }
 * contractSurvival(published, 1).toFixed(3) //=> '0.627'
 * ```
 */
export type ContractModel = {
  [Name in ContractModelName]: {
    /** Which model. */
    readonly model: Name
    /** What tenures are counted in: the contract's period, for the models of whole periods. */
    readonly unit: TimeUnit
    /** By their names in the papers. */
    readonly parameters: ContractParameters[Name]
  }
}[ContractModelName]

/** A model of contracts fitted to tenures. */
export interface ContractFit<Name extends ContractModelName> extends LikelihoodFit<ContractParameters[Name]> {
  /** Which model. */
  readonly model: Name
  /** What tenures are counted in. */
  readonly unit: TimeUnit
}

/**
 * Why there is no fit, and what to do.
 *
 * - `too-few-endings`: fewer relationships ended than the model has parameters, or all observed renewals are of one age.
 * - the others are as of purchase models.
 */
export type ContractFitRefusal =
  | Exclude<FitRefusal, Reason<'too-few-repeat-buyers'>>
  | Reason<
      'too-few-endings',
      {
        /** How many ended. */
        readonly ended: number
        /** How many the model needs. */
        readonly needed: number
        /** What may help. */
        readonly remedies: readonly FitRemedy[]
      }
    >

/** Whether a model counts whole periods, at whose ends contracts are renewed or not. */
export const isDiscrete = ({ model }: ContractModel): boolean =>
  model === 'shifted-beta-geometric' || model === 'beta-discrete-weibull'

/** Checks a model from outside; throws `unknown-code` or `invalid-value` if it is none. */
export function readContractModel(model: ContractModel): ContractModel {
  checkModel(model, contractParameterNames)
  return model
}

/**
 * ln S(t), the logarithm of the share that outlasts t, for t of 0 or more.
 *
 * S(t) = B(α, β + tᶜ) / B(α, β) with c = 1 for the shifted-beta-geometric (Fader and Hardie 2007, formula 6; 2018, formula 5);
 * e^(−λt); e^(−(t/scale)^shape).
 */
export function logSurvival(model: ContractModel, time: number): number {
  switch (model.model) {
    case 'exponential':
      return -model.parameters.rate * time
    case 'weibull':
      return -((time / model.parameters.scale) ** model.parameters.shape)
    default: {
      const { alpha, beta } = model.parameters
      const aged = model.model === 'beta-discrete-weibull' ? time ** model.parameters.c : time
      return logRising(beta, alpha) - logRising(beta + aged, alpha)
    }
  }
}
