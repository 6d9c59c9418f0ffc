export { type ScoreCrossing, type ScoreReading, type ScoreThreshold, scoreCrossings } from './crossings.ts'
export type { InsufficientData } from './insufficient-data.ts'
export { type LeadOutcome, leadOutcomes } from './lead-outcome.ts'
