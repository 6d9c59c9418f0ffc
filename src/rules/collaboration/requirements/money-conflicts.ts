import type { JsonValue } from '../../../foundation/index.ts'
import { compareMoney, type Money, sumMoney } from '../../../foundation/money/index.ts'
import type { RequirementsDocument } from '../../../records/index.ts'
import { conflict, type RequirementsConflict } from './requirements-conflict.ts'

type PlacedMoney = readonly [path: readonly string[], amount: Money]

/** What a list of amounts comes to in a currency, where all are in it. */
const totalIn = (currency: Money['currency'], amounts: readonly PlacedMoney[]): Money | undefined =>
  amounts.every(([, amount]) => amount.currency === currency)
    ? sumMoney(
        amounts.map(([, amount]) => amount),
        currency,
      )
    : undefined

const shown = ({ amount, currency }: Money): JsonValue => ({ amount, currency })

/** Where amounts are in two currencies, or the budget is too small. */
export function* moneyConflicts(
  { finances, milestones = [] }: RequirementsDocument,
  committed: Money | undefined,
): Generator<RequirementsConflict> {
  const budget = finances?.budget
  const costs = (finances?.costs ?? []).map(
    ({ id, amount }): PlacedMoney => [['finances', 'costs', id, 'amount'], amount],
  )
  const payments = milestones.flatMap(({ id, amount }): readonly PlacedMoney[] =>
    amount ? [[['milestones', id, 'amount'], amount]] : [],
  )
  const budgetPath = ['finances', 'budget']
  const all: readonly PlacedMoney[] = [
    ...(committed ? [[['committed'], committed] as const] : []),
    ...(budget ? [[budgetPath, budget] as const] : []),
    ...costs,
    ...payments,
  ]
  const currency = all[0]?.[1].currency
  for (const [path, amount] of all) {
    if (amount.currency !== currency) {
      yield conflict('mixed-currencies', path, { currency: amount.currency, expected: String(currency) })
    }
  }
  if (!budget) return
  if (committed?.currency === budget.currency && compareMoney(budget, committed) < 0) {
    yield conflict('budget-below-commitment', budgetPath, { budget: shown(budget), committed: shown(committed) })
  }
  for (const [code, amounts, key] of [
    ['costs-above-budget', costs, 'costs'],
    ['payments-above-budget', payments, 'payments'],
  ] as const) {
    const total = totalIn(budget.currency, amounts)
    if (total && compareMoney(total, budget) > 0) {
      yield conflict(code, budgetPath, { budget: shown(budget), [key]: shown(total) })
    }
  }
}
