import type { Identifier, Priority } from '../../../records/index.ts'

/**
 * What a field of a form can ask for.
 *
 * @example
 * ```ts
 * import { intakeFieldKinds } from 'clientele/service'
 *
 * intakeFieldKinds
 * //=> ['line', 'text', 'number', 'money', 'date', 'yes-or-no', 'one-of', 'many-of']
 * ```
 */
export const intakeFieldKinds = ['line', 'text', 'number', 'money', 'date', 'yes-or-no', 'one-of', 'many-of'] as const

/** A kind from {@link intakeFieldKinds}. */
export type IntakeFieldKind = (typeof intakeFieldKinds)[number]

/** A field of the host's own in a form. */
export interface IntakeField {
  /** Unique within the form. */
  readonly id: Identifier
  /** What it is called, for people. */
  readonly title: string
  /** What it asks for. A `line` has no line breaks; a `text` may. */
  readonly kind: IntakeFieldKind
  /** What can be chosen, each once; of `one-of` and `many-of` only. */
  readonly options?: readonly string[]
  /** Whether it must be answered; not when left out. */
  readonly required?: true
}

/** What a form asks besides name, email and problem, which every form asks for. */
export type IntakeAsk = 'product' | 'priority'

/**
 * A form by which people ask for support, as plain data.
 *
 * @example
 * ```ts
 * import type { IntakeAsk, IntakeField, IntakeFieldKind, IntakeForm } from 'clientele/service'
 * import { intakeFormSchema } from 'clientele/schemas'
 *
 * const kind: IntakeFieldKind = 'many-of'
 * const browsers: IntakeField = { id: 'browsers', title: 'Browsers', kind, options: ['Firefox', 'Chrome', 'Safari'] }
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
  readonly fields?: readonly IntakeField[]
}
