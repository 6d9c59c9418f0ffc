import { greater } from '../../../../foundation/compare.ts'
import type { CurrencyCode, Money } from '../../../../foundation/money/index.ts'
import { fromMinorUnits, unitsOf } from '../../../../foundation/money/money.ts'
import { divideRounded } from '../../../../foundation/money/rounding.ts'
import { rounded } from '../../../../foundation/numeric/rounded.ts'
import { dateOfDayNumber, dayNumberOf } from '../../../../foundation/time/civil.ts'
import { type CalendarDate, daysBetween, type Period } from '../../../../foundation/time/index.ts'
import type { Deal } from '../../../../records/index.ts'
import { broughtBy, type DealSum, sumOfDeals } from '../pipeline-figures.ts'
import { wonBelowAge } from './closing-times.ts'
import type { DealForecast } from './deal-chances.ts'
import type { ForecastPolicy } from './forecast-policy.ts'
import type { ForecastHistory } from './history.ts'
import { rangesOf, type UnitRange } from './ranges.ts'
import { standIns } from './typical-amounts.ts'

/** Where an amount may lie. */
export interface MoneyRange {
  /** As often as above `high`, it will be below this. */
  readonly low: Money
  /** As often above this as below it. */
  readonly median: Money
  /** As often as below `low`, it will be above this. */
  readonly high: Money
}

/** What the deals that are open may bring in a period. */
export interface OpenForecast {
  /** How many count: open, not omitted, and with an amount. */
  readonly deals: number
  /** How many of them are expected to be won or lost in the period; to two decimals. */
  readonly expectedCloses: number
  /** How many of them are expected to be won in the period; to two decimals. */
  readonly expectedWins: number
  /** What they are expected to bring: amount × chance × realised ratio, each rounded half away from zero, added up. */
  readonly expected: Money
  /** Where that may lie. */
  readonly range: MoneyRange
}

/** What deals that have not begun yet may bring by the end of a period. */
export interface FutureForecast {
  /** How many are expected to begin; to two decimals. */
  readonly expectedDeals: number
  /** How many of them are expected to be won in the period; to two decimals. */
  readonly expectedWins: number
  /** What they are expected to bring: wins × the mean of what won deals brought. */
  readonly expected: Money
}

/** What a period may bring in one currency. */
export interface CurrencyForecast {
  /** The currency of all the amounts. */
  readonly currency: CurrencyCode
  /** What was won in the period up to the day of asking. */
  readonly won: DealSum
  /** What the open deals may bring. */
  readonly open: OpenForecast
  /** What deals that have not begun yet may bring. */
  readonly toCome: FutureForecast
  /** What the period is expected to bring: won, open and to come. */
  readonly expected: Money
  /** Where that may lie. */
  readonly range: MoneyRange
  /** What won deals brought for each unit that was expected of them; left out, and taken to be 1, where too few tell. */
  readonly realisedRatio?: number
}

/** An open deal that a forecast counts. */
export interface CountedForecast {
  readonly amount: Money
  readonly forecast: DealForecast
}

/** What a forecast for one currency goes by. */
export interface CurrencyCase {
  readonly currency: CurrencyCode
  readonly deals: readonly Deal[]
  readonly open: readonly CountedForecast[]
  readonly history: ForecastHistory
  readonly policy: ForecastPolicy
  readonly asOf: CalendarDate
  readonly period: Period
}

/** How many values stand for the ratios of what came to what was expected, and how many for the amounts of won deals. */
const ratioStandIns = 3
const amountStandIns = 20

const millionth = 1_000_000

/** A number of units as a number, for statistics; amounts beyond 2^53 lose digits that no statistic has. */
const asNumber = (amount: Money): number => Number(unitsOf(amount))

