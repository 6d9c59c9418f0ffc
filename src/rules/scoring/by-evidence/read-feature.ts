import { refuse } from '../../../foundation/error.ts'
import { type LeadOutcome, leadOutcomes } from '../lead-outcome.ts'
import type { ClosedLead, FeatureValue, OpenLead } from './lead.ts'

/** The largest number, either way, that a field may hold: sums and squares of such stay finite. */
const largestNumber = 1e15

const isBlank = (text: string): boolean => !/\S/.test(text)

/** What a lead says of a field; what an object inherits is not said of it. */
const featureOf = ({ features }: OpenLead, field: string): FeatureValue | undefined =>
  Object.hasOwn(features, field) ? features[field] : undefined

/** The values of a field that has texts, each once; none when it is unset. Truth values are told as `true` and `false`. */
export function textsOf(lead: OpenLead, field: string, place: string): readonly string[] {
  const value: unknown = featureOf(lead, field)
  if (value === undefined || value === null) return []
  const texts: readonly unknown[] = Array.isArray(value) ? value : [typeof value === 'boolean' ? String(value) : value]
  const known = new Set<string>()
  for (const text of texts) {
    if (typeof text !== 'string') {
      return refuse('invalid-value', `${place}.features.${field}`, text, 'a text, a truth value or a list of texts')
    }
    if (!isBlank(text)) known.add(text)
  }
  return [...known]
}

/** The value of a field that has numbers; `undefined` when it is unset. */
export function numberOf(lead: OpenLead, field: string, place: string): number | undefined {
  const value = featureOf(lead, field)
  if (value === undefined || value === null || (typeof value === 'string' && isBlank(value))) return undefined
  return typeof value === 'number' && Math.abs(value) <= largestNumber
    ? value
    : refuse('invalid-value', `${place}.features.${field}`, value, `a number of at most ${largestNumber} in size`)
}

/** How a lead ended. */
export const outcomeOf = ({ outcome }: ClosedLead, place: string): LeadOutcome =>
  leadOutcomes.includes(outcome)
    ? outcome
    : refuse('unknown-code', `${place}.outcome`, outcome, `one of ${leadOutcomes.join(', ')}`)
