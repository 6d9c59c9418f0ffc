import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSurelyLacking } from '../../../src/foundation/condition/shortfall.ts'
import { type Condition, type FactCondition, judgeCondition, type Shortfall, shortfallOf } from '../../../src/index.ts'
import { conditionSchema } from '../../../src/schemas.ts'

const at = '2026-06-15T12:00:00Z'
const names = ['a', 'b', 'c'] as const

const tests: fc.Arbitrary<FactCondition> = fc.oneof(
  fc.record({ fact: fc.constantFrom(...names), operator: fc.constant('exists' as const) }),
  fc.record({
    fact: fc.constantFrom(...names),
    operator: fc.constant('equals' as const),
    value: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({
    fact: fc.constantFrom(...names),
    operator: fc.constant('at-least' as const),
    value: fc.integer({ min: 0, max: 2 }),
  }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 5 },
    tests,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}))
const facts = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constant('x')))
const judge = (what: Condition, known: Record<string, string | number>) => judgeCondition(what, { facts: known, at })

describe('any condition', () => {
  it('is a condition to the schema too', () => {
    fc.assert(
      fc.property(condition, (what) => {
        expect(conditionSchema.safeParse(what).success).toBe(true)
      }),
    )
  })

  it('has the opposite status under not, and waits for the same', () => {
    const opposite = { met: 'not-met', 'not-met': 'met', unknown: 'unknown' }
    fc.assert(
      fc.property(condition, facts, (what, known) => {
        const plain = judge(what, known)
        expect(judge({ not: what }, known)).toEqual({ ...plain, status: opposite[plain.status] })
      }),
    )
  })

  it('is the same by De Morgan', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), facts, (parts, known) => {
        const negated = parts.map((not) => ({ not }))
        expect(judge({ not: { all: parts } }, known).status).toBe(judge({ any: negated }, known).status)
      }),
    )
  })

  it('waits for something exactly when it is unknown, and is decided when every fact it waits for is not one', () => {
    fc.assert(
      fc.property(condition, facts, (what, known) => {
        const { status, unknowns } = judge(what, known)
        expect(unknowns.length > 0).toBe(status === 'unknown')
        const told = {
          ...known,
          ...Object.fromEntries(names.filter((name) => typeof known[name] !== 'number').map((name) => [name, 0])),
        }
        expect(judge(what, told).status).not.toBe('unknown')
      }),
    )
  })

  it('does not change its answer for facts that it does not name', () => {
    fc.assert(
      fc.property(condition, facts, (what, known) => {
        expect(judge(what, { ...known, z: 1 })).toEqual(judge(what, known))
      }),
    )
  })

  it('lacks nothing exactly when it is met, and names only tests that are not as required', () => {
    const leaves = (lacks: Shortfall): readonly Extract<Shortfall, { test: unknown }>[] =>
      'test' in lacks ? [lacks] : ('allOf' in lacks ? lacks.allOf : lacks.anyOf).flatMap(leaves)
    fc.assert(
      fc.property(condition, facts, (what, known) => {
        const lacks = shortfallOf(what, { facts: known, at })
        const { status: whole } = judge(what, known)
        expect(lacks === undefined).toBe(whole === 'met')
        if (lacks) expect(isSurelyLacking(lacks)).toBe(whole === 'not-met')
        for (const { test, required, status, received } of lacks ? leaves(lacks) : []) {
          expect(judge(required ? test : { not: test }, known).status).toBe(status)
          expect(received).toBe('fact' in test ? known[test.fact] : undefined)
        }
      }),
    )
  })
})

describe('what is lacking', () => {
  const has = (fact: string): FactCondition => ({ fact, operator: 'equals', value: 1 })
  const lackOf = (fact: string, required = true) => ({ test: has(fact), required, status: 'unknown' })

  it.each<readonly [string, Condition, unknown]>([
    ['every part of all that fails', { all: [has('a'), has('b'), has('c')] }, { allOf: [lackOf('b'), lackOf('c')] }],
    ['the one part of all that fails', { all: [has('a'), has('b')] }, lackOf('b')],
    ['any part of any', { any: [has('b'), has('c')] }, { anyOf: [lackOf('b'), lackOf('c')] }],
    [
      'any opposite of a negated all',
      { not: { all: [has('b'), has('c')] } },
      { anyOf: [lackOf('b', false), lackOf('c', false)] },
    ],
    [
      'all opposites of a negated any',
      { not: { any: [has('b'), has('c')] } },
      { allOf: [lackOf('b', false), lackOf('c', false)] },
    ],
    [
      'a test of events',
      { event: 'v', operator: 'count', atLeast: 1 },
      { test: { event: 'v', operator: 'count', atLeast: 1 }, required: true, status: 'unknown' },
    ],
  ])('%s', (_, what, expected) => {
    expect(shortfallOf(what, { facts: { a: 1 }, at })).toEqual(expected)
  })
})
