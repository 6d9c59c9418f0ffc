import type {
  ContractFitRefusal,
  InfiniteExpectation,
  NothingToCompare,
} from '../rules/lifetime-value/contractual/index.ts'
import type { NegativeAmountRule } from '../rules/lifetime-value/histories/index.ts'
import type { FitRefusal, FitRemedy, FitWarning, InfiniteMeanSpend } from '../rules/lifetime-value/index.ts'
import type { RfmSegmentName } from '../rules/lifetime-value/segments/index.ts'
import type {
  EndlessValue,
  FirstPayment,
  InfiniteValue,
  LifetimeValue,
  PaymentStanding,
  ValueAssumption,
} from '../rules/lifetime-value/value/index.ts'
import type { Words } from './words.ts'

/**
 * Words for what somebody is worth.
 *
 * @example
 * ```ts
 * import type { LifetimeValueLabels } from 'clientele/labels'
 * import { englishLifetimeValue } from 'clientele/labels/en'
 *
 * const house: LifetimeValueLabels = {
 *   ...englishLifetimeValue,
 *   rfmSegmentName: { ...englishLifetimeValue.rfmSegmentName, hibernating: 'asleep' },
 * }
 * house.rfmSegmentName.hibernating //=> 'asleep'
 * ```
 */
export interface LifetimeValueLabels {
  /** The segments by recency, frequency and money. */
  readonly rfmSegmentName: Words<RfmSegmentName>
  /** Whether somebody says so when they leave. */
  readonly valueSetting: Words<LifetimeValue['setting']>
  /** Where one stands when the value is asked for. */
  readonly paymentStanding: Words<PaymentStanding>
  /** When the first payment is made. */
  readonly firstPayment: Words<FirstPayment>
  /** What a simple formula takes for granted. */
  readonly valueAssumption: Words<ValueAssumption>
  /** What to do with amounts below zero. */
  readonly negativeAmountRule: Words<NegativeAmountRule>
  /** What is worth knowing of a fit. */
  readonly fitWarning: Words<FitWarning['code']>
  /** What may help when a fit is refused. */
  readonly fitRemedy: Words<FitRemedy>
  /** Why there is no fit or no value. */
  readonly refusal: Words<
    (
      | FitRefusal
      | ContractFitRefusal
      | InfiniteMeanSpend
      | InfiniteExpectation
      | InfiniteValue
      | EndlessValue
      | NothingToCompare
    )['code']
  >
}
