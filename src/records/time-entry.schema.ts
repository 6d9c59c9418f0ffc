import type * as z from 'zod'
import { limits, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { hoursSchema } from './decimal.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import type { TimeEntry } from './time-entry.ts'

/**
 * Checks a {@link TimeEntry}: its hours are text, above 0, with at most 6 decimals; it was not recorded before the work.
 *
 * @example
 * ```ts
 * import { timeEntrySchema } from 'clientele/schemas'
 *
 * const call = { id: 't-1', accountId: 'a-1', agreementId: 'ag-1', workedOn: '2026-05-04', hours: '1.5' }
 * timeEntrySchema.safeParse(call).success //=> true
 * timeEntrySchema.safeParse({ ...call, hours: 1.5 }).success //=> false
 * timeEntrySchema.safeParse({ ...call, hours: '0' }).success //=> false
 * timeEntrySchema.safeParse({ ...call, recordedOn: '2026-05-03' }).success //=> false
 * ```
 */
export const timeEntrySchema: z.ZodType<TimeEntry> = schemaFor<TimeEntry>()(
  record({
    id: identifierSchema,
    accountId: identifierSchema,
    agreementId: identifierSchema,
    workedOn: calendarDateSchema,
    recordedOn: optional(calendarDateSchema),
    hours: hoursSchema,
    teamMemberId: optional(identifierSchema),
    description: optional(text(limits.line)),
    customFields: optional(customFieldsSchema),
  }).refine(({ workedOn, recordedOn }): boolean => recordedOn === undefined || recordedOn >= workedOn, {
    path: ['recordedOn'],
    error: 'expected no day before that of the work',
  }),
)
