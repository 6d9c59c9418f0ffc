import { checkPolicy } from './check-policy.ts'
import type { GateDecision, RelationshipDecision } from './decision.ts'
import { signs } from './evidence.ts'
import type { RelationshipFacts } from './facts.ts'
import { gateKeeper, purchaseTests } from './gates.ts'
import { type ClassificationPolicy, type Dimension, defaultClassificationPolicy } from './policy.ts'
import { readerFor } from './read-facts.ts'

/** Judges relationships under one policy. */
export type RelationshipClassifier = (facts: RelationshipFacts) => RelationshipDecision

const toFourDecimals = (share: number): number => Math.round(share * 10_000) / 10_000

/** Whether a customer is bespoke but once, or long and dedicated but standard: half of what makes a client, and not the other. */
const isArguable = ({ status, requirements }: GateDecision, disagreeing: readonly Dimension[]): boolean =>
  (status === 'closed' && requirements.some((requirement) => requirement.status === 'met')) ||
  (disagreeing.includes('term') && disagreeing.includes('manager'))

/**
 * Prepares a policy once, to judge many relationships with it.
 *
 * @param policy - The policy; checked here, and not to be changed afterwards.
 * @returns A function that judges as {@link classifyRelationship} does.
 * @throws {@link ClienteleError} `invalid-policy` if the policy contradicts itself.
 *
 * @example
 * ```ts
 * import { classifierFor, defaultClassificationPolicy } from 'clientele/classification'
 *
 * const classify = classifierFor(defaultClassificationPolicy)
 * classify({ hasPurchased: true, offering: 'product', engagement: 'transactional' }).verdict //=> 'customer'
 * ```
 */
export function classifierFor(policy: ClassificationPolicy): RelationshipClassifier {
  checkPolicy(policy)
  const { ambiguousPercent, decidedPercent } = policy.thresholds
  const read = readerFor(policy)
  const judgeCustomer = gateKeeper({ purchase: purchaseTests })
  const judgeClient = gateKeeper(policy.requirements)
  const scoreLimit = Object.values(policy.weights).reduce((sum, weight) => sum + weight, 0)

  return (facts) => {
    const { evidence, missingFacts } = read(facts)
    const customer = judgeCustomer(facts)
    const client = judgeClient(facts)
    const isCustomer = customer.status === 'open'
    const isClient = isCustomer && client.status === 'open'
    const isDecided = (isCustomer ? client : customer).status !== 'undecided'

    const verdict = isClient ? 'client' : isCustomer ? 'customer' : 'neither'
    const sign = signs[verdict]
    const disagreeing: Dimension[] = []
    let score = 0
    let known = 0
    let agreeing = 0
    let opposing = 0
    for (const { dimension, contribution, weight } of evidence) {
      score += contribution
      known += weight
      if (contribution * sign > 0) agreeing += weight
      if (contribution * sign < 0) {
        opposing += weight
        disagreeing.push(dimension)
      }
    }
    const isOpposed = opposing > 0 && opposing * 100 >= ambiguousPercent * (agreeing + opposing)
    const confidencePercent = !isDecided
      ? (decidedPercent + (decidedPercent * known) / scoreLimit) / 2
      : isCustomer
        ? decidedPercent + ((100 - decidedPercent) * agreeing) / scoreLimit
        : 100

    // The compiler cannot see that the three agree; the gates above make them.
    return {
      verdict,
      isCustomer,
      isClient,
      confidence: toFourDecimals(confidencePercent / 100),
      ambiguous: isOpposed || (isCustomer && !isClient && isArguable(client, disagreeing)),
      disagreeing,
      gates: { customer, client },
      evidence,
      score,
      scoreLimit,
      coverage: toFourDecimals(known / scoreLimit),
      missingFacts,
    } as RelationshipDecision
  }
}

let last: { readonly policy: ClassificationPolicy; readonly classifier: RelationshipClassifier } | undefined

/** Judges under a policy. The last one is kept prepared, as hosts have one policy and many relationships. */
export function classifierUnder(policy: ClassificationPolicy = defaultClassificationPolicy): RelationshipClassifier {
  if (last?.policy !== policy) last = { policy, classifier: classifierFor(policy) }
  return last.classifier
}

/**
 * Tells whether somebody is a client, a customer or neither, and why.
 *
 * Somebody who has bought, or whose retainer runs, is a customer. A customer in a continuing engagement who gets tailored
 * work or advice is a client. These two gates alone make the verdict; all other facts are evidence, which moves the
 * confidence in it. Missing facts never become a guess: the verdict is what is known, and the gate that waits for them is
 * `undecided`.
 *
 * @param facts - What is known of the relationship.
 * @param options - `policy`: how to judge, {@link defaultClassificationPolicy} when left out; not to be changed afterwards.
 * @returns The verdict with its gates, evidence, confidence and missing facts; JSON-safe. The contributions of the evidence
 *   sum to `score` exactly.
 * @throws {@link ClienteleError} `unknown-field`, `unknown-code` or `invalid-value` for a fact that cannot be,
 *   `contradictory-facts` for facts that cannot both be, `invalid-policy` for a policy that contradicts itself.
 *
 * @example
 * ```ts
 * import { classifyRelationship } from 'clientele/classification'
 *
 * const counsel = classifyRelationship({
 *   hasPurchased: true,
 *   offering: 'advice',
 *   engagement: 'ongoing-collaboration',
 *   revenueModel: 'retainer',
 * })
 * counsel.verdict //=> 'client'
 * counsel.gates.client.requirements.map(({ reason }) => reason.code) //=> ['continuing-met', 'tailored-met']
 *
 * const barber = classifyRelationship({
 *   hasPurchased: true,
 *   offering: 'standardised-service',
 *   engagement: 'transactional',
 *   tenureMonths: 120,
 *   purchaseCount: 120,
 * })
 * barber.verdict //=> 'customer'
 *
 * classifyRelationship({ hasPurchased: false, purchaseCount: 3 }) //=> throws 'contradictory-facts'
 * ```
 */
export function classifyRelationship(
  facts: RelationshipFacts,
  options: { readonly policy?: ClassificationPolicy } = {},
): RelationshipDecision {
  return classifierUnder(options.policy)(facts)
}
