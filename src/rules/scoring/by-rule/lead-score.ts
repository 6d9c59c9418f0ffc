import type { Unknown } from '../../../foundation/condition/index.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { LetterGrade } from './grading.ts'

/**
 * What a line of a score is: the points of a rule before they fade; what has faded; and what a limit takes or adds.
 *
 * @example
 * ```ts
 * import { contributionKinds } from 'clientele/scoring'
 *
 * contributionKinds
 * //=> ['rule', 'decay', 'daily-limit', 'rule-limit', 'group-limit', 'axis-limit', 'total-limit']
 * ```
 */
export const contributionKinds = [
  'rule',
  'decay',
  'daily-limit',
  'rule-limit',
  'group-limit',
  'axis-limit',
  'total-limit',
] as const

/** A kind from {@link contributionKinds}. */
export type ContributionKind = (typeof contributionKinds)[number]

/** A line of a score. */
export interface ScoreContribution {
  /** What it is. */
  readonly kind: ContributionKind
  /** The axis that it counts for; none for what limits the total. */
  readonly axis?: string
  /** The group, where it belongs to one. */
  readonly group?: string
  /** The rule, where it belongs to one. */
  readonly rule?: string
  /** How many points; below zero where it costs some, never zero. */
  readonly points: number
  /** How many events the rule's points are for; of rules about events only. */
  readonly eventCount?: number
}

/** What a lead has on one axis. */
export interface AxisScore {
  /** The axis. */
  readonly id: string
  /** The sum of its contributions. */
  readonly points: number
}

/** A rule, or an adjustment of the grade, that could not be judged: it gave nothing, or not for all events. */
export interface UnjudgedRule {
  /** The rule or the adjustment. */
  readonly id: string
  /** What it waits for. */
  readonly unknowns: readonly Unknown[]
}

/** Something of a score that changes. */
export type ScoreChange =
  | {
      /** The points of an axis change. */
      readonly kind: 'axis'
      /** Which axis. */
      readonly axis: string
      /** The points before. */
      readonly from: number
      /** The points from then on. */
      readonly to: number
    }
  | {
      /** The total changes. */
      readonly kind: 'total'
      /** The points before. */
      readonly from: number
      /** The points from then on. */
      readonly to: number
    }
  | {
      /** The grade, or the label, changes. */
      readonly kind: 'grade' | 'label'
      /** What it was. */
      readonly from: string
      /** What it is from then on. */
      readonly to: string
    }
  | {
      /** A threshold is reached, or is no longer. */
      readonly kind: 'threshold-reached' | 'threshold-lost'
      /** Which threshold. */
      readonly threshold: string
    }

/**
 * How a lead scores, and why.
 *
 * @example
 * ```ts
 * import {
 *   type AxisScore,
 *   type ContributionKind,
 *   type LeadScore,
 *   type ScoreChange,
 *   type ScoreContribution,
 *   scoreLead,
 *   sumPoints,
 *   type UnjudgedRule,
 * } from 'clientele/scoring'
 *
 * const rules = [
 *   { id: 'called', event: 'call', points: 48, decay: { kind: 'step', everyDays: 30, lossPercent: 50, compounding: true } },
 *   { id: 'large', when: { fact: 'employees', operator: 'at-least', value: 50 }, points: 20 },
 * ] as const
 * const events = [{ id: 'c-1', type: 'call', at: '2026-01-01T00:00:00Z' }] as const
 * const score: LeadScore = scoreLead(
 *   { axes: [{ id: 'engagement', groups: [{ id: 'talks', rules }] }] },
 *   { facts: {}, events, at: '2026-03-15T00:00:00Z' },
 * )
 * const axes: readonly AxisScore[] = score.axes
 * axes //=> [{ id: 'engagement', points: 12 }]
 *
 * const lines: readonly ScoreContribution[] = score.contributions
 * const kinds: readonly ContributionKind[] = lines.map(({ kind }) => kind)
 * kinds //=> ['rule', 'decay']
 * sumPoints(lines.map(({ points }) => points)) === score.total //=> true
 *
 * const unjudged: readonly UnjudgedRule[] = score.unjudged
 * unjudged //=> [{ id: 'large', unknowns: [{ name: 'employees', problem: 'missing' }] }]
 *
 * score.nextChangeAt //=> '2026-04-01T00:00:00Z'
 * const changes: readonly ScoreChange[] = score.nextChanges
 * changes //=> [{ kind: 'axis', axis: 'engagement', from: 12, to: 6 }, { kind: 'total', from: 12, to: 6 }]
 * ```
 */
export interface LeadScore {
  /** The moment of judging. */
  readonly at: Instant
  /** The sum of all contributions. */
  readonly total: number
  /** Each axis, in the order of the model. */
  readonly axes: readonly AxisScore[]
  /** The grade, where the model has a grading: a band's label, or a letter grade. */
  readonly grade?: LetterGrade | (string & {})
  /** The adjustments that made the grade, where it is in thirds. */
  readonly gradeAdjustments?: readonly {
    /** The rule. */
    readonly id: string
    /** By how many thirds of a letter. */
    readonly thirds: number
  }[]
  /** The label, where the model has a matrix. */
  readonly label?: string
  /** The thresholds that are reached, in the order of the model. */
  readonly thresholds: readonly string[]
  /**
   * Why: lines in the order of the model, none of them zero. Those of an axis sum to its points, and all of them to the total,
   * to the last digit; see {@link sumPoints}.
   */
  readonly contributions: readonly ScoreContribution[]
  /** The rules and adjustments that could not be judged for want of facts, in the order of the model. */
  readonly unjudged: readonly UnjudgedRule[]
  /** Events after the moment of judging, which count for nothing yet, in the order in which they will happen. */
  readonly futureEventIds: readonly string[]
  /**
   * The next moment, to the millisecond, at which an axis, the total, the grade, the label or a threshold changes by time
   * alone: as points fade, windows close, days pass and events come due. Left out where nothing ever does, or where it was
   * not asked for. Until then the score need not be worked out again.
   */
  readonly nextChangeAt?: Instant
  /**
   * What is different then. Empty where nothing changes, and where rises and falls cancel out so often that the search ends
   * before the next change: then the score is the same at least until `nextChangeAt`.
   */
  readonly nextChanges: readonly ScoreChange[]
}
