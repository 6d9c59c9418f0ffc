import type {
  AssignmentMeasure,
  AssignmentReasonCode,
  AssignmentStrategy,
  ChangeVerdict,
  ConcentrationLevel,
  DealChanceReasonCode,
  DealField,
  DuplicateMatcher,
  DuplicateReasonCode,
  ForecastCategory,
  ForecastRefusal,
  LeftOverCode,
  MergedField,
  MergeRefusal,
  MergeWay,
  MissingDealPart,
  RevenueBasis,
  WorkloadState,
} from '../rules/reporting/index.ts'
import type { AccountHealthPolicy, ExpectedValue, NextActionType } from '../rules/reporting/overview/index.ts'
import type { Words } from './words.ts'

/**
 * Words for reports, merging, assignment and the overview.
 *
 * @example
 * ```ts
 * import type { ReportingLabels } from 'clientele/labels'
 * import { englishReporting } from 'clientele/labels/en'
 *
 * const house: ReportingLabels = {
 *   ...englishReporting,
 *   workloadState: { ...englishReporting.workloadState, full: 'busy' },
 * }
 * house.workloadState.full //=> 'busy'
 * ```
 */
export interface ReportingLabels {
  /** The categories of a forecast. */
  readonly forecastCategory: Words<ForecastCategory>
  /** What deals are grouped by. */
  readonly dealField: Words<Extract<DealField, string>>
  /** What a deal lacks. */
  readonly missingDealPart: Words<MissingDealPart>
  /** What the chances of a deal are told by. */
  readonly dealChanceReason: Words<DealChanceReasonCode>
  /** When revenue counts. */
  readonly revenueBasis: Words<RevenueBasis>
  /** How concentrated revenue is. */
  readonly concentrationLevel: Words<ConcentrationLevel>
  /** What a change says. */
  readonly changeVerdict: Words<ChangeVerdict>
  /** How much somebody has to do. */
  readonly workloadState: Words<WorkloadState>
  /** How one is chosen of those who can. */
  readonly assignmentStrategy: Words<AssignmentStrategy>
  /** What load is counted in. */
  readonly assignmentMeasure: Words<AssignmentMeasure>
  /** Why somebody was given something. */
  readonly assignmentReason: Words<AssignmentReasonCode>
  /** Why nobody was, or what kept somebody. */
  readonly leftOver: Words<LeftOverCode>
  /** Why two records may be one. */
  readonly duplicateReason: Words<DuplicateReasonCode>
  /** How two values are compared. */
  readonly duplicateMatcher: Words<DuplicateMatcher>
  /** How values become one. */
  readonly mergeWay: Words<MergeWay>
  /** Why a field was not merged as the policy says. */
  readonly mergeCause: Words<NonNullable<MergedField['because']>>
  /** What to do next about an account. */
  readonly nextActionType: Words<NextActionType>
  /** What an expected value follows from. */
  readonly expectedValueSource: Words<ExpectedValue['from']>
  /** What the health of an account is made of. */
  readonly healthPart: Words<keyof AccountHealthPolicy['weights']>
  /** Why a merge or a forecast is not made. */
  readonly refusal: Words<(MergeRefusal | ForecastRefusal)['code']>
}
