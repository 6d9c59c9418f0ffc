import * as z from 'zod'
import { record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import type { ClientStagePolicy } from './client-stage-policy.ts'
import type { RepeatPurchasePolicy } from './repeat-purchase-policy.ts'

const mostDays = 1_000_000
const wholeFrom = (least: number): z.ZodInt => z.int().min(least).max(mostDays)
const days = z.int().min(0).max(100_000)

/**
 * Checks a {@link RepeatPurchasePolicy}.
 *
 * @example
 * ```ts
 * import { defaultRepeatPurchasePolicy } from 'clientele/lifecycle'
 * import { repeatPurchasePolicySchema } from 'clientele/schemas'
 *
 * repeatPurchasePolicySchema.safeParse(defaultRepeatPurchasePolicy).success //=> true
 * repeatPurchasePolicySchema.safeParse({ ...defaultRepeatPurchasePolicy, lapsedPercent: 120 }).success //=> false
 * ```
 */
export const repeatPurchasePolicySchema: z.ZodType<RepeatPurchasePolicy> = schemaFor<RepeatPurchasePolicy>()(
  record({
    loyalPurchases: wholeFrom(3),
    leastGaps: wholeFrom(1),
    usualGapDays: wholeFrom(1),
    floorDays: wholeFrom(1),
    lapsingPercent: wholeFrom(100),
    lapsedPercent: wholeFrom(101),
  }).refine(({ lapsingPercent, lapsedPercent }) => lapsedPercent > lapsingPercent, {
    path: ['lapsedPercent'],
    error: 'expected more than lapsingPercent',
  }),
)

/**
 * Checks a {@link ClientStagePolicy}.
 *
 * @example
 * ```ts
 * import { defaultClientStagePolicy } from 'clientele/lifecycle'
 * import { clientStagePolicySchema } from 'clientele/schemas'
 *
 * clientStagePolicySchema.safeParse(defaultClientStagePolicy).success //=> true
 * clientStagePolicySchema.safeParse({ ...defaultClientStagePolicy, leastHealth: 101 }).success //=> false
 * ```
 */
export const clientStagePolicySchema: z.ZodType<ClientStagePolicy> = schemaFor<ClientStagePolicy>()(
  record({
    leastHealth: z.number().min(0).max(100),
    overdueDays: days.min(1),
    renewalLeadDays: days,
    onboardingDays: days,
    renewedDays: days,
    wonBackDays: days,
  }),
)
