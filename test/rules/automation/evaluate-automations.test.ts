import { describe, expect, it } from 'vitest'
import {
  type ActionDelay,
  automationEvaluatorFor,
  automationOutcomes,
  defaultMaxDepth,
  evaluateAutomations,
  type OncePer,
} from '../../../src/rules/automation/index.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { desk, eventOf, keysOf, outcomesOf, type Rule, ruleOf } from './samples.ts'

const evaluate = (rule: Partial<Rule>, event: Parameters<typeof eventOf>[1] = {}) =>
  evaluateAutomations({ rules: [ruleOf(rule)] }, eventOf('happened', event))

describe('an event', () => {
  it('that no rule listens to brings nothing', () => {
    expect(evaluateAutomations({ rules: [ruleOf()] }, eventOf('else'))).toEqual({
      intents: [],
      trace: [],
      missingFacts: [],
    })
  })

  it('of a ticket reopened asks for nothing, of one resolved for one survey', () => {
    const rules = [
      {
        id: 'r1',
        on: 'support.resolved',
        actions: [{ type: 'survey.send', parameters: { ticketId: { fact: 'event.ticketId' } } }],
      },
    ]
    const evaluateThese = automationEvaluatorFor({ rules })
    const [reopened, resolved] = ['support.reopened', 'support.resolved'].map((type, index) =>
      evaluateThese(eventOf(type, { id: String(index), recordId: 't7', data: { ticketId: 't7' } })),
    )
    expect(reopened?.intents).toEqual([])
    expect(resolved?.intents.map(({ type, parameters }) => [type, parameters])).toEqual([
      ['survey.send', { ticketId: 't7' }],
    ])
  })

  it('is answered in the order of priority, id, and place of the action', () => {
    const rules = [
      ruleOf({ id: 'b' }),
      ruleOf({ id: 'c', priority: 5 }),
      ruleOf({ id: 'low', priority: -1 }),
      ruleOf({ id: 'a', actions: [{ type: 'one' }, { type: 'two' }] }),
    ]
    const decision = evaluateAutomations({ rules }, eventOf('happened'))
    expect(keysOf(decision)).toEqual(['c/0', 'a/0', 'a/1', 'b/0', 'low/0'].map((key) => `${key}/event/e-1`))
    expect(decision.trace.map(({ ruleId }) => ruleId)).toEqual(['c', 'a', 'b', 'low'])
    expect(decision.trace[1]).toEqual({ ruleId: 'a', outcome: 'fired', keys: ['a/0/event/e-1', 'a/1/event/e-1'] })
  })
})

describe('a delay', () => {
  it.each<[string, ActionDelay, string]>([
    ['elapsed over midnight', { kind: 'elapsed', minutes: 600 }, '2026-06-06T01:30:00.5Z'],
    ['a month', { kind: 'calendar', every: { unit: 'month', count: 1 } }, '2026-07-05T15:30:00.5Z'],
    ['two business days, over the weekend and a holiday', { kind: 'business-days', days: 2 }, '2026-06-10T15:30:00.5Z'],
    ['two hours of business', { kind: 'business-time', minutes: 120 }, '2026-06-08T09:30:00.5Z'],
  ])('%s', (_, delay, dueAt) => {
    const rules = [ruleOf({ actions: [{ type: 'act', delay }] })]
    const policy = { rules, businessHours: desk, businessCalendar: { holidays: ['2026-06-08'] } } as const
    expect(evaluateAutomations(policy, eventOf('happened')).intents[0]?.dueAt).toBe(dueAt)
  })
})

describe('once per', () => {
  it.each<[string, OncePer | undefined, string]>([
    ['event, unless it is said', undefined, 'r-1/0/event/e-1'],
    ['event', { kind: 'event' }, 'r-1/0/event/e-1'],
    ['record', { kind: 'record' }, 'r-1/0/record/d-7'],
    [
      'period',
      { kind: 'period', every: { unit: 'month', count: 3 }, anchor: '2027-01-01' },
      'r-1/0/period/d-7/2026-04-01',
    ],
    ['value', { kind: 'value', fact: 'event.n' }, 'r-1/0/value/d-7/3'],
  ])('%s', (_, oncePer, key) => {
    expect(keysOf(evaluate(oncePer ? { oncePer } : {}, { data: { n: 3 } }))).toEqual([key])
  })

  it('a value that is not known, or is a list, asks for nothing', () => {
    const oncePer = { kind: 'value', fact: 'event.n' } as const
    expect(evaluate({ oncePer }).trace[0]?.unknowns).toEqual([{ name: 'event.n', problem: 'missing' }])
    expect(evaluate({ oncePer }, { data: { n: ['a'] } }).trace[0]?.unknowns).toEqual([
      { name: 'event.n', problem: 'unsuitable' },
    ])
  })
})

