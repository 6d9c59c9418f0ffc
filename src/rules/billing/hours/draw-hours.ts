import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import {
  byDrawOrder,
  type CountedLot,
  type HourDraw,
  type HourLot,
  hasExpired,
  readLots,
  takeFrom,
  writeLots,
} from './hour-lot.ts'
import { hoursText, hourUnitsOf } from './hour-units.ts'

/** What drawing hours took, left and could not find: `hours asked for = sum of drawn + short`. */
export interface HourDrawing {
  /** What each lot gave, in the order of drawing. */
  readonly drawn: readonly HourDraw[]
  /** The lots that still have hours, in the order given; those not usable on the day are as they were. */
  readonly lots: readonly HourLot[]
  /** The hours that no lot could give, as a decimal string; `'0'` when all were found. */
  readonly short: string
}

/**
 * Draws hours from lots on a day.
 *
 * A lot is usable from the day it was granted through the day it expires, both included. Of the usable ones, the lowest
 * priority number is drawn first, then the earliest expiry (lots that never expire last), then the oldest, then the
 * smallest id as text. The order in which the lots are listed does not matter. Exact to the millionth of an hour; nothing
 * is rounded.
 *
 * @param lots - The lots, with different ids.
 * @param hours - How many hours, as a decimal string from 0 with at most 6 decimals.
 * @param on - The day on which they are used.
 * @throws {@link ClienteleError} `invalid-value` for hours, a day or a priority that cannot be, or a lot that expires before
 *   it is granted; `duplicate-id` for two lots with one id.
 *
 * @example
 * ```ts
 * import { drawHours, type HourDraw, type HourDrawing } from 'clientele/billing'
 *
 * const drawing: HourDrawing = drawHours(
 *   [
 *     { id: 'bonus', grantedOn: '2026-01-01', hours: '4' },
 *     { id: 'march', grantedOn: '2026-03-01', expiresOn: '2026-04-30', hours: '2.5' },
 *     { id: 'winter', grantedOn: '2025-12-01', expiresOn: '2026-02-28', hours: '8' },
 *   ],
 *   '5',
 *   '2026-04-30',
 * )
 * const first: HourDraw | undefined = drawing.drawn[0]
 * first //=> { lotId: 'march', hours: '2.5' }
 * drawing.lots
 * //=> [
 * //     { id: 'bonus', grantedOn: '2026-01-01', hours: '1.5' },
 * //     { id: 'winter', grantedOn: '2025-12-01', expiresOn: '2026-02-28', hours: '8' },
 * //   ]
 * drawing.short //=> '0'
 * ```
 */
export function drawHours(lots: readonly HourLot[], hours: string, on: CalendarDate): HourDrawing {
  const day = calendarDate(on, 'on')
  const held = readLots(lots, 'lots')
  const isUsable = (each: CountedLot): boolean => each.lot.grantedOn <= day && !hasExpired(each, day)
  const { taken, left, short } = takeFrom(held, hourUnitsOf(hours, 'hours'), byDrawOrder, isUsable)
  return { drawn: taken, lots: writeLots(left), short: hoursText(short) }
}
