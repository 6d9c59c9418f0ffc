import { compare } from '../../../foundation/compare.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import { lotQueue } from './lot-queue.ts'
import type { Draw, Lapse, Lot } from './lots.ts'
import type { SpendingOrder } from './points-policy.ts'

/** Lots, and what is owed: one of the two is always empty. */
export interface PointsBook {
  /** Puts points into a lot; what is owed is paid from it. */
  readonly put: (lot: Lot, points: number) => void
  /** Takes points from the lots in their order, and owes the rest. */
  readonly take: (points: number, draw: Draw) => void
  /** Takes points from one lot, which has them. */
  readonly takeFrom: (lot: Lot, points: number, draw: Draw) => void
  /** Gives back what a draw took, and forgets what it owes; points of lots that were usable only before a day lapse at once. */
  readonly giveBack: (draw: Draw, on: CalendarDate) => readonly Lapse[]
  /** Lets every lot lapse that was usable only before a day, in the order of their last days. */
  readonly lapseBefore: (day: CalendarDate) => readonly Lapse[]
}

const never = '9999-99-99'
const lastDayOf = ({ usableThrough = never }: { readonly usableThrough: string | undefined }): string => usableThrough

const isOver = ({ usableThrough }: Lot, day: CalendarDate): boolean =>
  usableThrough !== undefined && usableThrough < day

/** Opens a book of all lots that will come in, by when they were earned; each is empty until something is put into it. */
export function openPointsBook(lots: readonly Lot[], order: SpendingOrder): PointsBook {
  const byLastDay = lots.filter(({ usableThrough }) => usableThrough !== undefined)
  byLastDay.sort((a, b) => compare(lastDayOf(a), lastDayOf(b)))
  const inSpendingOrder =
    order === 'oldest-first' ? lots : [...lots].sort((a, b) => compare(lastDayOf(a), lastDayOf(b)))
  for (const [rank, lot] of inSpendingOrder.entries()) lot.rank = rank

  const queue = lotQueue<Lot>()
  const debts: Draw[] = []
  let firstDebt = 0
  let nextToLapse = 0
  let available = 0
  let owed = 0

  const add = (lot: Lot, points: number): void => {
    lot.left += points
    available += points
    if (!lot.isQueued) queue.add(lot)
    lot.isQueued = true
  }

  const takeFrom = (lot: Lot, points: number, draw: Draw): void => {
    lot.left -= points
    available -= points
    draw.parts.push({ lot, points })
  }

  /** Takes what there is, and tells what is lacking. */
  const takeAvailable = (points: number, draw: Draw): number => {
    let lacking = points
    while (lacking > 0 && available > 0) {
      const lot = queue.first() as Lot
      const part = Math.min(lot.left, lacking)
      if (part > 0) takeFrom(lot, part, draw)
      else {
        queue.removeFirst()
        lot.isQueued = false
      }
      lacking -= part
    }
    return lacking
  }

  const settle = (): void => {
    while (available > 0 && owed > 0) {
      const draw = debts[firstDebt] as Draw
      const lacking = takeAvailable(draw.owed, draw)
      owed -= draw.owed - lacking
      draw.owed = lacking
      if (lacking === 0) firstDebt += 1
    }
  }

  const lapse = (lot: Lot, points: number): Lapse => {
    lot.lapsed += points
    return { lot, points }
  }

  return {
    put: (lot, points) => {
      add(lot, points)
      settle()
    },
    takeFrom,
    take: (points, draw) => {
      draw.owed = takeAvailable(points, draw)
      owed += draw.owed
      if (draw.owed > 0) debts.push(draw)
    },
    giveBack: (draw, on) => {
      owed -= draw.owed
      draw.owed = 0
      const lapses: Lapse[] = []
      for (const { lot, points } of draw.parts) {
        if (isOver(lot, on)) lapses.push(lapse(lot, points))
        else add(lot, points)
      }
      settle()
      return lapses
    },
    lapseBefore: (day) => {
      const lapses: Lapse[] = []
      for (;;) {
        const lot = byLastDay[nextToLapse]
        if (!lot || !isOver(lot, day)) return lapses
        nextToLapse += 1
        if (lot.left === 0) continue
        available -= lot.left
        lapses.push(lapse(lot, lot.left))
        lot.left = 0
      }
    },
  }
}
