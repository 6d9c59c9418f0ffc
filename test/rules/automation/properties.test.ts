import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../src/foundation/time/index.ts'
import {
  type AutomationEvent,
  type AutomationHost,
  automationEvaluatorFor,
  type StoredAutomationPolicy,
  simulateAutomations,
} from '../../../src/rules/automation/index.ts'
import { runsFor } from '../../tools/runs.ts'
import { desk, type Rule } from './samples.ts'

const types = ['a', 'b', 'c', 'd']
const type = fc.constantFrom(...types)

const condition: fc.Arbitrary<NonNullable<Rule['when']>> = fc.oneof(
  fc.constant({ fact: 'event.n', operator: 'at-least', value: 2 } as const),
  fc.constant({ fact: 'isLarge', operator: 'equals', value: true } as const),
  fc.constant({ not: { fact: 'nowhere', operator: 'exists' } } as const),
)
const oncePer: fc.Arbitrary<NonNullable<Rule['oncePer']>> = fc.oneof(
  fc.constantFrom({ kind: 'event' } as const, { kind: 'record' } as const, { kind: 'value', fact: 'event.n' } as const),
  fc.constant({ kind: 'period', every: { unit: 'week', count: 1 }, anchor: '2026-01-05' } as const),
)
const action: fc.Arbitrary<Rule['actions'][number]> = fc.record(
  {
    type,
    delay: fc.constantFrom(
      { kind: 'elapsed', minutes: 10 } as const,
      { kind: 'business-days', days: 1 } as const,
      { kind: 'business-time', minutes: 90 } as const,
    ),
    cancelledBy: fc.array(type, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['type'] },
)
const rules: fc.Arbitrary<readonly Rule[]> = fc
  .array(
    fc.record(
      {
        on: type,
        when: condition,
        oncePer,
        actions: fc.array(action, { minLength: 1, maxLength: 2 }),
        priority: fc.integer({ min: -1, max: 1 }),
      },
      { requiredKeys: ['on', 'actions'] },
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((each) => each.map((rule, index) => ({ ...rule, id: `r-${index}` })))
const policy: fc.Arbitrary<StoredAutomationPolicy> = fc.record({
  rules,
  businessHours: fc.constant(desk),
  maxDepth: fc.integer({ min: 1, max: 5 }),
})

const events: fc.Arbitrary<readonly AutomationEvent<string>[]> = fc
  .array(
    fc.record({
      type,
      n: fc.integer({ min: 0, max: 3 }),
      record: fc.integer({ min: 0, max: 2 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((each) =>
    each.map(({ type, n, record, day }, index) => ({
      id: `e-${index}`,
      type,
      recordId: `d-${record}`,
      at: `2026-02-${String(day).padStart(2, '0')}T10:00:00Z` as Instant,
      data: { n },
    })),
  )

const factsOf = (recordId: string) => ({ isLarge: recordId === 'd-1' })

describe('whatever the rules', () => {
  it('events delivered twice and in any order ask for the same, key by key', () => {
    const delivered = events.chain((each) =>
      fc.tuple(fc.constant(each), fc.shuffledSubarray([...each, ...each], { minLength: each.length * 2 })),
    )
    fc.assert(
      fc.property(policy, delivered, (each, [inOrder, again]) => {
        const evaluate = automationEvaluatorFor(each)
        const keysAfter = (list: readonly AutomationEvent<string>[]) =>
          new Set(
            list.flatMap((event) =>
              evaluate(event, factsOf(event.recordId)).intents.map(({ idempotencyKey }) => idempotencyKey),
            ),
          )
        expect([...keysAfter(again)].sort()).toEqual([...keysAfter(inOrder)].sort())
      }),
      { numRuns: runsFor(150) },
    )
  })

  it('every intent of an event has a key of its own, and every rule that listens is told', () => {
    fc.assert(
      fc.property(policy, events, (each, [event]) => {
        if (!event) return
        const { intents, trace } = automationEvaluatorFor(each)(event, factsOf(event.recordId))
        expect(new Set(intents.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(intents.length)
        expect(trace.flatMap(({ keys = [] }) => keys)).toEqual(intents.map(({ idempotencyKey }) => idempotencyKey))
        for (const { id, on } of each.rules) {
          const told = trace.filter(({ ruleId, outcome }) => ruleId === id && outcome !== 'cancelled')
          expect(told).toHaveLength(on === event.type ? 1 : 0)
        }
      }),
      { numRuns: runsFor(150) },
    )
  })

  it('no chain is longer than the policy allows, or has a rule and a record twice', () => {
    /** Carries out every intent as an event of its name, of the same record or of a new one. */
    const hostWith = (isSame: boolean): AutomationHost<number> => ({
      state: 0,
      factsOf: (_, recordId) => factsOf(recordId),
      carryOut: (count, { type, recordId }, at) => ({
        state: count + 1,
        events: [{ id: `of-${count}`, type, recordId: isSame ? recordId : `new-${count}`, at, data: { n: count % 4 } }],
      }),
    })
    fc.assert(
      fc.property(policy, events, fc.boolean(), (each, start, isSame) => {
        const report = simulateAutomations(each, start, hostWith(isSame), { maxEvents: 150 })
        for (const { event } of report.steps) {
          const chain = (event.chain ?? []).map(({ ruleId, recordId }) => `${ruleId} ${recordId}`)
          expect(chain.length).toBeLessThanOrEqual(each.maxDepth ?? 0)
          expect(new Set(chain).size).toBe(chain.length)
        }
        const keys = report.carriedOut.map(({ idempotencyKey }) => idempotencyKey)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: runsFor(100) },
    )
  })

  it('a chain ends by itself: with one event each time, however long one lets it run', () => {
    const one = policy.map(({ rules: [first, ...rest], ...each }) => ({
      ...each,
      rules: first ? [{ ...first, on: 'a', actions: [{ type: 'a' }] }, ...rest.slice(0, 0)] : [],
    }))
    const host: AutomationHost<number> = {
      state: 0,
      carryOut: (count, { type }, at) => ({
        state: count + 1,
        events: [{ id: `of-${count}`, type, recordId: `new-${count}`, at, data: { n: 3 } }],
      }),
    }
    fc.assert(
      fc.property(one, (each) => {
        const start = { id: 'e', type: 'a', recordId: 'd-1', at: '2026-02-01T00:00:00Z', data: { n: 3 } } as const
        const report = simulateAutomations(each, [start], host)
        expect(report.isComplete).toBe(true)
        expect(report.state).toBeLessThanOrEqual(each.maxDepth ?? 0)
      }),
      { numRuns: runsFor(60) },
    )
  })
})
