import type { Instant } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'
import type { ItemReference, PersonReference, Side, Visibility } from './visibility.ts'

/**
 * Something said about a record: a remark, a question to a side, or the answer to one.
 *
 * @example
 * ```ts
 * import type { Comment } from 'clientele/records'
 *
 * const question: Comment = {
 *   id: 'c-1',
 *   about: { accountId: 'a-1', kind: 'requirements-document', id: 'rd-1' },
 *   author: { side: 'staff', id: 't-7' },
 *   at: '2026-06-01T09:30:00Z',
 *   text: 'Who signs off the designs?',
 *   visibility: 'client',
 *   asks: 'account',
 *   answerDueAt: '2026-06-08T00:00:00Z',
 * }
 * question.asks //=> 'account'
 * ```
 */
export interface Comment {
  /** Unique within the account. */
  readonly id: Identifier
  /** What it is about. */
  readonly about: ItemReference
  /** Who said it. */
  readonly author: PersonReference
  /** When. */
  readonly at: Instant
  /** What was said; text and nothing but text, whatever it looks like. */
  readonly text: string
  /** Who it is for. */
  readonly visibility: Visibility
  /** Who it names; nobody when left out. */
  readonly people?: readonly PersonReference[]
  /** The side that it puts a question to; it is no question when left out. */
  readonly asks?: Side
  /** When an answer is due at the latest; only of a question, and later than `at`. */
  readonly answerDueAt?: Instant
  /** When the question was withdrawn, if it was. */
  readonly withdrawnAt?: Instant
  /** The comment whose question it answers; the two are about one record. */
  readonly answers?: Identifier
}
