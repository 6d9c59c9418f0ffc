export {
  type ChangeVerdict,
  changeVerdicts,
  fewestToCompare,
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
export { satisfactionOverTime } from './satisfaction-over-time.ts'
export type {
  GroupedResponse,
  SatisfactionGroup,
  SatisfactionOverTimeOptions,
  SatisfactionPeriod,
  SatisfactionReport,
  SatisfactionSeries,
} from './satisfaction-report.ts'
