import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absoluteMoney,
  addMoney,
  compareMoney,
  isMoney,
  isNegativeMoney,
  isPositiveMoney,
  isZeroMoney,
  type Money,
  maximumMoney,
  minimumMoney,
  money,
  negateMoney,
  subtractMoney,
  sumMoney,
} from '../../../src/foundation/money/index.ts'
import { codeThrownBy } from '../../tools/thrown-by.ts'
import { anyMoney, moneyOf, threeAmounts, twoAmounts, unitsIn } from './exact.ts'

describe('adding and taking away', () => {
  it.each([
    ['a tenth and a fifth', '0.10', '0.20', '0.30', '-0.10'],
    ['a charge and its credit', '12.50', '-12.50', '0.00', '25.00'],
    ['nothing and nothing', '0.00', '-0.00', '0.00', '0.00'],
    [
      'more digits than a float holds',
      '90071992547409931234567890.01',
      '0.01',
      '90071992547409931234567890.02',
      '90071992547409931234567890.00',
    ],
    ['up to where numbers are left', '9999999999999.99', '0.01', '10000000000000.00', '9999999999999.98'],
    ['amounts that still lack a decimal', '1.5', '2', '3.50', '-0.50'],
  ])('%s', (_, a, b, sum, difference) => {
    const [first, second] = [{ amount: a, currency: 'EUR' } as const, { amount: b, currency: 'EUR' } as const]
    expect(addMoney(first, second)).toEqual({ amount: sum, currency: 'EUR' })
    expect(subtractMoney(first, second)).toEqual({ amount: difference, currency: 'EUR' })
  })

  it('is exact in every currency, at any size', () => {
    fc.assert(
      fc.property(twoAmounts, ([a, b]) => {
        expect(addMoney(a, b)).toEqual(moneyOf(unitsIn(a) + unitsIn(b), a.currency))
        expect(subtractMoney(a, b)).toEqual(moneyOf(unitsIn(a) - unitsIn(b), a.currency))
      }),
    )
  })

  it('does not depend on the order or the grouping, and is undone by its opposite', () => {
    fc.assert(
      fc.property(threeAmounts, ([a, b, c]) => {
        expect(addMoney(a, b)).toEqual(addMoney(b, a))
        expect(addMoney(addMoney(a, b), c)).toEqual(addMoney(a, addMoney(b, c)))
        expect(subtractMoney(addMoney(a, b), b)).toEqual(a)
        expect(addMoney(a, negateMoney(b))).toEqual(subtractMoney(a, b))
        expect(sumMoney([a, b, c], a.currency)).toEqual(addMoney(addMoney(a, b), c))
      }),
    )
  })

  it('sums many large amounts that numbers alone would get wrong', () => {
    const large = money('9999999999999.99', 'EUR')
    expect(
      sumMoney(
        Array.from({ length: 1_000 }, () => large),
        'EUR',
      ).amount,
    ).toBe('9999999999999990.00')
    expect(sumMoney([large, money('0.02', 'EUR'), negateMoney(large)], 'EUR').amount).toBe('0.02')
  })
})

describe('the sign of an amount', () => {
  it('is one of three, which turning it around exchanges and taking its size ends', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        const units = unitsIn(amount)
        expect([isNegativeMoney(amount), isZeroMoney(amount), isPositiveMoney(amount)]).toEqual([
          units < 0n,
          units === 0n,
          units > 0n,
        ])
        expect(negateMoney(amount)).toEqual(moneyOf(-units, amount.currency))
        expect(absoluteMoney(amount)).toEqual(moneyOf(units < 0n ? -units : units, amount.currency))
        expect(negateMoney(negateMoney(amount))).toEqual(amount)
        expect(absoluteMoney(negateMoney(amount))).toEqual(absoluteMoney(amount))
      }),
    )
  })

  it('of nothing is never negative', () => {
    expect(negateMoney(money('0', 'EUR')).amount).toBe('0.00')
    expect(isNegativeMoney({ amount: '-0.00', currency: 'EUR' })).toBe(false)
  })
})

