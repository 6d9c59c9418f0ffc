import { lesser } from '../../../foundation/compare.ts'
import { fromMinorUnits, unitsOf } from '../../../foundation/money/money.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import type { Period } from '../../../foundation/time/period.ts'
import type { PeriodicAgreement } from '../../../records/index.ts'
import type { Charge } from '../charge.ts'
import { type BillingPeriod, billingPeriods } from './billing-periods.ts'
import { chargeMaker } from './charge-maker.ts'
import { endKnownOn, lastDay } from './contract-end.ts'
import { earlyTermination } from './early-termination.ts'
import { type FeeReader, feeReader, feeSteps } from './fee-steps.ts'
import { periodDiscounts } from './period-discounts.ts'
import { planChange, unusedUnits } from './plan-change.ts'
import { type ProrationOptions, partUnits, prorationUnder } from './prorate.ts'

/** The day up to which to charge, how days are counted and how amounts are rounded. */
export interface AgreementChargesOptions extends ProrationOptions {
  /** The last day whose charges are wanted. */
  readonly asOf: CalendarDate
}

/** Days that were charged together, and what they cost after discounts. */
interface Billed {
  readonly period: Period
  readonly units: bigint
  /** The day whose rate of tax they were billed at: the first of the period. */
  readonly taxedOn: CalendarDate
}

/** What the charges of one agreement are made from. */
interface Charging {
  readonly agreement: PeriodicAgreement
  readonly asOf: CalendarDate
  /** How days are counted and amounts rounded, by the agreement's own method if it has one. */
  readonly options: Required<ProrationOptions>
  readonly charge: ReturnType<typeof chargeMaker>
  readonly fees: FeeReader
  readonly discountOn: ReturnType<typeof periodDiscounts>
  /** The day it ends, for whatever reason. */
  readonly end: CalendarDate | undefined
}

/** What a period comes to, and the days at its end that the last of it paid for. */
interface ChargedPeriod {
  readonly charges: readonly Charge[]
  readonly billed: Billed
}

const unchanged = (units: bigint): bigint => units

/** The part that the service of a period is, of an amount for the full period. */
function partOf({ service, full, isStub }: BillingPeriod, { options }: Charging): (units: bigint) => bigint {
  return isStub ? (units) => partUnits(units, service, full, options) : unchanged
}

/** A period's fee, and the changes of the fee inside it, as long as the agreement goes on. */
function chargePeriod(charging: Charging, period: BillingPeriod): ChargedPeriod {
  const { agreement, options, charge, fees, discountOn, end } = charging
  const { currency } = agreement.fee.amount
  const { service, full } = period
  const part = partOf(period, charging)
  const off = discountOn(service.start)
  const fee = part(fees.on(service.start))
  const discount = off(fee, part)
  const charges = [charge({ kind: 'fee', chargedOn: service.start, service, listed: fee, discount })]
  const taxedOn = service.start
  let billed: Billed = { period: service, units: fee - discount, taxedOn }
  for (const { from, units } of fees.before(end !== undefined && end < service.end ? end : service.end)) {
    const to = fromMinorUnits(units - off(units, unchanged), currency)
    const terms = { period: billed.period, full, on: from, billed: fromMinorUnits(billed.units, currency), to }
    const change = planChange(terms, options)
    const rest = { start: from, end: service.end }
    billed = { period: rest, units: unitsOf(change.charge), taxedOn }
    const listed = unitsOf(change.net)
    if (listed !== 0n) charges.push(charge({ kind: 'fee-change', chargedOn: from, taxedOn, service: rest, listed }))
  }
  return { charges, billed }
}

/** What becomes of days that were billed when the agreement ended among them. */
function creditUnused({ asOf, options, charge, end }: Charging, billed: Billed | undefined): readonly Charge[] {
  if (end === undefined || end > asOf || billed === undefined || end >= billed.period.end) return []
  const unused = unusedUnits(billed.units, billed.period, end, options)
  const service = { start: end, end: billed.period.end }
  const { taxedOn } = billed
  return unused === 0n
    ? []
    : [charge({ kind: 'termination-credit', chargedOn: end, taxedOn, service, listed: -unused })]
}

