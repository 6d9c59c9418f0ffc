import * as z from 'zod'
import { optional, record, schemaFor } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema, intervalSchema } from '../foundation/time/time.schema.ts'
import {
  type AgreementDiscount,
  type EarlyTermination,
  type Escalator,
  type FeeChange,
  type IncludedHours,
  type MinimumCommitment,
  type Pause,
  type Renewal,
  type Rollover,
  rolloverModes,
} from './agreement-billing.ts'
import { hoursOrNoneSchema, hoursSchema, percentSchema } from './decimal.schema.ts'
import { discountSchema } from './discount.schema.ts'
import { chargeSchema, priceSchema } from './price.schema.ts'

export const feeChangeSchema: z.ZodType<FeeChange> = schemaFor<FeeChange>()(
  record({ on: calendarDateSchema, amount: chargeSchema, hoursPerPeriod: optional(hoursSchema) }),
)

export const pauseSchema: z.ZodType<Pause> = schemaFor<Pause>()(
  record({ start: calendarDateSchema, end: optional(calendarDateSchema) }).refine(
    ({ start, end }): boolean => end === undefined || end > start,
    { path: ['end'], error: 'expected a day after the start: it is the first day after the pause' },
  ),
)

export const agreementDiscountSchema: z.ZodType<AgreementDiscount> = schemaFor<AgreementDiscount>()(
  record({
    off: discountSchema,
    from: optional(calendarDateSchema),
    until: optional(calendarDateSchema),
  }).refine(({ from, until }): boolean => !from || !until || until > from, {
    path: ['until'],
    error: 'expected a day after the first: it is the first day on which there is no discount any more',
  }),
)

export const escalatorSchema: z.ZodType<Escalator> = schemaFor<Escalator>()(
  record({ basisPoints: z.int().min(0).max(100_000), everyMonths: optional(z.int().min(1).max(120)) }),
)

export const minimumCommitmentSchema: z.ZodType<MinimumCommitment> = schemaFor<MinimumCommitment>()(
  record({ amount: chargeSchema, every: intervalSchema }),
)

export const renewalSchema: z.ZodType<Renewal> = schemaFor<Renewal>()(
  record({
    termMonths: z.int().min(1).max(600),
    noticeDays: z.int().min(0).max(3_650),
    autoRenew: z.boolean(),
    noticeGivenOn: optional(calendarDateSchema),
  }),
)

export const earlyTerminationSchema: z.ZodType<EarlyTermination> = schemaFor<EarlyTermination>()(
  record({ percent: percentSchema }),
)

const rollover = schemaFor<Rollover>()(
  record({
    mode: z.enum(rolloverModes),
    capHours: optional(hoursOrNoneSchema),
    expiresAfterPeriods: optional(z.int().min(1).max(10_000)),
  }),
)

export const includedHoursSchema: z.ZodType<IncludedHours> = schemaFor<IncludedHours>()(
  record({ perPeriod: hoursSchema, overageRate: optional(priceSchema), rollover: optional(rollover) }),
)
