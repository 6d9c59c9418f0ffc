import { describe, expect, it } from 'vitest'
import { type Condition, judgeCondition, shortfallOf } from '../../../src/index.ts'
import { conditionSchema, factsSchema, trackedEventSchema } from '../../../src/schemas.ts'
import { thrownBy } from '../../tools/thrown-by.ts'

const at = '2026-06-15T12:00:00Z'
const judge = (condition: unknown) => judgeCondition(condition as Condition, { facts: {}, at })

const operators =
  'equals, one-of, at-least, at-most, more-than, less-than, between, contains, starts-with, ends-with, in-domain, exists, days-since, days-until'
const scalars = 'a yes or no, a finite number, or a text of 1 to 500 characters'
const quantities = 'a finite number, an amount of money, a day as YYYY-MM-DD or a moment in UTC'

const wrong: readonly (readonly [what: string, condition: unknown, message: string])[] = [
  [
    'nothing',
    undefined,
    'condition: expected an object with all, any or not, or with fact or event and operator, received undefined',
  ],
  [
    'a list',
    [],
    'condition: expected an object with all, any or not, or with fact or event and operator, received a list',
  ],
  [
    'no known key',
    { fakt: 'a' },
    'condition: expected an object with all, any or not, or with fact or event and operator, received an object',
  ],
  ['an empty list', { all: [] }, 'condition.all: expected a list of at least one condition, received a list'],
  ['no list', { any: {} }, 'condition.any: expected a list of at least one condition, received an object'],
  [
    'two joints at once',
    { all: [{ fact: 'a', operator: 'exists' }], any: [] },
    'condition.any: expected no other keys than all, received a list',
  ],
  [
    'a key beside not',
    { not: { fact: 'a', operator: 'exists' }, fact: 'b' },
    'condition.fact: expected no other keys than not, received "b"',
  ],
  [
    'an unknown operator',
    { fact: 'a', operator: 'matches', value: '.*' },
    `condition.operator: expected one of ${operators}, received "matches"`,
  ],
  [
    'what every object has for an operator',
    { fact: 'a', operator: 'toString' },
    `condition.operator: expected one of ${operators}, received "toString"`,
  ],
  [
    'a fact’s operator on events',
    { event: 'a', operator: 'equals' },
    'condition.operator: expected one of count, days-since-last, received "equals"',
  ],
  [
    'a fact without a name',
    { fact: '', operator: 'exists' },
    'condition.fact: expected a name of 1 to 128 characters, received ""',
  ],
  [
    'a key too many',
    { fact: 'a', operator: 'exists', value: 1 },
    'condition.value: expected no other keys than fact, operator, received 1',
  ],
  ['no value', { fact: 'a', operator: 'equals' }, `condition.value: expected ${scalars}, received undefined`],
  [
    'a value that is no number',
    { fact: 'a', operator: 'equals', value: Number.NaN },
    `condition.value: expected ${scalars}, received NaN`,
  ],
  [
    'no values',
    { fact: 'a', operator: 'one-of', values: [] },
    'condition.values: expected 1 to 1000 texts, or as many finite numbers, received a list',
  ],
  [
    'values of two kinds',
    { fact: 'a', operator: 'one-of', values: ['a', 1] },
    'condition.values: expected 1 to 1000 texts, or as many finite numbers, received a list',
  ],
  [
    'an endless value',
    { fact: 'a', operator: 'one-of', values: [1, Number.POSITIVE_INFINITY] },
    'condition.values: expected 1 to 1000 texts, or as many finite numbers, received a list',
  ],
  [
    'a word to compare with',
    { fact: 'a', operator: 'at-least', value: 'many' },
    `condition.value: expected ${quantities}, received "many"`,
  ],
  [
    'an amount as a number',
    { fact: 'a', operator: 'at-least', value: { amount: 5, currency: 'EUR' } },
    `condition.value: expected ${quantities}, received an object`,
  ],
  [
    'ends the wrong way round',
    { fact: 'a', operator: 'between', from: 2, to: 1 },
    'condition.to: expected what is not below from, of its own kind, received 1',
  ],
  [
    'ends of two kinds',
    { fact: 'a', operator: 'between', from: 2, to: '2026-01-01' },
    'condition.to: expected what is not below from, of its own kind, received "2026-01-01"',
  ],
  ['no end', { fact: 'a', operator: 'between', from: 2 }, `condition.to: expected ${quantities}, received undefined`],
  [
    'no days',
    { fact: 'a', operator: 'days-since' },
    'condition.atLeast: expected a least, a most, or both, received undefined',
  ],
  [
    'days below zero',
    { fact: 'a', operator: 'days-since', atLeast: -1 },
    'condition.atLeast: expected a number from 0 to 1,000,000, received -1',
  ],
  [
    'days as text',
    { fact: 'a', operator: 'days-until', atMost: '5' },
    'condition.atMost: expected a number from 0 to 1,000,000, received "5"',
  ],
  [
    'more at least than at most',
    { event: 'a', operator: 'count', atLeast: 3, atMost: 2 },
    'condition.atMost: expected at least 3, as atLeast is, received 2',
  ],
  [
    'a window without width',
    { event: 'a', operator: 'count', atLeast: 1, withinDays: 0 },
    'condition.withinDays: expected a number of days above 0, at most 1,000,000, received 0',
  ],
  [
    'an event inside an event',
    { event: 'a', operator: 'count', atLeast: 1, where: { not: { event: 'b', operator: 'count', atLeast: 1 } } },
    'condition.where.not: expected a test of the properties of an event: no events inside, received an object',
  ],
  [
    'a part deep inside',
    { all: [{ fact: 'a', operator: 'exists' }, { not: { fact: 'b' } }] },
    `condition.all[1].not.operator: expected one of ${operators}, received undefined`,
  ],
  [
    'a key that programs misuse',
    JSON.parse('{"not":{"fact":"a","operator":"exists"},"__proto__":{}}'),
    'condition.__proto__: expected no other keys than not, received an object',
  ],
]

