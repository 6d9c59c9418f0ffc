/**
 * Which state of a record or of a stream of events this is: a whole number from 1 on, larger than that of every earlier
 * state of the same id, even where it was deleted in between. So whoever holds an old one cannot overwrite a new state.
 */
export type Version = number

/**
 * What must be stored for a write to go through: nothing (`'absent'`), something (`'exists'`), exactly the state that was
 * read (its version), or whatever (`'any'`, which may overwrite what somebody else wrote).
 */
export type Expectation = Version | 'absent' | 'exists' | 'any'

/** A record and the version it was read at. */
export interface Versioned<Stored> {
  /** The record: a copy that nobody else holds. */
  readonly record: Stored
  /** What to expect when writing it back. */
  readonly version: Version
}

/**
 * Tells whether a write may go through, for adapters that decide it themselves.
 *
 * @param expect - What the writer expects.
 * @param stored - The version of what is stored; `undefined` when there is nothing, or nothing any more.
 *
 * @example
 * ```ts
 * import { type Expectation, meetsExpectation, type Version } from 'clientele/storage'
 *
 * const stored: Version = 3
 * const expectations: readonly Expectation[] = [3, 2, 'absent', 'exists', 'any']
 * expectations.map((expect) => meetsExpectation(expect, stored)) //=> [true, false, false, true, true]
 * meetsExpectation('absent', undefined) //=> true
 * ```
 */
export function meetsExpectation(expect: Expectation, stored: Version | undefined): boolean {
  if (expect === 'any') return true
  if (expect === 'absent') return stored === undefined
  return expect === 'exists' ? stored !== undefined : stored === expect
}
