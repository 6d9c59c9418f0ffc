import { deepFreeze } from '../../foundation/deep-freeze.ts'
import type { Reason } from '../../foundation/reason.ts'
import type { FactName, FactParameters, FactValue } from './facts.ts'
import type { ClassificationPolicy, Dimension } from './policy.ts'
import type { Verdict } from './verdict.ts'

/** The reason behind a piece of evidence: the dimension and its leaning, and the fact that makes it lean. */
export type EvidenceReason = Reason<`${Dimension}-leans-${Verdict}`, FactParameters>

/** What a verdict does to the score. */
export const signs = { client: 1, customer: -1, neither: 0 } as const

/** What one dimension says of a relationship. */
export interface Evidence {
  /** The dimension. */
  readonly dimension: Dimension
  /** The verdict it speaks for; `neither` when it leans neither way. */
  readonly leaning: Verdict
  /** What the dimension weighs under the policy, in points. */
  readonly weight: number
  /** What it adds to the score: its weight if it leans to client, less its weight if to customer, otherwise 0. */
  readonly contribution: number
  /** Why. */
  readonly reason: EvidenceReason
}

/** A dimension's fact, and the values of it that lean one way or the other; the rest lean neither way. */
type Leans = {
  readonly [Name in FactName]: {
    readonly fact: Name
    readonly client: readonly FactValue<Name>[]
    readonly customer: readonly FactValue<Name>[]
  }
}[FactName]

/** The table of how clients and customers differ. Only a contract leans by its length, not by being one. */
const leansByDimension: Readonly<Record<Dimension, Leans>> = {
  term: {
    fact: 'term',
    client: ['ongoing-without-contract'],
    customer: ['none', 'single', 'occasional', 'regular-repeat', 'subscription'],
  },
  offering: {
    fact: 'offering',
    client: ['bespoke-product', 'bespoke-service', 'advice'],
    customer: ['product', 'standardised-service'],
  },
  customisation: { fact: 'customisation', client: ['bespoke'], customer: ['none', 'minimal'] },
  engagement: {
    fact: 'engagement',
    client: ['ongoing-collaboration'],
    customer: ['transactional', 'one-off-project'],
  },
  manager: { fact: 'dedicatedManager', client: [true], customer: [false] },
  interaction: {
    fact: 'interactionsHandledBy',
    client: ['account-manager'],
    customer: ['counter-staff', 'support-staff'],
  },
  volume: { fact: 'accountVolume', client: ['low-volume-high-value'], customer: ['high-volume-low-value'] },
  'revenue-model': {
    fact: 'revenueModel',
    client: ['retainer'],
    customer: ['per-purchase', 'subscription', 'membership', 'usage'],
  },
  audience: { fact: 'audience', client: ['niche'], customer: ['broad'] },
  confidentiality: { fact: 'confidentialInformationShared', client: [true], customer: [false] },
  basis: { fact: 'offering', client: ['bespoke-service', 'advice'], customer: ['product', 'bespoke-product'] },
  loyalty: { fact: 'loyaltyProgramme', client: [], customer: [true] },
  'after-sales': { fact: 'afterSalesService', client: [], customer: [true] },
}

/** Which way a value leans on a dimension. */
function leaningOf(dimension: Dimension, value: unknown): Verdict {
  const { client, customer }: { client: readonly unknown[]; customer: readonly unknown[] } = leansByDimension[dimension]
  return client.includes(value) ? 'client' : customer.includes(value) ? 'customer' : 'neither'
}

/** One piece of evidence: a dimension leans, for facts that say why. */
export const evidenceOf = (
  dimension: Dimension,
  leaning: Verdict,
  { weights }: ClassificationPolicy,
  parameters: FactParameters,
): Evidence => ({
  dimension,
  leaning,
  weight: weights[dimension],
  contribution: weights[dimension] * signs[leaning],
  reason: { code: `${dimension}-leans-${leaning}`, parameters },
})

/** Everything that the weighed dimensions say of one fact at one value, to be shared: none, one or two of them look at it. */
export function evidenceFor(
  fact: FactName,
  value: string | boolean,
  policy: ClassificationPolicy,
): readonly Evidence[] {
  const asking = (Object.keys(leansByDimension) as Dimension[]).filter(
    (dimension) => leansByDimension[dimension].fact === fact && policy.weights[dimension] > 0,
  )
  return deepFreeze(
    asking.map((dimension) => evidenceOf(dimension, leaningOf(dimension, value), policy, { [fact]: value })),
  )
}
