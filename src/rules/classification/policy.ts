import { deepFreeze } from '../../foundation/deep-freeze.ts'

/** What evidence is weighed on: the ways in which clients and customers differ. */
export type Dimension =
  | 'term'
  | 'offering'
  | 'customisation'
  | 'engagement'
  | 'manager'
  | 'interaction'
  | 'volume'
  | 'revenue-model'
  | 'audience'
  | 'confidentiality'
  | 'basis'
  | 'loyalty'
  | 'after-sales'

/**
 * The facts, and the values of each, by which a policy may tell continuing engagement and tailored work.
 *
 * Tenure, the number of purchases, loyalty, after-sales service, the revenue model and the industry are not among them, nor
 * is any value that says the opposite. So under no policy can they make a client.
 */
export const requirementValues = {
  continuing: { engagement: ['ongoing-collaboration'], term: ['contract', 'ongoing-without-contract'] },
  tailored: {
    offering: ['bespoke-product', 'bespoke-service', 'advice'],
    customisation: ['configured', 'bespoke'],
  },
} as const

/** What makes a client of a customer: a continuing engagement, and tailored work or advice. */
export type ClientRequirement = keyof typeof requirementValues

/** What the gates require. To be a customer is to have bought, or to hold a running retainer. */
export type Requirement = 'purchase' | ClientRequirement

/** A test that meets a requirement: a fact has one of some values. */
export type FactTest<Of extends ClientRequirement = ClientRequirement> = {
  [Name in Of]: {
    readonly [Fact in keyof (typeof requirementValues)[Name]]: {
      /** The fact to look at. */
      readonly fact: Fact
      /** The values that meet the requirement. */
      readonly oneOf: readonly ListItem<(typeof requirementValues)[Name][Fact]>[]
    }
  }[keyof (typeof requirementValues)[Name]]
}[Of]

type ListItem<List> = List extends readonly (infer Item)[] ? Item : never

/**
 * How relationships are judged, as plain data: store it, show it, change it without code.
 *
 * @example A firm for which only advice makes a client
 * ```ts
 * import { type ClassificationPolicy, classifyRelationship, defaultClassificationPolicy } from 'clientele/classification'
 *
 * const policy: ClassificationPolicy = {
 *   ...defaultClassificationPolicy,
 *   requirements: {
 *     ...defaultClassificationPolicy.requirements,
 *     tailored: [{ fact: 'offering', oneOf: ['advice'] }],
 *   },
 * }
 * const facts = { hasPurchased: true, engagement: 'ongoing-collaboration', offering: 'bespoke-service' } as const
 * classifyRelationship(facts).verdict //=> 'client'
 * classifyRelationship(facts, { policy }).verdict //=> 'customer'
 * ```
 */
export interface ClassificationPolicy {
  /** What makes a client of a customer: both must be met, and each is met by any of its tests. */
  readonly requirements: {
    /** What makes an engagement a continuing one. */
    readonly continuing: readonly FactTest<'continuing'>[]
    /** What makes work tailored. */
    readonly tailored: readonly FactTest<'tailored'>[]
  }
  /** What each dimension's evidence weighs, in whole points from 0 (not weighed) to 10,000; not all 0. */
  readonly weights: Readonly<Record<Dimension, number>>
  /** Where lines are drawn. */
  readonly thresholds: {
    /** From how many months a contract counts as long; a whole number, at most 10,000. */
    readonly longTermMonths: number
    /** From what share of the evidence against it a verdict is ambiguous; whole per cent, at most 100. */
    readonly ambiguousPercent: number
    /**
     * The confidence in a decided verdict that no evidence supports; whole per cent, at most 100. An undecided verdict has
     * from half of it, with nothing else known, up to all of it.
     */
    readonly decidedPercent: number
  }
}

/**
 * The policy that rules use when they are given none. Its weights are points out of 100.
 *
 * @example
 * ```ts
 * import { defaultClassificationPolicy } from 'clientele/classification'
 *
 * defaultClassificationPolicy.requirements.continuing //=> [{ fact: 'engagement', oneOf: ['ongoing-collaboration'] }]
 * Object.values(defaultClassificationPolicy.weights).reduce((a, b) => a + b) //=> 100
 * ```
 */
export const defaultClassificationPolicy: ClassificationPolicy = /* @__PURE__ */ deepFreeze({
  requirements: {
    continuing: [{ fact: 'engagement', oneOf: ['ongoing-collaboration'] }],
    tailored: [
      { fact: 'offering', oneOf: ['bespoke-product', 'bespoke-service', 'advice'] },
      { fact: 'customisation', oneOf: ['bespoke'] },
    ],
  },
  weights: {
    term: 12,
    offering: 14,
    customisation: 8,
    engagement: 18,
    manager: 8,
    interaction: 6,
    volume: 6,
    'revenue-model': 12,
    audience: 4,
    confidentiality: 4,
    basis: 4,
    loyalty: 2,
    'after-sales': 2,
  },
  thresholds: { longTermMonths: 3, ambiguousPercent: 35, decidedPercent: 50 },
})
