import { digammaRise, trigammaFall } from '../../../foundation/numeric/digamma.ts'
import { logRising } from '../../../foundation/numeric/log-gamma.ts'
import type { Objective } from '../../../foundation/numeric/maximize.ts'
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
    const values = point.map(Math.exp)
    const [r, alpha, s, beta] = values as unknown as readonly [number, number, number, number]
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

/** The derivatives by the logarithms of parameters, from those by the parameters; the upper triangle is made whole. */
function byLogarithms(
  values: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): { readonly gradient: Float64Array; readonly hessian: Float64Array } {
  const size = values.length
  const logGradient = gradient.map((slope, index) => slope * (values[index] as number))
  return {
    gradient: logGradient,
    hessian: hessian.map((_, place) => {
      const [row, column] = [Math.floor(place / size), place % size]
      const bend = hessian[Math.min(row, column) * size + Math.max(row, column)] as number
      const curve = bend * (values[row] as number) * (values[column] as number)
      return row === column ? curve + (logGradient[row] as number) : curve
    }),
  }
}
