import { compareInstants, type Instant, isInstant } from '../../../foundation/time/index.ts'
import type { AccessAction, ItemReference, RecordShare, SharedItem } from '../../../records/index.ts'
import { type AccessCode, isGrant } from './access-reason.ts'
import { type CheckedPortalPolicy, clearanceOf, heightOf } from './checked-portal-policy.ts'
import { type IndexedItem, keyOf, type PortalIndex } from './portal-index.ts'
import type { PortalStanding, PortalViewer } from './portal-viewer.ts'

/** A viewer who is known, at a moment, under a policy. */
export interface PortalSight {
  readonly viewer: PortalViewer
  readonly standing: PortalStanding
  readonly clearance: number
  readonly accounts: 'all' | ReadonlySet<string>
  readonly policy: CheckedPortalPolicy
  readonly at: Instant
}

/** What a viewer of a standing brings along. */
export function sightOf(
  viewer: PortalViewer,
  standing: PortalStanding,
  policy: CheckedPortalPolicy,
  at: Instant,
): PortalSight {
  const accountIds = viewer.side === 'staff' ? viewer.accountIds : [viewer.accountId]
  const accounts = accountIds === 'all' ? accountIds : new Set(accountIds)
  return { viewer, standing, clearance: clearanceOf(policy, viewer, standing), accounts, policy, at }
}

/** Whether an account is one whose records the viewer may see at all. */
export const isOfViewer = ({ accounts }: PortalSight, accountId: string): boolean =>
  accounts === 'all' || accounts.has(accountId)

const isWithViewer = ({ viewer }: PortalSight, { with: { side, id } }: RecordShare): boolean =>
  side === viewer.side && id === viewer.id

/** Whether a share holds; one whose moments are none does not. */
function isActive({ sharedAt, expiresAt, revokedAt }: RecordShare, at: Instant): boolean {
  if (![sharedAt, expiresAt ?? at, revokedAt ?? at].every(isInstant)) return false
  const isOver = (end: Instant | undefined) => end !== undefined && compareInstants(end, at) <= 0
  return compareInstants(sharedAt, at) <= 0 && !isOver(expiresAt) && !isOver(revokedAt)
}

/** Whether the viewer may do something with an item that they see: as the policy says, or by a share that holds. */
export function isActionAllowed(sight: PortalSight, { item, shares }: IndexedItem, action: AccessAction): boolean {
  // Whoever shares what is under legal privilege may give the privilege up.
  if (action === 'share' && item.privileged) return false
  const { policy, standing, at } = sight
  if (action === 'view' || policy.policy.actions[standing].includes(action)) return true
  return (
    policy.grantable.has(action) &&
    shares.some((share) => share.access.includes(action) && isWithViewer(sight, share) && isActive(share, at))
  )
}

const isNamed = ({ viewer }: PortalSight, { people = [] }: SharedItem): boolean =>
  people.some(({ side, id }) => side === viewer.side && id === viewer.id)

/** What an item says of a viewer by itself, whatever it belongs to. */
function codeByItself(sight: PortalSight, { item, shares }: IndexedItem): AccessCode {
  const { standing, policy, clearance } = sight
  const { visibility, privileged, confidentiality = 'general' } = item
  if (!isOfViewer(sight, item.accountId)) return 'other-account'
  const isStaff = standing === 'staff'
  if (!isStaff && !policy.kinds.get(item.kind)?.standings.has(standing)) return 'kind-not-shown'
  const named = isNamed(sight, item)
  if (privileged && (!named || standing === 'guest')) return 'privileged'
  if (heightOf(confidentiality) > clearance) return 'above-clearance'
  if (isStaff && (visibility === 'internal' || visibility === 'client')) return 'staff-member'
  if (visibility !== 'client' && visibility !== 'named') return 'internal'
  if (visibility === 'client' && standing !== 'guest') return 'for-the-account'
  if (named) return 'named'
  const own = shares.filter((share) => isWithViewer(sight, share))
  if (own.some((share) => isActive(share, sight.at))) return 'shared'
  return own.length > 0 ? 'share-not-active' : 'not-named'
}

/**
 * Why the viewer sees an item, or does not: what it says by itself, and then whether they see what it belongs to, and what that
 * belongs to. `known` keeps the answers.
 */
export function sightCode(
  sight: PortalSight,
  index: PortalIndex,
  reference: ItemReference,
  known: Map<string, AccessCode> = new Map(),
): AccessCode {
  const above: (readonly [key: string, entry: IndexedItem])[] = []
  let last: AccessCode | undefined
  for (let next: ItemReference | undefined = reference; next; ) {
    const key = keyOf(next)
    const entry = index.get(key)
    last = entry ? known.get(key) : 'unknown-record'
    if (!entry || last) break
    // Whoever comes by again goes round in a circle, and never gets to the top.
    known.set(key, 'parent-hidden')
    above.push([key, entry])
    next = entry.item.parent
  }
  for (const [key, entry] of above.reverse()) {
    const own = codeByItself(sight, entry)
    last = isGrant(own) && last && !isGrant(last) ? 'parent-hidden' : own
    known.set(key, last)
  }
  return known.get(keyOf(reference)) ?? 'unknown-record'
}
