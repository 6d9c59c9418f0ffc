import { describe, expect, it } from 'vitest'
import type { Comment } from '../../../src/records/index.ts'
import { openQuestions } from '../../../src/rules/collaboration/index.ts'
import { codeThrownBy } from '../../tools/thrown-by.ts'
import { answer, question } from './samples.ts'

const at = '2026-06-10T00:00:00Z'
const idsOf = (comments: readonly Comment[], moment: typeof at | (string & {}) = at) =>
  openQuestions(comments, moment as typeof at).map(({ commentId }) => commentId)

describe('which questions are open', () => {
  it('says whom, since when, and what to do about it', () => {
    expect(openQuestions([question], '2026-06-08T00:00:00Z')).toEqual([
      {
        commentId: 'c-1',
        about: question.about,
        askedBy: question.author,
        asks: 'account',
        askedAt: question.at,
        answerDueAt: question.answerDueAt,
        isOverdue: false,
        intent: {
          type: 'request-answer',
          parameters: { accountId: 'a-1', commentId: 'c-1', asks: 'account' },
          idempotencyKey: 'question/a-1/c-1/request-answer',
        },
      },
    ])
    const [late] = openQuestions([question], '2026-06-08T00:00:00.1Z')
    expect([late?.isOverdue, late?.intent.idempotencyKey]).toEqual([true, 'question/a-1/c-1/remind-of-question'])
  })

  it.each<readonly [string, readonly Comment[], string, readonly string[]]>([
    ['one that was answered', [question, answer], at, []],
    ['one that is answered later', [question, answer], '2026-06-08T14:59:59Z', ['c-1']],
    ['one that the asking side answered', [question, { ...answer, author: question.author }], at, ['c-1']],
    [
      'one whose answer is of another account',
      [question, { ...answer, about: { ...answer.about, accountId: 'a-2' } }],
      at,
      ['c-1'],
    ],
    ['one that is not asked yet', [question], '2026-06-01T09:29:59Z', []],
    ['one that was withdrawn', [{ ...question, withdrawnAt: at }], at, []],
    ['one that is withdrawn later', [{ ...question, withdrawnAt: '2026-06-11T00:00:00Z' }], at, ['c-1']],
    ['a remark', [answer], at, []],
  ])('%s', (_, comments, moment, expected) => {
    expect(idsOf(comments, moment)).toEqual(expected)
  })

  it('those due first come first, then those without a day, the oldest first', () => {
    const { answerDueAt: _, ...undue } = question
    const comments: readonly Comment[] = [
      { ...undue, id: 'later', at: '2026-06-03T00:00:00Z' },
      { ...undue, id: 'b' },
      { ...undue, id: 'a' },
      { ...question, id: 'second', answerDueAt: '2026-07-02T00:00:00Z' },
      { ...question, id: 'first', answerDueAt: '2026-07-01T00:00:00Z' },
    ]
    const expected = ['first', 'second', 'a', 'b', 'later']
    expect(idsOf(comments)).toEqual(expected)
    expect(idsOf([...comments].reverse())).toEqual(expected)
  })

  it('refuses comments with one id, and moments that are none', () => {
    expect(codeThrownBy(() => openQuestions([question, question], at))).toBe('duplicate-id')
    const other = { ...question, about: { ...question.about, accountId: 'a-2' } }
    expect(idsOf([question, other])).toEqual(['c-1', 'c-1'])
    expect(codeThrownBy(() => openQuestions([{ ...question, at: 'noon' as never }], at))).toBe('invalid-value')
    expect(codeThrownBy(() => openQuestions([], 'noon' as never))).toBe('invalid-value')
  })
})
