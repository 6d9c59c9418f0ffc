import { describe, expectTypeOf, it } from 'vitest'
import * as z from 'zod'
import { optional, record, schemaFor } from '../../src/foundation/schema-tools.schema.ts'
import type * as all from '../../src/index.ts'
import type * as schemas from '../../src/schemas.ts'

type Output<Name extends keyof typeof schemas> = z.output<(typeof schemas)[Name]>

describe('every schema gives exactly its interface', () => {
  it('of records', () => {
    expectTypeOf<Output<'accountSchema'>>().toEqualTypeOf<all.Account>()
    expectTypeOf<Output<'agreementSchema'>>().toEqualTypeOf<all.Agreement>()
    expectTypeOf<Output<'catalogueItemSchema'>>().toEqualTypeOf<all.CatalogueItem>()
    expectTypeOf<Output<'contactSchema'>>().toEqualTypeOf<all.Contact>()
    expectTypeOf<Output<'creditNoteSchema'>>().toEqualTypeOf<all.CreditNote>()
    expectTypeOf<Output<'customFieldsSchema'>>().toEqualTypeOf<all.CustomFields>()
    expectTypeOf<Output<'dealSchema'>>().toEqualTypeOf<all.Deal>()
    expectTypeOf<Output<'discountSchema'>>().toEqualTypeOf<all.Discount>()
    expectTypeOf<Output<'fieldDefinitionSchema'>>().toEqualTypeOf<all.FieldDefinition>()
    expectTypeOf<Output<'identifierSchema'>>().toEqualTypeOf<all.Identifier>()
    expectTypeOf<Output<'interactionSchema'>>().toEqualTypeOf<all.Interaction>()
    expectTypeOf<Output<'invoiceSchema'>>().toEqualTypeOf<all.Invoice>()
    expectTypeOf<Output<'orderSchema'>>().toEqualTypeOf<all.Order>()
    expectTypeOf<Output<'paymentRefundSchema'>>().toEqualTypeOf<all.PaymentRefund>()
    expectTypeOf<Output<'dunningPolicySchema'>>().toEqualTypeOf<all.DunningPolicy>()
    expectTypeOf<Output<'numberSeriesSchema'>>().toEqualTypeOf<all.NumberSeries>()
    expectTypeOf<Output<'paymentSchema'>>().toEqualTypeOf<all.Payment>()
    expectTypeOf<Output<'recurringTaskSchema'>>().toEqualTypeOf<all.RecurringTask>()
    expectTypeOf<Output<'taskSchema'>>().toEqualTypeOf<all.Task>()
    expectTypeOf<Output<'taskTemplateSchema'>>().toEqualTypeOf<all.TaskTemplate>()
    expectTypeOf<Output<'teamSchema'>>().toEqualTypeOf<all.Team>()
    expectTypeOf<Output<'teamMemberSchema'>>().toEqualTypeOf<all.TeamMember>()
    expectTypeOf<Output<'timeEntrySchema'>>().toEqualTypeOf<all.TimeEntry>()
    expectTypeOf<Output<'trustTransactionSchema'>>().toEqualTypeOf<all.TrustTransaction>()
  })

  it('of the foundation and the rules', () => {
    expectTypeOf<Output<'businessCalendarSchema'>>().toEqualTypeOf<all.BusinessCalendar>()
    expectTypeOf<Output<'businessHoursSchema'>>().toEqualTypeOf<all.BusinessHours>()
    expectTypeOf<Output<'calendarDateSchema'>>().toEqualTypeOf<all.CalendarDate>()
    expectTypeOf<Output<'fiscalCalendarSchema'>>().toEqualTypeOf<all.FiscalCalendar>()
    expectTypeOf<Output<'instantSchema'>>().toEqualTypeOf<all.Instant>()
    expectTypeOf<Output<'intervalSchema'>>().toEqualTypeOf<all.Interval>()
    expectTypeOf<Output<'periodSchema'>>().toEqualTypeOf<all.Period>()
    expectTypeOf<Output<'recurrenceSchema'>>().toEqualTypeOf<all.Recurrence>()
    expectTypeOf<Output<'currencyCodeSchema'>>().toEqualTypeOf<all.CurrencyCode>()
    expectTypeOf<Output<'moneySchema'>>().toEqualTypeOf<all.Money>()
    expectTypeOf<Output<'relationshipFactsSchema'>>().toEqualTypeOf<all.RelationshipFacts>()
    expectTypeOf<Output<'scoreModelSchema'>>().toEqualTypeOf<all.ScoreModel>()
    expectTypeOf<Output<'relationshipRecordsSchema'>>().toEqualTypeOf<all.RelationshipRecords>()
    expectTypeOf<Output<'classificationPolicySchema'>>().toEqualTypeOf<all.ClassificationPolicy>()
    expectTypeOf<Output<'frequencyModelSchema'>>().toEqualTypeOf<all.FrequencyModel>()
    expectTypeOf<Output<'logisticModelSchema'>>().toEqualTypeOf<all.LogisticModel>()
    expectTypeOf<Output<'gammaGammaFitSchema'>>().toEqualTypeOf<all.GammaGammaFit>()
    expectTypeOf<Output<'purchaseFitSchema'>>().toEqualTypeOf<all.PurchaseFit>()
    expectTypeOf<Output<'purchaseHistoriesSchema'>>().toEqualTypeOf<all.PurchaseHistories>()
    expectTypeOf<Output<'timeUnitSchema'>>().toEqualTypeOf<all.TimeUnit>()
    expectTypeOf<Output<'dealFieldSchema'>>().toEqualTypeOf<all.DealField>()
    expectTypeOf<Output<'forecastBandsSchema'>>().toEqualTypeOf<all.ForecastBands>()
    expectTypeOf<Output<'forecastPolicySchema'>>().toEqualTypeOf<all.ForecastPolicy>()
    expectTypeOf<Output<'recalibrationSchema'>>().toEqualTypeOf<all.Recalibration>()
    expectTypeOf<Output<'assignmentPolicySchema'>>().toEqualTypeOf<all.AssignmentPolicy>()
    expectTypeOf<Output<'assignmentStateSchema'>>().toEqualTypeOf<all.AssignmentState>()
    expectTypeOf<Output<'satisfactionMeasureSchema'>>().toEqualTypeOf<all.SatisfactionMeasure>()
    expectTypeOf<Output<'staffLeaveSchema'>>().toEqualTypeOf<all.StaffLeave>()
    expectTypeOf<Output<'workingTimeSchema'>>().toEqualTypeOf<all.WorkingTime>()
  })
})

interface Person {
  readonly name: string
  readonly age?: number
}

describe('a schema that is not its interface does not compile', () => {
  const name = z.string()
  const age = z.number()

  it('with exactly the keys, it does', () => {
    schemaFor<Person>()(record({ name, age: optional(age) }))
  })

  it('with a key too many, too few, or of another type, it does not', () => {
    // @ts-expect-error a key too many
    schemaFor<Person>()(record({ name, age: optional(age), height: age }))
    // @ts-expect-error a key too few
    schemaFor<Person>()(record({ name }))
    // @ts-expect-error a key of another type
    schemaFor<Person>()(record({ name, age: optional(name) }))
    // @ts-expect-error a key that may be undefined
    schemaFor<Person>()(record({ name, age: age.optional() }))
    // @ts-expect-error a key that may not be left out
    schemaFor<Person>()(record({ name, age }))
    // @ts-expect-error keys that can be written
    schemaFor<Person>()(z.strictObject({ name, age: optional(age) }))
  })
})
