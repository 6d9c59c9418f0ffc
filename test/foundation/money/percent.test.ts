import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPercent } from '../../../src/foundation/money/percent.ts'
import { thrownBy } from '../../tools/thrown-by.ts'

describe('a per cent', () => {
  it.each([
    ['0', 0n, 100n],
    ['100', 100n, 100n],
    ['12.5', 125n, 1_000n],
    ['0.001', 1n, 100_000n],
  ])('%s is an exact fraction of one', (text, numerator, denominator) => {
    expect(readPercent(text, 'percent')).toEqual({ numerator, denominator })
  })

  it.each<[string, unknown]>([
    ['a number', 10],
    ['below zero', '-0.1'],
    ['above a hundred', '100.0001'],
    ['no decimal', '10%'],
    ['an exponent', '1e1'],
    ['nothing', undefined],
  ])('%s is refused with its field', (_, value) => {
    const { code, details } = thrownBy(() => readPercent(value as string, 'lines[0].taxPercent'))
    expect([code, details.field]).toEqual(['invalid-value', 'lines[0].taxPercent'])
  })

  it('is between none and all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (tenThousandths) => {
        const { numerator, denominator } = readPercent((tenThousandths / 10_000).toFixed(4), 'percent')
        expect(Number(numerator) / Number(denominator)).toBeCloseTo(tenThousandths / 1_000_000, 12)
      }),
    )
  })
})
