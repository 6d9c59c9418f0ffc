import type {
  ClientStage,
  ClientStageReason,
  FunnelMode,
  HistoryRefusal,
  MovePermission,
  NextStage,
  NoEngagement,
  NoPurchases,
  NoSalesVelocity,
  RepeatPurchaseStage,
  StageAge,
  StageRefusal,
} from '../rules/lifecycle/index.ts'
import type { Words } from './words.ts'

/**
 * Words for stages and moves between them.
 *
 * @example
 * ```ts
 * import type { LifecycleLabels } from 'clientele/labels'
 * import { englishLifecycle } from 'clientele/labels/en'
 *
 * const house: LifecycleLabels = {
 *   ...englishLifecycle,
 *   acquisitionStage: { ...englishLifecycle.acquisitionStage, advocate: 'ambassador' },
 * }
 * house.acquisitionStage.advocate //=> 'ambassador'
 * ```
 */
export interface LifecycleLabels {
  /** The lifecycles to start from. */
  readonly presetLifecycle: Words<'acquisition' | 'deal-pipeline' | 'customer-success' | 'repeat-purchase'>
  /** The stages of `acquisitionLifecycle`. */
  readonly acquisitionStage: Words<
    | 'subscriber'
    | 'lead'
    | 'marketing-qualified'
    | 'sales-qualified'
    | 'opportunity'
    | 'customer'
    | 'client'
    | 'advocate'
    | 'disqualified'
  >
  /** The stages of `dealPipeline`. */
  readonly dealStage: Words<'prospecting' | 'qualification' | 'proposal' | 'negotiation' | 'won' | 'lost'>
  /** The stages of `customerSuccessLifecycle`. */
  readonly clientStage: Words<ClientStage['stage']>
  /** The stages of `repeatPurchaseLifecycle`. */
  readonly repeatPurchaseStage: Words<RepeatPurchaseStage['stage']>
  /** Why a client is in a stage. */
  readonly clientStageReason: Words<ClientStageReason['code']>
  /** Whether a move may be made. */
  readonly movePermission: Words<MovePermission>
  /** Whether the next stage can be entered now. */
  readonly nextStageStatus: Words<NextStage['status']>
  /** How long somebody has been in a stage, beside what is usual. */
  readonly stageAgeStatus: Words<StageAge['status']>
  /** Who counts as having come to a stage. */
  readonly funnelMode: Words<FunnelMode>
  /** Why a move, a history or a figure is refused. */
  readonly refusal: Words<(StageRefusal | HistoryRefusal | NoEngagement | NoPurchases | NoSalesVelocity)['code']>
}
