import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateUnits } from '../../../src/foundation/money/allocate-units.ts'
import {
  addMoney,
  allocateMoney,
  isMoney,
  type Money,
  money,
  negateMoney,
  splitMoney,
  sumMoney,
} from '../../../src/foundation/money/index.ts'
import { runsFor } from '../../tools/runs.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { amountOf, anyMoney, floorOf, moneyOf, type Rational, rational, rationalOf, unitsIn, wholes } from './exact.ts'

/** Ratios with up to six decimals, some of them zero and many of them alike. */
const ratioLists = (maxLength: number): fc.Arbitrary<readonly string[]> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom('0', '1', '1.0', '0.5', '33.3', '50'),
        fc
          .tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.integer({ min: 0, max: 6 }))
          .map(([n, d]) => amountOf(n, d)),
        fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String),
      ),
      { minLength: 1, maxLength, size: 'max' },
    )
    .filter((ratios) => ratios.some((ratio) => rationalOf(ratio).over > 0n))

const lists = fc.oneof(ratioLists(6), ratioLists(60))

/** The exact part of each ratio in a number of units. */
function exactParts(units: bigint, ratios: readonly string[]): readonly Rational[] {
  const million = ratios.map((ratio) => rationalOf(ratio)).map(({ over, under }) => (over * 1_000_000n) / under)
  const whole = million.reduce((sum, ratio) => sum + ratio, 0n)
  return million.map((ratio) => rational(units * ratio, whole))
}

/** Largest remainder, told from the exact parts: unit by unit to whoever is still owed most. */
function expectedShares(units: bigint, ratios: readonly string[]): readonly bigint[] {
  if (units < 0n) return expectedShares(-units, ratios).map((share) => -share)
  const parts = exactParts(units, ratios)
  const shares = parts.map(floorOf)
  const owed = parts.map(({ over, under }, index) => ({ index, lost: over - (shares[index] ?? 0n) * under }))
  let left = units - shares.reduce((sum, share) => sum + share, 0n)
  for (; left > 0n; left -= 1n) {
    const most = owed.reduce((best, each) => (each.lost > best.lost ? each : best))
    most.lost = -1n
    shares[most.index] = (shares[most.index] ?? 0n) + 1n
  }
  return shares
}

