import type { LifetimeValueLabels } from '../lifetime-value-labels.ts'

/**
 * Swedish words for what somebody is worth.
 *
 * @example
 * ```ts
 * import { swedishLifetimeValue } from 'clientele/labels/sv'
 *
 * swedishLifetimeValue.rfmSegmentName.hibernating //=> 'slumrande'
 * ```
 */
export const swedishLifetimeValue: LifetimeValueLabels = {
  rfmSegmentName: {
    champions: 'mästare',
    loyal: 'lojala',
    'potential-loyalist': 'möjligt lojala',
    'new-customers': 'nya kunder',
    promising: 'lovande',
    'need-attention': 'behöver uppmärksamhet',
    'about-to-sleep': 'på väg att somna',
    'at-risk': 'i riskzonen',
    'cannot-lose-them': 'får inte förloras',
    hibernating: 'slumrande',
    lost: 'förlorade',
  },
  valueSetting: { contractual: 'med avtal', 'non-contractual': 'utan avtal' },
  paymentStanding: { 'payment-due': 'betalning väntar', 'payment-made': 'betalning gjord' },
  firstPayment: { now: 'nu', 'after-one-period': 'efter en period', 'at-end-of-period': 'i slutet av perioden' },
  valueAssumption: {
    'past-only': 'bara det förflutna räknas',
    'constant-spend': 'köpbeloppet förblir detsamma',
    'constant-frequency': 'köpfrekvensen förblir densamma',
    'known-lifespan': 'relationens längd är känd',
    'constant-churn': 'bortfallet förblir detsamma',
    'no-discounting': 'senare pengar är lika mycket värda',
    alike: 'alla är lika',
  },
  negativeAmountRule: { net: 'dra av från köpet', drop: 'utelämna', refuse: 'neka' },
  fitWarning: {
    'weakly-identified': 'en parameter är knappt känd',
    'prior-used': 'förkunskap användes',
    'spend-follows-frequency': 'beloppet följer frekvensen',
    'infinite-mean-spend': 'medelbeloppet saknar gräns',
    'accounts-without-spend': 'konton utan belopp utelämnades',
  },
  fitRemedy: {
    'more-accounts': 'fler konton',
    'longer-observation': 'längre observation',
    'another-model': 'en annan modell',
    prior: 'förkunskap',
  },
  refusal: {
    'too-few-repeat-buyers': 'för få återkommande köpare',
    'parameter-at-boundary': 'en parameter saknar bästa värde',
    'did-not-converge': 'modellen stabiliserades inte',
    'too-few-endings': 'för få relationer har upphört',
    'infinite-mean-spend': 'medelbeloppet saknar gräns',
    'infinite-expectation': 'det väntade värdet saknar gräns',
    'endless-value': 'värdet är oändligt',
    'nothing-to-compare': 'inget att jämföra',
  },
}
