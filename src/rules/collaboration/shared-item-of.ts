import { dropUnknown } from '../../foundation/drop-unknown.ts'
import type { Identifier, SharedItem } from '../../records/index.ts'

/** How a record is shared; what is left out is as strict as can be: internal. */
export type SharedItemSettings = Partial<
  Pick<SharedItem, 'visibility' | 'people' | 'confidentiality' | 'privileged' | 'parent' | 'links'>
>

/**
 * Makes any record with an id and an account an item of the portal: its other fields become the item's.
 *
 * @param kind - What kind of record it is: `order`, `requirements-document`.
 * @param record - The record, plain JSON; copied no deeper than its own fields.
 * @param settings - Who it is for; `internal` when left out.
 *
 * @example
 * ```ts
 * import { type SharedItemSettings, sharedItemOf } from 'clientele/collaboration'
 *
 * const settings: SharedItemSettings = { visibility: 'client' }
 * sharedItemOf('order', { id: 'o-1', accountId: 'a-1', status: 'placed' }, settings)
 * //=> { accountId: 'a-1', kind: 'order', id: 'o-1', visibility: 'client', fields: { status: 'placed' } }
 * ```
 */
export function sharedItemOf<
  Known extends {
    /** Its key. */
    readonly id: Identifier
    /** The account that it is about. */
    readonly accountId: Identifier
  },
>(kind: string, record: Known, settings: SharedItemSettings = {}): SharedItem {
  const { id, accountId, ...fields } = record
  const { visibility = 'internal', people, confidentiality, privileged, parent, links } = settings
  return dropUnknown<SharedItem>({
    accountId,
    kind,
    id,
    visibility,
    people,
    confidentiality,
    privileged,
    parent,
    links,
    // A record is plain JSON; its interface has no index signature for the compiler to see it by.
    fields: fields as unknown as SharedItem['fields'],
  })
}
