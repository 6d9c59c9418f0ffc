import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMoney,
  basisPointsOf,
  type CurrencyCode,
  convertMoney,
  divideMoney,
  isMoney,
  type Money,
  type MoneyConversion,
  money,
  multiplyMoney,
  percentageOf,
  type RoundingMode,
} from '../../../src/foundation/money/index.ts'
import { runsFor } from '../../tools/runs.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import {
  anyCurrency,
  anyMode,
  anyMoney,
  decimals,
  dividedBy,
  moneyOf,
  nearest,
  rational,
  rationalOf,
  times,
  valueOfMoney,
} from './exact.ts'

const euro = (amount: string): Money => money(amount, 'EUR')

describe('multiplying', () => {
  it.each<[string, string, string, string, RoundingMode]>([
    ['hours at a rate', '85.50', '2.25', '192.38', 'half-up'],
    ['the same, cut', '85.50', '2.25', '192.37', 'down'],
    ['a tax that ends on half a cent, to the even one below', '100.00', '0.07365', '7.36', 'half-even'],
    ['and to the even one above', '100.00', '0.07355', '7.36', 'half-even'],
    ['a credit mirrors the charge', '-85.50', '2.25', '-192.38', 'half-up'],
    ['a negative factor', '85.50', '-1', '-85.50', 'half-up'],
    ['nothing', '85.50', '0', '0.00', 'half-up'],
    ['half a cent less than nothing', '-0.01', '0.5', '0.00', 'half-even'],
    ['what a float cannot hold', '90071992547409931.01', '1.5', '135107988821114896.52', 'half-up'],
    ['what passes 2^53 on the way', '9007199254740.99', '1.1', '9907919180215.09', 'half-up'],
    ['a factor with sixty decimals', '1.00', `0.${'0'.repeat(59)}1`, '0.01', 'up'],
  ])('%s', (_, amount, factor, product, rounding) => {
    expect(multiplyMoney(euro(amount), factor, { rounding })).toEqual(euro(product))
  })

  it('gives the exact product, rounded once', () => {
    fc.assert(
      fc.property(anyMoney, decimals, anyMode, (amount, factor, rounding) => {
        const exact = times(valueOfMoney(amount), rationalOf(factor))
        expect(multiplyMoney(amount, factor, { rounding })).toEqual(nearest(rounding, exact, amount.currency))
      }),
      { numRuns: runsFor(2_000) },
    )
  })

  it('is exact on either side of the product that numbers end at', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.bigInt({ min: -3n, max: 3n }),
        fc.integer({ min: 0, max: 9 }),
        anyMode,
        (factor, near, digits, rounding) => {
          const amount = moneyOf(2n ** 53n / factor + near, 'EUR')
          const text = moneyText(factor, digits)
          const exact = times(valueOfMoney(amount), rationalOf(text))
          expect(multiplyMoney(amount, text, { rounding })).toEqual(nearest(rounding, exact, 'EUR'))
        },
      ),
      { numRuns: runsFor(2_000) },
    )
  })

  it('by a whole number is adding so many times', () => {
    fc.assert(
      fc.property(anyMoney, fc.integer({ min: 1, max: 6 }), (amount, count) => {
        const sum = Array.from({ length: count }, () => amount).reduce(addMoney)
        expect(multiplyMoney(amount, String(count))).toEqual(sum)
      }),
    )
  })

  it('rounds a half away from zero when nothing is asked for', () => {
    expect(multiplyMoney(euro('0.01'), '0.5').amount).toBe('0.01')
    expect(multiplyMoney(euro('-0.01'), '0.5', {}).amount).toBe('-0.01')
  })
})

/** A whole number with its last digits behind the point. */
const moneyText = (whole: bigint, digits: number): string =>
  digits === 0
    ? String(whole)
    : `${whole / 10n ** BigInt(digits)}.${String(whole % 10n ** BigInt(digits)).padStart(digits, '0')}`

