import type { Instant } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'
import type { AccessAction, ItemReference, PersonReference } from './visibility.ts'

/**
 * A record shared with one person, for a time.
 *
 * @example
 * ```ts
 * import type { RecordShare } from 'clientele/records'
 *
 * const share: RecordShare = {
 *   id: 's-1',
 *   record: { accountId: 'a-1', kind: 'document', id: 'd-1' },
 *   with: { side: 'account', id: 'auditor-1' },
 *   access: ['view', 'download'],
 *   sharedBy: { side: 'staff', id: 't-7' },
 *   sharedAt: '2026-06-01T09:30:00Z',
 *   expiresAt: '2026-07-01T00:00:00Z',
 * }
 * share.access.includes('edit') //=> false
 * ```
 */
export interface RecordShare {
  /** Unique within the business. */
  readonly id: Identifier
  /** What is shared. */
  readonly record: ItemReference
  /** With whom; somebody of the account is one of the account of the record. */
  readonly with: PersonReference
  /** What they may do with it; to view it comes with any share. */
  readonly access: readonly AccessAction[]
  /** Who shared it. */
  readonly sharedBy: PersonReference
  /** From when on it holds. */
  readonly sharedAt: Instant
  /** From when on it no longer holds, later than `sharedAt`; never when left out. */
  readonly expiresAt?: Instant
  /** When it was taken back, if it was; not before `sharedAt`. */
  readonly revokedAt?: Instant
}
