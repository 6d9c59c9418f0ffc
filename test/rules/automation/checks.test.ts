import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Condition, judgeCondition } from '../../../src/foundation/condition/index.ts'
import { neverHold } from '../../../src/rules/automation/checks/never-holds.ts'
import {
  type AutomationCatalogue,
  type AutomationFinding,
  automationCatalogue,
  automationFindingCodes,
  checkAutomations,
} from '../../../src/rules/automation/index.ts'
import { runsFor } from '../../tools/runs.ts'
import { codeThrownBy } from '../../tools/thrown-by.ts'
import { type Rule, ruleOf } from './samples.ts'

const catalogue: AutomationCatalogue = {
  events: { happened: { fields: ['n'] }, moved: { fields: [] }, ended: { fields: [] } },
  intents: {
    act: {},
    move: { leadsTo: ['moved'], decides: 'place' },
    end: { leadsTo: ['ended', 'moved'], decides: 'place' },
  },
  facts: ['size'],
}
const found = (...rules: readonly Rule[]): readonly (readonly [string, string, AutomationFinding['parameters']])[] =>
  checkAutomations({ rules }, catalogue).map(({ ruleId, code, parameters }) => [ruleId, code, parameters])

const size = (value: number, operator: 'at-least' | 'less-than' = 'at-least'): Condition => ({
  fact: 'size',
  operator,
  value,
})

describe('a policy is looked through', () => {
  it('a rule that is right has no findings', () => {
    expect(found(ruleOf({ when: size(3) }))).toEqual([])
  })

  it.each<[string, Partial<Rule>, readonly string[]]>([
    ['a misspelt trigger', { on: 'hapened' }, ['unknown-event']],
    ['a misspelt cancellation', { actions: [{ type: 'act', cancelledBy: ['toString'] }] }, ['unknown-event']],
    [
      'a misspelt intent, asked for twice',
      { actions: [{ type: 'toString' }, { type: 'toString' }] },
      ['unknown-intent'],
    ],
    [
      'a fact that there is not',
      { when: { not: { any: [size(3), { fact: 'hue', operator: 'exists' }] } } },
      ['unknown-fact'],
    ],
    [
      'a field that there is not, in a parameter',
      { actions: [{ type: 'act', parameters: { n: { fact: 'event.n' }, m: { fact: 'event.m' }, one: 1 } }] },
      ['unknown-field'],
    ],
    ['and in what it may act on once', { oncePer: { kind: 'value', fact: 'event.m' } }, ['unknown-field']],
    [
      'fields of an unknown event are not told',
      { on: 'constructor', oncePer: { kind: 'value', fact: 'event.m' } },
      ['unknown-event'],
    ],
    ["events of conditions are the host's", { when: { event: 'visit', operator: 'count', atLeast: 1 } }, []],
    [
      'no time in which it is enabled',
      { enabledFrom: '2026-06-01T00:00:00Z', enabledUntil: '2026-06-01T00:00:00Z' },
      ['never-fires'],
    ],
    ['a contradiction', { when: { all: [size(3), size(3, 'less-than')] } }, ['never-fires']],
  ])('%s', (_, rule, codes) => {
    expect(found(ruleOf(rule)).map(([, code]) => code)).toEqual(codes)
  })

  it('rules that lead back to themselves, by the shortest way', () => {
    const rules = [
      ruleOf({ id: 'a', on: 'moved', actions: [{ type: 'act' }, { type: 'end' }], when: size(3) }),
      ruleOf({ id: 'b', on: 'ended', actions: [{ type: 'move' }], enabledFrom: '2026-01-01T00:00:00Z' }),
      ruleOf({ id: 'c', on: 'happened', actions: [{ type: 'move' }, { type: 'unheard-of' }] }),
    ]
    expect(found(...rules)).toEqual([
      ['a', 'triggers-itself', { through: ['a'] }],
      ['b', 'triggers-itself', { through: ['b', 'a'] }],
      ['c', 'unknown-intent', { code: 'unheard-of' }],
    ])
  })

  const to = (place: string) => ({ type: 'move', parameters: { to: place, by: 'rule' } })
  const later = { delay: { kind: 'elapsed', minutes: 5 } } as const
  const conflict = (otherRuleId: string, actionIndex: number, otherActionIndex: number) => [
    'r-1',
    'conflicting-actions',
    { actionIndex, decides: 'place', otherRuleId, otherActionIndex },
  ]
  it.each<[string, Partial<Rule>, Partial<Rule>, unknown]>([
    ['two places at once', { actions: [to('a')] }, { actions: [{ type: 'act' }, to('b')] }, [conflict('r-2', 0, 1)]],
    ['within a rule', { actions: [to('a'), { type: 'end' }] }, {}, [conflict('r-1', 0, 1)]],
    [
      'one place, said in another order',
      { actions: [to('a')] },
      { actions: [{ type: 'move', parameters: { by: 'rule', to: 'a' } }] },
      [],
    ],
    ['one after the other', { actions: [to('a')] }, { actions: [{ ...to('b'), ...later }] }, []],
    [
      'on conditions that exclude each other',
      { actions: [to('a')], when: size(3) },
      { actions: [to('b')], when: size(3, 'less-than') },
      [],
    ],
    [
      'in times that exclude each other',
      { actions: [to('a')], enabledUntil: '2026-06-01T00:00:00Z' },
      { actions: [to('b')], enabledFrom: '2026-06-01T00:00:00Z' },
      [],
    ],
    ['on other events', { actions: [to('a')] }, { on: 'ended', actions: [{ ...to('b') }] }, [['r-2', 'x']].slice(1)],
  ])('conflicts: %s', (_, one, other, expected) => {
    const findings = found(ruleOf(one), ruleOf({ id: 'r-2', ...other }))
    expect(findings.filter(([, code]) => code === 'conflicting-actions')).toEqual(expected)
  })

  it('by the catalogue of the package unless another is given, and refuses a policy that is wrong', () => {
    const rules = [ruleOf({ on: 'order-fulfilled', actions: [{ type: 'raise-invoice' }], when: size(1) })]
    expect(checkAutomations({ rules })).toEqual([])
    expect(Object.keys(automationCatalogue.events)).toContain('order-fulfilled')
    expect(codeThrownBy(() => checkAutomations({ rules: [ruleOf(), ruleOf()] }))).toBe('invalid-policy')
    expect(automationFindingCodes.join(' ')).toBe(
      'unknown-event unknown-intent unknown-field unknown-fact never-fires triggers-itself conflicting-actions',
    )
  })
})

