import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode } from '../../../foundation/money/currency.ts'
import { type Money, minorUnitsIn, unitsOf } from '../../../foundation/money/money.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import {
  boundaryAt,
  type Period,
  type PeriodSchedule,
  periodAt,
  periodIndexOf,
} from '../../../foundation/time/period.ts'
import type { ChargeKind, MinimumCommitment, PeriodicAgreement } from '../../../records/index.ts'
import type { Charge } from '../charge.ts'
import type { AgreementChargesOptions } from './agreement-charges.ts'
import { mostBillingPeriods } from './billing-periods.ts'
import { firstBoundaryFrom } from './boundary-index.ts'
import { chargeMaker } from './charge-maker.ts'
import { checkAgreement } from './check-agreement.ts'
import { endKnownOn, lastDay } from './contract-end.ts'
import { prorate } from './prorate.ts'

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

/** A commitment, its amount in minor units and above zero, and how its stretches follow one another. */
function readCommitment({ term, fee }: PeriodicAgreement, { amount, every }: MinimumCommitment) {
  const units = minorUnitsIn(fee.amount.currency, amount)
  if (units <= 0n) refuse('invalid-value', 'minimumCommitment.amount', amount.amount, 'an amount above zero')
  return { anchor: term.start, every }
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
    const units = minorUnitsIn(currency, net)
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
 * ends, what is charged in arrears for service that began before; and on the day the agreement ends, everything. The stretch
 * that the end of the agreement cuts short has its part of the commitment, rounded once. Charges of the kind `true-up`, those
 * before the start and those after the end do not count. Which charges to hold against the commitment is the host's choice.
 *
 * @param agreement - A retainer or a subscription.
 * @param charges - What was charged, in any order: what {@link agreementCharges} gives, hours, orders.
 * @param options - `asOf`: the last day whose charges are wanted; `method` and `rounding` as for {@link prorate}.
 * @returns Charges of the kind `true-up`, in order, with the key `agreement/true-up/first day of the stretch`; none where
 *   nothing was committed.
 * @throws {@link ClienteleError} `invalid-period` for days that contradict one another, or too many stretches; `invalid-value`
 *   for a day, an amount or a number that cannot be; `currency-mismatch` for amounts in another currency than the fee.
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
  const { fee, minimumCommitment } = agreement
  if (!minimumCommitment) return []
  const schedule = readCommitment(agreement, minimumCommitment)
  const end = endKnownOn(agreement, lastDay)
  const hasEnded = end !== undefined && end <= asOf
  const finished = hasEnded ? firstBoundaryFrom(schedule, end) : periodIndexOf(schedule, asOf)
  if (finished > mostBillingPeriods) {
    refuse('invalid-period', 'asOf', asOf, `a day at most ${mostBillingPeriods} stretches after the start`)
  }
  const charged = chargedByStretch(charges, fee.amount.currency, schedule, end)
  const charge = chargeMaker(agreement)
  const trueUps: Charge[] = []
  for (let index = 0; index < finished; index += 1) {
    const full = periodAt(schedule, index)
    const service = hasEnded && end < full.end ? { start: full.start, end } : full
    const committed = prorate(minimumCommitment.amount, service, full, options).amount
    const listed = unitsOf(committed) - (charged.get(index) ?? 0n)
    if (listed > 0n) {
      trueUps.push(charge({ kind: 'true-up', chargedOn: service.end, keyDay: full.start, service, listed }))
    }
  }
  return trueUps
}
