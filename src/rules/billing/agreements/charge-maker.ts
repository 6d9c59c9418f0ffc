import { fromMinorUnits } from '../../../foundation/money/money.ts'
import type { CalendarDate } from '../../../foundation/time/calendar-date.ts'
import type { Period } from '../../../foundation/time/period.ts'
import type { ChargeKind, PeriodicAgreement } from '../../../records/index.ts'
import type { Charge } from '../charge.ts'
import { taxRates } from './tax-rates.ts'

/** What makes one charge of an agreement different from another. */
interface ChargeParts {
  readonly kind: ChargeKind
  readonly chargedOn: CalendarDate
  /** The day that its key ends with; `chargedOn` when left out. */
  readonly keyDay?: CalendarDate
  /** The day whose rate of tax it has; `chargedOn` when left out. */
  readonly taxedOn?: CalendarDate
  readonly service?: Period
  readonly listed: bigint
  readonly discount?: bigint
}

/** Makes the charges of an agreement, with what they all have in common. */
export function chargeMaker(agreement: PeriodicAgreement): (parts: ChargeParts) => Charge {
  const { id, accountId, title, fee } = agreement
  const { currency } = fee.amount
  const taxPercentOn = taxRates(agreement)
  const common = {
    accountId,
    agreementId: id,
    ...(title !== undefined && { description: title }),
  }
  const nothing = fromMinorUnits(0n, currency)
  return ({ kind, chargedOn, keyDay = chargedOn, taxedOn = chargedOn, service, listed, discount = 0n }) => {
    // A large book has millions of charges, most of them without a discount: equal amounts are written once.
    const amount = fromMinorUnits(listed, currency)
    const isDiscounted = discount !== 0n
    const taxPercent = taxPercentOn(taxedOn)
    return {
      key: `${id}/${kind}/${keyDay}`,
      ...common,
      ...(taxPercent !== undefined && { taxPercent }),
      kind,
      chargedOn,
      ...(service && { service: { start: service.start, end: service.end } }),
      listed: amount,
      discount: isDiscounted ? fromMinorUnits(discount, currency) : nothing,
      net: isDiscounted ? fromMinorUnits(listed - discount, currency) : amount,
    }
  }
}
