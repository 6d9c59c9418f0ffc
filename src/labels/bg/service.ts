import type { ServiceLabels } from '../service-labels.ts'
import { fieldProblem } from './field-problem.ts'

/**
 * Bulgarian words for support, returns, disputes and surveys.
 *
 * @example
 * ```ts
 * import { bulgarianService } from 'clientele/labels/bg'
 *
 * bulgarianService.slaState['on-track'] //=> 'в срок'
 * ```
 */
export const bulgarianService: ServiceLabels = {
  slaMetric: { 'first-response': 'първи отговор', resolution: 'решаване' },
  slaState: {
    'on-track': 'в срок',
    warning: 'наближава срокът',
    paused: 'на пауза',
    breached: 'просрочено',
    met: 'спазено',
    missed: 'неспазено',
  },
  evidenceState: { due: 'дължими', overdue: 'просрочени', submitted: 'подадени', 'not-needed': 'не са нужни' },
  returnObjection: {
    'unknown-line': 'няма такъв ред',
    'more-than-bought': 'повече от купеното',
    'not-delivered': 'още не е доставено',
    'outside-window': 'срокът за връщане е изтекъл',
    'condition-not-accepted': 'състоянието не се приема',
    'final-sale': 'окончателна продажба',
    'no-exchanges': 'без замяна',
  },
  intakeAsk: { product: 'продукт', priority: 'приоритет' },
  submissionProblem: /* @__PURE__ */ Object.assign({}, fieldProblem, {
    'not-a-submission': 'не е формуляр',
    'not-an-email': 'не е имейл адрес',
    'too-many-fields': 'твърде много полета',
  }),
  effortMethod: { mean: 'средно на отговорите', 'easy-minus-hard': 'лесно минус трудно', 'easy-share': 'дял на лесно' },
  refusal: {
    'no-open-hour': 'няма работно време',
    'pause-without-end': 'паузата няма край',
    'never-reached': 'никога не се достига',
    'no-target': 'няма приложимо обещание',
    'no-path': 'няма път дотам',
    'before-last-move': 'по-рано от последното преместване',
    'reopen-window-over': 'твърде късно за повторно отваряне',
    'same-ticket': 'същата заявка',
    'other-account': 'принадлежи на друга сметка',
    'itself-a-duplicate': 'самата тя е дубликат',
    'nothing-accepted': 'нищо не е прието',
    'evidence-overdue': 'доказателствата са просрочени',
    'invalid-submission': 'формулярът не е попълнен правилно',
    'no-answers': 'още няма отговори',
  },
}
