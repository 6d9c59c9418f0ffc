import type { ClassificationLabels } from '../classification-labels.ts'
import type { Labels } from '../labels.ts'

/**
 * Arabic words. Everyday Arabic uses its words for both; here `عميل` is a client and `زبون` a customer.
 *
 * @example
 * ```ts
 * import { arabic } from 'clientele/labels/ar'
 *
 * arabic.verdicts.customer //=> 'زبون'
 * ```
 */
export const arabic: Labels = {
  language: 'ar',
  verdicts: { client: 'عميل', customer: 'زبون', neither: 'لا هذا ولا ذاك بعد' },
  dimensions: {
    term: 'المدة',
    offering: 'العرض',
    customisation: 'التخصيص',
    engagement: 'التعامل',
    manager: 'المسؤول',
    interaction: 'التواصل',
    volume: 'الحجم',
    'revenue-model': 'نموذج الإيرادات',
    audience: 'الجمهور',
    confidentiality: 'السرية',
    basis: 'الأساس',
    loyalty: 'الولاء',
    'after-sales': 'خدمة ما بعد البيع',
  },
  facts: {
    hasPurchased: { true: 'سبق له الشراء', false: 'لم يسبق له الشراء' },
    party: { individual: 'فرد', business: 'مؤسسة' },
    offering: {
      product: 'منتج',
      'standardised-service': 'خدمة قياسية',
      'bespoke-product': 'منتج حسب الطلب',
      'bespoke-service': 'خدمة حسب الطلب',
      advice: 'استشارة',
    },
    customisation: {
      none: 'بلا تخصيص',
      minimal: 'تخصيص طفيف',
      configured: 'مُهيّأ',
      bespoke: 'مُفصّل حسب الطلب',
    },
    term: {
      none: 'لا تعامل',
      single: 'شراء واحد',
      occasional: 'مشتريات متفرقة',
      'regular-repeat': 'مشتريات منتظمة',
      subscription: 'اشتراك',
      contract: 'عقد',
      'ongoing-without-contract': 'مستمر بلا عقد',
    },
    openEnded: { true: 'بلا نهاية محددة', false: 'بنهاية محددة' },
    engagement: {
      none: 'لا شيء جارٍ',
      transactional: 'بيع في كل مرة',
      'one-off-project': 'مشروع واحد',
      'ongoing-collaboration': 'تعاون مستمر',
    },
    dedicatedManager: { true: 'مسؤول مخصص', false: 'بلا مسؤول مخصص' },
    interactionsHandledBy: {
      'counter-staff': 'يخدمه موظفو الصندوق',
      'support-staff': 'يخدمه موظفو الدعم',
      'account-manager': 'يتابعه مدير حساب',
    },
    revenueModel: {
      none: 'لا يدفع شيئًا حاليًا',
      'per-purchase': 'يدفع عن كل شراء',
      retainer: 'يدفع أتعابًا دورية مقابل عمل مستمر',
      'recurring-fixed-fee': 'يدفع رسمًا ثابتًا متكررًا',
      subscription: 'يدفع مقابل اشتراك',
      membership: 'يدفع مقابل عضوية',
      'fixed-fee-project': 'يدفع مبلغًا ثابتًا عن مشروع',
      'time-and-materials': 'يدفع عن الوقت والمواد',
      hourly: 'يدفع بالساعة',
      commission: 'يدفع عمولة',
      usage: 'يدفع مقابل ما يستخدمه',
      mixed: 'يدفع بعدة طرق',
    },
    billingCycle: {
      'per-transaction': 'يُفوتر عن كل معاملة',
      weekly: 'يُفوتر كل أسبوع',
      monthly: 'يُفوتر كل شهر',
      quarterly: 'يُفوتر كل ربع سنة',
      yearly: 'يُفوتر كل سنة',
      other: 'يُفوتر بغير انتظام',
    },
    fixedPeriodicFee: { true: 'الرسم نفسه كل فترة', false: 'بلا رسم ثابت لكل فترة' },
    audience: { niche: 'جمهور متخصص', broad: 'جمهور واسع' },
    accountVolume: {
      'low-volume-high-value': 'حسابات قليلة عالية القيمة',
      'high-volume-low-value': 'حسابات كثيرة منخفضة القيمة',
    },
    loyaltyProgramme: { true: 'في برنامج ولاء', false: 'ليس في برنامج ولاء' },
    afterSalesService: { true: 'مع خدمة ما بعد البيع', false: 'بلا خدمة ما بعد البيع' },
    confidentialInformationShared: { true: 'يشاركنا أمورًا سرية', false: 'لا يشارك شيئًا سريًا' },
  },
  contractMonths: 'الأشهر: {count}',
  requirements: {
    'purchase-met': '{facts}',
    'purchase-not-met': 'لم يسبق له الشراء، وليس له اتفاق أتعاب سارٍ',
    'purchase-unknown': 'لم يسبق له الشراء؛ ولا يُعرف هل يسري اتفاق أتعاب',
    'continuing-met': 'تعامل مستمر ({facts})',
    'continuing-not-met': 'لا تعامل مستمر ({facts})',
    'continuing-unknown': 'لا يُعرف هل التعامل مستمر ({facts})',
    'tailored-met': 'عمل مخصص ({facts})',
    'tailored-not-met': 'لا شيء مخصص ({facts})',
    'tailored-unknown': 'لا يُعرف هل العمل مخصص ({facts})',
  },
  leanings: { client: 'مثل عميل: {facts}', customer: 'مثل زبون: {facts}', neither: 'لا يدل على أيٍّ منهما: {facts}' },
}

