/** How many records can be indexed: keys are numbers of 32 bits, and beside a record's place they stay below 2^53. */
export const mostRecords: number = 2 ** 21

/** The key of nothing, from which all keys begin. */
export const firstKey = 0x811c9dc5

/**
 * A key, a number of 32 bits, that goes on with a text, or a part of it: FNV-1a over code units. That two keys meet costs a
 * comparison, and makes no two records alike.
 */
export function keyWith(key: number, text: string, from = 0, to: number = text.length): number {
  let hash = key
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Which records share a key. */
export interface KeyIndex {
  /** The records after a record that share a key with it which is not shared by too many, each once. */
  readonly partnersOf: (record: number) => readonly number[]
  /** How many records share a key, by its number, where they are too many. */
  readonly crowded: ReadonlyMap<number, number>
}

/**
 * Indexes records by their keys, at most 2,097,152 of them. All keys with their records stand in one sorted list of numbers, which
 * takes a tenth of the memory of a map of texts.
 */
export function indexKeys(keysOfRecords: readonly (readonly number[])[], mostSharing: number): KeyIndex {
  const entries = new Float64Array(keysOfRecords.reduce((sum, { length }) => sum + length, 0))
  let filled = 0
  for (const [record, keys] of keysOfRecords.entries()) {
    for (const key of keys) {
      entries[filled] = key * mostRecords + record
      filled += 1
    }
  }
  entries.sort()
  // A key that a record has twice stands side by side.
  let distinct = 0
  for (const entry of entries) {
    if (entry === entries[distinct - 1]) continue
    entries[distinct] = entry
    distinct += 1
  }
  const keyAt = (place: number): number =>
    place < distinct ? Math.floor((entries[place] as number) / mostRecords) : -1
  const recordAt = (place: number): number => (entries[place] as number) % mostRecords

  const crowded = new Map<number, number>()
  // Of each record the places where it meets others, chained; 0 ends a chain, so that places count from 1.
  const lastOf = new Int32Array(keysOfRecords.length)
  const before = new Int32Array(distinct)
  let start = 0
  for (let place = 1; place <= distinct; place += 1) {
    if (keyAt(place) === keyAt(start)) continue
    if (place - start > mostSharing) crowded.set(keyAt(start), place - start)
    else {
      for (let met = start; met < place - 1; met += 1) {
        const record = recordAt(met)
        before[met] = lastOf[record] as number
        lastOf[record] = met + 1
      }
    }
    start = place
  }

  return {
    crowded,
    partnersOf: (record) => {
      const partners: number[] = []
      for (let met = lastOf[record] as number; met > 0; met = before[met - 1] as number) {
        const key = keyAt(met - 1)
        for (let place = met; keyAt(place) === key; place += 1) partners.push(recordAt(place))
      }
      return partners.sort((a, b) => a - b).filter((partner, place) => partner !== partners[place - 1])
    },
  }
}
