import type { CurrencyCode, Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { sumUnits } from './sum-units.ts'

/** Why an amount is not given back, and how much could be. */
export type AmountReason<Code extends string> = Reason<
  Code,
  {
    /** What was to be given back. */
    readonly requested: string
    /** What has not been given back yet. */
    readonly remaining: string
    /** The currency of both. */
    readonly currency: CurrencyCode
  }
>

/** The reason with a code, its amounts written from minor units. */
export const amountReason = <Code extends string>(
  code: Code,
  requested: bigint,
  remaining: bigint,
  currency: CurrencyCode,
): AmountReason<Code> => ({
  code,
  parameters: {
    requested: fromMinorUnits(requested, currency).amount,
    remaining: fromMinorUnits(remaining, currency).amount,
    currency,
  },
})

/** The sum of amounts that were given back, in minor units; errors say where in their list they stand. */
export const unitsGivenBack = (amounts: readonly Money[], currency: CurrencyCode, list: string): bigint =>
  sumUnits(amounts.map((amount, index) => unitsFromZeroAt(amount, currency, () => `${list}[${index}]`)))

/** What is left of what was paid; never less than nothing, even if more was given back. */
export const unitsLeft = (paid: bigint, givenBack: bigint): bigint => (paid > givenBack ? paid - givenBack : 0n)
