import { dateOfDayNumber, dayNumberOf, padded } from './civil.ts'
import { type Instant, instant, utcDateOf } from './instant.ts'

/** The milliseconds of a day that a clock goes through. */
export const millisecondsOfDay = 86_400_000

/** The seconds of a day that a clock goes through. */
export const secondsOfDay = 86_400

/** Nanoseconds in a second. */
export const nanosecondsOfSecond = 1_000_000_000n

/** The whole seconds from 1970-01-01T00:00:00Z to a moment, rounded down. */
export function epochSecondsOf(at: Instant, field: string): number {
  const day = dayNumberOf(utcDateOf(instant(at, field)))
  return (
    day * secondsOfDay + Number(at.slice(11, 13)) * 3_600 + Number(at.slice(14, 16)) * 60 + Number(at.slice(17, 19))
  )
}

/** The whole milliseconds from 1970-01-01T00:00:00Z to a moment, rounded down. */
export const epochMillisecondsOf = (at: Instant, field: string): number =>
  epochSecondsOf(at, field) * 1_000 + Number(at.slice(20, -1).padEnd(3, '0').slice(0, 3))

/** The nanoseconds from 1970-01-01T00:00:00Z to a moment. */
export function epochNanosecondsOf(at: Instant, field: string): bigint {
  const seconds = epochSecondsOf(at, field)
  return BigInt(seconds) * nanosecondsOfSecond + BigInt(at.slice(20, -1).padEnd(9, '0'))
}

/** The moment so many seconds after 1970-01-01T00:00:00Z; throws `invalid-value` outside the years 0001 to 9999. */
export function instantOfSeconds(seconds: number, fraction = ''): Instant {
  const day = Math.floor(seconds / secondsOfDay)
  const second = seconds - day * secondsOfDay
  const time = [Math.floor(second / 3_600), Math.floor(second / 60) % 60, second % 60].map(padded).join(':')
  return `${dateOfDayNumber(day)}T${time}${fraction}Z`
}

/** The moment so many nanoseconds after 1970-01-01T00:00:00Z, from then on or before; without zeros at its end. */
export function instantOfNanoseconds(nanoseconds: bigint): Instant {
  const fraction = ((nanoseconds % nanosecondsOfSecond) + nanosecondsOfSecond) % nanosecondsOfSecond
  const decimals = String(fraction).padStart(9, '0').replace(/0+$/, '')
  return instantOfSeconds(Number((nanoseconds - fraction) / nanosecondsOfSecond), decimals && `.${decimals}`)
}

/** The moment so many milliseconds after 1970-01-01T00:00:00Z; without zeros at its end. */
export function instantOfMilliseconds(milliseconds: number): Instant {
  const seconds = Math.floor(milliseconds / 1_000)
  const decimals = String(milliseconds - seconds * 1_000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return instantOfSeconds(seconds, decimals && `.${decimals}`)
}
