import { addInterval, type CalendarDate, lastDayOfMonth } from '../../../foundation/time/index.ts'
import type { ClawBackEntry, EarnEntry, RedeemEntry } from '../../../records/index.ts'
import type { PointsPolicy } from './points-policy.ts'

/** Points of one entry: so many are left of them. */
export interface Lot {
  readonly entry: EarnEntry
  readonly usableThrough: CalendarDate | undefined
  /** Its place in the order in which lots are spent. */
  rank: number
  left: number
  /** How many lapsed, less those that were taken back since. */
  lapsed: number
  clawedBack: number
  isQueued: boolean
}

/** Points that were spent or taken back: where they came from, and what is still owed. */
export interface Draw {
  readonly entry: RedeemEntry | ClawBackEntry
  readonly parts: { readonly lot: Lot; readonly points: number }[]
  owed: number
  /** The lot that a claw-back names, and how many of its points had lapsed, so that nothing was to be taken for them. */
  readonly named?: { readonly lot: Lot; readonly lapsed: number }
  isReversed: boolean
}

/** A lot that lapsed, with how many points. */
export interface Lapse {
  readonly lot: Lot
  readonly points: number
}

/** The last day on which points can be spent; nothing if they never lapse. */
function lastUsableDay({ on, usableThrough }: EarnEntry, { validity }: PointsPolicy): CalendarDate | undefined {
  if (usableThrough !== undefined || validity === undefined) return usableThrough
  const day = addInterval(on, validity.lasts)
  if (validity.extendedTo === 'month-end') return lastDayOfMonth(day)
  return validity.extendedTo === 'year-end' ? (`${day.slice(0, 4)}-12-31` as CalendarDate) : day
}

/** A lot that nothing has come into yet. */
export const newLot = (entry: EarnEntry, policy: PointsPolicy): Lot => ({
  entry,
  usableThrough: lastUsableDay(entry, policy),
  rank: 0,
  left: 0,
  lapsed: 0,
  clawedBack: 0,
  isQueued: false,
})

/** A draw that has taken nothing yet. */
export const newDraw = (entry: RedeemEntry | ClawBackEntry, named?: Draw['named']): Draw => ({
  entry,
  parts: [],
  owed: 0,
  ...(named && { named }),
  isReversed: false,
})
