import { refuse } from './error.ts'

interface Identified {
  readonly id: string
}

/** Whether an id is longer than the one before it, or as long and later in the alphabet. */
const rises = ({ id }: Identified, index: number, records: readonly Identified[]): boolean => {
  const before = records[index - 1]?.id ?? ''
  return (id?.length - before.length || Number(id > before)) > 0
}

/** Throws `duplicate-id` if two records of a list have one id. */
export function checkUniqueIds(records: readonly Identified[], list: string): void {
  // Ids that were handed out one after another rise, and then no two are alike, which is told without remembering them.
  if (records.every(rises)) return
  const ids = new Set<string>()
  for (const { id } of records) {
    const index = ids.size
    if (ids.add(id).size === index) {
      refuse('duplicate-id', `${list}[${index}].id`, id, 'an id of its own, as each record counts once')
    }
  }
}
