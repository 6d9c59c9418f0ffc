import { greater, lesser } from '../../../foundation/compare.ts'
import type { RoundingOptions } from '../../../foundation/money/rounding.ts'
import { boundaryAt, type CalendarDate, periodIndexOf } from '../../../foundation/time/index.ts'
import type { PeriodicAgreement } from '../../../records/index.ts'
import { feeSchedule } from '../agreements/billing-periods.ts'
import { firstBoundaryFrom } from '../agreements/boundary-index.ts'
import { contractEndOf, lastDay } from '../agreements/contract-end.ts'
import { type FeeReader, feeReader, feeSteps } from '../agreements/fee-steps.ts'
import { isPausedOn } from '../agreements/pauses.ts'
import { periodDiscounts } from '../agreements/period-discounts.ts'

/** What decides what an agreement brings in, up to a day: worked out once, to be read on many days. */
export interface RecurringTerms {
  readonly agreement: PeriodicAgreement
  /** The first day that is charged. */
  readonly begin: CalendarDate
  /** The first day no longer in force. */
  readonly end: CalendarDate | undefined
  /** The last day that can be asked about. */
  readonly until: CalendarDate
  readonly fees: ReturnType<typeof feeSteps>
  /** The discounts that have no last day. */
  readonly lasting: NonNullable<PeriodicAgreement['discounts']>
  readonly lastingOn: ReturnType<typeof periodDiscounts>
}

/** Reads the terms of an agreement, up to a day, which an error names by its field. */
export function recurringTermsOf(
  agreement: PeriodicAgreement,
  until: CalendarDate,
  options: RoundingOptions,
  field: 'asOf' | 'until' = 'asOf',
): RecurringTerms {
  const { term, trialEnd = term.start, discounts = [] } = agreement
  // What notice brings about comes after the notice, so the end that is known at last is the end on every day.
  const end = contractEndOf(agreement, lastDay)
  // All discounts are checked first, so that a mistake is reported by its place among all.
  periodDiscounts(agreement, options)
  const lasting = discounts.filter((discount) => discount.until === undefined)
  return {
    agreement,
    begin: trialEnd,
    end,
    until,
    fees: feeSteps(agreement, end === undefined ? until : lesser(end, until), options, field),
    lasting,
    lastingOn: periodDiscounts({ ...agreement, discounts: lasting }, options),
  }
}

/** The first day of the full period that contains a day. */
function periodStartOn(agreement: PeriodicAgreement, day: CalendarDate): CalendarDate {
  const schedule = feeSchedule(agreement)
  return boundaryAt(schedule, periodIndexOf(schedule, day))
}

/** Whether the billing period that contains a charged day begins in a pause, so that none of it is charged. */
function isPeriodPaused({ agreement, begin }: RecurringTerms, day: CalendarDate): boolean {
  const { pauses = [] } = agreement
  return pauses.length > 0 && isPausedOn(agreement, greater(periodStartOn(agreement, day), begin))
}

/** What an agreement brings in on a day, and whether it rests; neither if it has not begun, is on trial, or is over. */
export interface RevenueOfDay {
  /** What a full period brings in, less the first discount that has begun and has no last day; 0 at rest. */
  readonly units: bigint
  readonly isResting: boolean
}

const none: RevenueOfDay = { units: 0n, isResting: false }

const unchanged = (units: bigint): bigint => units

/** What an agreement that charges brings in on a day. */
function unitsOn({ lastingOn }: RecurringTerms, fees: FeeReader, day: CalendarDate): bigint {
  const fee = fees.on(day)
  return fee - lastingOn(day)(fee, unchanged)
}

/** Begins to read what an agreement brings in, on days that come in order. */
export function revenueReader(terms: RecurringTerms): (day: CalendarDate) => RevenueOfDay {
  const { begin, end } = terms
  const fees = feeReader(terms.fees)
  return (day) => {
    if (day < begin || (end !== undefined && end <= day)) return none
    const isResting = isPeriodPaused(terms, day)
    return { units: isResting ? 0n : unitsOn(terms, fees, day), isResting }
  }
}

/** The days on which a period begins, the first after a pause has ended. */
function resumptions({ agreement, until }: RecurringTerms): readonly CalendarDate[] {
  const schedule = feeSchedule(agreement)
  const { pauses = [] } = agreement
  return pauses.flatMap(({ end }) =>
    end !== undefined && end <= periodStartOn(agreement, until)
      ? [boundaryAt(schedule, firstBoundaryFrom(schedule, end))]
      : [],
  )
}

/** The first day, of those that can be asked about, on which an agreement brings something in. */
export function firstRevenueDay(terms: RecurringTerms): CalendarDate | undefined {
  const { begin, until, fees, lasting } = terms
  if (until < begin) return undefined
  const revenueOn = revenueReader(terms)
  // What is brought in changes on no other days, except that it may cease.
  const turns = [...resumptions(terms), ...fees.map(({ from }) => from), ...lasting.flatMap(({ from }) => from ?? [])]
  return [begin, ...turns.filter((day) => begin < day && day <= until)].sort().find((day) => revenueOn(day).units > 0n)
}
