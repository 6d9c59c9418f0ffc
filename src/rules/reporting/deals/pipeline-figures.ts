import type { CurrencyCode } from '../../../foundation/money/index.ts'
import { fromMinorUnits, type Money, unitsOf } from '../../../foundation/money/money.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import type { Deal } from '../../../records/index.ts'
import { type ForecastCategory, probabilityDecimals } from './forecast-category.ts'

/** Some deals, and what they come to. */
export interface DealSum {
  /** How many. */
  readonly deals: number
  /** Their amounts, added up. */
  readonly amount: Money
}

/** What a pipeline holds. */
export interface PipelineFigures {
  /** The open deals, whatever their category: the open pipeline. */
  readonly open: DealSum
  /** Their amounts, each times its probability; each rounded half away from zero, so that groups sum to the whole. */
  readonly weighted: Money
  /** The deals in each category, each deal once; `closed` are those won. They sum to what is open and what is won. */
  readonly byCategory: Readonly<Record<ForecastCategory, DealSum>>
  /** The amount of each category and of all surer ones: commit with closed, best case with both, pipeline with everything. */
  readonly rollUp: Readonly<Record<ForecastCategory, Money>>
}

/** A deal as figures count it: in minor units. */
export interface CountedDeal {
  readonly category: ForecastCategory
  readonly units: bigint
  /** The units times the probability, rounded. */
  readonly weighted: bigint
}

const probabilityParts = 10 ** probabilityDecimals

/** An amount times a probability taken to six decimals, rounded once to whole units, a half away from zero. */
export const weigh = (units: bigint, probability: number): bigint =>
  divideRounded(units * BigInt(Math.round(probability * probabilityParts)), BigInt(probabilityParts))

/** What won deals brought in a currency, as far as it is known. */
export const broughtBy = (won: readonly Deal[], currency: CurrencyCode): readonly Money[] =>
  won.flatMap(({ amount, wonAmount }) => {
    const brought = wonAmount ?? amount
    return brought?.currency === currency ? brought : []
  })

/** Some amounts as deals and their sum. */
export function sumOfDeals(amounts: readonly Money[], currency: CurrencyCode): DealSum {
  const units = amounts.reduce((sum, amount) => sum + unitsOf(amount), 0n)
  return { deals: amounts.length, amount: fromMinorUnits(units, currency) }
}

/** Adds deals up. */
export function pipelineFigures(counted: readonly CountedDeal[], currency: CurrencyCode): PipelineFigures {
  const deals = { pipeline: 0, 'best-case': 0, commit: 0, closed: 0 }
  const units = { pipeline: 0n, 'best-case': 0n, commit: 0n, closed: 0n }
  let weighted = 0n
  for (const deal of counted) {
    deals[deal.category] += 1
    units[deal.category] += deal.units
    weighted += deal.weighted
  }
  const amountOf = (some: bigint): Money => fromMinorUnits(some, currency)
  const sumOf = (category: ForecastCategory): DealSum => ({
    deals: deals[category],
    amount: amountOf(units[category]),
  })
  const commit = units.closed + units.commit
  const bestCase = commit + units['best-case']
  const pipeline = bestCase + units.pipeline
  return {
    open: { deals: counted.length - deals.closed, amount: amountOf(pipeline - units.closed) },
    weighted: amountOf(weighted),
    byCategory: {
      pipeline: sumOf('pipeline'),
      'best-case': sumOf('best-case'),
      commit: sumOf('commit'),
      closed: sumOf('closed'),
    },
    rollUp: {
      pipeline: amountOf(pipeline),
      'best-case': amountOf(bestCase),
      commit: amountOf(commit),
      closed: amountOf(units.closed),
    },
  }
}