describe('a rule', () => {
  const at = '2026-06-05T15:30:00.5Z'

  it.each<[string, Partial<Rule>, string]>([
    ['enabled from that moment', { enabledFrom: at }, 'fired'],
    ['enabled until that moment', { enabledUntil: at }, 'not-enabled'],
    ['enabled later', { enabledFrom: '2026-06-05T15:30:01Z' }, 'not-enabled'],
    ['enabled for a while', { enabledFrom: '2026-01-01T00:00:00Z', enabledUntil: '2027-01-01T00:00:00Z' }, 'fired'],
  ])('%s', (_, rule, outcome) => {
    expect(outcomesOf(evaluate(rule))).toEqual([outcome])
  })

  it('judges facts of the record and of the event, which are told apart', () => {
    const when = {
      all: [
        { fact: 'size', operator: 'equals', value: 'large' },
        { fact: 'event.size', operator: 'equals', value: 'small' },
      ],
    } as const
    const rules = [ruleOf({ when })]
    const facts = { size: 'large', 'event.size': 'huge' }
    const judge = (size: string) => evaluateAutomations({ rules }, eventOf('happened', { data: { size } }), facts)
    expect(outcomesOf(judge('small'))).toEqual(['fired'])
    expect(judge('large').trace[0]).toEqual({
      ruleId: 'r-1',
      outcome: 'not-met',
      lacks: { test: when.all[1], required: true, status: 'not-met', received: 'large' },
    })
    const briefly = evaluateAutomations({ rules }, eventOf('happened', { data: { size: 'large' } }), facts, {
      withShortfalls: false,
    })
    expect(briefly.trace).toEqual([{ ruleId: 'r-1', outcome: 'not-met' }])
    const unknown = evaluateAutomations({ rules }, eventOf('happened'), { size: 'large', 'event.size': 'small' })
    expect(unknown.trace).toEqual([
      { ruleId: 'r-1', outcome: 'unknown', unknowns: [{ name: 'event.size', problem: 'missing' }] },
    ])
    expect(unknown.missingFacts).toEqual(['event.size'])
  })

  it('counts what happened before, where that is known', () => {
    const rules = [ruleOf({ when: { event: 'visit', operator: 'count', atLeast: 1 } })]
    const events = [{ id: 'v', type: 'visit', at: '2026-06-01T00:00:00Z' }] as const
    expect(outcomesOf(evaluateAutomations({ rules }, eventOf('happened'), {}, { events }))).toEqual(['fired'])
    expect(outcomesOf(evaluateAutomations({ rules }, eventOf('happened'), {}, { events: [] }))).toEqual(['not-met'])
    expect(outcomesOf(evaluateAutomations({ rules }, eventOf('happened')))).toEqual(['unknown'])
  })

  it('takes parameters from facts of any kind, and asks for nothing where one is missing', () => {
    const actions = [{ type: 'act', parameters: { fee: { fact: 'fee' }, urgent: true, n: 1, text: '' } }]
    const rules = [ruleOf({ actions })]
    const fee = { amount: '5.00', currency: 'EUR' } as const
    expect(evaluateAutomations({ rules }, eventOf('happened'), { fee }).intents[0]?.parameters).toEqual({
      fee,
      urgent: true,
      n: 1,
      text: '',
    })
    expect(evaluateAutomations({ rules }, eventOf('happened')).missingFacts).toEqual(['fee'])
  })

  it('asks once for what is done', () => {
    const rules = [ruleOf({ actions: [{ type: 'one' }, { type: 'two' }] })]
    const keys = ['r-1/0/event/e-1', 'r-1/1/event/e-1']
    const withDone = (done: readonly string[]) => evaluateAutomations({ rules }, eventOf('happened'), {}, { done })
    expect(keysOf(withDone(['r-1/0/event/e-1']))).toEqual(['r-1/1/event/e-1'])
    expect(withDone(keys).intents).toEqual([])
    expect(withDone(keys).trace).toEqual([{ ruleId: 'r-1', outcome: 'already-done', keys }])
  })
})

