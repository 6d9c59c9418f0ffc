import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StageEvent } from '../../../src/records/index.ts'
import {
  automationCatalogue,
  automationEvaluatorFor,
  automationPresetNames,
  automationPresets,
  catalogueEvents,
  catalogueIntents,
  checkAutomations,
  type StoredAutomationPolicy,
} from '../../../src/rules/automation/index.ts'
import { finalDunningActions } from '../../../src/rules/billing/index.ts'
import { openQuestions } from '../../../src/rules/collaboration/index.ts'
import {
  acquisitionLifecycle,
  customerSuccessLifecycle,
  dealPipeline,
  repeatPurchaseLifecycle,
} from '../../../src/rules/lifecycle/index.ts'
import { orderEventTypes } from '../../../src/rules/orders/index.ts'
import { defaultScoreModel, scoreModelPresets } from '../../../src/rules/scoring/index.ts'
import { automationEventSchema, automationPolicySchema } from '../../../src/schemas.ts'
import { problems } from '../../records/problems.ts'
import { runsFor } from '../../tools/runs.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { question } from '../collaboration/samples.ts'
import { desk, eventOf, ruleOf } from './samples.ts'

describe('the catalogue', () => {
  const ofLifecycles = [acquisitionLifecycle, customerSuccessLifecycle, dealPipeline, repeatPurchaseLifecycle].flatMap(
    ({ stages, outside = [] }) =>
      [...stages, ...outside].flatMap(({ onEntry = [] }) => onEntry.map(({ type }) => type)),
  )
  const ofScores = [defaultScoreModel, ...Object.values(scoreModelPresets)].flatMap(({ thresholds = [] }) =>
    thresholds.flatMap(({ intent }) => (intent ? [intent.type] : [])),
  )

  it.each([
    ['lifecycles', ofLifecycles],
    ['scores', ofScores],
    ['dunning', [...finalDunningActions, 'send-reminder', 'retry-payment']],
  ])('has every intent of %s', (_, types) => {
    expect(types.length).toBeGreaterThan(1)
    expect(types.filter((type) => !catalogueIntents.some((known) => known === type))).toEqual([])
  })

  it('has the intents of open questions, and the events of stages and orders', () => {
    const asked = (['2026-06-02T00:00:00Z', '2026-07-01T00:00:00Z'] as const).flatMap((at) =>
      openQuestions([question], at),
    )
    expect(asked).toHaveLength(2)
    for (const { intent } of asked) expect(catalogueIntents).toContain(intent.type)
    const event: StageEvent['type'] = 'stage-entered'
    expect(catalogueEvents).toEqual(expect.arrayContaining([event, ...orderEventTypes]))
  })

  /** What the rooms name in their code alone, by the file that does. */
  const inCode: Readonly<Record<string, string>> = {
    'orders/moves/order-intents.ts': 'plan-fulfilment raise-invoice release-work credit-invoice refund-return',
    'orders/moves/move-task.ts': 'fulfil-order task-started task-completed task-cancelled task-reopened',
    'service/tickets/move-ticket.ts':
      'notify-requester notify-assignee send-questionnaire ticket-moved ticket-reopened',
    'service/intake/open-ticket.ts': 'create-task assign-ticket notify-assignee notify-queue notify-requester',
    'service/returns/move-return.ts':
      'issue-credit-note charge-restocking-fee refund-payment charge-difference place-exchange-order send-return-instructions',
    'service/disputes/move-dispute.ts':
      'submit-evidence hold-disputed-amount release-disputed-amount record-payment-refund record-dispute-fee',
    'loyalty/referrals/referral-decisions.ts': 'earn-points',
  }
  it.each(Object.entries(inCode))('has what %s names', (file, codes) => {
    const source = readFileSync(resolve(import.meta.dirname, '../../../src/rules', file), 'utf8')
    const known = new Set<string>([...catalogueEvents, ...catalogueIntents])
    for (const code of codes.split(' ')) {
      expect(source).toContain(`'${code}'`)
      expect([code, known.has(code)]).toEqual([code, true])
    }
  })

  it('leads to events that it has, and lists each code once, in order', () => {
    for (const { leadsTo = [] } of Object.values(automationCatalogue.intents)) {
      expect(catalogueEvents).toEqual(expect.arrayContaining([...leadsTo]))
    }
    for (const codes of [catalogueEvents, catalogueIntents]) expect([...new Set(codes)].sort()).toEqual([...codes])
    expect(Object.keys(automationCatalogue.events)).toEqual([...catalogueEvents])
    expect(Object.keys(automationCatalogue.intents)).toEqual([...catalogueIntents])
  })
})

