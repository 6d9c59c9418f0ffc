import type { Identifier } from './identifier.ts'
import type { TaskGate, TaskWork } from './task.ts'

/** An item of the checklist that a task of a template begins with. */
export interface TemplateChecklistItem {
  /** Unique within the checklist. */
  readonly id: Identifier
  /** What to make sure of, in a line. */
  readonly text: string
  /** The move that waits for it; `complete` when left out. */
  readonly gates?: TaskGate
}

/** A task of a template. */
export interface TemplateTask extends TaskWork {
  /** Unique within the template. */
  readonly id: Identifier
  /** The task of the template that this one is a part of. */
  readonly parentId?: Identifier
  /** The tasks of the template that come before this one. */
  readonly dependsOn?: readonly Identifier[]
  /** Whether its minutes are those of one unit, and are multiplied by the quantity of the line; not when left out. */
  readonly perUnit?: boolean
  /** What must be made sure of. */
  readonly checklist?: readonly TemplateChecklistItem[]
}

/**
 * What has to be done whenever something of the catalogue is ordered: tasks, their subtasks and what waits for what.
 *
 * @example
 * ```ts
 * import type { TaskTemplate, TemplateChecklistItem, TemplateTask } from 'clientele/records'
 *
 * const address: TemplateChecklistItem = { id: 'address', text: 'The address is complete' }
 * const pack: TemplateTask = { id: 'pack', title: 'Pack', minutes: 10, perUnit: true }
 * const send: TemplateTask = { id: 'send', title: 'Send', minutes: 30, dependsOn: ['pack'], checklist: [address] }
 * const template: TaskTemplate = { id: 'parcel', catalogueItemId: 'c-1', tasks: [pack, send] }
 * template.tasks.length //=> 2
 * ```
 */
export interface TaskTemplate {
  /** Unique within the business. */
  readonly id: Identifier
  /** What is ordered. */
  readonly catalogueItemId: Identifier
  /** The tasks; at least one. */
  readonly tasks: readonly TemplateTask[]
}
