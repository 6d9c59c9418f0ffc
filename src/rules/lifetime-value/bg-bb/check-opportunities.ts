import { refuse } from '../../../foundation/error.ts'
import type { PurchaseHistory } from '../histories/purchase-history.ts'

/** The longest history: daily opportunities over a generation. Every one of them takes part in every evaluation of a fit. */
const longestHistory = 10_000

/** Checks that a history counts opportunities, with at most one purchase at each; throws `invalid-value` if not. */
export function checkOpportunities({ frequency, ageAtLastPurchase, age }: PurchaseHistory, field: string): void {
  if (!(Number.isInteger(age) && age <= longestHistory)) {
    refuse('invalid-value', `${field}.age`, age, 'a whole number of opportunities, at most 10,000')
  }
  if (!(Number.isInteger(ageAtLastPurchase) && ageAtLastPurchase >= frequency)) {
    refuse(
      'invalid-value',
      `${field}.ageAtLastPurchase`,
      ageAtLastPurchase,
      `a whole number from the ${frequency} purchases`,
    )
  }
}
