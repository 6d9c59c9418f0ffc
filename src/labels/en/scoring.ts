import type { ScoringLabels } from '../scoring-labels.ts'

/**
 * English words for scores, by rule and by evidence.
 *
 * @example
 * ```ts
 * import { englishScoring } from 'clientele/labels/en'
 *
 * englishScoring.leadOutcome.lost //=> 'lost'
 * ```
 */
export const englishScoring: ScoringLabels = {
  leadOutcome: { won: 'won', lost: 'lost' },
  contributionKind: {
    rule: 'points of a rule',
    decay: 'faded over time',
    'daily-limit': 'daily limit',
    'rule-limit': 'limit of the rule',
    'group-limit': 'limit of the group',
    'axis-limit': 'limit of the axis',
    'total-limit': 'limit of the total',
  },
  scoreChangeKind: {
    axis: 'axis',
    total: 'total',
    grade: 'grade',
    label: 'label',
    'threshold-reached': 'threshold reached',
    'threshold-lost': 'threshold lost',
  },
  scoreModelKind: { 'business-services': 'services for businesses', 'online-shop': 'online shop' },
  skippedBecause: { unset: 'not known', unseen: 'never seen before', 'too-few-observations': 'seen too seldom' },
  winEffect: { raises: 'raises the chance', lowers: 'lowers the chance', none: 'changes nothing' },
  logisticTermKind: { value: 'number', level: 'one value', other: 'any other value', missing: 'missing value' },
  logisticNote: {
    'constant-field': 'the field is the same for every lead',
    'levels-merged': 'rare values were put together',
  },
  refusal: {
    'insufficient-data': 'too few leads won or lost',
    'no-outcomes': 'no outcomes yet',
    'did-not-converge': 'the model did not settle',
  },
}
