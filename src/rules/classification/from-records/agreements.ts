import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { type CalendarDate, type Interval, wholeMonthsBetween } from '../../../foundation/time/index.ts'
import type { Agreement, Engagement } from '../../../records/index.ts'
import type { BillingCycle, RevenueModel } from '../facts.ts'
import { type Dealing, type DealingFacts, mostTailored } from './dealing.ts'
import { reference } from './reference.ts'

/** The end of an agreement that has none. */
const never: CalendarDate = '9999-12-31'

/** The first day on which an agreement is no longer in force. */
export function endOf({ term: { end = never, terminatedOn = never } }: Agreement): CalendarDate {
  return terminatedOn < end ? terminatedOn : end
}

/** Whether an agreement is in force on a day. */
export const isInForce = (agreement: Agreement, asOf: CalendarDate): boolean =>
  agreement.term.start <= asOf && asOf < endOf(agreement)

/**
 * Whether an agreement was bought: it has been in force, and something is paid under it. A framework by itself only sets
 * terms; it is used if it has a fee of its own, or if somebody noted how the two sides work together under it.
 */
export function isBought(agreement: Agreement, asOf: CalendarDate): boolean {
  const { kind, fee, term, engagement } = agreement
  const isUsed = kind !== 'framework' || fee?.basis === 'fixed' || engagement !== undefined
  return isUsed && term.start <= asOf && isInForce(agreement, term.start)
}

/**
 * How the two sides work together under an agreement. A framework may be used any way. A project is one, unless there is
 * other tailored work: then it may be one of several, or part of a collaboration, and the number must not decide which.
 */
function engagementUnder(agreement: Agreement, isOnlyTailoredWork: boolean): Engagement | undefined {
  if (agreement.engagement) return agreement.engagement
  if (agreement.kind === 'retainer') return 'ongoing-collaboration'
  if (agreement.kind === 'subscription') return 'transactional'
  return agreement.kind === 'project' && isOnlyTailoredWork ? 'one-off-project' : undefined
}

function revenueModelUnder(agreement: Agreement): RevenueModel {
  if (agreement.kind === 'retainer') return 'retainer'
  if (agreement.kind === 'subscription') return agreement.membership ? 'membership' : 'subscription'
  const { basis } = agreement.fee ?? { basis: 'per-purchase' }
  return basis === 'fixed' ? 'fixed-fee-project' : basis
}

const cycles: Readonly<Record<string, BillingCycle>> = {
  '1 week': 'weekly',
  '1 month': 'monthly',
  '3 month': 'quarterly',
  '12 month': 'yearly',
  '1 year': 'yearly',
}

const billingCycleOf = ({ unit, count }: Interval): BillingCycle => cycles[`${count} ${unit}`] ?? 'other'

/** What is paid under an agreement, and how. */
export function paymentUnder(agreement: Agreement): DealingFacts {
  const { fee } = agreement
  return dropUnknown<DealingFacts>({
    revenueModel: revenueModelUnder(agreement),
    billingCycle: fee?.basis === 'periodic' ? billingCycleOf(fee.every) : undefined,
    fixedPeriodicFee: fee?.basis === 'periodic',
  })
}

/** How somebody deals with the business under an agreement. A subscription without end is one; with an end, a contract. */
export function dealingUnder(agreement: Agreement, isOnlyTailoredWork: boolean): Dealing {
  const { start, end } = agreement.term
  const work = mostTailored(agreement.covers)
  const isSubscription = agreement.kind === 'subscription' && end === undefined
  return {
    facts: {
      ...dropUnknown<DealingFacts>({
        offering: work?.offering,
        customisation: work?.customisation,
        term: isSubscription ? 'subscription' : 'contract',
        contractMonths: end && wholeMonthsBetween(start, end),
        openEnded: isSubscription ? undefined : end === undefined,
        engagement: engagementUnder(agreement, isOnlyTailoredWork),
      }),
      ...paymentUnder(agreement),
    },
    from: [reference('agreement', agreement)],
    since: start,
  }
}
