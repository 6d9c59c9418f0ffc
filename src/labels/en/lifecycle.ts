import type { LifecycleLabels } from '../lifecycle-labels.ts'

/**
 * English words for stages and moves between them.
 *
 * @example
 * ```ts
 * import { englishLifecycle } from 'clientele/labels/en'
 *
 * englishLifecycle.acquisitionStage.advocate //=> 'advocate'
 * ```
 */
export const englishLifecycle: LifecycleLabels = {
  presetLifecycle: {
    acquisition: 'acquisition',
    'deal-pipeline': 'deal pipeline',
    'customer-success': 'customer success',
    'repeat-purchase': 'repeat purchases',
  },
  acquisitionStage: {
    subscriber: 'subscriber',
    lead: 'lead',
    'marketing-qualified': 'marketing-qualified lead',
    'sales-qualified': 'sales-qualified lead',
    opportunity: 'opportunity',
    customer: 'customer',
    client: 'client',
    advocate: 'advocate',
    disqualified: 'disqualified',
  },
  dealStage: {
    prospecting: 'prospecting',
    qualification: 'qualification',
    proposal: 'proposal',
    negotiation: 'negotiation',
    won: 'won',
    lost: 'lost',
  },
  clientStage: {
    onboarding: 'onboarding',
    adopted: 'adopted',
    'renewal-due': 'renewal due',
    renewed: 'renewed',
    'at-risk': 'at risk',
    churned: 'churned',
    'won-back': 'won back',
  },
  repeatPurchaseStage: {
    'first-time': 'first purchase',
    repeat: 'repeat',
    loyal: 'loyal',
    lapsing: 'lapsing',
    lapsed: 'lapsed',
    reactivated: 'reactivated',
  },
  clientStageReason: {
    'health-low': 'health is low',
    'invoice-overdue': 'an invoice is overdue',
    'renewal-near': 'renewal is near',
    'came-back': 'came back',
    'term-began': 'a new term began',
    'newly-begun': 'newly begun',
    'runs-on': 'runs on',
    'all-ended': 'every agreement has ended',
  },
  movePermission: { allowed: 'allowed', 'with-reason': 'allowed with a reason', refused: 'not allowed' },
  nextStageStatus: { open: 'open', closed: 'closed', unknown: 'unknown' },
  stageAgeStatus: { within: 'within the usual time', over: 'longer than usual', 'no-expectation': 'no usual time' },
  funnelMode: { visited: 'entered the stage', 'reached-or-beyond': 'reached the stage or a later one' },
  refusal: {
    'unknown-stage': 'there is no such stage',
    'not-a-start': 'nobody starts at this stage',
    'no-path': 'no path leads there',
    'forward-not-allowed': 'moving forward is not allowed',
    'skip-not-allowed': 'skipping stages is not allowed',
    'backward-not-allowed': 'moving back is not allowed',
    'self-not-allowed': 'staying in the stage is not allowed',
    'loop-not-allowed': 'another round is not allowed',
    'exit-not-allowed': 'leaving is not allowed',
    'return-not-allowed': 'coming back is not allowed',
    'reason-required': 'a reason is needed',
    'guard-not-met': 'the conditions of the stage are not met',
    'guard-unknown': 'unknown whether the conditions of the stage are met',
    'before-last-move': 'earlier than the last move',
    'empty-history': 'the history is empty',
    'foreign-event': 'an event belongs to somebody else',
    hole: 'a move is missing from the history',
    overlap: 'events are out of order',
    altered: 'the history was altered',
    'no-engagement': 'no agreement yet',
    'no-purchases': 'no purchase yet',
    'no-cycle': 'deals take no time',
  },
}
