import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type Condition,
  contributionKinds,
  type Facts,
  type KnownFact,
  leadScorerFor,
  letterGrades,
  type RulePoints,
  type ScoreDecay,
  type ScoreModel,
  type ScoreRule,
  scoreLead,
  sumPoints,
  type TrackedEvent,
} from '../../../../src/index.ts'
import { codeThrownBy, thrownBy } from '../../../tools/thrown-by.ts'
import { modelOf, visit } from './samples.ts'

const fixtures = JSON.parse(
  readFileSync(new URL('../../../fixtures/lead-score-examples.json', import.meta.url), 'utf8'),
)
const example = (id: string) => fixtures.examples.find((each: { id: string }) => each.id === id)

interface CappedGroup {
  readonly name: string
  readonly points: readonly number[]
  readonly min: number
  readonly max: number
}

describe('worked examples', () => {
  it.each<readonly [string, (input: Record<string, unknown>) => ScoreDecay]>([
    ['EX-07', ({ halfLifeDays }) => ({ kind: 'half-life', days: Number(halfLifeDays) })],
    [
      'EX-08',
      ({ everyDays, lossPercent, compounding }) => ({
        kind: 'step',
        everyDays: Number(everyDays),
        lossPercent: Number(lossPercent),
        compounding: Boolean(compounding),
      }),
    ],
  ])('%s: decay', (id, decayOf) => {
    const { input, expected } = example(id)
    const model = modelOf({
      id: 'rule',
      event: 'visit',
      points: {
        kind: 'table',
        fact: 'worth',
        entries: [8, 16, 48].map((value) => ({ value, points: value })),
      },
      decay: decayOf(input),
    })
    const events = input.events.map(({ points, at }: { points: number; at: '2026-01-01T00:00:00Z' }, index: number) =>
      visit(String(index), at, { worth: points }),
    )
    expect(scoreLead(model, { facts: {}, events, at: input.asOf }).total).toBe(expected.score)
  })

  it('EX-09: the cap of a group, then of the total', () => {
    const { input, expected } = example('EX-09')
    const model: ScoreModel = {
      axes: [
        {
          id: 'all',
          groups: input.groups.map(({ name, points, min, max }: CappedGroup) => ({
            id: name,
            floor: min,
            ceiling: max,
            rules: points.map((each, index) => ({ id: `${name}-${index}`, points: each })),
          })),
        },
      ],
      total: { floor: input.totalMin, ceiling: input.totalMax },
    }
    const score = scoreLead(model, { facts: {}, at: '2026-06-01T00:00:00Z' })
    const ofGroup = (id: string) =>
      sumPoints(score.contributions.filter(({ group }) => group === id).map(({ points }) => points))
    expect({ groups: { sales: ofGroup('sales'), marketing: ofGroup('marketing') }, total: score.total }).toEqual(
      expected,
    )
  })

  it('EX-10: a letter for fit and a digit for engagement', () => {
    const { input, expected } = example('EX-10')
    const sideOf = (axis: 'fit' | 'engagement') => ({
      axis,
      bands: input.bands[axis].map(({ band, min }: { band: string; min: number }) => ({ label: band, from: min })),
    })
    const model: ScoreModel = {
      axes: (['fit', 'engagement'] as const).map((id) => ({
        id,
        groups: [{ id: `${id}-all`, rules: [{ id: `${id}-rule`, points: input[id] }] }],
      })),
      matrix: { rows: sideOf('fit'), columns: sideOf('engagement') },
    }
    expect(scoreLead(model, { facts: {}, at: '2026-06-01T00:00:00Z' }).label).toBe(expected.label)
  })

  it('EX-11: a grade in thirds of a letter', () => {
    const { input, expected } = example('EX-11')
    const model: ScoreModel = {
      ...modelOf({ id: 'rule', points: 1 }),
      grading: {
        kind: 'thirds',
        start: input.start,
        adjustments: input.adjustmentsInThirds.map((thirds: number, index: number) => ({
          id: String(index),
          when: { fact: 'known', operator: 'exists' },
          thirds,
        })),
      },
    }
    const score = scoreLead(model, { facts: { known: true }, at: '2026-06-01T00:00:00Z' })
    expect(score.grade).toBe(expected.grade)
    expect(score.gradeAdjustments).toEqual([
      { id: '0', thirds: 2 },
      { id: '1', thirds: 2 },
    ])
  })
})