/**
 * Works out everything that a retainer or a subscription has charged up to a day: what to bill, and when.
 *
 * A charge depends only on what was known on its day. So looking again, later or more often finds the same charges with the
 * same keys, a later day only adds some, and what happens inside a period that was charged makes a charge or a credit of its
 * own, dated on the event:
 *
 * - `fee`, on the first day of each period that is charged, in advance: the fee that holds on that day ({@link feeAt}),
 *   prorated for a stub, less its discount. Key `agreement/fee/first day`. Periods in a trial, and periods that begin in a
 *   pause, make none; see {@link billingPeriods};
 * - `fee-change`, where the fee changes or rises inside a charged period: the net of {@link planChange} for the days left, of
 *   what was billed after discounts. It has no discount of its own, and is left out where it comes to 0. Key
 *   `agreement/fee-change/day`;
 * - `termination-credit`, where the agreement ends inside a charged period for a reason that came up after the period began:
 *   −round(billed × unused days / billed days), of what was billed after discounts, with fee changes. Key
 *   `agreement/termination-credit/day`;
 * - `early-termination`, where it was ended early: round(per cent × fee × whole periods that had not begun), of the fee that
 *   holds on that day, before discounts, up to the end that was agreed, or else to the end of the running term; none where there
 *   is neither. Periods that would have been free are not counted: those in a trial, and those that begin in a pause on record,
 *   all of them where the pause is open; leave the pauses of an agreement that has ended as they are. Key
 *   `agreement/early-termination/day`.
 *
 * The first discount whose days the period's first day is one of is taken off: per cent of the listed (prorated) fee, rounded
 * once; or an amount, prorated as the fee is, at most the fee. Net = listed − discount; tax is not worked out here.
 *
 * A charge carries the rate of tax of its day: `taxPercent`, or the latest of `taxChanges`. What happens inside a period that
 * was charged, a `fee-change` as a whole and a `termination-credit`, carries the rate of the period's first day instead, so that
 * what is given back is given back with the tax that was paid on it.
 *
 * A stub, and the rest of a period after a change, never cost more than the full fee, however `actual/30` counts them.
 *
 * @param agreement - A retainer or a subscription.
 * @param options - `asOf`: the last day whose charges are wanted; `rounding` as for {@link prorate}, and `method`, unless the
 *   agreement has a `prorationMethod` of its own.
 * @returns The charges in the order of their days.
 * @throws {@link ClienteleError} `invalid-period` for days that contradict one another, or too many periods; `invalid-value` for
 *   a day, an amount, a percentage or a number that cannot be, or an `asOf` by which an escalator has raised the fee beyond what
 *   can be written; `currency-mismatch` for amounts in another currency than the fee; `unknown-code` for no such method or way
 *   of rounding, even where nothing has to be prorated.
 *
 * @example
 * ```ts
 * import { agreementCharges } from 'clientele/billing'
 * import type { RetainerAgreement } from 'clientele/records'
 *
 * const counsel: RetainerAgreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2026-01-16', terminatedOn: '2026-03-22' },
 *   fee: {
 *     basis: 'periodic',
 *     amount: { amount: '3100.00', currency: 'EUR' },
 *     every: { unit: 'month', count: 1 },
 *     anchorDay: 1,
 *   },
 *   covers: [{ offering: 'advice' }],
 * }
 * agreementCharges(counsel, { asOf: '2026-03-31' }).map(({ key, net }) => [key, net.amount])
 * //=> [
 * //   ['ag-1/fee/2026-01-16', '1600.00'],
 * //   ['ag-1/fee/2026-02-01', '3100.00'],
 * //   ['ag-1/fee/2026-03-01', '3100.00'],
 * //   ['ag-1/termination-credit/2026-03-22', '-1000.00'],
 * // ]
 * ```
 */
export function agreementCharges(agreement: PeriodicAgreement, options: AgreementChargesOptions): readonly Charge[] {
  const asOf = calendarDate(options.asOf, 'asOf')
  const proration = prorationUnder(agreement, options)
  const periods = billingPeriods(agreement, { asOf })
  const end = endKnownOn(agreement, lastDay)
  const charging: Charging = {
    agreement,
    asOf,
    options: proration,
    charge: chargeMaker(agreement),
    fees: feeReader(feeSteps(agreement, end === undefined ? asOf : lesser(asOf, end), proration)),
    discountOn: periodDiscounts(agreement, proration),
    end,
  }
  const owed = earlyTermination(agreement, asOf, proration)
  const charges: Charge[] = []
  let billed: Billed | undefined
  for (const period of periods) {
    if (period.isTrial || period.isPaused) continue
    const charged = chargePeriod(charging, period)
    charges.push(...charged.charges)
    billed = charged.billed
  }
  charges.push(...creditUnused(charging, billed))
  if (owed) charges.push(charging.charge({ kind: 'early-termination', ...owed }))
  return charges
}
