import { refuse } from './error.ts'

/**
 * How many ids at the start of a list rise, by their length and then by their text, as those do that were handed out one after
 * another: no two of them are alike, which is told without remembering them.
 */
function risingAtStart(records: readonly { readonly id: string }[]): number {
  let before = ''
  let count = 0
  for (const { id } of records) {
    if (typeof id !== 'string' || id.length < before.length || (id.length === before.length && id <= before)) break
    before = id
    count += 1
  }
  return count
}

/** Throws `duplicate-id` if two records of a list have one id. */
export function checkUniqueIds(records: readonly { readonly id: string }[], list: string): void {
  const rising = risingAtStart(records)
  if (rising === records.length) return
  const ids = new Set<string>()
  let index = 0
  for (const { id } of records) {
    ids.add(id)
    if (ids.size === index)
      refuse('duplicate-id', `${list}[${index}].id`, id, 'an id of its own, as each record counts once')
    index += 1
  }
}
