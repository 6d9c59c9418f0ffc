import { compare } from '../../../foundation/compare.ts'
import type { Fraction } from '../../../foundation/money/decimal.ts'
import type { CurrencyCode } from '../../../foundation/money/index.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import type { Identifier } from '../../../records/index.ts'
import type { PeriodsPerMonth } from './month-length.ts'
import type { RecurringItem } from './recurring-item.ts'

/** What an item pays a month, exactly, in minor units. */
export interface ExactItem extends Fraction {
  readonly accountId: Identifier
}

/** What each account with revenue pays a month, in the order of their ids: numerators over one denominator. */
export type AccountAmounts = ReadonlyMap<Identifier, bigint>

/** Reads items of one currency; `name` is that of the list, for errors. */
export const readItems = (
  name: string,
  items: readonly RecurringItem[],
  currency: CurrencyCode,
  periodsOf: PeriodsPerMonth,
): readonly ExactItem[] =>
  items.map(({ accountId, amount, every }, index) => {
    const field = `${name}[${index}]`
    const units = unitsFromZeroAt(amount, currency, `${field}.amount`)
    const { numerator, denominator } = periodsOf(every, `${field}.every`)
    return { accountId, numerator: units * numerator, denominator }
  })

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b))

/** The smallest denominator that all items can be written over. */
export const commonDenominator = (items: readonly ExactItem[]): bigint =>
  [...new Set(items.map(({ denominator }) => denominator))].reduce(
    (common, denominator) => (common / greatestCommonDivisor(common, denominator)) * denominator,
    1n,
  )

/** Adds items up by account, exactly, over a common denominator. */
export function sumByAccount(items: readonly ExactItem[], commonDenominator: bigint): AccountAmounts {
  const amounts = new Map<Identifier, bigint>()
  for (const { accountId, numerator, denominator } of items) {
    const share = numerator * (commonDenominator / denominator)
    if (share > 0n) amounts.set(accountId, (amounts.get(accountId) ?? 0n) + share)
  }
  return new Map([...amounts].sort(([a], [b]) => compare(a, b)))
}

/** What all accounts pay together. */
export function totalOf(amounts: AccountAmounts): bigint {
  let total = 0n
  for (const amount of amounts.values()) total += amount
  return total
}
