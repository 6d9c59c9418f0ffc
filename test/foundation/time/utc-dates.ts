import type { CalendarDate } from '../../../src/foundation/time/index.ts'

/** A Date that takes its local time for UTC, whatever the zone of the process, as date-fns reads and sets local time only. */
class UtcDate extends Date {
  override getFullYear = (): number => this.getUTCFullYear()
  override getMonth = (): number => this.getUTCMonth()
  override getDate = (): number => this.getUTCDate()
  override getDay = (): number => this.getUTCDay()
  override getHours = (): number => this.getUTCHours()
  override getTimezoneOffset = (): number => 0
  override setFullYear = (year: number, month = this.getUTCMonth(), day = this.getUTCDate()): number =>
    this.setUTCFullYear(year, month, day)
  override setMonth = (month: number, day = this.getUTCDate()): number => this.setUTCMonth(month, day)
  override setDate = (day: number): number => this.setUTCDate(day)
  override setHours = (hours: number, minutes = 0, seconds = 0, millis = 0): number =>
    this.setUTCHours(hours, minutes, seconds, millis)
}

/** The context in which date-fns works in UTC. */
export const utc = { in: (value: Date | number | string): Date => new UtcDate(Number(value)) }

/** A day as date-fns takes it. */
export const toDate = (date: CalendarDate): Date => new UtcDate(Date.parse(`${date}T00:00:00Z`))

/** A day as date-fns gives it. */
export const toText = (date: Date): string => new Date(Number(date)).toISOString().slice(0, 10)
