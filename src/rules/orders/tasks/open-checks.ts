import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { ChecklistItem, Identifier } from '../../../records/index.ts'

/**
 * The items of a checklist that hold a move back: those that gate it and are not done; an item that says nothing gates the move
 * that `byDefault` names. Throws `duplicate-id` if two items have one id.
 */
export function openChecks<Gate extends string>(
  checklist: readonly ChecklistItem<Gate>[],
  move: string,
  byDefault: Gate,
  field: string,
): readonly Identifier[] {
  checkUniqueIds(checklist, field)
  return checklist.filter(({ done, gates = byDefault }) => !done && gates === move).map(({ id }) => id)
}
