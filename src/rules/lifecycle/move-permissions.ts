import { deepFreeze } from '../../foundation/deep-freeze.ts'
import type { MovePermissions } from './lifecycle.ts'

const refusedToAll = { automation: 'refused', person: 'refused' } as const
const allowedToAll = { automation: 'allowed', person: 'allowed' } as const
const personWithReason = { automation: 'refused', person: 'with-reason' } as const

/**
 * Moves of a life that goes forward: stages may be skipped; a person needs a reason to leave the order, and only a person, with
 * a reason, goes back or returns. What the presets for accounts and deals use.
 *
 * @example
 * ```ts
 * import { forwardWithCare } from 'clientele/lifecycle'
 *
 * forwardWithCare.backward //=> { automation: 'refused', person: 'with-reason' }
 * ```
 */
export const forwardWithCare: MovePermissions = /* @__PURE__ */ deepFreeze({
  forward: allowedToAll,
  skip: allowedToAll,
  backward: personWithReason,
  self: refusedToAll,
  loop: allowedToAll,
  exit: { automation: 'allowed', person: 'with-reason' },
  return: personWithReason,
})

/**
 * Moves of a life that only goes forward, a stage at a time; to leave the order is free, and nobody comes back into it.
 *
 * @example
 * ```ts
 * import { forwardOnly } from 'clientele/lifecycle'
 *
 * forwardOnly.skip //=> { automation: 'refused', person: 'refused' }
 * ```
 */
export const forwardOnly: MovePermissions = /* @__PURE__ */ deepFreeze({
  forward: allowedToAll,
  skip: refusedToAll,
  backward: refusedToAll,
  self: refusedToAll,
  loop: refusedToAll,
  exit: allowedToAll,
  return: refusedToAll,
})

/**
 * Moves of a life that is read off from what somebody does, and so may go anywhere along its paths by itself; a person needs
 * a reason to go against it.
 *
 * @example
 * ```ts
 * import { asDerived } from 'clientele/lifecycle'
 *
 * asDerived.backward //=> { automation: 'allowed', person: 'with-reason' }
 * ```
 */
export const asDerived: MovePermissions = /* @__PURE__ */ deepFreeze({
  forward: allowedToAll,
  skip: allowedToAll,
  backward: { automation: 'allowed', person: 'with-reason' },
  self: refusedToAll,
  loop: allowedToAll,
  exit: { automation: 'allowed', person: 'with-reason' },
  return: { automation: 'allowed', person: 'with-reason' },
})
