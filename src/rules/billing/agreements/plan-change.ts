import { lesser } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { fromMinorUnits, type Money, unitsOf } from '../../../foundation/money/money.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import type { Period } from '../../../foundation/time/period.ts'
import { checkPeriod } from '../../../foundation/time/period-overlap.ts'
import { checkInside, countDays, type ProrationOptions, partUnits, readProration } from './prorate.ts'

/** What was billed, and what is to be charged instead from a day on. */
export interface PlanChangeTerms {
  /** The days that were billed. */
  readonly period: Period
  /** The full period that `to` is the fee of; `period` when left out. */
  readonly full?: Period
  /** The first day of the new fee, one of the days that were billed. */
  readonly on: CalendarDate
  /** What was billed for `period`, after discounts and before tax; not negative. */
  readonly billed: Money
  /** What was given back of it already, not negative and at most `billed`; nothing when left out. */
  readonly alreadyCredited?: Money
  /** What a full period costs from `on`, after discounts; not negative. */
  readonly to: Money
}

/** What a change of the fee inside a period comes to. */
export interface PlanChange {
  /** What is given back for the days that were billed and not used yet: never above 0. */
  readonly credit: Money
  /** What the same days cost by the new fee: never below 0. */
  readonly charge: Money
  /** `charge` plus `credit`: what is left to pay, negative when it is to be given back. */
  readonly net: Money
}

/** What was given back already, which is no more than was billed. */
function creditedOf(billed: Money, credited: Money | undefined): bigint {
  if (!credited) return 0n
  const units = unitsFromZeroAt(credited, billed.currency, 'alreadyCredited')
  return units <= unitsOf(billed)
    ? units
    : refuse('invalid-value', 'alreadyCredited.amount', credited.amount, `at most what was billed, ${billed.amount}`)
}

/** What was billed for the days from one of them on: billed × unused days / billed days, rounded once; all of it for all. */
export function unusedUnits(
  billed: bigint,
  period: Period,
  on: CalendarDate,
  options: Required<ProrationOptions>,
): bigint {
  if (on === period.start) return billed
  const unused = BigInt(countDays({ start: on, end: period.end }, options.method))
  const days = BigInt(countDays(period, options.method))
  return divideRounded(billed * unused, days, options.rounding)
}

/**
 * Works out what changing the fee inside a period that was billed in advance comes to.
 *
 * credit = −round(billed × unused days / billed days), and never more than what was billed less what was given back already;
 * charge = round(to × remaining days / days of the full period), and never more than `to`; net = charge + credit. Each is rounded
 * once, and the net is the sum of the rounded parts. The credit follows what was billed, not the price of the day, so that a discount is not paid
 * out. By `actual` and `30/360`, changing a full period to the fee that was billed nets 0, and so does a change that is undone
 * on its day, as long as the rounding is symmetric: not `ceiling` or `floor`.
 *
 * @param terms - What was billed, and what is to be charged instead.
 * @param options - `method`: how days are counted; `rounding`: {@link defaultRounding} when left out.
 * @throws {@link ClienteleError} `invalid-period` for a day outside the period, a period outside the full one, or one that the
 *   method cannot count; `invalid-value` for a negative amount, or more given back than billed; `currency-mismatch`; `unknown-code`
 *   for no such method or way of rounding.
 *
 * @example
 * ```ts
 * import { planChange } from 'clientele/billing'
 * import { money } from 'clientele/money'
 *
 * const june = { start: '2025-06-01', end: '2025-07-01' } as const
 * const upgrade = planChange({ period: june, on: '2025-06-16', billed: money('20', 'USD'), to: money('50', 'USD') })
 * upgrade.credit.amount //=> '-10.00'
 * upgrade.charge.amount //=> '25.00'
 * upgrade.net.amount //=> '15.00'
 * ```
 */
export function planChange(terms: PlanChangeTerms, options: ProrationOptions = {}): PlanChange {
  const { period, full = period, on, billed, alreadyCredited, to } = terms
  const { currency } = billed
  const proration = readProration(options)
  checkPeriod(period, 'period')
  checkPeriod(full, 'full')
  checkInside(period, full, 'period')
  if (calendarDate(on, 'on') < period.start || on >= period.end) {
    refuse('invalid-period', 'on', on, `a day from ${period.start} to before ${period.end}`)
  }
  const billedUnits = unitsFromZeroAt(billed, currency, 'billed')
  const left = billedUnits - creditedOf(billed, alreadyCredited)
  const toUnits = unitsFromZeroAt(to, currency, 'to')
  const credit = lesser(unusedUnits(billedUnits, period, on, proration), left)
  const charge = partUnits(toUnits, { start: on, end: period.end }, full, proration)
  return {
    credit: fromMinorUnits(-credit, currency),
    charge: fromMinorUnits(charge, currency),
    net: fromMinorUnits(charge - credit, currency),
  }
}
