import { compare } from '../../../foundation/compare.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import {
  dateInZone,
  type Period,
  type PeriodSchedule,
  periodIndexOf,
  periodsWithin,
} from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { SurveyResponse } from '../../../records/index.ts'
import type { SurveyConfidenceOptions } from '../../service/index.ts'
import { type Answered, answered, differenceOf, type ScoreDifference } from './satisfaction-change.ts'
import { answerRange, type SatisfactionFigure, type SatisfactionMeasure } from './satisfaction-measure.ts'

/**
 * A response, with what it can be grouped by.
 *
 * @example
 * ```ts
 * import type { GroupedResponse } from 'clientele/reporting'
 *
 * const response: GroupedResponse = {
 *   id: 'sr-1',
 *   kind: 'csat',
 *   score: 5,
 *   at: '2026-06-03T12:00:00Z',
 *   fields: { team: 'north', product: 'shop' },
 * }
 * response.fields?.['team'] //=> 'north'
 * ```
 */
export interface GroupedResponse extends SurveyResponse {
  /** What is known of it, by the names of the host's own fields: the team, the product, the kind of patron. */
  readonly fields?: Readonly<Record<string, string>>
}

/** What is looked at. */
export interface SatisfactionOverTimeOptions extends SurveyConfidenceOptions {
  /** How time is cut into periods: months, fiscal quarters, weeks. */
  readonly schedule: PeriodSchedule
  /** Which periods: all that have a day in common with this one, whole. */
  readonly period: Period
  /** The IANA time zone by whose clock the day of an answer is told; `UTC` when left out. */
  readonly timeZone?: string
  /** The field to group by; no groups when left out. */
  readonly by?: string
}

/** Satisfaction in a period. */
export interface SatisfactionPeriod extends Period {
  /** The figure; left out where nobody answered. */
  readonly figure?: SatisfactionFigure
  /** How it differs from that of the period before; left out where nobody answered in one of the two. */
  readonly change?: ScoreDifference
}

/** Satisfaction over time. */
export interface SatisfactionSeries {
  /** The figure of all periods together; left out where nobody answered. */
  readonly figure?: SatisfactionFigure
  /** Each period, in order. */
  readonly periods: readonly SatisfactionPeriod[]
}

/** Satisfaction of a group over time. */
export interface SatisfactionGroup extends SatisfactionSeries {
  /** What those who are in it have in the field; left out of those who have nothing in it. */
  readonly value?: string
  /** How the figure of all periods differs from that of everybody else; left out where nobody answered on one side. */
  readonly besideOthers?: ScoreDifference
}

/** Satisfaction of everybody and of groups over time. */
export interface SatisfactionReport {
  /** What was made of the answers. */
  readonly measure: SatisfactionMeasure
  /** Everybody. */
  readonly all: SatisfactionSeries
  /** The groups, in the order of their values; those without one last. Empty where nothing was to be grouped by. */
  readonly groups: readonly SatisfactionGroup[]
}

/** A response to the question, with the number of its period and its group. */
interface PlacedResponse {
  readonly place: number
  readonly score: number
  readonly value: string | undefined
}

/** The responses to the question that fall into the periods; throws for one that cannot be. */
function placed(
  responses: readonly GroupedResponse[],
  measure: SatisfactionMeasure,
  { schedule, period, timeZone = 'UTC', by }: SatisfactionOverTimeOptions,
  periods: number,
): readonly PlacedResponse[] {
  checkUniqueIds(responses, 'responses')
  const first = periodIndexOf(schedule, period.start)
  const [least, most] = answerRange(measure)
  return responses.flatMap(({ kind, score, at, fields = {} }, index): readonly PlacedResponse[] => {
    if (kind !== measure.kind) return []
    wholeNumberAt(score, `responses[${index}].score`, least, most)
    const place = periodIndexOf(schedule, dateInZone(at, timeZone)) - first
    const value = by !== undefined && Object.hasOwn(fields, by) ? fields[by] : undefined
    return place >= 0 && place < periods ? [{ place, score, value }] : []
  })
}

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

/** Responses by what they have in the field, in the order of that; those without it last. */
function groupsOf(responses: readonly PlacedResponse[]): readonly (readonly [string | undefined, PlacedResponse[]])[] {
  const groups = new Map<string | undefined, PlacedResponse[]>()
  for (const response of responses) {
    const group = groups.get(response.value)
    if (group) group.push(response)
    else groups.set(response.value, [response])
  }
  const rest = groups.get(undefined)
  groups.delete(undefined)
  const named = [...groups].sort(([a], [b]) => compare(String(a), String(b)))
  return rest ? [...named, [undefined, rest]] : named
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
 * const report: SatisfactionReport = satisfactionOverTime(responses, { kind: 'nps' }, options)
 * report.all.periods.map(({ start, figure }) => [start, figure?.score]) //=> [['2026-06-01', 100], ['2026-07-01', -100]]
 * report.all.periods[1]?.change?.verdict //=> 'unclear'
 * report.groups.map(({ value, figure }) => [value ?? 'none', figure?.answers]) //=> [['north', 1], ['south', 1], ['none', 1]]
 * ```
 */
export function satisfactionOverTime(
  responses: readonly GroupedResponse[],
  measure: SatisfactionMeasure,
  options: SatisfactionOverTimeOptions,
): SatisfactionReport {
  const range = answerRange(measure)
  const periods = periodsWithin(options.schedule, options.period)
  const known = placed(responses, measure, options, periods.length)
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
