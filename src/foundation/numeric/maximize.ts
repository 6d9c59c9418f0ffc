import { choleskyFactor, choleskySolve, type Matrix } from './cholesky.ts'

/** A function's value at a point, with its exact gradient and, if it is known, its exact Hessian, row after row. */
export interface Evaluation {
  readonly value: number
  readonly gradient: Float64Array
  readonly hessian?: Matrix
}

/** A function to be maximised. Where it has no value, the value is -Infinity or NaN. */
export type Objective = (point: Float64Array) => Evaluation

/** Where a climb ended. */
export interface Maximum {
  readonly point: Float64Array
  readonly value: number
  /** The largest component of the gradient, in absolute value. */
  readonly gradientNorm: number
  /** The Hessian at the point. */
  readonly hessian: Matrix
  readonly iterations: number
  /** Whether the point is a maximum: inside the limits, curved downwards every way, and no step would gain anything. */
  readonly converged: boolean
  /** The coordinates that ran into the limit. */
  readonly atLimit: readonly number[]
}

const mostIterations = 200

/** The longest step along a coordinate. The coordinates are logarithms: 2 is a factor of seven. */
const longestStep = 2

/** A step that promises so small a part of the value leads near enough for Newton's method to finish. */
const nearness = 1e-8

/** In logarithms a hundredth of a percent: wide enough for the digits of the gradient, narrow enough for its curve. */
const differenceStep = 1e-4

const at = (values: Float64Array, index: number): number => values[index] as number

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

const product = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, index) => sum + value * at(other, index), 0)

/** The Hessian, exact when the function tells it, else by central differences of the gradient. */
function hessianAt(objective: Objective, point: Float64Array, { hessian }: Evaluation): Matrix {
  if (hessian !== undefined) return hessian
  const size = point.length
  const differences = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    const above = Float64Array.from(point)
    const below = Float64Array.from(point)
    above[row] = at(point, row) + differenceStep
    below[row] = at(point, row) - differenceStep
    const higher = objective(above).gradient
    const lower = objective(below).gradient
    for (let column = 0; column < size; column++) {
      const slope = (at(higher, column) - at(lower, column)) / (4 * differenceStep)
      differences[row * size + column] = at(differences, row * size + column) + slope
      differences[column * size + row] = at(differences, column * size + row) + slope
    }
  }
  return differences
}

/** The step that the curvature suggests; where it is not positive definite, its diagonal is raised until it is (Levenberg). */
function ascentStep(curvature: Matrix, gradient: Float64Array): { step: Float64Array; isRaised: boolean } {
  const size = gradient.length
  let factor = choleskyFactor(curvature, size)
  const isRaised = factor === undefined
  for (let raise = 1e-8 * largest(curvature) + 1e-300; factor === undefined; raise *= 10) {
    const raised = Float64Array.from(curvature)
    for (let i = 0; i < size; i++) raised[i * size + i] = at(raised, i * size + i) + raise
    factor = choleskyFactor(raised, size)
  }
  const step = choleskySolve(factor, gradient)
  const shorten = Math.min(1, longestStep / largest(step))
  return { step: step.map((part) => part * shorten), isRaised }
}

/**
 * The update of Broyden, Fletcher, Goldfarb and Shanno to a curvature, after a step over which the gradient fell (Nocedal &
 * Wright 2006, formula 6.19). A step that shows no curvature teaches nothing; the first one sets the scale.
 */
function updateCurvature(curvature: Matrix, step: Float64Array, fall: Float64Array, isFirst: boolean): Matrix {
  const size = step.length
  const stepFall = product(step, fall)
  if (stepFall <= 0) return curvature
  const scale = isFirst ? product(fall, fall) / stepFall / at(curvature, 0) : 1
  const curved = step.map((_, row) => scale * product(curvature.subarray(row * size, row * size + size), step))
  const stepCurved = product(step, curved)
  return curvature.map((value, index) => {
    const row = Math.floor(index / size)
    const column = index % size
    return (
      scale * value +
      (at(fall, row) * at(fall, column)) / stepFall -
      (at(curved, row) * at(curved, column)) / stepCurved
    )
  })
}

const isUsable = ({ value, gradient, hessian = gradient }: Evaluation): boolean =>
  value > -Infinity && largest(gradient) < Infinity && largest(hessian) < Infinity

