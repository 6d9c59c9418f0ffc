import type { CurrencyCode, Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'

/** An amount as it stands in the parameters of a reason. */
export const amountParameter = (units: bigint, currency: CurrencyCode): Pick<Money, keyof Money> =>
  fromMinorUnits(units, currency)
