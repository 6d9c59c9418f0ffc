import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minorDigitsByCurrency } from '../../../src/foundation/money/currency.ts'
import {
  type CurrencyCode,
  compareMoney,
  currencyCode,
  isCurrencyCode,
  isMoney,
  longestAmount,
  type Money,
  minorDigitsOf,
  money,
  sumMoney,
} from '../../../src/foundation/money/index.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'

const codes = Object.keys(minorDigitsByCurrency) as CurrencyCode[]

describe('money', () => {
  it.each([
    ['pads to the currency', '12.5', 'EUR', '12.50'],
    ['keeps what is exact', '1250.00', 'EUR', '1250.00'],
    ['whole units', '7', 'USD', '7.00'],
    ['a currency without decimals', '1250', 'JPY', '1250'],
    ['a currency with three', '1.5', 'KWD', '1.500'],
    ['a currency with four', '0.0001', 'CLF', '0.0001'],
    ['a negative amount', '-0.05', 'EUR', '-0.05'],
    ['no negative zero', '-0.00', 'EUR', '0.00'],
    ['no needless zeros in front', '007.10', 'EUR', '7.10'],
    ['more digits than a float holds', '90071992547409931234567890.01', 'EUR', '90071992547409931234567890.01'],
  ])('%s', (_, text, currency, amount) => {
    expect(money(text, currency)).toEqual({ amount, currency })
    expect(isMoney(money(text, currency))).toBe(true)
  })

  it.each<[string, unknown]>([
    ['a float', 12.5],
    ['a whole number', 12],
    ['a bigint', 12n],
    ['NaN', Number.NaN],
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['a blank', ' '],
    ['spaces around', ' 1.00 '],
    ['an exponent', '1e999999999'],
    ['a plus', '+1.00'],
    ['a decimal comma', '1,00'],
    ['grouping', '1 000.00'],
    ['no digit before the point', '.50'],
    ['no digit after it', '1.'],
    ['two points', '1.0.0'],
    ['hexadecimal', '0x10'],
    ['Infinity', 'Infinity'],
    ['digits of another script', '١٢'],
    ['a line break', '1.00\n'],
    ['too many decimals', '12.345'],
    ['decimals that are zeros', '12.000'],
    ['a text of a million digits', '9'.repeat(1_000_000)],
    ['an object', { toString: () => '1.00' }],
  ])('refuses %s', (_, amount) => {
    expect(codeThrownBy(() => money(amount as string, 'EUR'))).toBe('invalid-value')
    expect(isMoney({ amount, currency: 'EUR' })).toBe(false)
  })

  it.each<unknown>(['eur', 'EURO', 'XYZ', 'XAU', '', '__proto__', 'constructor', 978, null, undefined])(
    'refuses the currency %j',
    (currency) => {
      expect(codeThrownBy(() => money('1.00', currency as string))).toBe('unknown-code')
      expect(codeThrownBy(() => currencyCode(currency as string))).toBe('unknown-code')
      expect(codeThrownBy(() => minorDigitsOf(currency as CurrencyCode))).toBe('unknown-code')
      expect(isCurrencyCode(currency)).toBe(false)
      expect(isMoney({ amount: '1.00', currency })).toBe(false)
    },
  )

  it('names the amount and what was expected', () => {
    expect(thrownBy(() => money('12.345', 'EUR')).message).toBe(
      'amount: expected a decimal string with at most 2 decimals for EUR, received "12.345"',
    )
  })

  it('reads an amount as long as it may be, and none longer', () => {
    expect(money('9'.repeat(longestAmount - 1), 'JPY').amount).toHaveLength(longestAmount - 1)
    expect(codeThrownBy(() => money('9'.repeat(longestAmount + 1), 'JPY'))).toBe('invalid-value')
  })
})

describe('isMoney', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a text', '1.00 EUR'],
    ['too few decimals', { amount: '1.5', currency: 'EUR' }],
    ['a needless zero', { amount: '01.50', currency: 'EUR' }],
    ['a negative zero', { amount: '-0.00', currency: 'EUR' }],
    ['no currency', { amount: '1.50' }],
  ])('refuses %s', (_, value) => {
    expect(isMoney(value)).toBe(false)
  })
})

const amountsIn = (currency: CurrencyCode): fc.Arbitrary<Money> =>
  fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }).map((units) => {
    const digits = minorDigitsOf(currency)
    const text = String(units < 0n ? -units : units).padStart(digits + 1, '0')
    const whole = text.slice(0, text.length - digits)
    return money(`${units < 0n ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`, currency)
  })

const unitsOf = ({ amount }: Money): bigint => BigInt(amount.replace('.', ''))

describe('sumMoney and compareMoney, in every currency', () => {
  it('are exact at any size, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codes).chain((currency) => fc.tuple(fc.constant(currency), fc.array(amountsIn(currency)))),
        ([currency, amounts]) => {
          const total = sumMoney(amounts, currency)
          expect(unitsOf(total)).toBe(amounts.reduce((sum, amount) => sum + unitsOf(amount), 0n))
          expect(sumMoney([...amounts].reverse(), currency)).toEqual(total)
          expect(isMoney(total)).toBe(true)
        },
      ),
    )
  })

  it('agree with the order of the minor units', () => {
    fc.assert(
      fc.property(amountsIn('EUR'), amountsIn('EUR'), (a, b) => {
        const difference = unitsOf(a) - unitsOf(b)
        expect(compareMoney(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
        expect(compareMoney(a, a)).toBe(0)
      }),
    )
  })

  it('refuse mixed currencies', () => {
    const [euro, krona] = [money('1', 'EUR'), money('1', 'SEK')]
    expect(codeThrownBy(() => sumMoney([euro, krona], 'EUR'))).toBe('currency-mismatch')
    expect(codeThrownBy(() => compareMoney(euro, krona))).toBe('currency-mismatch')
  })

  it('sum nothing to nothing, in the currency asked for', () => {
    expect(sumMoney([], 'KWD')).toEqual({ amount: '0.000', currency: 'KWD' })
  })
})

describe('the table of currencies', () => {
  it('has the decimals that ISO 4217 list one gives the unusual ones', () => {
    const withDigits = (digits: number): string => codes.filter((code) => minorDigitsOf(code) === digits).join(' ')
    expect(withDigits(0)).toBe('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF')
    expect(withDigits(3)).toBe('BHD IQD JOD KWD LYD OMR TND')
    expect(withDigits(4)).toBe('CLF UYW')
  })

  it('has every other code with two decimals, and no metal or unit of account', () => {
    expect(codes.filter((code) => minorDigitsOf(code) === 2)).toHaveLength(145)
    expect(codes).toEqual(expect.arrayContaining(['EUR', 'USD', 'BGN', 'SEK', 'THB', 'BRL', 'AED', 'XCG', 'ZWG']))
    for (const notMoney of ['XAU', 'XAG', 'XDR', 'XSU', 'XUA', 'XTS', 'XXX'])
      expect(isCurrencyCode(notMoney)).toBe(false)
  })
})
