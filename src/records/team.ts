import type { Identifier } from './identifier.ts'

/**
 * Members of staff who work together.
 *
 * @example
 * ```ts
 * import type { Team } from 'clientele/records'
 *
 * const warehouse: Team = { id: 'warehouse', name: 'Warehouse', memberIds: ['t-7', 't-8'] }
 * warehouse.memberIds.length //=> 2
 * ```
 */
export interface Team {
  /** Unique within the business. */
  readonly id: Identifier
  /** What it is called. */
  readonly name: string
  /** Who is in it, each once. */
  readonly memberIds: readonly Identifier[]
}
