import * as fc from 'fast-check'
import type {
  ClosedLead,
  FrequencyModelOptions,
  LogisticField,
} from '../../../../src/rules/scoring/by-evidence/index.ts'

/** As many leads alike. */
export const times = (count: number, lead: ClosedLead): readonly ClosedLead[] =>
  Array.from({ length: count }, () => lead)

/** A value that is there, or one of the ways of not being there. */
const orUnset = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null | string> =>
  fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(null, '', ' ') })

/** Any closed lead of a small business: texts that could be keys of any object, numbers, lists. */
export const closedLeads: fc.Arbitrary<ClosedLead> = fc.record(
  {
    outcome: fc.constantFrom('won' as const, 'lost' as const),
    team: fc.constantFrom('north', 'south', '__proto__'),
    stage: fc.constantFrom('new', 'offer', 'won'),
    features: fc.record(
      {
        source: orUnset(fc.constantFrom('web', 'referral', 'constructor', '__proto__')),
        visits: orUnset(fc.integer({ min: 0, max: 20 })).filter((value) => value !== ' '),
        tags: fc.array(fc.constantFrom('hot', 'vip', 'toString'), { maxLength: 3 }),
        known: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['outcome', 'features'] },
)

/** What a frequency model of such leads looks at. */
export const frequencyOptions: FrequencyModelOptions = {
  stages: ['new', 'offer', 'won'],
  fields: [
    { name: 'source' },
    { name: 'visits', bands: [1, 5] },
    { name: 'tags', minimumObservations: 3 },
    { name: 'known' },
  ],
}

/** What a logistic model of such leads looks at. */
export const logisticFields: readonly LogisticField[] = [
  { name: 'visits', kind: 'number', clipPercentile: 90 },
  { name: 'source', kind: 'category', maximumLevels: 2 },
  { name: 'tags', kind: 'category' },
  { name: 'known', kind: 'category' },
]
