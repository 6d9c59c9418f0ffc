import type { JsonValue } from '../foundation/index.ts'
import type { ConfidentialityLevel, ItemReference, PersonReference, Visibility } from './visibility.ts'

/**
 * Any record as a portal handles it: what it is, whose, for whom, and its own fields.
 *
 * @example
 * ```ts
 * import type { SharedItem } from 'clientele/records'
 *
 * const memo: SharedItem = {
 *   accountId: 'a-1',
 *   kind: 'document',
 *   id: 'd-1',
 *   visibility: 'named',
 *   people: [{ side: 'account', id: 'p-1' }],
 *   confidentiality: 'confidential',
 *   fields: { title: 'Memo on the charter party' },
 * }
 * memo.visibility //=> 'named'
 * ```
 */
export interface SharedItem extends ItemReference {
  /** Who it is for. */
  readonly visibility: Visibility
  /** Who it names; nobody when left out. */
  readonly people?: readonly PersonReference[]
  /** How confidential it is; `general` when left out. */
  readonly confidentiality?: ConfidentialityLevel
  /** Whether it is under legal privilege: then only those it names see it, and nobody may share it. */
  readonly privileged?: boolean
  /** What it belongs to, as a comment to its document: who cannot see that, cannot see it. */
  readonly parent?: ItemReference
  /** Other records that it points to. */
  readonly links?: readonly ItemReference[]
  /** Its own fields, by name. */
  readonly fields: Readonly<Record<string, JsonValue>>
  /** The names of fields that were taken out for whoever reads it; none when left out. */
  readonly redacted?: readonly string[]
}
