import { refuse } from '../error.ts'
import { type CurrencyCode, minorDigitsOf } from './currency.ts'
import { type Money, money } from './money.ts'

/**
 * The ways to show the currency: `€`, `EUR`, `euros`, or the shortest symbol even where it is ambiguous (`$` for CAD).
 *
 * @example
 * ```ts
 * import { currencyDisplays } from 'clientele/money'
 *
 * currencyDisplays //=> ['symbol', 'narrowSymbol', 'code', 'name']
 * ```
 */
export const currencyDisplays = ['symbol', 'narrowSymbol', 'code', 'name'] as const

/** A way from {@link currencyDisplays}. */
export type CurrencyDisplay = (typeof currencyDisplays)[number]

/**
 * The ways to show that an amount is negative: with a minus, or as accountants of the language do, often in parentheses.
 *
 * @example
 * ```ts
 * import { currencySigns } from 'clientele/money'
 *
 * currencySigns //=> ['standard', 'accounting']
 * ```
 */
export const currencySigns = ['standard', 'accounting'] as const

/** A way from {@link currencySigns}. */
export type CurrencySign = (typeof currencySigns)[number]

/** How {@link formatMoney} is to write. */
export interface FormatMoneyOptions {
  /** How to show the currency; `'symbol'` when left out. */
  readonly currencyDisplay?: CurrencyDisplay
  /** How to show a negative amount; `'standard'` when left out. */
  readonly currencySign?: CurrencySign
}

const longestLocale = 100
const localeExpected = 'a BCP 47 language tag that the host knows, such as en-GB'

/** Formatters are slow to make and quick to use, so the latest are kept; a host with more languages makes some again. */
const mostFormatters = 64
const formatters = new Map<string, Intl.NumberFormat>()

/** Whether the host knows a language; for one that it does not know, `Intl` would silently take the host's own. */
function isKnownLocale(locale: string): boolean {
  if (locale.length > longestLocale) return false
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0
  } catch {
    return false
  }
}

/** The formatter for amounts with so many decimals, kept if it was made before; the options are known to be right. */
function formatterFor(locale: string, currency: CurrencyCode, options: Required<FormatMoneyOptions>) {
  const key = `${locale}|${currency}|${options.currencyDisplay}|${options.currencySign}`
  const kept = formatters.get(key)
  if (kept) return kept
  if (!isKnownLocale(locale)) refuse('invalid-value', 'locale', locale, localeExpected)
  const digits = minorDigitsOf(currency)
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...options,
  })
  if (formatters.size === mostFormatters) formatters.clear()
  formatters.set(key, made)
  return made
}

/** A value that must be one of a few. */
const oneOf = <Value extends string>(value: Value, values: readonly Value[], field: string): Value =>
  values.includes(value) ? value : refuse('unknown-code', field, value, `one of ${values.join(', ')}`)

/**
 * Writes an amount for people, in the language you name: `€1,250.00`, `1.250,00 €`.
 *
 * Never rounds: all of the amount's digits are written, however many, with the decimals of ISO 4217 and not those of the
 * host. The words and signs are the host's (`Intl.NumberFormat`), so another version of it may put another space or
 * symbol; compare and store {@link Money}, never this text.
 *
 * @param amount - Any amount.
 * @param locale - A BCP 47 language tag that the host knows, such as `"en-GB"`; the host's own language is never used.
 * @param options - How to show the currency and a negative amount.
 * @throws {@link ClienteleError} `invalid-value` if the amount or the language tag is none, or the host does not know the
 * language; `unknown-code` for an option or a currency that is none.
 *
 * @example
 * ```ts
 * import { type FormatMoneyOptions, formatMoney, money } from 'clientele/money'
 *
 * const credit = money('-1250', 'EUR')
 * formatMoney(credit, 'en-GB') //=> '-€1,250.00'
 *
 * const inBooks: FormatMoneyOptions = { currencySign: 'accounting' }
 * formatMoney(credit, 'en-US', inBooks) //=> '(€1,250.00)'
 * formatMoney(credit, 'no such language') //=> throws 'invalid-value'
 * ```
 */
export function formatMoney(amount: Money, locale: string, options: FormatMoneyOptions = {}): string {
  const { currencyDisplay = 'symbol', currencySign = 'standard' } = options
  // What comes from outside is checked before a kept formatter is looked up by it.
  if (typeof locale !== 'string') refuse('invalid-value', 'locale', locale, localeExpected)
  const { amount: exact, currency } = money(amount.amount, amount.currency)
  const formatter = formatterFor(locale, currency, {
    currencyDisplay: oneOf(currencyDisplay, currencyDisplays, 'currencyDisplay'),
    currencySign: oneOf(currencySign, currencySigns, 'currencySign'),
  })
  // A decimal as text is formatted exactly, which the declarations of ES2022 do not say yet.
  return formatter.format(exact as unknown as number)
}
