import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultRounding, type RoundingMode, roundingModes } from '../../../src/foundation/money/index.ts'
import { divideRounded, divideSmallRounded } from '../../../src/foundation/money/rounding.ts'
import { runsFor } from '../../tools/runs.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { anyMode, rational, roundedBy, wholes } from './exact.ts'

const denominators = wholes.filter((whole) => whole !== 0n)

describe('rounding tenths to a whole', () => {
  it.each<[RoundingMode, readonly number[]]>([
    //              2.5 -2.5  3.5 -3.5 2.4 -2.4 2.6 -2.6 0.5 -0.5
    ['half-up', [3, -3, 4, -4, 2, -2, 3, -3, 1, -1]],
    ['half-even', [2, -2, 4, -4, 2, -2, 3, -3, 0, 0]],
    ['half-down', [2, -2, 3, -3, 2, -2, 3, -3, 0, 0]],
    ['up', [3, -3, 4, -4, 3, -3, 3, -3, 1, -1]],
    ['down', [2, -2, 3, -3, 2, -2, 2, -2, 0, 0]],
    ['ceiling', [3, -2, 4, -3, 3, -2, 3, -2, 1, 0]],
    ['floor', [2, -3, 3, -4, 2, -3, 2, -3, 0, -1]],
  ])('%s', (mode, expected) => {
    const tenths = [25n, -25n, 35n, -35n, 24n, -24n, 26n, -26n, 5n, -5n]
    expect(tenths.map((value) => divideRounded(value, 10n, mode))).toEqual(expected.map(BigInt))
    expect(tenths.map((value) => divideSmallRounded(Number(value), 10, mode) + 0)).toEqual(expected)
  })

  it('takes a half away from zero when no mode is named', () => {
    expect(defaultRounding).toBe('half-up')
    expect(divideRounded(-25n, 10n)).toBe(-3n)
  })
})

describe('rounding a fraction', () => {
  it('gives the neighbour that the definition of the mode names, whatever the signs', () => {
    fc.assert(
      fc.property(wholes, denominators, anyMode, (over, under, mode) => {
        expect(divideRounded(over, under, mode)).toBe(roundedBy(mode, rational(over, under)))
      }),
    )
  })

  it('meets every half as the mode says', () => {
    fc.assert(
      fc.property(wholes, denominators, anyMode, (whole, under, mode) => {
        const over = (2n * whole + 1n) * under
        expect(divideRounded(over, 2n * under, mode)).toBe(roundedBy(mode, rational(over, 2n * under)))
      }),
    )
  })

  it('mirrors below zero what it does above, unless it leans to one side', () => {
    fc.assert(
      fc.property(wholes, denominators, anyMode, (over, under, mode) => {
        const mirrored: Readonly<Partial<Record<RoundingMode, RoundingMode>>> = { floor: 'ceiling', ceiling: 'floor' }
        expect(divideRounded(-over, under, mode)).toBe(-divideRounded(over, under, mirrored[mode] ?? mode))
      }),
    )
  })

  it('leaves whole numbers as they are', () => {
    fc.assert(
      fc.property(wholes, denominators, anyMode, (whole, under, mode) => {
        expect(divideRounded(whole * under, under, mode)).toBe(whole)
      }),
    )
  })

  it('is the same in numbers, right up to where they stop being exact', () => {
    const limit = 2 ** 53 - 1
    const nearLimit = fc.tuple(
      fc.integer({ min: 1, max: 1e15 }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(1, -1),
    )
    const anyNumber = fc.tuple(fc.maxSafeNat(), fc.integer({ min: 1, max: 1_000 }), fc.constantFrom(1, -1))
    fc.assert(
      fc.property(
        fc.oneof(
          nearLimit.map(([under, less, sign]) => [sign * (limit - under - less), under] as const),
          anyNumber.map(([over, under, sign]) => [sign * Math.min(over, limit - under), under] as const),
          // One less than a multiple, where a quotient is closest to being taken for the next whole number.
          fc
            .tuple(fc.integer({ min: 1, max: 94_906_265 }), fc.integer({ min: 1, max: 94_906_264 }))
            .map(([under, quotient]) => [under * quotient - 1, under] as const),
        ),
        anyMode,
        ([over, under], mode) => {
          expect(BigInt(divideSmallRounded(over, under, mode))).toBe(divideRounded(BigInt(over), BigInt(under), mode))
        },
      ),
      { numRuns: runsFor(3_000) },
    )
  })
})

describe('a mode that is none', () => {
  it.each<unknown>(['bankers', 'HALF_UP', '', '__proto__', 'constructor', 'toString', 3, null])(
    '%j is refused, even where there is nothing to round',
    (mode) => {
      expect(codeThrownBy(() => divideRounded(4n, 2n, mode as RoundingMode))).toBe('unknown-code')
      expect(codeThrownBy(() => divideSmallRounded(4, 2, mode as RoundingMode))).toBe('unknown-code')
    },
  )

  it('is answered with those there are', () => {
    expect(thrownBy(() => divideRounded(1n, 2n, 'bankers' as RoundingMode)).details).toEqual({
      field: 'rounding',
      received: '"bankers"',
      expected: `one of ${roundingModes.join(', ')}`,
    })
  })
})
