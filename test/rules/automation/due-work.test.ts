import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../../../src/foundation/time/index.ts'
import {
  automationPresets,
  type DueRecord,
  type DueSchedule,
  dueEvents,
  dueWork,
  type TimeRule,
} from '../../../src/rules/automation/index.ts'
import { timeRuleSchema } from '../../../src/schemas.ts'
import { problems } from '../../records/problems.ts'
import { runsFor } from '../../tools/runs.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { keysOf } from './samples.ts'

const year = { start: '2026-01-01', end: '2027-01-01' } as const
const month = { unit: 'month', count: 1 } as const
const rule = (schedule: DueSchedule, more: Partial<TimeRule<string>> = {}): TimeRule<string> => ({
  id: 't-1',
  emits: 'task-due',
  schedule,
  ...more,
})
const daysOf = (schedule: DueSchedule, facts: DueRecord['facts'] = {}): readonly string[] =>
  dueEvents([rule(schedule)], [{ id: 'r-1', facts }], year).events.map(({ at }) => at.slice(0, 10))

describe('what falls due', () => {
  it.each<[string, DueSchedule, DueRecord['facts'], readonly string[]]>([
    [
      'a series, the same for all',
      { kind: 'recurring', recurrence: { kind: 'interval', anchor: '2026-03-31', every: { unit: 'month', count: 3 } } },
      {},
      ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
    ],
    [
      'every so often from a day of the record',
      { kind: 'every', fact: 'startedOn', every: { unit: 'month', count: 5 } },
      { startedOn: '2025-10-31' },
      ['2026-03-31', '2026-08-31'],
    ],
    [
      'from a moment of it, off the days of rest',
      { kind: 'every', fact: 'startedAt', every: { unit: 'month', count: 6 }, adjustment: { convention: 'following' } },
      { startedAt: '2026-01-31T23:30:00Z' },
      ['2026-02-02', '2026-07-31'],
    ],
    [
      'days before and after',
      { kind: 'offsets', fact: 'endsOn', days: [-30, 0, 400] },
      { endsOn: '2026-05-31' },
      ['2026-05-01', '2026-05-31'],
    ],
    [
      'moved to a business day',
      { kind: 'offsets', fact: 'endsOn', days: [0], adjustment: { convention: 'preceding' } },
      { endsOn: '2026-05-31' },
      ['2026-05-29'],
    ],
  ])('%s', (_, schedule, facts, days) => {
    expect(daysOf(schedule, facts)).toEqual(days)
  })

  it('says what day it is, and which it is about', () => {
    const days = { kind: 'offsets', fact: 'endsOn', days: [-30] } as const
    expect(dueEvents([rule(days)], [{ id: 'r-1', facts: { endsOn: '2026-05-31' } }], year).events).toEqual([
      {
        id: 'due/t-1/r-1/2026-05-31/-30',
        type: 'task-due',
        recordId: 'r-1',
        at: '2026-05-01T00:00:00Z',
        data: { dueOn: '2026-05-01', days: -30, endsOn: '2026-05-31' },
      },
    ])
    expect(
      dueEvents([rule({ kind: 'every', fact: 'on', every: month })], [{ id: 'r-1', facts: { on: '2026-12-05' } }], year)
        .events[0]?.data,
    ).toEqual({ dueOn: '2026-12-05', periodStart: '2026-12-05' })
  })

  it('looks at records of its kind only, and judges its condition on each day', () => {
    const schedule = { kind: 'every', fact: 'startedOn', every: month } as const
    const when = { fact: 'endsOn', operator: 'days-until', atLeast: 1 } as const
    const records: readonly DueRecord[] = [
      { id: 'r-1', kind: 'agreement', facts: { startedOn: '2026-01-15', endsOn: '2026-03-15' } },
      { id: 'r-2', kind: 'deal', facts: {} },
      { id: 'r-3', kind: 'agreement', facts: { startedOn: '2026-01-15' } },
      { id: 'r-4', kind: 'agreement', facts: { startedOn: 'soon' } },
      { id: 'r-5', kind: 'agreement', facts: {} },
    ]
    const due = dueEvents([rule(schedule, { of: 'agreement', when })], records, year)
    expect(due.events.map(({ id }) => id)).toEqual(['due/t-1/r-1/2026-01-15', 'due/t-1/r-1/2026-02-15'])
    expect(due.untold).toEqual([
      { ruleId: 't-1', recordId: 'r-3', unknowns: [{ name: 'endsOn', problem: 'missing' }] },
      { ruleId: 't-1', recordId: 'r-4', unknowns: [{ name: 'startedOn', problem: 'unsuitable' }] },
      { ruleId: 't-1', recordId: 'r-5', unknowns: [{ name: 'startedOn', problem: 'missing' }] },
    ])
  })

  it('is work, each key once, and says what a rule lacks', () => {
    const [first, second] = [-90, -30].map((days, index) =>
      rule({ kind: 'offsets', fact: 'endsOn', days: [days] }, { id: `t-${index}`, emits: 'renewal-notice-opened' }),
    )
    const policy = {
      rules: [
        automationPresets['review-before-renewal'],
        { id: 'own', on: 'renewal-notice-opened', actions: [{ type: 'act', parameters: { x: { fact: 'fee' } } }] },
      ],
    }
    const rules = [first, second].filter((each) => each !== undefined)
    const work = dueWork(policy, rules, [{ id: 'r-1', facts: { endsOn: '2026-12-01' } }], year)
    expect(work.events).toHaveLength(2)
    expect(keysOf(work)).toEqual(['review-before-renewal/0/value/r-1/2026-12-01'])
    expect(work.missingFacts).toEqual(['fee'])
    expect(keysOf(dueWork(policy, rules, [{ id: 'r-1', facts: { endsOn: '2026-12-01', fee: 5 } }], year))).toHaveLength(
      3,
    )
  })

  it('is the same however the days are split', () => {
    const rules = [
      rule({
        kind: 'recurring',
        recurrence: { kind: 'weekdays', anchor: '2026-01-05', everyWeeks: 2, weekdays: ['friday'] },
      }),
      rule(
        {
          kind: 'every',
          fact: 'on',
          every: { unit: 'month', count: 1 },
          adjustment: { convention: 'modified-following' },
        },
        { id: 't-2' },
      ),
      rule(
        { kind: 'offsets', fact: 'on', days: [-10, 0, 31], adjustment: { convention: 'following' } },
        { id: 't-3', when: { fact: 'on', operator: 'days-since', atMost: 31 } },
      ),
    ]
    const policy = { rules: [{ id: 'r', on: 'task-due', actions: [{ type: 'act' }] }] }
    const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(fc.array(day, { maxLength: 3 }), fc.array(day, { maxLength: 4 }), (anchors, cuts) => {
        const records = anchors.map((on, index) => ({ id: `r-${index}`, facts: { on } }))
        const ends: readonly CalendarDate[] = [...new Set<CalendarDate>(['2026-01-01', ...cuts, '2026-05-02'])].sort()
        const whole = keysOf(dueWork(policy, rules, records, { start: '2026-01-01', end: '2026-05-02' }))
        const parts = ends
          .slice(1)
          .flatMap((end, index) => keysOf(dueWork(policy, rules, records, { start: ends[index] ?? end, end })))
        expect([...parts].sort()).toEqual([...whole].sort())
      }),
      { numRuns: runsFor(60) },
    )
  })
})

