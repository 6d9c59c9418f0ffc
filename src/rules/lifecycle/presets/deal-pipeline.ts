import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { Lifecycle } from '../lifecycle.ts'
import { forwardWithCare } from '../move-permissions.ts'

/**
 * A deal's life: prospecting, qualification, proposal, negotiation, won; and outside the order, lost.
 *
 * The probabilities are a place to start from, until a business has its own win rates. A deal may be lost from anywhere, and a
 * person says why; to open it again takes a person and a reason.
 *
 * @example
 * ```ts
 * import { dealPipeline } from 'clientele/lifecycle'
 *
 * dealPipeline.stages.map(({ id, probability }) => [id, probability])
 * //=> [['prospecting', 0.1], ['qualification', 0.2], ['proposal', 0.5], ['negotiation', 0.75], ['won', 1]]
 * ```
 */
export const dealPipeline: Lifecycle = /* @__PURE__ */ deepFreeze({
  id: 'deal-pipeline',
  stages: [
    { id: 'prospecting', probability: 0.1, expectedDays: 30 },
    { id: 'qualification', probability: 0.2, expectedDays: 30 },
    { id: 'proposal', probability: 0.5, expectedDays: 30, onEntry: [{ type: 'schedule-follow-up' }] },
    { id: 'negotiation', probability: 0.75, expectedDays: 30 },
    { id: 'won', probability: 1, outcome: 'won', onEntry: [{ type: 'open-order' }] },
  ],
  outside: [{ id: 'lost', probability: 0, outcome: 'lost', onEntry: [{ type: 'ask-why-it-was-lost' }] }],
  start: ['prospecting', 'qualification', 'proposal', 'negotiation'],
  moves: forwardWithCare,
})
