import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { readPercent } from '../../../foundation/money/percent.ts'
import type { CalendarDate } from '../../../foundation/time/calendar-date.ts'
import type { Period } from '../../../foundation/time/period.ts'
import type { ChargeKind, PeriodicAgreement } from '../../../records/index.ts'
import type { Charge } from '../charge.ts'

/** What makes one charge of an agreement different from another. */
interface ChargeParts {
  readonly kind: ChargeKind
  readonly chargedOn: CalendarDate
  /** The day that its key ends with; `chargedOn` when left out. */
  readonly keyDay?: CalendarDate
  readonly service?: Period
  readonly listed: bigint
  readonly discount?: bigint
}

/** Makes the charges of an agreement, with what they all have in common. */
export function chargeMaker(agreement: PeriodicAgreement): (parts: ChargeParts) => Charge {
  const { id, accountId, title, taxPercent, fee } = agreement
  const { currency } = fee.amount
  if (taxPercent !== undefined) readPercent(taxPercent, 'taxPercent')
  const common = {
    accountId,
    agreementId: id,
    ...(title !== undefined && { description: title }),
    ...(taxPercent !== undefined && { taxPercent }),
  }
  const nothing = fromMinorUnits(0n, currency)
  return ({ kind, chargedOn, keyDay = chargedOn, service, listed, discount = 0n }) => {
    // A large book has millions of charges, most of them without a discount: equal amounts are written once.
    const amount = fromMinorUnits(listed, currency)
    const isDiscounted = discount !== 0n
    return {
      key: `${id}/${kind}/${keyDay}`,
      ...common,
      kind,
      chargedOn,
      ...(service && { service: { start: service.start, end: service.end } }),
      listed: amount,
      discount: isDiscounted ? fromMinorUnits(discount, currency) : nothing,
      net: isDiscounted ? fromMinorUnits(listed - discount, currency) : amount,
    }
  }
}
