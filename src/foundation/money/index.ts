export { allocateMoney, splitMoney } from './allocate-money.ts'
export {
  compareMoney,
  isNegativeMoney,
  isPositiveMoney,
  isZeroMoney,
  maximumMoney,
  minimumMoney,
} from './compare-money.ts'
export { type CurrencyCode, currencyCode, isCurrencyCode, minorDigitsOf } from './currency.ts'
export { longestAmount } from './decimal.ts'
export {
  type CurrencyDisplay,
  type CurrencySign,
  currencyDisplays,
  currencySigns,
  type FormatMoneyOptions,
  formatMoney,
} from './format-money.ts'
export { type MinorUnitsOptions, minorUnitsOf, moneyFromMinorUnits } from './minor-units.ts'
export { isMoney, type Money, money } from './money.ts'
export { type RoundMoneyOptions, roundMoney } from './round-money.ts'
export { defaultRounding, type RoundingMode, type RoundingOptions, roundingModes } from './rounding.ts'
export {
  basisPointsOf,
  convertMoney,
  divideMoney,
  type MoneyConversion,
  multiplyMoney,
  percentageOf,
} from './scale-money.ts'
export { absoluteMoney, addMoney, negateMoney, subtractMoney, sumMoney } from './sums.ts'
