import type { LifecycleLabels } from '../lifecycle-labels.ts'

/**
 * Portuguese words for stages and moves between them.
 *
 * @example
 * ```ts
 * import { portugueseLifecycle } from 'clientele/labels/pt'
 *
 * portugueseLifecycle.acquisitionStage.advocate //=> 'promotor'
 * ```
 */
export const portugueseLifecycle: LifecycleLabels = {
  presetLifecycle: {
    acquisition: 'angariação',
    'deal-pipeline': 'carteira de negócios',
    'customer-success': 'sucesso do cliente',
    'repeat-purchase': 'compras repetidas',
  },
  acquisitionStage: {
    subscriber: 'subscritor',
    lead: 'potencial cliente',
    'marketing-qualified': 'qualificado pelo marketing',
    'sales-qualified': 'qualificado pelas vendas',
    opportunity: 'oportunidade',
    customer: 'comprador',
    client: 'cliente',
    advocate: 'promotor',
    disqualified: 'excluído',
  },
  dealStage: {
    prospecting: 'prospeção',
    qualification: 'qualificação',
    proposal: 'proposta',
    negotiation: 'negociação',
    won: 'ganho',
    lost: 'perdido',
  },
  clientStage: {
    onboarding: 'integração',
    adopted: 'estabelecido',
    'renewal-due': 'renovação próxima',
    renewed: 'renovado',
    'at-risk': 'em risco',
    churned: 'perdido',
    'won-back': 'recuperado',
  },
  repeatPurchaseStage: {
    'first-time': 'primeira compra',
    repeat: 'repetente',
    loyal: 'fiel',
    lapsing: 'a afastar-se',
    lapsed: 'afastado',
    reactivated: 'reativado',
  },
  clientStageReason: {
    'health-low': 'a relação está fraca',
    'invoice-overdue': 'há uma fatura vencida',
    'renewal-near': 'a renovação aproxima-se',
    'came-back': 'voltou',
    'term-began': 'começou um novo período',
    'newly-begun': 'começou há pouco',
    'runs-on': 'continua',
    'all-ended': 'todos os acordos terminaram',
  },
  movePermission: { allowed: 'permitido', 'with-reason': 'permitido com motivo', refused: 'não permitido' },
  nextStageStatus: { open: 'aberta', closed: 'fechada', unknown: 'desconhecida' },
  stageAgeStatus: {
    within: 'dentro do tempo habitual',
    over: 'além do tempo habitual',
    'no-expectation': 'sem tempo habitual',
  },
  funnelMode: { visited: 'entrou na etapa', 'reached-or-beyond': 'chegou à etapa ou a uma posterior' },
  refusal: {
    'unknown-stage': 'a etapa não existe',
    'not-a-start': 'ninguém começa nesta etapa',
    'no-path': 'nenhum caminho leva até lá',
    'forward-not-allowed': 'não é permitido avançar',
    'skip-not-allowed': 'não é permitido saltar etapas',
    'backward-not-allowed': 'não é permitido recuar',
    'self-not-allowed': 'não é permitido ficar na etapa',
    'loop-not-allowed': 'não é permitida nova volta',
    'exit-not-allowed': 'não é permitido sair',
    'return-not-allowed': 'não é permitido regressar',
    'reason-required': 'é preciso um motivo',
    'guard-not-met': 'as condições da etapa não estão cumpridas',
    'guard-unknown': 'não se sabe se as condições da etapa estão cumpridas',
    'before-last-move': 'anterior ao último movimento',
    'empty-history': 'o histórico está vazio',
    'foreign-event': 'um evento pertence a outrem',
    hole: 'falta um movimento no histórico',
    overlap: 'os eventos estão fora de ordem',
    altered: 'o histórico foi alterado',
    'no-engagement': 'ainda sem acordo',
    'no-purchases': 'ainda sem compras',
    'no-cycle': 'os negócios não levam tempo',
  },
}
