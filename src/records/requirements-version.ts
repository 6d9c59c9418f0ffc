import type { Instant } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'
import type { RequirementsDocument } from './requirements-document.ts'

/**
 * A requirements document as it stood at some time.
 *
 * @example
 * ```ts
 * import type { RequirementsVersion } from 'clientele/records'
 *
 * const first: RequirementsVersion = {
 *   number: 1,
 *   at: '2026-06-01T09:30:00Z',
 *   authorId: 't-7',
 *   document: { id: 'rd-1', accountId: 'a-1', title: 'A shop on the web' },
 * }
 * first.number //=> 1
 * ```
 */
export interface RequirementsVersion {
  /** Which version it is, from 1. */
  readonly number: number
  /** When it was written. */
  readonly at: Instant
  /** Who wrote it. */
  readonly authorId: Identifier
  /** Why, in their words; no rule reads it. */
  readonly note?: string
  /** The document. */
  readonly document: RequirementsDocument
}
