import { refuse } from '../../../foundation/error.ts'
import type { Evaluation } from '../../../foundation/numeric/maximize.ts'
import { type Refused, type Result, refused } from '../../../foundation/result.ts'
import type { FitOptions } from '../fitting/likelihood-fit.ts'
import type { ContractFit, ContractFitRefusal, ExponentialParameters, WeibullParameters } from './contract-model.ts'
import { fitContract, tooFewEndings } from './finish-fit.ts'
import { type KnownTenure, readTenures, type Tenures } from './tenure.ts'

/** Tenures, and their sums. */
interface Exposure {
  readonly tenures: readonly KnownTenure[]
  readonly count: number
  readonly ended: number
  /** The time under observation. */
  readonly time: number
}

function readExposure(data: Tenures): Exposure {
  let count = 0
  let ended = 0
  let time = 0
  const tenures = readTenures(data)
  for (const [index, tenure] of tenures.entries()) {
    if (tenure.hasEnded && tenure.duration === 0) {
      refuse('invalid-value', `tenures[${index}].duration`, 0, 'above 0 for a relationship that ended')
    }
    count += tenure.count
    time += tenure.count * (tenure.duration - tenure.enteredAt)
    if (tenure.hasEnded) ended += tenure.count
  }
  return { tenures, count, ended, time }
}

/**
 * Fits exponential renewal: at every moment each relationship is as likely to end as any other, whatever its age.
 *
 * The rate is endings over time under observation. Tenures may be fractions; those that still go on are censored, and clients
 * already on the books count from then on.
 *
 * @param data - The tenures.
 * @param options - Beliefs on the rate; none when left out.
 * @returns The fit; or, without any ending, why there is none.
 * @throws {@link ClienteleError} `invalid-value` for a tenure that cannot be.
 *
 * @example
 * ```ts
 * import { type ExponentialParameters, fitExponentialRenewal } from 'clientele/lifetime-value/contracts'
 *
 * const fit = fitExponentialRenewal({
 *   unit: 'year',
 *   tenures: [
 *     { duration: 2, hasEnded: true },
 *     { duration: 8, hasEnded: false },
 *   ],
 * })
 * const rate = (parameters: ExponentialParameters): string => parameters.rate.toFixed(6)
 * fit.ok && rate(fit.value.parameters) //=> '0.100000'
 * ```
 */
export function fitExponentialRenewal(
  data: Tenures,
  options: FitOptions<ExponentialParameters> = {},
): Result<ContractFit<'exponential'>, ContractFitRefusal> {
  const { count, ended, time } = readExposure(data)
  if (ended === 0) return tooFewEndings(0, 1)
  return fitContract('exponential', data.unit, {
    // With a rate of 1 inside, one ending is expected for each that there was.
    objective: (point): Evaluation => {
      const logRate = point[0] as number
      const expected = ended * Math.exp(logRate)
      return {
        value: ended * logRate - expected,
        gradient: Float64Array.of(ended - expected),
        hessian: Float64Array.of(-expected),
      }
    },
    scales: [ended / time],
    starts: [[1]],
    shift: ended * Math.log(ended / time),
    count,
    ...options,
  })
}

/** The log-likelihood with its exact derivatives, over the logarithms of shape and scale; times in the scale's unit. */
function weibullLikelihood({ tenures }: Exposure, unit: number, shape: number, scale: number): Evaluation {
  let value = 0
  const gradient = new Float64Array(2)
  const hessian = new Float64Array(4)
  const add = (sum: Float64Array, parts: readonly number[], weight: number): void => {
    for (const [index, part] of parts.entries()) sum[index] = (sum[index] as number) + weight * part
  }
  const addHazard = (time: number, weight: number): void => {
    if (time === 0) return
    const slope = shape * Math.log(time / unit / scale)
    const hazard = Math.exp(slope)
    value += weight * hazard
    add(gradient, [hazard * slope, -shape * hazard], weight)
    const both = -shape * hazard * (1 + slope)
    add(hessian, [hazard * slope * (1 + slope), both, both, shape * shape * hazard], weight)
  }
  for (const { duration, hasEnded, enteredAt, count } of tenures) {
    addHazard(duration, -count)
    addHazard(enteredAt, count)
    if (!hasEnded) continue
    const slope = shape * Math.log(duration / unit / scale)
    value += count * (Math.log(shape) + slope - Math.log(duration / unit))
    add(gradient, [1 + slope, -shape], count)
    add(hessian, [slope, -shape, -shape, 0], count)
  }
  return { value, gradient, hessian }
}

/** Whether all that ended did so at one age, beyond which none was seen. */
function endedAtOnce(tenures: readonly KnownTenure[]): boolean {
  const longest = tenures.reduce((most, { duration }) => Math.max(most, duration), 0)
  return tenures.every(({ duration, hasEnded }) => !hasEnded || duration === longest)
}

const shapeless: Refused<ContractFitRefusal> = refused({
  code: 'parameter-at-boundary',
  parameters: { parameters: { shape: 'infinity' }, remedies: ['longer-observation', 'another-model'] },
})

/**
 * Fits Weibull renewal: one risk of ending for all, which rises or falls with tenure.
 *
 * Tenures may be fractions; those that still go on are censored, and clients already on the books count from then on.
 *
 * @param data - The tenures.
 * @param options - Beliefs on the parameters; none when left out.
 * @returns The fit; or why there is none: `parameter-at-boundary` where all ended at one age.
 * @throws {@link ClienteleError} `invalid-value` for a tenure that cannot be.
 *
 * @example
 * ```ts
 * import { fitWeibullRenewal, type WeibullParameters } from 'clientele/lifetime-value/contracts'
 *
 * const durations = [2, 5, 6, 8, 9, 12]
 * const fit = fitWeibullRenewal({ unit: 'year', tenures: durations.map((duration) => ({ duration, hasEnded: true })) })
 * const isWearing = ({ shape }: WeibullParameters): boolean => shape > 1
 * fit.ok && isWearing(fit.value.parameters) //=> true
 * ```
 */
export function fitWeibullRenewal(
  data: Tenures,
  options: FitOptions<WeibullParameters> = {},
): Result<ContractFit<'weibull'>, ContractFitRefusal> {
  const exposure = readExposure(data)
  const { count, ended, time } = exposure
  if (ended < 2) return tooFewEndings(ended, 2)
  if (endedAtOnce(exposure.tenures)) return shapeless
  const unit = time / ended
  return fitContract('weibull', data.unit, {
    objective: (point) => weibullLikelihood(exposure, unit, Math.exp(point[0] as number), Math.exp(point[1] as number)),
    scales: [1, unit],
    starts: [
      [1, 1],
      [0.3, 1],
      [3, 1],
    ],
    shift: -ended * Math.log(unit),
    count,
    ...options,
  })
}
