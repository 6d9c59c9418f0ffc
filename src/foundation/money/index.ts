export { type CurrencyCode, currencyCode, isCurrencyCode, minorDigitsOf } from './currency.ts'
export { compareMoney, isMoney, longestAmount, type Money, money, sumMoney } from './money.ts'
