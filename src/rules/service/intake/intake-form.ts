import type { FieldDefinition, Identifier, Priority } from '../../../records/index.ts'

/** What a form asks besides name, email and problem, which every form asks for. */
export type IntakeAsk = 'product' | 'priority'

/**
 * A form by which people ask for support, as plain data.
 *
 * @example
 * ```ts
 * import type { FieldDefinition } from 'clientele/records'
 * import { intakeFormSchema } from 'clientele/schemas'
 * import type { IntakeAsk, IntakeForm } from 'clientele/service'
 *
 * const browsers: FieldDefinition = { id: 'browsers', title: 'Browsers', kind: 'many-of', options: ['Firefox', 'Chrome', 'Safari'] }
 * const asks: readonly IntakeAsk[] = ['product']
 * const form: IntakeForm = {
 *   id: 'web',
 *   requires: asks,
 *   products: ['shop', 'till'],
 *   priorities: ['low', 'normal', 'high'],
 *   fields: [browsers],
 * }
 * intakeFormSchema.safeParse(form).success //=> true
 * ```
 */
export interface IntakeForm {
  /** Unique within the business. */
  readonly id: Identifier
  /** What must be answered besides name, email and problem; nothing when left out. */
  readonly requires?: readonly IntakeAsk[]
  /** The products that can be named; any text when left out. */
  readonly products?: readonly string[]
  /** The priorities that can be chosen, at least one; all when left out. */
  readonly priorities?: readonly Priority[]
  /** Fields of the host's own; at most 200. */
  readonly fields?: readonly FieldDefinition[]
}
