import type { LifecycleLabels } from '../lifecycle-labels.ts'

/**
 * Arabic words for stages and moves between them.
 *
 * @example
 * ```ts
 * import { arabicLifecycle } from 'clientele/labels/ar'
 *
 * arabicLifecycle.acquisitionStage.advocate //=> 'مُوصٍ بنا'
 * ```
 */
export const arabicLifecycle: LifecycleLabels = {
  presetLifecycle: {
    acquisition: 'الاكتساب',
    'deal-pipeline': 'مسار الصفقات',
    'customer-success': 'نجاح العميل',
    'repeat-purchase': 'تكرار الشراء',
  },
  acquisitionStage: {
    subscriber: 'مشترك',
    lead: 'عميل محتمل',
    'marketing-qualified': 'مؤهل من التسويق',
    'sales-qualified': 'مؤهل من المبيعات',
    opportunity: 'فرصة',
    customer: 'زبون',
    client: 'عميل',
    advocate: 'مُوصٍ بنا',
    disqualified: 'مستبعد',
  },
  dealStage: {
    prospecting: 'استكشاف',
    qualification: 'تأهيل',
    proposal: 'عرض سعر',
    negotiation: 'تفاوض',
    won: 'رابحة',
    lost: 'خاسرة',
  },
  clientStage: {
    onboarding: 'تهيئة',
    adopted: 'مستقر',
    'renewal-due': 'قرب التجديد',
    renewed: 'مُجدَّد',
    'at-risk': 'معرض للخطر',
    churned: 'فُقد',
    'won-back': 'استُعيد',
  },
  repeatPurchaseStage: {
    'first-time': 'أول شراء',
    repeat: 'متكرر',
    loyal: 'وفيّ',
    lapsing: 'يبتعد',
    lapsed: 'ابتعد',
    reactivated: 'عاد',
  },
  clientStageReason: {
    'health-low': 'العلاقة ضعيفة',
    'invoice-overdue': 'فاتورة متأخرة',
    'renewal-near': 'التجديد قريب',
    'came-back': 'عاد إلينا',
    'term-began': 'بدأت مدة جديدة',
    'newly-begun': 'بدأ حديثًا',
    'runs-on': 'مستمر',
    'all-ended': 'انتهت كل الاتفاقات',
  },
  movePermission: { allowed: 'مسموح', 'with-reason': 'مسموح مع ذكر السبب', refused: 'غير مسموح' },
  nextStageStatus: { open: 'مفتوحة', closed: 'مغلقة', unknown: 'غير معروف' },
  stageAgeStatus: { within: 'ضمن المدة المعتادة', over: 'أطول من المعتاد', 'no-expectation': 'لا مدة معتادة' },
  funnelMode: { visited: 'دخل المرحلة', 'reached-or-beyond': 'بلغ المرحلة أو ما بعدها' },
  refusal: {
    'unknown-stage': 'لا توجد مرحلة كهذه',
    'not-a-start': 'لا أحد يبدأ من هذه المرحلة',
    'no-path': 'لا طريق إلى هناك',
    'forward-not-allowed': 'التقدم غير مسموح',
    'skip-not-allowed': 'تخطي المراحل غير مسموح',
    'backward-not-allowed': 'الرجوع إلى الخلف غير مسموح',
    'self-not-allowed': 'البقاء في المرحلة غير مسموح',
    'loop-not-allowed': 'الجولة الجديدة غير مسموحة',
    'exit-not-allowed': 'الخروج غير مسموح',
    'return-not-allowed': 'العودة غير مسموحة',
    'reason-required': 'يلزم ذكر السبب',
    'guard-not-met': 'شروط المرحلة غير مستوفاة',
    'guard-unknown': 'لا يُعرف هل شروط المرحلة مستوفاة',
    'before-last-move': 'أقدم من آخر انتقال',
    'empty-history': 'السجل فارغ',
    'foreign-event': 'حدث يخص غيره',
    hole: 'انتقال ناقص في السجل',
    overlap: 'الأحداث غير مرتبة',
    altered: 'السجل معدَّل',
    'no-engagement': 'لا اتفاق بعد',
    'no-purchases': 'لا شراء بعد',
    'no-cycle': 'الصفقات لا تستغرق وقتًا',
  },
}
