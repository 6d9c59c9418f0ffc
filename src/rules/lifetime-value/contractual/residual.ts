import { gaussLegendre } from '../../../foundation/numeric/gauss-legendre.ts'
import { type ContractModel, logSurvival } from './contract-model.ts'

const rule = gaussLegendre(16)
const panelWidth = 0.5
const directTerms = 1000
/** e to it is nearly the largest number. */
const longestLog = 700

/** The integral of a falling function from e^start to e^end, in panels of the logarithm; it may end early, where no more comes. */
function integrateByLogarithm(valueAt: (time: number) => number, start: number, end: number): number {
  let sum = 0
  let hasRisen = false
  for (let from = start; from < end; from += panelWidth) {
    const to = Math.min(end, from + panelWidth)
    let panel = 0
    for (const [index, node] of rule.nodes.entries()) {
      const time = Math.exp((from + to) / 2 + ((to - from) / 2) * node)
      panel += (rule.weights[index] as number) * ((to - from) / 2) * time * valueAt(time)
    }
    sum += panel
    if (panel > sum * 1e-3) hasRisen = true
    else if (hasRisen && panel <= sum * 1e-18) break
  }
  return sum
}

/** How the survival of a model falls in the end, as time to the power of minus this; infinite where it falls faster than any. */
function tailPower(model: ContractModel): number {
  switch (model.model) {
    case 'shifted-beta-geometric':
      return model.parameters.alpha
    case 'beta-discrete-weibull':
      return model.parameters.alpha * model.parameters.c
    default:
      return Number.POSITIVE_INFINITY
  }
}

/** What of the relationship is asked for. */
export interface ResidualQuestion {
  /** How old it is. */
  readonly age: number
  /** The continuous rate of discount for one unit of time. */
  readonly rate: number
  /** Periods to look ahead; Infinity for all. */
  readonly end: number
}

/** Whether the expectation is infinite: without discount and without end, over a survival that falls too slowly. */
export const isInfinite = (model: ContractModel, { rate, end }: ResidualQuestion): boolean =>
  rate === 0 && end === Number.POSITIVE_INFINITY && tailPower(model) <= 1

/**
 * Σ S(age + j) / S(age) · e^(−rate (j − 1)) over whole j from 1 to the end.
 *
 * The first thousand terms are added up. The rest is an integral from half a period before, of which the midpoint rule leaves
 * f′/24 (Abramowitz & Stegun 25.4.2); without discount, what lies beyond e^700 is a power's tail.
 */
export function sumOfPayments(model: ContractModel, { age, rate, end }: ResidualQuestion): number {
  const now = logSurvival(model, age)
  const valueAt = (ahead: number): number => Math.exp(logSurvival(model, age + ahead) - now - rate * (ahead - 1))
  let sum = 0
  const whole = Math.floor(end)
  const direct = Math.min(whole, directTerms)
  for (let ahead = 1; ahead <= direct; ahead += 1) {
    const term = valueAt(ahead)
    sum += term
    if (term <= sum * 1e-17) return sum
  }
  if (whole <= directTerms) return sum
  const slopeAt = (ahead: number): number => valueAt(ahead + 0.5) - valueAt(ahead - 0.5)
  const from = directTerms + 0.5
  const until = Math.min(Math.log(whole + 0.5), longestLog)
  sum += integrateByLogarithm(valueAt, Math.log(from), until) + slopeAt(from) / 24
  if (until < longestLog) return sum - slopeAt(whole + 0.5) / 24
  const power = tailPower(model)
  const last = Math.exp(longestLog)
  return rate === 0 && power < Number.POSITIVE_INFINITY ? sum + (valueAt(last) * last) / (power - 1) : sum
}

/** The expected time that is left, up to the end: the integral of S(age + u) / S(age); whole periods for a discrete model. */
export function expectedRest(model: ContractModel, { age, end }: Omit<ResidualQuestion, 'rate'>): number {
  switch (model.model) {
    case 'exponential':
      return -Math.expm1(-model.parameters.rate * end) / model.parameters.rate
    case 'weibull': {
      const now = logSurvival(model, age)
      const valueAt = (ahead: number): number => Math.exp(logSurvival(model, age + ahead) - now)
      // What lies within e^-40 of the scale is nothing.
      const start = Math.log(model.parameters.scale) - 40
      return integrateByLogarithm(valueAt, start, Math.min(Math.log(end), longestLog))
    }
    default:
      return sumOfPayments(model, { age, rate: 0, end })
  }
}