const at = '2026-06-15T12:00:00Z'
const score = (rules: readonly ScoreRule[], facts: Facts = {}, events: readonly TrackedEvent[] = []) =>
  scoreLead(modelOf(...rules), { facts, events, at })

describe('points of a fact', () => {
  const table: RulePoints = {
    kind: 'table',
    fact: 'x',
    entries: [
      { value: 'law', points: 10 },
      { value: 3, points: -2.5 },
    ],
    otherwise: 1,
  }
  const yesOrNo: RulePoints = { kind: 'table', fact: 'x', entries: [{ value: true, points: 4 }] }
  const steps: RulePoints = {
    kind: 'steps',
    fact: 'x',
    steps: [
      { from: 10, points: 5 },
      { from: 50, points: 20 },
    ],
  }
  const line: RulePoints = { kind: 'line', fact: 'x', from: { value: 0, points: 10 }, to: { value: 3, points: 0 } }

  it.each<readonly [string, RulePoints, KnownFact | undefined, number | string]>([
    ['a text of the table', table, 'law', 10],
    ['a number of the table', table, 3, -2.5],
    ['a text that the table does not have', table, 'bakery', 1],
    ['a yes where the table has texts and numbers', table, true, 'unsuitable'],
    ['not a number', table, Number.NaN, 'unsuitable'],
    ['a list', table, ['law'], 'unsuitable'],
    ['a missing fact', table, undefined, 'missing'],
    ['a no that is worth nothing', yesOrNo, false, 0],
    ['below the first step', steps, 9.9, 0],
    ['on a step', steps, 10, 5],
    ['above the last step', steps, 1e300, 20],
    ['a text where steps want a number', steps, '10', 'unsuitable'],
    ['no finite number', steps, Number.POSITIVE_INFINITY, 'unsuitable'],
    ['along the line, rounded to hundredths', line, 1, 6.67],
    ['before the line begins', line, -1e308, 10],
    ['beyond its end', line, 4, 0],
    ['an amount where a line wants a number', line, { amount: '5.00', currency: 'EUR' }, 'unsuitable'],
  ])('%s', (_, points, fact, expected) => {
    const { total, unjudged } = score([{ id: 'r', points }], fact === undefined ? {} : { x: fact })
    if (typeof expected === 'number') expect([total, unjudged]).toEqual([expected, []])
    else expect([total, unjudged]).toEqual([0, [{ id: 'r', unknowns: [{ name: 'x', problem: expected }] }]])
  })

  it('counts only where the condition holds', () => {
    const when: Condition = { fact: 'employees', operator: 'at-least', value: 50 }
    const rules: readonly ScoreRule[] = [{ id: 'large', when, points: 20 }]
    expect(score(rules, { employees: 60 }).total).toBe(20)
    expect(score(rules, { employees: 6 })).toMatchObject({ total: 0, contributions: [], unjudged: [] })
    expect(score(rules).unjudged).toEqual([{ id: 'large', unknowns: [{ name: 'employees', problem: 'missing' }] }])
  })
})

