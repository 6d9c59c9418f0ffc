import type { BillingLabels } from '../billing-labels.ts'

/**
 * Bulgarian words for what billing decides.
 *
 * @example
 * ```ts
 * import { bulgarianBilling } from 'clientele/labels/bg'
 *
 * bulgarianBilling.recurringMovementKind.churn //=> 'отлив'
 * ```
 */
export const bulgarianBilling: BillingLabels = {
  invoiceAction: {
    finalize: 'издаване',
    pay: 'плащане',
    void: 'анулиране',
    'mark-uncollectible': 'отписване като несъбираема',
  },
  invoiceGrouping: { 'charge-day': 'по ден', account: 'по сметка', source: 'по договор или поръчка' },
  dunningAction: {
    'send-reminder': 'изпращане на напомняне',
    'retry-payment': 'нов опит за плащане',
    'cancel-agreement': 'прекратяване на договора',
    'mark-unpaid': 'оставяне като неплатена',
    'mark-uncollectible': 'отписване като несъбираема',
  },
  disputeStatus: { open: 'открит', won: 'спечелен', lost: 'загубен' },
  prorationMethod: { actual: 'действителни дни', '30/360': '30/360', 'actual/30': 'действителни дни от 30' },
  recognitionMethod: { daily: 'ден по ден', 'even-months': 'равни месеци' },
  recurringMovementKind: {
    new: 'нов',
    reactivation: 'възобновяване',
    expansion: 'ръст',
    contraction: 'спад',
    churn: 'отлив',
  },
  taxBasis: { line: 'на всеки ред', subtotal: 'на междинната сума' },
  refusal: {
    'invoice-not-open': 'фактурата не е отворена',
    'more-than-due': 'повече от дължимото',
    'not-settled': 'още не е уредена',
    'partly-settled': 'вече е частично уредена',
    'invoice-not-final': 'фактурата не е издадена',
    'more-than-invoiced': 'повече от фактурираното',
    'more-than-charged': 'повече от сумата на реда',
    'illegal-transition': 'не е възможно при този статус',
    'more-than-bought': 'повече от купеното',
    'more-than-paid': 'повече от платеното',
    'nothing-to-refund': 'няма какво да се върне',
    'insufficient-trust': 'няма достатъчно доверени средства',
  },
}
