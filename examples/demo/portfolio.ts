import {
  type BusinessKind,
  businessFacts,
  businessPresets,
  type CatalogueItem,
  classifyAccount,
  isClienteleError,
  type RelationshipFacts,
  type TeamMember,
} from 'clientele'
import {
  calendarDateSchema,
  catalogueItemSchema,
  moneySchema,
  relationshipRecordsSchema,
  teamMemberSchema,
} from 'clientele/schemas'
import * as z from 'zod'
import { type Judged, type Misfit, type Outcome, Unusable } from './judged.ts'

/** A portfolio as a file holds it: what all relationships share, and the records of each. */
const portfolioSchema = z.strictObject({
  asOf: calendarDateSchema,
  team: z.array(teamMemberSchema),
  catalogue: z.array(catalogueItemSchema),
  relationships: z.array(z.looseObject({})),
})

/** What stands beside a relationship's records. */
const besideSchema = z.looseObject({
  about: z.string().optional(),
  business: z.enum(Object.keys(businessPresets) as BusinessKind[]).optional(),
  revenue: moneySchema.optional(),
  // classifyAccount checks each fact.
  knownFacts: z.custom<Partial<RelationshipFacts>>((value) => typeof value === 'object').optional(),
})

const misfit = (line: number, issue: z.core.$ZodIssue | undefined): Misfit => ({
  line,
  field: issue?.path.join('.') ?? '',
  reason: issue?.message ?? '',
})

function judge(
  relationship: object,
  line: number,
  shared: { readonly asOf: string; readonly team: readonly TeamMember[]; readonly catalogue: readonly CatalogueItem[] },
): Judged | Misfit {
  const beside = besideSchema.safeParse(relationship)
  if (!beside.success) return misfit(line, beside.error.issues[0])
  const { about: _about, business, revenue, knownFacts, ...own } = beside.data
  const records = relationshipRecordsSchema.safeParse({ ...own, team: shared.team, catalogue: shared.catalogue })
  if (!records.success) return misfit(line, records.error.issues[0])
  try {
    const patron = classifyAccount(records.data, {
      asOf: calendarDateSchema.parse(shared.asOf),
      knownFacts: { ...(business ? businessFacts(business) : {}), ...knownFacts },
    })
    const { id, name, industry } = patron.account
    return {
      id,
      name,
      business: business ?? industry ?? '',
      decision: patron,
      ...(revenue ? { revenue } : {}),
    }
  } catch (error) {
    if (!isClienteleError(error)) throw error
    return { line, field: error.details.field, reason: error.message }
  }
}

/** Judges every relationship of a portfolio of records. */
export function judgePortfolio(json: unknown): Outcome & { readonly asOf: string } {
  const portfolio = portfolioSchema.safeParse(json)
  if (!portfolio.success) {
    throw new Unusable(`This is no portfolio of records:\n${z.prettifyError(portfolio.error)}`)
  }
  const { relationships, ...shared } = portfolio.data
  const results = relationships.map((relationship, index) => judge(relationship, index + 1, shared))
  return {
    asOf: shared.asOf,
    judged: results.filter((result) => 'decision' in result),
    misfits: results.filter((result) => 'reason' in result),
  }
}
