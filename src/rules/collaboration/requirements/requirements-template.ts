import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { FieldDefinition, Identifier } from '../../../records/index.ts'
import { type StandardAsk, standardAsks } from './standard-asks.ts'

/** A section of the host's own. */
export interface TemplateSection {
  /** Unique within the template, and no standard section. */
  readonly id: Identifier
  /** What it is called. */
  readonly title: string
  /** What it asks for; at least one field. A document is complete without those that are not required. */
  readonly fields: readonly FieldDefinition[]
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
 *     { id: 'voice', title: 'Tone of voice', kind: 'text', required: true },
 *     { id: 'fonts', title: 'Fonts', kind: 'texts' },
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