describe('the presets', () => {
  const rules = Object.values(automationPresets)
  const evaluate = automationEvaluatorFor({ rules })

  it('are ten, called by their ids, and nothing is found in them', () => {
    expect(rules.map(({ id }) => id)).toEqual([...automationPresetNames])
    expect(rules).toHaveLength(10)
    expect(checkAutomations({ rules })).toEqual([])
    expect(automationPolicySchema.safeParse({ rules }).success).toBe(true)
  })

  it.each<[string, Parameters<typeof eventOf>[1], readonly string[]]>([
    ['order-fulfilled', {}, ['raise-invoice invoice-when-fulfilled/0/record/d-7']],
    ['request-resolved', {}, ['send-questionnaire questionnaire-when-resolved/0/record/d-7']],
    [
      'retainer-period-started',
      { data: { periodStart: '2026-06-01' } },
      ['raise-invoice invoice-retainer-period/0/value/d-7/2026-06-01'],
    ],
    [
      'hours-threshold-reached',
      { data: { percent: 80, periodStart: '2026-06-01' } },
      ['alert-account-manager tell-of-hours/0/value/d-7/2026-06-01'],
    ],
    ['hours-threshold-reached', { data: { percent: 79, periodStart: '2026-06-01' } }, []],
    ['invoice-overdue', {}, ['start-dunning dun-overdue-invoice/0/record/d-7']],
    [
      'renewal-notice-opened',
      { data: { endsOn: '2026-12-31' } },
      ['schedule-renewal-review review-before-renewal/0/value/d-7/2026-12-31'],
    ],
    [
      'score-threshold-reached',
      { data: { threshold: 'marketing-qualified' } },
      ['move-stage qualify-by-score/0/record/d-7', 'assign-lead qualify-by-score/1/record/d-7'],
    ],
    [
      'contact-lapsed',
      { data: { lastContactOn: '2026-04-01' } },
      ['create-task task-after-silence/0/value/d-7/2026-04-01'],
    ],
    [
      'ticket-near-breach',
      { data: { clock: 'first-reply' } },
      ['escalate-ticket escalate-near-breach/0/value/d-7/first-reply'],
    ],
  ])('%s', (type, more, expected) => {
    const { intents } = evaluate(eventOf(type, more))
    expect(intents.map((intent) => `${intent.type} ${intent.idempotencyKey}`)).toEqual(expected)
  })
})

describe('a policy that is wrong is refused, by its schema and by the functions, at the same place', () => {
  const action = { type: 'act' }
  it.each<[string, unknown, string]>([
    ['no rules', {}, 'rules'],
    ['another key', { rules: [], order: 1 }, ''],
    ['a rule without actions', { rules: [ruleOf({ actions: [] })] }, 'rules.0.actions'],
    ['a blank id', { rules: [ruleOf({ id: ' ' })] }, 'rules.0.id'],
    ['an id twice', { rules: [ruleOf(), ruleOf()] }, 'rules.1.id'],
    ['a priority that is not whole', { rules: [ruleOf({ priority: 0.5 })] }, 'rules.0.priority'],
    ['a condition that is wrong', { rules: [ruleOf({ when: { all: [] } })] }, 'rules.0.when.all'],
    [
      'a moment that does not exist',
      { rules: [ruleOf({ enabledFrom: '2026-02-30T00:00:00Z' })] },
      'rules.0.enabledFrom',
    ],
    ['another kind of once', { rules: [{ ...ruleOf(), oncePer: { kind: 'year' } }] }, 'rules.0.oncePer.kind'],
    [
      'a period from a day that does not exist',
      { rules: [ruleOf({ oncePer: { kind: 'period', every: { unit: 'day', count: 1 }, anchor: '2026-02-30' } })] },
      'rules.0.oncePer.anchor',
    ],
    [
      'a unit that is none',
      {
        rules: [{ ...ruleOf(), oncePer: { kind: 'period', every: { unit: 'hour', count: 1 }, anchor: '2026-02-01' } }],
      },
      'rules.0.oncePer.every.unit',
    ],
    [
      'a negative delay',
      { rules: [ruleOf({ actions: [{ ...action, delay: { kind: 'elapsed', minutes: -1 } }] })] },
      'rules.0.actions.0.delay.minutes',
    ],
    [
      'a delay in business time without hours',
      { rules: [ruleOf({ actions: [{ ...action, delay: { kind: 'business-time', minutes: 1 } }] })] },
      'rules.0.actions.0.delay.kind',
    ],
    [
      'a parameter that is none',
      { rules: [{ ...ruleOf(), actions: [{ ...action, parameters: { a: null } }] }] },
      'rules.0.actions.0.parameters.a',
    ],
    [
      'a parameter of a list',
      { rules: [{ ...ruleOf(), actions: [{ ...action, parameters: { a: { facts: [] } } }] }] },
      'rules.0.actions.0.parameters.a.fact',
    ],
    [
      'a text too long',
      { rules: [ruleOf({ actions: [{ ...action, parameters: { a: 'x'.repeat(501) } }] })] },
      'rules.0.actions.0.parameters.a',
    ],
    ['a depth of none', { rules: [], maxDepth: 0 }, 'maxDepth'],
  ])('%s', (_, wrong, place) => {
    expect(problems(automationPolicySchema, wrong)).toContain(place)
    expect(thrownBy(() => automationEvaluatorFor(wrong as StoredAutomationPolicy)).code).toBe('invalid-policy')
  })

  it('hours that are wrong', () => {
    expect(problems(automationPolicySchema, { rules: [], businessHours: { ...desk, timeZone: 'Nowhere' } })).toEqual([
      'businessHours.timeZone',
    ])
    const rules = [ruleOf({ actions: [{ ...action, delay: { kind: 'business-time', minutes: 1 } }] })]
    expect(
      automationPolicySchema.safeParse({ rules, businessHours: desk, businessCalendar: {}, maxDepth: 3 }).success,
    ).toBe(true)
  })

  it('and whatever else it is, in bounded time', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(automationPolicySchema.safeParse(anything).success).toBe(false)
        expect(automationPolicySchema.safeParse({ rules: [anything] }).success).toBe(false)
      }),
      { numRuns: runsFor(100) },
    )
  })

  it('an event of any type is checked as well', () => {
    expect(
      automationEventSchema.safeParse(eventOf('any', { data: { n: 1 }, chain: [{ ruleId: 'r', recordId: 'd' }] }))
        .success,
    ).toBe(true)
    expect(problems(automationEventSchema, eventOf('any', { chain: [{} as never] }))).toEqual([
      'chain.0.ruleId',
      'chain.0.recordId',
    ])
  })
})