/**
 * Arabic words for what classification speaks of beside what is in {@link Labels}.
 *
 * @example
 * ```ts
 * import { arabicClassification } from 'clientele/labels/ar'
 *
 * arabicClassification.factName.industry //=> 'القطاع'
 * ```
 */
export const arabicClassification: ClassificationLabels = {
  factName: {
    hasPurchased: 'الشراء',
    party: 'فرد أو مؤسسة',
    offering: 'العرض',
    customisation: 'التخصيص',
    term: 'المدة',
    contractMonths: 'مدة العقد بالأشهر',
    openEnded: 'بلا نهاية محددة',
    tenureMonths: 'مدة العلاقة بالأشهر',
    purchaseCount: 'عدد المشتريات',
    engagement: 'التعامل',
    dedicatedManager: 'المسؤول المخصص',
    interactionsHandledBy: 'من يتولى التواصل',
    revenueModel: 'نموذج الإيرادات',
    billingCycle: 'دورة الفوترة',
    fixedPeriodicFee: 'رسم ثابت لكل فترة',
    audience: 'الجمهور',
    accountVolume: 'عدد الحسابات وقيمتها',
    loyaltyProgramme: 'برنامج الولاء',
    afterSalesService: 'خدمة ما بعد البيع',
    confidentialInformationShared: 'المعلومات السرية',
    industry: 'القطاع',
  },
  requirement: { purchase: 'الشراء', continuing: 'تعامل مستمر', tailored: 'عمل مخصص' },
  requirementStatus: { met: 'مستوفى', 'not-met': 'غير مستوفى', unknown: 'غير معروف' },
  gateStatus: { open: 'مفتوحة', closed: 'مغلقة', undecided: 'لم تُحسم' },
  businessKind: {
    consultancy: 'مكتب استشارات',
    'advisory-firm': 'مكتب مشورة',
    'brand-agency': 'وكالة علامات تجارية',
    'advertising-agency': 'وكالة إعلان',
    'digital-marketing-agency': 'وكالة تسويق رقمي',
    'law-firm': 'مكتب محاماة',
    'pr-consultant': 'مستشار علاقات عامة',
    therapist: 'معالج',
    'accounting-firm': 'مكتب محاسبة',
    supermarket: 'سوبرماركت',
    'clothing-shop': 'متجر ملابس',
    pharmacy: 'صيدلية',
    restaurant: 'مطعم',
    cafe: 'مقهى',
    spa: 'منتجع صحي',
    salon: 'صالون تجميل',
    bakery: 'مخبز',
    'petrol-station': 'محطة وقود',
    'wedding-planner': 'منظم حفلات زفاف',
  },
  recordKind: { account: 'حساب', agreement: 'اتفاق', order: 'طلب', interaction: 'تواصل', 'team-member': 'عضو الفريق' },
}
