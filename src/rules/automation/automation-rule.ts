import type { Condition } from '../../foundation/condition/index.ts'
import type { BusinessCalendar, BusinessHours, CalendarDate, Instant, Interval } from '../../foundation/time/index.ts'
import type { CatalogueEvent, CatalogueIntent } from './catalogue.ts'

/**
 * How long to wait, from the moment of the event.
 *
 * Calendar and business days are days in UTC, at the event's time of the day.
 *
 * @example
 * ```ts
 * import type { ActionDelay } from 'clientele/automation'
 *
 * const waits: readonly ActionDelay[] = [
 *   { kind: 'elapsed', minutes: 90 },
 *   { kind: 'calendar', every: { unit: 'month', count: 1 } },
 *   { kind: 'business-days', days: 3 },
 *   { kind: 'business-time', minutes: 240 },
 * ]
 * waits.length //=> 4
 * ```
 */
export type ActionDelay =
  | {
      /** Minutes as a clock counts them. */
      readonly kind: 'elapsed'
      /** How many; a whole number from 0 to 10,000,000. */
      readonly minutes: number
    }
  | {
      /** Days, weeks, months or years of the calendar. */
      readonly kind: 'calendar'
      /** How long; the last day of a month too short to have the event's day. */
      readonly every: Interval
    }
  | {
      /** Days on which the business works, by the policy's calendar. */
      readonly kind: 'business-days'
      /** How many; a whole number from 0 to 1,000. */
      readonly days: number
    }
  | {
      /** Minutes during which the business is open, by the policy's hours, which it must then have. */
      readonly kind: 'business-time'
      /** How many; a whole number from 0 to 1,000,000. */
      readonly minutes: number
    }

/**
 * How often a rule may act: once for each event (the default), for each record ever, for each record in each period, or for each
 * record and value of a fact.
 *
 * @example
 * ```ts
 * import type { OncePer } from 'clientele/automation'
 *
 * const monthly: OncePer = { kind: 'period', every: { unit: 'month', count: 1 }, anchor: '2026-01-01' }
 * const eachRetainerPeriod: OncePer = { kind: 'value', fact: 'event.periodStart' }
 * ;[monthly.kind, eachRetainerPeriod.kind] //=> ['period', 'value']
 * ```
 */
export type OncePer =
  | {
      /** Each event, or each record once and for all. */
      readonly kind: 'event' | 'record'
    }
  | {
      /** Each record in each period. */
      readonly kind: 'period'
      /** How long a period is. */
      readonly every: Interval
      /** The day from which periods are counted, to both sides; the event's day is taken in UTC. */
      readonly anchor: CalendarDate
    }
  | {
      /** Each record and value of a fact. */
      readonly kind: 'value'
      /** The fact, or `event.` and a name of the event's data; it must hold a text, a number, a yes or a no. */
      readonly fact: string
    }

/** A parameter: what it is, or the fact that it is taken from (`event.` and a name: from the event's data). */
export type ActionParameter =
  | string
  | number
  | boolean
  | {
      /** The fact whose value is taken. Where it is not known, the rule does not act, and says so. */
      readonly fact: string
    }

/** Something that a rule asks for. */
export interface AutomationAction<
  EventType extends string = CatalogueEvent,
  IntentType extends string = CatalogueIntent,
> {
  /** The intent. */
  readonly type: IntentType
  /** What the intent must say; at most 50. None when left out. */
  readonly parameters?: Readonly<Record<string, ActionParameter>>
  /** How long it waits; not at all when left out. */
  readonly delay?: ActionDelay
  /**
   * The events, of the same record and later than what caused it, that cancel it while it waits; at most 20. They ask for
   * `cancel-scheduled`. None when left out.
   */
  readonly cancelledBy?: readonly EventType[]
}

