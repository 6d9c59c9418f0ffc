import type { OrderLabels } from '../order-labels.ts'

/**
 * Portuguese words for orders and the work they make.
 *
 * @example
 * ```ts
 * import { portugueseOrders } from 'clientele/labels/pt'
 *
 * portugueseOrders.orderAction.fulfil //=> 'executar'
 * ```
 */
export const portugueseOrders: OrderLabels = {
  orderAction: {
    place: 'encomendar',
    'start-fulfilment': 'iniciar a execução',
    fulfil: 'executar',
    cancel: 'cancelar',
    return: 'devolver',
  },
  taskAction: { start: 'iniciar', complete: 'concluir', cancel: 'cancelar', reopen: 'reabrir' },
  passedOver: {
    'not-in-team': 'não é da equipa',
    away: 'ausente',
    'wrong-role': 'tem outra função',
    'lacks-skills': 'falta-lhe uma competência',
    'no-time': 'não tem tempo',
    busier: 'tem mais que fazer',
  },
  promiseKind: { 'business-minutes': 'minutos úteis', 'business-days': 'dias úteis', date: 'até uma data' },
  refusal: {
    'wrong-status': 'não é possível neste estado',
    'reason-required': 'é preciso um motivo',
    'nothing-ordered': 'nada foi encomendado',
    'checklist-open': 'a lista de verificação não está completa',
    'tasks-open': 'ainda há tarefas abertas',
    'unknown-line': 'a linha não existe',
    'more-than-left': 'mais do que resta',
    'parts-open': 'ainda há subtarefas abertas',
    'parent-closed': 'a tarefa principal está fechada',
    'prerequisite-open': 'uma tarefa prévia está aberta',
    'prerequisite-unknown': 'uma tarefa prévia é desconhecida',
    'tasks-in-a-circle': 'há tarefas que dependem umas das outras em círculo',
    'unknown-dependency': 'uma tarefa depende de outra desconhecida',
    'unknown-duration': 'uma duração é desconhecida',
    'no-open-hours': 'não há horário de abertura',
  },
}
