import type {
  DisputeMoveRefusal,
  EffortMethod,
  EvidenceState,
  IntakeAsk,
  ReturnObjection,
  ReturnRefusal,
  SlaMetric,
  SlaRefusal,
  SlaState,
  SubmissionProblemCode,
  SubmissionRefusal,
  SurveyRefusal,
  TicketRefusal,
} from '../rules/service/index.ts'
import type { Words } from './words.ts'

/**
 * Words for support, returns, disputes and surveys.
 *
 * @example
 * ```ts
 * import type { ServiceLabels } from 'clientele/labels'
 * import { englishService } from 'clientele/labels/en'
 *
 * const house: ServiceLabels = {
 *   ...englishService,
 *   slaState: { ...englishService.slaState, 'on-track': 'in time' },
 * }
 * house.slaState['on-track'] //=> 'in time'
 * ```
 */
export interface ServiceLabels {
  /** What is promised. */
  readonly slaMetric: Words<SlaMetric>
  /** How a promise stands. */
  readonly slaState: Words<SlaState>
  /** How the evidence of a dispute stands. */
  readonly evidenceState: Words<EvidenceState>
  /** Why something is not taken back. */
  readonly returnObjection: Words<ReturnObjection>
  /** What a form asks besides name, email and problem. */
  readonly intakeAsk: Words<IntakeAsk>
  /** What is wrong with what somebody sent. */
  readonly submissionProblem: Words<SubmissionProblemCode>
  /** How a figure of effort is made. */
  readonly effortMethod: Words<EffortMethod>
  /** Why something of support is not done, or has no deadline or figure. */
  readonly refusal: Words<
    (SlaRefusal | TicketRefusal | ReturnRefusal | DisputeMoveRefusal | SubmissionRefusal | SurveyRefusal)['code']
  >
}