describe('sharing out', () => {
  it.each<[string, readonly string[], readonly string[], string]>([
    ['1.00', ['1', '1', '1'], ['0.34', '0.33', '0.33'], 'moneyphp/money tests'],
    ['0.05', ['7', '3'], ['0.04', '0.01'], 'moneyphp/money tests'],
    ['10.03', ['50', '50'], ['5.02', '5.01'], 'dinerojs/dinero.js allocate tests'],
    ['1.00', ['1', '3'], ['0.25', '0.75'], 'dinerojs/dinero.js allocate tests'],
    ['-10.03', ['50', '50'], ['-5.02', '-5.01'], 'a credit mirrors the charge'],
    ['0.05', ['0', '1', '0'], ['0.00', '0.05', '0.00'], 'nothing for a ratio of zero'],
    ['-0.01', ['0', '1', '1'], ['0.00', '-0.01', '0.00'], 'nothing for it below zero either'],
    ['0.00', ['1', '2'], ['0.00', '0.00'], 'nothing to share'],
    ['0.04', ['6', '1', '1'], ['0.03', '0.01', '0.00'], 'an even share gets no unit more for being the largest'],
    ['100.00', ['33.3', '66.7'], ['33.30', '66.70'], 'percentages with decimals'],
    ['100.00', ['0.333', '0.667'], ['33.30', '66.70'], 'the same as fractions of one'],
    ['7.00', ['12'], ['7.00'], 'a single one gets everything'],
    [
      '90071992547409931.00',
      ['1', '1', '1'],
      ['30023997515803310.34', '30023997515803310.33', '30023997515803310.33'],
      'what no float holds',
    ],
  ])('%s by %j is %j (%s)', (total, ratios, shares) => {
    expect(allocateMoney(money(total, 'EUR'), ratios).map(({ amount }) => amount)).toEqual(shares)
  })

  it('follows the largest remainder, whatever the sizes', () => {
    fc.assert(
      fc.property(anyMoney, lists, (total, ratios) => {
        expect(allocateMoney(total, ratios).map(unitsIn)).toEqual(expectedShares(unitsIn(total), ratios))
      }),
      { numRuns: runsFor(2_000) },
    )
  })

  it('is exact on either side of where numbers end', () => {
    // Small ratios under large totals: what is cut off is often alike, so a product that lost its last digit would show.
    const ratioList = fc.array(fc.integer({ min: 1, max: 40 }).map(String), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(
        ratioList,
        fc.integer({ min: 1, max: 9 }),
        fc.bigInt({ min: -50n, max: 50n }),
        (ratios, times, near) => {
          const whole = ratios.reduce((sum, ratio) => sum + BigInt(ratio), 0n)
          const units = (BigInt(times) * 2n ** 53n) / whole + near
          expect(allocateMoney(moneyOf(units, 'JPY'), ratios).map(unitsIn)).toEqual(expectedShares(units, ratios))
        },
      ),
      { numRuns: runsFor(2_000) },
    )
  })

  it('sums to the total, exactly, and changes nothing it was given', () => {
    fc.assert(
      fc.property(anyMoney, lists, (total, ratios) => {
        const shares = allocateMoney(Object.freeze(total), Object.freeze([...ratios]))
        expect(shares).toHaveLength(ratios.length)
        expect(sumMoney(shares, total.currency)).toEqual(total)
        expect(shares.every(isMoney)).toBe(true)
        expect(JSON.parse(JSON.stringify(shares))).toEqual(shares)
      }),
    )
  })

  it('keeps each share within a unit of its exact part, and an exact part as it is', () => {
    fc.assert(
      fc.property(anyMoney, lists, (total, ratios) => {
        const parts = exactParts(unitsIn(total), ratios)
        for (const [index, share] of allocateMoney(total, ratios).map(unitsIn).entries()) {
          const { over, under } = parts[index] ?? rational(0n, 1n)
          const distance = share * under - over
          expect(distance < under && distance > -under).toBe(true)
          if (over % under === 0n) expect(distance).toBe(0n)
        }
      }),
    )
  })

  it('mirrors a charge in its credit', () => {
    fc.assert(
      fc.property(anyMoney, lists, (total, ratios) => {
        expect(allocateMoney(negateMoney(total), ratios)).toEqual(allocateMoney(total, ratios).map(negateMoney))
      }),
    )
  })

  it('moves the shares with the ratios, unless two lost the same', () => {
    fc.assert(
      fc.property(anyMoney, ratioLists(12), fc.nat(), (total, ratios, turn) => {
        const parts = exactParts(unitsIn(total), ratios)
        const fractions = new Set(parts.map((part) => part.over - floorOf(part) * part.under))
        if (fractions.size < parts.length) return
        const turned = <Each>(list: readonly Each[]): readonly Each[] => {
          const at = turn % list.length
          return [...list.slice(at), ...list.slice(0, at)].reverse()
        }
        expect(allocateMoney(total, turned(ratios))).toEqual(turned(allocateMoney(total, ratios)))
      }),
    )
  })

  it('looks at proportions only: ratios ten times as large give the same', () => {
    fc.assert(
      fc.property(anyMoney, lists, (total, ratios) => {
        const tenfold = ratios.map((ratio) => {
          const { over, under } = rationalOf(ratio)
          return amountOf((over * 10n * 1_000_000n) / under, 6)
        })
        expect(allocateMoney(total, tenfold)).toEqual(allocateMoney(total, ratios))
      }),
    )
  })
})

