import type { CollaborationLabels } from '../collaboration-labels.ts'

/**
 * Portuguese words for requirements documents and the portal.
 *
 * @example
 * ```ts
 * import { portugueseCollaboration } from 'clientele/labels/pt'
 *
 * portugueseCollaboration.portalStanding.guest //=> 'convidado'
 * ```
 */
export const portugueseCollaboration: CollaborationLabels = {
  portalStanding: { staff: 'equipa', client: 'cliente', customer: 'comprador', guest: 'convidado' },
  accessReason: {
    'staff-member': 'é da equipa',
    'for-the-account': 'para todos da conta',
    named: 'indicado pelo nome',
    shared: 'partilhado consigo',
    'unknown-viewer': 'sem sessão iniciada',
    'other-account': 'pertence a outra conta',
    'unknown-record': 'o registo não existe',
    'kind-not-shown': 'estes registos não são mostrados',
    privileged: 'protegido por sigilo profissional',
    'above-clearance': 'demasiado confidencial',
    internal: 'só para a equipa',
    'not-named': 'nem indicado nem partilhado',
    'share-not-active': 'a partilha não está ativa',
    'parent-hidden': 'pertence a algo oculto',
    'action-not-allowed': 'esta ação não é permitida',
  },
  standardSection: {
    scope: 'âmbito',
    'business-drivers': 'motivações do negócio',
    stakeholders: 'partes interessadas',
    finances: 'finanças',
    schedule: 'calendário',
    acceptance: 'aceitação',
  },
  standardAsk: {
    'scope-in': 'dentro do âmbito',
    'scope-out': 'fora do âmbito',
    'business-drivers': 'motivações do negócio',
    'driver-measures': 'medidas das motivações',
    stakeholders: 'partes interessadas',
    'decision-maker': 'decisor',
    budget: 'orçamento',
    'payment-terms': 'condições de pagamento',
    start: 'início',
    deadline: 'prazo',
    milestones: 'marcos',
    'acceptance-criteria': 'critérios de aceitação',
    'acceptance-by': 'quem aceita',
  },
  requirementsConflict: {
    'term-ends-before-start': 'o fim é anterior ao início',
    'deadline-before-start': 'o prazo é anterior ao início',
    'deadline-after-end': 'o prazo é posterior ao fim',
    'outside-agreement': 'fora do acordo',
    'milestone-outside-term': 'um marco está fora do período',
    'milestone-after-deadline': 'um marco é posterior ao prazo',
    'milestone-due-before-start': 'um marco vence antes do início',
    'milestone-before-prerequisite': 'um marco é anterior àquilo de que depende',
    'milestones-in-a-circle': 'há marcos que dependem uns dos outros em círculo',
    'unknown-milestone': 'o marco não existe',
    'unknown-stakeholder': 'a parte interessada não existe',
    'in-and-out-of-scope': 'dentro e fora do âmbito',
    'budget-below-commitment': 'o orçamento é inferior ao compromisso',
    'costs-above-budget': 'os custos excedem o orçamento',
    'payments-above-budget': 'os pagamentos excedem o orçamento',
    'mixed-currencies': 'há moedas misturadas',
  },
  requirementsChangeKind: { added: 'acrescentado', removed: 'retirado', changed: 'alterado', reordered: 'reordenado' },
  refusal: {
    'nothing-changed': 'nada mudou',
    'before-last-version': 'anterior à última versão',
    'change-does-not-fit': 'a alteração não se ajusta',
  },
}
