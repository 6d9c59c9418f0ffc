import type { CalendarDate } from '../../../../src/foundation/time/index.ts'

const days = Array.from(
  { length: 1_500 },
  (_, index) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10) as CalendarDate,
)

/** The day so many days after 2026-01-01. */
export function dayOf(number: number): CalendarDate {
  const day = days[number + 365]
  if (day === undefined) throw new Error(`the table has no day ${number}`)
  return day
}
