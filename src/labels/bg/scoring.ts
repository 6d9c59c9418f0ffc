import type { ScoringLabels } from '../scoring-labels.ts'

/**
 * Bulgarian words for scores, by rule and by evidence.
 *
 * @example
 * ```ts
 * import { bulgarianScoring } from 'clientele/labels/bg'
 *
 * bulgarianScoring.leadOutcome.lost //=> 'загубен'
 * ```
 */
export const bulgarianScoring: ScoringLabels = {
  leadOutcome: { won: 'спечелен', lost: 'загубен' },
  contributionKind: {
    rule: 'точки от правило',
    decay: 'избледнели с времето',
    'daily-limit': 'дневен лимит',
    'rule-limit': 'лимит на правилото',
    'group-limit': 'лимит на групата',
    'axis-limit': 'лимит на оста',
    'total-limit': 'общ лимит',
  },
  scoreChangeKind: {
    axis: 'ос',
    total: 'общо',
    grade: 'оценка',
    label: 'етикет',
    'threshold-reached': 'прагът е достигнат',
    'threshold-lost': 'прагът е загубен',
  },
  scoreModelKind: { 'business-services': 'услуги за бизнеса', 'online-shop': 'онлайн магазин' },
  skippedBecause: { unset: 'неизвестно', unseen: 'невиждано досега', 'too-few-observations': 'виждано твърде рядко' },
  winEffect: { raises: 'повишава шанса', lowers: 'понижава шанса', none: 'не променя нищо' },
  logisticTermKind: { value: 'число', level: 'една стойност', other: 'друга стойност', missing: 'липсваща стойност' },
  logisticNote: { 'constant-field': 'полето е еднакво за всички', 'levels-merged': 'редките стойности са обединени' },
  refusal: {
    'insufficient-data': 'твърде малко спечелени или загубени',
    'no-outcomes': 'още няма изходи',
    'did-not-converge': 'моделът не се установи',
  },
}
