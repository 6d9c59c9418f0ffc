import type { Instant } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'

/**
 * The questions that surveys ask: would you recommend us (`nps`), are you satisfied (`csat`), was it easy (`ces`).
 *
 * @example
 * ```ts
 * import { surveyKinds } from 'clientele/records'
 *
 * surveyKinds //=> ['nps', 'csat', 'ces']
 * ```
 */
export const surveyKinds = ['nps', 'csat', 'ces'] as const

/** A question from {@link surveyKinds}. */
export type SurveyKind = (typeof surveyKinds)[number]

/**
 * What somebody answered in a survey.
 *
 * @example
 * ```ts
 * import type { SurveyResponse } from 'clientele/records'
 *
 * const response: SurveyResponse = {
 *   id: 'sr-1',
 *   accountId: 'a-1',
 *   kind: 'nps',
 *   score: 9,
 *   at: '2026-06-03T12:00:00Z',
 *   ticketId: 't-1',
 * }
 * response.score //=> 9
 * ```
 */
export interface SurveyResponse {
  /** Unique within the business. */
  readonly id: Identifier
  /** Who answered; left out where the survey was anonymous. */
  readonly accountId?: Identifier
  /** What was asked. */
  readonly kind: SurveyKind
  /** The answer, a whole number: from 0 to 10 for `nps`, from 1 for the others. */
  readonly score: number
  /** When. */
  readonly at: Instant
  /** The ticket that it is about, if any. */
  readonly ticketId?: Identifier
  /** What they said besides; text and nothing but text. */
  readonly comment?: string
}
