import { refuse } from '../../../foundation/error.ts'
import { type Instant, instant } from '../../../foundation/time/index.ts'
import { type AccessAction, accessActions, type ItemReference } from '../../../records/index.ts'
import { type AccessCode, type AccessReason, isGrant } from './access-reason.ts'
import { type CheckedPortalPolicy, checkedPortalPolicy } from './checked-portal-policy.ts'
import { indexItems, keyOf, type PortalIndex } from './portal-index.ts'
import type { PortalPolicy } from './portal-policy.ts'
import { isActionAllowed, isOfViewer, sightCode, sightOf } from './portal-sight.ts'
import type { PortalRecords } from './portal-view.ts'
import { type PortalViewer, standingOf } from './portal-viewer.ts'

/** What somebody wants to do. */
export interface AccessRequest {
  /** What. */
  readonly action: AccessAction
  /** With which record. */
  readonly item: ItemReference
}

/** Whether somebody may do what they want to, and why. */
export interface AccessDecision {
  /** Whether they may. */
  readonly isAllowed: boolean
  /** Whether they may know that the record exists: where not, answer them as if there were none. */
  readonly isVisible: boolean
  /** Why. */
  readonly reason: AccessReason
}

/** Decides many requests about the same records. */
export type AccessDecider = (viewer: PortalViewer | undefined, request: AccessRequest, at: Instant) => AccessDecision

function decide(
  index: PortalIndex,
  policy: CheckedPortalPolicy,
  viewer: PortalViewer | undefined,
  { action, item }: AccessRequest,
  at: Instant,
): AccessDecision {
  if (!accessActions.includes(action)) {
    refuse('unknown-code', 'request.action', action, `one of ${accessActions.join(', ')}`)
  }
  instant(at, 'at')
  const { accountId, kind, id } = item
  const answer = (code: AccessCode, isVisible: boolean): AccessDecision => ({
    isAllowed: isGrant(code),
    isVisible,
    reason: { code, parameters: { action, accountId, kind, id } },
  })
  const standing = standingOf(viewer)
  if (!viewer || !standing) return answer('unknown-viewer', false)
  const sight = sightOf(viewer, standing, policy, at)
  // Before the record is looked up, so that the answer does not tell whether another account has it.
  if (!isOfViewer(sight, accountId)) return answer('other-account', false)
  const code = sightCode(sight, index, item)
  const entry = index.get(keyOf(item))
  if (!entry || !isGrant(code)) return answer(code, false)
  if (isActionAllowed(sight, entry, action)) return answer(code, true)
  return answer(action === 'share' && entry.item.privileged ? 'privileged' : 'action-not-allowed', true)
}

/**
 * Makes ready to decide many requests about the same records: they are read once, and must not be changed while the decider is
 * in use. Make a new one when a record or a share changes.
 *
 * @throws {@link ClienteleError} as {@link decideAccess} does for records and policy.
 *
 * @example
 * ```ts
 * import { type AccessDecider, accessDeciderFor, defaultPortalPolicy } from 'clientele/collaboration'
 *
 * const order = { accountId: 'a-1', kind: 'order', id: 'o-1', visibility: 'client', fields: {} } as const
 * const decide: AccessDecider = accessDeciderFor({ items: [order] }, defaultPortalPolicy)
 * const kari = { side: 'account', id: 'p-1', accountId: 'a-1', standing: 'customer' } as const
 * decide(kari, { action: 'view', item: order }, '2026-06-01T09:30:00Z').isAllowed //=> true
 * decide(kari, { action: 'edit', item: order }, '2026-06-01T09:30:00Z').reason.code //=> 'action-not-allowed'
 * ```
 */
export function accessDeciderFor({ items, shares = [] }: PortalRecords, policy: PortalPolicy): AccessDecider {
  const checked = checkedPortalPolicy(policy)
  const index = indexItems(items, shares, () => true)
  return (viewer, request, at) => decide(index, checked, viewer, request, at)
}

/**
 * Decides whether somebody may do something with a record, and says why. Deny by default: what nothing allows is refused.
 *
 * Asked in this order, and the first refusal counts: is the viewer known; is the account theirs; is there such a record; does
 * the policy show its kind to them; does legal privilege keep it from them; is it too confidential; is it for them, by its
 * visibility, by name or by a share that holds now; do they see what it belongs to; and may they do that with it. A share names
 * one more person for a time: it opens nothing that is internal, privileged, or above their clearance.
 *
 * @param viewer - Who wants to, as the host signed them in; nothing for nobody.
 * @param request - What they want to do, and with which record.
 * @param records - The items and shares, of one account or of all.
 * @param policy - What is shown to whom; checked once, and not to be changed afterwards.
 * @param at - The moment, which shares are held against.
 * @throws {@link ClienteleError} `unknown-code` for an action that is none, and as {@link portalView} does.
 *
 * @example
 * ```ts
 * import { type AccessDecision, type AccessRequest, decideAccess, defaultPortalPolicy } from 'clientele/collaboration'
 *
 * const order = { accountId: 'a-1', kind: 'order', id: 'o-1', visibility: 'client', fields: {} } as const
 * const somebodyElse = { side: 'account', id: 'p-1', accountId: 'a-2', standing: 'client' } as const
 * const request: AccessRequest = { action: 'view', item: order }
 * const decision: AccessDecision = decideAccess(
 *   somebodyElse,
 *   request,
 *   { items: [order] },
 *   defaultPortalPolicy,
 *   '2026-06-01T09:30:00Z',
 * )
 * decision.isAllowed //=> false
 * decision.isVisible //=> false
 * decision.reason.code //=> 'other-account'
 * ```
 */
export function decideAccess(
  viewer: PortalViewer | undefined,
  request: AccessRequest,
  { items, shares = [] }: PortalRecords,
  policy: PortalPolicy,
  at: Instant,
): AccessDecision {
  const { accountId } = request.item
  const index = indexItems(items, shares, (other) => other === accountId)
  return decide(index, checkedPortalPolicy(policy), viewer, request, at)
}
