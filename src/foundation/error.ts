/**
 * Every code a {@link ClienteleError} can carry. Codes are stable: a release never changes what one means.
 *
 * @example
 * ```ts
 * import { clienteleErrorCodes } from 'clientele'
 *
 * clienteleErrorCodes.includes('currency-mismatch') //=> true
 * ```
 */
export const clienteleErrorCodes = [
  'contradictory-facts',
  'currency-mismatch',
  'duplicate-id',
  'foreign-record',
  'invalid-period',
  'invalid-policy',
  'invalid-ratios',
  'invalid-value',
  'unit-mismatch',
  'unknown-code',
  'unknown-field',
  'unknown-time-zone',
] as const

/** A code from {@link clienteleErrorCodes}. */
export type ClienteleErrorCode = (typeof clienteleErrorCodes)[number]

/** What a {@link ClienteleError} is about, JSON-safe and bounded in size. */
export interface ClienteleErrorDetails {
  /** The path of the offending field: `facts.offering`, `policy.weights.term`. */
  readonly field: string
  /** The offending value as text, cut short when long. */
  readonly received: string
  /** What would have been right. */
  readonly expected: string
}

/**
 * A caller's mistake: which field, what value, what was expected.
 *
 * Outcomes that are nobody's mistake (a refused transition, too little data) are returned as a {@link Result}, not thrown.
 *
 * @example
 * ```ts
 * import { ClienteleError, money } from 'clientele'
 *
 * try {
 *   money('12.345', 'EUR')
 * } catch (error) {
 *   (error as ClienteleError).message //=> 'amount: expected a decimal string with at most 2 decimals for EUR, received "12.345"'
 * }
 * ```
 */
export class ClienteleError extends Error {
  /** Always `'ClienteleError'`. */
  override readonly name = 'ClienteleError'
  /** What went wrong, for programs. */
  readonly code: ClienteleErrorCode
  /** What went wrong, in parts. */
  readonly details: ClienteleErrorDetails

  /** Builds the error; its message is made from the details. */
  constructor(code: ClienteleErrorCode, details: ClienteleErrorDetails) {
    super(`${details.field}: expected ${details.expected}, received ${details.received}`)
    this.code = code
    this.details = details
  }
}

/**
 * Tells whether something caught is a {@link ClienteleError}, and if asked, whether it has the given code.
 *
 * Looks at the name and the code, not the class, so errors from another copy of the package, or from another realm, count.
 *
 * @param error - Anything caught.
 * @param code - The code it must have; any code when left out.
 *
 * @example
 * ```ts
 * import { isClienteleError, money } from 'clientele'
 *
 * try {
 *   money('5.00', 'XYZ')
 * } catch (error) {
 *   isClienteleError(error, 'unknown-code') //=> true
 *   isClienteleError(error, 'invalid-policy') //=> false
 * }
 * isClienteleError(new Error('something else')) //=> false
 * ```
 */
export function isClienteleError(error: unknown, code?: ClienteleErrorCode): error is ClienteleError {
  if (typeof error !== 'object' || error === null) return false
  const candidate = error as Partial<ClienteleError>
  return (
    candidate.name === 'ClienteleError' &&
    (code === undefined ? typeof candidate.code === 'string' : candidate.code === code)
  )
}

const longestShown = 60

/** Any value as short text for a message: never long, never throwing, whatever the value. */
function showValue(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > longestShown ? `${value.slice(0, longestShown)}…` : value)
  }
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : String(value).slice(0, longestShown)
}

/** Throws the {@link ClienteleError} that says which field, what value and what was expected. */
export function refuse(code: ClienteleErrorCode, field: string, received: unknown, expected: string): never {
  throw new ClienteleError(code, { field, received: showValue(received), expected })
}
