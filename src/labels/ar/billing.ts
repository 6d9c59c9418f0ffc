import type { BillingLabels } from '../billing-labels.ts'

/**
 * Arabic words for what billing decides.
 *
 * @example
 * ```ts
 * import { arabicBilling } from 'clientele/labels/ar'
 *
 * arabicBilling.recurringMovementKind.churn //=> 'فقدان'
 * ```
 */
export const arabicBilling: BillingLabels = {
  invoiceAction: { finalize: 'إصدار', pay: 'دفع', void: 'إلغاء', 'mark-uncollectible': 'شطب كدين معدوم' },
  invoiceGrouping: { 'charge-day': 'حسب اليوم', account: 'حسب الحساب', source: 'حسب الاتفاق أو الطلب' },
  dunningAction: {
    'send-reminder': 'إرسال تذكير',
    'retry-payment': 'إعادة محاولة الدفع',
    'cancel-agreement': 'إلغاء الاتفاق',
    'mark-unpaid': 'تركها غير مدفوعة',
    'mark-uncollectible': 'شطب كدين معدوم',
  },
  disputeStatus: { open: 'مفتوح', won: 'رُبح', lost: 'خُسر' },
  prorationMethod: { actual: 'الأيام الفعلية', '30/360': '30/360', 'actual/30': 'الأيام الفعلية على 30' },
  recognitionMethod: { daily: 'يومًا بيوم', 'even-months': 'أشهر متساوية' },
  recurringMovementKind: {
    new: 'جديد',
    reactivation: 'عودة',
    expansion: 'زيادة',
    contraction: 'نقصان',
    churn: 'فقدان',
  },
  taxBasis: { line: 'على كل بند', subtotal: 'على المجموع الفرعي' },
  refusal: {
    'invoice-not-open': 'الفاتورة ليست مفتوحة',
    'more-than-due': 'أكثر من المستحق',
    'not-settled': 'لم تُسدَّد بعد',
    'partly-settled': 'سُدِّدت جزئيًا',
    'invoice-not-final': 'الفاتورة لم تصدر',
    'more-than-invoiced': 'أكثر من المُفوتر',
    'more-than-charged': 'أكثر من قيمة البند',
    'illegal-transition': 'غير ممكن في هذه الحالة',
    'more-than-bought': 'أكثر مما اشتُري',
    'more-than-paid': 'أكثر مما دُفع',
    'nothing-to-refund': 'لا شيء يُرد',
    'insufficient-trust': 'أموال الأمانة غير كافية',
  },
}
