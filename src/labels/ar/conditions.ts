import type { ConditionLabels } from '../condition-labels.ts'

/**
 * Arabic words for what conditions say, as an editor of policies shows them.
 *
 * @example
 * ```ts
 * import { arabicConditions } from 'clientele/labels/ar'
 *
 * arabicConditions.conditionStatus.unknown //=> 'غير معروف'
 * ```
 */
export const arabicConditions: ConditionLabels = {
  conditionStatus: { met: 'مستوفى', 'not-met': 'غير مستوفى', unknown: 'غير معروف' },
  conditionOperator: {
    equals: 'يساوي',
    'one-of': 'واحد من',
    'at-least': 'على الأقل',
    'at-most': 'على الأكثر',
    'more-than': 'أكثر من',
    'less-than': 'أقل من',
    between: 'بين',
    contains: 'يحتوي على',
    'starts-with': 'يبدأ بـ',
    'ends-with': 'ينتهي بـ',
    'in-domain': 'ضمن النطاق',
    exists: 'معروف',
    'days-since': 'أيام منذ',
    'days-until': 'أيام حتى',
    count: 'عدد المرات',
    'days-since-last': 'أيام منذ آخر مرة',
  },
  unknownProblem: { missing: 'غير معروفة', unsuitable: 'من نوع خاطئ' },
}
