import { type Instant, instant } from '../../../foundation/time/index.ts'
import { type AccessAction, accessActions, type RecordShare, type SharedItem } from '../../../records/index.ts'
import { type AccessCode, type AccessGrantCode, isGrant } from './access-reason.ts'
import { checkedPortalPolicy } from './checked-portal-policy.ts'
import { indexItems, keyOf } from './portal-index.ts'
import type { PortalPolicy } from './portal-policy.ts'
import { isActionAllowed, isOfViewer, sightCode, sightOf } from './portal-sight.ts'
import { type PortalViewer, standingOf } from './portal-viewer.ts'
import { redactItem } from './redact-item.ts'

/** The records that a portal draws on: of one account, or of all. */
export interface PortalRecords {
  /** The items, each once. */
  readonly items: readonly SharedItem[]
  /** What is, was or will be shared; nothing when left out. */
  readonly shares?: readonly RecordShare[]
}

/** An item in a view. */
export interface PortalEntry {
  /** The item, without what the viewer may not see of it. */
  readonly item: SharedItem
  /** Why they see it. */
  readonly because: AccessGrantCode
  /** What they may do with it, in the order of `accessActions`. */
  readonly actions: readonly AccessAction[]
}

/**
 * Gives what somebody sees in the portal, and nothing else: the items they may see, in their order, each without the fields,
 * the names and the links that are not for them, and with what they may do with it.
 *
 * The account comes first: of another account's records nothing is read, so that nothing of them can be reached, whatever
 * names or links them and whatever is shared. Then everything is denied that nothing allows, as {@link decideAccess} does. The
 * view of a view is the same view.
 *
 * @param viewer - Who looks, as the host signed them in; nothing for nobody, who sees nothing.
 * @param records - The items and shares, of one account or of all.
 * @param policy - What is shown to whom; checked once, and not to be changed afterwards.
 * @param at - The moment, which shares are held against.
 * @throws {@link ClienteleError} `invalid-policy` for a policy that contradicts itself, `invalid-value` for a moment that does
 *   not exist, `duplicate-id` for two items of one account, kind and id.
 *
 * @example
 * ```ts
 * import { defaultPortalPolicy, type PortalEntry, type PortalRecords, portalView } from 'clientele/collaboration'
 *
 * const order = (accountId: string, id: string) =>
 *   ({ accountId, kind: 'order', id, visibility: 'client', fields: { status: 'placed', margin: '0.4' } }) as const
 * const records: PortalRecords = { items: [order('a-1', 'o-1'), order('a-2', 'o-2')] }
 * const kari = { side: 'account', id: 'p-1', accountId: 'a-1', standing: 'customer' } as const
 *
 * const seen: readonly PortalEntry[] = portalView(kari, records, defaultPortalPolicy, '2026-06-01T09:30:00Z')
 * seen.map(({ item }) => [item.id, item.fields]) //=> [['o-1', { status: 'placed' }]]
 * seen[0]?.because //=> 'for-the-account'
 * seen[0]?.actions //=> ['view', 'comment', 'answer', 'download']
 * portalView(undefined, records, defaultPortalPolicy, '2026-06-01T09:30:00Z') //=> []
 * ```
 */
export function portalView(
  viewer: PortalViewer | undefined,
  { items, shares = [] }: PortalRecords,
  policy: PortalPolicy,
  at: Instant,
): readonly PortalEntry[] {
  const checked = checkedPortalPolicy(policy)
  instant(at, 'at')
  const standing = standingOf(viewer)
  if (!viewer || !standing) return []
  const sight = sightOf(viewer, standing, checked, at)
  const index = indexItems(items, shares, (accountId) => isOfViewer(sight, accountId))
  const known = new Map<string, AccessCode>()
  const seen = [...index.values()].flatMap((entry) => {
    const because = sightCode(sight, index, entry.item, known)
    return isGrant(because) ? [{ entry, because }] : []
  })
  const visible = new Set(seen.map(({ entry }) => keyOf(entry.item)))
  return seen.map(({ entry, because }) => ({
    item: redactItem(sight, entry.item, (link) => visible.has(keyOf(link))),
    because,
    actions: accessActions.filter((action) => isActionAllowed(sight, entry, action)),
  }))
}