describe('dividing', () => {
  it.each([
    ['a third', '100.00', '3', '33.33'],
    ['the net of a price with 19 % tax', '119.00', '1.19', '100.00'],
    ['by less than one', '10.00', '0.03', '333.33'],
    ['by a negative', '10.00', '-4', '-2.50'],
    ['half a cent away from zero', '0.01', '2', '0.01'],
  ])('%s', (_, amount, divisor, quotient) => {
    expect(divideMoney(euro(amount), divisor)).toEqual(euro(quotient))
  })

  it('gives the exact quotient, rounded once', () => {
    fc.assert(
      fc.property(anyMoney, decimals, anyMode, (amount, divisor, rounding) => {
        if (rationalOf(divisor).over === 0n) return
        const exact = dividedBy(valueOfMoney(amount), rationalOf(divisor))
        expect(divideMoney(amount, divisor, { rounding })).toEqual(nearest(rounding, exact, amount.currency))
      }),
      { numRuns: runsFor(2_000) },
    )
  })

  it('undoes multiplying by what left nothing to round', () => {
    fc.assert(
      fc.property(anyMoney, fc.integer({ min: 1, max: 10_000 }), (amount, count) => {
        expect(divideMoney(multiplyMoney(amount, String(count)), String(count))).toEqual(amount)
      }),
    )
  })

  it.each(['0', '-0', '0.000'])('by %s is refused', (divisor) => {
    expect(codeThrownBy(() => divideMoney(euro('1'), divisor))).toBe('invalid-value')
  })
})

describe('a percentage', () => {
  it.each<[string, string, string, string, RoundingMode]>([
    ['tax on top', '19.99', '21', '4.20', 'half-up'],
    ['with decimals', '200.00', '8.875', '17.75', 'half-up'],
    ['half a cent', '1.00', '0.5', '0.01', 'half-up'],
    ['half a cent, to the even one', '1.00', '0.5', '0.00', 'half-even'],
    ['all of it', '19.99', '100', '19.99', 'half-up'],
    ['none of it', '19.99', '0', '0.00', 'up'],
  ])('%s', (_, amount, percent, part, rounding) => {
    expect(percentageOf(euro(amount), percent, { rounding })).toEqual(euro(part))
  })

  it('is the exact hundredths, rounded once', () => {
    fc.assert(
      fc.property(anyMoney, decimals, anyMode, (amount, percent, rounding) => {
        const exact = times(times(valueOfMoney(amount), rationalOf(percent)), rational(1n, 100n))
        expect(percentageOf(amount, percent, { rounding })).toEqual(nearest(rounding, exact, amount.currency))
      }),
    )
  })

  it('of 100 % is exactly the amount, whatever the rounding', () => {
    fc.assert(
      fc.property(anyMoney, anyMode, (amount, rounding) => {
        expect(percentageOf(amount, '100', { rounding })).toEqual(amount)
        expect(basisPointsOf(amount, 10_000, { rounding })).toEqual(amount)
      }),
    )
  })

  it('in basis points is the same in hundredths', () => {
    fc.assert(
      fc.property(anyMoney, fc.integer({ min: -1_000_000, max: 1_000_000 }), anyMode, (amount, points, rounding) => {
        const percent = moneyOf(BigInt(points), 'EUR').amount
        expect(basisPointsOf(amount, points, { rounding })).toEqual(percentageOf(amount, percent, { rounding }))
      }),
    )
  })

  it.each<unknown>([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '150', 150n, null, undefined])(
    'of %s basis points is refused',
    (points) => {
      const error = thrownBy(() => basisPointsOf(euro('1'), points as number))
      expect([error.code, error.details.field]).toEqual(['invalid-value', 'basisPoints'])
    },
  )
})

