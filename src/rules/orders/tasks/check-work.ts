import { refuse } from '../../../foundation/error.ts'
import { numberAt, wholeNumberAt } from '../../../foundation/number-at.ts'
import { priorities, type TaskWork, teamRoles } from '../../../records/index.ts'
import { heaviestTask, lightestTask, longestTaskMinutes } from '../../../records/task-limits.ts'

/** Throws `invalid-value` or `unknown-code` for work that cannot be measured, given away or put in order. */
export function checkWork({ weight = 1, minutes = 0, role, priority = 'normal' }: TaskWork, field: string): void {
  numberAt(weight, `${field}.weight`, lightestTask, heaviestTask)
  wholeNumberAt(minutes, `${field}.minutes`, 0, longestTaskMinutes)
  if (role !== undefined && !teamRoles.includes(role)) {
    refuse('unknown-code', `${field}.role`, role, `one of ${teamRoles.join(', ')}`)
  }
  if (!priorities.includes(priority)) {
    refuse('unknown-code', `${field}.priority`, priority, `one of ${priorities.join(', ')}`)
  }
}
