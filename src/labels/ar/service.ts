import type { ServiceLabels } from '../service-labels.ts'
import { fieldProblem } from './field-problem.ts'

/**
 * Arabic words for support, returns, disputes and surveys.
 *
 * @example
 * ```ts
 * import { arabicService } from 'clientele/labels/ar'
 *
 * arabicService.slaState['on-track'] //=> 'في الموعد'
 * ```
 */
export const arabicService: ServiceLabels = {
  slaMetric: { 'first-response': 'أول رد', resolution: 'الحل' },
  slaState: {
    'on-track': 'في الموعد',
    warning: 'الموعد قريب',
    paused: 'متوقف مؤقتًا',
    breached: 'متأخر',
    met: 'التُزم به',
    missed: 'لم يُلتزم به',
  },
  evidenceState: { due: 'مستحقة', overdue: 'متأخرة', submitted: 'مقدَّمة', 'not-needed': 'غير لازمة' },
  returnObjection: {
    'unknown-line': 'لا يوجد بند كهذا',
    'more-than-bought': 'أكثر مما اشتُري',
    'not-delivered': 'لم يُسلَّم بعد',
    'outside-window': 'انتهت مهلة الإرجاع',
    'condition-not-accepted': 'الحالة غير مقبولة',
    'final-sale': 'بيع نهائي',
    'no-exchanges': 'لا استبدال',
  },
  intakeAsk: { product: 'المنتج', priority: 'الأولوية' },
  submissionProblem: /* @__PURE__ */ Object.assign({}, fieldProblem, {
    'not-a-submission': 'ليس نموذجًا',
    'not-an-email': 'ليس عنوان بريد إلكتروني',
    'too-many-fields': 'حقول كثيرة جدًا',
  }),
  effortMethod: { mean: 'متوسط الإجابات', 'easy-minus-hard': 'السهل ناقص الصعب', 'easy-share': 'نسبة السهل' },
  refusal: {
    'no-open-hour': 'لا ساعات عمل',
    'pause-without-end': 'التوقف بلا نهاية',
    'never-reached': 'لا يُبلغ أبدًا',
    'no-target': 'لا التزام ينطبق',
    'no-path': 'لا طريق إلى هناك',
    'before-last-move': 'أقدم من آخر انتقال',
    'reopen-window-over': 'فات أوان إعادة الفتح',
    'same-ticket': 'التذكرة نفسها',
    'other-account': 'يخص حسابًا آخر',
    'itself-a-duplicate': 'مكررة بدورها',
    'nothing-accepted': 'لم يُقبل شيء',
    'evidence-overdue': 'الأدلة متأخرة',
    'invalid-submission': 'النموذج غير معبأ بشكل صحيح',
    'no-answers': 'لا إجابات بعد',
  },
}
