import type { ServiceLabels } from '../service-labels.ts'
import { fieldProblem } from './field-problem.ts'

/**
 * Portuguese words for support, returns, disputes and surveys.
 *
 * @example
 * ```ts
 * import { portugueseService } from 'clientele/labels/pt'
 *
 * portugueseService.slaState['on-track'] //=> 'dentro do prazo'
 * ```
 */
export const portugueseService: ServiceLabels = {
  slaMetric: { 'first-response': 'primeira resposta', resolution: 'resolução' },
  slaState: {
    'on-track': 'dentro do prazo',
    warning: 'prazo a terminar',
    paused: 'em pausa',
    breached: 'em atraso',
    met: 'cumprido',
    missed: 'falhado',
  },
  evidenceState: {
    due: 'por entregar',
    overdue: 'em atraso',
    submitted: 'entregues',
    'not-needed': 'não são precisas',
  },
  returnObjection: {
    'unknown-line': 'a linha não existe',
    'more-than-bought': 'mais do que o comprado',
    'not-delivered': 'ainda não entregue',
    'outside-window': 'fora do prazo de devolução',
    'condition-not-accepted': 'estado não aceite',
    'final-sale': 'venda final',
    'no-exchanges': 'sem trocas',
  },
  intakeAsk: { product: 'produto', priority: 'prioridade' },
  submissionProblem: /* @__PURE__ */ Object.assign({}, fieldProblem, {
    'not-a-submission': 'não é um formulário',
    'not-an-email': 'não é um endereço de correio',
    'too-many-fields': 'demasiados campos',
  }),
  effortMethod: {
    mean: 'média das respostas',
    'easy-minus-hard': 'fácil menos difícil',
    'easy-share': 'percentagem de fácil',
  },
  refusal: {
    'no-open-hour': 'não há horário de abertura',
    'pause-without-end': 'a pausa não tem fim',
    'never-reached': 'nunca é atingido',
    'no-target': 'nenhum compromisso se aplica',
    'no-path': 'nenhum caminho leva até lá',
    'before-last-move': 'anterior ao último movimento',
    'reopen-window-over': 'tarde demais para reabrir',
    'same-ticket': 'o mesmo pedido',
    'other-account': 'pertence a outra conta',
    'itself-a-duplicate': 'já é um duplicado',
    'nothing-accepted': 'nada foi aceite',
    'evidence-overdue': 'as provas estão em atraso',
    'invalid-submission': 'o formulário não está bem preenchido',
    'no-answers': 'ainda sem respostas',
  },
}
