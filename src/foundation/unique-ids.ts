import { refuse } from './error.ts'

/** Throws `duplicate-id` if two records of a list have one id. */
export function checkUniqueIds(records: readonly { readonly id: string }[], list: string): void {
  const ids = new Set<string>()
  for (const { id } of records) ids.add(id)
  if (ids.size === records.length) return
  // Which one is there twice is only looked for where one is.
  ids.clear()
  for (const [index, { id }] of records.entries()) {
    if (ids.has(id)) refuse('duplicate-id', `${list}[${index}].id`, id, 'an id of its own, as each record counts once')
    ids.add(id)
  }
}