/** Climbs from one start. */
function climb(objective: Objective, start: readonly number[], limit: number): Maximum {
  let point: Float64Array = Float64Array.from(start)
  let here = objective(point)
  const size = point.length
  const nowhere = {
    point,
    value: -Infinity,
    gradientNorm: Infinity,
    hessian: new Float64Array(size * size).fill(Number.NaN),
  }
  if (!isUsable(here)) return { ...nowhere, iterations: 0, converged: false, atLimit: [] }

  // Newton's method where the Hessian is known; until the end is near, what the steps teach about it elsewhere.
  let isNewton = here.hessian !== undefined
  let curvature: Matrix = new Float64Array(size * size).map((_, i) =>
    i % (size + 1) === 0 ? 1 + largest(here.gradient) : 0,
  )
  let isStale = isNewton
  let iterations = 0
  let converged = false
  let atLimit: readonly number[] = []

  while (iterations < mostIterations && atLimit.length === 0) {
    if (isStale) curvature = hessianAt(objective, point, here).map((value) => -value)
    const { step, isRaised } = ascentStep(curvature, here.gradient)
    const gain = product(here.gradient, step)
    // What rounding may do to the value: below it, only the gradient tells better from worse.
    const noise = 1e-12 * (1 + Math.abs(here.value))
    converged = isNewton && !isRaised && gain <= noise
    // Newton's method doubles the digits: what is left below this is rounding, not slope.
    if (converged && largest(here.gradient) <= 1e-13 * (1 + Math.abs(here.value))) break
    let next: Evaluation | undefined
    let nextPoint = point
    for (let part = 1; part > 1e-9 && next === undefined; ) {
      nextPoint = point.map((value, i) => Math.max(-limit, Math.min(limit, value + part * at(step, i))))
      const trial = objective(nextPoint)
      const isBetter =
        gain > noise
          ? trial.value >= here.value + 1e-4 * part * gain
          : trial.value >= here.value - noise && largest(trial.gradient) < largest(here.gradient)
      if (isBetter && isUsable(trial)) next = trial
      else if (gain <= noise) break
      else {
        // The top of the parabola through what is known of the line, but not too near nor too far.
        const top = (gain * part * part) / (2 * (gain * part + here.value - trial.value)) || 0
        part = Math.max(0.1 * part, Math.min(0.5 * part, top))
      }
    }
    if (next === undefined && isNewton) break
    iterations++
    if (next !== undefined) {
      const moved = nextPoint.map((value, i) => value - at(point, i))
      if (!isNewton) {
        const fall = here.gradient.map((value, i) => value - at((next as Evaluation).gradient, i))
        curvature = updateCurvature(curvature, moved, fall, iterations === 1)
      }
      // A Hessian by differences is good for a tiny step more.
      isStale = next.hessian !== undefined || largest(moved) > 1e-6
      point = nextPoint
      here = next
      atLimit = Array.from(point.keys()).filter((i) => Math.abs(at(point, i)) >= limit)
    }
    if (!isNewton && (next === undefined || gain <= nearness * (1 + Math.abs(here.value)))) {
      isNewton = true
      isStale = true
    }
    isStale &&= isNewton
  }
  return {
    point,
    value: here.value,
    gradientNorm: largest(here.gradient),
    hessian: curvature.map((value) => -value),
    iterations,
    converged: converged && atLimit.length === 0,
    atLimit,
  }
}

/**
 * The point where a smooth function of a few coordinates is highest.
 *
 * Newton's method with a line search where the function tells its Hessian. Where it does not, the quasi-Newton method of
 * Broyden, Fletcher, Goldfarb and Shanno (Nocedal & Wright 2006, chapter 6) leads near, and Newton's method with a Hessian by
 * central differences of the exact gradient finishes. The last steps go by the gradient, as the value no longer has the digits
 * to tell: the point is as good as the gradient is.
 *
 * @param starts - Where to climb from, one after another until one climb converges; nothing is random.
 * @param limit - How far from 0 a coordinate may go. A climb that gets there has not converged, and says which did.
 * @returns The first maximum found; the highest point reached when there is none.
 */
export function maximize(objective: Objective, starts: readonly (readonly number[])[], limit = 15): Maximum {
  let best: Maximum | undefined
  for (const start of starts) {
    const reached = climb(objective, start, limit)
    if (reached.converged) return reached
    if (best === undefined || reached.value > best.value) best = reached
  }
  return best as Maximum
}
