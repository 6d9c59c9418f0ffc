import { compare } from '../../../foundation/compare.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { epochMillisecondsOf } from '../../../foundation/time/epoch.ts'
import { type CalendarDate, type Period, startOfDayInZone } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import { answerRange, type SatisfactionMeasure } from './satisfaction-measure.ts'
import type { GroupedResponse, SatisfactionOverTimeOptions } from './satisfaction-report.ts'

/** A response to the question, with the number of its period and its group. */
export interface PlacedResponse {
  readonly place: number
  readonly score: number
  readonly value: string | undefined
}

/** The moments at which periods begin by a clock, and that at which the last one ends, in milliseconds. */
function boundariesOf(periods: readonly Period[], timeZone: string): readonly number[] {
  const millisecondsAt = (date: CalendarDate): number => epochMillisecondsOf(startOfDayInZone(date, timeZone), 'period')
  return [
    ...periods.map(({ start }) => millisecondsAt(start)),
    ...periods.slice(-1).map(({ end }) => millisecondsAt(end)),
  ]
}

/** How many of some rising numbers are not above a number: by halving. */
function countUpTo(rising: readonly number[], most: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((rising[middle] as number) <= most) low = middle + 1
    else high = middle
  }
  return low
}

/** The responses to the question that fall into the periods; throws for one that cannot be. */
export function placed(
  responses: readonly GroupedResponse[],
  measure: SatisfactionMeasure,
  periods: readonly Period[],
  { timeZone = 'UTC', by }: SatisfactionOverTimeOptions,
): readonly PlacedResponse[] {
  checkUniqueIds(responses, 'responses')
  const boundaries = boundariesOf(periods, timeZone)
  const [least, most] = answerRange(measure)
  const found: PlacedResponse[] = []
  for (const [index, { kind, score, at, fields = {} }] of responses.entries()) {
    if (kind !== measure.kind) continue
    wholeNumberAt(score, `responses[${index}].score`, least, most)
    const place = countUpTo(boundaries, epochMillisecondsOf(at, `responses[${index}].at`)) - 1
    const value = by !== undefined && Object.hasOwn(fields, by) ? fields[by] : undefined
    if (place >= 0 && place < periods.length) found.push({ place, score, value })
  }
  return found
}

/** Responses by what they have in the field, in the order of that; those without it last. */
export function groupsOf(
  responses: readonly PlacedResponse[],
): readonly (readonly [string | undefined, PlacedResponse[]])[] {
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
