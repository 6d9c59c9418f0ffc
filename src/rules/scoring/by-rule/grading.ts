import type { Condition } from '../../../foundation/condition/index.ts'

/** A stretch of scores with a name: from its own `from` up to that of the band above. */
export interface ScoreBand {
  /** What it is called: 1 to 20 characters. */
  readonly label: string
  /** The least score in it. The lowest band also takes in what is below. */
  readonly from: number
}

/**
 * Grades in letters and thirds of letters, from the worst to the best.
 *
 * @example
 * ```ts
 * import { type LetterGrade, letterGrades } from 'clientele/scoring'
 *
 * const best: LetterGrade = 'A+'
 * letterGrades.indexOf(best) - letterGrades.indexOf('D') //=> 10
 * ```
 */
export const letterGrades = ['F', 'D-', 'D', 'D+', 'C-', 'C', 'C+', 'B-', 'B', 'B+', 'A-', 'A', 'A+'] as const

/** A grade from {@link letterGrades}. */
export type LetterGrade = (typeof letterGrades)[number]

/** A grade by the band that a score lies in. */
export interface BandGrading {
  /** Tells the gradings apart. */
  readonly kind: 'bands'
  /** The axis that is graded; the total when left out. */
  readonly axis?: string
  /** The bands, from the highest down; at most 26. */
  readonly bands: readonly ScoreBand[]
}

/** What lifts or lowers a grade. */
export interface GradeAdjustment {
  /** Unique in the grading. */
  readonly id: string
  /** What must hold. */
  readonly when: Condition
  /** By how many thirds of a letter: a whole number from -12 to 12, not 0. */
  readonly thirds: number
}

/** A grade in thirds of a letter: it starts somewhere and is lifted and lowered from there, within F and A+. */
export interface ThirdsGrading {
  /** Tells the gradings apart. */
  readonly kind: 'thirds'
  /** Where everybody starts. */
  readonly start: LetterGrade
  /** What lifts or lowers it; 1 to 200. */
  readonly adjustments: readonly GradeAdjustment[]
}

/**
 * How a lead is graded.
 *
 * @example From D, two thirds for each of two matches
 * ```ts
 * import {
 *   type BandGrading,
 *   type GradeAdjustment,
 *   type ScoreBand,
 *   type ScoreGrading,
 *   scoreLead,
 *   type ThirdsGrading,
 * } from 'clientele/scoring'
 *
 * const adjustments: readonly GradeAdjustment[] = [
 *   { id: 'industry', when: { fact: 'industry', operator: 'equals', value: 'law' }, thirds: 2 },
 *   { id: 'size', when: { fact: 'employees', operator: 'at-least', value: 50 }, thirds: 2 },
 * ]
 * const inThirds: ThirdsGrading = { kind: 'thirds', start: 'D', adjustments }
 * const bands: readonly ScoreBand[] = [{ label: 'A', from: 75 }, { label: 'B', from: 0 }]
 * const inBands: BandGrading = { kind: 'bands', bands }
 * const gradings: readonly ScoreGrading[] = [inThirds, inBands]
 *
 * const axes = [{ id: 'fit', groups: [{ id: 'firm', rules: [{ id: 'known', points: 80 }] }] }]
 * const lead = { facts: { industry: 'law', employees: 60 }, at: '2026-06-01T00:00:00Z' } as const
 * gradings.map((grading) => scoreLead({ axes, grading }, lead).grade) //=> ['C+', 'A']
 * ```
 */
export type ScoreGrading = BandGrading | ThirdsGrading

/** The band that a score lies in; bands from the highest down, at least one. */
export function bandOf(bands: readonly ScoreBand[], points: number): string {
  let label = ''
  for (const band of bands) {
    label = band.label
    if (points >= band.from) break
  }
  return label
}

/** The grade so many thirds from a start, within the worst and the best. */
export function gradeFrom(start: LetterGrade, thirds: number): LetterGrade {
  const place = letterGrades.indexOf(start) + thirds
  return letterGrades[Math.min(Math.max(place, 0), letterGrades.length - 1)] as LetterGrade
}
