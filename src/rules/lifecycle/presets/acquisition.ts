import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { Lifecycle, Stage } from '../lifecycle.ts'
import { forwardWithCare } from '../move-permissions.ts'

/** Who bought, or has a running agreement. */
const paying: Pick<Stage, 'guard'> = {
  guard: {
    any: [
      { fact: 'hasPurchased', operator: 'equals', value: true },
      { fact: 'holdsRunningAgreement', operator: 'equals', value: true },
    ],
  },
}

/**
 * From a stranger who left an address to an advocate: subscriber, lead, marketing-qualified, sales-qualified, opportunity,
 * customer, client, advocate; and outside the order, disqualified.
 *
 * Nobody becomes a customer, or an advocate, before a purchase or a running agreement (`hasPurchased`, `holdsRunningAgreement`), and nobody a
 * client but by classification (`verdict`). Automation moves forward only; a person moves back, with a reason.
 *
 * @example
 * ```ts
 * import { acquisitionLifecycle } from 'clientele/lifecycle'
 *
 * acquisitionLifecycle.stages.map(({ id }) => id).slice(4) //=> ['opportunity', 'customer', 'client', 'advocate']
 * ```
 */
export const acquisitionLifecycle: Lifecycle = /* @__PURE__ */ deepFreeze({
  id: 'acquisition',
  stages: [
    { id: 'subscriber' },
    { id: 'lead', expectedDays: 30 },
    { id: 'marketing-qualified', expectedDays: 14 },
    {
      id: 'sales-qualified',
      expectedDays: 14,
      onEntry: [{ type: 'notify-owner' }],
    },
    { id: 'opportunity', expectedDays: 60 },
    { id: 'customer', ...paying, onEntry: [{ type: 'send-welcome' }] },
    {
      id: 'client',
      guard: { fact: 'verdict', operator: 'equals', value: 'client' },
      onEntry: [{ type: 'assign-account-manager' }],
    },
    { id: 'advocate', ...paying },
  ],
  outside: [{ id: 'disqualified' }],
  start: ['subscriber', 'lead', 'marketing-qualified', 'sales-qualified', 'opportunity', 'customer'],
  moves: forwardWithCare,
})
