import { compare } from '../../../foundation/compare.ts'
import { quantile } from '../../../foundation/numeric/quantile.ts'
import type { OpenLead } from './lead.ts'
import type {
  CategoryField,
  LearntCategoryField,
  LearntField,
  LearntNumberField,
  LogisticField,
  LogisticTerm,
  NumberField,
} from './logistic-model.ts'
import { numberOf, textsOf } from './read-feature.ts'

/** A term whose coefficient is not known yet. */
const term = (kind: LogisticTerm['kind'], leads: number, level?: string): LogisticTerm => ({
  kind,
  ...(level === undefined ? {} : { level }),
  coefficient: 0,
  standardError: 0,
  leads,
})

const missingTerm = (leads: number): readonly LogisticTerm[] => (leads > 0 ? [term('missing', leads)] : [])

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** A field's terms, and how many of its texts share one. */
interface Learnt {
  readonly field: LearntField
  readonly merged: number
}

function learnNumbers({ name, kind, clipPercentile = 100 }: NumberField, leads: readonly OpenLead[]): Learnt {
  const known: number[] = []
  for (const [index, lead] of leads.entries()) {
    const value = numberOf(lead, name, `leads[${index}]`)
    if (value !== undefined) known.push(value)
  }
  const terms = [term('value', known.length), ...missingTerm(leads.length - known.length)]
  known.sort((a, b) => a - b)
  const lowest = known[0]
  if (lowest === undefined) {
    return { field: { name, kind, lowest: 0, highest: 0, mean: 0, deviation: 1, terms }, merged: 0 }
  }
  const highest = quantile(known, clipPercentile / 100)
  const clipped = known.map((value) => Math.min(value, highest))
  // Within bounds whatever the sum lost in its last bit: numbers that are all the same have themselves as mean.
  const middle = Math.min(Math.max(mean(clipped), lowest), highest)
  const variance = mean(clipped.map((value) => (value - middle) ** 2))
  const field: LearntNumberField = {
    name,
    kind,
    lowest,
    highest,
    mean: middle,
    deviation: Math.sqrt(variance) || 1,
    terms,
  }
  return { field, merged: 0 }
}

function learnLevels({ name, kind, maximumLevels = 50 }: CategoryField, leads: readonly OpenLead[]): Learnt {
  const counts = new Map<string, number>()
  let missing = 0
  const texts = leads.map((lead, index) => textsOf(lead, name, `leads[${index}]`))
  for (const known of texts) {
    if (known.length === 0) missing++
    for (const text of known) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const byCount = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || compare(a, b))
  const own = byCount.slice(0, maximumLevels)
  const merged = new Set(byCount.slice(maximumLevels).map(([text]) => text))
  const others = texts.filter((known) => known.some((text) => merged.has(text))).length
  const field: LearntCategoryField = {
    name,
    kind,
    terms: [
      ...own.sort(([a], [b]) => compare(a, b)).map(([level, times]) => term('level', times, level)),
      ...(others > 0 ? [term('other', others)] : []),
      ...missingTerm(missing),
    ],
  }
  return { field, merged: merged.size }
}

/** What leads say of a field: its scale, or its levels; the coefficients are 0 still. */
export const learnField = (field: LogisticField, leads: readonly OpenLead[]): Learnt =>
  field.kind === 'number' ? learnNumbers(field, leads) : learnLevels(field, leads)

/** Whether a field says the same of every lead. */
export const isConstant = (field: LearntField, leads: number): boolean =>
  (field.kind === 'category' || field.lowest === field.highest) &&
  field.terms.every((term) => term.leads === 0 || term.leads === leads)
