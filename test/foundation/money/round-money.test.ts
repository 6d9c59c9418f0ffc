import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isMoney,
  minorDigitsOf,
  money,
  type RoundingMode,
  type RoundMoneyOptions,
  roundMoney,
} from '../../../src/foundation/money/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import {
  amountOf,
  anyCurrency,
  anyMode,
  anyMoney,
  decimals,
  dividedBy,
  nearest,
  rationalOf,
  roundedBy,
  unitsIn,
  wholes,
} from './exact.ts'

describe('rounding to the currency', () => {
  it.each<[string, string, string, RoundingMode, string]>([
    ['7.355', 'USD', '7.36', 'half-even', 'https://support.staxbill.com (taxation calculations)'],
    ['7.365', 'USD', '7.36', 'half-even', 'https://support.staxbill.com (taxation calculations)'],
    ['0.025', 'USD', '0.03', 'half-up', 'https://support.stripe.com/questions/rounding-rules-for-stripe-fees'],
    ['0.024', 'USD', '0.02', 'half-up', 'https://support.stripe.com/questions/rounding-rules-for-stripe-fees'],
    ['0.5', 'JPY', '1', 'half-up', 'ISO 4217: the yen has no decimals'],
    ['1.0005', 'KWD', '1.001', 'half-up', 'ISO 4217: the dinar of Kuwait has three'],
    ['12', 'EUR', '12.00', 'half-up', 'nothing to round'],
    ['-0.004', 'EUR', '0.00', 'half-up', 'nothing is never negative'],
  ])('%s %s is %s by %s (%s)', (amount, currency, expected, rounding) => {
    expect(roundMoney(amount, currency, { rounding })).toEqual({ amount: expected, currency })
  })

  it('gives the nearest amount of the currency, as the mode has it', () => {
    fc.assert(
      fc.property(decimals, anyCurrency, anyMode, (text, currency, rounding) => {
        expect(roundMoney(text, currency, { rounding })).toEqual(nearest(rounding, rationalOf(text), currency))
      }),
    )
  })

  it('leaves an amount of the currency as it is, whatever the mode', () => {
    fc.assert(
      fc.property(anyMoney, anyMode, (amount, rounding) => {
        expect(roundMoney(amount.amount, amount.currency, { rounding })).toEqual(amount)
      }),
    )
  })

  it('rounds a half away from zero when nothing is asked for', () => {
    expect(roundMoney('-0.005', 'EUR').amount).toBe('-0.01')
  })
})

describe('rounding to multiples', () => {
  it.each([
    ['cash in Switzerland', '12.32', 'CHF', '0.05', '12.30'],
    ['and above the middle', '12.33', 'CHF', '0.05', '12.35'],
    ['a half between two coins', '12.325', 'CHF', '0.05', '12.35'],
    ['cash in Sweden', '99.49', 'SEK', '1', '99.00'],
    ['prices in whole tens', '1234.99', 'EUR', '10', '1230.00'],
    ['less than half a step', '0.02', 'CHF', '0.05', '0.00'],
    ['a credit', '-12.33', 'CHF', '0.05', '-12.35'],
    ['whole hundreds of yen', '12350', 'JPY', '100', '12400'],
  ])('%s', (_, amount, currency, toNearest, expected) => {
    expect(roundMoney(amount, currency, { toNearest })).toEqual(money(expected, currency))
  })

  it('rounds once, not first to the currency', () => {
    // To cents first it would be 12.50, and then 13.
    expect(roundMoney('12.495', 'SEK', { toNearest: '1' }).amount).toBe('12.00')
  })

  it('gives a multiple of the step, the one that the mode has', () => {
    const steps = fc.bigInt({ min: 1n, max: 100_000n })
    fc.assert(
      fc.property(decimals, anyCurrency, steps, anyMode, (text, currency, step, rounding) => {
        const toNearest = amountOf(step, minorDigitsOf(currency))
        const rounded = roundMoney(text, currency, { toNearest, rounding })
        expect(isMoney(rounded)).toBe(true)
        expect(unitsIn(rounded)).toBe(roundedBy(rounding, dividedBy(rationalOf(text), rationalOf(toNearest))) * step)
        expect(roundMoney(rounded.amount, currency, { toNearest, rounding })).toEqual(rounded)
      }),
    )
  })

  it('of the smallest amount is rounding to the currency', () => {
    fc.assert(
      fc.property(decimals, anyCurrency, anyMode, (text, currency, rounding) => {
        const toNearest = amountOf(1n, minorDigitsOf(currency))
        expect(roundMoney(text, currency, { toNearest, rounding })).toEqual(roundMoney(text, currency, { rounding }))
      }),
    )
  })
})

describe('rounding down and up the line', () => {
  it('gives two amounts one unit apart, or one where there is nothing to round', () => {
    fc.assert(
      fc.property(wholes, fc.integer({ min: 0, max: 12 }), (units, digits) => {
        const text = amountOf(units, digits)
        const unitsBy = (rounding: RoundingMode): bigint => unitsIn(roundMoney(text, 'EUR', { rounding }))
        const isExact = (units * 100n) % 10n ** BigInt(digits) === 0n
        expect(unitsBy('ceiling') - unitsBy('floor')).toBe(isExact ? 0n : 1n)
      }),
    )
  })
})

describe('what cannot be rounded', () => {
  it.each<[string, unknown, unknown, unknown, string, string]>([
    ['a number', 12.345, 'EUR', {}, 'invalid-value', 'amount'],
    ['an exponent', '1e999999999', 'EUR', {}, 'invalid-value', 'amount'],
    ['a million digits', '9'.repeat(1_000_000), 'EUR', {}, 'invalid-value', 'amount'],
    ['NaN', 'NaN', 'EUR', {}, 'invalid-value', 'amount'],
    ['no currency', '1', 'euro', {}, 'unknown-code', 'currency'],
    ['no rounding', '1', 'EUR', { rounding: 'swedish' }, 'unknown-code', 'rounding'],
    ['steps of nothing', '1', 'EUR', { toNearest: '0.00' }, 'invalid-value', 'toNearest'],
    ['negative steps', '1', 'EUR', { toNearest: '-0.05' }, 'invalid-value', 'toNearest'],
    ['steps that are a number', '1', 'EUR', { toNearest: 0.05 }, 'invalid-value', 'toNearest'],
    ['steps smaller than the currency', '1', 'JPY', { toNearest: '0.5' }, 'invalid-value', 'toNearest'],
    ['steps that are no decimal', '1', 'EUR', { toNearest: 'nickel' }, 'invalid-value', 'toNearest'],
    ['no steps', '1', 'EUR', { toNearest: null }, 'invalid-value', 'toNearest'],
  ])('%s is refused', (_, amount, currency, options, code, field) => {
    const error = thrownBy(() => roundMoney(amount as string, currency as string, options as RoundMoneyOptions))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('an amount that would be too long is refused', () => {
    expect(thrownBy(() => roundMoney('9'.repeat(64), 'EUR')).code).toBe('invalid-value')
  })
})
