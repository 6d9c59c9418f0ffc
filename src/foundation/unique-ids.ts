import { refuse } from './error.ts'

interface Identified {
  readonly id: string
}

/** Whether each id is longer than the one before it, or as long and later in the alphabet. */
function areRising(records: readonly Identified[]): boolean {
  let before = ''
  for (const { id } of records) {
    if (!(id?.length > before.length || (id?.length === before.length && id > before))) return false
    before = id
  }
  return true
}

/** Throws `duplicate-id` if two records of a list have one id. */
export function checkUniqueIds(records: readonly Identified[], list: string): void {
  // Ids that were handed out one after another rise, and then no two are alike, which is told without remembering them.
  if (areRising(records)) return
  const ids = new Set<string>()
  for (const { id } of records) {
    const index = ids.size
    if (ids.add(id).size === index) {
      refuse('duplicate-id', `${list}[${index}].id`, id, 'an id of its own, as each record counts once')
    }
  }
}
