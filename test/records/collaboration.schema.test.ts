import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import type { RequirementsVersion } from '../../src/records/index.ts'
import {
  commentSchema,
  discoveryNoteSchema,
  itemReferenceSchema,
  personReferenceSchema,
  recordShareSchema,
  requirementsDocumentSchema,
  requirementsVersionSchema,
  sharedItemSchema,
} from '../../src/schemas.ts'
import { answer, item, note, question, share, website } from '../rules/collaboration/samples.ts'
import { findings, problems, without } from './problems.ts'

const version: RequirementsVersion = {
  number: 2,
  at: '2026-06-01T09:30:00Z',
  authorId: 't-7',
  note: 'after the call',
  document: website,
}
const wholeItem = item('document', 'd-1', {
  people: [{ side: 'account', id: 'p-1' }],
  confidentiality: 'confidential',
  privileged: true,
  parent: { accountId: 'a-1', kind: 'order', id: 'o-1' },
  links: [{ accountId: 'a-1', kind: 'order', id: 'o-2' }],
  redacted: ['margin'],
})
const wholeComment = { ...question, withdrawnAt: question.at, people: [{ side: 'staff', id: 't-7' }] }

describe.each<readonly [string, z.ZodType, object, readonly string[]]>([
  ['requirements document', requirementsDocumentSchema, website, ['id', 'accountId', 'title']],
  ['version', requirementsVersionSchema, version, ['number', 'at', 'authorId', 'document']],
  ['discovery note', discoveryNoteSchema, note, ['id', 'accountId', 'at', 'authorId', 'text', 'about']],
  ['shared item', sharedItemSchema, wholeItem, ['accountId', 'kind', 'id', 'visibility', 'fields']],
  [
    'share',
    recordShareSchema,
    share({ revokedAt: '2026-06-20T00:00:00Z' }),
    ['id', 'record', 'with', 'access', 'sharedBy', 'sharedAt'],
  ],
  ['question', commentSchema, wholeComment, ['id', 'about', 'author', 'at', 'text', 'visibility', 'asks']],
  ['answer', commentSchema, answer, ['id', 'about', 'author', 'at', 'text', 'visibility']],
  ['reference to an item', itemReferenceSchema, question.about, ['accountId', 'kind', 'id']],
  ['reference to a person', personReferenceSchema, question.author, ['side', 'id']],
])('%s', (_, schema, sample, required) => {
  it('takes a whole record, and one with its required fields only, and changes nothing in it', () => {
    expect(schema.parse(JSON.parse(JSON.stringify(sample)))).toEqual(sample)
    const optional = Object.keys(sample).filter((key) => !required.includes(key))
    const known = schema === commentSchema ? optional.filter((key) => key !== 'asks') : optional
    expect(problems(schema, without(sample, ...known))).toEqual([])
  })

  it('asks for what is required, and refuses keys it does not know, null and NaN', () => {
    for (const key of required.filter((each) => each !== 'asks')) {
      expect(problems(schema, without(sample, key)).length).toBeGreaterThan(0)
    }
    expect(problems(schema, { ...sample, nmae: 'x' })).toEqual([''])
    for (const key of Object.keys(sample)) {
      for (const nothing of [null, undefined, Number.NaN]) {
        expect(problems(schema, { ...sample, [key]: nothing }).length).toBeGreaterThan(0)
      }
    }
  })
})

describe('what fields can be', () => {
  const polluting = JSON.parse('{"__proto__": {"x": 1}}')

  it.each<readonly [string, z.ZodType, object, string, string]>([
    [
      'a share that expires as it begins',
      recordShareSchema,
      share({ expiresAt: '2026-06-01T00:00:00.0Z' }),
      'expiresAt',
      'expected a moment after it was shared',
    ],
    [
      'a share taken back before',
      recordShareSchema,
      share({ revokedAt: '2026-05-31T00:00:00Z' }),
      'revokedAt',
      'expected a moment not before it was shared',
    ],
    [
      'a remark with a day for its answer',
      commentSchema,
      { ...answer, answerDueAt: '2027-01-01T00:00:00Z' },
      'answerDueAt',
      'expected none, as it asks nothing',
    ],
    [
      'a remark that was withdrawn',
      commentSchema,
      { ...answer, withdrawnAt: answer.at },
      'withdrawnAt',
      'expected none, as it asks nothing',
    ],
    [
      'an answer due as it is asked',
      commentSchema,
      { ...question, answerDueAt: question.at },
      'answerDueAt',
      'expected a moment after it was asked',
    ],
    [
      'a question withdrawn before',
      commentSchema,
      { ...question, withdrawnAt: '2026-05-01T00:00:00Z' },
      'withdrawnAt',
      'expected a moment not before it was asked',
    ],
    [
      'a comment that answers itself',
      commentSchema,
      { ...answer, answers: 'c-2' },
      'answers',
      'expected another comment',
    ],
    [
      'sections with a polluting key',
      requirementsDocumentSchema,
      { ...website, sections: polluting },
      'sections',
      'expected no section called __proto__',
    ],
    [
      '101 sections',
      requirementsDocumentSchema,
      { ...website, sections: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`s-${index}`, {}])) },
      'sections',
      'expected at most 100 sections',
    ],
    [
      'an item with polluting fields',
      sharedItemSchema,
      { ...wholeItem, fields: polluting },
      'fields',
      'expected an object of JSON values, at most 100,000 of them, 20 deep, none called __proto__',
    ],
  ])('%s', (_, schema, value, path, message) => {
    expect(findings(schema, value)).toEqual([[path, message]])
  })

  it('a draft that contradicts itself is still a document', () => {
    expect(problems(requirementsDocumentSchema, { ...website, deadline: '2020-01-01' })).toEqual([])
    expect(
      problems(requirementsDocumentSchema, {
        ...website,
        milestones: [website.milestones?.[0], website.milestones?.[0]],
      }),
    ).toEqual(['milestones.1.id'])
  })

  it('an item with thousands of values stands', () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => ({ id: `l-${index}`, quantity: '1' }))
    expect(problems(sharedItemSchema, { ...wholeItem, fields: { lines } })).toEqual([])
  })
})
