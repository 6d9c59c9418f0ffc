export {
  type ScoreFollowUpOptions,
  type ScoreFollowUps,
  type ScoreStageMove,
  scoreFollowUps,
} from './by-rule/follow-ups.ts'
export {
  type BandGrading,
  type GradeAdjustment,
  type LetterGrade,
  letterGrades,
  type ScoreBand,
  type ScoreGrading,
  type ThirdsGrading,
} from './by-rule/grading.ts'
export {
  type AxisScore,
  type ContributionKind,
  contributionKinds,
  type LeadScore,
  type ScoreChange,
  type ScoreContribution,
  type UnjudgedRule,
} from './by-rule/lead-score.ts'
export { sumPoints } from './by-rule/points.ts'
export { defaultScoreModel, type ScoreModelKind, scoreModelPresets } from './by-rule/presets.ts'
export { type LeadScorerOptions, leadScorerFor, scoreLead } from './by-rule/score-lead.ts'
export type {
  MatrixSide,
  ScoreAxis,
  ScoreGroup,
  ScoreMatrix,
  ScoreModel,
  ScoreThreshold,
  ThresholdIntent,
} from './by-rule/score-model.ts'
export type {
  EventRepetition,
  HalfLifeDecay,
  LinePoints,
  PointLimits,
  RulePoints,
  ScoreDecay,
  ScoreRule,
  StepDecay,
  StepPoints,
  TablePoints,
  WindowDecay,
} from './by-rule/score-rule.ts'
export { type CrossingThreshold, type ScoreCrossing, type ScoreReading, scoreCrossings } from './crossings.ts'
export type { InsufficientData } from './insufficient-data.ts'
export { type LeadOutcome, leadOutcomes } from './lead-outcome.ts'
