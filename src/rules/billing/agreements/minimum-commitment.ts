import { lesser } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode } from '../../../foundation/money/currency.ts'
import type { Money } from '../../../foundation/money/money.ts'
import { unitsAboveZeroAt, unitsAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import {
  boundaryAt,
  type Period,
  type PeriodSchedule,
  periodAt,
  periodIndexOf,
} from '../../../foundation/time/period.ts'
import type { ChargeKind, PeriodicAgreement } from '../../../records/index.ts'
import type { Charge } from '../charge.ts'
import type { AgreementChargesOptions } from './agreement-charges.ts'
import { mostBillingPeriods } from './billing-periods.ts'
import { firstBoundaryFrom } from './boundary-index.ts'
import { chargeMaker } from './charge-maker.ts'
import { checkAgreement } from './check-agreement.ts'
import { endKnownOn, lastDay } from './contract-end.ts'
import { cappedUnits, countDays, countFullDays, type ProrationOptions, prorationUnder } from './prorate.ts'
import { restingDaysIn } from './resting-days.ts'

/** What a charge must tell to count towards a commitment; every {@link Charge} does. */
export interface CommittedCharge {
  /** What for; charges of the kind `true-up` do not count. */
  readonly kind?: ChargeKind
  /** The day it was charged. */
  readonly chargedOn: CalendarDate
  /** What was charged before tax; negative for a credit. */
  readonly net: Money
  /** The days it pays for, if it pays for days. */
  readonly service?: Period
}

/** A stretch of time: its days under the agreement, all of its days, and those that are not charged. */
interface Stretch {
  readonly service: Period
  readonly full: Period
  readonly resting: readonly Period[]
}

/** What must come together in a stretch, by the days of it that are charged. */
function committedUnits(
  agreed: bigint,
  { service, full, resting }: Stretch,
  proration: Required<ProrationOptions>,
): bigint {
  if (service.end === full.end && resting.length === 0) return agreed
  const { method } = proration
  const counted = resting.reduce((count, rest) => count - countDays(rest, method), countDays(service, method))
  return counted === 0 ? 0n : cappedUnits(agreed, counted, countFullDays(full, method), proration)
}

/** Adds up what was charged in each stretch, by its number. */
function chargedByStretch(
  charges: readonly CommittedCharge[],
  currency: CurrencyCode,
  schedule: PeriodSchedule,
  end: CalendarDate | undefined,
): ReadonlyMap<number, bigint> {
  const sums = new Map<number, bigint>()
  charges.forEach(({ kind, chargedOn, net, service }, position) => {
    const units = unitsAt(net, currency, () => `charges[${position}].net`)
    const day = calendarDate(chargedOn, `charges[${position}].chargedOn`)
    if (kind === 'true-up' || (end !== undefined && day > end)) return
    const index = periodIndexOf(schedule, day)
    const closes = day === end || (service !== undefined && service.start < day)
    const stretch = closes && boundaryAt(schedule, index) === day ? index - 1 : index
    sums.set(stretch, (sums.get(stretch) ?? 0n) + units)
  })
  return sums
}

/**
 * Works out what is to be charged because less came together than the least that was agreed.
 *
 * Stretches of time are counted from the start. At the end of each, lacking = commitment − what was charged within it, and what
 * is lacking is charged on that day. Within a stretch counts what is charged from its first day to its last; on the day it
 * ends, what is charged in arrears for service that began before; and on the day the agreement ends, everything. Charges of the
 * kind `true-up`, those before the start and those after the end do not count. Which charges to hold against the commitment is
 * the host's choice.
 *
 * The commitment of a stretch is the agreed amount. The days after the end of the agreement, those in a trial and those of
 * periods that begin in a pause reduce it: amount × days that are charged / days of the full stretch, rounded once, never more
 * than the amount. A stretch without such a day lacks nothing.
 *
 * @param agreement - A retainer or a subscription.
 * @param charges - What was charged, in any order: what {@link agreementCharges} gives, hours, orders.
 * @param options - `asOf`: the last day whose charges are wanted; `rounding` as for {@link prorate}, and `method`, unless the
 *   agreement has a `prorationMethod` of its own.
 * @returns Charges of the kind `true-up`, in order, with the key `agreement/true-up/first day of the stretch`; none where
 *   nothing was committed.
 * @throws {@link ClienteleError} `invalid-period` for days that contradict one another, or too many stretches; `invalid-value`
 *   for a day, an amount or a number that cannot be; `currency-mismatch` for amounts in another currency than the fee;
 *   `unknown-code` for no such method or way of rounding, even where nothing has to be prorated.
 *
 * @example
 * ```ts
 * import { agreementCharges, minimumCommitmentTrueUps } from 'clientele/billing'
 * import type { RetainerAgreement } from 'clientele/records'
 *
 * const studio: RetainerAgreement = {
 *   id: 'ag-3',
 *   accountId: 'a-3',
 *   kind: 'retainer',
 *   term: { start: '2026-01-01' },
 *   fee: { basis: 'periodic', amount: { amount: '900.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'bespoke-product' }],
 *   minimumCommitment: { amount: { amount: '3000.00', currency: 'EUR' }, every: { unit: 'month', count: 3 } },
 * }
 * const charges = agreementCharges(studio, { asOf: '2026-04-01' })
 * const [trueUp] = minimumCommitmentTrueUps(studio, charges, { asOf: '2026-04-01' })
 * trueUp?.key //=> 'ag-3/true-up/2026-01-01'
 * trueUp?.net.amount //=> '300.00'
 * ```
 */
export function minimumCommitmentTrueUps(
  agreement: PeriodicAgreement,
  charges: readonly CommittedCharge[],
  options: AgreementChargesOptions,
): readonly Charge[] {
  checkAgreement(agreement)
  const asOf = calendarDate(options.asOf, 'asOf')
  const proration = prorationUnder(agreement, options)
  const { term, fee, minimumCommitment } = agreement
  if (!minimumCommitment) return []
  const { currency } = fee.amount
  const agreed = unitsAboveZeroAt(minimumCommitment.amount, currency, 'minimumCommitment.amount')
  const schedule = { anchor: term.start, every: minimumCommitment.every }
  const end = endKnownOn(agreement, lastDay)
  const hasEnded = end !== undefined && end <= asOf
  const finished = hasEnded ? firstBoundaryFrom(schedule, end) : periodIndexOf(schedule, asOf)
  if (finished > mostBillingPeriods) {
    refuse('invalid-period', 'asOf', asOf, `a day at most ${mostBillingPeriods} stretches after the start`)
  }
  const charged = chargedByStretch(charges, currency, schedule, end)
  const charge = chargeMaker(agreement)
  const stretches = Array.from({ length: Math.max(0, finished) }, (_, index) => {
    const full = periodAt(schedule, index)
    return { full, service: { start: full.start, end: hasEnded ? lesser(end, full.end) : full.end } }
  })
  const served = stretches.map(({ service }) => service)
  const resting = restingDaysIn(served, schedule, agreement, { asOf })
  return stretches.flatMap(({ full, service }, index) => {
    const committed = committedUnits(agreed, { service, full, resting: resting.get(index) ?? [] }, proration)
    const listed = committed - (charged.get(index) ?? 0n)
    return committed > 0n && listed > 0n
      ? [charge({ kind: 'true-up', chargedOn: service.end, keyDay: full.start, service, listed })]
      : []
  })
}
