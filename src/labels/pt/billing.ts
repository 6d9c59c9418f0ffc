import type { BillingLabels } from '../billing-labels.ts'

/**
 * Portuguese words for what billing decides.
 *
 * @example
 * ```ts
 * import { portugueseBilling } from 'clientele/labels/pt'
 *
 * portugueseBilling.recurringMovementKind.churn //=> 'perda'
 * ```
 */
export const portugueseBilling: BillingLabels = {
  invoiceAction: { finalize: 'emitir', pay: 'pagar', void: 'anular', 'mark-uncollectible': 'dar como incobrável' },
  invoiceGrouping: { 'charge-day': 'por dia', account: 'por conta', source: 'por acordo ou encomenda' },
  dunningAction: {
    'send-reminder': 'enviar um lembrete',
    'retry-payment': 'tentar o pagamento de novo',
    'cancel-agreement': 'cancelar o acordo',
    'mark-unpaid': 'deixar por pagar',
    'mark-uncollectible': 'dar como incobrável',
  },
  disputeStatus: { open: 'em aberto', won: 'ganha', lost: 'perdida' },
  prorationMethod: { actual: 'dias efetivos', '30/360': '30/360', 'actual/30': 'dias efetivos sobre 30' },
  recognitionMethod: { daily: 'dia a dia', 'even-months': 'meses iguais' },
  recurringMovementKind: {
    new: 'nova',
    reactivation: 'reativação',
    expansion: 'expansão',
    contraction: 'contração',
    churn: 'perda',
  },
  taxBasis: { line: 'em cada linha', subtotal: 'no subtotal' },
  refusal: {
    'invoice-not-open': 'a fatura não está em aberto',
    'more-than-due': 'mais do que o valor em dívida',
    'not-settled': 'ainda não está liquidada',
    'partly-settled': 'já está parcialmente liquidada',
    'invoice-not-final': 'a fatura não foi emitida',
    'more-than-invoiced': 'mais do que o faturado',
    'more-than-charged': 'mais do que o valor da linha',
    'illegal-transition': 'não é possível neste estado',
    'more-than-bought': 'mais do que o comprado',
    'more-than-paid': 'mais do que o pago',
    'nothing-to-refund': 'nada a devolver',
    'insufficient-trust': 'fundos à guarda insuficientes',
  },
}