describe('rules about time are refused', () => {
  const good = rule({ kind: 'offsets', fact: 'endsOn', days: [1] })
  it.each<[string, unknown, string]>([
    ['no object', 7, ''],
    ['another key', { ...good, on: 'x' }, 'on'],
    ['no id', { ...good, id: ' ' }, 'id'],
    ['another kind', { ...good, schedule: { kind: 'daily' } }, 'schedule.kind'],
    ['days that are none', { ...good, schedule: { ...good.schedule, days: [1.5] } }, 'schedule.days'],
    ['a day twice', { ...good, schedule: { ...good.schedule, days: [1, 1] } }, 'schedule.days'],
    ['no days', { ...good, schedule: { ...good.schedule, days: [] } }, 'schedule.days'],
    ['days that are no list', { ...good, schedule: { ...good.schedule, days: 1 } }, 'schedule.days'],
    [
      'days too many',
      { ...good, schedule: { ...good.schedule, days: Array.from({ length: 101 }, (_, day) => day) } },
      'schedule.days',
    ],
    [
      'a unit that is none',
      { ...good, schedule: { kind: 'every', fact: 'on', every: { unit: 'hour', count: 1 } } },
      'schedule.every.unit',
    ],
    [
      'a count that is none',
      { ...good, schedule: { kind: 'every', fact: 'on', every: { unit: 'day', count: 0 } } },
      'schedule.every.count',
    ],
    [
      'an adjustment that is none',
      { ...good, schedule: { ...good.schedule, adjustment: 'up' } },
      'schedule.adjustment',
    ],
    ['a condition that is wrong', { ...good, when: { fact: 'x', operator: 'matches' } }, 'when.operator'],
  ])('%s', (_, wrong, place) => {
    expect(problems(timeRuleSchema, wrong)).toContain(place)
    const error = thrownBy(() => dueEvents([wrong as never], [], year))
    expect([error.code, error.details.field]).toEqual(['invalid-policy', ['rules[0]', place].filter(Boolean).join('.')])
  })

  it('by what looks at series and adjustments, and two of one id', () => {
    const recurrence = { kind: 'interval', anchor: '2026-01-01', every: { unit: 'hour', count: 1 } }
    const wrong = rule({ kind: 'recurring', recurrence: recurrence as never })
    expect(problems(timeRuleSchema, wrong)).toEqual(['schedule.recurrence'])
    expect(timeRuleSchema.safeParse(good).success).toBe(true)
    const right = { ...recurrence, every: { unit: 'day', count: 9 } } as const
    expect(timeRuleSchema.safeParse(rule({ kind: 'recurring', recurrence: right as never })).success).toBe(true)
    const records = [{ id: 'r-1', facts: { endsOn: '2026-01-01' } }]
    expect(codeThrownBy(() => dueEvents([wrong], records, year))).toBe('unknown-code')
    expect(codeThrownBy(() => dueEvents([good, good], records, year))).toBe('invalid-policy')
    expect(codeThrownBy(() => dueEvents([good], [...records, ...records], year))).toBe('duplicate-id')
    expect(codeThrownBy(() => dueEvents([], [], { start: '2026-01-02', end: '2026-01-01' }))).toBe('invalid-period')
  })
})
