import {
  type BusinessKind,
  businessFacts,
  businessPresets,
  type CalendarDate,
  type CatalogueItem,
  classifyAccount,
  isClienteleError,
  type RelationshipFacts,
  type TeamMember,
} from 'clientele'
import {
  calendarDateSchema,
  catalogueItemSchema,
  loyaltyEntrySchema,
  moneySchema,
  relationshipRecordsSchema,
  taskSchema,
  teamMemberSchema,
  ticketSchema,
} from 'clientele/schemas'
import * as z from 'zod'
import { complaint, type Entry, gather, type Misfit, type Outcome, Unusable } from './judged.ts'
import { lifeOf } from './life.ts'
import { openWorkOf } from './open-work.ts'
import { worthOf } from './worth.ts'

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

function judge(relationship: unknown, line: number, { asOf, team, catalogue }: Shared): Entry {
  const beside = besideSchema.safeParse(relationship)
  if (!beside.success) return misfit(line, beside.error.issues[0])
  const { about: _about, business, revenue, knownFacts, tasks, tickets, loyaltyEntries, ...own } = beside.data
  const records = relationshipRecordsSchema.safeParse(own)
  if (!records.success) return misfit(line, records.error.issues[0])
  try {
    const patron = classifyAccount(
      { ...records.data, team, catalogue },
      {
        asOf,
        knownFacts: { ...(business ? businessFacts(business) : {}), ...(knownFacts as Partial<RelationshipFacts>) },
      },
    )
    const { id, name, industry } = patron.account
    const life = lifeOf(records.data, patron, asOf)
    const worth = worthOf(records.data, patron, asOf)
    const openWork = openWorkOf({ tasks, tickets, loyaltyEntries }, asOf)
    return {
      line,
      judged: {
        id,
        name,
        business: business ?? industry ?? '',
        decision: patron,
        life,
        ...(worth ? { worth } : {}),
        ...(openWork.length > 0 ? { openWork } : {}),
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
