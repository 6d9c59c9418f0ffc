import { compare } from '../../../foundation/compare.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { dateInZone, periodIndexOf } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import { answerRange, type SatisfactionMeasure } from './satisfaction-measure.ts'
import type { GroupedResponse, SatisfactionOverTimeOptions } from './satisfaction-report.ts'

/** A response to the question, with the number of its period and its group. */
export interface PlacedResponse {
  readonly place: number
  readonly score: number
  readonly value: string | undefined
}

/** The responses to the question that fall into the periods; throws for one that cannot be. */
export function placed(
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
