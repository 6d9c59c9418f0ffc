import { refuse } from '../../../foundation/error.ts'
import { quantile } from '../../../foundation/numeric/quantile.ts'
import { type CalendarDate, daysBetween, type Period } from '../../../foundation/time/index.ts'
import { checkPeriod } from '../../../foundation/time/period-overlap.ts'
import type { Deal } from '../../../records/index.ts'
import type { ConfidenceInterval, SurveyConfidenceOptions } from '../../service/index.ts'
import { shareInterval, standardErrorsFor } from '../../service/satisfaction/confidence.ts'
import { checkDeals } from './check-deals.ts'
import { type ByDealField, checkDealField, type DealField, reportByField } from './deal-field.ts'

/** Which closed deals are looked at, and how. */
export interface ClosedDealOptions {
  /** What else the figures are split by. */
  readonly by?: DealField
  /** The days in which they were closed; all closed deals when left out. */
  readonly closedIn?: Period
}

/** Which closed deals are looked at, and how sure the interval is to be. */
export interface WinRateOptions extends ClosedDealOptions, SurveyConfidenceOptions {}

/** How many deals are won. */
export interface WinRate {
  /** How many were won. */
  readonly won: number
  /** How many were lost. */
  readonly lost: number
  /** The share won of both, per cent; not rounded. Left out where there is none. */
  readonly percent?: number
  /** Where it lies, rounded to four decimals; left out like the share. */
  readonly interval?: ConfidenceInterval
}

/** How long deals take. */
export interface SalesCycle {
  /** How many there are. */
  readonly deals: number
  /** A quarter of them took at most so many days; left out, like the others, where there is none. */
  readonly lowerQuartileDays?: number
  /** Half of them took at most so many days. */
  readonly medianDays?: number
  /** Three quarters of them took at most so many days. */
  readonly upperQuartileDays?: number
}

/** Which of the closed deals cycles are told of. */
export interface SalesCycleOptions extends ClosedDealOptions {
  /** Those with this outcome; the won ones when left out. */
  readonly outcome?: 'won' | 'lost'
}

/** A closed deal, with the day that the type leaves open. */
interface ClosedDeal {
  readonly deal: Deal
  readonly closedOn: CalendarDate
}

const dealOf = ({ deal }: ClosedDeal): Deal => deal

/** The deals that were closed in a period, or ever, all of them checked. */
function closedDeals(deals: readonly Deal[], { by, closedIn }: ClosedDealOptions): readonly ClosedDeal[] {
  if (closedIn) checkPeriod(closedIn, 'options.closedIn')
  checkDealField(by, 'options.by')
  checkDeals(deals)
  return deals.flatMap((deal) => {
    const { closedOn } = deal
    const isIn = closedOn !== undefined && (!closedIn || (closedOn >= closedIn.start && closedOn < closedIn.end))
    return isIn ? { deal, closedOn } : []
  })
}

/**
 * Tells what share of closed deals is won, as a whole and by any field, each with an interval that says how far few deals can be
 * trusted.
 *
 * Open deals count neither way. Deals that are lost late are closed late: the rate of a recent period flatters a pipeline that
 * keeps old deals open. The interval is Wilson's (1927) for a share.
 *
 * @param deals - In any order.
 * @param options - What to split by, when the deals were closed, and how sure to be: 90, 95 or 99 per cent.
 * @throws {@link ClienteleError} as {@link dealsAsOf} does; also `invalid-value` for another confidence or a custom field that
 *   cannot be split by, `invalid-period` for a period that does not end after it starts, `unknown-code` for a field that is none.
 *
 * @example
 * ```ts
 * import type { Deal } from 'clientele/records'
 * import { type WinRate, type WinRateOptions, winRates } from 'clientele/reporting'
 *
 * const closed = { openedOn: '2026-01-05', closedOn: '2026-03-02' } as const
 * const deals: readonly Deal[] = [
 *   { ...closed, id: 'd-1', ownerId: 'ida', status: 'won' },
 *   { ...closed, id: 'd-2', ownerId: 'ida', status: 'lost' },
 *   { ...closed, id: 'd-3', ownerId: 'ole', status: 'won' },
 * ]
 * const options: WinRateOptions = { by: 'owner' }
 * const { whole, groups } = winRates(deals, options)
 * const all: WinRate = whole
 * all.interval //=> { low: 20.766, high: 93.8508 }
 * groups.map(({ key, figures }) => [key, figures.percent]) //=> [['ida', 50], ['ole', 100]]
 * ```
 */
export function winRates(deals: readonly Deal[], options: WinRateOptions = {}): ByDealField<WinRate> {
  const z = standardErrorsFor(options)
  return reportByField(closedDeals(deals, options), options.by, dealOf, (closed): WinRate => {
    const won = closed.filter(({ deal }) => deal.status === 'won').length
    const lost = closed.length - won
    if (closed.length === 0) return { won, lost }
    return { won, lost, percent: (100 * won) / closed.length, interval: shareInterval(won, closed.length, z) }
  })
}

/**
 * Tells how many days deals take from their beginning to their end, as a whole and by any field: the median and the quartiles.
 *
 * Only deals that are closed are counted, so the cycle of deals that began lately is that of the quick ones.
 *
 * @param deals - In any order.
 * @param options - What to split by, when the deals were closed, and with which outcome.
 * @returns Days; between two deals, a quantile is drawn as a line between them (Hyndman and Fan, 1996, definition 7).
 * @throws {@link ClienteleError} as {@link winRates} does; `unknown-code` for an outcome that is none.
 *
 * @example
 * ```ts
 * import type { Deal } from 'clientele/records'
 * import { type SalesCycle, type SalesCycleOptions, salesCycles } from 'clientele/reporting'
 *
 * const deals: readonly Deal[] = [
 *   { id: 'd-1', status: 'won', openedOn: '2026-01-01', closedOn: '2026-01-11' },
 *   { id: 'd-2', status: 'won', openedOn: '2026-01-01', closedOn: '2026-01-31' },
 *   { id: 'd-3', status: 'lost', openedOn: '2026-01-01', closedOn: '2026-01-04' },
 * ]
 * const cycle: SalesCycle = salesCycles(deals).whole
 * cycle //=> { deals: 2, lowerQuartileDays: 15, medianDays: 20, upperQuartileDays: 25 }
 * const lost: SalesCycleOptions = { outcome: 'lost' }
 * salesCycles(deals, lost).whole.medianDays //=> 3
 * ```
 */
export function salesCycles(deals: readonly Deal[], options: SalesCycleOptions = {}): ByDealField<SalesCycle> {
  const { outcome = 'won', by } = options
  if (outcome !== 'won' && outcome !== 'lost') refuse('unknown-code', 'options.outcome', outcome, 'one of won, lost')
  const closed = closedDeals(deals, options).filter(({ deal }) => deal.status === outcome)
  return reportByField(closed, by, dealOf, (some): SalesCycle => {
    if (some.length === 0) return { deals: 0 }
    const days = some.map(({ deal, closedOn }) => daysBetween(deal.openedOn, closedOn)).sort((a, b) => a - b)
    return {
      deals: days.length,
      lowerQuartileDays: quantile(days, 0.25),
      medianDays: quantile(days, 0.5),
      upperQuartileDays: quantile(days, 0.75),
    }
  })
}
