import { refuse } from '../../../../foundation/error.ts'
import { type Reason, type Result, refused, succeeded } from '../../../../foundation/index.ts'
import { refuseFirst } from '../../../../foundation/problem.ts'
import { type CalendarDate, calendarDate, type Period } from '../../../../foundation/time/index.ts'
import { checkPeriod } from '../../../../foundation/time/period-overlap.ts'
import type { Deal, Identifier } from '../../../../records/index.ts'
import { currenciesOf, dealsSeenOn } from '../check-deals.ts'
import { type CountedForecast, type CurrencyForecast, forecastCurrency } from './currency-forecast.ts'
import { type DealForecast, forecastDeal } from './deal-chances.ts'
import { defaultForecastPolicy, type ForecastPolicy, forecastPolicyProblems } from './forecast-policy.ts'
import { learnFromDeals } from './history.ts'

/** What is asked of a forecast. */
export interface ForecastOptions {
  /** The day of asking; what happened on it is known. */
  readonly asOf: CalendarDate
  /** The days to forecast; some of them are still to come. */
  readonly period: Period
  /** How it learns; {@link defaultForecastPolicy} when left out. */
  readonly policy?: ForecastPolicy
  /** The first day whose closed deals are all on record, where there are deals that began before; all are when left out. */
  readonly observedFrom?: CalendarDate
}

/** Why there is no forecast: too few deals were closed to learn from. */
export type ForecastRefusal = Reason<
  'too-few-closed-deals',
  {
    /** How many were. */
    readonly closedDeals: number
    /** How many it takes. */
    readonly minimumClosedDeals: number
  }
>

/** What a forecast was learnt from. */
export interface ForecastBasis {
  /** The first day that counts. */
  readonly from: CalendarDate
  /** How many deals were won from then on. */
  readonly won: number
  /** How many were lost. */
  readonly lost: number
  /**
   * How far the months strayed from what the rates say, beyond chance, as a share to six decimals: 0.2 for a fifth up or down. Left out, and taken to be
   * 0, where there are fewer than three.
   */
  readonly swing?: number
}

/** What a period may bring. */
export interface PeriodForecast {
  /** The day of asking. */
  readonly asOf: CalendarDate
  /** The days it is about. */
  readonly period: Period
  /** What it was learnt from. */
  readonly basis: ForecastBasis
  /** What is expected, by currency, in the order of their codes. */
  readonly currencies: readonly CurrencyForecast[]
  /** The chances of each open deal that counts, and by what they are told, in the order given. */
  readonly deals: readonly DealForecast[]
  /** Open deals without an amount, which no figure counts, in the order given. */
  readonly withoutAmount: readonly Identifier[]
  /** Open deals that somebody took out of the forecast, in the order given. */
  readonly omitted: readonly Identifier[]
}

