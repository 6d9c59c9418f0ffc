import type { Circumstances } from '../../../foundation/condition/index.ts'
import { eachOnce } from '../../../foundation/condition/prepared-condition.ts'
import { refuseFirst } from '../../../foundation/problem.ts'
import { addUp, type UnitsTeller, writerTo } from './add-up.ts'
import type { LeadScore, ScoreContribution, UnjudgedRule } from './lead-score.ts'
import { findNextChange } from './next-change.ts'
import { findIn, prepareModel } from './prepared-model.ts'
import { unitsAt, wholeMilliseconds } from './prepared-rule.ts'
import { readLead } from './read-lead.ts'
import type { ScoreModel } from './score-model.ts'
import { scoreModelProblems } from './score-model-problems.ts'
import { type Mutable, standingOf } from './standing.ts'
import { timedTestsOf } from './timed-tests.ts'

/** What is asked for beside the score. */
export interface LeadScorerOptions {
  /** Whether to find the next change by time alone; yes when left out. It may take longer than the score itself. */
  readonly withNextChange?: boolean
}

/**
 * Prepares a model once, to score many leads by it.
 *
 * @param model - The model; checked here, and not to be changed afterwards.
 * @param options - Whether the next change is wanted.
 * @returns A function that scores as {@link scoreLead} does.
 * @throws {@link ClienteleError} `invalid-policy` at the first place where the model is wrong.
 *
 * @example
 * ```ts
 * import { defaultScoreModel, type LeadScorerOptions, leadScorerFor } from 'clientele/scoring'
 *
 * const options: LeadScorerOptions = { withNextChange: false }
 * const score = leadScorerFor(defaultScoreModel, options)
 * score({ facts: { employees: 120 }, events: [], at: '2026-06-01T00:00:00Z' }).label //=> 'B3'
 * score({ facts: { employees: 3 }, events: [], at: '2026-06-01T00:00:00Z' }).label //=> 'C3'
 * ```
 */
export function leadScorerFor(
  model: ScoreModel,
  options: LeadScorerOptions = {},
): (circumstances: Circumstances) => LeadScore {
  refuseFirst(scoreModelProblems(model), 'invalid-policy', 'model')
  const prepared = prepareModel(model)
  const tests = timedTestsOf(model)
  const { withNextChange = true } = options
  const isInThirds = model.grading?.kind === 'thirds'
  return (circumstances) => {
    const lead = readLead(circumstances, prepared.vocabulary)
    const unjudged: UnjudgedRule[] = []
    const findings = findIn(prepared, lead.known, (id, unknowns) => unjudged.push({ id, unknowns: eachOnce(unknowns) }))
    const moment = wholeMilliseconds(lead.known.at.seconds)

    const contributions: ScoreContribution[] = []
    const write = writerTo(contributions)
    const unitsOf: UnitsTeller = (rule, index) => {
      const found = findings.yields[index]
      if (!found) return undefined
      if (rule.line) {
        contributions.push(rule.line)
        return found.full
      }
      const units = unitsAt(rule, found, moment)
      write('rule', found.full, rule.place, found.eventCount)
      write('daily-limit', found.dailyCut, rule.place)
      write('decay', units - found.full - found.dailyCut, rule.place)
      return units
    }
    const sums = addUp(prepared, unitsOf, write)
    const standing = standingOf(prepared, sums, findings)
    const score: Mutable<LeadScore> = {
      at: circumstances.at,
      total: standing.total,
      axes: standing.axes,
      thresholds: standing.thresholds,
      contributions,
      unjudged,
      futureEventIds: lead.future.map(({ event }) => event.id),
      nextChanges: [],
    }
    if (standing.grade !== undefined) score.grade = standing.grade
    if (standing.label !== undefined) score.label = standing.label
    if (isInThirds) score.gradeAdjustments = findings.adjustments.map(({ id, thirds }) => ({ id, thirds }))
    return withNextChange ? Object.assign(score, findNextChange(prepared, tests, lead, standing, findings)) : score
  }
}

/**
 * Scores a lead by rule: what it has on each axis, its grade and label, which thresholds it reaches, why, and when that changes
 * by itself.
 *
 * In this order: the points of each event fade and are rounded to hundredths, a half away from zero; they are summed within the
 * limits of their rule; the rules within those of their group, the groups within those of their axis, and the axes within those
 * of the total. What fades, and what a limit takes or adds, is a line of its own, so that the contributions sum to each total to
 * the last digit. A rule that does not apply has no limits. The order of the events changes nothing.
 *
 * @param model - How leads are scored, such as {@link defaultScoreModel}. To score many leads, prepare it with
 *   {@link leadScorerFor}.
 * @param circumstances - The facts, the events and the moment of judging. Later events count for nothing and are listed. Without
 *   `events`, rules about events cannot be judged.
 * @param options - Whether the next change is wanted.
 * @returns The score; with unknown facts it is what is known to be earned.
 * @throws {@link ClienteleError} `invalid-policy` for a model that is wrong, naming the place; `invalid-value` for a moment that
 *   does not exist; `duplicate-id` for two events with one id.
 *
 * @example
 * ```ts
 * import { defaultScoreModel, scoreLead } from 'clientele/scoring'
 *
 * const facts = { employees: 120, jobTitle: 'Managing Director', email: 'kari@nordlys.example' }
 * const events = [
 *   { id: 'e-1', type: 'page-viewed', at: '2026-05-31T09:00:00Z', properties: { path: '/pricing' } },
 *   { id: 'e-2', type: 'demo-requested', at: '2026-05-31T09:10:00Z' },
 * ] as const
 * const score = scoreLead(defaultScoreModel, { facts, events, at: '2026-05-31T12:00:00Z' })
 * score.label //=> 'A2'
 * score.thresholds //=> ['marketing-qualified']
 *
 * scoreLead({ axes: [] }, { facts: {}, at: '2026-06-01T00:00:00Z' }) //=> throws 'invalid-policy'
 * ```
 */
export function scoreLead(model: ScoreModel, circumstances: Circumstances, options: LeadScorerOptions = {}): LeadScore {
  return leadScorerFor(model, options)(circumstances)
}
