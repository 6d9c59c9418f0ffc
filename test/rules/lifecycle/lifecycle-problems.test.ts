import { describe, expect, it } from 'vitest'
import {
  acquisitionLifecycle,
  customerSuccessLifecycle,
  dealPipeline,
  forwardOnly,
  forwardWithCare,
  type Lifecycle,
  lifecycleDiagram,
  repeatPurchaseLifecycle,
} from '../../../src/rules/lifecycle/index.ts'
import { lifecycleSchema } from '../../../src/schemas.ts'
import { findings } from '../../records/problems.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { anyMove, freeLife } from './samples.ts'

const plain: Lifecycle = {
  id: 'plain',
  stages: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
  outside: [{ id: 'out' }],
  start: ['one'],
  moves: forwardWithCare,
}
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `s-${index}` }))
const nested = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`)
const entered = (parameters: unknown) => ({
  stages: [{ id: 'one', onEntry: [{ type: 'tell', parameters }] }, { id: 'two' }],
})

const codes = 'one of one, two, three, out'
const json = 'an object of JSON values, at most 1,000 of them, 20 deep, none called __proto__'
const days = 'a number above 0, at most 100,000'

type Row = readonly [what: string, change: object, place: string, expected: string]

/** What both doors refuse, at the same place and in the same words. */
const rows: readonly Row[] = [
  ['no stage in order', { stages: [], start: ['out'] }, 'stages', '1 to 200 stages, at least one in order'],
  ['more than 200 stages', { stages: many(200) }, 'stages', '1 to 200 stages, at least one in order'],
  ['no start', { start: [] }, 'start', 'at least one stage'],
  ['a start that is no stage', { start: ['one', 'zero'] }, 'start[1]', codes],
  ['a start called as something every object has', { start: ['constructor'] }, 'start[0]', codes],
  ['a start named twice', { start: ['one', 'one'] }, 'start[1]', 'each start once'],
  [
    'a code twice in the order',
    { stages: [{ id: 'one' }, { id: 'one' }] },
    'stages[1].id',
    'a code that no other stage has',
  ],
  [
    'a code both in and outside the order',
    { outside: [{ id: 'two' }] },
    'outside[0].id',
    'a code that no other stage has',
  ],
  ['a path from no stage', { paths: [{ from: 'zero', to: ['two'] }] }, 'paths[0].from', codes],
  ['a path to no stage', { paths: [{ from: 'one', to: ['two', 'zero'] }] }, 'paths[0].to[1]', codes],
  [
    'a path drawn twice',
    { paths: [{ from: 'one', to: ['two', 'three', 'out', 'two'] }] },
    'paths[0].to[3]',
    'one path only from one to each stage',
  ],
  [
    'a path drawn again as a loop',
    {
      paths: [
        { from: 'one', to: ['two', 'three', 'out'] },
        { from: 'one', to: ['two'], loop: true },
      ],
    },
    'paths[1].to[0]',
    'one path only from one to each stage',
  ],
  [
    'a stage that no path leads to',
    {
      paths: [
        { from: 'one', to: ['two', 'out'] },
        { from: 'three', to: ['one'] },
      ],
    },
    'stages[2].id',
    'a stage that somebody can reach from a start',
  ],
  [
    'a stage outside that nobody may go to',
    { moves: { ...forwardWithCare, exit: { automation: 'refused', person: 'refused' } } },
    'outside[0].id',
    'a stage that somebody can reach from a start',
  ],
  [
    'a stage before the only start, where nobody goes back',
    { start: ['two'], moves: forwardOnly },
    'stages[0].id',
    'a stage that somebody can reach from a start',
  ],
  [
    'a way back where there may be none',
    { acyclic: true },
    'acyclic',
    'no moves by which somebody could come back to a stage',
  ],
  [
    'a circle among paths that lead forward and round again',
    {
      paths: [
        { from: 'one', to: ['two'] },
        { from: 'two', to: ['three'] },
        { from: 'three', to: ['one'], loop: true },
      ],
      outside: [],
      acyclic: true,
    },
    'acyclic',
    'no moves by which somebody could come back to a stage',
  ],
  [
    'to stay in a stage where nobody may come back to one',
    { moves: { ...forwardOnly, self: anyMove.self }, acyclic: true },
    'acyclic',
    'no moves by which somebody could come back to a stage',
  ],
  [
    'no time at all expected',
    { stages: [{ id: 'one', expectedDays: 0 }, { id: 'two' }] },
    'stages[0].expectedDays',
    days,
  ],
  ['less than no time', { outside: [{ id: 'out', expectedDays: -1 }] }, 'outside[0].expectedDays', days],
  ['centuries', { stages: [{ id: 'one', expectedDays: 100_001 }] }, 'stages[0].expectedDays', days],
  [
    'a probability in per cent',
    { stages: [{ id: 'one' }, { id: 'two', probability: 50 }] },
    'stages[1].probability',
    'a number from 0 to 1',
  ],
  [
    'a probability below 0',
    { stages: [{ id: 'one', probability: -0.1 }] },
    'stages[0].probability',
    'a number from 0 to 1',
  ],
  [
    'a guard that is none',
    { stages: [{ id: 'one' }, { id: 'two', guard: { all: [{ fact: 'a', operator: 'is' }] } }] },
    'stages[1].guard.all[0].operator',
    'one of equals, one-of, at-least, at-most, more-than, less-than, between, contains, starts-with, ends-with, in-domain, exists, days-since, days-until',
  ],
  [
    'a guard that compares with endlessly much',
    { outside: [{ id: 'out', guard: { fact: 'a', operator: 'at-least', value: Number.POSITIVE_INFINITY } }] },
    'outside[0].guard.value',
    'a finite number, an amount of money, a day as YYYY-MM-DD or a moment in UTC',
  ],
  [
    'no guard, though it says there is one',
    { stages: [{ id: 'one', guard: null }] },
    'stages[0].guard',
    'an object with all, any or not, or with fact or event and operator',
  ],
  ['parameters in a list', entered([]), 'stages[0].onEntry[0].parameters', json],
  ['parameters that are none', entered(null), 'stages[0].onEntry[0].parameters', json],
  [
    'a parameter that JSON does not carry',
    entered({ a: [1, { b: Number.NaN }] }),
    'stages[0].onEntry[0].parameters',
    json,
  ],
  ['a day as a parameter', entered({ a: new Date(0) }), 'stages[0].onEntry[0].parameters', json],
  ['a parameter that is undefined', entered({ a: undefined }), 'stages[0].onEntry[0].parameters', json],
  [
    'a parameter that would be lost on the way',
    entered(JSON.parse('{"a":{"__proto__":1}}')),
    'stages[0].onEntry[0].parameters',
    json,
  ],
  ['parameters 21 deep', entered(nested(21)), 'stages[0].onEntry[0].parameters', json],
  ['parameters 20,000 deep', entered(nested(20_000)), 'stages[0].onEntry[0].parameters', json],
  ['a thousand parameters and their object', entered({ a: many(500) }), 'stages[0].onEntry[0].parameters', json],
]

const dotted = (place: string): string => place.replaceAll(/\[(\d+)\]/g, '.$1')

describe('a lifecycle that contradicts itself is refused by the schema and by every rule alike', () => {
  it.each(rows)('%s', (_, change, place, expected) => {
    const lifecycle = { ...plain, ...change } as Lifecycle
    const error = thrownBy(() => lifecycleDiagram(lifecycle))
    expect([error.code, error.details.field, error.details.expected]).toEqual([
      'invalid-policy',
      `lifecycle.${place}`,
      expected,
    ])
    expect(findings(lifecycleSchema, lifecycle)).toEqual([[dotted(place), `expected ${expected}`]])
  })

  it('parameters that hold themselves, in bounded time', () => {
    const cyclic: Record<string, unknown> = {}
    for (const key of ['a', 'b', 'c']) cyclic[key] = cyclic
    expect(findings(lifecycleSchema, { ...plain, ...entered(cyclic) })).toHaveLength(1)
  })

  it('says every problem at its place', () => {
    const wrong = { ...plain, start: ['zero'], stages: [{ id: 'one', probability: 2 }, { id: 'one' }] }
    expect(findings(lifecycleSchema, wrong).map(([path]) => path)).toEqual([
      'stages.1.id',
      'start.0',
      'stages.0.probability',
    ])
  })

  it('names the stages that somebody could come back to, and no others', () => {
    const paths = [
      { from: 'one', to: ['two'] },
      { from: 'two', to: ['three'] },
      { from: 'three', to: ['two', 'out'] },
    ]
    const { details } = thrownBy(() => lifecycleDiagram({ ...plain, moves: anyMove, paths, acyclic: true }))
    expect(details.received).toBe('"two, three"')
  })
})

describe('what only a rule meets, as the schema knows the types', () => {
  const without = (kind: string) => Object.fromEntries(Object.entries(anyMove).filter(([key]) => key !== kind))

  it.each<readonly [string, object, string]>([
    [
      'a permission that is none',
      { moves: { ...anyMove, skip: { automation: 'allow', person: 'allowed' } } },
      'lifecycle.moves.skip.automation: expected one of allowed, with-reason, refused, received "allow"',
    ],
    [
      'a kind of move left out',
      { moves: without('return') },
      'lifecycle.moves.return.automation: expected one of allowed, with-reason, refused, received undefined',
    ],
    [
      'an actor left out',
      { moves: { ...anyMove, exit: { automation: 'allowed' } } },
      'lifecycle.moves.exit.person: expected one of allowed, with-reason, refused, received undefined',
    ],
    [
      'an outcome that is none',
      { stages: [{ id: 'one', outcome: 'Won' }] },
      'lifecycle.stages[0].outcome: expected won or lost, received "Won"',
    ],
    [
      'an expectation that is no number',
      { stages: [{ id: 'one', expectedDays: Number.NaN }] },
      'lifecycle.stages[0].expectedDays: expected a number above 0, at most 100,000, received NaN',
    ],
  ])('%s', (_, change, message) => {
    const lifecycle = { ...plain, ...change } as Lifecycle
    expect(thrownBy(() => lifecycleDiagram(lifecycle)).message).toBe(message)
    expect(lifecycleSchema.safeParse(lifecycle).success).toBe(false)
  })
})

describe('what only the schema refuses', () => {
  it.each<readonly [string, object]>([
    ['a blank code', { stages: [{ id: ' ' }] }],
    ['a guard that is undefined', { stages: [{ id: 'one', guard: undefined }] }],
    ['parameters that are undefined', entered(undefined)],
    ['a path that says it is no loop', { paths: [{ from: 'one', to: ['two'], loop: false }] }],
    ['a key too many', { initial: 'one' }],
    ['more starts than a list may have', { start: Array.from({ length: 1_001 }, () => 'one') }],
  ])('%s', (_, change) => {
    expect(lifecycleSchema.safeParse({ ...plain, ...change }).success).toBe(false)
  })
})

describe('a lifecycle that stands', () => {
  const stands: readonly (readonly [string, Lifecycle])[] = [
    ['accounts', acquisitionLifecycle],
    ['clients', customerSuccessLifecycle],
    ['customers', repeatPurchaseLifecycle],
    ['deals', dealPipeline],
    ['one in which all is free', freeLife],
    ['200 stages', { ...plain, stages: many(199), start: ['s-0'] }],
    ['one stage', { id: 'still', stages: [{ id: 'here' }], start: ['here'], moves: forwardOnly, acyclic: true }],
    ['one without a way back', { ...plain, moves: forwardOnly, acyclic: true }],
    [
      'one whose paths have no circle though its moves would',
      { ...plain, paths: [{ from: 'one', to: ['two', 'three', 'out'] }], acyclic: true },
    ],
    [
      'stages called as something every object has',
      {
        id: '__proto__',
        stages: [{ id: '__proto__' }, { id: 'constructor' }],
        start: ['__proto__'],
        moves: forwardOnly,
        paths: [{ from: '__proto__', to: ['constructor'] }],
      },
    ],
    ['parameters 20 deep', { ...plain, ...entered(nested(19)) } as Lifecycle],
  ]

  it.each(stands)('%s', (_, lifecycle) => {
    expect(findings(lifecycleSchema, lifecycle)).toEqual([])
    expect(lifecycleSchema.parse(JSON.parse(JSON.stringify(lifecycle)))).toEqual(lifecycle)
    expect(lifecycleDiagram(lifecycle)).toContain('stateDiagram-v2')
  })
})
