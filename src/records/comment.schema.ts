import * as z from 'zod'
import { list, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { compareInstants } from '../foundation/time/index.ts'
import { instantSchema } from '../foundation/time/time.schema.ts'
import type { Comment } from './comment.ts'
import { agreeing, type Finding } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { itemReferenceSchema, personReferenceSchema } from './visibility.schema.ts'
import { sides, visibilities } from './visibility.ts'

/** Where a comment has what only a question has, a day that is too early, or answers itself. */
function* commentFindings({ id, at, asks, answerDueAt, withdrawnAt, answers }: Comment): Generator<Finding> {
  for (const [key, moment, earliest, expected] of [
    ['answerDueAt', answerDueAt, 1, 'a moment after it was asked'],
    ['withdrawnAt', withdrawnAt, 0, 'a moment not before it was asked'],
  ] as const) {
    if (moment === undefined) continue
    if (asks === undefined) yield { path: [key], expected: 'none, as it asks nothing' }
    else if (compareInstants(moment, at) < earliest) yield { path: [key], expected }
  }
  if (answers === id) yield { path: ['answers'], expected: 'another comment' }
}

/**
 * Checks a {@link Comment}; only a question has a day for its answer.
 *
 * @example
 * ```ts
 * import { commentSchema } from 'clientele/schemas'
 *
 * const remark = {
 *   id: 'c-1',
 *   about: { accountId: 'a-1', kind: 'order', id: 'o-1' },
 *   author: { side: 'account', id: 'p-1' },
 *   at: '2026-06-01T09:30:00Z',
 *   text: 'Thank you!',
 *   visibility: 'client',
 * }
 * commentSchema.safeParse(remark).success //=> true
 * commentSchema.safeParse({ ...remark, answerDueAt: '2026-06-08T00:00:00Z' }).success //=> false
 * ```
 */
export const commentSchema: z.ZodType<Comment> = schemaFor<Comment>()(
  record({
    id: identifierSchema,
    about: itemReferenceSchema,
    author: personReferenceSchema,
    at: instantSchema,
    text: text(10_000),
    visibility: z.enum(visibilities),
    people: optional(list(personReferenceSchema)),
    asks: optional(z.enum(sides)),
    answerDueAt: optional(instantSchema),
    withdrawnAt: optional(instantSchema),
    answers: optional(identifierSchema),
  }).check(agreeing(commentFindings)),
)
