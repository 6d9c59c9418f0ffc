import * as z from 'zod'
import { optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { instantSchema } from '../foundation/time/time.schema.ts'
import { agreeing, type Finding } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { type SurveyResponse, surveyKinds } from './survey-response.ts'

function* scoreFindings({ kind, score }: SurveyResponse): Generator<Finding> {
  if (kind !== 'nps' && score === 0) yield { path: ['score'], expected: 'a whole number from 1 to 10' }
}

/**
 * Checks a {@link SurveyResponse}: the score is a whole number up to 10, and 0 for `nps` only.
 *
 * @example
 * ```ts
 * import { surveyResponseSchema } from 'clientele/schemas'
 *
 * const response = { id: 'sr-1', kind: 'nps', score: 0, at: '2026-06-03T12:00:00Z' }
 * surveyResponseSchema.safeParse(response).success //=> true
 * surveyResponseSchema.safeParse({ ...response, kind: 'csat' }).success //=> false
 * ```
 */
export const surveyResponseSchema: z.ZodType<SurveyResponse> = schemaFor<SurveyResponse>()(
  record({
    id: identifierSchema,
    accountId: optional(identifierSchema),
    kind: z.enum(surveyKinds),
    score: z.int().min(0).max(10),
    at: instantSchema,
    ticketId: optional(identifierSchema),
    comment: optional(text(10_000)),
  }).check(agreeing(scoreFindings)),
)
