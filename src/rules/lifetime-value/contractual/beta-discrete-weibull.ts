import { digamma } from '../../../foundation/numeric/digamma.ts'
import { logRising } from '../../../foundation/numeric/log-gamma.ts'
import type { Evaluation } from '../../../foundation/numeric/maximize.ts'
import type { Result } from '../../../foundation/result.ts'
import { parametersAt } from '../fitting/by-logarithms.ts'
import type { FitOptions } from '../fitting/likelihood-fit.ts'
import type { BetaDiscreteWeibullParameters, ContractFit, ContractFitRefusal } from './contract-model.ts'
import { fitContract, tooFewEndings } from './finish-fit.ts'
import { type RenewalCohorts, type Renewals, readRenewals } from './renewals.ts'
import type { Tenures } from './tenure.ts'

const starts = [
  [1, 1, 1],
  [0.5, 1, 1.5],
  [1, 4, 0.7],
  [5, 20, 1],
]

/**
 * The log-likelihood with its exact gradient, over the logarithms of alpha, beta and c.
 *
 * At each renewal ln r is the fall of ln S(t) = ln B(α, β + tᶜ) since the one before; a loss adds ln(1 − r).
 */
function logLikelihood({ lost, renewed }: Renewals, alpha: number, beta: number, c: number): Evaluation {
  let value = 0
  const gradient = new Float64Array(3)
  let before = { logS: -logRising(beta, alpha), low: digamma(beta), high: digamma(alpha + beta), growth: 0 }
  for (let past = 0; past < lost.length; past += 1) {
    const time = past + 1
    const aged = time ** c
    const now = {
      logS: -logRising(beta + aged, alpha),
      low: digamma(beta + aged),
      high: digamma(alpha + beta + aged),
      growth: aged * Math.log(time),
    }
    const gone = lost[past] as number
    const logRetention = now.logS - before.logS
    value += (renewed[past] as number) * logRetention
    let weight = renewed[past] as number
    if (gone > 0) {
      value += gone * Math.log(-Math.expm1(logRetention))
      weight -= gone / Math.expm1(-logRetention)
    }
    const slopes = [
      before.high - now.high,
      now.low - now.high - before.low + before.high,
      (now.low - now.high) * now.growth - (before.low - before.high) * before.growth,
    ]
    for (const [index, scale] of [alpha, beta, c].entries()) {
      gradient[index] = (gradient[index] as number) + weight * scale * (slopes[index] as number)
    }
    before = now
  }
  return { value, gradient }
}

/**
 * Fits the beta-discrete-Weibull model to contracts: clients differ in their churn, and each one's changes with tenure.
 *
 * Fader, Hardie, Liu, Davin and Steenburgh (2018), "How to Project Customer Retention Revisited". With c below 1 a client's own
 * churn falls the longer it stays, above 1 it rises; with 1 the model is the shifted-beta-geometric.
 *
 * @param data - Cohorts, or tenures in whole periods of the contract.
 * @param options - Beliefs on the parameters; none when left out.
 * @returns The fit; or why there is none.
 * @throws {@link ClienteleError} `invalid-value` for data that cannot be.
 *
 * @example
 * ```ts
 * import { type BetaDiscreteWeibullParameters, fitBetaDiscreteWeibull } from 'clientele/lifetime-value/contracts'
 *
 * const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491]
 * const fit = fitBetaDiscreteWeibull({ unit: 'year', cohorts: [{ survivors: highEnd }] })
 * const shape = ({ c }: BetaDiscreteWeibullParameters): string => c.toFixed(2)
 * fit.ok && shape(fit.value.parameters) //=> '1.72'
 * ```
 */
export function fitBetaDiscreteWeibull(
  data: RenewalCohorts | Tenures,
  options: FitOptions<BetaDiscreteWeibullParameters> = {},
): Result<ContractFit<'beta-discrete-weibull'>, ContractFitRefusal> {
  const renewals = readRenewals(data)
  if (renewals.ended < 3) return tooFewEndings(renewals.ended, 3)
  return fitContract('beta-discrete-weibull', renewals.unit, {
    objective: (point) => {
      const [alpha, beta, c] = parametersAt<readonly [number, number, number]>(point)
      return logLikelihood(renewals, alpha, beta, c)
    },
    scales: [1, 1, 1],
    starts,
    shift: 0,
    count: renewals.count,
    ...options,
  })
}
