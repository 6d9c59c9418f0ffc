import type { OrderLabels } from '../order-labels.ts'

/**
 * Arabic words for orders and the work they make.
 *
 * @example
 * ```ts
 * import { arabicOrders } from 'clientele/labels/ar'
 *
 * arabicOrders.orderAction.fulfil //=> 'إتمام التنفيذ'
 * ```
 */
export const arabicOrders: OrderLabels = {
  orderAction: {
    place: 'تقديم الطلب',
    'start-fulfilment': 'بدء التنفيذ',
    fulfil: 'إتمام التنفيذ',
    cancel: 'إلغاء',
    return: 'إرجاع',
  },
  taskAction: { start: 'بدء', complete: 'إنجاز', cancel: 'إلغاء', reopen: 'إعادة فتح' },
  passedOver: {
    'not-in-team': 'ليس في الفريق',
    away: 'غائب',
    'wrong-role': 'له دور آخر',
    'lacks-skills': 'تنقصه مهارة',
    'no-time': 'لا وقت لديه',
    busier: 'أكثر انشغالًا',
  },
  promiseKind: { 'business-minutes': 'دقائق عمل', 'business-days': 'أيام عمل', date: 'حتى تاريخ' },
  refusal: {
    'wrong-status': 'غير ممكن في هذه الحالة',
    'reason-required': 'يلزم ذكر السبب',
    'nothing-ordered': 'لم يُطلب شيء',
    'checklist-open': 'قائمة التحقق غير مكتملة',
    'tasks-open': 'ما زالت مهام مفتوحة',
    'unknown-line': 'لا يوجد بند كهذا',
    'more-than-left': 'أكثر مما تبقى',
    'parts-open': 'ما زالت مهام فرعية مفتوحة',
    'parent-closed': 'المهمة الأم مغلقة',
    'prerequisite-open': 'مهمة سابقة ما زالت مفتوحة',
    'prerequisite-unknown': 'مهمة سابقة غير معروفة',
    'tasks-in-a-circle': 'مهام يعتمد بعضها على بعض في حلقة',
    'unknown-dependency': 'مهمة تعتمد على مهمة مجهولة',
    'unknown-duration': 'مدة غير معروفة',
    'no-open-hours': 'لا ساعات عمل',
  },
}
