import * as z from 'zod'
import { currencyCodeSchema } from '../../../foundation/money/money.schema.ts'
import { optional, record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import { classificationPolicySchema } from '../../classification/policy.schema.ts'
import { clientStagePolicySchema, repeatPurchasePolicySchema } from '../../lifecycle/derived/stage-policies.schema.ts'
import { contractModelSchema, purchaseModelSchema, spendModelSchema } from '../../lifetime-value/models.schema.ts'
import { loyaltyProgrammeSchema } from '../../loyalty/loyalty-programme.schema.ts'
import { scoreModelSchema } from '../../scoring/by-rule/score-model.schema.ts'
import { slaPolicySchema } from '../../service/sla/sla-policy.schema.ts'
import type { OverviewPolicy } from './overview-policy.ts'

const share = z.number().min(0).max(1)
const weight = z.number().min(0).max(1e9)
const days = z.int().min(1).max(100_000)

const worth = record({
  contracts: contractModelSchema,
  purchases: purchaseModelSchema,
  spend: optional(spendModelSchema),
  annualDiscountRate: z.number().min(0),
  marginShare: share,
  horizonMonths: z.int().min(1).max(600),
  likelihood: optional(z.number().gt(0).lt(1)),
})

const health = record({
  weights: record({ payment: weight, contact: weight, satisfaction: weight, support: weight, rhythm: weight }),
  overdueDays: days,
  contactDays: days,
  answerDays: days,
  breachCost: z.number().gt(0),
})

const actions = record({
  shareAtStake: record({
    'prepare-renewal': share,
    'rescue-client': share,
    'answer-late-ticket': share,
    'invite-to-buy-again': share,
    'finish-late-task': share,
    'contact-account': share,
  }),
})

/**
 * Checks an {@link OverviewPolicy}, with the policies of the rules in it.
 *
 * @example
 * ```ts
 * import { overviewPolicySchema } from 'clientele/schemas'
 *
 * overviewPolicySchema.safeParse({ currency: 'EUR' }).success //=> true
 * overviewPolicySchema.safeParse({ currency: 'EUR', worth: { horizonMonths: 0 } }).success //=> false
 * ```
 */
export const overviewPolicySchema: z.ZodType<OverviewPolicy> = schemaFor<OverviewPolicy>()(
  record({
    currency: currencyCodeSchema,
    classification: optional(classificationPolicySchema),
    clientStage: optional(clientStagePolicySchema),
    repeatPurchase: optional(repeatPurchasePolicySchema),
    score: optional(scoreModelSchema),
    worth: optional(worth),
    sla: optional(slaPolicySchema),
    loyalty: optional(loyaltyProgrammeSchema),
    health: optional(health),
    actions: optional(actions),
  }),
)