describe('converting', () => {
  it.each<[string, string, CurrencyCode, MoneyConversion, string]>([
    ['euros to yen, which have no decimals', '12.50', 'EUR', { to: 'JPY', rate: '163.27' }, '2041'],
    ['yen to euros', '2041', 'JPY', { to: 'EUR', rate: '0.0061248' }, '12.50'],
    ['yen to dinars, which have three', '1000', 'JPY', { to: 'KWD', rate: '0.002' }, '2.000'],
    ['a whole rate into more decimals', '5', 'JPY', { to: 'CLF', rate: '2' }, '10.0000'],
    ['the other way rounded', '12.50', 'EUR', { to: 'JPY', rate: '163.27', rounding: 'down' }, '2040'],
    ['a currency to itself', '12.50', 'EUR', { to: 'EUR', rate: '1' }, '12.50'],
  ])('%s', (_, amount, from, conversion, expected) => {
    expect(convertMoney(money(amount, from), conversion)).toEqual({ amount: expected, currency: conversion.to })
  })

  it('gives the exact value in the other currency, rounded once to its decimals', () => {
    fc.assert(
      fc.property(anyMoney, anyCurrency, decimals, anyMode, (amount, to, rate, rounding) => {
        if (rationalOf(rate).over <= 0n) return
        const exact = times(valueOfMoney(amount), rationalOf(rate))
        expect(convertMoney(amount, { to, rate, rounding })).toEqual(nearest(rounding, exact, to))
      }),
      { numRuns: runsFor(2_000) },
    )
  })

  it.each<[string, unknown, string, string]>([
    ['no rate', { to: 'SEK' }, 'invalid-value', 'rate'],
    ['a rate that is a number', { to: 'SEK', rate: 11.2 }, 'invalid-value', 'rate'],
    ['a rate of nothing', { to: 'SEK', rate: '0.00' }, 'invalid-value', 'rate'],
    ['a negative rate', { to: 'SEK', rate: '-1' }, 'invalid-value', 'rate'],
    ['no currency', { rate: '1' }, 'unknown-code', 'to'],
    ['a currency that is none', { to: 'kronor', rate: '1' }, 'unknown-code', 'to'],
    ['a rounding that is none', { to: 'SEK', rate: '1', rounding: 'bankers' }, 'unknown-code', 'rounding'],
  ])('is refused with %s', (_, conversion, code, field) => {
    const error = thrownBy(() => convertMoney(euro('1'), conversion as MoneyConversion))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe.each<[string, string, (amount: Money, by: string, options?: { rounding: RoundingMode }) => Money]>([
  ['multiplyMoney', 'factor', multiplyMoney],
  ['divideMoney', 'divisor', divideMoney],
  ['percentageOf', 'percent', percentageOf],
])('%s', (_, field, call) => {
  it.each<[string, unknown]>([
    ['a number', 2],
    ['an exponent', '1e999999999'],
    ['a million digits', '9'.repeat(1_000_000)],
    ['a million decimals', `0.${'9'.repeat(1_000_000)}`],
    ['NaN', 'NaN'],
    ['a fraction', '1/3'],
    ['a percent sign', '5%'],
    ['a decimal comma', '1,5'],
    ['nothing', undefined],
    ['null', null],
  ])('refuses %s, by the name of what it is', (_, by) => {
    const error = thrownBy(() => call(euro('1'), by as string))
    expect([error.code, error.details.field]).toEqual(['invalid-value', field])
  })

  it('refuses an amount that is none, and a rounding that is none', () => {
    expect(codeThrownBy(() => call({ amount: '1.001', currency: 'EUR' }, '2'))).toBe('invalid-value')
    expect(codeThrownBy(() => call({ amount: 1, currency: 'EUR' } as unknown as Money, '2'))).toBe('invalid-value')
    expect(codeThrownBy(() => call({ amount: '1', currency: 'XAU' as CurrencyCode }, '2'))).toBe('unknown-code')
    expect(codeThrownBy(() => call(euro('1'), '2', { rounding: 'nearest' as RoundingMode }))).toBe('unknown-code')
  })

  it('gives money, or refuses what would be too long to be any', () => {
    fc.assert(
      fc.property(anyMoney, decimals, (amount, by) => {
        if (rationalOf(by).over === 0n) return
        const result = call(Object.freeze(amount), by)
        expect(isMoney(result)).toBe(true)
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
      }),
    )
    const long = { amount: '9'.repeat(60), currency: 'JPY' } as const
    const [times, over] = ['9'.repeat(60), `0.${'0'.repeat(50)}1`]
    expect(codeThrownBy(() => call(long, field === 'divisor' ? over : times))).toBe('invalid-value')
  })
})
