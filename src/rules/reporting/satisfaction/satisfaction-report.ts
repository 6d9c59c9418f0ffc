import type { Period, PeriodSchedule } from '../../../foundation/time/index.ts'
import type { SurveyResponse } from '../../../records/index.ts'
import type { SurveyConfidenceOptions } from '../../service/index.ts'
import type { ScoreDifference } from './satisfaction-change.ts'
import type { SatisfactionFigure, SatisfactionMeasure } from './satisfaction-measure.ts'

/**
 * A response, with what it can be grouped by.
 *
 * @example
 * ```ts
 * import type { GroupedResponse } from 'clientele/reporting'
 *
 * const response: GroupedResponse = {
 *   id: 'sr-1',
 *   kind: 'csat',
 *   score: 5,
 *   at: '2026-06-03T12:00:00Z',
 *   fields: { team: 'north', product: 'shop' },
 * }
 * response.fields?.['team'] //=> 'north'
 * ```
 */
export interface GroupedResponse extends SurveyResponse {
  /** What is known of it, by the names of the host's own fields: the team, the product, the kind of patron. */
  readonly fields?: Readonly<Record<string, string>>
}

/** What is looked at. */
export interface SatisfactionOverTimeOptions extends SurveyConfidenceOptions {
  /** How time is cut into periods: months, fiscal quarters, weeks. */
  readonly schedule: PeriodSchedule
  /** Which periods: all that have a day in common with this one, whole. */
  readonly period: Period
  /** The IANA time zone by whose clock the day of an answer is told; `UTC` when left out. */
  readonly timeZone?: string
  /** The field to group by; no groups when left out. */
  readonly by?: string
}

/** Satisfaction in a period. */
export interface SatisfactionPeriod extends Period {
  /** The figure; left out where nobody answered. */
  readonly figure?: SatisfactionFigure
  /** How it differs from that of the period before; left out where nobody answered in one of the two. */
  readonly change?: ScoreDifference
}

/** Satisfaction over time. */
export interface SatisfactionSeries {
  /** The figure of all periods together; left out where nobody answered. */
  readonly figure?: SatisfactionFigure
  /** Each period, in order. */
  readonly periods: readonly SatisfactionPeriod[]
}

/** Satisfaction of a group over time. */
export interface SatisfactionGroup extends SatisfactionSeries {
  /** What those who are in it have in the field; left out of those who have nothing in it. */
  readonly value?: string
  /** How the figure of all periods differs from that of everybody else; left out where nobody answered on one side. */
  readonly besideOthers?: ScoreDifference
}

/** Satisfaction of everybody and of groups over time. */
export interface SatisfactionReport {
  /** What was made of the answers. */
  readonly measure: SatisfactionMeasure
  /** Everybody. */
  readonly all: SatisfactionSeries
  /** The groups, in the order of their values; those without one last. Empty where nothing was to be grouped by. */
  readonly groups: readonly SatisfactionGroup[]
}
