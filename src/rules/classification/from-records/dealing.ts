import { compare } from '../../../foundation/compare.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import { type CoveredWork, customisations, engagements, offerings } from '../../../records/index.ts'
import type { GateDecision } from '../decision.ts'
import type { RelationshipFacts } from '../facts.ts'
import { gateKeeper } from '../gates.ts'
import { defaultClassificationPolicy } from '../policy.ts'
import type { RecordReference } from './reference.ts'

/** The facts that say how somebody deals with the business. */
export type DealingFacts = Partial<
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

/** One way in which somebody deals with the business: under one agreement, or order by order. */
export interface Dealing {
  readonly facts: DealingFacts
  /** The records that show it; never none. */
  readonly from: readonly RecordReference[]
  /** When it began. */
  readonly since: CalendarDate
}

/** What is sold, and how far it is adapted. */
export type Work = Pick<CoveredWork, 'offering' | 'customisation'>

/** Whether work is tailored, for certain, by the default policy. */
export const isTailored = ({ offering, customisation }: Work): boolean =>
  defaultClassificationPolicy.requirements.tailored.some((test) =>
    (test.oneOf as readonly unknown[]).includes(test.fact === 'offering' ? offering : customisation),
  )

/** How far work is made for the one who gets it; larger is further, and tailored work is further than any other. */
const tailoring = (work: Work): number =>
  (isTailored(work) ? 100 : 0) +
  offerings.indexOf(work.offering) * 10 +
  (work.customisation ? customisations.indexOf(work.customisation) : 0)

/** The work that is most made for the one who gets it; the first of equals. */
export const mostTailored = <Any extends Work>(works: readonly Any[]): Any | undefined =>
  works.reduce<Any | undefined>((best, work) => (!best || tailoring(work) > tailoring(best) ? work : best), undefined)

/**
 * How much a dealing says about what somebody is: most of all whether it makes a client, may make one or cannot, then how
 * close the collaboration is, then how tailored the work.
 */
function importance({ facts }: Dealing, judge: (facts: RelationshipFacts) => GateDecision): number {
  const { offering, customisation, engagement = 'transactional' } = facts
  const gate = ['closed', 'undecided', 'open'].indexOf(judge({ hasPurchased: true, ...facts }).status)
  const collaboration = (engagements as readonly string[]).indexOf(engagement)
  const work = offering ? tailoring(dropUnknown<Work>({ offering, customisation })) : 0
  return gate * 10_000 + collaboration * 1_000 + work
}

/** The dealing among those given that says most about what somebody is; the latest, then the first given, of equals. */
export function principalOf(dealings: readonly Dealing[]): Dealing | undefined {
  const judge = gateKeeper(defaultClassificationPolicy.requirements)
  return dealings
    .map((dealing) => ({ dealing, rank: importance(dealing, judge) }))
    .sort((a, b) => b.rank - a.rank || compare(b.dealing.since, a.dealing.since))[0]?.dealing
}