describe('points of events', () => {
  const visits = [
    visit('1', '2026-06-15T11:00:00Z', { path: '/pricing', value: 1 }),
    visit('2', '2026-06-15T09:00:00Z', { path: '/home', value: 2 }),
    visit('3', '2026-06-01T12:00:00Z', { path: '/pricing' }),
    visit('4', '2026-05-16T12:00:00Z', { path: '/home', value: 4 }),
    visit('5', '2026-06-15T12:00:00.001Z', { value: 5 }),
    visit('6', '2026-06-15T11:30:00Z', undefined, 'call'),
  ]
  const valued: RulePoints = {
    kind: 'line',
    fact: 'value',
    from: { value: 0, points: 0 },
    to: { value: 100, points: 100 },
  }

  it.each<readonly [string, Omit<ScoreRule, 'id'>, number]>([
    ['every one', { event: 'visit', points: 5 }, 20],
    ['once', { event: 'visit', points: 5, counts: 'once' }, 5],
    ['at most three', { event: 'visit', points: 5, counts: { atMost: 3 } }, 15],
    [
      'those that are meant',
      { event: 'visit', points: 5, where: { fact: 'path', operator: 'equals', value: '/home' } },
      10,
    ],
    ['by a property, of the latest', { event: 'visit', points: valued, counts: { atMost: 2 } }, 3],
    ['none of another type', { event: 'form', points: 5, floor: 3 }, 0],
    ['negative points', { event: 'call', points: -7.25 }, -7.25],
    ['within a window, its end left out', { event: 'visit', points: 5, decay: { kind: 'window', days: 30 } }, 15],
    [
      'within a window, capped by the day',
      { event: 'visit', points: 5, decay: { kind: 'window', days: 31, dailyCap: 7.5 } },
      17.5,
    ],
    ['costs capped by the day', { event: 'visit', points: -5, decay: { kind: 'window', days: 31, dailyCap: 7 } }, -17],
    ['half-life', { event: 'visit', points: 16, counts: 'once', decay: { kind: 'half-life', days: 1 / 24 } }, 8],
    [
      'steps that compound',
      { event: 'visit', points: 16, decay: { kind: 'step', everyDays: 14, lossPercent: 50, compounding: true } },
      44,
    ],
    [
      'steps that do not',
      { event: 'visit', points: 16, decay: { kind: 'step', everyDays: 10, lossPercent: 40, compounding: false } },
      41.6,
    ],
    ['the limits of a rule', { event: 'visit', points: 5, ceiling: 12 }, 12],
    ['the floor of a rule', { event: 'call', points: -5, floor: -2 }, -2],
  ])('%s', (_, rule, expected) => {
    const { total, contributions } = score([{ id: 'r', ...rule }], {}, visits)
    expect(total).toBe(expected)
    expect(sumPoints(contributions.map(({ points }) => points))).toBe(expected)
  })

  it('are not known where no events are', () => {
    expect(scoreLead(modelOf({ id: 'r', event: 'visit', points: 5 }), { facts: {}, at })).toMatchObject({
      total: 0,
      unjudged: [{ id: 'r', unknowns: [{ name: 'visit', problem: 'missing' }] }],
    })
  })

  it('leaves out the events that cannot be judged, and says so once', () => {
    const events = [visit('1', at), visit('2', at, { value: 2 }), visit('3', at, { value: 'x' })]
    expect(score([{ id: 'r', event: 'visit', points: valued }], {}, events)).toMatchObject({
      total: 2,
      contributions: [{ kind: 'rule', axis: 'axis', group: 'group', rule: 'r', points: 2, eventCount: 1 }],
      unjudged: [{ id: 'r', unknowns: [{ name: 'value', problem: 'missing' }] }],
    })
  })

  it('lists events to come, and counts them for nothing', () => {
    const later = [
      visit('b', '2026-07-01T00:00:00Z'),
      visit('c', '2026-06-20T00:00:00Z'),
      visit('a', '2026-07-01T00:00:00Z'),
    ]
    const { futureEventIds, total } = score([{ id: 'r', event: 'visit', points: 5 }], {}, [...later, visit('d', at)])
    expect(futureEventIds).toEqual(['c', 'a', 'b'])
    expect(total).toBe(5)
  })

  it('takes the first by its id of what happened at once', () => {
    const events = [visit('b', at, { value: 2 }), visit('a', at, { value: 1 })]
    const rules: readonly ScoreRule[] = [{ id: 'r', event: 'visit', points: valued, counts: 'once' }]
    expect(score(rules, {}, events).total).toBe(1)
    expect(score(rules, {}, [...events].reverse()).total).toBe(1)
  })

  it('refuses two events with one id, and a moment that is none', () => {
    const rules: readonly ScoreRule[] = [{ id: 'r', event: 'visit', points: 5 }]
    expect(codeThrownBy(() => score(rules, {}, [visit('1', at), visit('1', at)]))).toBe('duplicate-id')
    expect(thrownBy(() => score(rules, {}, [visit('1', '2026-13-01T00:00:00Z')])).details.field).toBe('events[0].at')
    expect(codeThrownBy(() => scoreLead(modelOf(...rules), { facts: {}, at: '2026-06-15' as never }))).toBe(
      'invalid-value',
    )
  })
})

