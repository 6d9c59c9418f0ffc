import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { Identifier, ItemCondition, ReturnReason } from '../../../records/index.ts'

/** What comes back, until when, and at what cost. */
export interface ReturnPolicy {
  /** The last day on which something may be returned, in days after it was delivered; a whole number from 0. */
  readonly windowDays: number
  /** The same for what is the business's own fault; `windowDays` when left out. */
  readonly faultWindowDays?: number
  /** The conditions in which things are taken back, unless it is the business's own fault. */
  readonly conditions: readonly ItemCondition[]
  /** The reasons that are the business's own fault: any condition is taken back then, without a fee. */
  readonly faults: readonly ReturnReason[]
  /** What is kept for putting things back on the shelf, per cent of what they cost, by condition; nothing when left out. */
  readonly restockingPercent?: Readonly<Partial<Record<ItemCondition, string>>>
  /** The things of the catalogue that are never taken back, unless it is the business's own fault; none when left out. */
  readonly finalSale?: readonly Identifier[]
  /** Whether something else may be had instead; not when left out. */
  readonly exchanges?: true
}

/**
 * A policy to start from: 30 days; two years for what is the business's own fault (as the European Union asks for goods sold to
 * consumers, Directive 2019/771, article 10); what was used comes back at a fifth less; exchanges are offered.
 *
 * @example
 * ```ts
 * import { defaultReturnPolicy, type ReturnPolicy } from 'clientele/service'
 * import { returnPolicySchema } from 'clientele/schemas'
 *
 * const policy: ReturnPolicy = { ...defaultReturnPolicy, windowDays: 14, finalSale: ['gift-card'] }
 * returnPolicySchema.safeParse(policy).success //=> true
 * defaultReturnPolicy.restockingPercent //=> { used: '20' }
 * ```
 */
export const defaultReturnPolicy: ReturnPolicy = /* @__PURE__ */ deepFreeze<ReturnPolicy>({
  windowDays: 30,
  faultWindowDays: 730,
  conditions: ['unopened', 'as-new', 'used'],
  faults: ['faulty', 'wrong-item', 'not-as-described'],
  restockingPercent: { used: '20' },
  exchanges: true,
})
