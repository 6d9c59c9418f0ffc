import { refuse } from '../../../foundation/error.ts'

/** Keys are numbers of 32 bits; beside a record's place they stay below 2^53. */
const mostRecords = 2 ** 21

/** A key as a number of 32 bits: FNV-1a over code units. That two keys meet costs a comparison, and changes nothing else. */
export function keyNumber(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
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
 * Indexes records by their keys, each of a record's once. All keys with their records stand in one sorted list of numbers, which
 * takes a tenth of the memory of a map of texts.
 */
export function indexKeys(keysOfRecords: readonly (readonly number[])[], mostSharing: number): KeyIndex {
  if (keysOfRecords.length > mostRecords) {
    refuse('invalid-value', 'records.length', keysOfRecords.length, `at most ${mostRecords} records`)
  }
  const entries = new Float64Array(keysOfRecords.reduce((sum, { length }) => sum + length, 0))
  let filled = 0
  for (const [record, keys] of keysOfRecords.entries()) {
    for (const key of keys) {
      entries[filled] = key * mostRecords + record
      filled += 1
    }
  }
  entries.sort()
  const keyAt = (place: number): number => Math.floor((entries[place] ?? -1) / mostRecords)

  const crowded = new Map<number, number>()
  let start = 0
  for (let place = 1; place <= entries.length; place += 1) {
    if (keyAt(place) === keyAt(start)) continue
    if (place - start > mostSharing) crowded.set(keyAt(start), place - start)
    start = place
  }

  /** The place of the first entry above a key and a record. */
  function placeAfter(key: number, record: number): number {
    const sought = key * mostRecords + record
    let [low, high] = [0, entries.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((entries[middle] as number) > sought) high = middle
      else low = middle + 1
    }
    return low
  }

  return {
    crowded,
    partnersOf: (record) => {
      const partners = new Set<number>()
      for (const key of keysOfRecords[record] ?? []) {
        if (crowded.has(key)) continue
        for (let place = placeAfter(key, record); keyAt(place) === key; place += 1) {
          partners.add((entries[place] as number) - key * mostRecords)
        }
      }
      return [...partners].sort((a, b) => a - b)
    },
  }
}
