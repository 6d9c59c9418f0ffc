import { describe, expect, it } from 'vitest'
import { fitLogisticRegression, type LogisticRegression } from '../../../src/foundation/numeric/logistic-regression.ts'

/** One row a target: the intercept, and the numbers beside it. */
function regression(
  targets: readonly number[],
  numbers: readonly (readonly number[])[],
  penalty: number,
): LogisticRegression {
  const size = (numbers[0]?.length ?? 0) + 1
  return {
    rows: {
      starts: Int32Array.from({ length: targets.length + 1 }, (_, row) => row * size),
      columns: Int32Array.from({ length: targets.length * size }, (_, place) => place % size),
      values: Float64Array.from(numbers.flatMap((row) => [1, ...row])),
    },
    targets: Float64Array.from(targets),
    size,
    penalty,
  }
}

describe('a logistic regression', () => {
  it('without a penalty has the log-odds of each group, and the usual standard errors', () => {
    const fit = fitLogisticRegression(
      regression([1, 0, 0, 0, 1, 1, 1, 0], [[0], [0], [0], [0], [1], [1], [1], [1]], 0),
      50,
    )
    expect(fit?.coefficients[0]).toBeCloseTo(Math.log(1 / 3), 10)
    expect(fit?.coefficients[1]).toBeCloseTo(2 * Math.log(3), 10)
    expect(fit?.covariance[0]).toBeCloseTo(1 / 1 + 1 / 3, 8)
    expect(fit?.covariance[3]).toBeCloseTo(2 * (1 / 1 + 1 / 3), 8)
    expect(fit?.logLikelihood).toBeCloseTo(2 * (Math.log(0.25) + 3 * Math.log(0.75)), 10)
  })

  it('has no answer where the coefficients are not determined', () => {
    expect(
      fitLogisticRegression(
        regression(
          [1, 0, 0, 1],
          [
            [1, 1],
            [2, 2],
            [3, 3],
            [4, 4],
          ],
          0,
        ),
        50,
      ),
    ).toBeUndefined()
  })

  it('has no answer where it does not settle', () => {
    expect(fitLogisticRegression(regression([0, 0, 1, 1], [[1], [2], [3], [4]], 1), 2)).toBeUndefined()
  })

  it('halves steps that overshoot', () => {
    // One outlier on the wrong side: from the start, whole steps of Newton's would raise the loss.
    const numbers = [...Array.from({ length: 60 }, (_, row) => [row < 30 ? -0.01 : 0.01]), [-60]]
    const targets = [...Array.from({ length: 60 }, (_, row) => (row < 30 ? 0 : 1)), 1]
    const fit = fitLogisticRegression(regression(targets, numbers, 1e-6), 200)
    expect(fit?.iterations).toBeLessThan(60)
    expect(fit?.coefficients.every(Number.isFinite)).toBe(true)
  })

  it('is where the slope of the penalised loss is nothing, after a step that had to be halved', () => {
    const numbers = [18.6, -1.8, 1.1, 0.1, 0.6, 2.9, -2.7, 0, -1.5]
    const targets = [0, 1, 1, 1, 1, 1, 1, 1, 1]
    const penalty = 1e-3
    const fit = fitLogisticRegression(
      regression(
        targets,
        numbers.map((each) => [each]),
        penalty,
      ),
      100,
    )
    const [intercept = Number.NaN, slope = Number.NaN] = fit?.coefficients ?? []
    const misses = numbers.map((each, row) => Number(targets[row]) - 1 / (1 + Math.exp(-intercept - slope * each)))
    expect(misses.reduce((sum, miss) => sum + miss, 0)).toBeCloseTo(0, 8)
    expect(misses.reduce((sum, miss, row) => sum + miss * Number(numbers[row]), -penalty * slope)).toBeCloseTo(0, 8)
    expect([intercept, slope]).toEqual([expect.closeTo(13.2498, 3), expect.closeTo(-1.2225, 3)])
  })
})
