import { compare } from '../../../foundation/compare.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import type { ItemReference, SharedItem } from '../../../records/index.ts'
import type { PortalSight } from './portal-sight.ts'

/** A reference and nothing else, whatever the host's object carries along. */
const bare = ({ accountId, kind, id }: ItemReference): ItemReference => ({ accountId, kind, id })

const isSome = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0

/**
 * An item as a viewer who may see it sees it. Fields that the policy does not list for its kind are left out for people of the
 * account, without a trace; fields that it lists at a level above their clearance are left out by name. Whom else it names they
 * do not learn, and of its links they get those that `isLinkSeen` lets through.
 */
export function redactItem(
  { viewer, standing, clearance, policy }: PortalSight,
  item: SharedItem,
  isLinkSeen: (link: ItemReference) => boolean,
): SharedItem {
  const isStaff = standing === 'staff'
  const listed = policy.kinds.get(item.kind)?.fields
  const heightOfField = (field: string): number | undefined => listed?.get(field) ?? (isStaff ? 0 : undefined)
  const fields: [string, SharedItem['fields'][string]][] = []
  const redacted = new Set(item.redacted)
  for (const entry of Object.entries(item.fields)) {
    const height = heightOfField(entry[0])
    if (height === undefined) continue
    if (height <= clearance) fields.push(entry)
    else redacted.add(entry[0])
  }
  const { accountId, kind, id, visibility, confidentiality, privileged } = item
  const people = item.people?.filter((person) => isStaff || (person.side === viewer.side && person.id === viewer.id))
  const links = item.links?.filter(isLinkSeen).map(bare)
  return dropUnknown<SharedItem>({
    accountId,
    kind,
    id,
    visibility,
    people: isSome(people) ? people?.map(({ side, id }) => ({ side, id })) : undefined,
    confidentiality,
    privileged,
    parent: item.parent && bare(item.parent),
    links: isSome(links) ? links : undefined,
    fields: Object.fromEntries(fields),
    redacted: redacted.size > 0 ? [...redacted].sort(compare) : undefined,
  })
}
