import { dayNumberAt, daysInMonth } from './civil.ts'
import { secondsOfDay } from './epoch.ts'

const zero = 48
const point = 46
const dash = 45
const colon = 58
const letterT = 84
const letterZ = 90

/** More than any part of a moment can be: whole numbers are reckoned with faster than NaN. */
const noNumber = 1_000_000

/** The number that two digits of a text make; {@link noNumber} if something else stands there. */
function twoDigitsAt(text: string, at: number): number {
  // Without a sign, what lies below zero is far above 9.
  const tens = (text.charCodeAt(at) - zero) >>> 0
  const ones = (text.charCodeAt(at + 1) - zero) >>> 0
  return tens > 9 || ones > 9 ? noNumber : tens * 10 + ones
}

/** The decimals of a second that stand between a place and the `Z` at the end; NaN if something else does. */
function decimalsBetween(text: string, start: number, end: number): number {
  const digits = end - start - 1
  if (text.charCodeAt(start) !== point || digits < 1 || digits > 9) return Number.NaN
  let value = 0
  let scale = 1
  for (let at = start + 1; at < end; at += 1) {
    const digit = text.charCodeAt(at) - zero
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
    scale *= 10
  }
  return value / scale
}

/**
 * The seconds from 1970-01-01T00:00:00Z to a moment, with their decimals; NaN if it is none.
 *
 * The same as {@link isInstant} takes, read by character in one go: a lead or a ticket has many events.
 */
export function secondsOfInstant(text: unknown): number {
  if (
    typeof text !== 'string' ||
    text.charCodeAt(4) !== dash ||
    text.charCodeAt(7) !== dash ||
    text.charCodeAt(10) !== letterT ||
    text.charCodeAt(13) !== colon ||
    text.charCodeAt(16) !== colon
  ) {
    return Number.NaN
  }
  const end = text.length - 1
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2)
  const month = twoDigitsAt(text, 5)
  const day = twoDigitsAt(text, 8)
  const hour = twoDigitsAt(text, 11)
  const minute = twoDigitsAt(text, 14)
  const second = twoDigitsAt(text, 17)
  if (year < 1 || year > 9_999 || day < 1 || day > daysInMonth(year, month)) return Number.NaN
  if (hour > 23 || minute > 59 || second > 59 || text.charCodeAt(end) !== letterZ) return Number.NaN
  const whole = dayNumberAt(year, month, day) * secondsOfDay + hour * 3_600 + minute * 60 + second
  return end === 19 ? whole : whole + decimalsBetween(text, 19, end)
}
