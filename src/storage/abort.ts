import { type Result, refused, succeeded } from '../foundation/result.ts'
import { type Aborted, aborted } from './refusal.ts'

/**
 * A way to say that an answer is not wanted any more: what a store uses of the platform's `AbortSignal`, which is one.
 */
export interface AbortSignalLike {
  /** Whether the caller has given up. */
  readonly aborted: boolean
  /** Asks to be told when the caller gives up. */
  addEventListener(type: 'abort', listener: () => void): void
  /** Asks not to be told any more. */
  removeEventListener(type: 'abort', listener: () => void): void
}

/** Does work unless, and only as long as, the caller has not given up; what the work comes to afterwards is dropped. */
export async function unlessAborted<Value>(
  work: () => Promise<Value>,
  signal?: AbortSignalLike,
): Promise<Result<Value, Aborted>> {
  if (signal === undefined) return succeeded(await work())
  if (signal.aborted) return refused(aborted)
  return new Promise((resolve, reject) => {
    const giveUp = (): void => end(() => resolve(refused(aborted)))
    const end = (then: () => void): void => {
      signal.removeEventListener('abort', giveUp)
      then()
    }
    signal.addEventListener('abort', giveUp)
    work().then(
      (value) => end(() => resolve(succeeded(value))),
      (error: unknown) => end(() => reject(error)),
    )
  })
}
