import type { CurrencyCode, Money } from '../../../foundation/money/index.ts'
import { unitsOf } from '../../../foundation/money/money.ts'
import { numberAt } from '../../../foundation/number-at.ts'
import { type CalendarDate, calendarDate, type Period } from '../../../foundation/time/index.ts'
import { checkPeriod } from '../../../foundation/time/period-overlap.ts'
import type { Deal, Identifier } from '../../../records/index.ts'
import { checkDeals, currenciesOf } from './check-deals.ts'
import { type ByDealField, checkDealField, type DealField, reportByField } from './deal-field.ts'
import { checkBands, defaultForecastBands, type ForecastBands, forecastCategoryOf } from './forecast-category.ts'
import {
  type CountedDeal,
  type DealSum,
  type PipelineFigures,
  pipelineFigures,
  sumOfDeals,
  weigh,
} from './pipeline-figures.ts'

/** What is asked of a pipeline. */
export interface PipelineOptions {
  /** The day of asking: open deals that should have been closed before it are overdue. */
  readonly asOf: CalendarDate
  /** The days in which deals close, such as those of a fiscal quarter. */
  readonly period: Period
  /** What else the figures are split by. */
  readonly by?: DealField
  /** The probabilities, from 0 to 1, of deals that have none of their own, by the code of their stage. */
  readonly stageProbabilities?: Readonly<Record<string, number>>
  /** Where the categories begin; {@link defaultForecastBands} when left out. */
  readonly bands?: ForecastBands
}

/**
 * What a deal can lack.
 *
 * @example
 * ```ts
 * import { missingDealParts } from 'clientele/reporting'
 *
 * missingDealParts //=> ['amount', 'expected-close', 'probability']
 * ```
 */
export const missingDealParts = ['amount', 'expected-close', 'probability'] as const

/** A part from {@link missingDealParts}. */
export type MissingDealPart = (typeof missingDealParts)[number]

/** A deal that no figure counts, as something is not known of it. */
export interface IncompleteDeal {
  /** Which deal. */
  readonly dealId: Identifier
  /** What is missing. */
  readonly missing: readonly MissingDealPart[]
}

/** The deals of one currency. */
export interface CurrencyPipeline extends ByDealField<PipelineFigures> {
  /** The currency of all the amounts. */
  readonly currency: CurrencyCode
  /** The open deals that should have been closed before the day of asking, of any period; no other figure counts them. */
  readonly overdue: DealSum
}

/** What a pipeline holds for a period. */
export interface PipelineReport {
  /** The day of asking. */
  readonly asOf: CalendarDate
  /** The days in which the deals close. */
  readonly period: Period
  /** The figures, by currency, as unlike currencies are never added. */
  readonly currencies: readonly CurrencyPipeline[]
  /** Deals that would be, or could be, counted if more was known of them. */
  readonly incomplete: readonly IncompleteDeal[]
  /** Open deals whose expected day has passed, in the order given. */
  readonly overdue: readonly Identifier[]
  /** Open deals that somebody took out of the forecast, in the order given. */
  readonly omitted: readonly Identifier[]
}

/** A deal that counts, and what as. */
interface PlacedDeal {
  readonly deal: Deal
  readonly currency: CurrencyCode
  readonly as: CountedDeal
}

/** The deals that figures are made of, and those that none counts. */
interface Placed {
  readonly counted: readonly PlacedDeal[]
  readonly overdue: readonly { readonly deal: Deal; readonly amount: Money }[]
  readonly incomplete: readonly IncompleteDeal[]
  readonly omitted: readonly Identifier[]
}

/** What a deal brings: if it is won, what it brought. */
const amountOf = ({ wonAmount, amount }: Deal): Money | undefined => wonAmount ?? amount

/** Says of each deal how it counts, if it does. */
function placeDeals(deals: readonly Deal[], options: PipelineOptions): Placed {
  const { asOf, period, bands = defaultForecastBands, stageProbabilities = {} } = options
  const counted: PlacedDeal[] = []
  const overdue: { readonly deal: Deal; readonly amount: Money }[] = []
  const incomplete: IncompleteDeal[] = []
  const omitted: Identifier[] = []
  const isIn = (day: CalendarDate): boolean => day >= period.start && day < period.end
  for (const deal of deals) {
    const { id, status, category, stage, closedOn, expectedCloseOn } = deal
    const amount = amountOf(deal)
    if (closedOn !== undefined) {
      if (status === 'lost' || !isIn(closedOn)) continue
      if (!amount) incomplete.push({ dealId: id, missing: ['amount'] })
      else {
        const as = { category: 'closed', units: unitsOf(amount), weighted: 0n } as const
        counted.push({ deal, currency: amount.currency, as })
      }
      continue
    }
    if (category === 'omitted') {
      omitted.push(id)
      continue
    }
    if (expectedCloseOn !== undefined && expectedCloseOn < asOf) {
      if (amount) overdue.push({ deal, amount })
      else incomplete.push({ dealId: id, missing: ['amount'] })
    } else if (expectedCloseOn === undefined || isIn(expectedCloseOn)) {
      const ofStage =
        stage !== undefined && Object.hasOwn(stageProbabilities, stage) ? stageProbabilities[stage] : undefined
      const probability = deal.probability ?? ofStage
      if (amount && expectedCloseOn !== undefined && probability !== undefined) {
        const units = unitsOf(amount)
        const as = {
          category: category ?? forecastCategoryOf(probability, bands),
          units,
          weighted: weigh(units, probability),
        }
        counted.push({ deal, currency: amount.currency, as })
      } else {
        const missing: readonly (MissingDealPart | false)[] = [
          !amount && 'amount',
          expectedCloseOn === undefined && 'expected-close',
          probability === undefined && 'probability',
        ]
        incomplete.push({ dealId: id, missing: missing.filter((part) => part !== false) })
      }
    }
  }
  return { counted, overdue, incomplete, omitted }
}

