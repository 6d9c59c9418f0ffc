import { compare } from '../../../foundation/compare.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { refuse } from '../../../foundation/error.ts'
import { type Intent, intentKey } from '../../../foundation/index.ts'
import { compareInstants, type Instant, instant } from '../../../foundation/time/index.ts'
import type { Comment, Identifier, ItemReference, PersonReference, Side } from '../../../records/index.ts'

/** A question that nobody has answered yet. */
export interface OpenQuestion {
  /** The comment that asks. */
  readonly commentId: Identifier
  /** What it is about. */
  readonly about: ItemReference
  /** Who asked. */
  readonly askedBy: PersonReference
  /** The side that must answer. */
  readonly asks: Side
  /** When it was asked. */
  readonly askedAt: Instant
  /** When an answer is due, if that was said. */
  readonly answerDueAt?: Instant
  /** Whether that is past. */
  readonly isOverdue: boolean
  /** What the host should do about it: `request-answer`, once; or `remind-of-question` when it is overdue, once. */
  readonly intent: Intent
}

const isBy = (comment: Comment, at: Instant): boolean => compareInstants(comment.at, at) <= 0

const keyOf = ({ about: { accountId } }: Comment, id: Identifier): string => JSON.stringify([accountId, id])

/** Throws for two comments of an account with one id. */
function checkComments(comments: readonly Comment[]): void {
  const seen = new Set<string>()
  for (const [index, comment] of comments.entries()) {
    const key = keyOf(comment, comment.id)
    instant(comment.at, `comments[${index}].at`)
    if (seen.has(key)) refuse('duplicate-id', `comments[${index}].id`, comment.id, 'an id of its own in its account')
    seen.add(key)
  }
}

/**
 * Lists the questions that wait for an answer at a moment: asked by then, not withdrawn, and not answered by the side that was
 * asked. Those that are due first come first; those without a day for the answer come last, the oldest first.
 *
 * An answer counts if it comes from the side that was asked, from the same account, and was given by the moment. A question
 * is overdue when its day for the answer is strictly past.
 *
 * @param comments - Comments of one account or of many.
 * @param at - The moment.
 * @throws {@link ClienteleError} `duplicate-id` for two comments of an account with one id; `invalid-value` for a moment that
 *   does not exist.
 *
 * @example
 * ```ts
 * import { type OpenQuestion, openQuestions } from 'clientele/collaboration'
 * import type { Comment } from 'clientele/records'
 *
 * const question: Comment = {
 *   id: 'c-1',
 *   about: { accountId: 'a-1', kind: 'requirements-document', id: 'rd-1' },
 *   author: { side: 'staff', id: 't-7' },
 *   at: '2026-06-01T09:30:00Z',
 *   text: 'Who signs off the designs?',
 *   visibility: 'client',
 *   asks: 'account',
 *   answerDueAt: '2026-06-08T00:00:00Z',
 * }
 * const [open]: readonly OpenQuestion[] = openQuestions([question], '2026-06-09T00:00:00Z')
 * open?.isOverdue //=> true
 * open?.intent.type //=> 'remind-of-question'
 *
 * const answer: Comment = {
 *   id: 'c-2',
 *   about: question.about,
 *   author: { side: 'account', id: 'p-1' },
 *   at: '2026-06-08T15:00:00Z',
 *   text: 'Kari does.',
 *   visibility: 'client',
 *   answers: 'c-1',
 * }
 * openQuestions([question, answer], '2026-06-09T00:00:00Z') //=> []
 * ```
 */
export function openQuestions(comments: readonly Comment[], at: Instant): readonly OpenQuestion[] {
  instant(at, 'at')
  checkComments(comments)
  const answeredBy = new Set(
    comments.flatMap((comment) =>
      comment.answers !== undefined && isBy(comment, at)
        ? [`${comment.author.side} ${keyOf(comment, comment.answers)}`]
        : [],
    ),
  )
  const open = comments.flatMap((comment): readonly OpenQuestion[] => {
    const { id, about, author, asks, answerDueAt, withdrawnAt } = comment
    if (asks === undefined || !isBy(comment, at)) return []
    if (withdrawnAt !== undefined && compareInstants(withdrawnAt, at) <= 0) return []
    if (answeredBy.has(`${asks} ${keyOf(comment, id)}`)) return []
    const isOverdue = answerDueAt !== undefined && compareInstants(answerDueAt, at) < 0
    const type = isOverdue ? 'remind-of-question' : 'request-answer'
    return [
      dropUnknown<OpenQuestion>({
        commentId: id,
        about,
        askedBy: author,
        asks,
        askedAt: comment.at,
        answerDueAt,
        isOverdue,
        intent: {
          type,
          parameters: { accountId: about.accountId, commentId: id, asks },
          idempotencyKey: intentKey('question', about.accountId, id, type),
        },
      }),
    ]
  })
  return open.sort((a, b) => {
    const [due, otherDue] = [a.answerDueAt, b.answerDueAt]
    if (due !== otherDue && (due === undefined || otherDue === undefined)) return due === undefined ? 1 : -1
    const byDue = due === undefined || otherDue === undefined ? 0 : compareInstants(due, otherDue)
    return byDue || compareInstants(a.askedAt, b.askedAt) || compare(a.commentId, b.commentId)
  })
}
