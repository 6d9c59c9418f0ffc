import type { OpenLead } from './lead.ts'
import type { LearntField, LogisticTerm } from './logistic-model.ts'
import { numberOf, textsOf } from './read-feature.ts'

/** What a term is multiplied by for one lead, and what the lead said. */
interface EncodedTerm {
  /** The place of the term among all terms of the model. */
  readonly index: number
  /** What the coefficient is multiplied by. */
  readonly multiplier: number
  /** What the lead said; not there for what is missing. */
  readonly value?: string | number
}

/** What a lead says through one field. */
interface EncodedField {
  /** The name of the field. */
  readonly field: string
  /** The terms that it speaks through. */
  readonly terms: readonly EncodedTerm[]
  /** What the field says that the model has no term for; `undefined` for its being unset. */
  readonly unseen: readonly (string | undefined)[]
}

/** Reads one field of a lead as multipliers of the model's terms. */
export type FieldEncoder = (lead: OpenLead, place: string) => EncodedField

/** Prepares a field to be read of many leads; its terms begin at a place among those of the model. */
function encoderOf(field: LearntField, first: number): FieldEncoder {
  const placeOf = (kind: LogisticTerm['kind']): number | undefined => {
    const place = field.terms.findIndex((term) => term.kind === kind)
    return place < 0 ? undefined : first + place
  }
  const missing = placeOf('missing')
  const { name } = field
  const unset: EncodedField =
    missing === undefined
      ? { field: name, terms: [], unseen: [undefined] }
      : { field: name, terms: [{ index: missing, multiplier: 1 }], unseen: [] }

  if (field.kind === 'number') {
    const { lowest, highest, mean, deviation } = field
    return (lead, place) => {
      const value = numberOf(lead, name, place)
      if (value === undefined) return unset
      const multiplier = (Math.min(Math.max(value, lowest), highest) - mean) / deviation
      return { field: name, terms: [{ index: first, multiplier, value }], unseen: [] }
    }
  }

  const other = placeOf('other')
  const levels = new Map(field.terms.map(({ level }, place) => [level, first + place]))
  return (lead, place) => {
    const texts = textsOf(lead, name, place)
    if (texts.length === 0) return unset
    const terms: EncodedTerm[] = []
    const unseen: string[] = []
    let others = 0
    for (const value of texts) {
      const index = levels.get(value)
      if (index !== undefined) terms.push({ index, multiplier: 1, value })
      else if (other === undefined) unseen.push(value)
      else if (others++ === 0) terms.push({ index: other, multiplier: 1, value })
    }
    return { field: name, terms, unseen }
  }
}

/** Prepares every field; their terms follow one another. */
export function encodersOf(fields: readonly LearntField[]): readonly FieldEncoder[] {
  let first = 0
  return fields.map((field) => {
    const encoder = encoderOf(field, first)
    first += field.terms.length
    return encoder
  })
}
