import { compare } from '../../../foundation/compare.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { refuse } from '../../../foundation/error.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier } from '../../../records/index.ts'
import { hoursText, hourUnitsOf } from './hour-units.ts'

/**
 * Hours that were granted together, as far as they are left: those that a period included, or a pack that was bought.
 *
 * @example
 * ```ts
 * import type { HourLot } from 'clientele/billing'
 *
 * const pack: HourLot = { id: 'pack-7', grantedOn: '2026-03-02', expiresOn: '2026-12-31', hours: '10' }
 * pack.hours //=> '10'
 * ```
 */
export interface HourLot {
  /** Tells it from the other lots of the bank. */
  readonly id: string
  /** The first day on which it can be used. */
  readonly grantedOn: CalendarDate
  /** The last day on which it can be used; for ever when left out. Not before `grantedOn`. */
  readonly expiresOn?: CalendarDate
  /** Lots with a lower whole number are drawn first; 0 when left out. */
  readonly priority?: number
  /** The hours left, as a decimal string from 0 with at most 6 decimals. */
  readonly hours: string
  /**
   * Whether a period included them, as in every lot that the bank itself grants. Only such hours are limited by the
   * `capHours` of a rollover; a pack, where this is false or left out, is not.
   */
  readonly isIncluded?: boolean
}

/**
 * A pack of hours that was bought or given under an agreement, besides those that its periods include.
 *
 * @example
 * ```ts
 * import type { HourPack } from 'clientele/billing'
 *
 * const pack: HourPack = { id: 'pack-7', agreementId: 'ag-1', grantedOn: '2026-03-02', hours: '10' }
 * pack.hours //=> '10'
 * ```
 */
export interface HourPack extends HourLot {
  /** The agreement whose hours can be drawn from it. */
  readonly agreementId: Identifier
}

/** Hours taken from one lot. */
export interface HourDraw {
  /** The lot they came from. */
  readonly lotId: string
  /** How many, as a decimal string above 0. */
  readonly hours: string
}

/** A lot with something left, and its hours counted in millionths. */
export interface CountedLot {
  readonly lot: HourLot
  readonly units: bigint
}

/** All of a lot but its hours. */
interface LotTerms extends Pick<HourLot, 'id' | 'grantedOn'> {
  readonly expiresOn?: CalendarDate | undefined
  readonly priority?: number | undefined
  readonly isIncluded?: boolean | undefined
}

/** A lot of so many millionths of hours. */
export const countedLot = (terms: LotTerms, units: bigint): CountedLot => {
  const { id, grantedOn, expiresOn, priority, isIncluded } = terms
  return {
    lot: dropUnknown<HourLot>({ id, grantedOn, expiresOn, priority, hours: hoursText(units), isIncluded }),
    units,
  }
}

function readLot(lot: HourLot, field: string): CountedLot {
  const { id, grantedOn, expiresOn, priority, hours, isIncluded } = lot
  if (typeof id !== 'string') refuse('invalid-value', `${field}.id`, id, 'an id, as text')
  calendarDate(grantedOn, `${field}.grantedOn`)
  if (expiresOn !== undefined && calendarDate(expiresOn, `${field}.expiresOn`) < grantedOn) {
    refuse('invalid-value', `${field}.expiresOn`, expiresOn, `a day not before ${grantedOn}, when it was granted`)
  }
  if (priority !== undefined && !Number.isSafeInteger(priority)) {
    refuse('invalid-value', `${field}.priority`, priority, 'a whole number')
  }
  if (isIncluded !== undefined && typeof isIncluded !== 'boolean') {
    refuse('invalid-value', `${field}.isIncluded`, isIncluded, 'true or false')
  }
  return countedLot(lot, hourUnitsOf(hours, `${field}.hours`))
}

/** The lots that have something left, in the order given, each checked and none there twice. */
export function readLots(lots: readonly HourLot[], field: string): readonly CountedLot[] {
  checkUniqueIds(lots, field)
  return lots.map((lot, index) => readLot(lot, `${field}[${index}]`)).filter(({ units }) => units > 0n)
}

/** Lots as they are handed out. */
export const writeLots = (lots: readonly CountedLot[]): readonly HourLot[] => lots.map(({ lot }) => lot)

/** All that is left in some lots. */
export const unitsIn = (lots: readonly CountedLot[]): bigint => lots.reduce((sum, { units }) => sum + units, 0n)

/** Whether the last day of a lot is before a day. */
export const hasExpired = ({ lot: { expiresOn } }: CountedLot, day: CalendarDate): boolean =>
  expiresOn !== undefined && expiresOn < day

type LotOrder = (a: CountedLot, b: CountedLot) => number

/** The oldest first. */
export const byAge: LotOrder = ({ lot: a }, { lot: b }) => compare(a.grantedOn, b.grantedOn) || compare(a.id, b.id)

/** Text that comes after every day. */
const never = 'never'

/** By priority, then what expires first, then the oldest. */
export const byDrawOrder: LotOrder = (a, b) =>
  (a.lot.priority ?? 0) - (b.lot.priority ?? 0) ||
  compare(a.lot.expiresOn ?? never, b.lot.expiresOn ?? never) ||
  byAge(a, b)

/** What taking hours from lots did. */
interface Taking {
  readonly taken: readonly HourDraw[]
  readonly left: readonly CountedLot[]
  /** What was wanted and not there. */
  readonly short: bigint
}

/** Takes hours from the usable ones of some lots, one after the other; what is left keeps the order it was given in. */
export function takeFrom(
  lots: readonly CountedLot[],
  wanted: bigint,
  order: LotOrder,
  isUsable: (lot: CountedLot) => boolean = () => true,
): Taking {
  if (wanted === 0n) return { taken: [], left: lots, short: 0n }
  const rests = new Map<CountedLot, bigint>()
  const taken: HourDraw[] = []
  let short = wanted
  for (const each of lots.filter(isUsable).sort(order)) {
    const rest = each.units > short ? each.units - short : 0n
    const part = each.units - rest
    taken.push({ lotId: each.lot.id, hours: hoursText(part) })
    rests.set(each, rest)
    short -= part
    if (short === 0n) break
  }
  const left = lots.flatMap((each) => {
    const rest = rests.get(each) ?? each.units
    if (rest === each.units) return each
    return rest > 0n ? countedLot(each.lot, rest) : []
  })
  return { taken, left, short }
}
