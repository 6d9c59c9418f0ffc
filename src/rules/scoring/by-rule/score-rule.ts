import type { Condition } from '../../../foundation/condition/index.ts'

/** Between what points must lie: the caps of a rule, a group, an axis or a total. */
export interface PointLimits {
  /** The least; none when left out. */
  readonly floor?: number
  /** The most; none when left out. Not below the floor. */
  readonly ceiling?: number
}

/** Points by what a fact is. */
export interface TablePoints {
  /** Tells the ways apart. */
  readonly kind: 'table'
  /** The fact to look up: a text, a number, or a yes or no. */
  readonly fact: string
  /** What each value is worth; each value once, 1 to 1,000 of them. */
  readonly entries: readonly {
    /** The value. */
    readonly value: string | number | boolean
    /** What it is worth. */
    readonly points: number
  }[]
  /** What any other value is worth; 0 when left out. */
  readonly otherwise?: number
}

/** Points by how large a number is, in steps: the highest step that it reaches counts. */
export interface StepPoints {
  /** Tells the ways apart. */
  readonly kind: 'steps'
  /** The fact to look at: a number. */
  readonly fact: string
  /** From which value on how many points; rising, 1 to 100 steps. Below the first: 0. */
  readonly steps: readonly {
    /** The least value of the step. */
    readonly from: number
    /** What the step is worth. */
    readonly points: number
  }[]
}

/** Points along a straight line between two values of a number, and level beyond both; rounded to hundredths. */
export interface LinePoints {
  /** Tells the ways apart. */
  readonly kind: 'line'
  /** The fact to look at: a number. */
  readonly fact: string
  /** Where the line begins. */
  readonly from: {
    /** The value of the fact. */
    readonly value: number
    /** What it is worth. */
    readonly points: number
  }
  /** Where it ends; its value is above that of `from`. */
  readonly to: {
    /** The value of the fact. */
    readonly value: number
    /** What it is worth. */
    readonly points: number
  }
}

/** Points of a rule: so many, at most 100,000 up or down and with at most two decimals, or by a fact. */
export type RulePoints = number | TablePoints | StepPoints | LinePoints

/** The points of an event halve every so many days: `points · 0.5^(age / days)`, rounded to hundredths. */
export interface HalfLifeDecay {
  /** Tells the decays apart. */
  readonly kind: 'half-life'
  /** After how many days half is left; above 0. */
  readonly days: number
}

/** The points of an event lose a share with each full step of days, rounded to hundredths. */
export interface StepDecay {
  /** Tells the decays apart. */
  readonly kind: 'step'
  /** How many days a step has; above 0. */
  readonly everyDays: number
  /** What is lost with each step, in per cent: above 0, at most 100. */
  readonly lossPercent: number
  /**
   * Whether each step takes its share of what is left (`points · (1 − loss)^steps`) or of the whole
   * (`points · (1 − loss · steps)`, down to zero).
   */
  readonly compounding: boolean
}

/** An event counts in full for so many days, and then no more. */
export interface WindowDecay {
  /** Tells the decays apart. */
  readonly kind: 'window'
  /** An event less than so many days old counts; above 0. */
  readonly days: number
  /** The most that the events of one day, in UTC, count for, up or down; above 0. No cap when left out. */
  readonly dailyCap?: number
}

/** How the points of an event fade. Days have 24 hours, and ages are taken in whole milliseconds. */
export type ScoreDecay = HalfLifeDecay | StepDecay | WindowDecay

/** How many events of a rule count: the latest one, all, or the latest of them up to a number. */
export type EventRepetition =
  | 'once'
  | 'every'
  | {
      /** The most events that count. */
      readonly atMost: number
    }

/**
 * What earns points, or costs them.
 *
 * Without `event`, its points count once if `when` holds. With it, they count for each event of that type.
 *
 * @example
 * ```ts
 * import type { EventRepetition, RulePoints, ScoreDecay, ScoreRule } from 'clientele/scoring'
 *
 * const points: RulePoints = 5
 * const counts: EventRepetition = { atMost: 10 }
 * const decay: ScoreDecay = { kind: 'half-life', days: 30 }
 * const sawPrices: ScoreRule = {
 *   id: 'pricing-viewed',
 *   event: 'page-viewed',
 *   where: { fact: 'path', operator: 'starts-with', value: '/pricing' },
 *   points,
 *   counts,
 *   decay,
 *   ceiling: 20,
 * }
 * sawPrices.ceiling //=> 20
 * ```
 */
export interface ScoreRule extends PointLimits {
  /** Unique in the model. */
  readonly id: string
  /** What must hold; always when left out. While it cannot be told, the rule gives no points and is listed. */
  readonly when?: Condition
  /** How many points; by a fact of the lead's, or for events by a property of the event. */
  readonly points: RulePoints
  /** The type of the events that the points are for. */
  readonly event?: string
  /** Only events whose properties meet this count, and surely do. No events inside. */
  readonly where?: Condition
  /** How many events count; every one when left out. */
  readonly counts?: EventRepetition
  /** How their points fade; not at all when left out. */
  readonly decay?: ScoreDecay
}