describe('limits', () => {
  const model: ScoreModel = {
    axes: [
      {
        id: 'fit',
        floor: 10,
        groups: [{ id: 'firm', rules: [{ id: 'small', points: -5 }] }],
      },
      {
        id: 'engagement',
        ceiling: 70,
        groups: [
          {
            id: 'site',
            ceiling: 40,
            rules: [{ id: 'seen', event: 'visit', points: 20, ceiling: 50, decay: { kind: 'half-life', days: 10 } }],
          },
          { id: 'talks', rules: [{ id: 'spoke', points: 60 }] },
        ],
      },
    ],
    total: { ceiling: 75 },
  }
  const events = ['11', '12', '13', '14'].map((day) => visit(day, `2026-06-${day}T12:00:00Z` as '2026-06-11T12:00:00Z'))

  it('have lines of their own, in the order in which they hold', () => {
    const { axes, total, contributions } = scoreLead(model, { facts: {}, events, at })
    expect(axes).toEqual([
      { id: 'fit', points: 10 },
      { id: 'engagement', points: 70 },
    ])
    expect(total).toBe(75)
    const site = { axis: 'engagement', group: 'site' }
    expect(contributions).toEqual([
      { kind: 'rule', axis: 'fit', group: 'firm', rule: 'small', points: -5 },
      { kind: 'axis-limit', axis: 'fit', points: 15 },
      { kind: 'rule', ...site, rule: 'seen', points: 80, eventCount: 4 },
      { kind: 'decay', ...site, rule: 'seen', points: -12.52 },
      { kind: 'rule-limit', ...site, rule: 'seen', points: -17.48 },
      { kind: 'group-limit', ...site, points: -10 },
      { kind: 'rule', axis: 'engagement', group: 'talks', rule: 'spoke', points: 60 },
      { kind: 'axis-limit', axis: 'engagement', points: -30 },
      { kind: 'total-limit', points: -5 },
    ])
    expect(new Set(contributions.map(({ kind }) => kind)).size).toBe(contributionKinds.length - 1)
  })

  it('say when a daily cap takes something', () => {
    const [, line] = score(
      [{ id: 'r', event: 'visit', points: 20, decay: { kind: 'window', days: 30, dailyCap: 30 } }],
      {},
      [visit('1', at), visit('2', at)],
    ).contributions
    expect(line).toEqual({ kind: 'daily-limit', axis: 'axis', group: 'group', rule: 'r', points: -10 })
  })
})

