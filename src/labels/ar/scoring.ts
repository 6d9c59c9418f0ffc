import type { ScoringLabels } from '../scoring-labels.ts'

/**
 * Arabic words for scores, by rule and by evidence.
 *
 * @example
 * ```ts
 * import { arabicScoring } from 'clientele/labels/ar'
 *
 * arabicScoring.leadOutcome.lost //=> 'خُسر'
 * ```
 */
export const arabicScoring: ScoringLabels = {
  leadOutcome: { won: 'رُبح', lost: 'خُسر' },
  contributionKind: {
    rule: 'نقاط قاعدة',
    decay: 'تلاشت مع الوقت',
    'daily-limit': 'الحد اليومي',
    'rule-limit': 'حد القاعدة',
    'group-limit': 'حد المجموعة',
    'axis-limit': 'حد المحور',
    'total-limit': 'حد المجموع',
  },
  scoreChangeKind: {
    axis: 'المحور',
    total: 'المجموع',
    grade: 'الدرجة',
    label: 'التصنيف',
    'threshold-reached': 'بلغ الحد',
    'threshold-lost': 'نزل عن الحد',
  },
  scoreModelKind: { 'business-services': 'خدمات للأعمال', 'online-shop': 'متجر إلكتروني' },
  skippedBecause: { unset: 'غير معروف', unseen: 'لم يُر من قبل', 'too-few-observations': 'نادر جدًا' },
  winEffect: { raises: 'يرفع الفرصة', lowers: 'يخفض الفرصة', none: 'لا يغير شيئًا' },
  logisticTermKind: { value: 'رقم', level: 'قيمة واحدة', other: 'قيمة أخرى', missing: 'قيمة ناقصة' },
  logisticNote: { 'constant-field': 'الحقل متطابق للجميع', 'levels-merged': 'جُمعت القيم النادرة معًا' },
  refusal: {
    'insufficient-data': 'المكسوب أو المفقود قليل جدًا',
    'no-outcomes': 'لا نتائج بعد',
    'did-not-converge': 'لم يستقر النموذج',
  },
}