describe('a chain', () => {
  const link = { ruleId: 'r-1', recordId: 'd-7' }
  const others = Array.from({ length: defaultMaxDepth }, (_, index) => ({ ruleId: 'r-1', recordId: `d-${index + 10}` }))

  it('grows by the rule and the record', () => {
    expect(evaluate({}, { chain: [{ ruleId: 'r-0', recordId: 'd-7' }] }).intents[0]?.chain).toEqual([
      { ruleId: 'r-0', recordId: 'd-7' },
      link,
    ])
  })

  it.each([
    ['a rule that acted on the record', [link], 'loop'],
    ['a rule that acted on another record', [{ ...link, recordId: 'd-8' }], 'fired'],
    ['as many rules as may act', others, 'too-deep'],
    ['one rule fewer', others.slice(1), 'fired'],
    ['a loop in a chain that is too long, told as a loop', [...others, link], 'loop'],
  ])('%s', (_, chain, outcome) => {
    expect(outcomesOf(evaluate({}, { chain }))).toEqual([outcome])
  })

  it('is as long as the policy allows', () => {
    const chain = [{ ruleId: 'r-0', recordId: 'd-7' }]
    const decision = evaluateAutomations({ rules: [ruleOf()], maxDepth: 1 }, eventOf('happened', { chain }))
    expect(outcomesOf(decision)).toEqual(['too-deep'])
  })
})

describe('what waits', () => {
  const actions = [{ type: 'act' }, { type: 'nudge', cancelledBy: ['reply', 'happened'] }]
  const rules = [ruleOf({ actions, enabledUntil: '2026-06-05T16:00:00Z' }), ruleOf({ id: 'other' })]

  it('is cancelled by a later event, which is an intent too, whether the rule is still enabled or not', () => {
    const reply = eventOf('reply', { id: 'e-2', at: '2026-06-09T08:00:00Z' })
    const decision = evaluateAutomations({ rules }, reply)
    expect(decision.intents).toEqual([
      {
        type: 'cancel-scheduled',
        parameters: { cancels: 'r-1/1/d-7', causedBefore: reply.at },
        idempotencyKey: 'r-1/1/cancel/e-2',
        recordId: 'd-7',
        causedBy: { ruleId: 'r-1', actionIndex: 1, eventId: 'e-2', at: reply.at },
        chain: [],
      },
    ])
    expect(decision.trace).toEqual([{ ruleId: 'r-1', outcome: 'cancelled', keys: ['r-1/1/cancel/e-2'] }])
    expect(evaluateAutomations({ rules }, reply, {}, { done: ['r-1/1/cancel/e-2'] }).intents).toEqual([])
  })

  it('is named by its cancellation key, and begins anew with the event that causes it again', () => {
    const decision = evaluateAutomations({ rules }, eventOf('happened', { chain: [] }))
    expect(decision.intents.map(({ type, cancellationKey }) => [type, cancellationKey])).toEqual([
      ['act', undefined],
      ['cancel-scheduled', undefined],
      ['act', undefined],
      ['nudge', 'r-1/1/d-7'],
    ])
    expect(outcomesOf(decision)).toEqual(['fired', 'cancelled', 'fired'])
  })
})

describe('it refuses', () => {
  it.each([
    ['an event without an id', { id: '' }, 'event.id'],
    ['a record that is no text', { recordId: 7 as never }, 'event.recordId'],
    ['a moment that does not exist', { at: '2026-02-30T00:00:00Z' as const }, 'event.at'],
    ['data that is none', { data: null as never }, 'event.data'],
    ['data that is text', { data: 'x' as never }, 'event.data'],
    ['a chain that is none', { chain: {} as never }, 'event.chain'],
  ])('%s', (_, wrong, field) => {
    const error = thrownBy(() => evaluate({}, wrong))
    expect([error.code, error.details.field]).toEqual(['invalid-value', field])
  })

  it('facts that are none, and earlier events with one id', () => {
    const rules = [ruleOf()]
    const visit = { id: 'v', type: 'visit', at: '2026-06-01T00:00:00Z' } as const
    expect(codeThrownBy(() => evaluateAutomations({ rules }, eventOf('happened'), [] as never))).toBe('invalid-value')
    expect(
      codeThrownBy(() => evaluateAutomations({ rules }, eventOf('happened'), {}, { events: [visit, visit] })),
    ).toBe('duplicate-id')
  })

  it('hours and calendars that are wrong, before any event', () => {
    expect(
      codeThrownBy(() => automationEvaluatorFor({ rules: [], businessHours: { timeZone: 'Etc/UTC', weekly: {} } })),
    ).toBe('invalid-value')
    const weekend = ['someday' as never]
    expect(codeThrownBy(() => automationEvaluatorFor({ rules: [], businessCalendar: { weekend } }))).toBe(
      'unknown-code',
    )
  })
})

it('every outcome is told', () => {
  expect(automationOutcomes.join(' ')).toBe('fired cancelled already-done not-enabled not-met unknown loop too-deep')
})