const is = (value: string | number | boolean): Condition => ({ fact: 'x', operator: 'equals', value })
const oneOf = (...values: readonly string[]): Condition => ({ fact: 'x', operator: 'one-of', values })
const exists: Condition = { fact: 'x', operator: 'exists' }
const test = (operator: 'at-least' | 'at-most' | 'more-than' | 'less-than', value: number | string): Condition => ({
  fact: 'x',
  operator,
  value,
})
const between = (from: number, to: number): Condition => ({ fact: 'x', operator: 'between', from, to })
const not = (condition: Condition): Condition => ({ not: condition })

describe('conditions that never hold', () => {
  it.each<[string, readonly Condition[], boolean]>([
    ['none', [], false],
    ['one value and another', [is('a'), is('b')], true],
    ['one value and not it', [is('a'), not(is('a'))], true],
    ['one value and not another', [is('a'), not(is('b'))], false],
    ['a value among others', [oneOf('a', 'b'), is('b')], false],
    ['a value not among others', [oneOf('a', 'b'), is('c')], true],
    ['a text that must be a number', [is('a'), test('at-least', 3)], true],
    ['there, and not there', [exists, not(exists)], true],
    ['not there', [not(exists)], false],
    ['not there, but equal', [not(exists), is('a')], true],
    ['from 3 up to 3', [test('at-least', 3), test('at-most', 3)], false],
    ['above 3 up to 3', [test('more-than', 3), test('at-most', 3)], true],
    ['from 3, and below', [test('at-least', 3), test('less-than', 3)], true],
    ['not from 3, and from 3', [not(test('at-least', 3)), test('at-least', 3)], true],
    ['not above 3, nor below', [not(test('more-than', 3)), not(test('less-than', 3))], false],
    ['above 5 and between 1 and 4', [test('more-than', 5), between(1, 4)], true],
    ['above 3 and between 1 and 4', [test('more-than', 3), between(1, 4)], false],
    ['not between, which leaves two sides', [not(between(1, 4)), test('more-than', 0)], false],
    ['at least a number, at most a day', [test('at-least', 3), test('at-most', '2026-06-01')], true],
    ['some text in it, of which much is left', [{ fact: 'x', operator: 'contains', value: 'a' }], false],
    ['any of two, neither of which can be', [{ any: [is('a'), is('b')] }, is('c')], true],
    ['any of two, one of which can be', [{ any: [is('a'), is('b')] }, is('b')], false],
    ['not all of two, when both must be', [not({ all: [is('a'), exists] }), is('a')], true],
    ['not any, one of which must be', [not({ any: [is('a'), is('b')] }), is('b')], true],
    [
      'of days, which depend on the moment',
      [
        { fact: 'x', operator: 'days-since', atMost: 1 },
        { fact: 'x', operator: 'days-until', atMost: 1 },
      ],
      false,
    ],
    [
      'of events',
      [{ event: 'v', operator: 'count', atLeast: 1 }, not({ event: 'v', operator: 'count', atLeast: 1 })],
      false,
    ],
  ])('%s', (_, conditions, expected) => {
    expect(neverHold(conditions)).toBe(expected)
  })

  it('leaves open what would take long', () => {
    const two: Condition = { any: [test('at-least', 1), test('at-least', 2)] }
    const many: Condition = { all: [...Array.from({ length: 40 }, () => two), is('a')] }
    expect(neverHold([many])).toBe(false)
  })

  const simple: fc.Arbitrary<Condition> = fc.oneof(
    fc.constantFrom(1, 2, 3, 'a').map(is),
    fc.constant(oneOf('a', 'b')),
    fc.constant(exists),
    fc
      .tuple(fc.constantFrom('at-least', 'at-most', 'more-than', 'less-than'), fc.integer({ min: 1, max: 3 }))
      .map(([operator, value]) => test(operator, value)),
    fc.constant(between(2, 3)),
  )
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      simple,
      tie('condition').map(not),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    ),
  }))
  it('is never said of conditions that hold', () => {
    const values = [undefined, 0, 1, 1.5, 2, 2.5, 3, 4, 'a', 'b', 'c', true]
    fc.assert(
      fc.property(condition, (each) => {
        if (!neverHold([each])) return
        for (const x of values) {
          const facts: Record<string, string | number | boolean> = x === undefined ? {} : { x }
          expect(judgeCondition(each, { facts, at: '2026-06-01T00:00:00Z' }).status).not.toBe('met')
        }
      }),
      { numRuns: runsFor(300) },
    )
  })
})