describe('a condition that is wrong', () => {
  it.each(wrong)('%s', (_, condition, message) => {
    expect(thrownBy(() => judge(condition)).message).toBe(message)
    expect(thrownBy(() => judge(condition)).code).toBe('invalid-policy')
    const [issue] = conditionSchema.safeParse(condition).error?.issues ?? []
    const place = (issue?.path ?? []).map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
    expect(`condition${place}: ${issue?.message}`).toBe(message.slice(0, message.lastIndexOf(', received')))
  })

  it('is refused by every door', () => {
    expect(thrownBy(() => shortfallOf({ all: [] }, { facts: {}, at })).code).toBe('invalid-policy')
  })

  it('reports each problem to a schema', () => {
    const { error } = conditionSchema.safeParse({ any: [{ fact: '', operator: 'equals' }, { all: [] }] })
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['any.0.fact', 'any.0.value', 'any.1.all'])
  })
})

const nested = (levels: number): unknown =>
  Array.from({ length: levels }).reduce((inner) => ({ not: inner }), { fact: 'a', operator: 'exists' })

describe('a condition that is too large', () => {
  const tooLarge = 'expected at most 1000 parts, 20 deep'

  it('may be 20 deep and no deeper, however deep it is', () => {
    expect(judge(nested(19)).status).toBe('met')
    for (const levels of [20, 100_000]) expect(thrownBy(() => judge(nested(levels))).message).toContain(tooLarge)
  })

  it('may have 1,000 parts and no more', () => {
    const parts = (count: number) => ({ any: Array.from({ length: count }, () => ({ fact: 'a', operator: 'exists' })) })
    expect(judge(parts(999)).status).toBe('not-met')
    expect(thrownBy(() => judge(parts(1_000))).message).toContain(tooLarge)
    expect(conditionSchema.safeParse(parts(1_000_000)).error?.issues).toHaveLength(1)
  })

  it('that holds itself is refused', () => {
    const cyclic: { all: unknown[] } = { all: [] }
    cyclic.all.push(cyclic, cyclic)
    expect(thrownBy(() => judge(cyclic)).message).toContain(tooLarge)
  })
})

describe('schemas beside the condition', () => {
  it('take facts of every kind, and nothing else', () => {
    const facts = { a: 'x', b: 1, c: true, d: ['x'], e: { amount: '1.00', currency: 'EUR' } }
    expect(factsSchema.safeParse(facts).success).toBe(true)
    for (const value of [null, { nested: 1 }, Number.NaN, [1]]) {
      expect(factsSchema.safeParse({ a: value }).success).toBe(false)
    }
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`f${index}`, 1]))
    expect(factsSchema.safeParse(many).error?.issues[0]?.message).toBe('expected at most 1000 fields')
    expect(factsSchema.safeParse(JSON.parse('{"__proto__":1}')).success).toBe(false)
  })

  it('take events, and no keys that they do not have', () => {
    const event = { id: 'e', type: 'visit', at }
    expect(trackedEventSchema.safeParse(event).success).toBe(true)
    expect(trackedEventSchema.safeParse({ ...event, properties: {} }).success).toBe(true)
    expect(trackedEventSchema.safeParse({ ...event, where: 'x' }).success).toBe(false)
  })
})
