import { circleAmong, openingOrder, type Waiting } from '../foundation/opening-order.ts'
import type { Problem } from '../foundation/problem.ts'
import { taskSteps } from './task-steps.ts'
import type { TaskTemplate, TemplateTask } from './task-template.ts'

/** A task of a template as it begins, or as it ends. */
interface TemplateStep extends Waiting<TemplateStep> {
  readonly index: number
}

/** Where a checklist names an item that it has already. */
function* repeatedItems({ checklist = [] }: TemplateTask, index: number): Generator<Problem> {
  const seen = new Set<string>()
  for (const [place, { id }] of checklist.entries()) {
    if (seen.has(id)) {
      yield { path: ['tasks', index, 'checklist', place, 'id'], received: id, expected: 'an id of its own' }
    }
    seen.add(id)
  }
}

/** The tasks that wait for one another, or are parts of one another, in a circle. */
function circleOf(tasks: readonly TemplateTask[]): readonly number[] {
  const steps = taskSteps(tasks, (index): TemplateStep => ({ index, waitsFor: 0, opens: [] }))
  openingOrder(steps)
  return [...new Set(circleAmong(steps).map(({ index }) => index))]
}

/** Everything about a template that contradicts itself. */
export function* taskTemplateProblems({ tasks }: TaskTemplate): Generator<Problem> {
  if (tasks.length === 0) yield { path: ['tasks'], received: tasks, expected: 'at least one task' }
  const ids = new Set<string>()
  for (const [index, task] of tasks.entries()) {
    if (ids.has(task.id)) yield { path: ['tasks', index, 'id'], received: task.id, expected: 'an id of its own' }
    ids.add(task.id)
    yield* repeatedItems(task, index)
  }
  for (const [index, { parentId, dependsOn = [] }] of tasks.entries()) {
    if (parentId !== undefined && !ids.has(parentId)) {
      yield { path: ['tasks', index, 'parentId'], received: parentId, expected: 'the id of a task of the template' }
    }
    for (const [place, other] of dependsOn.entries()) {
      if (ids.has(other)) continue
      const path = ['tasks', index, 'dependsOn', place]
      yield { path, received: other, expected: 'the id of a task of the template' }
    }
  }
  if (ids.size !== tasks.length) return
  const circle = circleOf(tasks)
  if (circle.length === 0) return
  const received = circle.map((index) => tasks[index]?.id).join(', ')
  yield {
    path: ['tasks'],
    received,
    expected: 'no tasks that wait for one another, or are parts of one another, in a circle',
  }
}
