import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import type { Task, TaskWork, TemplateChecklistItem } from '../../../records/index.ts'

/** The open task that some work makes, with a checklist on which nothing is done. */
export const taskOfWork = (
  work: TaskWork & { readonly checklist?: readonly TemplateChecklistItem[] },
  own: Pick<Task, 'id'> & Partial<Omit<Task, 'id' | 'status' | keyof TaskWork>>,
): Task => ({
  ...own,
  ...dropUnknown<TaskWork>({
    title: work.title,
    weight: work.weight,
    minutes: work.minutes,
    priority: work.priority,
    role: work.role,
    skills: work.skills,
    tags: work.tags,
  }),
  status: 'open',
  ...(work.checklist && { checklist: work.checklist.map((item) => ({ ...item, done: false })) }),
})