/**
 * Forecasts what a period brings, with a range, from how deals like these went before: not from what anybody hopes.
 *
 * **Chances.** For each age in days, history tells what share of the deals that were open on it was won on that day, and what share
 * lost. From these follows how likely a deal that is open at its age is to be won in the period, with deals that are still open
 * counted for what they are: open, so far (Aalen and Johansen, 1978). A group with enough closed deals has rates of its own,
 * drawn to those of all. Probabilities, categories and expected days that people wrote down are not looked at: `pipelineReport`
 * has those.
 *
 * **Amounts.** A deal brings its amount times what won deals brought for each unit expected of them. Deals that have not begun
 * are counted by how many began lately, and bring the mean of what won deals brought. A period that has begun counts what is won.
 *
 * **Range.** Given how the period goes, deals are independent and the distribution of their sum is worked out, not assumed. How it goes
 * strays, for all of them alike, by what few deals leave unknown (1 ÷ deals won) and by how far months strayed before. It holds as
 * long as the period is like the past: a new price or a new competitor is not in it.
 *
 * @param deals - All deals as they are known on the day of asking, open and closed, in any order.
 * @param options - The day, the period and how to learn.
 * @returns The forecast; refused where too few deals were closed. What is expected sums exactly, rounded half away from zero once a
 *   deal; the ends of ranges, worked out in 4,000 steps, are right to half a per cent.
 * @throws {@link ClienteleError} as {@link dealsAsOf} does; also `invalid-period` for a period that is over or does not end after
 *   it starts, `invalid-policy`, `invalid-value` for a deal that was closed after the day of asking, a custom field that cannot
 *   be split by, or a first day on record that is yet to come.
 *
 * @example
 * ```ts
 * import type { Deal } from 'clientele/records'
 * import { defaultForecastPolicy, type ForecastPolicy, forecastPeriod } from 'clientele/reporting'
 *
 * const amount = { amount: '1000.00', currency: 'EUR' } as const
 * const closed = { amount, openedOn: '2026-01-01', closedOn: '2026-01-31' } as const
 * const deals: readonly Deal[] = [
 *   { ...closed, id: 'd-1', status: 'won' },
 *   { ...closed, id: 'd-2', status: 'won' },
 *   { ...closed, id: 'd-3', status: 'won' },
 *   { ...closed, id: 'd-4', status: 'lost' },
 *   { id: 'd-5', amount, openedOn: '2026-03-20', status: 'open' },
 * ]
 * const policy: ForecastPolicy = { ...defaultForecastPolicy, minimumClosedDeals: 4, arrivalDays: 7 }
 * const options = { asOf: '2026-03-31', period: { start: '2026-04-01', end: '2026-07-01' }, policy } as const
 * const forecast = forecastPeriod(deals, options)
 * const open = forecast.ok ? forecast.value.currencies[0]?.open : undefined
 * open?.expected //=> { amount: '750.00', currency: 'EUR' }
 * open?.range.low //=> { amount: '0.00', currency: 'EUR' }
 * forecast.ok && forecast.value.deals[0]?.reason //=> { code: 'by-all', parameters: { closedDeals: 4 } }
 * forecastPeriod([], options).ok //=> false
 * ```
 */
export function forecastPeriod(
  deals: readonly Deal[],
  { asOf, period, policy = defaultForecastPolicy, observedFrom }: ForecastOptions,
): Result<PeriodForecast, ForecastRefusal> {
  refuseFirst(forecastPolicyProblems(policy), 'invalid-policy', 'policy')
  calendarDate(asOf, 'options.asOf')
  checkPeriod(period, 'options.period')
  if (observedFrom !== undefined && calendarDate(observedFrom, 'options.observedFrom') > asOf) {
    refuse('invalid-value', 'options.observedFrom', observedFrom, `a day up to ${asOf}`)
  }
  const seen = dealsSeenOn(deals, asOf)
  const last = period.end
  if (last <= asOf) refuse('invalid-period', 'options.period.end', last, `a day after ${asOf}`)
  const history = learnFromDeals(seen, asOf, policy, observedFrom)
  const { from, won, lost, swing } = history
  const { minimumClosedDeals } = policy
  if (won + lost < minimumClosedDeals) {
    return refused({ code: 'too-few-closed-deals', parameters: { closedDeals: won + lost, minimumClosedDeals } })
  }
  const open = seen.filter(({ status }) => status === 'open')
  const omitted = open.filter(({ category }) => category === 'omitted').map(({ id }) => id)
  const hopeful = open.filter(({ category }) => category !== 'omitted')
  const counted = hopeful.flatMap((deal): CountedForecast | readonly [] => {
    const { amount } = deal
    return amount ? { amount, forecast: forecastDeal(deal, history, policy, asOf, period) } : []
  })
  return succeeded({
    asOf,
    period,
    basis: { from, won, lost, ...(swing !== undefined && { swing }) },
    currencies: currenciesOf(seen).map((currency) =>
      forecastCurrency({
        currency,
        deals: seen.filter(({ amount, wonAmount }) => (amount ?? wonAmount)?.currency === currency),
        open: counted.filter(({ amount }) => amount.currency === currency),
        history,
        policy,
        asOf,
        period,
      }),
    ),
    deals: counted.map(({ forecast }) => forecast),
    withoutAmount: hopeful.filter(({ amount }) => !amount).map(({ id }) => id),
    omitted,
  })
}
