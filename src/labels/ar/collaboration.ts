import type { CollaborationLabels } from '../collaboration-labels.ts'

/**
 * Arabic words for requirements documents and the portal.
 *
 * @example
 * ```ts
 * import { arabicCollaboration } from 'clientele/labels/ar'
 *
 * arabicCollaboration.portalStanding.guest //=> 'ضيف'
 * ```
 */
export const arabicCollaboration: CollaborationLabels = {
  portalStanding: { staff: 'موظف', client: 'عميل', customer: 'زبون', guest: 'ضيف' },
  accessReason: {
    'staff-member': 'من الموظفين',
    'for-the-account': 'لكل من في الحساب',
    named: 'مذكور بالاسم',
    shared: 'تمت مشاركته معه',
    'unknown-viewer': 'لم يسجل أحد الدخول',
    'other-account': 'يخص حسابًا آخر',
    'unknown-record': 'لا يوجد سجل كهذا',
    'kind-not-shown': 'لا تُعرض هذه السجلات',
    privileged: 'محمي بالسرية المهنية',
    'above-clearance': 'أكثر سرية مما يُسمح له',
    internal: 'للموظفين فقط',
    'not-named': 'غير مذكور ولم يُشارَك معه',
    'share-not-active': 'المشاركة غير سارية',
    'parent-hidden': 'يتبع شيئًا مخفيًا',
    'action-not-allowed': 'هذا الإجراء غير مسموح',
  },
  standardSection: {
    scope: 'النطاق',
    'business-drivers': 'دوافع العمل',
    stakeholders: 'أصحاب المصلحة',
    finances: 'المالية',
    schedule: 'الجدول الزمني',
    acceptance: 'القبول',
  },
  standardAsk: {
    'scope-in': 'ضمن النطاق',
    'scope-out': 'خارج النطاق',
    'business-drivers': 'دوافع العمل',
    'driver-measures': 'مقاييس الدوافع',
    stakeholders: 'أصحاب المصلحة',
    'decision-maker': 'صاحب القرار',
    budget: 'الميزانية',
    'payment-terms': 'شروط الدفع',
    start: 'البداية',
    deadline: 'الموعد النهائي',
    milestones: 'المراحل الرئيسية',
    'acceptance-criteria': 'معايير القبول',
    'acceptance-by': 'من يقبل',
  },
  requirementsConflict: {
    'term-ends-before-start': 'النهاية قبل البداية',
    'deadline-before-start': 'الموعد النهائي قبل البداية',
    'deadline-after-end': 'الموعد النهائي بعد النهاية',
    'outside-agreement': 'خارج الاتفاق',
    'milestone-outside-term': 'مرحلة رئيسية خارج المدة',
    'milestone-after-deadline': 'مرحلة رئيسية بعد الموعد النهائي',
    'milestone-due-before-start': 'مرحلة رئيسية تُستحق قبل البداية',
    'milestone-before-prerequisite': 'مرحلة رئيسية قبل ما تعتمد عليه',
    'milestones-in-a-circle': 'مراحل رئيسية يعتمد بعضها على بعض في حلقة',
    'unknown-milestone': 'لا توجد مرحلة رئيسية كهذه',
    'unknown-stakeholder': 'لا يوجد صاحب مصلحة كهذا',
    'in-and-out-of-scope': 'ضمن النطاق وخارجه معًا',
    'budget-below-commitment': 'الميزانية أقل من الملتزم به',
    'costs-above-budget': 'التكاليف فوق الميزانية',
    'payments-above-budget': 'المدفوعات فوق الميزانية',
    'mixed-currencies': 'العملات مختلطة',
  },
  requirementsChangeKind: { added: 'أُضيف', removed: 'أُزيل', changed: 'تغيّر', reordered: 'أُعيد ترتيبه' },
  refusal: {
    'nothing-changed': 'لم يتغير شيء',
    'before-last-version': 'أقدم من آخر نسخة',
    'change-does-not-fit': 'التغيير لا يتوافق',
  },
}
