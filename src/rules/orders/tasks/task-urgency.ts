import { compare, lesser } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { calendarDate, instant } from '../../../foundation/time/index.ts'
import { priorities, type Task } from '../../../records/index.ts'

/** When a task is due, as text that sorts; a day is over after every moment in it, and nothing comes after everything. */
function dueText({ dueAt, dueOn }: Task, field: string): string {
  const moment = dueAt === undefined ? '~' : instant(dueAt, `${field}.dueAt`).slice(0, 19)
  const day = dueOn === undefined ? '~' : `${calendarDate(dueOn, `${field}.dueOn`)}~`
  return lesser(moment, day)
}

/** Tasks by urgency: those of a higher priority first, among them what is due first, and otherwise as they were. */
export function byUrgency(tasks: readonly Task[]): readonly Task[] {
  return tasks
    .map((task, index) => {
      const { priority = 'normal' } = task
      const rank = priorities.indexOf(priority)
      if (rank < 0) {
        refuse('unknown-code', `tasks[${index}].priority`, priority, `one of ${priorities.join(', ')}`)
      }
      return { task, rank, due: dueText(task, `tasks[${index}]`) }
    })
    .sort((a, b) => b.rank - a.rank || compare(a.due, b.due))
    .map(({ task }) => task)
}
