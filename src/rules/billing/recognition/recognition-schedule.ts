import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import type { RoundingOptions } from '../../../foundation/money/rounding.ts'
import { readRounding } from '../../../foundation/money/rounding.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import type { Period } from '../../../foundation/time/index.ts'
import { type CalendarMonth, firstDayAfter, monthOfNumber } from './calendar-month.ts'
import { earnedBefore, earningOf } from './earning.ts'
import type { RecognitionMethod } from './recognition-method.ts'

/** What a calendar month earns of an amount. */
export interface RecognitionMonth {
  /** The month, `YYYY-MM`. */
  readonly month: CalendarMonth
  /** What is recognised in it; negative if the whole is. */
  readonly amount: Money
}

/** How to spread an amount over its service. */
export interface RecognitionOptions extends RoundingOptions {
  /** Which way; {@link defaultRecognitionMethod} when left out. */
  readonly method?: RecognitionMethod
}

/**
 * Spreads an amount over the calendar months of the service that it pays for.
 *
 * There is a row for each month that the service touches, in order, and the rows sum to the amount exactly: see
 * {@link recognitionMethods} for both rules. `daily` rounds what is recognised to date, by `rounding`, and never a single
 * day or month; `even-months` does not round. A credit is spread as the charge that it undoes, negated, whatever the
 * rounding: `ceiling` and `floor` go by the size of the amount.
 *
 * @param amount - What is charged for the service, before tax.
 * @param service - The days it pays for, in at most {@link longestRunOfMonths} months.
 * @param options - The method, and how to round.
 * @throws {@link ClienteleError} `invalid-period` for a service that does not end after its start, or too late;
 *   `invalid-value` for a day or an amount that is none; `unknown-code` for a method, a rounding or a currency that is none.
 *
 * @example
 * ```ts
 * import { recognitionSchedule } from 'clientele/billing'
 *
 * recognitionSchedule({ amount: '31.00', currency: 'USD' }, { start: '2019-01-15', end: '2019-02-15' })
 * //=> [
 * //     { month: '2019-01', amount: { amount: '17.00', currency: 'USD' } },
 * //     { month: '2019-02', amount: { amount: '14.00', currency: 'USD' } },
 * //   ]
 *
 * const quarter = { start: '2026-01-01', end: '2026-04-01' } as const
 * const even = recognitionSchedule({ amount: '100.00', currency: 'EUR' }, quarter, { method: 'even-months' })
 * even.map(({ amount }) => amount.amount) //=> ['33.34', '33.33', '33.33']
 * ```
 */
export function recognitionSchedule(
  amount: Money,
  service: Period,
  options: RecognitionOptions = {},
): readonly RecognitionMonth[] {
  const rounding = readRounding(options)
  const { currency } = amount
  const earning = earningOf(unitsAt(amount, currency, 'amount'), service, options.method)
  const rows: RecognitionMonth[] = []
  let recognized = 0n
  for (let month = earning.firstMonth; month < earning.firstMonth + earning.months; month += 1) {
    const toDate = earnedBefore(earning, firstDayAfter(month), rounding)
    rows.push({ month: monthOfNumber(month), amount: fromMinorUnits(toDate - recognized, currency) })
    recognized = toDate
  }
  return rows
}
