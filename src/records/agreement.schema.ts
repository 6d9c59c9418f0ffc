import * as z from 'zod'
import { limits, list, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema, intervalSchema } from '../foundation/time/time.schema.ts'
import { type Agreement, type AgreementTerm, engagements } from './agreement.ts'
import { customisations, offerings } from './catalogue-item.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { chargeSchema } from './price.schema.ts'

const term = schemaFor<AgreementTerm>()(
  record({
    start: calendarDateSchema,
    end: optional(calendarDateSchema),
    terminatedOn: optional(calendarDateSchema),
  })
    .refine(({ start, end }): boolean => end === undefined || end > start, {
      path: ['end'],
      error: 'expected a day after the start: it is the first day no longer in force',
    })
    .refine(({ start, terminatedOn }): boolean => terminatedOn === undefined || terminatedOn >= start, {
      path: ['terminatedOn'],
      error: 'expected no day before the start',
    })
    .refine(({ end, terminatedOn }): boolean => !end || !terminatedOn || terminatedOn <= end, {
      path: ['terminatedOn'],
      error: 'expected no day after the end: it is when somebody ended it early',
    }),
)

const covered = record({
  offering: z.enum(offerings),
  customisation: optional(z.enum(customisations)),
  catalogueItemId: optional(identifierSchema),
  description: optional(text(limits.line)),
})

const periodic = record({ basis: z.literal('periodic'), amount: chargeSchema, every: intervalSchema })
const fixed = record({ basis: z.literal('fixed'), amount: chargeSchema })
const rated = record({ basis: z.enum(['hourly', 'time-and-materials', 'usage']), rate: chargeSchema })
const commission = record({ basis: z.literal('commission'), rateBasisPoints: z.int().min(0).max(10_000) })

const common = {
  id: identifierSchema,
  accountId: identifierSchema,
  title: optional(text(limits.line)),
  term,
  covers: list(covered, 1),
  engagement: optional(z.enum(engagements)),
  tags: optional(list(text(limits.line))),
  customFields: optional(customFieldsSchema),
}

/**
 * Checks an {@link Agreement}: a retainer has a periodic fee above zero, a term ends after it starts.
 *
 * @example
 * ```ts
 * import { agreementSchema } from 'clientele/schemas'
 *
 * const retainer = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2026-01-01' },
 *   fee: { basis: 'periodic', amount: { amount: '1500.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'advice' }],
 * }
 * agreementSchema.safeParse(retainer).success //=> true
 * agreementSchema.safeParse({ ...retainer, fee: undefined }).success //=> false
 * agreementSchema.safeParse({ ...retainer, term: { start: '2026-01-01', end: '2025-01-01' } }).success //=> false
 * ```
 */
export const agreementSchema: z.ZodType<Agreement> = schemaFor<Agreement>()(
  z.discriminatedUnion('kind', [
    record({ ...common, kind: z.literal('retainer'), fee: periodic }),
    record({ ...common, kind: z.literal('subscription'), fee: periodic, membership: optional(z.boolean()) }),
    record({ ...common, kind: z.literal('project'), fee: z.discriminatedUnion('basis', [fixed, rated, commission]) }),
    record({
      ...common,
      kind: z.literal('framework'),
      fee: optional(z.discriminatedUnion('basis', [periodic, fixed, rated, commission])),
    }),
  ]),
)
