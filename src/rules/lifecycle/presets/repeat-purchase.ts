import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { Lifecycle } from '../lifecycle.ts'
import { asDerived } from '../move-permissions.ts'

/**
 * The life of a customer who buys from time to time: first-time, repeat, loyal; and outside the order, lapsing, lapsed and
 * reactivated.
 *
 * `repeatPurchaseStage` reads off where a customer is from the days of their purchases.
 *
 * @example
 * ```ts
 * import { repeatPurchaseLifecycle } from 'clientele/lifecycle'
 *
 * repeatPurchaseLifecycle.stages.map(({ id }) => id) //=> ['first-time', 'repeat', 'loyal']
 * repeatPurchaseLifecycle.outside?.map(({ id }) => id) //=> ['lapsing', 'lapsed', 'reactivated']
 * ```
 */
export const repeatPurchaseLifecycle: Lifecycle = /* @__PURE__ */ deepFreeze({
  id: 'repeat-purchase',
  stages: [
    { id: 'first-time', onEntry: [{ type: 'send-welcome' }] },
    { id: 'repeat' },
    { id: 'loyal', onEntry: [{ type: 'invite-to-loyalty-programme' }] },
  ],
  outside: [
    { id: 'lapsing', onEntry: [{ type: 'send-reminder' }] },
    { id: 'lapsed', onEntry: [{ type: 'send-win-back-offer' }] },
    { id: 'reactivated' },
  ],
  start: ['first-time', 'repeat', 'loyal', 'lapsing', 'lapsed', 'reactivated'],
  moves: asDerived,
  paths: [
    { from: 'first-time', to: ['repeat', 'lapsing', 'lapsed'] },
    { from: 'repeat', to: ['loyal', 'lapsing', 'lapsed'] },
    { from: 'loyal', to: ['lapsing', 'lapsed'] },
    { from: 'lapsing', to: ['repeat', 'loyal', 'lapsed', 'reactivated'] },
    { from: 'lapsed', to: ['reactivated'] },
    { from: 'reactivated', to: ['repeat', 'loyal', 'lapsing', 'lapsed'] },
  ],
})
