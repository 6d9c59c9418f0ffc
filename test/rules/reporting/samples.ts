import type { CalendarDate } from '../../../src/foundation/time/index.ts'
import type {
  AssignableItem,
  AssignableMember,
  AssignmentPolicy,
  StaffLeave,
  WorkItem,
} from '../../../src/rules/reporting/index.ts'

export const workItem = (id: string, fields: Partial<WorkItem> = {}): WorkItem => ({ id, kind: 'task', ...fields })

export const leave = (
  id: string,
  memberId: string,
  start: CalendarDate,
  end: CalendarDate,
  minutesPerDay?: number,
): StaffLeave => ({ id, memberId, start, end, ...(minutesPerDay !== undefined && { minutesPerDay }) })

export const policyOf = (fields: Partial<AssignmentPolicy> = {}): AssignmentPolicy => ({
  id: 'leads',
  strategy: 'round-robin',
  intent: 'assign-lead',
  ...fields,
})

/** Items of the ids given, each by itself. */
export const itemsOf = (ids: string, fields: Partial<AssignableItem> = {}): readonly AssignableItem[] =>
  ids.split(' ').map((id) => ({ id, ...fields }))

export const membersOf = (ids: string, fields: Partial<AssignableMember> = {}): readonly AssignableMember[] =>
  ids.split(' ').map((id) => ({ id, ...fields }))
