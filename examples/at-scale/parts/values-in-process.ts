import {
  type BgNbdParameters,
  fitBgNbd,
  type HistoryPredictions,
  type Horizon,
  type PurchaseFit,
  type PurchaseHistoryColumns,
  predictHistories,
} from 'clientele/lifetime-value'
import { groupHistories, type ObservedHistoryColumns, purchaseHistoryColumns } from 'clientele/lifetime-value/histories'
import type { GroupedHistories } from './histories-in-warehouse.ts'
import { lastDay, madeLog } from './made-purchases.ts'
import { step } from './steps.ts'

/** A quarter ahead. */
export const quarter: Horizon = { unit: 'day', count: 91 }

/** Fits BG/NBD; a fit that is refused ends the program. */
export function fitted(histories: PurchaseHistoryColumns): PurchaseFit<'bg-nbd'> {
  const fit = fitBgNbd(histories)
  if (!fit.ok) throw new Error(`the fit was refused: ${JSON.stringify(fit.reason)}`)
  return fit.value
}

/** What the same purchases come to without a warehouse. */
export interface ValuesInProcess {
  readonly histories: ObservedHistoryColumns
  readonly grouped: GroupedHistories
  readonly fit: PurchaseFit<'bg-nbd'>
  readonly scores: HistoryPredictions
}

/** Distinct histories in columns, in the order in which a warehouse sends them. */
function orderedGroups({ unit, frequency, ageAtLastPurchase, age }: PurchaseHistoryColumns): GroupedHistories {
  const groups = [...groupHistories({ unit, frequency, ageAtLastPurchase, age }).histories].sort(
    (one, other) =>
      one.frequency - other.frequency || one.ageAtLastPurchase - other.ageAtLastPurchase || one.age - other.age,
  )
  return {
    unit,
    frequency: Float64Array.from(groups, (group) => group.frequency),
    ageAtLastPurchase: Float64Array.from(groups, (group) => group.ageAtLastPurchase),
    age: Float64Array.from(groups, (group) => group.age),
    count: Float64Array.from(groups, ({ count = 1 }) => count),
  }
}

/** Goes the whole way in process: from the log, made again from its seed, to a score for each account. */
export async function valuesInProcess(purchases: number): Promise<ValuesInProcess> {
  const log = await step('the same purchases, made again in memory', () => madeLog(purchases))
  const histories = await step('purchaseHistoryColumns', () =>
    purchaseHistoryColumns(log, { unit: 'day', observationEnd: lastDay, onNegative: 'drop' }),
  )
  const fit = await step('fitBgNbd over every account', () => fitted(histories))
  const scores = await step('predictHistories for every account', () => predictHistories(fit, histories, quarter))
  return { histories, grouped: orderedGroups(histories), fit, scores }
}

/** The farthest that parameters are apart, as a share of themselves. */
export const apart = (one: BgNbdParameters, other: BgNbdParameters): number =>
  Math.max(
    ...(['r', 'alpha', 'a', 'b'] as const).map((name) => Math.abs(one[name] - other[name]) / Math.abs(other[name])),
  )
