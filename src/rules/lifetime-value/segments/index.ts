export {
  type CohortActivity,
  type CohortOptions,
  type CohortRetention,
  cohortRetention,
  type RetentionCohort,
} from './cohort-retention.ts'
export { type RfmFigures, type RfmScore, type RfmThresholds, rfmFigures, rfmScores } from './rfm-scores.ts'
export {
  defaultRfmSegments,
  type RfmSegmentName,
  type RfmSegmentTable,
  rfmSegmenter,
  rfmSegmentNames,
} from './rfm-segments.ts'
