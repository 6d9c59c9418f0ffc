import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { Lifecycle } from '../lifecycle.ts'
import { asDerived } from '../move-permissions.ts'

/**
 * A client's life under agreements: onboarding, adopted, renewal-due, renewed, and round again; and outside the order, at-risk,
 * churned and won-back.
 *
 * `clientStage` reads off where a client is from their agreements, health and unpaid invoices.
 *
 * @example
 * ```ts
 * import { customerSuccessLifecycle } from 'clientele/lifecycle'
 *
 * customerSuccessLifecycle.paths?.filter(({ loop }) => loop)
 * //=> [
 * //     { from: 'renewal-due', to: ['onboarding', 'adopted'], loop: true },
 * //     { from: 'renewed', to: ['onboarding', 'adopted', 'renewal-due'], loop: true },
 * //   ]
 * ```
 */
export const customerSuccessLifecycle: Lifecycle = /* @__PURE__ */ deepFreeze({
  id: 'customer-success',
  stages: [
    { id: 'onboarding', expectedDays: 90, onEntry: [{ type: 'schedule-onboarding' }] },
    { id: 'adopted' },
    { id: 'renewal-due', expectedDays: 60, onEntry: [{ type: 'schedule-renewal-review' }] },
    { id: 'renewed', expectedDays: 30 },
  ],
  outside: [
    { id: 'at-risk', expectedDays: 30, onEntry: [{ type: 'alert-account-manager' }] },
    { id: 'churned', onEntry: [{ type: 'ask-why-they-left' }] },
    { id: 'won-back', expectedDays: 90, onEntry: [{ type: 'schedule-onboarding' }] },
  ],
  start: ['onboarding', 'adopted', 'renewal-due', 'renewed', 'at-risk', 'churned', 'won-back'],
  moves: asDerived,
  paths: [
    { from: 'onboarding', to: ['adopted', 'renewal-due', 'renewed', 'at-risk', 'churned'] },
    { from: 'adopted', to: ['renewal-due', 'renewed', 'at-risk', 'churned'] },
    { from: 'renewal-due', to: ['renewed', 'at-risk', 'churned', 'won-back'] },
    { from: 'renewal-due', to: ['onboarding', 'adopted'], loop: true },
    { from: 'renewed', to: ['at-risk', 'churned'] },
    { from: 'renewed', to: ['onboarding', 'adopted', 'renewal-due'], loop: true },
    { from: 'at-risk', to: ['onboarding', 'adopted', 'renewal-due', 'renewed', 'churned', 'won-back'] },
    { from: 'churned', to: ['adopted', 'renewal-due', 'at-risk', 'won-back'] },
    { from: 'won-back', to: ['adopted', 'renewal-due', 'renewed', 'at-risk', 'churned'] },
  ],
})
