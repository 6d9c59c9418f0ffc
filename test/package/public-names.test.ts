import { describe, expect, it } from 'vitest'
import { publicNames, textOf } from '../tools/public-names.ts'
import { allSnippets } from '../tools/snippets.ts'

const names = publicNames()
const examples = allSnippets()
  .map(({ code }) => code)
  .join('\n')
const guide = textOf('docs', '.md')
const tests = textOf('test', '.ts')

const isIn = (name: string, text: string): boolean => new RegExp(`\\b${name}\\b`).test(text)
const lacking = (holds: (name: (typeof names)[number]) => boolean): readonly string[] =>
  names.filter((name) => !holds(name)).map(({ name }) => name)

describe('every public name', () => {
  it('is there once', () => {
    expect(names.length).toBeGreaterThan(140)
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
  })

  it('has a comment', () => {
    expect(lacking(({ summary }) => summary !== '')).toEqual([])
  })

  it('has an executed example: a function or constant its own, a type one that uses it', () => {
    expect(lacking(({ name, isValue, hasExample }) => (isValue ? hasExample : isIn(name, examples)))).toEqual([])
  })

  it('has a place in the guide', () => {
    expect(lacking(({ name }) => isIn(name, guide))).toEqual([])
  })

  it('has a test, if it is a function or a constant', () => {
    expect(lacking(({ name, isValue }) => !isValue || isIn(name, tests))).toEqual([])
  })
})
