import type { Condition, Facts } from '../../../foundation/condition/index.ts'
import type { BusinessDayAdjustment, Interval, Recurrence } from '../../../foundation/time/index.ts'
import type { CatalogueEvent } from '../catalogue.ts'

/**
 * On which days something falls due.
 *
 * @example
 * ```ts
 * import type { DueSchedule } from 'clientele/automation'
 *
 * const schedules: readonly DueSchedule[] = [
 *   { kind: 'recurring', recurrence: { kind: 'interval', anchor: '2026-01-31', every: { unit: 'month', count: 1 } } },
 *   { kind: 'every', fact: 'startedOn', every: { unit: 'month', count: 1 } },
 *   { kind: 'offsets', fact: 'endsOn', days: [-90, -30], adjustment: { convention: 'preceding' } },
 * ]
 * schedules.length //=> 3
 * ```
 */
export type DueSchedule =
  | {
      /** The days of a series, the same for every record. */
      readonly kind: 'recurring'
      /** The series. */
      readonly recurrence: Recurrence
    }
  | {
      /** Every so often from a day that the record holds, which is the first. */
      readonly kind: 'every'
      /** The fact that holds the day, or a moment, whose day in UTC is taken. */
      readonly fact: string
      /** How often. */
      readonly every: Interval
      /** How days move off those on which the business rests; they stay when left out. */
      readonly adjustment?: BusinessDayAdjustment
    }
  | {
      /** Some days before or after a day that the record holds. */
      readonly kind: 'offsets'
      /** The fact that holds the day, or a moment, whose day in UTC is taken. */
      readonly fact: string
      /** How many days after it, or before it if negative: whole numbers from -10,000 to 10,000, each once; 1 to 100. */
      readonly days: readonly number[]
      /** How days move off those on which the business rests; they stay when left out. */
      readonly adjustment?: BusinessDayAdjustment
    }

/**
 * A rule about time: an event that happens because a day has come.
 *
 * The event's data holds `dueOn`, the day; for `every` and `recurring` also `periodStart`, the same; for `offsets` also `days` and,
 * under its own name, the day of the fact.
 *
 * @example
 * ```ts
 * import type { TimeRule } from 'clientele/automation'
 *
 * const notice: TimeRule = {
 *   id: 'notice',
 *   of: 'agreement',
 *   emits: 'renewal-notice-opened',
 *   schedule: { kind: 'offsets', fact: 'endsOn', days: [-90] },
 *   when: { fact: 'renews', operator: 'equals', value: true },
 * }
 * notice.emits //=> 'renewal-notice-opened'
 * ```
 */
export interface TimeRule<EventType extends string = CatalogueEvent> {
  /** Unique among the rules, and for ever: the ids of the events are made of it. */
  readonly id: string
  /** The kind of the records that it is about; all when left out. */
  readonly of?: string
  /** The event. */
  readonly emits: EventType
  /** The days. */
  readonly schedule: DueSchedule
  /** What must hold of the record's facts, at the start of the day in UTC. Nothing when left out. */
  readonly when?: Condition
}

/**
 * A record, as rules about time look at it.
 *
 * @example
 * ```ts
 * import type { DueRecord } from 'clientele/automation'
 *
 * const retainer: DueRecord = { id: 'r-3', kind: 'agreement', facts: { startedOn: '2026-01-15', renews: true } }
 * retainer.kind //=> 'agreement'
 * ```
 */
export interface DueRecord {
  /** Unique among the records. */
  readonly id: string
  /** What it is; for the rules that are about some kind only. */
  readonly kind?: string
  /** What is known of it. */
  readonly facts: Facts
}
