import type { JsonValue, Reason } from '../foundation/index.ts'
import type { Dimension, FactName, FactValue, RequirementReason, Verdict } from '../rules/classification/index.ts'
import { ownWord } from './words.ts'

/** The facts whose values can be listed, and so have words. */
export type ListedFact = Exclude<FactName, 'contractMonths' | 'tenureMonths' | 'purchaseCount' | 'industry'>

/** Words for each value of each fact. */
export type FactLabels = {
  readonly [Name in ListedFact]: Readonly<Record<`${Extract<FactValue<Name>, string | boolean>}`, string>>
}

/**
 * Words in one language for the codes that rules speak in. No rule reads them.
 *
 * In the sentences, `{facts}` stands for the words of the facts behind them; `({facts})` falls away when there are none.
 */
export interface Labels {
  /** The language, as a BCP 47 tag. */
  readonly language: string
  /** What somebody can be. */
  readonly verdicts: Readonly<Record<Verdict, string>>
  /** The ways in which clients and customers differ. */
  readonly dimensions: Readonly<Record<Dimension, string>>
  /** What each fact says at each value. */
  readonly facts: FactLabels
  /** How long a contract is; `{count}` stands for the number of months. */
  readonly contractMonths: string
  /** What the decision on a requirement says. */
  readonly requirements: Readonly<Record<RequirementReason['code'], string>>
  /** What evidence says, by the way it leans. */
  readonly leanings: Readonly<Record<Verdict, string>>
}

function describeFact(fact: string, value: JsonValue, { facts, contractMonths }: Labels): string {
  if (fact === 'contractMonths') return contractMonths.replace('{count}', () => String(value))
  const words = Object.hasOwn(facts, fact) ? facts[fact as ListedFact] : undefined
  return ownWord(words, String(value)) ?? String(value)
}

/**
 * Says a reason in words.
 *
 * @param reason - A reason from a decision's requirements or evidence.
 * @param labels - The words of a language, such as `english` from `clientele/labels/en`.
 * @returns A phrase without a full stop; the reason's own code if there are no words for it.
 *
 * @example
 * ```ts
 * import { classifyRelationship, decidingReasons } from 'clientele/classification'
 * import { describeReason } from 'clientele/labels'
 * import { english } from 'clientele/labels/en'
 *
 * const decision = classifyRelationship({ hasPurchased: true, offering: 'product', engagement: 'ongoing-collaboration' })
 * decidingReasons(decision).map((reason) => describeReason(reason, english))
 * //=> ['has bought', 'unknown whether the work is tailored (a product)']
 * ```
 */
export function describeReason(reason: Reason, labels: Labels): string {
  const leaning = /-leans-(\w+)$/.exec(reason.code)?.[1]
  const sentence = leaning ? ownWord(labels.leanings, leaning) : ownWord(labels.requirements, reason.code)
  const facts = Object.entries(reason.parameters).map(([fact, value]) => describeFact(fact, value, labels))
  if (sentence === undefined) return reason.code
  return facts.length > 0
    ? sentence.replace('{facts}', () => facts.join(', '))
    : sentence.replace(/\s*\(\{facts\}\)/, '')
}
