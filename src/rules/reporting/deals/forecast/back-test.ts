import { type Refused, type Result, refused } from '../../../../foundation/index.ts'
import type { CurrencyCode, Money } from '../../../../foundation/money/index.ts'
import { unitsOf } from '../../../../foundation/money/money.ts'
import { rounded } from '../../../../foundation/numeric/rounded.ts'
import { addDays, type CalendarDate, calendarDate, type Period } from '../../../../foundation/time/index.ts'
import { checkPeriod } from '../../../../foundation/time/period-overlap.ts'
import type { Deal } from '../../../../records/index.ts'
import { checkDeals, currenciesOf } from '../check-deals.ts'
import { dealsAsOf } from '../deals-as-of.ts'
import type { ForecastBands } from '../forecast-category.ts'
import { broughtBy, sumOfDeals } from '../pipeline-figures.ts'
import { pipelineReport } from '../pipeline-report.ts'
import type { MoneyRange } from './currency-forecast.ts'
import { type ForecastRefusal, forecastPeriod, type PeriodForecast } from './forecast-period.ts'
import { defaultForecastPolicy, type ForecastPolicy } from './forecast-policy.ts'

/** A period that is over, to be forecast as if it was not. */
export interface BackTestRound {
  /** The days. */
  readonly period: Period
  /** The day of asking; the day before the period when left out. */
  readonly asOf?: CalendarDate
  /** The deals as they were known on that day; as far as {@link dealsAsOf} can tell when left out. */
  readonly known?: readonly Deal[]
}

/** How to forecast them. */
export interface BackTestOptions {
  /** How it learns, as for {@link forecastPeriod}. */
  readonly policy?: ForecastPolicy
  /** The first day whose closed deals are all on record, as for {@link forecastPeriod}; a round asked for before it is refused. */
  readonly observedFrom?: CalendarDate
  /** The probabilities of stages, for the weighted forecast, as for {@link pipelineReport}. */
  readonly stageProbabilities?: Readonly<Record<string, number>>
  /** Where categories begin, as for {@link pipelineReport}. */
  readonly bands?: ForecastBands
}

/** What a forecast said, and by how much it was off. */
export interface ForecastError {
  /** What it said. */
  readonly expected: Money
  /** By how much it was too high, per cent of what came, below 0 if it was too low; to two decimals. Left out where nothing came. */
  readonly errorPercent?: number
}

/** What a forecast with a range said, and whether what came lay within it. */
export interface RangeError extends ForecastError {
  /** The range it gave. */
  readonly range: MoneyRange
  /** Whether what came lay within it. */
  readonly isWithin: boolean
}

/** How a period was forecast in one currency, and how it went. */
export interface BackTestResult {
  /** The days. */
  readonly period: Period
  /** The day of asking. */
  readonly asOf: CalendarDate
  /** The currency of all the amounts. */
  readonly currency: CurrencyCode
  /** What the deals that were open on the day of asking brought in the period. */
  readonly cameOfOpen: Money
  /** What the period brought in all. */
  readonly came: Money
  /** The sum of amount × probability, beside what came of open deals; left out where no deal had both. */
  readonly weighted?: ForecastError
  /** The forecast of the open deals by historical rates, beside what came of them; left out where it was refused. */
  readonly open?: RangeError
  /** The forecast of the period, beside all that came; left out where it was refused. */
  readonly all?: RangeError
  /** Why there is no forecast by historical rates. */
  readonly refusal?: ForecastRefusal
}

/** How far off forecasts of one kind were. */
export interface ForecastAccuracy {
  /** How many periods tell, those in which something came. */
  readonly periods: number
  /** By how much they were off, per cent, on average, whichever way; to two decimals. */
  readonly meanAbsoluteErrorPercent: number
  /** By how much they were too high on average, below 0 if too low; to two decimals. */
  readonly biasPercent: number
}

/** How far off forecasts with a range were. */
export interface RangeAccuracy extends ForecastAccuracy {
  /** In how many of those periods what came lay within the range. */
  readonly within: number
}

/** How good forecasts were in one currency; a kind that no period tells of is left out. */
export interface BackTestSummary {
  /** The currency. */
  readonly currency: CurrencyCode
  /** The sums of amount × probability. */
  readonly weighted?: ForecastAccuracy
  /** The forecasts of open deals by historical rates. */
  readonly open?: RangeAccuracy
  /** The forecasts of whole periods. */
  readonly all?: RangeAccuracy
}

/** How good forecasts would have been. */
export interface BackTest {
  /** Each period, in the order given, by currency. */
  readonly results: readonly BackTestResult[]
  /** All of them together, by currency. */
  readonly summaries: readonly BackTestSummary[]
}

/** How far off an expectation was. */
function errorOf(expected: Money, came: Money): ForecastError {
  const [said, was] = [Number(unitsOf(expected)), Number(unitsOf(came))]
  return { expected, ...(was !== 0 && { errorPercent: rounded((100 * (said - was)) / was, 2) }) }
}

/** How far off an expectation with a range was. */
function rangeErrorOf({ expected, range }: { expected: Money; range: MoneyRange }, came: Money): RangeError {
  const isWithin = unitsOf(range.low) <= unitsOf(came) && unitsOf(came) <= unitsOf(range.high)
  return { ...errorOf(expected, came), range, isWithin }
}

/** The refusal of a forecast before the first day on record: what is known from earlier is there by chance, and is not learnt from. */
const nothingToLearnFrom = ({ minimumClosedDeals }: ForecastPolicy): Refused<ForecastRefusal> =>
  refused({ code: 'too-few-closed-deals', parameters: { closedDeals: 0, minimumClosedDeals } })

