import type { ReportingLabels } from '../reporting-labels.ts'

/**
 * Arabic words for reports, merging, assignment and the overview.
 *
 * @example
 * ```ts
 * import { arabicReporting } from 'clientele/labels/ar'
 *
 * arabicReporting.workloadState.full //=> 'ممتلئ'
 * ```
 */
export const arabicReporting: ReportingLabels = {
  forecastCategory: { pipeline: 'قيد التفاوض', 'best-case': 'أفضل الأحوال', commit: 'مؤكدة', closed: 'مغلقة' },
  dealField: { account: 'الحساب', owner: 'المسؤول', stage: 'المرحلة' },
  missingDealPart: { amount: 'المبلغ', 'expected-close': 'الإغلاق المتوقع', probability: 'الاحتمال' },
  dealChanceReason: {
    'by-group': 'حسب صفقات المجموعة المغلقة',
    'by-all': 'حسب كل الصفقات المغلقة',
    'older-than-any-closed': 'أقدم من كل صفقة مغلقة',
  },
  revenueBasis: { invoiced: 'مُفوترة', received: 'مُستلَمة', recognized: 'مُعترَف بها' },
  concentrationLevel: { low: 'منخفض', moderate: 'متوسط', high: 'مرتفع' },
  changeVerdict: { better: 'أفضل', worse: 'أسوأ', unclear: 'غير واضح' },
  workloadState: { away: 'غائب', available: 'متاح', full: 'ممتلئ', overloaded: 'مُثقَل' },
  assignmentStrategy: { 'round-robin': 'بالتناوب', 'least-busy': 'الأقل انشغالًا', weighted: 'حسب الوزن' },
  assignmentMeasure: { items: 'العدد', minutes: 'الدقائق' },
  assignmentReason: {
    preferred: 'مُفضَّل',
    'only-one': 'الوحيد',
    'longest-ago': 'الأطول انتظارًا',
    'least-busy': 'الأقل انشغالًا',
    'furthest-behind': 'الأكثر تخلفًا عن حصته',
  },
  leftOver: {
    'no-members': 'لا أحد',
    'unknown-effort': 'الجهد غير معروف',
    declines: 'لا يقبل ذلك',
    unsuited: 'غير مناسب',
    undecided: 'لا يمكن الجزم بعد',
    'too-large': 'كبير جدًا',
    away: 'غائب',
    'at-capacity': 'لا سعة متبقية',
    'quota-reached': 'بُلغت الحصة',
  },
  duplicateReason: {
    'values-agree': 'القيم متطابقة',
    'names-alike': 'الأسماء متشابهة',
    'values-differ': 'القيم مختلفة',
    'never-one': 'ليسا واحدًا أبدًا',
  },
  duplicateMatcher: {
    exact: 'مطابق تمامًا',
    'same-words': 'الكلمات نفسها',
    email: 'البريد نفسه',
    domain: 'النطاق نفسه',
    phone: 'الهاتف نفسه',
    'similar-name': 'اسم مشابه',
  },
  mergeWay: {
    first: 'القيمة الأولى',
    union: 'كل المدخلات',
    'by-key': 'حسب المفتاح',
    max: 'الأكبر',
    min: 'الأصغر',
    sum: 'المجموع',
    join: 'موصولة معًا',
    any: 'نعم إن وُجدت نعم',
  },
  mergeCause: { chosen: 'اختاره شخص', block: 'ينتمي إلى كتلة', 'unlike-values': 'القيم من أنواع مختلفة' },
  nextActionType: {
    'collect-overdue-invoice': 'تحصيل الفاتورة المتأخرة',
    'close-overdue-deal': 'إغلاق الصفقة المتأخرة',
    'work-on-deal': 'العمل على الصفقة',
    'prepare-renewal': 'التحضير للتجديد',
    'rescue-client': 'إنقاذ العميل',
    'answer-late-ticket': 'الرد على التذكرة المتأخرة',
    'invite-to-buy-again': 'دعوة إلى الشراء مجددًا',
    'finish-late-task': 'إنهاء المهمة المتأخرة',
    'contact-account': 'التواصل مع الحساب',
  },
  expectedValueSource: { agreements: 'الاتفاقات', purchases: 'المشتريات' },
  healthPart: { payment: 'الدفع', contact: 'التواصل', satisfaction: 'الرضا', support: 'الدعم', rhythm: 'وتيرة الشراء' },
  refusal: {
    'record-missing': 'سجل ناقص',
    'record-changed': 'تغيّر سجل',
    'related-changed': 'تغيّر سجل مرتبط',
    'record-exists': 'السجل موجود بالفعل',
    'too-few-closed-deals': 'الصفقات المغلقة قليلة جدًا',
  },
}