describe('the smaller and the larger of two', () => {
  it.each([
    ['what a deposit covers of an invoice', '300.00', '450.00'],
    ['a credit and a charge', '-5.00', '5.00'],
    ['the same twice', '7.00', '7.00'],
  ])('%s', (_, smaller, larger) => {
    const [a, b] = [money(smaller, 'EUR'), money(larger, 'EUR')]
    expect([minimumMoney(a, b), minimumMoney(b, a)]).toEqual([a, a])
    expect([maximumMoney(a, b), maximumMoney(b, a)]).toEqual([b, b])
  })

  it('are the two, in order', () => {
    fc.assert(
      fc.property(twoAmounts, ([a, b]) => {
        const ordered = [minimumMoney(a, b), maximumMoney(a, b)]
        expect(ordered).toEqual(compareMoney(a, b) <= 0 ? [a, b] : [b, a])
      }),
    )
  })
})

type TwoAmounts = (a: Money, b: Money) => unknown
const ofTwo: readonly (readonly [string, TwoAmounts])[] = [
  ['addMoney', addMoney],
  ['subtractMoney', subtractMoney],
  ['compareMoney', compareMoney],
  ['minimumMoney', minimumMoney],
  ['maximumMoney', maximumMoney],
  ['sumMoney', (a, b) => sumMoney([a, b], a.currency)],
]
const ofOne: readonly (readonly [string, (amount: Money) => unknown])[] = [
  ['negateMoney', negateMoney],
  ['absoluteMoney', absoluteMoney],
  ['isZeroMoney', isZeroMoney],
  ['isPositiveMoney', isPositiveMoney],
  ['isNegativeMoney', isNegativeMoney],
]

describe.each(ofTwo)('%s', (_, call) => {
  it('never mixes currencies, not even for nothing', () => {
    fc.assert(
      fc.property(anyMoney, anyMoney, (a, b) => {
        if (a.currency === b.currency) return
        expect(codeThrownBy(() => call(a, b))).toBe('currency-mismatch')
      }),
    )
    expect(codeThrownBy(() => call(money('0', 'EUR'), money('0', 'SEK')))).toBe('currency-mismatch')
  })

  it.each<[string, unknown, string]>([
    ['a number', { amount: 1, currency: 'EUR' }, 'invalid-value'],
    ['an exponent', { amount: '1e999999999', currency: 'EUR' }, 'invalid-value'],
    ['a million digits', { amount: '9'.repeat(1_000_000), currency: 'EUR' }, 'invalid-value'],
    ['too many decimals', { amount: '1.001', currency: 'EUR' }, 'invalid-value'],
    ['no text', { currency: 'EUR' }, 'invalid-value'],
    ['no such currency', { amount: '1.00', currency: 'euro' }, 'unknown-code'],
  ])('refuses an amount that is %s', (_, bad, code) => {
    const wrong = bad as Money
    expect(codeThrownBy(() => call(wrong, wrong))).toBe(code)
    if (code === 'invalid-value') expect(codeThrownBy(() => call(money('1', 'EUR'), wrong))).toBe(code)
  })
})

describe.each(ofOne)('%s', (_, call) => {
  it.each<[string, unknown, string]>([
    ['a number', { amount: 1, currency: 'EUR' }, 'invalid-value'],
    ['no decimal', { amount: 'twelve', currency: 'EUR' }, 'invalid-value'],
    ['no such currency', { amount: '1.00', currency: 'constructor' }, 'unknown-code'],
  ])('refuses an amount that is %s', (_, bad, code) => {
    expect(codeThrownBy(() => call(bad as Money))).toBe(code)
  })
})

describe('a result', () => {
  it('is money again: no longer than an amount may be', () => {
    const longest = { amount: '9'.repeat(64), currency: 'JPY' } as const
    expect(isMoney(longest)).toBe(true)
    expect(subtractMoney(longest, { amount: '1', currency: 'JPY' }).amount).toHaveLength(64)
    expect(codeThrownBy(() => addMoney(longest, { amount: '1', currency: 'JPY' }))).toBe('invalid-value')
    expect(codeThrownBy(() => negateMoney(longest))).toBe('invalid-value')
    expect(codeThrownBy(() => money('9'.repeat(64), 'EUR'))).toBe('invalid-value')
    expect(isMoney({ amount: '9'.repeat(64), currency: 'EUR' })).toBe(false)
  })

  it('comes through JSON as it was, and nothing given is changed', () => {
    fc.assert(
      fc.property(twoAmounts, ([a, b]) => {
        const [first, second] = [Object.freeze({ ...a }), Object.freeze({ ...b })]
        for (const result of [addMoney(first, second), subtractMoney(first, second), minimumMoney(first, second)]) {
          expect(JSON.parse(JSON.stringify(result))).toEqual(result)
          expect(isMoney(result)).toBe(true)
        }
        expect([first, second]).toEqual([a, b])
      }),
    )
  })
})
