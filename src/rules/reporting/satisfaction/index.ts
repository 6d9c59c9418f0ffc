export {
  type ChangeVerdict,
  changeVerdicts,
  type SatisfactionChange,
  type ScoreDifference,
  satisfactionChange,
} from './satisfaction-change.ts'
export type {
  EffortMeasure,
  PromoterMeasure,
  SatisfactionFigure,
  SatisfactionMeasure,
  SatisfiedMeasure,
} from './satisfaction-measure.ts'
export {
  type GroupedResponse,
  type SatisfactionGroup,
  type SatisfactionOverTimeOptions,
  type SatisfactionPeriod,
  type SatisfactionReport,
  type SatisfactionSeries,
  satisfactionOverTime,
} from './satisfaction-over-time.ts'
