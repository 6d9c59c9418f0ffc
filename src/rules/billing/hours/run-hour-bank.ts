import { refuse } from '../../../foundation/error.ts'
import type { CalendarDate } from '../../../foundation/time/calendar-date.ts'
import type { IncludedHours } from '../../../records/index.ts'
import { readLots } from './hour-lot.ts'
import type { HourBankOptions, HourBankPeriod, HourStatement } from './hour-statement.ts'
import { type CountedTerms, checkPeriods, lastDayOf, readTerms } from './hour-terms.ts'
import { hourUnitsOf } from './hour-units.ts'
import { type Balance, type CountedPeriod, grantedIn, runPeriod } from './run-period.ts'

/** More periods than these are refused: each statement lists every lot that is left. */
const mostPeriods = 5_000

/** Options of a bank of which nothing is known that was granted after a day. */
interface BankOptions extends HourBankOptions {
  readonly asOf?: CalendarDate
}

/** What the bank begins with, before the first period starts. */
function openingOf(
  { mode }: CountedTerms,
  periods: readonly CountedPeriod[],
  { opening = [], openingDeficit = '0', asOf }: BankOptions,
): Balance {
  const waiting = readLots(opening, 'opening').filter(({ lot }) => asOf === undefined || lot.grantedOn <= asOf)
  const deficit = hourUnitsOf(openingDeficit, 'openingDeficit')
  if (deficit > 0n && mode !== 'balance') {
    refuse('invalid-value', 'openingDeficit', openingDeficit, `none, as the mode is ${mode}, not balance`)
  }
  const own = new Set(periods.flatMap(grantedIn).map(({ lot }) => lot.id))
  for (const [index, { id }] of opening.entries()) {
    if (own.has(id)) refuse('duplicate-id', `opening[${index}].id`, id, 'an id that no period gives its own hours')
  }
  return { lots: [], waiting, deficit }
}

/** Runs a bank under terms that were found under a field, over periods found as told. */
export function runBank(
  terms: IncludedHours,
  periods: readonly HourBankPeriod[],
  options: BankOptions,
  field: string,
  periodFieldAt: (index: number) => string,
): readonly HourStatement[] {
  const counted = readTerms(terms, field)
  if (periods.length > mostPeriods) {
    refuse('invalid-value', 'periods', periods.length, `at most ${mostPeriods} periods`)
  }
  checkPeriods(
    periods.map(({ period }) => period),
    periodFieldAt,
  )
  const ready = periods.map(({ period, used, included, settlesDeficit = false }, index) => ({
    period,
    used: hourUnitsOf(used, `periods[${index}].used`),
    included: included === undefined ? counted.perPeriod : hourUnitsOf(included, `periods[${index}].included`),
    expiresOn: lastDayOf(counted, period, options.schedule, periodFieldAt(index)),
    settlesDeficit,
  }))
  let balance = openingOf(counted, ready, options)
  return ready.map((each) => {
    const ran = runPeriod(counted, balance, each, options.rounding)
    balance = ran.balance
    return ran.statement
  })
}

/**
 * Runs a bank of included hours over periods: what each had, used, carried over and lost, and which hours are to be charged.
 *
 * In each period, in this order:
 *
 * 1. the period grants its hours, as a lot with the id `included/` and its first day; packs granted on its days join;
 * 2. a deficit from before, then the hours used, are drawn as {@link drawHours} does: lowest priority number, earliest
 *    expiry, oldest;
 * 3. what no lot could give is `overage`, charged at the agreed rate; in `balance` mode it is a deficit that carries over;
 * 4. hours whose last day is in the period expire: under `none` those it included itself, under `expiresAfterPeriods: N`
 *    those of the period N before;
 * 5. of what is left of the hours that periods included, the oldest above `capHours` are trimmed, so that expiry comes
 *    before the cap. Packs are not trimmed.
 *
 * In every period
 * `carriedIn + added + included - deficitIn = used - overage + carriedOut - deficitOut + expired + trimmed`, exactly.
 * A period is looked at as a whole: a lot that is usable on one of its days can pay for any hours of it. A period in which
 * the agreement rests still counts as one after which hours expire. Running some periods, and then the others with `lots` and
 * `deficitOut` of the last statement as `opening` and `openingDeficit`, gives the same as running them all; packs that are
 * granted after the last period of the first run go to the second as well.
 *
 * @param terms - The hours that a period includes, the rate beyond them, and how unused ones carry over.
 * @param periods - The periods, at most 5000, in order and without overlap; gaps are allowed.
 * @param options - What there is at the start, the schedule where hours expire after periods, and how money is rounded:
 *   `overageAmount` once for each period, half-up when left out. Hours are never rounded.
 * @returns A statement for each period.
 * @throws {@link ClienteleError} `invalid-period` for periods that end before they begin, overlap, are out of order, or reach
 *   beyond the schedule's; `invalid-value` for hours, days or counts that cannot be, a missing schedule, or a deficit outside
 *   `balance` mode; `unknown-code` for a mode that is none; `duplicate-id` for two lots with one id.
 *
 * @example
 * ```ts
 * import { type HourBankOptions, type HourBankPeriod, type HourStatement, runHourBank } from 'clientele/billing'
 *
 * const terms = { perPeriod: '20', overageRate: { amount: '90.00', currency: 'EUR' }, rollover: { mode: 'unused', capHours: '10' } } as const
 * const periods: readonly HourBankPeriod[] = [
 *   { period: { start: '2026-01-01', end: '2026-02-01' }, used: '5' },
 *   { period: { start: '2026-02-01', end: '2026-03-01' }, used: '32.5' },
 * ]
 * const options: HourBankOptions = { rounding: 'half-up' }
 * const [january, february]: readonly HourStatement[] = runHourBank(terms, periods, options)
 * january?.trimmed //=> '5'
 * january?.lots //=> [{ id: 'included/2026-01-01', grantedOn: '2026-01-01', hours: '10', isIncluded: true }]
 * february?.available //=> '30'
 * february?.overageAmount //=> { amount: '225.00', currency: 'EUR' }
 * ```
 */
export function runHourBank(
  terms: IncludedHours,
  periods: readonly HourBankPeriod[],
  options: HourBankOptions = {},
): readonly HourStatement[] {
  return runBank(terms, periods, options, 'terms', (index) => `periods[${index}].period`)
}
