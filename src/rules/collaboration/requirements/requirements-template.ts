import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { Identifier } from '../../../records/index.ts'
import { type StandardAsk, standardAsks } from './standard-asks.ts'

/**
 * What a field of an own section can hold: text, a number, money, a day, a yes or no, or a list of texts.
 *
 * @example
 * ```ts
 * import { sectionFieldKinds } from 'clientele/collaboration'
 *
 * sectionFieldKinds //=> ['text', 'number', 'money', 'date', 'yes-or-no', 'texts']
 * ```
 */
export const sectionFieldKinds = ['text', 'number', 'money', 'date', 'yes-or-no', 'texts'] as const

/** A kind from {@link sectionFieldKinds}. */
export type SectionFieldKind = (typeof sectionFieldKinds)[number]

/** A field of a section of the host's own. */
export interface SectionField {
  /** Unique within the section. */
  readonly id: Identifier
  /** What it is called. */
  readonly title: string
  /** What it holds. */
  readonly kind: SectionFieldKind
  /** Whether a document is complete without it; not when left out. */
  readonly optional?: boolean
}

/** A section of the host's own. */
export interface TemplateSection {
  /** Unique within the template, and no standard section. */
  readonly id: Identifier
  /** What it is called. */
  readonly title: string
  /** What it asks for; at least one field. */
  readonly fields: readonly SectionField[]
}

/**
 * What a requirements document must say to be complete, as plain data.
 *
 * @example
 * ```ts
 * import { defaultRequirementsTemplate, type RequirementsTemplate, type TemplateSection } from 'clientele/collaboration'
 * import { requirementsTemplateSchema } from 'clientele/schemas'
 *
 * const brand: TemplateSection = {
 *   id: 'brand',
 *   title: 'Brand and style',
 *   fields: [
 *     { id: 'voice', title: 'Tone of voice', kind: 'text' },
 *     { id: 'fonts', title: 'Fonts', kind: 'texts', optional: true },
 *   ],
 * }
 * const template: RequirementsTemplate = { ...defaultRequirementsTemplate, id: 'website', sections: [brand] }
 * requirementsTemplateSchema.safeParse(template).success //=> true
 * ```
 */
export interface RequirementsTemplate {
  /** Unique within the business. */
  readonly id: Identifier
  /** What is asked of the standard sections, each once. */
  readonly asks: readonly StandardAsk[]
  /** Sections of the host's own. */
  readonly sections: readonly TemplateSection[]
}

/**
 * Everything that can be asked of the standard sections, and no section besides: a template to start from.
 *
 * @example
 * ```ts
 * import { defaultRequirementsTemplate, standardAsks } from 'clientele/collaboration'
 *
 * defaultRequirementsTemplate.asks.length === standardAsks.length //=> true
 * ```
 */
export const defaultRequirementsTemplate: RequirementsTemplate = /* @__PURE__ */ deepFreeze({
  id: 'default',
  asks: standardAsks,
  sections: [],
})
