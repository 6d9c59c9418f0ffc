import type {
  DidNotConverge,
  LogisticNote,
  LogisticTermKind,
  SkippedBecause,
  WinEvidence,
} from '../rules/scoring/by-evidence/index.ts'
import type { NoOutcomes } from '../rules/scoring/calibration/index.ts'
import type {
  ContributionKind,
  InsufficientData,
  LeadOutcome,
  ScoreChange,
  ScoreModelKind,
} from '../rules/scoring/index.ts'
import type { Words } from './words.ts'

/**
 * Words for scores, by rule and by evidence.
 *
 * @example
 * ```ts
 * import type { ScoringLabels } from 'clientele/labels'
 * import { englishScoring } from 'clientele/labels/en'
 *
 * const house: ScoringLabels = {
 *   ...englishScoring,
 *   leadOutcome: { ...englishScoring.leadOutcome, lost: 'turned down' },
 * }
 * house.leadOutcome.lost //=> 'turned down'
 * ```
 */
export interface ScoringLabels {
  /** How a lead ended. */
  readonly leadOutcome: Words<LeadOutcome>
  /** What a line of a score is. */
  readonly contributionKind: Words<ContributionKind>
  /** What of a score changes. */
  readonly scoreChangeKind: Words<ScoreChange['kind']>
  /** The businesses that there is a model for. */
  readonly scoreModelKind: Words<ScoreModelKind>
  /** Why nothing is concluded from a field. */
  readonly skippedBecause: Words<SkippedBecause>
  /** What a value does to the chance. */
  readonly winEffect: Words<WinEvidence['effect']>
  /** What a coefficient multiplies. */
  readonly logisticTermKind: Words<LogisticTermKind>
  /** What whoever uses a model should know. */
  readonly logisticNote: Words<LogisticNote['code']>
  /** Why there is no figure. */
  readonly refusal: Words<(InsufficientData | NoOutcomes | DidNotConverge)['code']>
}
