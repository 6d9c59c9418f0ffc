import type { ReportingLabels } from '../reporting-labels.ts'

/**
 * Portuguese words for reports, merging, assignment and the overview.
 *
 * @example
 * ```ts
 * import { portugueseReporting } from 'clientele/labels/pt'
 *
 * portugueseReporting.workloadState.full //=> 'cheio'
 * ```
 */
export const portugueseReporting: ReportingLabels = {
  forecastCategory: { pipeline: 'em carteira', 'best-case': 'melhor caso', commit: 'garantido', closed: 'fechado' },
  dealField: { account: 'conta', owner: 'responsável', stage: 'etapa' },
  missingDealPart: { amount: 'valor', 'expected-close': 'fecho previsto', probability: 'probabilidade' },
  dealChanceReason: {
    'by-group': 'pelos negócios fechados do grupo',
    'by-all': 'por todos os negócios fechados',
    'older-than-any-closed': 'mais antigo do que qualquer negócio fechado',
  },
  revenueBasis: { invoiced: 'faturada', received: 'recebida', recognized: 'reconhecida' },
  concentrationLevel: { low: 'baixa', moderate: 'moderada', high: 'alta' },
  changeVerdict: { better: 'melhor', worse: 'pior', unclear: 'incerto' },
  workloadState: { away: 'ausente', available: 'disponível', full: 'cheio', overloaded: 'sobrecarregado' },
  assignmentStrategy: { 'round-robin': 'à vez', 'least-busy': 'o menos ocupado', weighted: 'por peso' },
  assignmentMeasure: { items: 'quantidade', minutes: 'minutos' },
  assignmentReason: {
    preferred: 'preferido',
    'only-one': 'o único',
    'longest-ago': 'há mais tempo à espera',
    'least-busy': 'o menos ocupado',
    'furthest-behind': 'o mais atrasado',
  },
  leftOver: {
    'no-members': 'não há ninguém',
    'unknown-effort': 'o esforço é desconhecido',
    declines: 'não aceita isto',
    unsuited: 'não é adequado',
    undecided: 'ainda não se sabe',
    'too-large': 'demasiado grande',
    away: 'ausente',
    'at-capacity': 'sem capacidade livre',
    'quota-reached': 'quota atingida',
  },
  duplicateReason: {
    'values-agree': 'os valores coincidem',
    'names-alike': 'os nomes são parecidos',
    'values-differ': 'os valores diferem',
    'never-one': 'nunca o mesmo',
  },
  duplicateMatcher: {
    exact: 'exatamente igual',
    'same-words': 'as mesmas palavras',
    email: 'o mesmo correio eletrónico',
    domain: 'o mesmo domínio',
    phone: 'o mesmo telefone',
    'similar-name': 'um nome parecido',
  },
  mergeWay: {
    first: 'o primeiro valor',
    union: 'todas as entradas',
    'by-key': 'por chave',
    max: 'o maior',
    min: 'o menor',
    sum: 'a soma',
    join: 'juntos',
    any: 'sim, se algum for sim',
  },
  mergeCause: {
    chosen: 'alguém escolheu',
    block: 'pertence a um bloco',
    'unlike-values': 'os valores são de tipos diferentes',
  },
  nextActionType: {
    'collect-overdue-invoice': 'cobrar a fatura vencida',
    'close-overdue-deal': 'fechar o negócio em atraso',
    'work-on-deal': 'trabalhar no negócio',
    'prepare-renewal': 'preparar a renovação',
    'rescue-client': 'salvar o cliente',
    'answer-late-ticket': 'responder ao pedido em atraso',
    'invite-to-buy-again': 'convidar a comprar de novo',
    'finish-late-task': 'terminar a tarefa em atraso',
    'contact-account': 'entrar em contacto',
  },
  expectedValueSource: { agreements: 'acordos', purchases: 'compras' },
  healthPart: {
    payment: 'pagamento',
    contact: 'contacto',
    satisfaction: 'satisfação',
    support: 'apoio',
    rhythm: 'ritmo de compra',
  },
  refusal: {
    'record-missing': 'falta um registo',
    'record-changed': 'um registo mudou',
    'related-changed': 'um registo relacionado mudou',
    'record-exists': 'o registo já existe',
    'too-few-closed-deals': 'negócios fechados insuficientes',
  },
}
