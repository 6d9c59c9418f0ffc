import type { Evaluation } from '../../../foundation/numeric/maximize.ts'
import type { Result } from '../../../foundation/result.ts'
import type { FitOptions } from '../fitting/likelihood-fit.ts'
import type { ContractFit, ContractFitRefusal, ShiftedBetaGeometricParameters } from './contract-model.ts'
import { fitContract, tooFewEndings } from './finish-fit.ts'
import { type RenewalCohorts, type Renewals, readRenewals } from './renewals.ts'
import type { Tenures } from './tenure.ts'

/** Where the search begins: much and little difference among clients, and churn from high to low. */
const starts = [
  [1, 1],
  [0.5, 2],
  [5, 20],
  [50, 500],
]

/**
 * The log-likelihood with its exact derivatives, over the logarithms of alpha and beta.
 *
 * At the n-th renewal a contract is lost with the probability α / (α + β + n − 1), so that the likelihood is that of so many
 * coins, whatever cohorts or tenures the renewals came from (Fader and Hardie 2007, formula 7).
 */
function logLikelihood({ lost, renewed }: Renewals, alpha: number, beta: number): Evaluation {
  let value = 0
  let slopeAlpha = 0
  let slopeBeta = 0
  let curveAlpha = 0
  let curveBeta = 0
  let curveBoth = 0
  for (let past = 0; past < lost.length; past += 1) {
    const gone = lost[past] as number
    const kept = renewed[past] as number
    const odds = beta + past
    const all = alpha + odds
    const pull = (gone + kept) / all
    value += gone * Math.log(alpha / all) + kept * Math.log(odds / all)
    slopeAlpha += gone / alpha - pull
    slopeBeta += kept / odds - pull
    curveAlpha += pull / all - gone / (alpha * alpha)
    curveBeta += pull / all - kept / (odds * odds)
    curveBoth += pull / all
  }
  const gradient = Float64Array.of(alpha * slopeAlpha, beta * slopeBeta)
  const both = alpha * beta * curveBoth
  const hessian = Float64Array.of(
    alpha * alpha * curveAlpha + alpha * slopeAlpha,
    both,
    both,
    beta * beta * curveBeta + beta * slopeBeta,
  )
  return { value, gradient, hessian }
}

/**
 * Fits the shifted-beta-geometric model to contracts: each client churns with a probability of its own, which stays what it
 * is; as those likely to leave do so first, retention of the rest rises.
 *
 * Fader and Hardie (2007), "How to Project Customer Retention". Cohorts of any lengths and individual tenures in whole periods
 * are the same to it: only losses and renewals at each age count, and clients already on the books count from then on.
 *
 * @param data - Cohorts, or tenures in whole periods of the contract.
 * @param options - Beliefs on the parameters; none when left out.
 * @returns The fit; or why there is none: `parameter-at-boundary` where clients do not differ, so that one churn rate says all.
 * @throws {@link ClienteleError} `invalid-value` for data that cannot be.
 *
 * @example
 * ```ts
 * import { fitShiftedBetaGeometric, type ShiftedBetaGeometricParameters } from 'clientele/lifetime-value/contracts'
 *
 * const regular = [1000, 631, 468, 382, 326, 289, 262, 241]
 * const fit = fitShiftedBetaGeometric({ unit: 'year', cohorts: [{ survivors: regular }] })
 * const show = ({ alpha, beta }: ShiftedBetaGeometricParameters): string => `${alpha.toFixed(3)} ${beta.toFixed(3)}`
 * fit.ok && show(fit.value.parameters) //=> '0.704 1.182'
 * ```
 */
export function fitShiftedBetaGeometric(
  data: RenewalCohorts | Tenures,
  options: FitOptions<ShiftedBetaGeometricParameters> = {},
): Result<ContractFit<'shifted-beta-geometric'>, ContractFitRefusal> {
  const renewals = readRenewals(data)
  if (renewals.ended < 2) return tooFewEndings(renewals.ended, 2)
  return fitContract('shifted-beta-geometric', renewals.unit, {
    objective: (point) => logLikelihood(renewals, Math.exp(point[0] as number), Math.exp(point[1] as number)),
    scales: [1, 1],
    starts,
    shift: 0,
    count: renewals.count,
    ...options,
  })
}
