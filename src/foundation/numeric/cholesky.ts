/** A square matrix, row after row. */
export type Matrix = Float64Array

const at = (values: ArrayLike<number>, index: number): number => values[index] as number

/**
 * The lower triangle L with L Lᵀ = matrix, or undefined when the symmetric matrix is not positive definite.
 *
 * Cholesky's decomposition, row by row. Only the lower triangle of the matrix is read.
 */
export function choleskyFactor(matrix: Matrix, size: number): Matrix | undefined {
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = at(matrix, row * size + column)
      for (let k = 0; k < column; k++) sum -= at(factor, row * size + k) * at(factor, column * size + k)
      if (row > column) factor[row * size + column] = sum / at(factor, column * size + column)
      else if (sum > 0 && sum < Infinity) factor[row * size + row] = Math.sqrt(sum)
      else return undefined
    }
  }
  return factor
}

/** Solves L Lᵀ x = right for the factor of {@link choleskyFactor}. */
export function choleskySolve(factor: Matrix, right: ArrayLike<number>): Float64Array {
  const solution = Float64Array.from(right)
  const size = solution.length
  for (let row = 0; row < size; row++) {
    let sum = at(solution, row)
    for (let k = 0; k < row; k++) sum -= at(factor, row * size + k) * at(solution, k)
    solution[row] = sum / at(factor, row * size + row)
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = at(solution, row)
    for (let k = row + 1; k < size; k++) sum -= at(factor, k * size + row) * at(solution, k)
    solution[row] = sum / at(factor, row * size + row)
  }
  return solution
}

/** The inverse of the matrix whose factor {@link choleskyFactor} gave; exactly symmetric. */
export function choleskyInverse(factor: Matrix, size: number): Matrix {
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size)
    unit[column] = 1
    const solved = choleskySolve(factor, unit)
    for (let row = column; row < size; row++) {
      inverse[row * size + column] = at(solved, row)
      inverse[column * size + row] = at(solved, row)
    }
  }
  return inverse
}
