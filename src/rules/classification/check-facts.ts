import { refuse } from '../../foundation/error.ts'
import { findContradiction } from './contradictions.ts'
import { type FactName, factKinds, type RelationshipFacts } from './facts.ts'

export const longestLabel = 500

/** The values that a fact can have, where they can be listed. */
export function valuesOf(fact: FactName): readonly (string | boolean)[] {
  const kind = factKinds[fact]
  return typeof kind === 'object' ? kind : []
}

/** Whether a fact can have a value. */
export function isPossible(fact: FactName, value: unknown): boolean {
  const kind = factKinds[fact]
  if (typeof kind === 'number') return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= kind
  if (kind === 'label') return typeof value === 'string' && value.length <= longestLabel
  return (kind as readonly unknown[]).includes(value)
}

/** Throws, as a fact cannot have a value. */
export function refuseFact(fact: FactName, value: unknown): never {
  const kind = factKinds[fact]
  const values = valuesOf(fact)
  const expected = values[0]
    ? `one of ${values.join(', ')}`
    : kind === 'label'
      ? `a text of at most ${longestLabel} characters`
      : `a whole number from 0 to ${kind}`
  return refuse(typeof values[0] === 'string' ? 'unknown-code' : 'invalid-value', `facts.${fact}`, value, expected)
}

/** Throws if there is a fact that this library does not know. */
export function refuseUnknownFacts(facts: RelationshipFacts): void {
  const names = Object.keys(factKinds)
  const unknown = Object.keys(facts).find((name) => !names.includes(name))
  if (unknown !== undefined) refuse('unknown-field', 'facts', unknown, `one of ${names.join(', ')}`)
}

/** Throws if two facts cannot both hold. */
export function refuseContradiction(facts: RelationshipFacts): void {
  const contradiction = findContradiction(facts)
  if (contradiction) {
    const { fact, expected } = contradiction
    refuse('contradictory-facts', `facts.${fact}`, facts[fact], expected)
  }
}
