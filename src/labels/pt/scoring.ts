import type { ScoringLabels } from '../scoring-labels.ts'

/**
 * Portuguese words for scores, by rule and by evidence.
 *
 * @example
 * ```ts
 * import { portugueseScoring } from 'clientele/labels/pt'
 *
 * portugueseScoring.leadOutcome.lost //=> 'perdido'
 * ```
 */
export const portugueseScoring: ScoringLabels = {
  leadOutcome: { won: 'ganho', lost: 'perdido' },
  contributionKind: {
    rule: 'pontos de uma regra',
    decay: 'esbatidos com o tempo',
    'daily-limit': 'limite diário',
    'rule-limit': 'limite da regra',
    'group-limit': 'limite do grupo',
    'axis-limit': 'limite do eixo',
    'total-limit': 'limite do total',
  },
  scoreChangeKind: {
    axis: 'eixo',
    total: 'total geral',
    grade: 'nota',
    label: 'etiqueta',
    'threshold-reached': 'limiar atingido',
    'threshold-lost': 'limiar perdido',
  },
  scoreModelKind: { 'business-services': 'serviços para empresas', 'online-shop': 'loja em linha' },
  skippedBecause: {
    unset: 'não se sabe',
    unseen: 'nunca visto antes',
    'too-few-observations': 'visto demasiado raramente',
  },
  winEffect: { raises: 'aumenta a probabilidade', lowers: 'diminui a probabilidade', none: 'não muda nada' },
  logisticTermKind: { value: 'número', level: 'um valor', other: 'outro valor', missing: 'valor em falta' },
  logisticNote: { 'constant-field': 'o campo é igual para todos', 'levels-merged': 'os valores raros foram juntos' },
  refusal: {
    'insufficient-data': 'ganhos ou perdidos insuficientes',
    'no-outcomes': 'ainda sem resultados',
    'did-not-converge': 'o modelo não estabilizou',
  },
}
