import { refuse } from '../../../foundation/error.ts'
import type { ItemReference, RecordShare, SharedItem } from '../../../records/index.ts'

/** An item with what hangs on it. */
export interface IndexedItem {
  readonly item: SharedItem
  readonly shares: RecordShare[]
}

/** Items by their references, and the shares of each. */
export type PortalIndex = ReadonlyMap<string, IndexedItem>

/** A key of a reference; different references never have the same. */
export const keyOf = ({ accountId, kind, id }: ItemReference): string =>
  `${accountId.length}.${kind.length}.${accountId}${kind}${id}`

/** Indexes the items of some accounts, each with its shares; of the others nothing gets in. */
export function indexItems(
  items: readonly SharedItem[],
  shares: readonly RecordShare[],
  isWanted: (accountId: string) => boolean,
): PortalIndex {
  const index = new Map<string, IndexedItem>()
  for (const [place, item] of items.entries()) {
    if (!isWanted(item.accountId)) continue
    const key = keyOf(item)
    if (index.has(key)) {
      refuse('duplicate-id', `records.items[${place}].id`, item.id, 'an id of its own among its kind in its account')
    }
    index.set(key, { item, shares: [] })
  }
  for (const share of shares) {
    if (isWanted(share.record.accountId)) index.get(keyOf(share.record))?.shares.push(share)
  }
  return index
}