/** What came for what was expected, of the deals won since history began; as much where a deal does not say. */
function realisedRatios(won: readonly Deal[], { minimumClosedDeals }: ForecastPolicy): readonly number[] | undefined {
  const ratios = won.flatMap(({ amount, wonAmount = amount }) => {
    const expected = amount && asNumber(amount)
    return wonAmount && expected ? { value: asNumber(wonAmount) / expected, weight: expected } : []
  })
  return ratios.length < minimumClosedDeals ? undefined : standIns(ratios, ratioStandIns)
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** How many deals will begin, by how many did lately, and how many of them will be won in the period. */
function expectNewDeals({ deals, history, policy, asOf, period }: CurrencyCase): { deals: number; wins: number } {
  const since = greater(dateOfDayNumber(dayNumberOf(asOf) - policy.arrivalDays + 1), history.from)
  const began = deals.filter(({ openedOn }) => openedOn >= since).length
  const aDay = began / (daysBetween(since, asOf) + 1)
  const wonBelow = wonBelowAge(history.whole.hazards)
  const wonBy = (age: number): number => Number(wonBelow[Math.min(Math.max(0, age), wonBelow.length - 1)])
  let [days, wins] = [0, 0]
  const [start, end] = [dayNumberOf(period.start), dayNumberOf(period.end)]
  for (let day = dayNumberOf(asOf) + 1; day < end; day += 1) {
    days += 1
    wins += wonBy(end - day) - wonBy(start - day)
  }
  return { deals: aDay * days, wins: rounded(aDay * wins, 6) }
}

/** Tells what a period may bring in one currency. */
export function forecastCurrency(about: CurrencyCase): CurrencyForecast {
  const { currency, deals, open, history, policy, period } = about
  const moneyOf = (units: bigint): Money => fromMinorUnits(units, currency)
  const wonFrom = (day: CalendarDate): readonly Deal[] =>
    deals.filter(({ status, closedOn }) => status === 'won' && closedOn !== undefined && closedOn >= day)
  const wonSince = wonFrom(history.from)
  const ratios = realisedRatios(wonSince, policy)
  const realisedRatio = ratios && rounded(meanOf(ratios), 6)
  const ratioParts = BigInt(Math.round((realisedRatio ?? 1) * millionth))

  const openUnits = open.reduce((sum, { amount, forecast }) => {
    const chanceParts = BigInt(Math.round(forecast.winProbability * millionth))
    return sum + divideRounded(unitsOf(amount) * chanceParts * ratioParts, BigInt(millionth) ** 2n)
  }, 0n)

  const brought = broughtBy(wonSince, currency)
  const begun = expectNewDeals(about)
  const newWins = brought.length === 0 ? 0 : begun.wins
  const broughtUnits = brought.reduce((sum, amount) => sum + unitsOf(amount), 0n)
  const newUnits =
    newWins === 0
      ? 0n
      : divideRounded(
          BigInt(Math.round(newWins * millionth)) * broughtUnits,
          BigInt(millionth) * BigInt(brought.length),
        )

  const wonInPeriod = sumOfDeals(broughtBy(wonFrom(period.start), currency), currency)
  const wonUnits = unitsOf(wonInPeriod.amount)
  const strays = Math.sqrt(1 / Math.max(1, history.won) + (history.swing ?? 0) ** 2)
  const ranges = rangesOf(
    {
      // In order, so that sums of decimals do not hang on that of the list.
      open: open
        .map(({ amount, forecast }) => ({ units: asNumber(amount), probability: forecast.winProbability }))
        .filter(({ probability }) => probability > 0)
        .sort((a, b) => a.units - b.units || a.probability - b.probability)
        .map(({ units, probability }) => ({ probability, amounts: (ratios ?? [1]).map((ratio) => ratio * units) })),
      toCome: {
        expectedCount: newWins,
        amounts:
          newWins === 0
            ? [0]
            : standIns(
                brought.map((amount) => ({ value: asNumber(amount), weight: 1 })),
                amountStandIns,
              ),
      },
    },
    strays,
    policy.rangePercent,
  )
  const rangeFrom = (units: bigint, { low, median, high }: UnitRange): MoneyRange => ({
    low: moneyOf(units + BigInt(low)),
    median: moneyOf(units + BigInt(median)),
    high: moneyOf(units + BigInt(high)),
  })
  const total = (of: 'winProbability' | 'closeProbability'): number =>
    rounded(open.reduce((parts, { forecast }) => parts + Math.round(forecast[of] * millionth), 0) / millionth, 2)
  return {
    currency,
    won: wonInPeriod,
    open: {
      deals: open.length,
      expectedCloses: total('closeProbability'),
      expectedWins: total('winProbability'),
      expected: moneyOf(openUnits),
      range: rangeFrom(0n, ranges.open),
    },
    toCome: {
      expectedDeals: rounded(begun.deals, 2),
      expectedWins: rounded(newWins, 2),
      expected: moneyOf(newUnits),
    },
    expected: moneyOf(wonUnits + openUnits + newUnits),
    range: rangeFrom(wonUnits, ranges.all),
    ...(realisedRatio !== undefined && { realisedRatio }),
  }
}
