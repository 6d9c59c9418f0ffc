import type { Condition } from '../../../foundation/condition/index.ts'
import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { Identifier, Priority } from '../../../records/index.ts'

/** What a rule of triage decides. */
export interface TriageOutcome {
  /** How pressing the ticket is. */
  readonly priority?: Priority
  /** The queue it waits in. */
  readonly queue?: string
  /** Which member of staff sees to it. */
  readonly assigneeId?: Identifier
  /** Labels for it. */
  readonly tags?: readonly string[]
}

/** A rule of triage: what must hold, and what is decided then. */
export interface TriageRule {
  /** Unique within the policy. */
  readonly id: Identifier
  /** What must surely hold; see {@link openTicket} for the facts. */
  readonly when: Condition
  /** What is decided. */
  readonly decides: TriageOutcome
}

/**
 * How new tickets are sorted, as plain data. Of the rules that hold, the first that decides a thing decides it; labels add up.
 *
 * @example
 * ```ts
 * import type { TriageOutcome, TriagePolicy, TriageRule } from 'clientele/service'
 * import { triagePolicySchema } from 'clientele/schemas'
 *
 * const toShop: TriageOutcome = { queue: 'shop', assigneeId: 'u-1', tags: ['web'] }
 * const shop: TriageRule = { id: 'shop', when: { fact: 'product', operator: 'equals', value: 'shop' }, decides: toShop }
 * const policy: TriagePolicy = {
 *   id: 'support',
 *   rules: [
 *     { id: 'down', when: { fact: 'problem', operator: 'contains', value: 'is down' }, decides: { priority: 'urgent' } },
 *     shop,
 *   ],
 *   otherwise: { queue: 'general' },
 * }
 * triagePolicySchema.safeParse(policy).success //=> true
 * ```
 */
export interface TriagePolicy {
  /** Unique within the business. */
  readonly id: Identifier
  /** The rules, in order; at most 500. */
  readonly rules: readonly TriageRule[]
  /** What is decided where no rule does; its priority gives way to what was asked for. */
  readonly otherwise?: TriageOutcome
}

/**
 * Triage without a rule: a ticket has the priority that was asked for, and nobody is assigned.
 *
 * @example
 * ```ts
 * import { defaultTriagePolicy } from 'clientele/service'
 *
 * defaultTriagePolicy.rules //=> []
 * ```
 */
export const defaultTriagePolicy: TriagePolicy = /* @__PURE__ */ deepFreeze<TriagePolicy>({ id: 'default', rules: [] })
