import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { fromMinorUnits, type Money, unitsOf } from '../../../foundation/money/money.ts'
import { divideRounded, type RoundingMode } from '../../../foundation/money/rounding.ts'
import type { CalendarDate } from '../../../foundation/time/calendar-date.ts'
import type { Period } from '../../../foundation/time/period.ts'
import {
  byAge,
  byDrawOrder,
  type CountedLot,
  countedLot,
  hasExpired,
  takeFrom,
  unitsIn,
  writeLots,
} from './hour-lot.ts'
import type { HourStatement } from './hour-statement.ts'
import type { CountedTerms } from './hour-terms.ts'
import { hoursText, unitsPerHour } from './hour-units.ts'

/** The hours of a bank between two periods. */
export interface Balance {
  readonly lots: readonly CountedLot[]
  /** Lots that no period so far could use. */
  readonly waiting: readonly CountedLot[]
  readonly deficit: bigint
}

/** One period, checked. */
export interface CountedPeriod {
  readonly period: Period
  readonly used: bigint
  readonly included: bigint
  /** The last day on which the included hours can be used. */
  readonly expiresOn: CalendarDate | undefined
  /** Whether hours owed at its end are overage in any mode. */
  readonly settlesDeficit: boolean
}

interface Split {
  readonly kept: readonly CountedLot[]
  readonly lapsed: bigint
}

/** Takes the lots away whose last day is before a day. */
function expire(lots: readonly CountedLot[], day: CalendarDate): Split {
  const kept = lots.filter((lot) => !hasExpired(lot, day))
  return { kept, lapsed: unitsIn(lots) - unitsIn(kept) }
}

const wasIncluded = ({ lot }: CountedLot): boolean => lot.isIncluded === true

/** Takes the oldest of the included hours away that are above the cap. */
function trim(lots: readonly CountedLot[], cap: bigint | undefined): Split {
  const above = cap === undefined ? 0n : unitsIn(lots.filter(wasIncluded)) - cap
  if (above <= 0n) return { kept: lots, lapsed: 0n }
  return { kept: takeFrom(lots, above, byAge, wasIncluded).left, lapsed: above }
}

/** What there is at the start of a period, what joins on its days, and what does so only later. */
function joinLots({ lots, waiting }: Balance, { start, end }: Period) {
  return {
    carried: [...lots, ...waiting.filter(({ lot }) => lot.grantedOn < start)],
    added: waiting.filter(({ lot }) => lot.grantedOn >= start && lot.grantedOn < end),
    waiting: waiting.filter(({ lot }) => lot.grantedOn >= end),
  }
}

/** The lot that a period grants, if it includes anything. */
export const grantedIn = ({ period: { start }, included, expiresOn }: CountedPeriod): readonly CountedLot[] =>
  included > 0n
    ? [countedLot({ id: `included/${start}`, grantedOn: start, expiresOn, isIncluded: true }, included)]
    : []

const priceOf = (units: bigint, rate: Money, rounding: RoundingMode | undefined): Money =>
  fromMinorUnits(divideRounded(unitsOf(rate) * units, unitsPerHour, rounding), rate.currency)

/** Runs one period: what expired before goes, hours are granted, then drawn; at the end hours expire, then are trimmed. */
export function runPeriod(
  { mode, cap, rate }: CountedTerms,
  opening: Balance,
  counted: CountedPeriod,
  rounding: RoundingMode | undefined,
): { readonly statement: HourStatement; readonly balance: Balance } {
  const { period, used, included } = counted
  const { deficit } = opening
  const { carried, added, waiting } = joinLots(opening, period)
  const before = expire(carried, period.start)
  const usable = [...before.kept, ...added, ...grantedIn(counted)]
  const available = unitsIn(usable) - deficit
  const { taken, left, short } = takeFrom(usable, deficit + used, byDrawOrder)
  const atEnd = expire(left, period.end)
  const { kept, lapsed } = trim(atEnd.kept, cap)
  const [overage, owed] = mode === 'balance' && !counted.settlesDeficit ? [0n, short] : [short, 0n]
  const statement = dropUnknown<HourStatement>({
    period: { start: period.start, end: period.end },
    carriedIn: hoursText(unitsIn(carried)),
    added: hoursText(unitsIn(added)),
    included: hoursText(included),
    available: hoursText(available > 0n ? available : 0n),
    used: hoursText(used),
    drawn: taken,
    overage: hoursText(overage),
    overageAmount: rate && priceOf(overage, rate, rounding),
    deficitIn: hoursText(deficit),
    deficitOut: hoursText(owed),
    expired: hoursText(before.lapsed + atEnd.lapsed),
    trimmed: hoursText(lapsed),
    carriedOut: hoursText(unitsIn(kept)),
    lots: writeLots(kept),
  })
  return { statement, balance: { lots: kept, waiting, deficit: owed } }
}
