import type { Instant } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'

/**
 * Something learnt about what a client needs, before it stands in the requirements document.
 *
 * @example
 * ```ts
 * import type { DiscoveryNote } from 'clientele/records'
 *
 * const note: DiscoveryNote = {
 *   id: 'n-1',
 *   accountId: 'a-1',
 *   documentId: 'rd-1',
 *   at: '2026-05-20T13:00:00Z',
 *   authorId: 't-7',
 *   interactionId: 'i-1',
 *   text: 'They have about 25,000 to spend, Kari will confirm.',
 *   about: ['finances', 'stakeholders'],
 * }
 * note.about.includes('finances') //=> true
 * ```
 */
export interface DiscoveryNote {
  /** Unique within the business. */
  readonly id: Identifier
  /** Whom it is about. */
  readonly accountId: Identifier
  /** The requirements document that it is for; all of the account when left out. */
  readonly documentId?: Identifier
  /** When it was learnt. */
  readonly at: Instant
  /** Who wrote it down. */
  readonly authorId: Identifier
  /** The conversation it comes from. */
  readonly interactionId?: Identifier
  /** What was learnt; text and nothing but text. */
  readonly text: string
  /** The sections of the document that it speaks of, by id; may be empty. */
  readonly about: readonly string[]
}
