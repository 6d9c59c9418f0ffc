import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { type Period, periodsWithin } from '../../../foundation/time/index.ts'
import type { SurveyConfidenceOptions } from '../../service/index.ts'
import { groupsOf, type PlacedResponse, placed } from './placed-responses.ts'
import { type Answered, answered, differenceOf, type ScoreDifference } from './satisfaction-change.ts'
import { answerRange, type SatisfactionMeasure } from './satisfaction-measure.ts'
import type {
  GroupedResponse,
  SatisfactionGroup,
  SatisfactionOverTimeOptions,
  SatisfactionPeriod,
  SatisfactionReport,
  SatisfactionSeries,
} from './satisfaction-report.ts'

/** How often each answer was given, from the least on, by period. */
type Counts = readonly (readonly number[])[]

function countsOf(
  responses: readonly PlacedResponse[],
  periods: number,
  [least, most]: readonly [number, number],
): Counts {
  const counts = Array.from({ length: periods }, () => Array.from({ length: most - least + 1 }, () => 0))
  for (const { place, score } of responses) {
    const ofPeriod = counts[place] as number[]
    ofPeriod[score - least] = (ofPeriod[score - least] as number) + 1
  }
  return counts
}

/** The counts of all periods together, of which there is at least one. */
const together = (counts: Counts): readonly number[] =>
  counts.reduce((sum, each) => sum.map((count, place) => count + (each[place] as number)))

/** What of one is not in the other. */
const without = (all: readonly number[], some: readonly number[]): readonly number[] =>
  all.map((count, place) => count - (some[place] as number))

/** How one side differs from the other; nothing where nobody answered on one of them. */
const between = (
  before: Answered | undefined,
  since: Answered | undefined,
  measure: SatisfactionMeasure,
  options: SurveyConfidenceOptions,
): ScoreDifference | undefined => before && since && differenceOf(before, since, measure, options)

function seriesOf(
  counts: Counts,
  periods: readonly Period[],
  measure: SatisfactionMeasure,
  options: SurveyConfidenceOptions,
): SatisfactionSeries {
  const looks = counts.map((each) => answered(each, measure, options))
  return dropUnknown<SatisfactionSeries>({
    figure: answered(together(counts), measure, options)?.figure,
    periods: periods.map((period, place) =>
      dropUnknown<SatisfactionPeriod>({
        ...period,
        figure: looks[place]?.figure,
        change: between(looks[place - 1], looks[place], measure, options),
      }),
    ),
  })
}

/**
 * Tells how satisfied people were, period by period, all of them and by any field, with how sure that is and whether a change is more
 * than chance.
 *
 * @param responses - The responses; those to other questions, and of other times, are left out. In any order.
 * @param measure - Which question, and what is made of its answers.
 * @param options - `schedule` and `period`; `timeZone`, `by`, `confidencePercent`.
 * @returns The figures of each period and of all of them, of everybody and of each group. The answers of the groups sum to those of
 *   everybody, and those of the periods to those of all periods.
 * @throws {@link ClienteleError} `duplicate-id` for two responses of one id; `invalid-value` for an answer, a scale, a moment or a
 *   schedule that cannot be, or another confidence; `invalid-period` for a period that does not end after it starts, or is cut into
 *   more than 100,000; `unknown-code` for a measure or a method that is none; `unknown-time-zone`.
 *
 * @example
 * ```ts
 * import {
 *   type GroupedResponse,
 *   type SatisfactionOverTimeOptions,
 *   type SatisfactionReport,
 *   satisfactionOverTime,
 * } from 'clientele/reporting'
 *
 * const responses: readonly GroupedResponse[] = [
 *   { id: 'sr-1', kind: 'nps', score: 10, at: '2026-05-31T23:30:00Z', fields: { team: 'north' } },
 *   { id: 'sr-2', kind: 'nps', score: 9, at: '2026-06-12T08:00:00Z', fields: { team: 'south' } },
 *   { id: 'sr-3', kind: 'nps', score: 3, at: '2026-07-02T08:00:00Z' },
 * ]
 * const options: SatisfactionOverTimeOptions = {
 *   schedule: { anchor: '2026-01-01', every: { unit: 'month', count: 1 } },
 *   period: { start: '2026-06-01', end: '2026-08-01' },
 *   timeZone: 'Europe/Stockholm',
 *   by: 'team',
 * }
 * const satisfaction: SatisfactionReport = satisfactionOverTime(responses, { kind: 'nps' }, options)
 * satisfaction.all.periods.map(({ start, figure }) => [start, figure?.score]) //=> [['2026-06-01', 100], ['2026-07-01', -100]]
 * satisfaction.all.periods[1]?.change?.verdict //=> 'unclear'
 * satisfaction.groups.map(({ value, figure }) => [value ?? 'none', figure?.answers]) //=> [['north', 1], ['south', 1], ['none', 1]]
 * ```
 */
export function satisfactionOverTime(
  responses: readonly GroupedResponse[],
  measure: SatisfactionMeasure,
  options: SatisfactionOverTimeOptions,
): SatisfactionReport {
  const range = answerRange(measure)
  const periods = periodsWithin(options.schedule, options.period)
  const known = placed(responses, measure, periods, options)
  const all = countsOf(known, periods.length, range)
  const everybody = together(all)
  const groupOf = ([value, own]: readonly [string | undefined, PlacedResponse[]]): SatisfactionGroup => {
    const counts = countsOf(own, periods.length, range)
    const ofGroup = together(counts)
    const others = answered(without(everybody, ofGroup), measure, options)
    return dropUnknown<SatisfactionGroup>({
      value,
      ...seriesOf(counts, periods, measure, options),
      besideOthers: between(others, answered(ofGroup, measure, options), measure, options),
    })
  }
  return {
    measure,
    all: seriesOf(all, periods, measure, options),
    groups: options.by === undefined ? [] : groupsOf(known).map(groupOf),
  }
}
