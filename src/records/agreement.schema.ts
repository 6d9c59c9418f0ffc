import * as z from 'zod'
import { limits, list, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema, intervalSchema } from '../foundation/time/time.schema.ts'
import { type Agreement, type AgreementTerm, engagements, type PeriodicFee, type TaxChange } from './agreement.ts'
import {
  agreementDiscountSchema,
  earlyTerminationSchema,
  escalatorSchema,
  feeChangeSchema,
  includedHoursSchema,
  minimumCommitmentSchema,
  pauseSchema,
  renewalSchema,
} from './agreement-billing.schema.ts'
import { customisations, offerings } from './catalogue-item.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { percentSchema } from './decimal.schema.ts'
import { agreeing } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { periodicAgreementFindings } from './periodic-agreement.schema.ts'
import { chargeSchema } from './price.schema.ts'
import { prorationMethods } from './proration-method.ts'

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

const beginsOnDayOfMonth = ({ every, anchorDay }: PeriodicFee): boolean =>
  anchorDay === undefined || every.unit === 'month' || every.unit === 'year'

const periodic = record({
  basis: z.literal('periodic'),
  amount: chargeSchema,
  every: intervalSchema,
  anchorDay: optional(z.int().min(1).max(31)),
}).refine(beginsOnDayOfMonth, {
  path: ['anchorDay'],
  error: 'expected none with an interval of days or weeks: it is a day of the month',
})
const fixed = record({ basis: z.literal('fixed'), amount: chargeSchema })
const rated = record({ basis: z.enum(['hourly', 'time-and-materials', 'usage']), rate: chargeSchema })
const commission = record({ basis: z.literal('commission'), rateBasisPoints: z.int().min(0).max(10_000) })
const withoutPeriods = z.discriminatedUnion('basis', [fixed, rated, commission])

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

const taxChange = schemaFor<TaxChange>()(record({ on: calendarDateSchema, taxPercent: percentSchema }))

const periodicTerms = {
  fee: periodic,
  taxPercent: optional(percentSchema),
  taxChanges: optional(list(taxChange)),
  prorationMethod: optional(z.enum(prorationMethods)),
  feeChanges: optional(list(feeChangeSchema)),
  trialEnd: optional(calendarDateSchema),
  pauses: optional(list(pauseSchema)),
  discounts: optional(list(agreementDiscountSchema)),
  escalator: optional(escalatorSchema),
  minimumCommitment: optional(minimumCommitmentSchema),
  renewal: optional(renewalSchema),
  earlyTermination: optional(earlyTerminationSchema),
}

const retainer = record({
  ...common,
  ...periodicTerms,
  kind: z.literal('retainer'),
  includedHours: optional(includedHoursSchema),
}).check(agreeing(periodicAgreementFindings))

const subscription = record({
  ...common,
  ...periodicTerms,
  kind: z.literal('subscription'),
  membership: optional(z.boolean()),
}).check(agreeing(periodicAgreementFindings))

const project = record({
  ...common,
  kind: z.literal('project'),
  fee: withoutPeriods,
})

const framework = record({
  ...common,
  kind: z.literal('framework'),
  fee: optional(withoutPeriods),
})

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
  z.discriminatedUnion('kind', [retainer, subscription, project, framework]),
)
