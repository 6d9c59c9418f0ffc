import * as z from 'zod'
import { schemaFor, withoutProblems } from '../../../foundation/schema-tools.schema.ts'
import type { ScoreModel } from './score-model.ts'
import { scoreModelProblems } from './score-model-problems.ts'

/**
 * Checks a {@link ScoreModel}: known parts with no other keys, limits that do not contradict each other, decays that end, and
 * ids, axes and labels that fit together. The functions refuse the same models in the same words.
 *
 * @example
 * ```ts
 * import { defaultScoreModel } from 'clientele/scoring'
 * import { scoreModelSchema } from 'clientele/schemas'
 *
 * scoreModelSchema.safeParse(defaultScoreModel).success //=> true
 *
 * const rules = [{ id: 'call', event: 'call', points: 5, decay: { kind: 'half-life', days: 0 } }]
 * const result = scoreModelSchema.safeParse({ axes: [{ id: 'engagement', groups: [{ id: 'talks', rules }] }] })
 * result.error?.issues[0]?.path //=> ['axes', 0, 'groups', 0, 'rules', 0, 'decay', 'days']
 * ```
 */
export const scoreModelSchema: z.ZodType<ScoreModel> = schemaFor<ScoreModel>()(
  z.custom<ScoreModel>().check(withoutProblems(scoreModelProblems)),
)
