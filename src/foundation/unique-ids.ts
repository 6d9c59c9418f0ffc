import { refuse } from './error.ts'

/** Throws `duplicate-id` if two records of a list have one id. */
export function checkUniqueIds(records: readonly { readonly id: string }[], list: string): void {
  const ids = new Set<string>()
  let index = 0
  for (const { id } of records) {
    ids.add(id)
    if (ids.size === index)
      refuse('duplicate-id', `${list}[${index}].id`, id, 'an id of its own, as each record counts once')
    index += 1
  }
}
