import type { Identifier, Task, TeamMember } from '../../../records/index.ts'
import { checkWork } from './check-work.ts'
import type { PassedOver } from './passed-over.ts'
import { isClosed, taskNodes } from './task-nodes.ts'
import { byUrgency } from './task-urgency.ts'
import { type AssignTasksOptions, hindrance, type Worker, workersOf } from './workers.ts'

/** What became of a task. */
export interface TaskAssignment {
  /** The task. */
  readonly taskId: Identifier
  /** Who does it; left out where nobody can. */
  readonly teamMemberId?: Identifier
  /** Everybody else, and why they do not; nobody of a task that had been assigned before. */
  readonly passedOver: readonly PassedOver[]
}

/** Who does what. */
export interface TaskAssignments {
  /** The tasks as they were given, with their assignees. */
  readonly tasks: readonly Task[]
  /** What became of each task that can be assigned, the most urgent first. */
  readonly assignments: readonly TaskAssignment[]
  /** How many minutes of open work each member has then, with what they had before. */
  readonly minutesOf: Readonly<Record<Identifier, number>>
}

/** Gives a task to whoever can do it and has the least to do, the first of them in the list of members. */
function give(task: Task, workers: readonly Worker[]): TaskAssignment {
  let chosen: Worker | undefined
  const hindrances = workers.map((worker) => {
    const found = hindrance(worker, task)
    if (!found && (!chosen || worker.minutes < chosen.minutes)) chosen = worker
    return found
  })
  const given = chosen?.member.id
  if (chosen) chosen.minutes += task.minutes ?? 0
  const passedOver = workers.flatMap(({ member: { id } }, index): readonly PassedOver[] =>
    id === given ? [] : [{ teamMemberId: id, ...(hindrances[index] ?? { code: 'busier' }) }],
  )
  return { taskId: task.id, ...(given !== undefined && { teamMemberId: given }), passedOver }
}

/**
 * Assigns tasks to the members of a team, and says of everybody else why they were not given each.
 *
 * The most urgent task is given away first. It goes to those of its role who have all of its skills and the time for it, and
 * among them to whoever has the fewest minutes of work, the first in the list where several have as many. What is assigned already
 * stays where it is, and counts among their work; to assign again changes nothing but what nobody could do before. Tasks that are
 * closed, or made of open parts, are assigned to nobody: the work is in the parts.
 *
 * @param tasks - All tasks, parents and parts together; a task without `minutes` adds nothing to what a member has to do.
 * @param members - The staff.
 * @param options - `team`, `awayIds`, `availableMinutes`: who can take on how much.
 * @returns The tasks with their assignees, what became of each, and how much everybody has to do.
 * @throws {@link ClienteleError} `duplicate-id` for two tasks or members of one id; `foreign-record` for somebody in the team, away
 *   or with a limit who is no member; `unknown-code` for a status, role or priority that is none; `invalid-value` for weights or
 *   minutes out of their range, a parent that is not among the tasks, a task that is a part of itself, or a day or moment that does not exist.
 *
 * @example
 * ```ts
 * import {
 *   type AssignTasksOptions,
 *   assignTasks,
 *   type PassedOver,
 *   type PassedOverCode,
 *   type TaskAssignment,
 *   type TaskAssignments,
 * } from 'clientele/orders'
 * import type { TeamMember } from 'clientele/records'
 *
 * const members: readonly TeamMember[] = [
 *   { id: 'ida', name: 'Ida Berg', role: 'fulfilment', skills: ['swedish'] },
 *   { id: 'noor', name: 'Noor Haddad', role: 'fulfilment' },
 * ]
 * const options: AssignTasksOptions = { availableMinutes: { ida: 300 } }
 * const assigned: TaskAssignments = assignTasks(
 *   [
 *     { id: 'texts', title: 'Write the texts', status: 'open', minutes: 240, skills: ['swedish'] },
 *     { id: 'proof', title: 'Read the proofs', status: 'open', minutes: 120, skills: ['swedish'] },
 *   ],
 *   members,
 *   options,
 * )
 * const [texts, proof]: readonly TaskAssignment[] = assigned.assignments
 * texts?.teamMemberId //=> 'ida'
 * const passedOver: readonly PassedOver[] = proof?.passedOver ?? []
 * const codes: readonly PassedOverCode[] = passedOver.map(({ code }) => code)
 * codes //=> ['no-time', 'lacks-skills']
 * assigned.minutesOf //=> { ida: 240, noor: 0 }
 * ```
 */
export function assignTasks(
  tasks: readonly Task[],
  members: readonly TeamMember[],
  options: AssignTasksOptions = {},
): TaskAssignments {
  const workers = workersOf(members, options)
  const byId = new Map(workers.map((worker) => [worker.member.id, worker]))
  const nodes = taskNodes(tasks)
  for (const [index, task] of tasks.entries()) checkWork(task, `tasks[${index}]`)
  const isWork = ({ id }: Task): boolean => nodes.get(id)?.parts.every(({ task }) => isClosed(task)) === true
  const work = byUrgency(tasks).filter((task) => !isClosed(task) && isWork(task))
  for (const { assigneeId, minutes = 0 } of work) {
    const worker = assigneeId === undefined ? undefined : byId.get(assigneeId)
    if (worker) worker.minutes += minutes
  }
  const assignments = work.map((task) =>
    task.assigneeId === undefined
      ? give(task, workers)
      : { taskId: task.id, teamMemberId: task.assigneeId, passedOver: [] },
  )
  const given = new Map(assignments.map(({ taskId, teamMemberId }) => [taskId, teamMemberId]))
  return {
    tasks: tasks.map((task) => {
      const assigneeId = given.get(task.id)
      return assigneeId === undefined ? task : { ...task, assigneeId }
    }),
    assignments,
    minutesOf: Object.fromEntries(workers.map(({ member, minutes }) => [member.id, minutes])),
  }
}
