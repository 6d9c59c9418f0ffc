import { refuse } from '../../../foundation/error.ts'
import { type Reason, type Refused, refused } from '../../../foundation/index.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { compareInstants, type Instant, instant } from '../../../foundation/time/index.ts'
import type { SurveyKind, SurveyResponse } from '../../../records/index.ts'

/**
 * The answers to one question: one by one, or how often each was given.
 *
 * @example
 * ```ts
 * import { netPromoterScore, type SurveyAnswers } from 'clientele/service'
 *
 * const oneByOne: SurveyAnswers = [10, 9, 9, 8, 5]
 * const counted: SurveyAnswers = { 10: 1, 9: 2, 8: 1, 5: 1 }
 * const [first, second] = [oneByOne, counted].map((answers) => netPromoterScore(answers))
 * first?.ok && second?.ok && first.value.score === second.value.score //=> true
 * ```
 */
export type SurveyAnswers = readonly number[] | Readonly<Record<number, number>>

/**
 * Why there is no figure: nobody answered. No answers are not the answer zero.
 *
 * @example
 * ```ts
 * import { netPromoterScore, type SurveyRefusal } from 'clientele/service'
 *
 * const asked = netPromoterScore([])
 * const refusal: SurveyRefusal | undefined = asked.ok ? undefined : asked.reason
 * refusal //=> { code: 'no-answers', parameters: {} }
 * ```
 */
export type SurveyRefusal = Reason<'no-answers', Readonly<Record<string, never>>>

/** Refuses to make a figure of nothing. */
export const noAnswers = (): Refused<SurveyRefusal> => refused({ code: 'no-answers', parameters: {} })

const mostAnswers = 1e12

/** How often each answer from a least to a most was given, from the least on; throws for an answer that cannot be. */
export function countAnswers(answers: SurveyAnswers, least: number, most: number): readonly number[] {
  const counts = Array.from({ length: most - least + 1 }, () => 0)
  const add = (answer: number, count: number, field: string): void => {
    const place = wholeNumberAt(answer, field, least, most) - least
    counts[place] = (counts[place] as number) + count
  }
  if (Array.isArray(answers)) {
    for (const [index, answer] of answers.entries()) add(answer, 1, `answers[${index}]`)
  } else {
    for (const [answer, count] of Object.entries(answers)) {
      add(Number(answer), wholeNumberAt(count, `answers.${answer}`, 0, mostAnswers), 'answers')
    }
  }
  return counts
}

/** The sum of numbers. */
export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** Which answers count. */
export interface SurveyScoresOptions {
  /** The first moment that counts; all when left out. */
  readonly from?: Instant
  /** The first moment that counts no more; all when left out. Later than `from`. */
  readonly to?: Instant
}

/**
 * Gives the answers to one question out of all responses, of a time `[from, to)`.
 *
 * @param responses - The responses, in any order.
 * @param kind - The question.
 * @param options - `from` and `to`.
 * @returns The scores, in the order of the responses.
 * @throws {@link ClienteleError} `invalid-value` for a moment that does not exist, or a time that ends before it begins.
 *
 * @example
 * ```ts
 * import { type SurveyScoresOptions, surveyScores } from 'clientele/service'
 * import type { SurveyResponse } from 'clientele/records'
 *
 * const responses: readonly SurveyResponse[] = [
 *   { id: 'sr-1', kind: 'nps', score: 9, at: '2026-06-03T12:00:00Z' },
 *   { id: 'sr-2', kind: 'csat', score: 5, at: '2026-06-04T12:00:00Z' },
 *   { id: 'sr-3', kind: 'nps', score: 6, at: '2026-07-01T00:00:00Z' },
 * ]
 * const june: SurveyScoresOptions = { from: '2026-06-01T00:00:00Z', to: '2026-07-01T00:00:00Z' }
 * surveyScores(responses, 'nps', june) //=> [9]
 * ```
 */
export function surveyScores(
  responses: readonly SurveyResponse[],
  kind: SurveyKind,
  { from, to }: SurveyScoresOptions = {},
): readonly number[] {
  if (from !== undefined) instant(from, 'from')
  if (to !== undefined && from !== undefined && compareInstants(from, to) >= 0) {
    refuse('invalid-value', 'to', to, `a moment after ${from}`)
  }
  return responses
    .filter((response) => response.kind === kind)
    .filter(({ at }) => from === undefined || compareInstants(at, from) >= 0)
    .filter(({ at }) => to === undefined || compareInstants(at, to) < 0)
    .map(({ score }) => score)
}
