import type { Reason } from '../../../foundation/index.ts'
import type { AccessAction, ItemReference } from '../../../records/index.ts'

/**
 * Every reason for which somebody may see a record.
 *
 * - `staff-member`: they are of the staff, and work for the account;
 * - `for-the-account`: the record is for everybody of their account;
 * - `named`: it names them;
 * - `shared`: it is shared with them now.
 *
 * @example
 * ```ts
 * import { accessGrantCodes } from 'clientele/collaboration'
 *
 * accessGrantCodes //=> ['staff-member', 'for-the-account', 'named', 'shared']
 * ```
 */
export const accessGrantCodes = ['staff-member', 'for-the-account', 'named', 'shared'] as const

/** A code from {@link accessGrantCodes}. */
export type AccessGrantCode = (typeof accessGrantCodes)[number]

/**
 * Every reason for which somebody may not, in the order in which they are looked for.
 *
 * - `unknown-viewer`: nobody is signed in, or nobody that can be told apart;
 * - `other-account`: it is another account's, whoever it names and whoever it is shared with;
 * - `unknown-record`: there is none;
 * - `kind-not-shown`: the policy does not show such records to somebody of their standing;
 * - `privileged`: it is under legal privilege and does not name them, they are a guest, or they want to share it;
 * - `above-clearance`: it is more confidential than they may read;
 * - `internal`: it is for staff only; `not-named`: it neither names them nor was ever shared with them;
 * - `share-not-active`: it was shared with them, and is not now;
 * - `parent-hidden`: they may not see what it belongs to;
 * - `action-not-allowed`: they may see it, but not do that.
 *
 * @example
 * ```ts
 * import { accessRefusalCodes } from 'clientele/collaboration'
 *
 * accessRefusalCodes.indexOf('other-account') < accessRefusalCodes.indexOf('not-named') //=> true
 * ```
 */
export const accessRefusalCodes = [
  'unknown-viewer',
  'other-account',
  'unknown-record',
  'kind-not-shown',
  'privileged',
  'above-clearance',
  'internal',
  'not-named',
  'share-not-active',
  'parent-hidden',
  'action-not-allowed',
] as const

/** A code from {@link accessRefusalCodes}. */
export type AccessRefusalCode = (typeof accessRefusalCodes)[number]

/** Any code of a decision. */
export type AccessCode = AccessGrantCode | AccessRefusalCode

/** Why somebody may, or may not, do something with a record. */
export type AccessReason = Reason<
  AccessCode,
  {
    /** What they want to do. */
    readonly action: AccessAction
    /** The account of the record. */
    readonly accountId: ItemReference['accountId']
    /** Its kind. */
    readonly kind: string
    /** Its key. */
    readonly id: ItemReference['id']
  }
>

const grants: ReadonlySet<string> = /* @__PURE__ */ new Set(accessGrantCodes)

/** Whether a code lets somebody see a record. */
export const isGrant = (code: AccessCode): code is AccessGrantCode => grants.has(code)
