import { refuse } from '../../../foundation/error.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import { addDays, type CalendarDate } from '../../../foundation/time/index.ts'
import type { ParametrisedModel } from '../fitting/purchase-fit.ts'
import { addTransaction, numberedLog, startHistories } from '../histories/purchase-histories.ts'
import { purchaseDaysOf } from '../histories/purchase-timeline.ts'
import { checkSameUnit, daysOfUnit } from '../histories/time-unit.ts'
import { type PurchaseHistoryOptions, readHistoryOptions, type TransactionRow } from '../histories/transaction-log.ts'
import { expectedPurchasesOfNew } from '../predictions/expected-purchases.ts'

/** Repeat purchases of all accounts up to a day: expected and made. */
export interface TrackedPurchases {
  /** The last day of the step. */
  readonly until: CalendarDate
  /** Whether the step lies in the hold-out, or reaches into it. */
  readonly isHoldout: boolean
  /** Repeat purchases expected in the step. */
  readonly expected: number
  /** Repeat purchases made in the step. */
  readonly actual: number
  /** Repeat purchases expected since the first day. */
  readonly cumulativeExpected: number
  /** Repeat purchases made since the first day. */
  readonly cumulativeActual: number
}

/** How purchases are tracked: as histories are made, and in what steps. */
export interface TrackingOptions extends PurchaseHistoryOptions {
  /** How many days a step has; 7 when left out. */
  readonly stepDays?: number
}

/**
 * Tracks repeat purchases over time, expected against made, step by step and summed up: the plot that shows whether a model holds
 * beyond the days it was fitted to.
 *
 * What is expected by a day is the sum over the accounts of a history of what the model expects of somebody new who first bought
 * when they did. Accounts that first bought in the hold-out are not counted.
 *
 * @param model - A fit to the calibration, or a model with its parameters; not `bg-bb`, which knows no days.
 * @param rows - The log.
 * @param options - As of `purchaseHistories`; `stepDays`.
 * @returns A step after another from the first purchase on, up to the last whole one that was observed.
 * @throws {@link ClienteleError} as `purchaseHistories` and `expectedPurchasesOfNew` do; `unit-mismatch` for a model in another
 *   unit.
 *
 * @example
 * ```ts
 * import { trackPurchases, type TrackedPurchases, type TrackingOptions } from 'clientele/lifetime-value/diagnostics'
 *
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
 * const rows = [
 *   { accountId: 'a-1', on: '2026-01-05' },
 *   { accountId: 'a-1', on: '2026-01-14' },
 * ] as const
 * const options: TrackingOptions = { unit: 'week', observationEnd: '2026-01-25' }
 * const weeks: readonly TrackedPurchases[] = trackPurchases({ model: 'bg-nbd', unit: 'week', parameters }, rows, options)
 * weeks.map(({ until, cumulativeActual }) => [until, cumulativeActual])
 * //=> [['2026-01-11', 0], ['2026-01-18', 1], ['2026-01-25', 1]]
 * ```
 */
export function trackPurchases(
  model: ParametrisedModel,
  rows: readonly TransactionRow[],
  options: TrackingOptions,
): readonly TrackedPurchases[] {
  const { stepDays = 7 } = options
  if (!(Number.isSafeInteger(stepDays) && stepDays >= 1)) {
    refuse('invalid-value', 'stepDays', stepDays, 'a whole number, 1 or more')
  }
  checkSameUnit(options.unit, model.unit, 'unit')
  const settings = readHistoryOptions(options)
  const log = startHistories(options)
  for (const row of rows) addTransaction(log, row)
  const { firsts, repeats } = purchaseDaysOf(numberedLog(log), settings)
  const start = Math.min(...firsts.keys())
  const end = dayNumberOf(options.observationEnd)
  // Of no account, the first day is never.
  const length = Number.isFinite(start) ? Math.floor((end - start + 1) / stepDays) : 0
  const days = daysOfUnit(model.unit)
  // One age is that of many accounts at many ends of steps.
  const expectedByAge = new Map<number, number>()
  const expectedBy = (age: number): number => {
    const expected = expectedByAge.get(age) ?? expectedPurchasesOfNew(model, { unit: model.unit, count: age / days })
    expectedByAge.set(age, expected)
    return expected
  }
  let cumulativeExpected = 0
  let cumulativeActual = 0
  return Array.from({ length }, (_, index): TrackedPurchases => {
    const until = start + (index + 1) * stepDays - 1
    let expectedSoFar = 0
    for (const [day, accounts] of firsts) if (day < until) expectedSoFar += accounts * expectedBy(until - day)
    let actual = 0
    for (let day = until - stepDays + 1; day <= until; day += 1) actual += repeats.get(day) ?? 0
    const expected = expectedSoFar - cumulativeExpected
    cumulativeExpected = expectedSoFar
    cumulativeActual += actual
    return {
      until: addDays('1970-01-01', until),
      isHoldout: until > settings.calibrationEnd,
      expected,
      actual,
      cumulativeExpected,
      cumulativeActual,
    }
  })
}
