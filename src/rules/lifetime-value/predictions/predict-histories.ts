import type { ParametrisedModel } from '../fitting/purchase-fit.ts'
import { groupRows, pickRows } from '../histories/group-rows.ts'
import type { PurchaseHistories, PurchaseHistoryColumns } from '../histories/purchase-history.ts'
import { readColumns } from '../histories/read-histories.ts'
import { checkSameUnit, countIn, type Horizon } from '../histories/time-unit.ts'
import { purchaseModelOf } from './models.ts'

/**
 * What is expected of many accounts, in columns: one entry for each row that was given, in its order.
 *
 * @example
 * ```ts
 * import type { HistoryPredictions } from 'clientele/lifetime-value'
 *
 * const inAll = ({ expectedPurchases }: HistoryPredictions): number => expectedPurchases.reduce((sum, each) => sum + each, 0)
 * inAll({ probabilityAlive: Float64Array.of(1, 0.5), expectedPurchases: Float64Array.of(2, 0.25) }) //=> 2.25
 * ```
 */
export interface HistoryPredictions {
  /** The probability that each still buys at the end of its history; {@link probabilityAlive}. */
  readonly probabilityAlive: Float64Array
  /** The purchases expected of each within the horizon; {@link expectedPurchases}. */
  readonly expectedPurchases: Float64Array
}

/**
 * Predicts for many accounts at once: whether each still buys, and how often within a horizon.
 *
 * The same figures as {@link probabilityAlive} and {@link expectedPurchases} give for one, and the data must be in the model's
 * unit. The columns are `Float64Array`: for JSON take `Array.from` of them.
 *
 * @param model - A fit, or a model with its parameters and unit.
 * @param histories - In rows or columns; the counts of grouped ones are not looked at.
 * @param horizon - How far ahead to look, in the model's unit.
 * @returns Two columns, with an entry for each row.
 * @throws {@link ClienteleError} `unit-mismatch` for data or a horizon in another unit than the model's, `invalid-value` for a
 *   history, a horizon or parameters that cannot be, `unknown-code` for a model that is none.
 *
 * @example
 * ```ts
 * import { predictHistories } from 'clientele/lifetime-value'
 *
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
 * const model = { model: 'bg-nbd', unit: 'week', parameters } as const
 * const histories = [
 *   { frequency: 2, ageAtLastPurchase: 30.43, age: 38.86 },
 *   { frequency: 0, ageAtLastPurchase: 0, age: 38.86 },
 * ]
 * const year = { unit: 'week', count: 52 } as const
 * const { expectedPurchases } = predictHistories(model, { unit: 'week', histories }, year)
 * Array.from(expectedPurchases, (each) => each.toFixed(2)) //=> ['1.56', '0.25']
 * predictHistories(model, { unit: 'day', histories }, year) //=> throws 'unit-mismatch'
 * ```
 * @see docs/guide/purchase-models.md
 */
export function predictHistories(
  model: ParametrisedModel,
  histories: PurchaseHistories | PurchaseHistoryColumns,
  horizon: Horizon,
): HistoryPredictions {
  const { outlookOf } = purchaseModelOf(model)
  checkSameUnit(histories.unit, model.unit, 'histories.unit')
  const ahead = countIn(model.unit, horizon)
  const { frequency, ageAtLastPurchase, age, count } = readColumns(histories)
  // Many accounts have the same history, the more so at the grain of days: each is predicted once.
  const { first, group } = groupRows([frequency, ageAtLastPurchase, age], count)
  const alive = new Float64Array(first.length)
  const expected = new Float64Array(first.length)
  for (let own = 0; own < first.length; own += 1) {
    const row = first[own] as number
    const outlook = outlookOf({
      frequency: frequency[row] as number,
      ageAtLastPurchase: ageAtLastPurchase[row] as number,
      age: age[row] as number,
    })
    alive[own] = outlook.probabilityAlive(0)
    expected[own] = outlook.expectedPurchases(ahead)
  }
  return { probabilityAlive: pickRows(alive, group), expectedPurchases: pickRows(expected, group) }
}
