import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { type CalendarDate, daysBetween, utcDateOf } from '../../../foundation/time/index.ts'
import type { Interaction, SurveyKind, SurveyResponse } from '../../../records/index.ts'
import type { RepeatPurchaseStage } from '../../lifecycle/index.ts'
import { type HealthScore, healthScore } from '../../service/index.ts'
import type { OpenTicket } from './account-work.ts'
import type { BillingPosition } from './billing-position.ts'
import { type AccountHealthPolicy, defaultAccountHealthPolicy } from './overview-policy.ts'

/** What the health of an account is told by; what is not known is left out. */
export interface HealthEvidence {
  readonly asOf: CalendarDate
  readonly billing: BillingPosition
  readonly interactions: readonly Interaction[] | undefined
  readonly surveyResponses: readonly SurveyResponse[] | undefined
  readonly tickets: readonly OpenTicket[] | undefined
  readonly rhythm: RepeatPurchaseStage | undefined
}

type Part = keyof AccountHealthPolicy['weights']

/** 100 up to a first number, 0 from a second one on, and along a line between. */
function falling(value: number, full: number, none: number): number {
  return 100 * Math.min(1, Math.max(0, (none - value) / (none - full)))
}

/** The least and the most that can be answered. */
const scales: Readonly<Record<SurveyKind, readonly [number, number]>> = { nps: [0, 10], csat: [1, 5], ces: [1, 7] }

/** The last day of some interactions by a day; nothing if there were none. */
export const lastContactOn = (interactions: readonly Interaction[], asOf: CalendarDate): CalendarDate | undefined =>
  interactions
    .map(({ at }) => utcDateOf(at))
    .filter((day) => day <= asOf)
    .sort()
    .at(-1)

/** How well each part stands, 0 to 100; nothing where it is not known. */
const parts: Readonly<Record<Part, (evidence: HealthEvidence, policy: AccountHealthPolicy) => number | undefined>> = {
  payment: ({ billing: { balances, oldestOverdueDays = 0 } }, { overdueDays }) =>
    balances && falling(oldestOverdueDays, 0, overdueDays),
  contact: ({ interactions = [], asOf }, { contactDays }) => {
    const last = lastContactOn(interactions, asOf)
    return last && falling(daysBetween(last, asOf), contactDays, 3 * contactDays)
  },
  satisfaction: ({ surveyResponses = [], asOf }, { answerDays }) => {
    const scores = surveyResponses.flatMap(({ kind, score, at }) => {
      const age = daysBetween(utcDateOf(at), asOf)
      const [least, most] = scales[kind]
      return age >= 0 && age < answerDays ? [Math.min(100, (100 * (score - least)) / (most - least))] : []
    })
    return scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : undefined
  },
  support: ({ tickets }, { breachCost }) =>
    tickets && Math.max(0, 100 - breachCost * tickets.filter(({ promise }) => promise?.state === 'breached').length),
  rhythm: ({ rhythm, asOf }) => {
    if (!rhythm) return undefined
    const { daysSinceLast, usualGapDays } = rhythm.reason.parameters
    return falling(daysSinceLast, usualGapDays, daysSinceLast + daysBetween(asOf, rhythm.lapsedOn))
  },
}

function checkPolicy({ overdueDays, contactDays, answerDays }: AccountHealthPolicy): void {
  for (const [name, days] of Object.entries({ overdueDays, contactDays, answerDays })) {
    wholeNumberAt(days, `policy.health.${name}`, 1, 100_000)
  }
}

/** Tells how well an account stands: the weighted mean of what is known of it. */
export function accountHealth(
  evidence: HealthEvidence,
  policy: AccountHealthPolicy = defaultAccountHealthPolicy,
): HealthScore {
  checkPolicy(policy)
  const dimensions = (Object.keys(parts) as Part[]).map((id) => {
    const score = parts[id](evidence, policy)
    return { id, weight: policy.weights[id], ...(score !== undefined && { score }) }
  })
  return healthScore(dimensions.filter(({ weight }) => weight !== 0))
}
