import * as fc from 'fast-check'
import type { CalendarDate } from '../../src/foundation/time/index.ts'
import {
  type ClassificationPolicy,
  defaultClassificationPolicy,
  type FactName,
  type FactTest,
  factKinds,
  type RelationshipFacts,
} from '../../src/rules/classification/index.ts'
import { requirementValues } from '../../src/rules/classification/policy.ts'

/** Any day from 1900 to 2100. */
export const dates: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10) as CalendarDate)

const valuesOf = (name: FactName): fc.Arbitrary<unknown> => {
  const kind = factKinds[name]
  if (typeof kind === 'number') return fc.integer({ min: 0, max: Math.min(kind, 200) })
  return kind === 'label' ? fc.string({ maxLength: 30 }) : fc.constantFrom<unknown>(...kind)
}

const optionalFacts = Object.fromEntries(
  (Object.keys(factKinds) as FactName[])
    .filter((name) => name !== 'hasPurchased')
    .map((name) => [name, valuesOf(name)]),
)

/** Whether facts can hold together, told independently of the library. */
const canHold = (facts: RelationshipFacts): boolean =>
  (facts.purchaseCount === undefined || facts.hasPurchased === facts.purchaseCount > 0) &&
  !(facts.term === 'none' && facts.hasPurchased) &&
  !(facts.term === 'single' && (facts.purchaseCount ?? 0) > 1) &&
  !(facts.revenueModel === 'retainer' && facts.fixedPeriodicFee === false)

/** Any facts that can hold together, any of them missing. */
export const anyFacts: fc.Arbitrary<RelationshipFacts> = fc
  .record({ hasPurchased: fc.boolean(), ...optionalFacts }, { requiredKeys: ['hasPurchased'] })
  .map((facts) => facts as unknown as RelationshipFacts)
  .filter(canHold)

/** Any policy that contradicts neither itself nor the rule. */
export const anyPolicy: fc.Arbitrary<ClassificationPolicy> = fc
  .record({
    continuing: fc.subarray(['engagement', 'term'] as const, { minLength: 1 }),
    tailored: fc.subarray(['offering', 'customisation'] as const, { minLength: 1 }),
    weights: fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: 13, maxLength: 13 })
      .filter((all) => all.some(Boolean)),
    thresholds: fc.record({
      longTermMonths: fc.integer({ min: 0, max: 60 }),
      ambiguousPercent: fc.integer({ min: 0, max: 100 }),
      decidedPercent: fc.integer({ min: 0, max: 100 }),
    }),
  })
  .chain(({ continuing, tailored, weights, thresholds }) => {
    const allowed = { ...requirementValues.continuing, ...requirementValues.tailored }
    const testOf = (fact: keyof typeof allowed): fc.Arbitrary<FactTest> =>
      fc.subarray<string>([...allowed[fact]], { minLength: 1 }).map((oneOf) => ({ fact, oneOf }) as unknown as FactTest)
    const names = Object.keys(defaultClassificationPolicy.weights)
    return fc.record({
      requirements: fc.record({
        continuing: fc.tuple(...continuing.map(testOf)),
        tailored: fc.tuple(...tailored.map(testOf)),
      }),
      weights: fc.constant(Object.fromEntries(names.map((name, index) => [name, weights[index]]))),
      thresholds: fc.constant(thresholds),
    })
  })
  .map((policy) => policy as unknown as ClassificationPolicy)
