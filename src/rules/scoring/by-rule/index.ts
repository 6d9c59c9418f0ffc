export { type ScoreFollowUpOptions, type ScoreFollowUps, type ScoreStageMove, scoreFollowUps } from './follow-ups.ts'
export {
  type BandGrading,
  type GradeAdjustment,
  type LetterGrade,
  letterGrades,
  type ScoreBand,
  type ScoreGrading,
  type ThirdsGrading,
} from './grading.ts'
export {
  type AxisScore,
  type ContributionKind,
  contributionKinds,
  type LeadScore,
  type ScoreChange,
  type ScoreContribution,
  type UnjudgedRule,
} from './lead-score.ts'
export { sumPoints } from './points.ts'
export { defaultScoreModel, type ScoreModelKind, scoreModelPresets } from './presets.ts'
export { type LeadScorerOptions, leadScorerFor, scoreLead } from './score-lead.ts'
export type {
  MatrixSide,
  ScoreAxis,
  ScoreGroup,
  ScoreMatrix,
  ScoreModel,
  ScoreThreshold,
  ThresholdIntent,
} from './score-model.ts'
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
} from './score-rule.ts'
