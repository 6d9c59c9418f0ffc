import * as z from 'zod'
import { limits, listOfUnique, optional, record, schemaFor, setOf, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { priceSchema } from './price.schema.ts'
import type {
  AcceptanceCriterion,
  BusinessDriver,
  ExpectedCost,
  Milestone,
  RequirementsDocument,
  RequirementsFinances,
  RequirementsScope,
  RequirementsTerm,
  ScopeItem,
  Stakeholder,
} from './requirements-document.ts'

const prose = text(10_000)

const scopeItem = schemaFor<ScopeItem>()(record({ id: identifierSchema, text: prose }))

const scope = schemaFor<RequirementsScope>()(record({ in: listOfUnique(scopeItem), out: listOfUnique(scopeItem) }))

const businessDriver = schemaFor<BusinessDriver>()(
  record({ id: identifierSchema, text: prose, measure: optional(prose) }),
)

const stakeholder = schemaFor<Stakeholder>()(
  record({
    id: identifierSchema,
    name: text(limits.line),
    contactId: optional(identifierSchema),
    interest: optional(prose),
    decides: optional(z.boolean()),
  }),
)

const cost = schemaFor<ExpectedCost>()(record({ id: identifierSchema, text: prose, amount: priceSchema }))

const finances = schemaFor<RequirementsFinances>()(
  record({ budget: optional(priceSchema), costs: optional(listOfUnique(cost)), paymentTerms: optional(prose) }),
)

const term = schemaFor<RequirementsTerm>()(record({ start: calendarDateSchema, end: optional(calendarDateSchema) }))

const milestone = schemaFor<Milestone>()(
  record({
    id: identifierSchema,
    title: text(limits.line),
    startsOn: optional(calendarDateSchema),
    dueOn: calendarDateSchema,
    dependsOn: optional(setOf(identifierSchema)),
    amount: optional(priceSchema),
  }),
)

const criterion = schemaFor<AcceptanceCriterion>()(
  record({
    id: identifierSchema,
    text: prose,
    milestoneId: optional(identifierSchema),
    acceptedBy: optional(identifierSchema),
  }),
)

const mostSections = 100

const sections = schemaFor<NonNullable<RequirementsDocument['sections']>>()(
  z
    // zod passes over this one key; a host should hear of it.
    .custom<object>((value) => !Object.hasOwn(Object(value), '__proto__'), 'expected no section called __proto__')
    .pipe(
      z.readonly(
        z
          .record(identifierSchema, customFieldsSchema)
          .refine((value): boolean => Object.keys(value).length <= mostSections, {
            error: `expected at most ${mostSections} sections`,
          }),
      ),
    ),
)

/**
 * Checks a {@link RequirementsDocument}: its parts, and that no two of a list have one id. A draft may contradict itself;
 * `requirementsConflicts` finds where.
 *
 * @example
 * ```ts
 * import { requirementsDocumentSchema } from 'clientele/schemas'
 *
 * const document = { id: 'rd-1', accountId: 'a-1', title: 'A shop on the web' }
 * requirementsDocumentSchema.safeParse(document).success //=> true
 * requirementsDocumentSchema.safeParse({ ...document, deadline: 'spring' }).success //=> false
 * ```
 */
export const requirementsDocumentSchema: z.ZodType<RequirementsDocument> = schemaFor<RequirementsDocument>()(
  record({
    id: identifierSchema,
    accountId: identifierSchema,
    agreementId: optional(identifierSchema),
    title: text(limits.line),
    scope: optional(scope),
    businessDrivers: optional(listOfUnique(businessDriver)),
    stakeholders: optional(listOfUnique(stakeholder)),
    finances: optional(finances),
    term: optional(term),
    deadline: optional(calendarDateSchema),
    milestones: optional(listOfUnique(milestone)),
    acceptance: optional(listOfUnique(criterion)),
    sections: optional(sections),
  }),
)