describe('splitting', () => {
  it.each([
    ['a bill among three', '100.00', 3, ['33.34', '33.33', '33.33']],
    ['a credit', '-0.05', 2, ['-0.03', '-0.02']],
    ['less than there are parts', '0.02', 3, ['0.01', '0.01', '0.00']],
    ['in one', '7.00', 1, ['7.00']],
    ['nothing', '0.00', 2, ['0.00', '0.00']],
  ])('%s', (_, total, parts, shares) => {
    expect(splitMoney(money(total, 'EUR'), parts).map(({ amount }) => amount)).toEqual(shares)
  })

  it('is sharing out in equal ratios', () => {
    fc.assert(
      fc.property(anyMoney, fc.integer({ min: 1, max: 60 }), (total, parts) => {
        const shares = splitMoney(total, parts)
        expect(shares).toEqual(
          allocateMoney(
            total,
            Array.from({ length: parts }, () => '1'),
          ),
        )
        expect(shares.reduce(addMoney)).toEqual(total)
        expect(new Set(shares).size).toBe(parts)
      }),
    )
  })

  it.each<unknown>([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 100_001, 1e308, '3', 3n, null, undefined])(
    'in %s parts is refused',
    (parts) => {
      const error = thrownBy(() => splitMoney(money('1', 'EUR'), parts as number))
      expect([error.code, error.details.field]).toEqual(['invalid-value', 'parts'])
    },
  )
})

describe('ratios that nothing can be shared by', () => {
  it.each<[string, unknown, string, string]>([
    ['none at all', [], 'invalid-ratios', 'ratios'],
    ['no list', '1', 'invalid-ratios', 'ratios'],
    ['nothing', undefined, 'invalid-ratios', 'ratios'],
    ['only zeros', ['0', '0.00'], 'invalid-ratios', 'ratios'],
    ['a negative one', ['1', '-0.5'], 'invalid-ratios', 'ratios[1]'],
    ['a negative one that is large', [`-${'9'.repeat(40)}`, '1'], 'invalid-ratios', 'ratios[0]'],
    ['a number', [1, 2], 'invalid-value', 'ratios[0]'],
    ['NaN', ['1', 'NaN'], 'invalid-value', 'ratios[1]'],
    ['an exponent', ['1e999999999'], 'invalid-value', 'ratios[0]'],
    ['a million digits', ['1', '9'.repeat(1_000_000)], 'invalid-value', 'ratios[1]'],
    ['a million decimals', ['1', `0.${'9'.repeat(1_000_000)}`], 'invalid-value', 'ratios[1]'],
    ['a hole', new Array(2), 'invalid-value', 'ratios[0]'],
    ['too many', new Array(100_001).fill('1'), 'invalid-ratios', 'ratios'],
  ])('%s is refused', (_, ratios, code, field) => {
    const error = thrownBy(() => allocateMoney(money('1', 'EUR'), ratios as readonly string[]))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('as many as may be are shared by, to the last unit', () => {
    const ratios = Array.from({ length: 100_000 }, (_, index) => String(index % 7))
    const total = money('123456.78', 'EUR')
    expect(sumMoney(allocateMoney(total, ratios), 'EUR')).toEqual(total)
    expect(sumMoney(splitMoney(total, 100_000), 'EUR')).toEqual(total)
  })

  it.each<[string, unknown, string]>([
    ['a number', { amount: 1, currency: 'EUR' }, 'invalid-value'],
    ['too many decimals', { amount: '1.001', currency: 'EUR' }, 'invalid-value'],
    ['no such currency', { amount: '1.00', currency: 'toString' }, 'unknown-code'],
  ])('a total with %s is refused', (_, total, code) => {
    expect(codeThrownBy(() => allocateMoney(total as Money, ['1']))).toBe(code)
    expect(codeThrownBy(() => splitMoney(total as Money, 2))).toBe(code)
  })
})

describe('allocateUnits', () => {
  it('gives units what allocateMoney gives money, either side of zero', () => {
    const ratios = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 40, size: 'max' })
    fc.assert(
      fc.property(wholes, ratios, (total, all) => {
        if (all.every((ratio) => ratio === 0n)) return
        expect(allocateUnits(total, all)).toEqual(expectedShares(total, all.map(String)))
      }),
    )
  })
})

describe('the largest amount that can be written', () => {
  it.each([
    ['EUR', `${'9'.repeat(61)}.99`],
    ['JPY', '9'.repeat(64)],
  ] as const)('splits into one part, itself, in %s', (currency, amount) => {
    const total = money(amount, currency)
    expect(splitMoney(total, 1)).toEqual([total])
    expect(splitMoney(total, 3)).toEqual(allocateMoney(total, ['1', '1', '1']))
  })
})
