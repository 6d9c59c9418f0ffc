import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import type { JsonValue } from '../../../foundation/index.ts'
import type { Comment, SharedItem } from '../../../records/index.ts'

/**
 * Makes a comment an item of the portal, of the kind `comment`. It belongs to the record it is about, or to the question it
 * answers: who cannot see that, cannot see it.
 *
 * @example
 * ```ts
 * import { commentItem } from 'clientele/collaboration'
 *
 * const { kind, parent, visibility } = commentItem({
 *   id: 'c-2',
 *   about: { accountId: 'a-1', kind: 'order', id: 'o-1' },
 *   author: { side: 'account', id: 'p-1' },
 *   at: '2026-06-01T09:30:00Z',
 *   text: 'On Monday.',
 *   visibility: 'client',
 *   answers: 'c-1',
 * })
 * kind //=> 'comment'
 * parent //=> { accountId: 'a-1', kind: 'comment', id: 'c-1' }
 * visibility //=> 'client'
 * ```
 */
export function commentItem(comment: Comment): SharedItem {
  const { id, about, author, visibility, people, answers } = comment
  const { at, text, asks, answerDueAt, withdrawnAt } = comment
  const { accountId } = about
  return dropUnknown<SharedItem>({
    accountId,
    kind: 'comment',
    id,
    visibility,
    people,
    parent: answers === undefined ? about : { accountId, kind: 'comment', id: answers },
    fields: dropUnknown<Record<string, JsonValue>>({
      author: { side: author.side, id: author.id },
      at,
      text,
      asks,
      answerDueAt,
      withdrawnAt,
      answers,
    }),
  })
}
