import type { LifetimeValueLabels } from '../lifetime-value-labels.ts'

/**
 * Arabic words for what somebody is worth.
 *
 * @example
 * ```ts
 * import { arabicLifetimeValue } from 'clientele/labels/ar'
 *
 * arabicLifetimeValue.rfmSegmentName.hibernating //=> 'ساكنون'
 * ```
 */
export const arabicLifetimeValue: LifetimeValueLabels = {
  rfmSegmentName: {
    champions: 'الأبطال',
    loyal: 'الأوفياء',
    'potential-loyalist': 'أوفياء محتملون',
    'new-customers': 'زبائن جدد',
    promising: 'واعدون',
    'need-attention': 'بحاجة إلى عناية',
    'about-to-sleep': 'على وشك السكون',
    'at-risk': 'معرضون للخطر',
    'cannot-lose-them': 'لا يجوز فقدانهم',
    hibernating: 'ساكنون',
    lost: 'مفقودون',
  },
  valueSetting: { contractual: 'بعقد', 'non-contractual': 'بلا عقد' },
  paymentStanding: { 'payment-due': 'الدفع مستحق', 'payment-made': 'تم الدفع' },
  firstPayment: { now: 'الآن', 'after-one-period': 'بعد فترة واحدة', 'at-end-of-period': 'في نهاية الفترة' },
  valueAssumption: {
    'past-only': 'الماضي وحده يُحسب',
    'constant-spend': 'الإنفاق ثابت',
    'constant-frequency': 'التكرار ثابت',
    'known-lifespan': 'مدة العلاقة معروفة',
    'constant-churn': 'الفقدان ثابت',
    'no-discounting': 'المال اللاحق بالقيمة نفسها',
    alike: 'الجميع متشابهون',
  },
  negativeAmountRule: { net: 'يُخصم من الشراء', drop: 'يُترك', refuse: 'يُرفض' },
  fitWarning: {
    'weakly-identified': 'معامل شبه مجهول',
    'prior-used': 'استُخدمت معرفة مسبقة',
    'spend-follows-frequency': 'الإنفاق يتبع التكرار',
    'infinite-mean-spend': 'متوسط الإنفاق بلا حد',
    'accounts-without-spend': 'تُركت حسابات بلا إنفاق',
  },
  fitRemedy: {
    'more-accounts': 'حسابات أكثر',
    'longer-observation': 'مدة رصد أطول',
    'another-model': 'نموذج آخر',
    prior: 'معرفة مسبقة',
  },
  refusal: {
    'too-few-repeat-buyers': 'المشترون المتكررون قليلون جدًا',
    'parameter-at-boundary': 'معامل بلا قيمة مُثلى',
    'did-not-converge': 'لم يستقر النموذج',
    'too-few-endings': 'العلاقات المنتهية قليلة جدًا',
    'infinite-mean-spend': 'متوسط الإنفاق بلا حد',
    'infinite-expectation': 'القيمة المتوقعة بلا حد',
    'endless-value': 'القيمة لا نهائية',
    'nothing-to-compare': 'لا شيء للمقارنة',
  },
}
