import { describe, expect, it } from 'vitest'
import { type AutomationHost, automationPresets, simulateAutomations } from '../../../src/rules/automation/index.ts'
import { codeThrownBy } from '../../tools/thrown-by.ts'
import { eventOf, keysOf, ruleOf } from './samples.ts'

/** Writes down what it is asked to do, and when. */
const notebook: AutomationHost<readonly string[]> = {
  state: [],
  carryOut: (notes, { type, recordId }, at) => ({ state: [...notes, `${at.slice(0, 10)} ${type} ${recordId}`] }),
}
const sent = eventOf('proposal-sent')
const reply = eventOf('reply-received', { id: 'e-2', at: '2026-06-11T08:00:00Z' })
const policy = { rules: [automationPresets['follow-up-on-proposal']] }

describe('a simulation', () => {
  it('follows up until a reply comes', () => {
    const report = simulateAutomations(policy, [reply, sent], notebook)
    expect(report.state).toEqual(['2026-06-10 schedule-follow-up d-7'])
    expect(report.cancelled.map(({ dueAt }) => dueAt)).toEqual(['2026-06-16T15:30:00.5Z', '2026-06-25T15:30:00.5Z'])
    expect([report.waiting, report.repeated, report.stopped, report.isComplete]).toEqual([[], [], [], true])
    expect(report.steps.map(({ event }) => event.id)).toEqual(['e-1', 'e-2'])
  })

  it('stops at a moment, and says what waits and what will not be', () => {
    const until = '2026-06-10T15:30:00.5Z'
    const before = simulateAutomations(policy, [sent], notebook, { until })
    expect(before.state).toHaveLength(1)
    expect(before.waiting.map(({ dueAt }) => dueAt?.slice(0, 10))).toEqual(['2026-06-16', '2026-06-25'])
    const early = { ...reply, at: '2026-06-09T08:00:00Z' } as const
    const after = simulateAutomations(policy, [sent, early], notebook, { until: '2026-06-09T23:00:00Z' })
    expect([after.waiting, after.cancelled.length, after.state]).toEqual([[], 3, []])
  })

  it('carries out once what is asked for twice', () => {
    const report = simulateAutomations({ rules: [ruleOf()] }, [eventOf('happened'), eventOf('happened')], notebook)
    expect(report.state).toHaveLength(1)
    expect(report.repeated).toEqual(['r-1/0/event/e-1'])
  })

  it('asks the host for facts, and lists those that are missing', () => {
    const rules = [
      ruleOf({ when: { fact: 'isKnown', operator: 'equals', value: true } }),
      ruleOf({ id: 'r-2', when: { fact: 'isMissing', operator: 'equals', value: true } }),
    ]
    const factsOf = (_: unknown, recordId: string) => ({ isKnown: recordId === 'd-7' })
    const report = simulateAutomations({ rules }, [eventOf('happened')], { ...notebook, factsOf })
    expect(keysOf({ intents: report.carriedOut })).toEqual(['r-1/0/event/e-1'])
    expect(report.missingFacts).toEqual(['isMissing'])
  })

  /** Whatever it does happens to the next record. */
  const onwards: AutomationHost<number> = {
    state: 0,
    carryOut: (last, { idempotencyKey }, at) => ({
      state: last + 1,
      events: [{ id: `by ${idempotencyKey}`, type: 'happened', recordId: `d-${last + 100}`, at }],
    }),
  }

  it('ends a chain over ever new records at the depth of the policy, and says so', () => {
    const report = simulateAutomations({ rules: [ruleOf()], maxDepth: 3 }, [eventOf('happened')], onwards)
    expect(report.state).toBe(3)
    expect(report.stopped).toEqual([expect.objectContaining({ ruleId: 'r-1', outcome: 'too-deep' })])
    expect(report.steps.at(-1)?.event.chain).toHaveLength(3)
    expect(report.isComplete).toBe(true)
  })

  it('goes through so many events at most', () => {
    const report = simulateAutomations({ rules: [ruleOf()] }, [eventOf('happened')], onwards, { maxEvents: 2 })
    expect([report.steps.length, report.isComplete]).toEqual([2, false])
  })

  it.each([0, 1.5, 1_000_001])('refuses %s as a number of events', (maxEvents) => {
    expect(codeThrownBy(() => simulateAutomations(policy, [], notebook, { maxEvents }))).toBe('invalid-value')
  })

  it('refuses a moment that does not exist', () => {
    expect(codeThrownBy(() => simulateAutomations(policy, [], notebook, { until: 'now' as never }))).toBe(
      'invalid-value',
    )
  })
})
