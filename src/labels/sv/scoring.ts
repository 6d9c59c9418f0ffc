import type { ScoringLabels } from '../scoring-labels.ts'

/**
 * Swedish words for scores, by rule and by evidence.
 *
 * @example
 * ```ts
 * import { swedishScoring } from 'clientele/labels/sv'
 *
 * swedishScoring.leadOutcome.lost //=> 'förlorat'
 * ```
 */
export const swedishScoring: ScoringLabels = {
  leadOutcome: { won: 'vunnet', lost: 'förlorat' },
  contributionKind: {
    rule: 'poäng från en regel',
    decay: 'bleknat med tiden',
    'daily-limit': 'dagsgräns',
    'rule-limit': 'regelns gräns',
    'group-limit': 'gruppens gräns',
    'axis-limit': 'axelns gräns',
    'total-limit': 'totalens gräns',
  },
  scoreChangeKind: {
    axis: 'axel',
    total: 'totalt',
    grade: 'betyg',
    label: 'etikett',
    'threshold-reached': 'tröskeln nådd',
    'threshold-lost': 'tröskeln förlorad',
  },
  scoreModelKind: { 'business-services': 'tjänster för företag', 'online-shop': 'nätbutik' },
  skippedBecause: { unset: 'inte känt', unseen: 'aldrig sett förut', 'too-few-observations': 'sett för sällan' },
  winEffect: { raises: 'höjer chansen', lowers: 'sänker chansen', none: 'ändrar inget' },
  logisticTermKind: { value: 'tal', level: 'ett värde', other: 'ett annat värde', missing: 'värde saknas' },
  logisticNote: { 'constant-field': 'fältet är lika för alla leads', 'levels-merged': 'sällsynta värden slogs ihop' },
  refusal: {
    'insufficient-data': 'för få vunna eller förlorade leads',
    'no-outcomes': 'inga utfall ännu',
    'did-not-converge': 'modellen stabiliserades inte',
  },
}
