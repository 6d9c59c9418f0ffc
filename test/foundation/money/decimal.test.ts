import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fractionOf, longestAmount, readDecimal, writeDecimal } from '../../../src/foundation/money/decimal.ts'
import { readSmallDecimal, writeSmallDecimal } from '../../../src/foundation/money/small-decimal.ts'
import { runsFor } from '../../tools/runs.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { amountOf, rationalOf, wholes } from './exact.ts'

const digitCounts = fc.integer({ min: 0, max: 20 })

/** What a decimal means, told by one expression for the whole text. */
function meaning(text: string, digits: number): bigint | undefined {
  const isPlain = new RegExp(`^-?[0-9]+(\\.[0-9]{1,${Math.max(digits, 1)}})?$`).test(text)
  if (!isPlain || text.length > longestAmount || (digits === 0 && text.includes('.'))) return undefined
  const { over, under } = rationalOf(text)
  return (over * 10n ** BigInt(digits)) / under
}

describe('reading a decimal', () => {
  it('takes exactly the plain ones, among all texts of such characters', () => {
    const characters = fc.constantFrom(...'00123456789.--+e ')
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 24 }), digitCounts, (text, digits) => {
        expect(readDecimal(text, digits)).toBe(meaning(text, digits))
      }),
      { numRuns: runsFor(3_000) },
    )
  })

  it('reads what is written, at any size and with any number of decimals', () => {
    fc.assert(
      fc.property(wholes, digitCounts, (units, digits) => {
        expect(writeDecimal(units, digits)).toBe(amountOf(units, digits))
        expect(readDecimal(amountOf(units, digits), digits)).toBe(units)
      }),
    )
  })

  it('reads and writes in numbers what it does in BigInt', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
        fc.integer({ min: 0, max: 14 }),
        (units, digits) => {
          expect(writeSmallDecimal(units, digits)).toBe(amountOf(BigInt(units), digits))
          expect(readSmallDecimal(writeSmallDecimal(units, digits), digits)).toBe(units)
        },
      ),
    )
  })

  it.each([
    ['the largest small one', '999999999999999', 0, 999_999_999_999_999],
    ['the smallest large one', '1000000000000000', 0, Number.NaN],
    ['one that is large by its decimals', '1', 15, Number.NaN],
    ['one whose decimals no number counts', '1', 40, Number.NaN],
    ['zeros in front', '00000000000000001', 0, 1],
    ['too many of them', '000000000000000001', 0, Number.NaN],
  ])('leaves to BigInt what is not small: %s', (_, text, digits, units) => {
    expect(readSmallDecimal(text, digits)).toBe(units)
    expect(readDecimal(text, digits)).toBe(BigInt(text) * 10n ** BigInt(digits))
  })
})

describe('the exact value of a decimal', () => {
  it('is that of its digits, however many', () => {
    fc.assert(
      fc.property(wholes, fc.integer({ min: 0, max: 30 }), (units, digits) => {
        expect(fractionOf(amountOf(units, digits), 'hours')).toEqual({
          numerator: units,
          denominator: 10n ** BigInt(digits),
        })
      }),
    )
  })

  it.each<[string, unknown]>([
    ['a number', 1.5],
    ['a million points', '.'.repeat(1_000_000)],
    ['a million digits', `0.${'1'.repeat(1_000_000)}`],
    ['an exponent', '1e999999999'],
    ['two points', '1.2.3'],
    ['nothing after the point', '1.'],
    ['nothing', undefined],
  ])('is refused of %s, by the name of the field', (_, text) => {
    expect(codeThrownBy(() => fractionOf(text, 'hours'))).toBe('invalid-value')
    expect(thrownBy(() => fractionOf(text, 'hours')).details.field).toBe('hours')
  })
})