describe('grades, labels and thresholds', () => {
  const graded = (points: number, start: (typeof letterGrades)[number], thirds: number): ScoreModel => ({
    ...modelOf({ id: 'rule', points }),
    grading: {
      kind: 'thirds',
      start,
      adjustments: [{ id: 'a', when: { fact: 'good', operator: 'equals', value: true }, thirds }],
    },
  })

  it.each<readonly [string, (typeof letterGrades)[number], number, Facts, string]>([
    ['not above the best', 'A', 12, { good: true }, 'A+'],
    ['not below the worst', 'D', -12, { good: true }, 'F'],
    ['ten thirds from D to the best', 'D', 10, { good: true }, 'A+'],
    ['no adjustment that does not apply', 'C', 3, { good: false }, 'C'],
    ['none that cannot be told', 'C', 3, {}, 'C'],
  ])('%s', (_, start, thirds, facts, grade) => {
    const result = scoreLead(graded(1, start, thirds), { facts, at })
    expect(result.grade).toBe(grade)
    expect(result.unjudged.map(({ id }) => id)).toEqual('good' in facts ? [] : ['a'])
  })

  it.each([
    [75, 'A'],
    [74.99, 'B'],
    [0, 'C'],
    [-50, 'C'],
  ])('%d points are in band %s, of the total and of an axis', (points, grade) => {
    const bands = [
      { label: 'A', from: 75 },
      { label: 'B', from: 50 },
      { label: 'C', from: 25 },
    ]
    const model = modelOf({ id: 'rule', points })
    for (const axis of [{}, { axis: 'axis' }]) {
      expect(scoreLead({ ...model, grading: { kind: 'bands', bands, ...axis } }, { facts: {}, at }).grade).toBe(grade)
    }
  })

  const side = (axis: string, from: number) => ({
    axis,
    bands: [
      { label: axis.slice(0, 1).toUpperCase(), from },
      { label: '-', from: 0 },
    ],
  })
  const model: ScoreModel = {
    axes: [
      { id: 'fit', groups: [{ id: 'f', rules: [{ id: 'fits', points: 40 }] }] },
      { id: 'engagement', groups: [{ id: 'e', rules: [{ id: 'engages', points: 30 }] }] },
    ],
    matrix: { rows: side('fit', 40), columns: side('engagement', 31) },
    thresholds: [
      { id: 'total', total: 70 },
      { id: 'more', total: 70.01 },
      { id: 'axes', axes: { fit: 40, engagement: 30 } },
      { id: 'one axis too low', axes: { fit: 40, engagement: 31 } },
      { id: 'label', labels: ['--', 'F-'] },
      { id: 'no label', labels: ['FE'] },
      { id: 'all of it', total: 50, axes: { fit: 1 }, labels: ['F-'] },
    ],
  }

  it('reach thresholds whose every part holds, in the order of the model', () => {
    const result = scoreLead(model, { facts: {}, at })
    expect(result.label).toBe('F-')
    expect(result.thresholds).toEqual(['total', 'axes', 'label', 'all of it'])
  })

  it('are left out where the model has none', () => {
    expect(scoreLead(modelOf({ id: 'r', points: 1 }), { facts: {}, at })).toEqual({
      at,
      total: 1,
      axes: [{ id: 'axis', points: 1 }],
      thresholds: [],
      contributions: [{ kind: 'rule', axis: 'axis', group: 'group', rule: 'r', points: 1 }],
      unjudged: [],
      futureEventIds: [],
      nextChanges: [],
    })
  })

  it('has every letter but E, with thirds, once', () => {
    expect(new Set(letterGrades).size).toBe(13)
  })
})

describe('a scorer', () => {
  it('is prepared once and scores many', () => {
    const scorer = leadScorerFor(modelOf({ id: 'r', when: { fact: 'a', operator: 'equals', value: 1 }, points: 3 }))
    expect([1, 2, 1].map((a) => scorer({ facts: { a }, at }).total)).toEqual([3, 0, 3])
  })

  it('leaves out the next change if it is not wanted', () => {
    const model = modelOf({ id: 'r', event: 'visit', points: 5, decay: { kind: 'window', days: 10 } })
    const circumstances = { facts: {}, events: [visit('1', at)], at } as const
    const { nextChangeAt, nextChanges, ...rest } = scoreLead(model, circumstances)
    expect(nextChangeAt).toBe('2026-06-25T12:00:00Z')
    expect(nextChanges).toHaveLength(2)
    expect(scoreLead(model, circumstances, { withNextChange: false })).toEqual({ ...rest, nextChanges: [] })
  })

  it('does not give a zero that JSON does not have', () => {
    const model: ScoreModel = {
      axes: [{ id: 'axis', ceiling: -0, groups: modelOf({ id: 'r', points: 5 }).axes[0]?.groups ?? [] }],
    }
    expect(Object.is(scoreLead(model, { facts: {}, at }).total, 0)).toBe(true)
  })
})

describe('a sum of points', () => {
  it.each([
    [[], 0],
    [[0.1, 0.2], 0.3],
    [[-0.1, 0.1], 0],
    [[100_000.01, 0.99], 100_001],
  ])('%j is %d', (points, sum) => {
    expect(sumPoints(points)).toBe(sum)
  })

  it.each([Number.NaN, 0.001, Number.POSITIVE_INFINITY, '1' as never])('does not take %s', (value) => {
    expect(thrownBy(() => sumPoints([1, value])).details.field).toBe('points[1]')
  })
})
