import { choleskyFactor, choleskyInverse, choleskySolve, type Matrix } from './cholesky.ts'
import { logistic, softplus } from './log-odds.ts'

/** Rows of numbers most of which are 0: only the others are held, row after row. */
export interface SparseRows {
  /** Where each row begins, and where the last one ends. */
  readonly starts: Int32Array
  /** The column of each number. */
  readonly columns: Int32Array
  /** The numbers. */
  readonly values: Float64Array
}

/** What is to be fitted. Column 0 is the intercept's: 1 in every row, and not penalised. */
export interface LogisticRegression {
  readonly rows: SparseRows
  /** How likely each row should come out, from 0 to 1: an outcome is 1 or 0. */
  readonly targets: Float64Array
  /** How many columns there are. */
  readonly size: number
  /** What half the sum of the squared coefficients is multiplied by. */
  readonly penalty: number
}

/** The coefficients that fit best, with their covariance. */
export interface LogisticRegressionFit {
  readonly coefficients: Float64Array
  readonly covariance: Matrix
  readonly iterations: number
  readonly logLikelihood: number
}

/** Below this, a step would change the fit by less than the sums of float64 can tell. */
const smallestDecrement = 1e-16

// Two readers, as one that reads both kinds of array is several times slower.
const at = (values: Float64Array, index: number): number => values[index] as number
const placeAt = (places: Int32Array, index: number): number => places[index] as number

function logOddsOf({ starts, columns, values }: SparseRows, row: number, coefficients: Float64Array): number {
  let sum = 0
  for (let k = placeAt(starts, row); k < placeAt(starts, row + 1); k++)
    sum += at(values, k) * at(coefficients, placeAt(columns, k))
  return sum
}

function logLikelihoodOf({ rows, targets }: LogisticRegression, coefficients: Float64Array): number {
  let sum = 0
  for (let row = 0; row < targets.length; row++) {
    const logOdds = logOddsOf(rows, row, coefficients)
    sum += at(targets, row) * logOdds - softplus(logOdds)
  }
  return sum
}

function lossOf(regression: LogisticRegression, coefficients: Float64Array): number {
  let squares = 0
  for (let column = 1; column < regression.size; column++) squares += at(coefficients, column) ** 2
  return (regression.penalty * squares) / 2 - logLikelihoodOf(regression, coefficients)
}

/** The direction of steepest descent, and the lower triangle of the curvature, of the loss. */
function slopeAndCurvature(
  { rows, targets, size, penalty }: LogisticRegression,
  coefficients: Float64Array,
): { readonly slope: Float64Array; readonly curvature: Matrix } {
  const slope = new Float64Array(size)
  const curvature = new Float64Array(size * size)
  const { starts, columns, values } = rows
  for (let row = 0; row < targets.length; row++) {
    const probability = logistic(logOddsOf(rows, row, coefficients))
    const weight = probability * (1 - probability)
    for (let k = placeAt(starts, row); k < placeAt(starts, row + 1); k++) {
      const column = placeAt(columns, k)
      slope[column] = at(slope, column) + at(values, k) * (at(targets, row) - probability)
      // The columns of a row rise, so these pairs are of the lower triangle.
      for (let l = placeAt(starts, row); l <= k; l++) {
        const cell = column * size + placeAt(columns, l)
        curvature[cell] = at(curvature, cell) + weight * at(values, k) * at(values, l)
      }
    }
  }
  for (let column = 1; column < size; column++) {
    slope[column] = at(slope, column) - penalty * at(coefficients, column)
    curvature[column * size + column] = at(curvature, column * size + column) + penalty
  }
  return { slope, curvature }
}

/** The step, or the longest of its halves that does not raise the loss. */
function stepFrom(regression: LogisticRegression, coefficients: Float64Array, step: Float64Array): Float64Array {
  const loss = lossOf(regression, coefficients)
  const moved = (share: number): Float64Array => coefficients.map((value, index) => value + share * at(step, index))
  let share = 1
  while (share > 1e-9 && lossOf(regression, moved(share)) > loss * (1 + 1e-12)) share /= 2
  return moved(share)
}

/**
 * Fits a logistic regression with a ridge penalty: Newton's method, which here is iteratively reweighted least squares, with
 * halved steps where a whole one would overshoot. Deterministic.
 *
 * The covariance is the inverse of the curvature of the penalised loss at its least: the usual one where there is no penalty,
 * and the variance of the coefficients under the prior that the penalty stands for.
 *
 * @returns `undefined` if it did not settle in so many steps, or the coefficients are not determined.
 */
export function fitLogisticRegression(
  regression: LogisticRegression,
  mostIterations: number,
): LogisticRegressionFit | undefined {
  let coefficients: Float64Array = new Float64Array(regression.size)
  const sum = regression.targets.reduce((total, target) => total + target, 0)
  coefficients[0] = Math.log(sum / (regression.targets.length - sum))
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const { slope, curvature } = slopeAndCurvature(regression, coefficients)
    const factor = choleskyFactor(curvature, regression.size)
    if (factor === undefined) return undefined
    const step = choleskySolve(factor, slope)
    const decrement = step.reduce((sum, value, index) => sum + value * at(slope, index), 0)
    if (decrement <= smallestDecrement) {
      const covariance = choleskyInverse(factor, regression.size)
      return { coefficients, covariance, iterations, logLikelihood: logLikelihoodOf(regression, coefficients) }
    }
    coefficients = stepFrom(regression, coefficients, step)
  }
  return undefined
}
