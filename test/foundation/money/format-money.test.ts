import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  currencyDisplays,
  currencySigns,
  type FormatMoneyOptions,
  formatMoney,
  type Money,
  money,
} from '../../../src/foundation/money/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { anyMoney } from './exact.ts'

/** What is shown, with the spaces that hosts differ in made plain. */
const shown = (...given: Parameters<typeof formatMoney>): string => formatMoney(...given).replace(/\s/g, ' ')

describe('money for people', () => {
  it.each<[string, string, string, string, FormatMoneyOptions, string]>([
    ['in British English', '1250', 'EUR', 'en-GB', {}, '€1,250.00'],
    ['in German', '1250', 'EUR', 'de-DE', {}, '1.250,00 €'],
    ['in Japanese yen, without decimals', '1250', 'JPY', 'en-US', {}, '¥1,250'],
    ['in dinars, with three decimals', '1.5', 'KWD', 'en-US', { currencyDisplay: 'code' }, 'KWD 1.500'],
    ['in forints, with the decimals of ISO 4217 and not of the host', '5', 'HUF', 'en-US', {}, 'HUF 5.00'],
    ['in rupiah, the same', '5', 'IDR', 'en-US', {}, 'IDR 5.00'],
    ['by the code', '5', 'EUR', 'en-GB', { currencyDisplay: 'code' }, 'EUR 5.00'],
    ['by the name', '5', 'EUR', 'en-GB', { currencyDisplay: 'name' }, '5.00 euros'],
    ['by the symbol of another country', '5', 'CAD', 'en-US', {}, 'CA$5.00'],
    ['by the narrow symbol', '5', 'CAD', 'en-US', { currencyDisplay: 'narrowSymbol' }, '$5.00'],
    ['a credit', '-5', 'EUR', 'en-US', {}, '-€5.00'],
    ['a credit in the books', '-5', 'EUR', 'en-US', { currencySign: 'accounting' }, '(€5.00)'],
    ['more digits than a float holds', '90071992547409931.01', 'EUR', 'en-GB', {}, '€90,071,992,547,409,931.01'],
  ])('%s', (_, amount, currency, locale, options, text) => {
    expect(shown(money(amount, currency), locale, options)).toBe(text)
  })

  it('writes nothing without a minus, however it is given', () => {
    expect(formatMoney({ amount: '-0.00', currency: 'EUR' }, 'en-GB')).toBe('€0.00')
  })

  it('has every digit of the amount, in every language and way of showing it', () => {
    const languages = fc.constantFrom('en', 'bg', 'pt-PT', 'sv', 'ar-u-nu-latn', 'th-u-nu-latn', 'de-CH', 'hi-IN', 'ja')
    const displays = fc.constantFrom(...currencyDisplays)
    const signs = fc.constantFrom(...currencySigns)
    fc.assert(
      fc.property(anyMoney, languages, displays, signs, (amount, locale, currencyDisplay, currencySign) => {
        const text = formatMoney(amount, locale, { currencyDisplay, currencySign })
        expect(text.replace(/\D/g, '')).toBe(amount.amount.replace(/\D/g, ''))
      }),
    )
  })

  it('is the same when asked again, after more languages than are kept', () => {
    const regions = ['GB', 'US', 'IE', 'AU', 'NZ', 'ZA', 'IN', 'CA', 'SG', 'MT', 'KE', 'NG', 'GH', 'JM', 'BZ', 'TT']
    const locales = regions.flatMap((region) =>
      ['latn', 'arab', 'thai', 'deva', 'beng'].map((digits) => `en-${region}-u-nu-${digits}`),
    )
    const amount = money('1234.5', 'EUR')
    const first = locales.map((locale) => formatMoney(amount, locale))
    expect(locales.length).toBeGreaterThan(64)
    expect(locales.map((locale) => formatMoney(amount, locale))).toEqual(first)
  })
})

describe('what cannot be written', () => {
  it.each<[string, unknown, unknown, unknown, string, string]>([
    ['a language that is none', money('1', 'EUR'), 'no such language', {}, 'invalid-value', 'locale'],
    ['an empty one', money('1', 'EUR'), '', {}, 'invalid-value', 'locale'],
    ['one left to the host', money('1', 'EUR'), undefined, {}, 'invalid-value', 'locale'],
    ['a list of them', money('1', 'EUR'), ['en-GB'], {}, 'invalid-value', 'locale'],
    ['one that the host does not know', money('1', 'EUR'), 'tlh', {}, 'invalid-value', 'locale'],
    ['a very long one', money('1', 'EUR'), `en-x${'-abcdefgh'.repeat(100_000)}`, {}, 'invalid-value', 'locale'],
    ['a number', { amount: 1, currency: 'EUR' }, 'en-GB', {}, 'invalid-value', 'amount'],
    ['an exponent', { amount: '1e999999999', currency: 'EUR' }, 'en-GB', {}, 'invalid-value', 'amount'],
    ['no currency', { amount: '1', currency: 'euro' }, 'en-GB', {}, 'unknown-code', 'currency'],
    ['no way to show it', money('1', 'EUR'), 'en-GB', { currencyDisplay: 'flag' }, 'unknown-code', 'currencyDisplay'],
    ['a list of ways', money('1', 'EUR'), 'en-GB', { currencyDisplay: ['code'] }, 'unknown-code', 'currencyDisplay'],
    ['no such sign', money('1', 'EUR'), 'en-GB', { currencySign: 'red' }, 'unknown-code', 'currencySign'],
  ])('%s', (_, amount, locale, options, code, field) => {
    formatMoney(money('1', 'EUR'), 'en-GB')
    const error = thrownBy(() => formatMoney(amount as Money, locale as string, options as FormatMoneyOptions))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
