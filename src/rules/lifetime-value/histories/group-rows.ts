/** The rows that differ, each with the sum of the counts of all that equal it. */
export interface GroupedRows {
  /** For each group, the place of its first row. */
  readonly first: Uint32Array
  /** For each group, how many it stands for. */
  readonly count: Float64Array
  /** For each row that belongs to one, its group. */
  readonly group: Uint32Array
}

/** The same array with room for more. */
const longer = <Column extends Float64Array | Int32Array>(column: Column, room: Column): Column => {
  room.set(column)
  return room
}

/**
 * Groups equal rows of number columns, in the order of their first rows.
 *
 * A table of places with open addressing: no text keys are made, so a million rows take a quarter of a second. It grows with
 * the groups, not the rows, and what a group has in common lies together: both keep it near the processor.
 *
 * @param columns - Columns of one length, without NaN.
 * @param counts - How many each row stands for; a row with 0 belongs to no group.
 */
export function groupRows(columns: readonly Float64Array[], counts: Float64Array): GroupedRows {
  const rows = counts.length
  const width = columns.length
  const value = new Float64Array(1)
  const bits = new Int32Array(value.buffer)
  const first = new Uint32Array(rows)
  const count = new Float64Array(rows)
  const group = new Uint32Array(rows)
  let size = 1024
  let slots = new Int32Array(size).fill(-1)
  // Half of the slots are used at most.
  let hashes = new Int32Array(size / 2)
  let keys = new Float64Array((size / 2) * width)
  let groups = 0
  for (let row = 0; row < rows; row += 1) {
    const rowCount = counts[row] as number
    if (rowCount === 0) continue
    let hash = 0
    for (let index = 0; index < width; index += 1) {
      // Adding 0 makes one zero of the two.
      value[0] = ((columns[index] as Float64Array)[row] as number) + 0
      hash = Math.imul(hash ^ (bits[0] as number), 0x85ebca6b)
      hash = Math.imul(hash ^ (hash >>> 13) ^ (bits[1] as number), 0xc2b2ae35)
      hash ^= hash >>> 16
    }
    let slot = hash & (size - 1)
    let own = slots[slot] as number
    while (own >= 0) {
      let same = 0
      while (same < width && keys[own * width + same] === (columns[same] as Float64Array)[row]) same += 1
      if (same === width) break
      slot = (slot + 1) & (size - 1)
      own = slots[slot] as number
    }
    if (own < 0) {
      if (groups * 2 === size) {
        size *= 4
        hashes = longer(hashes, new Int32Array(size / 2))
        keys = longer(keys, new Float64Array((size / 2) * width))
        slots = placed(hashes.subarray(0, groups), size)
        slot = freeSlot(slots, hash)
      }
      own = groups
      groups += 1
      slots[slot] = own
      first[own] = row
      hashes[own] = hash
      for (let index = 0; index < width; index += 1) {
        keys[own * width + index] = (columns[index] as Float64Array)[row] as number
      }
    }
    group[row] = own
    count[own] = (count[own] as number) + rowCount
  }
  return { first: first.slice(0, groups), count: count.slice(0, groups), group }
}

/** The first slot from a hash on that is free. */
function freeSlot(slots: Int32Array, hash: number): number {
  let slot = hash & (slots.length - 1)
  while ((slots[slot] as number) >= 0) slot = (slot + 1) & (slots.length - 1)
  return slot
}

/** A table of so many slots, in which each group has its own. */
function placed(hashes: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size).fill(-1)
  for (let group = 0; group < hashes.length; group += 1) slots[freeSlot(slots, hashes[group] as number)] = group
  return slots
}

/** The values of a column at the places given. */
export function pickRows(column: Float64Array, places: Uint32Array): Float64Array {
  const picked = new Float64Array(places.length)
  for (let index = 0; index < places.length; index += 1) picked[index] = column[places[index] as number] as number
  return picked
}
