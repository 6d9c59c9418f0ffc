import { describe, expect, it } from 'vitest'
import { type Evaluation, maximize, type Objective } from '../../../src/foundation/numeric/maximize.ts'

const two = (point: Float64Array): readonly [number, number] => [point[0] as number, point[1] as number]

/** Rosenbrock's valley, upside down: its top is at (1, 1), at the end of a bent ridge. */
const valley: Objective = (point) => {
  const [x, y] = two(point)
  return {
    value: -(100 * (y - x * x) ** 2 + (1 - x) ** 2),
    gradient: Float64Array.of(400 * x * (y - x * x) + 2 * (1 - x), -200 * (y - x * x)),
  }
}

const valleyWithHessian: Objective = (point) => {
  const [x, y] = two(point)
  return { ...valley(point), hessian: Float64Array.of(400 * y - 1200 * x * x - 2, 400 * x, 400 * x, -200) }
}

/** As deep as a log-likelihood of many accounts, so that the value alone cannot tell the last digits. */
const deep: Objective = (point) => {
  const [x, y] = two(point)
  return {
    value: -1e7 - 500 * (Math.exp(x - 1) - x) - 50 * (y + 2) ** 2,
    gradient: Float64Array.of(-500 * (Math.exp(x - 1) - 1), -100 * (y + 2)),
  }
}

/** Rises for ever along x. */
const slope: Objective = (point) => {
  const [x, y] = two(point)
  return { value: -Math.exp(-x) - y * y, gradient: Float64Array.of(Math.exp(-x), -2 * y) }
}

/** Two tops, a lower one left and a higher one right of a dip. */
const camel: Objective = (point) => {
  const x = point[0] as number
  return {
    value: -(x ** 4) / 4 + (x * x) / 2 + x / 10,
    gradient: Float64Array.of(-(x ** 3) + x + 0.1),
    hessian: Float64Array.of(1 - 3 * x * x),
  }
}

const nowhere: Evaluation = { value: Number.NaN, gradient: Float64Array.of(Number.NaN, Number.NaN) }

describe('maximize', () => {
  it.each([
    ['by what its steps teach', valley],
    ['with the exact Hessian', valleyWithHessian],
  ])('climbs a bent ridge %s', (_name, objective) => {
    const { point, converged, gradientNorm, iterations, atLimit } = maximize(objective, [[-1.2, 1]])
    expect(Array.from(point, (x) => Math.abs(x - 1) < 1e-10)).toEqual([true, true])
    expect(gradientNorm).toBeLessThan(1e-9)
    expect(iterations).toBeLessThan(60)
    expect({ converged, atLimit }).toEqual({ converged: true, atLimit: [] })
  })

  it('finds digits that the value no longer shows', () => {
    const { point, converged } = maximize(deep, [[5, 5]])
    expect(converged).toBe(true)
    expect(Math.abs((point[0] as number) - 1)).toBeLessThan(1e-12)
    expect(Math.abs((point[1] as number) + 2)).toBeLessThan(1e-12)
  })

  it('gives the Hessian, by differences where it is not told', () => {
    for (const objective of [valley, valleyWithHessian]) {
      const { hessian } = maximize(objective, [[0.5, 0.5]])
      for (const [index, value] of [-802, 400, 400, -200].entries()) {
        expect(Math.abs((hessian[index] as number) - value)).toBeLessThan(1e-3)
      }
    }
  })

  it('goes up from where the curvature points the wrong way', () => {
    expect(maximize(camel, [[0.01]]).point[0]).toBeCloseTo(1.0466805, 6)
  })

  it('says which coordinate ran into the limit', () => {
    const { converged, atLimit, point } = maximize(slope, [[0, 1]], 6)
    expect({ converged, atLimit, x: point[0] }).toEqual({ converged: false, atLimit: [0], x: 6 })
  })

  it('takes the next start when one leads nowhere', () => {
    const half: Objective = (point) => ((point[0] as number) < 0 ? nowhere : valley(point))
    expect(maximize(half, [[-1, 1]])).toMatchObject({ converged: false, value: -Infinity, iterations: 0 })
    expect(
      maximize(half, [
        [-1, 1],
        [2, 2],
      ]).converged,
    ).toBe(true)
  })

  it('keeps the highest point when no climb converges', () => {
    const { value, converged } = maximize(
      slope,
      [
        [0, 1],
        [-9, 1],
        [-20, 0],
      ],
      6,
    )
    expect({ converged, isHighest: value > -0.003 }).toEqual({ converged: false, isHighest: true })
  })

  it('steps back from where the function has no value', () => {
    const edge: Objective = (point) => {
      const x = point[0] as number
      if (x > 0.5) return { value: Number.NaN, gradient: Float64Array.of(Number.NaN) }
      return {
        value: x - Math.exp(x),
        gradient: Float64Array.of(1 - Math.exp(x)),
        hessian: Float64Array.of(-Math.exp(x)),
      }
    }
    expect(maximize(edge, [[-5]])).toMatchObject({ converged: true, atLimit: [] })
    const cliff: Objective = (point) => {
      const { value, gradient } = valley(point)
      return (point[0] as number) > 1.5 ? { value: -Infinity, gradient } : { value, gradient }
    }
    expect(maximize(cliff, [[-1.2, 1]]).converged).toBe(true)
  })

  it('does not take a lie for a maximum', () => {
    // The gradient points up a hill that is not there.
    const liar: Objective = () => ({ value: 0, gradient: Float64Array.of(1, 1) })
    expect(maximize(liar, [[0, 0]]).converged).toBe(false)
  })
})
