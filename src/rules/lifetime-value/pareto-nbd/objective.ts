import { digammaRise, trigammaFall } from '../../../foundation/numeric/digamma.ts'
import { logRising } from '../../../foundation/numeric/log-gamma.ts'
import type { Objective } from '../../../foundation/numeric/maximize.ts'
import { byLogarithms, parametersAt } from '../fitting/by-logarithms.ts'
import type { DistinctHistories } from '../histories/read-histories.ts'
import { addLogLikelihood } from './likelihood.ts'

/**
 * The log-likelihood of Pareto/NBD with its exact gradient and Hessian, by the logarithms of r, alpha, s and beta.
 *
 * What depends on the count of purchases alone, Γ(r + x) / Γ(r), is computed once for each count.
 */
export function paretoNbdObjective({ frequency, ageAtLastPurchase, age, count }: DistinctHistories): Objective {
  const accountsOf = new Map<number, number>()
  for (const [row, x] of frequency.entries()) accountsOf.set(x, (accountsOf.get(x) ?? 0) + (count[row] as number))
  return (point) => {
    const values = parametersAt<readonly [number, number, number, number]>(point)
    const [r, alpha, s, beta] = values
    const parameters = { r, alpha, s, beta }
    const gradient = new Float64Array(4)
    const hessian = new Float64Array(16)
    let value = 0
    for (let row = 0; row < frequency.length; row++) {
      value += addLogLikelihood(
        parameters,
        frequency[row] as number,
        ageAtLastPurchase[row] as number,
        age[row] as number,
        count[row] as number,
        gradient,
        hessian,
      )
    }
    for (const [x, accounts] of accountsOf) {
      value += accounts * logRising(r, x)
      gradient[0] = (gradient[0] as number) + accounts * digammaRise(r, x)
      hessian[0] = (hessian[0] as number) - accounts * trigammaFall(r, x)
    }
    return { value, ...byLogarithms(values, gradient, hessian) }
  }
}