/** Forecasts one period, and looks at what came. */
function replay(
  deals: readonly Deal[],
  { period, asOf = addDays(period.start, -1), known = dealsAsOf(deals, asOf) }: BackTestRound,
  options: BackTestOptions,
): readonly BackTestResult[] {
  const { policy = defaultForecastPolicy, observedFrom, stageProbabilities, bands } = options
  const forecast: Result<PeriodForecast, ForecastRefusal> =
    observedFrom !== undefined && observedFrom > asOf
      ? nothingToLearnFrom(policy)
      : forecastPeriod(known, { asOf, period, policy, ...(observedFrom !== undefined && { observedFrom }) })
  const { currencies } = pipelineReport(known, {
    asOf,
    period,
    ...(stageProbabilities && { stageProbabilities }),
    ...(bands && { bands }),
  })
  const openThen = new Set(known.filter(({ status }) => status === 'open').map(({ id }) => id))
  const wonIn = deals.filter(
    ({ status, closedOn }) =>
      status === 'won' && closedOn !== undefined && closedOn >= period.start && closedOn < period.end,
  )
  return currenciesOf(deals).map((currency): BackTestResult => {
    const broughtIn = (won: readonly Deal[]): Money => sumOfDeals(broughtBy(won, currency), currency).amount
    const came = broughtIn(wonIn)
    const cameOfOpen = broughtIn(wonIn.filter(({ id }) => openThen.has(id)))
    const pipeline = currencies.find((each) => each.currency === currency)?.whole
    const said = forecast.ok ? forecast.value.currencies.find((each) => each.currency === currency) : undefined
    return {
      period,
      asOf,
      currency,
      cameOfOpen,
      came,
      ...(pipeline && pipeline.open.deals > 0 && { weighted: errorOf(pipeline.weighted, cameOfOpen) }),
      ...(said && { open: rangeErrorOf(said.open, cameOfOpen), all: rangeErrorOf(said, came) }),
      ...(!forecast.ok && { refusal: forecast.reason }),
    }
  })
}

/** How far off some forecasts were; nothing if none of them tells. */
function accuracyOf(errors: readonly (ForecastError | undefined)[]): ForecastAccuracy | undefined {
  const percents = errors.flatMap((error) => error?.errorPercent ?? [])
  if (percents.length === 0) return undefined
  const mean = (values: readonly number[]): number =>
    rounded(values.reduce((sum, value) => sum + value, 0) / values.length, 2)
  return {
    periods: percents.length,
    meanAbsoluteErrorPercent: mean(percents.map(Math.abs)),
    biasPercent: mean(percents),
  }
}

/** How far off some forecasts with a range were; nothing if none of them tells. */
function rangeAccuracyOf(errors: readonly (RangeError | undefined)[]): RangeAccuracy | undefined {
  const accuracy = accuracyOf(errors)
  const within = errors.filter((error) => error?.errorPercent !== undefined && error.isWithin).length
  return accuracy && { ...accuracy, within }
}

/**
 * Replays periods that are over: forecasts each from nothing but what was known before it, and says how far off that was; both by
 * historical rates and by the sum of amount × probability.
 *
 * Without snapshots, {@link dealsAsOf} tells what was known, which leaves out what people wrote down of open deals, so that there
 * is no weighted forecast. With `known`, it is the caller who makes sure that nothing in it was learnt later.
 *
 * @param deals - All deals, as they are known now.
 * @param rounds - The periods, in any order.
 * @param options - How to forecast them.
 * @throws {@link ClienteleError} as {@link forecastPeriod} and {@link pipelineReport} do.
 *
 * @example
 * ```ts
 * import type { Deal } from 'clientele/records'
 * import { type BackTest, backTestForecast, defaultForecastPolicy } from 'clientele/reporting'
 *
 * const amount = { amount: '1000.00', currency: 'EUR' } as const
 * const before = { amount, openedOn: '2026-01-01', closedOn: '2026-01-31' } as const
 * const deals: readonly Deal[] = [
 *   { ...before, id: 'd-1', status: 'won' },
 *   { ...before, id: 'd-2', status: 'won' },
 *   { ...before, id: 'd-3', status: 'won' },
 *   { ...before, id: 'd-4', status: 'lost' },
 *   { id: 'd-5', amount, openedOn: '2026-03-20', status: 'won', closedOn: '2026-04-17' },
 * ]
 * const policy = { ...defaultForecastPolicy, minimumClosedDeals: 4 }
 * const rounds = [{ period: { start: '2026-04-01', end: '2026-07-01' } }] as const
 * const test: BackTest = backTestForecast(deals, rounds, { policy })
 * test.results[0]?.cameOfOpen //=> { amount: '1000.00', currency: 'EUR' }
 * test.results[0]?.open?.expected //=> { amount: '750.00', currency: 'EUR' }
 * test.summaries[0]?.open //=> { periods: 1, meanAbsoluteErrorPercent: 25, biasPercent: -25, within: 1 }
 * ```
 */
export function backTestForecast(
  deals: readonly Deal[],
  rounds: readonly BackTestRound[],
  options: BackTestOptions = {},
): BackTest {
  checkDeals(deals)
  if (options.observedFrom !== undefined) calendarDate(options.observedFrom, 'options.observedFrom')
  for (const [index, { period }] of rounds.entries()) checkPeriod(period, `rounds[${index}].period`)
  const results = rounds.flatMap((round) => replay(deals, round, options))
  const summaries = currenciesOf(deals).map((currency): BackTestSummary => {
    const own = results.filter((result) => result.currency === currency)
    const weighted = accuracyOf(own.map((result) => result.weighted))
    const open = rangeAccuracyOf(own.map((result) => result.open))
    const all = rangeAccuracyOf(own.map((result) => result.all))
    return { currency, ...(weighted && { weighted }), ...(open && { open }), ...(all && { all }) }
  })
  return { results, summaries }
}
