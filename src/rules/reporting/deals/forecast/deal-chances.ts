import type { Reason } from '../../../../foundation/index.ts'
import { rounded } from '../../../../foundation/numeric/rounded.ts'
import { dayNumberOf } from '../../../../foundation/time/civil.ts'
import type { CalendarDate, Period } from '../../../../foundation/time/index.ts'
import type { Deal, Identifier } from '../../../../records/index.ts'
import { keyOfDeal } from '../deal-field.ts'
import { probabilityDecimals } from '../forecast-category.ts'
import { closingChances } from './closing-times.ts'
import type { ForecastPolicy } from './forecast-policy.ts'
import type { ForecastHistory } from './history.ts'

/**
 * What the chances of a deal can be told by: the closed deals of its group, all closed deals, or that no deal was ever closed
 * at an age beyond its own.
 *
 * @example
 * ```ts
 * import { dealChanceReasonCodes } from 'clientele/reporting'
 *
 * dealChanceReasonCodes //=> ['by-group', 'by-all', 'older-than-any-closed']
 * ```
 */
export const dealChanceReasonCodes = ['by-group', 'by-all', 'older-than-any-closed'] as const

/** A code from {@link dealChanceReasonCodes}. */
export type DealChanceReasonCode = (typeof dealChanceReasonCodes)[number]

/** By what the chances of a deal are told. */
export type DealChanceReason =
  | Reason<
      'by-group',
      {
        /** The value of the field. */
        readonly key: string
        /** How many closed deals of the group it is learnt from. */
        readonly closedDeals: number
      }
    >
  | Reason<
      'by-all',
      {
        /** How many closed deals it is learnt from. */
        readonly closedDeals: number
      }
    >
  | Reason<
      'older-than-any-closed',
      {
        /** The oldest age at which a deal was closed, in days. */
        readonly oldestDays: number
      }
    >

/** What an open deal's age says of a period. */
export interface DealForecast {
  /** Which deal. */
  readonly dealId: Identifier
  /** Its age on the day of asking, in days. */
  readonly ageDays: number
  /** How likely it is to be won in the period, 0 to 1, to six decimals. */
  readonly winProbability: number
  /** How likely it is to be won or lost in it, 0 to 1, to six decimals. */
  readonly closeProbability: number
  /** By what that is told. */
  readonly reason: DealChanceReason
}

/** What history says of an open deal. */
export function forecastDeal(
  deal: Deal,
  { whole, groups, oldestClosing }: ForecastHistory,
  { by }: ForecastPolicy,
  asOf: CalendarDate,
  period: Period,
): DealForecast {
  const opened = dayNumberOf(deal.openedOn)
  const ageDays = dayNumberOf(asOf) - opened
  const key = by === undefined ? undefined : keyOfDeal(deal, by)
  const group = key === undefined ? undefined : groups.get(key)
  const { hazards, closedDeals } = group ?? whole
  const [first, last] = [dayNumberOf(period.start) - opened, dayNumberOf(period.end) - 1 - opened]
  const { won, closed } = closingChances(hazards, { after: ageDays, first, last })
  return {
    dealId: deal.id,
    ageDays,
    winProbability: rounded(won, probabilityDecimals),
    closeProbability: rounded(closed, probabilityDecimals),
    reason: reasonOf({ isOld: ageDays >= oldestClosing, oldestClosing, key: group && key, closedDeals }),
  }
}

/** By what the chances of a deal were told. */
function reasonOf({
  isOld,
  oldestClosing,
  key,
  closedDeals,
}: {
  readonly isOld: boolean
  readonly oldestClosing: number
  readonly key: string | undefined
  readonly closedDeals: number
}): DealChanceReason {
  if (isOld) return { code: 'older-than-any-closed', parameters: { oldestDays: oldestClosing } }
  return key === undefined
    ? { code: 'by-all', parameters: { closedDeals } }
    : { code: 'by-group', parameters: { key, closedDeals } }
}
