import { compare } from '../../../foundation/compare.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { type CalendarDate, type Interval, wholeMonthsBetween } from '../../../foundation/time/index.ts'
import { type Agreement, type CoveredWork, customisations, type Engagement, offerings } from '../../../records/index.ts'
import type { BillingCycle, RelationshipFacts, RevenueModel } from '../facts.ts'

/** The facts that say how somebody deals with the business. */
export type Dealing = Partial<
  Pick<
    RelationshipFacts,
    | 'offering'
    | 'customisation'
    | 'term'
    | 'contractMonths'
    | 'openEnded'
    | 'engagement'
    | 'revenueModel'
    | 'billingCycle'
    | 'fixedPeriodicFee'
  >
>

/** Whether an agreement is in force on a day. */
export function isInForce({ term }: Agreement, asOf: CalendarDate): boolean {
  const { start, end, terminatedOn } = term
  return start <= asOf && (end === undefined || asOf < end) && (terminatedOn === undefined || asOf < terminatedOn)
}

/** How the two sides work together under an agreement that does not say so itself. A framework may be used any way. */
const impliedEngagement: Readonly<Record<Agreement['kind'], Engagement | undefined>> = {
  retainer: 'ongoing-collaboration',
  project: 'one-off-project',
  subscription: 'transactional',
  framework: undefined,
}

const engagementUnder = (agreement: Agreement): Engagement | undefined =>
  agreement.engagement ?? impliedEngagement[agreement.kind]

const modelByBasis = {
  periodic: 'recurring-fixed-fee',
  fixed: 'fixed-fee-project',
  hourly: 'hourly',
  'time-and-materials': 'time-and-materials',
  usage: 'usage',
  commission: 'commission',
} as const

function revenueModelUnder(agreement: Agreement): RevenueModel {
  if (agreement.kind === 'retainer') return 'retainer'
  if (agreement.kind === 'subscription') return agreement.membership ? 'membership' : 'subscription'
  return agreement.fee ? modelByBasis[agreement.fee.basis] : 'per-purchase'
}

const cycles: Readonly<Record<string, BillingCycle>> = {
  '1 week': 'weekly',
  '1 month': 'monthly',
  '3 month': 'quarterly',
  '12 month': 'yearly',
  '1 year': 'yearly',
}

const billingCycleOf = ({ unit, count }: Interval): BillingCycle => cycles[`${count} ${unit}`] ?? 'other'

type Work = Pick<CoveredWork, 'offering' | 'customisation'>

/** Whether work is made for the one who gets it. */
export const isTailored = ({ offering, customisation }: Work): boolean =>
  customisation === 'bespoke' || (offering !== 'product' && offering !== 'standardised-service')

/** How far work is made for the one who gets it; larger is further, and tailored work is further than any other. */
const tailoring = (work: Work): number =>
  (isTailored(work) ? 100 : 0) +
  offerings.indexOf(work.offering) * 10 +
  (work.customisation ? customisations.indexOf(work.customisation) : 0)

const mostTailored = (works: readonly Work[]): Work | undefined =>
  works.reduce<Work | undefined>((best, work) => (!best || tailoring(work) > tailoring(best) ? work : best), undefined)

/** How far an agreement is from a plain sale: the closer the collaboration first, then the more tailored the work. */
function closeness(agreement: Agreement): number {
  const engagement = engagementUnder(agreement)
  const collaboration = { transactional: 0, 'one-off-project': 1, unknown: 2, 'ongoing-collaboration': 3 }[
    engagement ?? 'unknown'
  ]
  const work = mostTailored(agreement.covers)
  return collaboration * 1_000 + (work ? tailoring(work) : 0)
}

/** The agreement among those given that says most about what somebody is; the latest, then the first by id, of equals. */
export function principalOf(agreements: readonly Agreement[]): Agreement | undefined {
  return [...agreements].sort(
    (a, b) => closeness(b) - closeness(a) || compare(b.term.start, a.term.start) || compare(a.id, b.id),
  )[0]
}

/** How somebody deals with the business under an agreement in force. */
export function dealingUnder(agreement: Agreement): Dealing {
  const { term, fee } = agreement
  const work = mostTailored(agreement.covers)
  const isSubscription = agreement.kind === 'subscription'
  return dropUnknown<Dealing>({
    offering: work?.offering,
    customisation: work?.customisation,
    term: isSubscription ? 'subscription' : 'contract',
    contractMonths: isSubscription || !term.end ? undefined : wholeMonthsBetween(term.start, term.end),
    openEnded: isSubscription ? undefined : term.end === undefined,
    engagement: engagementUnder(agreement),
    revenueModel: revenueModelUnder(agreement),
    billingCycle: fee?.basis === 'periodic' ? billingCycleOf(fee.every) : undefined,
    fixedPeriodicFee: fee?.basis === 'periodic',
  })
}

/** How somebody deals with the business who has nothing under way: what they had, if anything, is over. */
export function dealingAtRest(ended: Agreement | undefined): Dealing {
  const work = ended && mostTailored(ended.covers)
  return dropUnknown<Dealing>({
    offering: work?.offering,
    customisation: work?.customisation,
    term: ended ? undefined : 'none',
    engagement: 'transactional',
    revenueModel: 'per-purchase',
    billingCycle: 'per-transaction',
    fixedPeriodicFee: false,
  })
}
