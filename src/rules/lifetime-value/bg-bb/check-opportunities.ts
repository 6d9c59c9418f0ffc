import { refuse } from '../../../foundation/error.ts'
import type { PurchaseHistory } from '../histories/purchase-history.ts'

/** More opportunities than these are nobody's history, and would take long. */
export const mostOpportunities = 1_000_000

/** Checks that a history counts opportunities, with at most one purchase at each; throws `invalid-value` if not. */
export function checkOpportunities({ frequency, ageAtLastPurchase, age }: PurchaseHistory, field: string): void {
  if (!(Number.isInteger(age) && age <= mostOpportunities)) {
    refuse('invalid-value', `${field}.age`, age, 'a whole number of opportunities, at most 1,000,000')
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
