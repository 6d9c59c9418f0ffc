import { refuse } from '../../../foundation/error.ts'
import type { Identifier } from '../../../records/identifier.ts'
import { readUnit, type TimeUnit } from '../histories/time-unit.ts'

/**
 * How long a relationship under contract has lasted, and whether it is over.
 *
 * One that still goes on is censored: it lasts at least this long. In whole periods, as the discrete models count, one that
 * ended at its third renewal has the duration 3, and so has one that made it.
 *
 * @example
 * ```ts
 * import type { Tenure } from 'clientele/lifetime-value/contracts'
 *
 * const left: Tenure = { duration: 14, hasEnded: true }
 * const stays: Tenure = { duration: 31, hasEnded: false, enteredAt: 12 }
 * left.duration < stays.duration //=> true
 * ```
 */
export interface Tenure {
  /** Whose it is; left out of grouped ones. */
  readonly accountId?: Identifier
  /** How long it lasted, or has lasted so far; 0 or more. */
  readonly duration: number
  /** Whether it is over. */
  readonly hasEnded: boolean
  /**
   * How old it already was when it came under observation: a client on the books when records began, whom we would not know
   * had they left before (delayed entry). From the start when left out.
   */
  readonly enteredAt?: number
  /** How many accounts have exactly this tenure; 1 when left out. */
  readonly count?: number
}

/**
 * Tenures, with the unit that they are counted in.
 *
 * @example
 * ```ts
 * import type { Tenures } from 'clientele/lifetime-value/contracts'
 *
 * const clients: Tenures = { unit: 'month', tenures: [{ duration: 14, hasEnded: true }] }
 * clients.unit //=> 'month'
 * ```
 */
export interface Tenures {
  /** What durations are counted in. */
  readonly unit: TimeUnit
  /** One for each relationship, or for each group of the same. */
  readonly tenures: readonly Tenure[]
}

/** A tenure with nothing left out. */
export interface KnownTenure {
  readonly duration: number
  readonly hasEnded: boolean
  readonly enteredAt: number
  readonly count: number
}

/** Checks tenures and fills in what was left out; throws `invalid-value` for one that cannot be. */
export function readTenures({ unit, tenures }: Tenures, field = 'tenures'): readonly KnownTenure[] {
  readUnit(unit)
  return tenures.map(({ duration, hasEnded, enteredAt = 0, count = 1 }, index) => {
    const wrong = (name: string, received: unknown, expected: string): never =>
      refuse('invalid-value', `${field}[${index}].${name}`, received, expected)
    if (!(Number.isFinite(duration) && duration >= 0)) wrong('duration', duration, 'a finite number, 0 or more')
    if (typeof hasEnded !== 'boolean') wrong('hasEnded', hasEnded, 'true or false')
    const isLate = enteredAt > 0
    if (!(enteredAt >= 0 && (isLate ? enteredAt < duration : true))) {
      wrong('enteredAt', enteredAt, `from 0 to below the duration, ${duration}`)
    }
    if (!(Number.isFinite(count) && count > 0)) wrong('count', count, 'a finite number above 0')
    return { duration, hasEnded, enteredAt, count }
  })
}
