import type { Identifier } from './identifier.ts'

/**
 * A thing to be made sure of before a move: until it is done, the move it gates is refused.
 *
 * @example
 * ```ts
 * import type { ChecklistItem } from 'clientele/records'
 *
 * const item: ChecklistItem<'start'> = { id: 'deposit', text: 'The deposit is paid', done: false, gates: 'start' }
 * item.done //=> false
 * ```
 */
export interface ChecklistItem<Gate extends string = string> {
  /** Unique within the checklist. */
  readonly id: Identifier
  /** What to make sure of, in a line. */
  readonly text: string
  /** Whether it is. */
  readonly done: boolean
  /** The move that waits for it; the one that ends the work when left out. */
  readonly gates?: Gate
}
