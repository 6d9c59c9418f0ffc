import { factKinds, type RelationshipFacts } from 'clientele/classification'
import { seededNumbers } from './made-purchases.ts'

/** An account of the made-up business: what is known of it, and what it brought in, if that is known. */
export interface JudgedAccount {
  readonly id: number
  readonly facts: RelationshipFacts
  /** In whole cents. */
  readonly cents?: number
}

/** Makes accounts with every mixture of the facts that the gates look at, known or not, the same on every run. */
export function madeAccounts(accounts: number): readonly JudgedAccount[] {
  const next = seededNumbers(7)
  const oneOf = <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)] as Value
  const isKnown = (): boolean => next() > 0.2
  return Array.from({ length: accounts }, (_, index) => {
    const hasPurchased = next() > 0.1
    const facts: RelationshipFacts = {
      hasPurchased,
      ...(isKnown() && { revenueModel: oneOf(factKinds.revenueModel) }),
      ...(isKnown() && { engagement: oneOf(factKinds.engagement) }),
      // Whoever has bought has some term.
      ...(isKnown() && { term: oneOf(factKinds.term.filter((term) => !(hasPurchased && term === 'none'))) }),
      ...(isKnown() && { offering: oneOf(factKinds.offering) }),
      ...(isKnown() && { customisation: oneOf(factKinds.customisation) }),
    }
    return { id: index + 1, facts, ...(next() > 0.05 && { cents: Math.floor(1_000_000 * next() ** 3) }) }
  })
}
