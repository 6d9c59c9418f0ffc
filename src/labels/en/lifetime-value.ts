import type { LifetimeValueLabels } from '../lifetime-value-labels.ts'

/**
 * English words for what somebody is worth.
 *
 * @example
 * ```ts
 * import { englishLifetimeValue } from 'clientele/labels/en'
 *
 * englishLifetimeValue.rfmSegmentName.hibernating //=> 'hibernating'
 * ```
 */
export const englishLifetimeValue: LifetimeValueLabels = {
  rfmSegmentName: {
    champions: 'champions',
    loyal: 'loyal',
    'potential-loyalist': 'potentially loyal',
    'new-customers': 'new customers',
    promising: 'promising',
    'need-attention': 'need attention',
    'about-to-sleep': 'about to sleep',
    'at-risk': 'at risk',
    'cannot-lose-them': 'cannot lose them',
    hibernating: 'hibernating',
    lost: 'lost',
  },
  valueSetting: { contractual: 'with a contract', 'non-contractual': 'without a contract' },
  paymentStanding: { 'payment-due': 'payment due', 'payment-made': 'payment made' },
  firstPayment: { now: 'now', 'after-one-period': 'after one period', 'at-end-of-period': 'at the end of the period' },
  valueAssumption: {
    'past-only': 'only the past counts',
    'constant-spend': 'spend stays the same',
    'constant-frequency': 'frequency stays the same',
    'known-lifespan': 'length of the relationship is known',
    'constant-churn': 'churn stays the same',
    'no-discounting': 'later money is worth as much',
    alike: 'everybody is alike',
  },
  negativeAmountRule: { net: 'take from the purchase', drop: 'leave out', refuse: 'refuse' },
  fitWarning: {
    'weakly-identified': 'a parameter is hardly known',
    'prior-used': 'prior knowledge was used',
    'spend-follows-frequency': 'spend follows frequency',
    'infinite-mean-spend': 'the mean spend has no bound',
    'accounts-without-spend': 'accounts without spend were left out',
  },
  fitRemedy: {
    'more-accounts': 'more accounts',
    'longer-observation': 'a longer observation',
    'another-model': 'another model',
    prior: 'prior knowledge',
  },
  refusal: {
    'too-few-repeat-buyers': 'too few repeat buyers',
    'parameter-at-boundary': 'a parameter has no best value',
    'did-not-converge': 'the model did not settle',
    'too-few-endings': 'too few relationships ended',
    'infinite-mean-spend': 'the mean spend has no bound',
    'infinite-expectation': 'the expected value has no bound',
    'endless-value': 'the value is endless',
    'nothing-to-compare': 'nothing to compare',
  },
}
