import type { Reason } from './reason.ts'

/** An outcome with a value. */
export interface Succeeded<Value> {
  /** It succeeded. */
  readonly ok: true
  /** What came of it. */
  readonly value: Value
}

/** An outcome without a value. */
export interface Refused<Refusal extends Reason = Reason> {
  /** It did not succeed. */
  readonly ok: false
  /** Why there is no value. */
  readonly reason: Refusal
}

/**
 * An outcome that may be refused without anyone having made a mistake: a value, or the reason there is none.
 *
 * A mistake of the caller's (an impossible date, mixed currencies) throws a {@link ClienteleError} instead, so the return
 * type alone tells which of the two a function does.
 *
 * @example
 * ```ts
 * import { type Result, refused, succeeded } from 'clientele'
 *
 * const half = (n: number): Result<number> =>
 *   n % 2 === 0 ? succeeded(n / 2) : refused({ code: 'odd-number', parameters: { n } })
 *
 * half(4) //=> { ok: true, value: 2 }
 * half(3) //=> { ok: false, reason: { code: 'odd-number', parameters: { n: 3 } } }
 * ```
 */
export type Result<Value, Refusal extends Reason = Reason> = Succeeded<Value> | Refused<Refusal>

/**
 * Wraps a value as a {@link Result} that succeeded.
 *
 * @example
 * ```ts
 * import { type Succeeded, succeeded } from 'clientele'
 *
 * const done: Succeeded<string> = succeeded('done')
 * done //=> { ok: true, value: 'done' }
 * ```
 */
export function succeeded<Value>(value: Value): Succeeded<Value> {
  return { ok: true, value }
}

/**
 * Wraps a reason as a {@link Result} that was refused.
 *
 * @example
 * ```ts
 * import { type Refused, refused } from 'clientele'
 *
 * const no: Refused = refused({ code: 'too-little-data', parameters: { rows: 1 } })
 * no.ok //=> false
 * ```
 */
export function refused<Refusal extends Reason>(reason: Refusal): Refused<Refusal> {
  return { ok: false, reason }
}
