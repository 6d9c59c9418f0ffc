import * as z from 'zod'
import { optional, record, schemaFor } from '../../foundation/schema-tools.schema.ts'
import { longestLabel } from './check-facts.ts'
import { findContradiction } from './contradictions.ts'
import { factKinds, type RelationshipFacts } from './facts.ts'

const yesOrNo = optional(z.boolean())
const countUpTo = (most: number): z.ZodExactOptional<z.ZodInt> => optional(z.int().min(0).max(most))
const oneOf = <Code extends string>(codes: readonly Code[]): z.ZodExactOptional<z.ZodEnum<{ [Key in Code]: Key }>> =>
  optional(z.enum(codes))

/**
 * Checks {@link RelationshipFacts}: known facts only, each with a value it can have, and no two that contradict each other.
 *
 * @example
 * ```ts
 * import { relationshipFactsSchema } from 'clientele/schemas'
 *
 * relationshipFactsSchema.safeParse({ hasPurchased: true, offering: 'advice' }).success //=> true
 * relationshipFactsSchema.safeParse({ hasPurchased: false, purchaseCount: 3 }).success //=> false
 * relationshipFactsSchema.safeParse({ offering: 'advice' }).success //=> false
 * ```
 */
export const relationshipFactsSchema: z.ZodType<RelationshipFacts> = schemaFor<RelationshipFacts>()(
  record({
    hasPurchased: z.boolean(),
    party: oneOf(factKinds.party),
    offering: oneOf(factKinds.offering),
    customisation: oneOf(factKinds.customisation),
    term: oneOf(factKinds.term),
    contractMonths: countUpTo(factKinds.contractMonths),
    openEnded: yesOrNo,
    tenureMonths: countUpTo(factKinds.tenureMonths),
    purchaseCount: countUpTo(factKinds.purchaseCount),
    engagement: oneOf(factKinds.engagement),
    dedicatedManager: yesOrNo,
    interactionsHandledBy: oneOf(factKinds.interactionsHandledBy),
    revenueModel: oneOf(factKinds.revenueModel),
    billingCycle: oneOf(factKinds.billingCycle),
    fixedPeriodicFee: yesOrNo,
    audience: oneOf(factKinds.audience),
    accountVolume: oneOf(factKinds.accountVolume),
    loyaltyProgramme: yesOrNo,
    afterSalesService: yesOrNo,
    confidentialInformationShared: yesOrNo,
    industry: optional(z.string().max(longestLabel)),
  }).check(({ value, issues }) => {
    const contradiction = findContradiction(value)
    if (contradiction) {
      const { fact, expected } = contradiction
      issues.push({ code: 'custom', path: [fact], input: value[fact], message: `expected ${expected}` })
    }
  }),
)
