import * as z from 'zod'
import {
  limits,
  optional,
  record,
  schemaFor,
  text,
  withoutProblems,
} from '../../../../foundation/schema-tools.schema.ts'
import { type DealField, dealFields } from '../deal-field.ts'
import type { ForecastBands } from '../forecast-category.ts'
import { type ForecastPolicy, forecastPolicyProblems } from './forecast-policy.ts'

/**
 * Checks a {@link DealField}.
 *
 * @example
 * ```ts
 * import { dealFieldSchema } from 'clientele/schemas'
 *
 * dealFieldSchema.safeParse('owner').success //=> true
 * dealFieldSchema.safeParse({ customField: 'product' }).success //=> true
 * dealFieldSchema.safeParse('mood').success //=> false
 * ```
 */
export const dealFieldSchema: z.ZodType<DealField> = schemaFor<DealField>()(
  z.union([z.enum(dealFields), record({ customField: text(limits.identifier) })]),
)

/**
 * Checks {@link ForecastBands}: both from 0 to 1, and in order.
 *
 * @example
 * ```ts
 * import { forecastBandsSchema } from 'clientele/schemas'
 *
 * forecastBandsSchema.safeParse({ bestCaseFrom: 0.5, commitFrom: 0.9 }).success //=> true
 * forecastBandsSchema.safeParse({ bestCaseFrom: 0.9, commitFrom: 0.5 }).success //=> false
 * ```
 */
export const forecastBandsSchema: z.ZodType<ForecastBands> = schemaFor<ForecastBands>()(
  record({ bestCaseFrom: z.number().min(0).max(1), commitFrom: z.number().min(0).max(1) }).refine(
    ({ bestCaseFrom, commitFrom }) => commitFrom >= bestCaseFrom,
    { path: ['commitFrom'], error: 'expected a number from bestCaseFrom on' },
  ),
)

/**
 * Checks a {@link ForecastPolicy}: numbers that can be.
 *
 * @example
 * ```ts
 * import { defaultForecastPolicy } from 'clientele/reporting'
 * import { forecastPolicySchema } from 'clientele/schemas'
 *
 * forecastPolicySchema.safeParse(defaultForecastPolicy).success //=> true
 * forecastPolicySchema.safeParse({ ...defaultForecastPolicy, rangePercent: 100 }).success //=> false
 * ```
 */
export const forecastPolicySchema: z.ZodType<ForecastPolicy> = schemaFor<ForecastPolicy>()(
  record({
    by: optional(dealFieldSchema),
    historyDays: optional(z.number()),
    minimumClosedDeals: z.number(),
    shrinkageDeals: z.number(),
    arrivalDays: z.number(),
    rangePercent: z.number(),
  }).check(withoutProblems(forecastPolicyProblems)),
)
