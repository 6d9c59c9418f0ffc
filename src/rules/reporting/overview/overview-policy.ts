import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { CurrencyCode } from '../../../foundation/money/index.ts'
import type { ClassificationPolicy } from '../../classification/index.ts'
import type { ClientStagePolicy, RepeatPurchasePolicy } from '../../lifecycle/index.ts'
import type { ContractModel } from '../../lifetime-value/contractual/index.ts'
import type { ParametrisedModel, ParametrisedSpendModel } from '../../lifetime-value/index.ts'
import type { LoyaltyProgramme } from '../../loyalty/index.ts'
import type { ScoreModel } from '../../scoring/index.ts'
import type { SlaPolicy } from '../../service/index.ts'

/** What is expected of accounts, and how it is valued. A portfolio that is large enough has fits of its own for it. */
export interface WorthPolicy {
  /** How long agreements last; its unit is the month or the year. */
  readonly contracts: ContractModel
  /** How often customers buy. */
  readonly purchases: ParametrisedModel
  /** What a purchase brings; for each account the mean of its own purchases when left out. */
  readonly spend?: ParametrisedSpendModel
  /** The discount a year: 0.1 is 10 %. */
  readonly annualDiscountRate: number
  /** The share of revenue that is kept, 0 to 1. */
  readonly marginShare: number
  /** How many months to look ahead; a whole number from 1 to 600. */
  readonly horizonMonths: number
  /** How likely the range beside each value is to hold what comes; above 0 and below 1, 0.8 when left out. */
  readonly likelihood?: number
}

/** What the health of an account is told by; a weight of 0 leaves a part out. */
export interface AccountHealthPolicy {
  /** How much each part counts beside the others; not negative. */
  readonly weights: {
    /** Whether it pays in time. */
    readonly payment: number
    /** Whether somebody talked with it lately. */
    readonly contact: number
    /** What it answers when it is asked. */
    readonly satisfaction: number
    /** Whether its tickets are answered as promised. */
    readonly support: number
    /** Whether it buys as often as it did. */
    readonly rhythm: number
  }
  /** How many days overdue its oldest invoice may be before payment counts as 0; a whole number from 1. */
  readonly overdueDays: number
  /** For how many days after it a contact counts in full; at three times as many it counts as 0. A whole number from 1. */
  readonly contactDays: number
  /** How far back answers count, in days; a whole number from 1. */
  readonly answerDays: number
  /** What each late promise takes from support, of 100; above 0. */
  readonly breachCost: number
}

/**
 * How health is told when nothing else is said.
 *
 * @example
 * ```ts
 * import { defaultAccountHealthPolicy } from 'clientele/reporting/overview'
 *
 * defaultAccountHealthPolicy.weights.payment //=> 3
 * defaultAccountHealthPolicy.contactDays //=> 30
 * ```
 */
export const defaultAccountHealthPolicy: AccountHealthPolicy = /* @__PURE__ */ deepFreeze({
  weights: { payment: 3, contact: 2, satisfaction: 3, support: 2, rhythm: 2 },
  overdueDays: 60,
  contactDays: 30,
  answerDays: 365,
  breachCost: 34,
})

/**
 * What can be done next about an account, in the imperative.
 *
 * @example
 * ```ts
 * import { nextActionTypes } from 'clientele/reporting/overview'
 *
 * nextActionTypes.includes('collect-overdue-invoice') //=> true
 * nextActionTypes.length //=> 9
 * ```
 */
export const nextActionTypes = [
  'collect-overdue-invoice',
  'close-overdue-deal',
  'work-on-deal',
  'prepare-renewal',
  'rescue-client',
  'answer-late-ticket',
  'invite-to-buy-again',
  'finish-late-task',
  'contact-account',
] as const

/** A kind of action from {@link nextActionTypes}. */
export type NextActionType = (typeof nextActionTypes)[number]

/** Actions that bring no amount of their own, but keep a part of what an account is expected to bring. */
export type KeepingActionType = Exclude<
  NextActionType,
  'collect-overdue-invoice' | 'close-overdue-deal' | 'work-on-deal'
>

/** What actions are worth. */
export interface NextActionPolicy {
  /** The part of the account's expected value that hangs on each action, 0 to 1. */
  readonly shareAtStake: Readonly<Record<KeepingActionType, number>>
}

/**
 * What actions are worth when nothing else is said: assumptions to start from, which every business sets for itself.
 *
 * @example
 * ```ts
 * import { defaultNextActionPolicy, type NextActionPolicy } from 'clientele/reporting/overview'
 *
 * const policy: NextActionPolicy = {
 *   shareAtStake: { ...defaultNextActionPolicy.shareAtStake, 'answer-late-ticket': 0.3 },
 * }
 * policy.shareAtStake['prepare-renewal'] //=> 0.5
 * ```
 */
export const defaultNextActionPolicy: NextActionPolicy = /* @__PURE__ */ deepFreeze({
  shareAtStake: {
    'prepare-renewal': 0.5,
    'rescue-client': 0.3,
    'answer-late-ticket': 0.1,
    'invite-to-buy-again': 0.2,
    'finish-late-task': 0.05,
    'contact-account': 0.05,
  },
})

/**
 * How accounts are looked at, as plain data. What is left out is looked at by the default of its own rule, but for the score, the
 * value, the promises and the points: without a policy for them, there are none.
 *
 * @example
 * ```ts
 * import type { OverviewPolicy, WorthPolicy } from 'clientele/reporting/overview'
 *
 * const worth: WorthPolicy = {
 *   contracts: { model: 'exponential', unit: 'month', parameters: { rate: 0.0111 } },
 *   purchases: { model: 'bg-nbd', unit: 'week', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
 *   annualDiscountRate: 0.1,
 *   marginShare: 1,
 *   horizonMonths: 12,
 * }
 * const policy: OverviewPolicy = { currency: 'EUR', worth }
 * policy.score //=> undefined
 * ```
 */
export interface OverviewPolicy {
  /** The currency in which accounts are valued and compared. Amounts in others are told, and neither added nor ranked. */
  readonly currency: CurrencyCode
  /** How clients and customers are told apart. */
  readonly classification?: ClassificationPolicy
  /** How the stage of a client is read off. */
  readonly clientStage?: ClientStagePolicy
  /** How the stage of a customer is read off. */
  readonly repeatPurchase?: RepeatPurchasePolicy
  /** How accounts are scored, by their facts, their interactions (by channel) and their tracked events. */
  readonly score?: ScoreModel
  /** What is expected of them. */
  readonly worth?: WorthPolicy
  /** What is promised about tickets. */
  readonly sla?: SlaPolicy
  /** How points are earned and spent. */
  readonly loyalty?: LoyaltyProgramme
  /** How health is told; {@link defaultAccountHealthPolicy} when left out. */
  readonly health?: AccountHealthPolicy
  /** What actions are worth; {@link defaultNextActionPolicy} when left out. */
  readonly actions?: NextActionPolicy
}
