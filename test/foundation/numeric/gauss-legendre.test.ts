import { describe, expect, it } from 'vitest'
import { gaussLegendre } from '../../../src/foundation/numeric/gauss-legendre.ts'

const integral = (count: number, of: (x: number) => number): number => {
  const { nodes, weights } = gaussLegendre(count)
  return nodes.reduce((sum, node, index) => sum + (weights[index] as number) * of(node), 0)
}

describe('Gauss-Legendre rules', () => {
  it('have the nodes and weights that are known in closed form', () => {
    const { nodes, weights } = gaussLegendre(3)
    expect(Array.from(nodes, (x) => x.toFixed(14))).toEqual(
      [-Math.sqrt(0.6), 0, Math.sqrt(0.6)].map((x) => x.toFixed(14)),
    )
    expect(Array.from(weights, (x) => x.toFixed(14))).toEqual([5 / 9, 8 / 9, 5 / 9].map((x) => x.toFixed(14)))
  })

  it.each([1, 2, 5, 16, 64, 120])('with %i points integrate polynomials of a degree below twice that', (count) => {
    const degree = 2 * count - 2
    expect(Math.abs(integral(count, (x) => x ** degree) - 2 / (degree + 1))).toBeLessThan(1e-13)
    expect(Math.abs(integral(count, () => 1) - 2)).toBeLessThan(1e-13)
  })

  it('are computed once', () => {
    expect(gaussLegendre(16)).toBe(gaussLegendre(16))
  })
})
