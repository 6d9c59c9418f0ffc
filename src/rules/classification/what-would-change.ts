import { valuesOf } from './check-facts.ts'
import { classifierUnder } from './classify.ts'
import { findContradiction } from './contradictions.ts'
import type { FactName, RelationshipFacts } from './facts.ts'
import { type AnyFactTest, passes, purchaseTests } from './gates.ts'
import { type ClassificationPolicy, defaultClassificationPolicy } from './policy.ts'
import { type Verdict, verdicts } from './verdict.ts'

/** One fact that would have to be different. */
export interface FactChange {
  /** Which. */
  readonly fact: FactName
  /** What it would have to be: any one of these. */
  readonly toAnyOf: readonly (string | number | boolean)[]
}

type Changes = readonly FactChange[]

/** A smallest set of changes that leads to another verdict. */
export interface VerdictChange {
  /** Where it leads. */
  readonly verdict: Verdict
  /** What would have to be different, all of it together. */
  readonly changes: readonly FactChange[]
}

/** The ways to meet a requirement: none needed when it is met, otherwise any of its tests. */
function waysToMeet(tests: readonly AnyFactTest[], facts: RelationshipFacts): readonly Changes[] {
  return tests.some((test) => passes(facts, test)) ? [[]] : tests.map(({ fact, oneOf }) => [{ fact, toAnyOf: oneOf }])
}

/** The way to stop meeting a requirement: every passing test must fail. */
function wayToUnmeet(tests: readonly AnyFactTest[], facts: RelationshipFacts): Changes {
  return tests
    .filter((test) => passes(facts, test))
    .map(({ fact, oneOf }) => ({ fact, toAnyOf: valuesOf(fact).filter((value) => !oneOf.includes(value)) }))
}

/** Every way of doing one thing combined with every way of doing the next. */
const combine = (steps: readonly (readonly Changes[])[]): readonly Changes[] =>
  steps.reduce<readonly Changes[]>(
    (all, ways) => all.flatMap((changes) => ways.map((way) => [...changes, ...way])),
    [[]],
  )

/** The facts after taking the changes, in every combination of their values. */
const outcomes = (facts: RelationshipFacts, changes: Changes): readonly RelationshipFacts[] =>
  changes.reduce<readonly RelationshipFacts[]>(
    (all, { fact, toAnyOf }) => all.flatMap((each) => toAnyOf.map((value) => ({ ...each, [fact]: value }))),
    [facts],
  )

/** The changes, and whatever must change with them for the facts not to contradict each other. */
function withRemedies(facts: RelationshipFacts, changes: Changes): Changes {
  const contradiction = outcomes(facts, changes).map(findContradiction).find(Boolean)
  return contradiction
    ? withRemedies(facts, [...changes, { fact: contradiction.fact, toAnyOf: [contradiction.remedy] }])
    : changes
}

/**
 * Tells what would make somebody a client, a customer or neither who is not: the smallest changes of facts that lead to each
 * other verdict, as in "engage them continuingly, and do bespoke work or give advice".
 *
 * A purchase cannot be undone, so a buyer has no way back to `neither`.
 *
 * @param facts - What is known of the relationship.
 * @param options - `policy`: how to judge; {@link defaultClassificationPolicy} when left out.
 * @returns Every smallest set of changes, by verdict in the order of {@link verdicts}, with what must change along: whoever
 *   buys has then bought once. Each was verified by classifying the changed facts, for every value it allows.
 * @throws `ClienteleError` as `classifyRelationship` does.
 *
 * @example
 * ```ts
 * import { whatWouldChange } from 'clientele/classification/what-would-change'
 *
 * const spa = {
 *   hasPurchased: true,
 *   offering: 'bespoke-service',
 *   engagement: 'transactional',
 * } as const
 * whatWouldChange(spa)
 * //=> [{
 * //     verdict: 'client',
 * //     changes: [{ fact: 'engagement', toAnyOf: ['ongoing-collaboration'] }],
 * //   }]
 * ```
 */
export function whatWouldChange(
  facts: RelationshipFacts,
  options: { readonly policy?: ClassificationPolicy } = {},
): readonly VerdictChange[] {
  const classify = classifierUnder(options.policy)
  const { verdict: current, gates } = classify(facts)
  const { continuing, tailored } = (options.policy ?? defaultClassificationPolicy).requirements
  const toMeet = (tests: readonly AnyFactTest[]): readonly Changes[] => waysToMeet(tests, facts)
  const toUnmeetEither = [wayToUnmeet(continuing, facts), wayToUnmeet(tailored, facts)]
  const ways: Readonly<Record<Verdict, readonly Changes[]>> = {
    client: combine([toMeet(purchaseTests), toMeet(continuing), toMeet(tailored)]),
    customer: combine([toMeet(purchaseTests), gates.client.status === 'open' ? toUnmeetEither : [[]]]),
    neither: facts.hasPurchased ? [] : [wayToUnmeet(purchaseTests, facts)],
  }
  return verdicts
    .filter((verdict) => verdict !== current)
    .flatMap((verdict) => {
      const smallest = Math.min(...ways[verdict].map(({ length }) => length))
      return ways[verdict]
        .filter(({ length }) => length === smallest)
        .map((changes) => withRemedies(facts, changes))
        .filter((changes) => outcomes(facts, changes).every((changed) => classify(changed).verdict === verdict))
        .map((changes) => ({ verdict, changes }))
    })
}
