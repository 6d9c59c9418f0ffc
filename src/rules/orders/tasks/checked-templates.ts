import { refuse } from '../../../foundation/error.ts'
import { refuseFirst } from '../../../foundation/problem.ts'
import type { Identifier, TaskTemplate } from '../../../records/index.ts'
import { taskTemplateProblems } from '../../../records/task-template-problems.ts'
import { checkWork } from './check-work.ts'

/**
 * Templates by what is ordered. Throws `invalid-policy` for one that contradicts itself, `duplicate-id` for two for one item, and as
 * {@link checkWork} does.
 */
export function templatesByItem(templates: readonly TaskTemplate[]): ReadonlyMap<Identifier, TaskTemplate> {
  const byItem = new Map<Identifier, TaskTemplate>()
  for (const [index, template] of templates.entries()) {
    const field = `templates[${index}]`
    refuseFirst(taskTemplateProblems(template), 'invalid-policy', field)
    for (const [place, task] of template.tasks.entries()) checkWork(task, `${field}.tasks[${place}]`)
    const { catalogueItemId } = template
    if (byItem.has(catalogueItemId)) {
      refuse('duplicate-id', `${field}.catalogueItemId`, catalogueItemId, 'one template for each catalogue item')
    }
    byItem.set(catalogueItemId, template)
  }
  return byItem
}
