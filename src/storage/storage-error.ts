import type { Reason } from '../foundation/reason.ts'
import type { Aborted, InvalidCursor, UnsupportedQuery } from './refusal.ts'

/** Something was done through a transaction that had already ended. */
export type TransactionEnded = Reason<'transaction-ended', Record<never, never>>

/** What a {@link StorageError} can be about. */
export type StorageErrorReason = Aborted | InvalidCursor | UnsupportedQuery | TransactionEnded

/**
 * A reason that could not be returned: an iteration has no other way to end early than to throw.
 *
 * A failure of the database itself is never one of these: it comes through as its driver threw it.
 *
 * @example
 * ```ts
 * import { isStorageError, StorageError, type StorageErrorReason } from 'clientele/storage'
 *
 * const reason: StorageErrorReason = { code: 'aborted', parameters: {} }
 * const error = new StorageError(reason)
 * error.message //=> 'aborted'
 * isStorageError(error, 'aborted') //=> true
 * ```
 */
export class StorageError extends Error {
  /** Always `'StorageError'`. */
  override readonly name = 'StorageError'
  /** The reason's code. */
  readonly code: StorageErrorReason['code']
  /** Why. */
  readonly reason: StorageErrorReason

  /** Builds the error from its reason. */
  constructor(reason: StorageErrorReason) {
    super(
      reason.code === 'unsupported-query' ? `${reason.code}: ${reason.parameters.abilities.join(', ')}` : reason.code,
    )
    this.code = reason.code
    this.reason = reason
  }
}

/**
 * Tells whether something caught is a {@link StorageError}, and if asked, whether it has the given code. Looks at the name
 * and the code, not the class.
 *
 * @param error - Anything caught.
 * @param code - The code it must have; any code when left out.
 *
 * @example
 * ```ts
 * import { isStorageError, StorageError } from 'clientele/storage'
 *
 * isStorageError(new StorageError({ code: 'transaction-ended', parameters: {} })) //=> true
 * isStorageError(new Error('the disk is full')) //=> false
 * ```
 */
export function isStorageError(error: unknown, code?: StorageErrorReason['code']): error is StorageError {
  if (typeof error !== 'object' || error === null) return false
  const candidate = error as Partial<StorageError>
  return candidate.name === 'StorageError' && (code === undefined || candidate.code === code)
}
