import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { SurveyKind } from '../../../records/index.ts'

/** How tickets come to an end, and back. */
export interface TicketPolicy {
  /** For how many days of 24 hours after it was resolved, or closed without, a ticket may be opened again; from 0. */
  readonly reopenDays: number
  /** What is asked once a ticket is resolved; nothing when left out. */
  readonly questionnaire?: SurveyKind
}

/**
 * A policy to start from: tickets may be opened again for 14 days, and whoever asked is asked how satisfied they are.
 *
 * @example
 * ```ts
 * import { defaultTicketPolicy, type TicketPolicy } from 'clientele/service'
 *
 * const quiet: TicketPolicy = { reopenDays: defaultTicketPolicy.reopenDays }
 * quiet.reopenDays //=> 14
 * ```
 */
export const defaultTicketPolicy: TicketPolicy = /* @__PURE__ */ deepFreeze<TicketPolicy>({
  reopenDays: 14,
  questionnaire: 'csat',
})
