import { describe, expect, it } from 'vitest'
import type { Condition, Facts } from '../../../src/foundation/condition/index.ts'
import { type Lifecycle, startLifecycle } from '../../../src/rules/lifecycle/index.ts'
import { anyMove, onDay } from './samples.ts'

/** Whether somebody of whom some facts are known may enter a stage with a guard. */
function entersWith(guard: Condition, facts: Facts): boolean | string {
  const lifecycle: Lifecycle = { id: 'x', stages: [{ id: 'one', guard }], start: ['one'], moves: anyMove }
  const begun = startLifecycle(lifecycle, { subjectId: 's-1', to: 'one', actor: 'automation', at: onDay(1) }, { facts })
  return begun.ok || begun.reason.code
}

describe('a guard that asks for an address of a domain', () => {
  it.each<readonly [what: string, address: string, enters: boolean]>([
    ['lets in an email address of it', 'Kari@Example.com', true],
    ['lets in an email address with signs in its name', 'a/b#c?@example.com', true],
    ['lets in an email address as a link', 'mailto:kari@mail.example.com', true],
    ['lets in a web address with a user, a port and a path', 'https://kari:secret@www.example.com:8080/a?b#c', true],
    ['lets in a web address of the domain that ends in a query', 'https://example.com?x=1', true],
    ['lets in a bare domain with a path', 'example.com/about', true],
    ['keeps out a domain that ends alike', 'kari@notexample.com', false],
    ['keeps out one that stands behind an @ in a path', 'https://evil.test/@example.com', false],
    ['keeps out one that stands behind an @ in a query', 'https://evil.test?to=kari@example.com', false],
    ['keeps out one that stands in a web address in a query', 'https://evil.test/?u=http://example.com/', false],
    [
      'keeps out one that stands behind a backslash, which browsers read as a slash',
      'https://evil.test\\@example.com',
      false,
    ],
    ['keeps out one that is the user of another', 'https://example.com@evil.test/', false],
    ['keeps out one on another line', 'https://evil.test/\nexample.com', false],
    ['keeps out nothing at all', '', false],
  ])('%s', (_, address, enters) => {
    const guard: Condition = { fact: 'address', operator: 'in-domain', value: 'example.com' }
    expect(entersWith(guard, { address })).toBe(enters || 'guard-not-met')
  })

  it('is told in bounded time of an address of whatever length', () => {
    const guard: Condition = { fact: 'address', operator: 'in-domain', value: 'example.com' }
    for (const part of ['@', ':', '/', '://', 'a', 'a:', '\n']) {
      expect(entersWith(guard, { address: part.repeat(1_000_000) })).toBe('guard-not-met')
    }
  })
})