/**
 * Says what a pipeline holds for a period: what is open and what it weighs, by category and rolled up, by any field, and apart
 * from it what is overdue, incomplete or omitted.
 *
 * An open deal is in the period in which it is expected to close, a won one in that in which it was won, with what it really
 * brought, also where that day is yet to come; a lost one is in none. `weighted` is the sum of amount × probability over the open deals, each rounded once, half away
 * from zero, with the probability taken to six decimals: the weighted amounts of groups sum to that of the whole. Won deals are
 * not weighted. A deal's own probability counts before that of its stage, and its own category before that of its probability.
 *
 * An open deal whose expected day is before the day of asking is overdue: it counts there and nowhere else, whatever the period.
 * One that lacks an amount, an expected day or a probability counts nowhere, and is named with what it lacks.
 *
 * @param deals - The deals as they are known, in any order; {@link dealsAsOf} looks back.
 * @param options - The day of asking, the period, and what to split by.
 * @returns The figures by currency, in the order of their codes; a currency without deals in the period is there if it has any deal.
 * @throws {@link ClienteleError} as {@link dealsAsOf} does; also `invalid-value` for a stage's probability that is none, or a custom field that cannot be split by; `invalid-period` for a period that does not
 *   end after it starts; `invalid-policy` for bands that are not in order; `unknown-code` for a field that is none.
 *
 * @example
 * ```ts
 * import type { Deal } from 'clientele/records'
 * import { type PipelineReport, pipelineReport } from 'clientele/reporting'
 * import { addFiscalQuarters, fiscalQuarterOf, fiscalQuarterPeriod } from 'clientele/time'
 *
 * const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const
 * const deals: readonly Deal[] = [
 *   { id: 'a', status: 'open', openedOn: '2026-01-05', expectedCloseOn: '2026-04-20', amount: euros('10000.00'), probability: 0.25 },
 *   { id: 'b', status: 'open', openedOn: '2026-01-07', expectedCloseOn: '2026-06-30', amount: euros('8000.00'), probability: 0.8 },
 *   { id: 'c', status: 'open', openedOn: '2026-01-09', expectedCloseOn: '2026-02-06', amount: euros('900.00'), probability: 0.5 },
 *   { id: 'd', status: 'open', openedOn: '2026-01-12', expectedCloseOn: '2026-05-11', amount: euros('700.00') },
 * ]
 * const asOf = '2026-02-10'
 * const calendar = { startMonth: 1 }
 * const period = fiscalQuarterPeriod(addFiscalQuarters(fiscalQuarterOf(asOf, calendar), 1), calendar)
 * const pipeline: PipelineReport = pipelineReport(deals, { asOf, period })
 * const inEuros = pipeline.currencies[0]?.whole
 * inEuros?.open //=> { deals: 2, amount: { amount: '18000.00', currency: 'EUR' } }
 * inEuros?.weighted //=> { amount: '8900.00', currency: 'EUR' }
 * inEuros?.rollUp.commit //=> { amount: '8000.00', currency: 'EUR' }
 * pipeline.overdue //=> ['c']
 * pipeline.incomplete //=> [{ dealId: 'd', missing: ['probability'] }]
 * ```
 */
export function pipelineReport(deals: readonly Deal[], options: PipelineOptions): PipelineReport {
  const { asOf, period, by, stageProbabilities = {}, bands = defaultForecastBands } = options
  checkPeriod(period, 'options.period')
  checkBands(bands)
  checkDealField(by, 'options.by')
  for (const [stage, probability] of Object.entries(stageProbabilities)) {
    numberAt(probability, `options.stageProbabilities.${stage}`, 0, 1)
  }
  calendarDate(asOf, 'options.asOf')
  checkDeals(deals)
  const { counted, overdue, incomplete, omitted } = placeDeals(deals, options)
  const currencies = currenciesOf(deals).map((currency): CurrencyPipeline => {
    const members = counted.filter((each) => each.currency === currency)
    const figuresOf = (some: readonly PlacedDeal[]): PipelineFigures =>
      pipelineFigures(
        some.map(({ as }) => as),
        currency,
      )
    return {
      currency,
      ...reportByField(members, by, ({ deal }) => deal, figuresOf),
      overdue: sumOfDeals(
        overdue.map(({ amount }) => amount).filter((amount) => amount.currency === currency),
        currency,
      ),
    }
  })
  return { asOf, period, currencies, incomplete, overdue: overdue.map(({ deal }) => deal.id), omitted }
}
