import type { Evaluation } from '../../../foundation/numeric/maximize.ts'

/** Parameters from their logarithms: as many as the model has names. */
export const parametersAt = <Values extends readonly number[]>(point: Float64Array): Values =>
  // A typed array is read as any list of numbers, and forgets how many it holds.
  point.map(Math.exp) as unknown as Values

/** The derivatives by the logarithms of parameters, from those by the parameters; the upper triangle is made whole. */
export function byLogarithms(
  values: readonly number[],
  gradient: Float64Array,
  hessian: Float64Array,
): Required<Pick<Evaluation, 'gradient' | 'hessian'>> {
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
