import type { Facts } from '../../foundation/condition/index.ts'
import type { Instant } from '../../foundation/time/index.ts'
import type { CatalogueEvent } from './catalogue.ts'

/** A rule that acted, and the record it acted on. */
export interface ChainLink {
  /** The rule. */
  readonly ruleId: string
  /** The record. */
  readonly recordId: string
}

/**
 * Something that happened, which rules may answer. Of the catalogue's events unless others are named, so that a misspelt one does
 * not compile.
 *
 * @example
 * ```ts
 * import type { AutomationEvent, ChainLink } from 'clientele/automation'
 *
 * const link: ChainLink = { ruleId: 'invoice-when-fulfilled', recordId: 'o-7' }
 * const event: AutomationEvent = {
 *   id: 'e-2',
 *   type: 'invoice-raised',
 *   recordId: 'in-31',
 *   at: '2026-06-01T09:30:00Z',
 *   data: { accountId: 'a-1' },
 *   chain: [link],
 * }
 * const own: AutomationEvent<'visit-booked'> = { id: 'e-3', type: 'visit-booked', recordId: 'v-1', at: event.at }
 * own.type //=> 'visit-booked'
 * ```
 */
export interface AutomationEvent<Type extends string = CatalogueEvent> {
  /** Unique for ever: the same event, delivered again, has the same. */
  readonly id: string
  /** What happened. */
  readonly type: Type
  /** The record that it happened to. */
  readonly recordId: string
  /** When it happened, not when it was delivered. Conditions are judged and delays are counted from this moment. */
  readonly at: Instant
  /** What else is known of it; conditions ask for it as `event.` and the name. Nothing when left out. */
  readonly data?: Facts
  /**
   * What led to it: the `chain` of the intent whose carrying out brought it about, the first link first. Nothing when left out, as
   * where a person did it.
   */
  readonly chain?: readonly ChainLink[]
}
