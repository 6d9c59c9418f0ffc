import type { Objective } from '../../../foundation/numeric/maximize.ts'
import { byLogarithms, parametersAt } from '../fitting/by-logarithms.ts'
import type { DistinctHistories } from '../histories/read-histories.ts'
import { checkOpportunities } from './check-opportunities.ts'
import { addLogLikelihood, noDerivatives } from './likelihood.ts'

/** The log-likelihood of BG/BB with its exact gradient and Hessian, by the logarithms of alpha, beta, gamma and delta. */
export function bgBbObjective({ frequency, ageAtLastPurchase, age, count }: DistinctHistories): Objective {
  const rows = Array.from(frequency, (x, row) => {
    const history = {
      frequency: x,
      ageAtLastPurchase: ageAtLastPurchase[row] as number,
      age: age[row] as number,
    }
    checkOpportunities(history, 'histories')
    return { ...history, count: count[row] as number }
  })
  return (point) => {
    const values = parametersAt<readonly [number, number, number, number]>(point)
    const [alpha, beta, gamma, delta] = values
    const parameters = { alpha, beta, gamma, delta }
    const derivatives = noDerivatives()
    let value = 0
    for (const row of rows) {
      value += addLogLikelihood(parameters, row.frequency, row.ageAtLastPurchase, row.age, row.count, derivatives)
    }
    return { value, ...byLogarithms(values, derivatives.slopes, derivatives.curves) }
  }
}
