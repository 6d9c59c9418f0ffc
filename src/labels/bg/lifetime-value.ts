import type { LifetimeValueLabels } from '../lifetime-value-labels.ts'

/**
 * Bulgarian words for what somebody is worth.
 *
 * @example
 * ```ts
 * import { bulgarianLifetimeValue } from 'clientele/labels/bg'
 *
 * bulgarianLifetimeValue.rfmSegmentName.hibernating //=> 'спящи'
 * ```
 */
export const bulgarianLifetimeValue: LifetimeValueLabels = {
  rfmSegmentName: {
    champions: 'шампиони',
    loyal: 'лоялни',
    'potential-loyalist': 'потенциално лоялни',
    'new-customers': 'нови купувачи',
    promising: 'обещаващи',
    'need-attention': 'нуждаят се от внимание',
    'about-to-sleep': 'на път да заспят',
    'at-risk': 'застрашени',
    'cannot-lose-them': 'не бива да ги губим',
    hibernating: 'спящи',
    lost: 'загубени',
  },
  valueSetting: { contractual: 'с договор', 'non-contractual': 'без договор' },
  paymentStanding: { 'payment-due': 'предстои плащане', 'payment-made': 'плащането е направено' },
  firstPayment: { now: 'сега', 'after-one-period': 'след един период', 'at-end-of-period': 'в края на периода' },
  valueAssumption: {
    'past-only': 'само миналото се брои',
    'constant-spend': 'разходът остава същият',
    'constant-frequency': 'честотата остава същата',
    'known-lifespan': 'известно е колко трае връзката',
    'constant-churn': 'отливът остава същият',
    'no-discounting': 'по-късните пари струват същото',
    alike: 'всички са еднакви',
  },
  negativeAmountRule: { net: 'приспадане от покупката', drop: 'пропускане', refuse: 'отказ' },
  fitWarning: {
    'weakly-identified': 'параметър почти не е известен',
    'prior-used': 'използвано е предварително знание',
    'spend-follows-frequency': 'разходът следва честотата',
    'infinite-mean-spend': 'средният разход няма граница',
    'accounts-without-spend': 'пропуснати са сметки без разход',
  },
  fitRemedy: {
    'more-accounts': 'повече сметки',
    'longer-observation': 'по-дълго наблюдение',
    'another-model': 'друг модел',
    prior: 'предварително знание',
  },
  refusal: {
    'too-few-repeat-buyers': 'твърде малко повторни купувачи',
    'parameter-at-boundary': 'параметър няма най-добра стойност',
    'did-not-converge': 'моделът не се установи',
    'too-few-endings': 'твърде малко приключили отношения',
    'infinite-mean-spend': 'средният разход няма граница',
    'infinite-expectation': 'очакваната стойност няма граница',
    'endless-value': 'стойността е безкрайна',
    'nothing-to-compare': 'няма какво да се сравни',
  },
}
