import * as z from 'zod'
import { limits, list, record, schemaFor, text, withoutProblems } from '../../../foundation/schema-tools.schema.ts'
import { fieldDefinition } from '../../../records/field-definition.schema.ts'
import { identifierSchema } from '../../../records/identifier.schema.ts'
import type { RequirementsTemplate, TemplateSection } from './requirements-template.ts'
import { standardAsks } from './standard-asks.ts'
import { templateProblems } from './template-problems.ts'

const section = schemaFor<TemplateSection>()(
  record({ id: identifierSchema, title: text(limits.line), fields: list(fieldDefinition) }),
)

/**
 * Checks a {@link RequirementsTemplate}: it asks for something, and nothing twice.
 *
 * @example
 * ```ts
 * import { defaultRequirementsTemplate } from 'clientele/collaboration'
 * import { requirementsTemplateSchema } from 'clientele/schemas'
 *
 * requirementsTemplateSchema.safeParse(defaultRequirementsTemplate).success //=> true
 * requirementsTemplateSchema.safeParse({ ...defaultRequirementsTemplate, asks: [] }).success //=> false
 * ```
 */
export const requirementsTemplateSchema: z.ZodType<RequirementsTemplate> = schemaFor<RequirementsTemplate>()(
  record({ id: identifierSchema, asks: list(z.enum(standardAsks)), sections: list(section) }).check(
    withoutProblems(templateProblems),
  ),
)
