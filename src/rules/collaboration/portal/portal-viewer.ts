import type { ConfidentialityLevel, Identifier } from '../../../records/index.ts'

/**
 * What somebody is to the business when they look into the portal.
 *
 * - `staff`: a member of the business's own staff;
 * - `client`: somebody of an account with an engagement;
 * - `customer`: somebody of an account without one, who gets the small view;
 * - `guest`: an outsider, such as the account's auditor, who sees only what names them or is shared with them.
 *
 * @example
 * ```ts
 * import { portalStandings } from 'clientele/collaboration'
 *
 * portalStandings //=> ['staff', 'client', 'customer', 'guest']
 * ```
 */
export const portalStandings = ['staff', 'client', 'customer', 'guest'] as const

/** A standing from {@link portalStandings}. */
export type PortalStanding = (typeof portalStandings)[number]

/** A member of staff who looks at accounts. */
export interface StaffViewer {
  /** Tells the viewers apart. */
  readonly side: 'staff'
  /** Who they are. */
  readonly id: Identifier
  /** The accounts they work for, or `all`. */
  readonly accountIds: 'all' | readonly Identifier[]
  /** How confidential a record they may read; as the policy says when left out. */
  readonly clearance?: ConfidentialityLevel
}

/** Somebody of an account. */
export interface AccountViewer {
  /** Tells the viewers apart. */
  readonly side: 'account'
  /** Who they are; unique within the account. */
  readonly id: Identifier
  /** Their account: whoever looks in for two of them is two viewers. */
  readonly accountId: Identifier
  /** What they are to the business. */
  readonly standing: Exclude<PortalStanding, 'staff'>
  /** How confidential a record they may read; as the policy says when left out. */
  readonly clearance?: ConfidentialityLevel
}

/**
 * Whoever looks into the portal, as the host has signed them in.
 *
 * @example
 * ```ts
 * import type { AccountViewer, PortalViewer, StaffViewer } from 'clientele/collaboration'
 * import { portalViewerSchema } from 'clientele/schemas'
 *
 * const kari: AccountViewer = { side: 'account', id: 'p-1', accountId: 'a-1', standing: 'client' }
 * const abebe: StaffViewer = { side: 'staff', id: 't-7', accountIds: ['a-1', 'a-2'] }
 * const viewers: readonly PortalViewer[] = [kari, abebe]
 * viewers.every((viewer) => portalViewerSchema.safeParse(viewer).success) //=> true
 * ```
 */
export type PortalViewer = StaffViewer | AccountViewer

const isKey = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** What a viewer is to the business; nothing for a viewer that a host without a compiler left half said. */
export function standingOf(viewer: PortalViewer | undefined): PortalStanding | undefined {
  if (!viewer || !isKey(viewer.id)) return undefined
  if (viewer.side === 'staff') {
    return viewer.accountIds === 'all' || Array.isArray(viewer.accountIds) ? 'staff' : undefined
  }
  const isKnown = viewer.side === 'account' && isKey(viewer.accountId) && viewer.standing !== ('staff' as string)
  return isKnown && portalStandings.includes(viewer.standing) ? viewer.standing : undefined
}
