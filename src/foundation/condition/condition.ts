import type { Money } from '../money/index.ts'

/** What a fact can hold: what a custom field of a record can, so that those serve as facts as they are. */
export type KnownFact = string | number | boolean | Money | readonly string[]

/**
 * What is known of somebody or something, by the names of the facts. What is not known is left out, never `null` or zero.
 *
 * @example
 * ```ts
 * import type { Facts, KnownFact } from 'clientele/condition'
 *
 * const industry: KnownFact = 'shipping'
 * const facts: Facts = { industry, employees: 120, newsletter: true, interests: ['audit', 'tax'] }
 * Object.keys(facts).length //=> 4
 * ```
 */
export type Facts = Readonly<Record<string, KnownFact>>

/** What can be more or less: a number, an amount, a day, a moment. A fact is only ever compared with its own kind. */
export type Quantity = number | Money | string

/** Between two numbers, both included; at least one of the two is given. */
export interface CountRange {
  /** The least; none when left out. */
  readonly atLeast?: number
  /** The most; none when left out. */
  readonly atMost?: number
}

/** A fact is exactly this. */
export interface EqualsTest {
  /** The fact to look at. */
  readonly fact: string
  /** Tells the tests apart. */
  readonly operator: 'equals'
  /** What it must be; of the fact's own kind. */
  readonly value: string | number | boolean
}

/** A fact is one of these. */
export interface OneOfTest {
  /** The fact to look at. */
  readonly fact: string
  /** Tells the tests apart. */
  readonly operator: 'one-of'
  /** What it may be; at least one, all of one kind. */
  readonly values: readonly string[] | readonly number[]
}

/** A fact is on one side of a number, an amount of money, a day (`YYYY-MM-DD`) or a moment. */
export interface ComparisonTest {
  /** The fact to look at. */
  readonly fact: string
  /** Which side; `at-least` and `at-most` include the value. */
  readonly operator: 'at-least' | 'at-most' | 'more-than' | 'less-than'
  /** What it is compared with; of the fact's own kind, and an amount of its own currency. */
  readonly value: Quantity
}

/** A fact lies between two values, both included. */
export interface BetweenTest {
  /** The fact to look at. */
  readonly fact: string
  /** Tells the tests apart. */
  readonly operator: 'between'
  /** The least. */
  readonly from: Quantity
  /** The most; not below `from`. */
  readonly to: Quantity
}

/** A list has an entry, exactly; or a text has another in it, at its start or at its end, in capitals or not. */
export interface TextTest {
  /** The fact to look at; a list for `contains` only. */
  readonly fact: string
  /** Where the text must stand. `in-domain`: the host of an email or web address is this domain or below it. */
  readonly operator: 'contains' | 'starts-with' | 'ends-with' | 'in-domain'
  /** What to look for; not empty. */
  readonly value: string
}

/** A fact is known, whatever it is. The only test that a missing fact answers. */
export interface ExistsTest {
  /** The fact to look at. */
  readonly fact: string
  /** Tells the tests apart. */
  readonly operator: 'exists'
}

/**
 * So many days have passed since a day or a moment that a fact holds (`days-since`), or are left until it (`days-until`).
 *
 * A moment's days are 24 hours long, and parts of them count; a day's are whole, counted to the day of the moment of judging
 * in UTC. What has not come yet has no days since; what has gone by has no days until.
 */
export interface DaysTest extends CountRange {
  /** The fact to look at: a day or a moment. */
  readonly fact: string
  /** Looking back, or ahead. */
  readonly operator: 'days-since' | 'days-until'
}

/** A test of one fact. */
export type FactCondition = EqualsTest | OneOfTest | ComparisonTest | BetweenTest | TextTest | ExistsTest | DaysTest

/** Something happened so many times. */
export interface EventCountTest extends CountRange {
  /** The type of the events to look at. */
  readonly event: string
  /** Tells the tests apart. */
  readonly operator: 'count'
  /** Only the events of the last days count: those less than so many days ago. All when left out. */
  readonly withinDays?: number
  /** Only events whose properties meet this count, and surely do. No events inside. */
  readonly where?: Condition
}

/** So many days, of 24 hours, have passed since something happened last. Nothing ever happened: not met. */
export interface EventAgeTest extends CountRange {
  /** The type of the events to look at. */
  readonly event: string
  /** Tells the tests apart. */
  readonly operator: 'days-since-last'
  /** Only events whose properties meet this count, and surely do. No events inside. */
  readonly where?: Condition
}

/** A test of what happened. */
export type EventCondition = EventCountTest | EventAgeTest

/** Every one of some conditions holds. */
export interface AllOf {
  /** At least one condition. */
  readonly all: readonly Condition[]
}

/** At least one of some conditions holds. */
export interface AnyOf {
  /** At least one condition. */
  readonly any: readonly Condition[]
}

/** A condition does not hold. What is unknown stays unknown. */
export interface NotThis {
  /** What must not hold. */
  readonly not: Condition
}

/**
 * What must hold, as plain data: tests of facts and of events, joined by `all`, `any` and `not`.
 *
 * It is judged in three values: met, not met, and unknown where a fact is missing on which the answer hangs. There are no
 * regular expressions and no expressions to evaluate, so judging ends in bounded time whatever the data. At most 1,000 tests
 * and 20 levels.
 *
 * @example
 * ```ts
 * import { type Condition, judgeCondition } from 'clientele/condition'
 *
 * const isPromising: Condition = {
 *   all: [
 *     { fact: 'industry', operator: 'one-of', values: ['shipping', 'ports'] },
 *     { any: [
 *       { fact: 'employees', operator: 'at-least', value: 50 },
 *       { event: 'demo-requested', operator: 'count', atLeast: 1, withinDays: 30 },
 *     ] },
 *   ],
 * }
 * const at = '2026-06-01T00:00:00Z'
 * judgeCondition(isPromising, { facts: { industry: 'shipping', employees: 120 }, at }).status //=> 'met'
 * judgeCondition(isPromising, { facts: { industry: 'bakery' }, at }).status //=> 'not-met'
 * judgeCondition(isPromising, { facts: { industry: 'ports' }, events: [], at })
 * //=> { status: 'unknown', unknowns: [{ name: 'employees', problem: 'missing' }] }
 * ```
 */
export type Condition = AllOf | AnyOf | NotThis | FactCondition | EventCondition
