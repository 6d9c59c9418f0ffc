import { refuse } from '../../../foundation/error.ts'
import { choleskyFactor, choleskyInverse } from '../../../foundation/numeric/cholesky.ts'
import { type Evaluation, maximize, type Objective } from '../../../foundation/numeric/maximize.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import type { FitRefusal, FitWarning, LikelihoodFit, ParameterPrior } from './likelihood-fit.ts'

/** A parameter whose logarithm is less sure than this is hardly known. */
const weakLogStandardError = 1

/** A parameter whose logarithm is less sure than this is not known at all: e^8 either way. */
const unknownLogStandardError = 8

/** Parameters of a model by name; all are positive. */
export type NamedParameters<Name extends string> = { readonly [name in Name]: number }

/** What is to be fitted. Inside, parameters and data may be measured in other units than the caller's. */
export interface LikelihoodTask<Name extends string> {
  readonly names: readonly Name[]
  /** The log-likelihood, inside, over the logarithms of the parameters, inside. */
  readonly objective: Objective
  /** What a parameter of 1 inside is in the caller's units. */
  readonly scales: readonly number[]
  /** Parameters, inside and in the order of their names, where the search may begin. */
  readonly starts: readonly (readonly number[])[]
  /** What the log-likelihood in the caller's units is above the one inside. */
  readonly shift: number
  /** Accounts. */
  readonly count: number
  /** Warnings that the data gave already. */
  readonly warnings?: readonly FitWarning[]
  readonly prior?: Readonly<Record<string, ParameterPrior>>
}

interface Pull {
  readonly index: number
  readonly center: number
  readonly precision: number
}

function readPrior<Name extends string>({ names, scales, prior = {} }: LikelihoodTask<Name>): readonly Pull[] {
  return Object.entries(prior).map(([name, { median, logStandardDeviation }]) => {
    const index = names.indexOf(name as Name)
    if (index < 0) refuse('unknown-field', `options.prior.${name}`, name, `one of ${names.join(', ')}`)
    for (const [field, value] of Object.entries({ median, logStandardDeviation })) {
      if (!(value > 0 && value < Infinity)) {
        refuse('invalid-value', `options.prior.${name}.${field}`, value, 'a finite number above 0')
      }
    }
    return { index, center: Math.log(median / (scales[index] as number)), precision: logStandardDeviation ** -2 }
  })
}

/** The objective with the logarithm of the prior added, up to a constant. */
function withPrior(objective: Objective, pulls: readonly Pull[]): Objective {
  if (pulls.length === 0) return objective
  return (point) => {
    const evaluation = objective(point)
    const gradient = Float64Array.from(evaluation.gradient)
    const hessian = evaluation.hessian && Float64Array.from(evaluation.hessian)
    let { value } = evaluation
    for (const { index, center, precision } of pulls) {
      const away = (point[index] as number) - center
      value -= (precision * away * away) / 2
      gradient[index] = (gradient[index] as number) - precision * away
      if (hessian) {
        const diagonal = index * (point.length + 1)
        hessian[diagonal] = (hessian[diagonal] as number) - precision
      }
    }
    const pulled: Evaluation = { value, gradient }
    return hessian ? { ...pulled, hessian } : pulled
  }
}

/**
 * Finds the parameters under which the data are most likely, and how sure they are.
 *
 * The search is over the logarithms of the parameters, so that they stay positive; it takes the starts in turn, and refuses
 * what has no maximum inside of e^±15.
 */
export function fitByLikelihood<Name extends string>(
  task: LikelihoodTask<Name>,
): Result<LikelihoodFit<NamedParameters<Name>>, FitRefusal> {
  const { names, scales, objective, count } = task
  const size = names.length
  const pulls = readPrior(task)
  const found = maximize(
    withPrior(objective, pulls),
    task.starts.map((start) => start.map(Math.log)),
  )

  const factor = choleskyFactor(
    found.hessian.map((value) => -value),
    size,
  )
  const logCovariance = factor && choleskyInverse(factor, size)
  const logErrors = names.map((_, index) => Math.sqrt(logCovariance?.[index * (size + 1)] ?? Infinity))
  // Where a search ends on a ridge, the curvature along the parameters that it follows is next to nothing.
  const isLost = (index: number): boolean =>
    found.atLimit.includes(index) ||
    (logCovariance === undefined
      ? -(found.hessian[index * (size + 1)] as number) < unknownLogStandardError ** -2
      : (logErrors[index] as number) > unknownLogStandardError)
  const lost = Array.from(names.keys()).filter(isLost)
  if (lost.length > 0) {
    const parameters = Object.fromEntries(
      lost.map((index) => [names[index], (found.point[index] as number) > 0 ? 'infinity' : 'zero'] as const),
    )
    return refused({
      code: 'parameter-at-boundary',
      parameters: { parameters, remedies: ['another-model', 'prior', 'longer-observation'] },
    })
  }
  if (!found.converged || logCovariance === undefined) {
    return refused({
      code: 'did-not-converge',
      parameters: { iterations: found.iterations, remedies: ['prior', 'another-model', 'more-accounts'] },
    })
  }

  const values = scales.map((scale, index) => scale * Math.exp(found.point[index] as number))
  const named = (of: readonly number[]): NamedParameters<Name> =>
    // The names are the type's keys, one value each.
    Object.fromEntries(names.map((name, index) => [name, of[index]])) as NamedParameters<Name>
  const logLikelihood = (pulls.length === 0 ? found : objective(found.point)).value + task.shift
  return succeeded({
    parameters: named(values),
    standardErrors: named(values.map((value, index) => value * (logErrors[index] as number))),
    parameterNames: names,
    covariance: values.map((one, row) =>
      values.map((other, column) => one * other * (logCovariance[row * size + column] as number)),
    ),
    logLikelihood,
    aic: 2 * size - 2 * logLikelihood,
    bic: size * Math.log(count) - 2 * logLikelihood,
    count,
    iterations: found.iterations,
    gradientNorm: found.gradientNorm,
    converged: true,
    warnings: [
      ...(task.warnings ?? []),
      ...names.flatMap((parameter, index): FitWarning[] => {
        const logStandardError = logErrors[index] as number
        return logStandardError > weakLogStandardError
          ? [{ code: 'weakly-identified', parameters: { parameter, logStandardError } }]
          : []
      }),
      ...(pulls.length === 0
        ? []
        : [
            {
              code: 'prior-used' as const,
              parameters: { parameters: pulls.map(({ index }) => names[index] as string) },
            },
          ]),
    ],
  })
}
