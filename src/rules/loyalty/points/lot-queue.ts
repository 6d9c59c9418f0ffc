/** What is queued: what has the smallest rank comes first. */
interface Ranked {
  readonly rank: number
}

/** A queue from which what comes first is taken, whenever it came in: a binary heap. */
export interface LotQueue<Lot extends Ranked> {
  /** What comes first; nothing if it is empty. */
  readonly first: () => Lot | undefined
  readonly add: (lot: Lot) => void
  /** Takes away what comes first; there is another behind it. */
  readonly removeFirst: () => void
}

/** Makes an empty queue. */
export function lotQueue<Lot extends Ranked>(): LotQueue<Lot> {
  const heap: Lot[] = []
  const rankAt = (place: number): number => heap[place]?.rank ?? Number.POSITIVE_INFINITY

  /** Puts a lot where all above it come before it. */
  const rise = (lot: Lot, from: number): void => {
    let place = from
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (rankAt(parent) <= lot.rank) break
      heap[place] = heap[parent] as Lot
      place = parent
    }
    heap[place] = lot
  }

  /** Puts a lot where all below it come after it. */
  const sink = (lot: Lot): void => {
    let place = 0
    for (;;) {
      const left = 2 * place + 1
      const child = rankAt(left + 1) < rankAt(left) ? left + 1 : left
      if (rankAt(child) >= lot.rank) break
      heap[place] = heap[child] as Lot
      place = child
    }
    heap[place] = lot
  }

  return {
    first: () => heap[0],
    add: (lot) => rise(lot, heap.length),
    removeFirst: () => {
      sink(heap.pop() as Lot)
    },
  }
}