/**
 * What follows from an event, as plain data: when this happens, if that holds, ask for these.
 *
 * Of the catalogue's events and intents unless others are named, so that a misspelt one does not compile.
 *
 * @example
 * ```ts
 * import type { ActionParameter, AutomationAction, AutomationRule, CatalogueEvent } from 'clientele/automation'
 *
 * const account: ActionParameter = { fact: 'event.accountId' }
 * const remind: AutomationAction = {
 *   type: 'schedule-follow-up',
 *   parameters: { account, note: 'Have they read it?' },
 *   delay: { kind: 'business-days', days: 3 },
 *   cancelledBy: ['reply-received'],
 * }
 * const followUp: AutomationRule = {
 *   id: 'follow-up',
 *   on: 'proposal-sent',
 *   when: { fact: 'event.channel', operator: 'equals', value: 'email' },
 *   actions: [remind],
 * }
 * const own: AutomationRule<CatalogueEvent | 'visit-booked', 'unlock-door'> = {
 *   id: 'unlock',
 *   on: 'visit-booked',
 *   actions: [{ type: 'unlock-door' }],
 * }
 * ;[followUp.on, own.on] //=> ['proposal-sent', 'visit-booked']
 * ```
 */
export interface AutomationRule<
  EventType extends string = CatalogueEvent,
  IntentType extends string = CatalogueIntent,
> {
  /** Unique in the policy, and for ever: keys are made of it. */
  readonly id: string
  /** The type of the events that it answers. */
  readonly on: EventType
  /** What must hold of the record's facts and, as `event.` and a name, of the event's data. Nothing when left out. */
  readonly when?: Condition
  /** What is asked for, in order; 1 to 50. A changed order changes the keys. */
  readonly actions: readonly AutomationAction<EventType, IntentType>[]
  /** How often it may act; once for each event when left out. */
  readonly oncePer?: OncePer
  /** Rules of a higher priority come first; a whole number from -1,000,000 to 1,000,000, 0 when left out. */
  readonly priority?: number
  /** Events from this moment on are answered; all when left out. */
  readonly enabledFrom?: Instant
  /** Events from this moment on are no longer answered; none when left out. */
  readonly enabledUntil?: Instant
}

/**
 * All rules of a business, as plain data: store it, show it, change it without code.
 *
 * @example
 * ```ts
 * import { type AutomationPolicy, automationPresets } from 'clientele/automation'
 *
 * const policy: AutomationPolicy = {
 *   rules: [automationPresets['invoice-when-fulfilled']],
 *   businessCalendar: { holidays: ['2026-12-24'] },
 *   maxDepth: 5,
 * }
 * policy.rules.length //=> 1
 * ```
 */
export interface AutomationPolicy<
  EventType extends string = CatalogueEvent,
  IntentType extends string = CatalogueIntent,
> {
  /** The rules, in any order; at most 1,000. */
  readonly rules: readonly AutomationRule<EventType, IntentType>[]
  /** When the business is open; needed where a delay is in business time. */
  readonly businessHours?: BusinessHours
  /** When the business rests, for delays in business days; on Saturday and Sunday when left out. */
  readonly businessCalendar?: BusinessCalendar
  /** How many rules may act one after another in a chain; a whole number from 1 to 100, {@link defaultMaxDepth} when left out. */
  readonly maxDepth?: number
}

/**
 * How many rules may act one after another unless a policy says otherwise.
 *
 * @example
 * ```ts
 * import { defaultMaxDepth } from 'clientele/automation'
 *
 * defaultMaxDepth //=> 10
 * ```
 */
export const defaultMaxDepth = 10

/**
 * A policy of any events and intents, as a host may have stored one.
 *
 * @example
 * ```ts
 * import { checkAutomations, type StoredAutomationPolicy } from 'clientele/automation'
 *
 * const stored: StoredAutomationPolicy = { rules: [{ id: 'r-1', on: 'visit-booked', actions: [{ type: 'unlock-door' }] }] }
 * checkAutomations(stored).map(({ code }) => code) //=> ['unknown-event', 'unknown-intent']
 * ```
 */
export type StoredAutomationPolicy = AutomationPolicy<string, string>

/** A rule of any events and intents. */
export type StoredAutomationRule = AutomationRule<string, string>

/** An action of any events and intents. */
export type StoredAutomationAction = AutomationAction<string, string>
