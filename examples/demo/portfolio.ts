import {
  accountOverviewFor,
  type BusinessKind,
  businessFacts,
  businessPresets,
  type CalendarDate,
  type CatalogueItem,
  isClienteleError,
  type OverviewRecords,
  type RelationshipFacts,
  type TeamMember,
} from 'clientele'
import {
  calendarDateSchema,
  catalogueItemSchema,
  dealSchema,
  invoiceSchema,
  loyaltyEntrySchema,
  moneySchema,
  paymentSchema,
  relationshipRecordsSchema,
  surveyResponseSchema,
  taskSchema,
  teamMemberSchema,
  ticketSchema,
} from 'clientele/schemas'
import * as z from 'zod'
import { complaint, type Entry, gather, type Misfit, type Outcome, Unusable } from './judged.ts'
import { policy } from './policy.ts'

const standsOnce = z.never({ error: 'expected to stand once, beside the relationships' }).optional()

/** What stands beside a relationship's records. */
const besideSchema = z.looseObject({
  about: z.string().optional(),
  business: z.enum(Object.keys(businessPresets) as BusinessKind[]).optional(),
  revenue: moneySchema
    .refine(({ amount }) => !amount.startsWith('-'), 'expected revenue that is not negative')
    .optional(),
  // classifyAccount checks each fact.
  knownFacts: z.record(z.string(), z.unknown()).optional(),
  invoices: z.array(invoiceSchema).optional(),
  payments: z.array(paymentSchema).optional(),
  deals: z.array(dealSchema).optional(),
  surveyResponses: z.array(surveyResponseSchema).optional(),
  tasks: z.array(taskSchema).optional(),
  tickets: z.array(ticketSchema).optional(),
  loyaltyEntries: z.array(loyaltyEntrySchema).optional(),
  team: standsOnce,
  catalogue: standsOnce,
})

/** A portfolio as a file holds it: what all relationships share, and the records of each. */
const portfolioSchema = z.strictObject({
  asOf: calendarDateSchema,
  team: z.array(teamMemberSchema),
  catalogue: z.array(catalogueItemSchema),
  relationships: z.array(z.unknown()),
})

interface Shared {
  readonly asOf: CalendarDate
  readonly team: readonly TeamMember[]
  readonly catalogue: readonly CatalogueItem[]
}

const misfit = (line: number, issue: z.core.$ZodIssue | undefined): Misfit => ({
  line,
  field: issue?.path.join('.') ?? '',
  reason: issue?.message ?? '',
})

const look = accountOverviewFor(policy)

function judge(relationship: unknown, line: number, { asOf, team, catalogue }: Shared): Entry {
  const beside = besideSchema.safeParse(relationship)
  if (!beside.success) return misfit(line, beside.error.issues[0])
  const {
    about: _about,
    business,
    revenue,
    knownFacts,
    invoices,
    payments,
    deals,
    surveyResponses,
    tasks,
    tickets,
    loyaltyEntries,
    ...own
  } = beside.data
  const told = relationshipRecordsSchema.safeParse(own)
  if (!told.success) return misfit(line, told.error.issues[0])
  const lists = { revenue, invoices, payments, deals, surveyResponses, tasks, tickets, loyaltyEntries }
  const known = Object.entries(lists).filter(([, list]) => list !== undefined)
  const records: OverviewRecords = {
    ...told.data,
    ...Object.fromEntries(known),
    team,
    catalogue,
    knownFacts: { ...(business ? businessFacts(business) : {}), ...(knownFacts as Partial<RelationshipFacts>) },
  }
  try {
    const overview = look(records, { asOf })
    const { id, name, industry } = records.account
    return {
      line,
      judged: {
        id,
        name,
        business: business ?? industry ?? '',
        decision: overview.decision,
        told: { records, overview },
        ...(revenue ? { revenue } : {}),
      },
    }
  } catch (error) {
    if (!isClienteleError(error)) throw error
    return { line, field: error.details.field, reason: complaint(error) }
  }
}

/** Judges every relationship of a portfolio of records. */
export async function judgePortfolio(json: unknown): Promise<Outcome & { readonly asOf: string }> {
  const portfolio = portfolioSchema.safeParse(json)
  if (!portfolio.success) {
    throw new Unusable(`This is no portfolio of records:\n${z.prettifyError(portfolio.error)}`)
  }
  const { relationships, ...shared } = portfolio.data
  const entries = relationships.map((relationship, index) => judge(relationship, index + 1, shared))
  return { asOf: shared.asOf, ...(await gather(entries, { id: 'account.id', revenue: 'revenue.currency' })) }
}
