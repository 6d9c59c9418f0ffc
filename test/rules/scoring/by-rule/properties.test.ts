import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Circumstances,
  type Condition,
  type Instant,
  leadScorerFor,
  type ScoreAxis,
  type ScoreDecay,
  type ScoreModel,
  type ScoreRule,
  scoreLead,
  sumPoints,
  type TrackedEvent,
} from '../../../../src/index.ts'
import { scoreModelSchema } from '../../../../src/schemas.ts'

const start = Date.UTC(2026, 0, 1)
const day = 86_400_000
const instantAt = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant
const later = (at: Instant, milliseconds: number): Instant => instantAt(Date.parse(at) + milliseconds)

const types = ['visit', 'call'] as const
const points = fc.integer({ min: -5_000, max: 10_000 }).map((units) => units / 100)
const days = fc.oneof(
  fc.constantFrom(1, 7, 30),
  fc.integer({ min: 1, max: 4_000 }).map((hundredths) => hundredths / 100),
)

const decays: fc.Arbitrary<ScoreDecay> = fc.oneof(
  fc.record({ kind: fc.constant('half-life' as const), days }),
  fc.record({
    kind: fc.constant('step' as const),
    everyDays: days,
    lossPercent: fc.integer({ min: 1, max: 100 }),
    compounding: fc.boolean(),
  }),
  fc.record(
    { kind: fc.constant('window' as const), days, dailyCap: fc.integer({ min: 1, max: 50 }) },
    { requiredKeys: ['kind', 'days'] },
  ),
)

const conditions: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constantFrom('a', 'b'),
    operator: fc.constant('at-least' as const),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    fact: fc.constantFrom('on', 'moment'),
    operator: fc.constantFrom('days-since' as const, 'days-until' as const),
    atLeast: days,
  }),
  fc.record({
    fact: fc.constantFrom('on', 'moment'),
    operator: fc.constantFrom('days-since' as const, 'days-until' as const),
    atMost: days,
  }),
  fc.record({
    event: fc.constantFrom(...types),
    operator: fc.constant('count' as const),
    atLeast: fc.constantFrom(1, 2),
    withinDays: days,
  }),
  fc.record({ event: fc.constantFrom(...types), operator: fc.constant('days-since-last' as const), atMost: days }),
)

const limits = fc.record(
  { floor: fc.integer({ min: -100, max: 10 }), ceiling: fc.integer({ min: 10, max: 100 }) },
  { requiredKeys: [] },
)
const factRule = fc.record(
  {
    when: conditions,
    points: fc.oneof(
      points,
      points.map((end) => ({
        kind: 'line' as const,
        fact: 'a',
        from: { value: 0, points: 0 },
        to: { value: 3, points: end },
      })),
    ),
  },
  { requiredKeys: ['points'] },
)
const eventRule = fc.record(
  {
    when: conditions,
    event: fc.constantFrom(...types),
    points,
    decay: decays,
    counts: fc.constantFrom('once' as const, 'every' as const, { atMost: 2 }),
    where: fc.constant<Condition>({ fact: 'seconds', operator: 'at-least', value: 30 }),
  },
  { requiredKeys: ['event', 'points'] },
)
const rules = fc.tuple(fc.oneof(factRule, eventRule, eventRule), limits).map(([rule, more]) => ({ ...rule, ...more }))
const groups = fc.tuple(fc.array(rules, { minLength: 1, maxLength: 3 }), limits)
const axes = fc.tuple(fc.array(groups, { minLength: 1, maxLength: 2 }), limits)

/** Any model of two axes; ids by their places. */
const models: fc.Arbitrary<ScoreModel> = fc.tuple(axes, axes, limits).map(([fit, engagement, total]) => ({
  axes: [fit, engagement].map(
    ([groupList, axisLimits], axis): ScoreAxis => ({
      id: String(axis),
      ...axisLimits,
      groups: groupList.map(([ruleList, groupLimits], group) => ({
        id: `${axis}-${group}`,
        ...groupLimits,
        rules: ruleList.map((rule, index): ScoreRule => ({ id: `${axis}-${group}-${index}`, ...rule })),
      })),
    }),
  ),
  total,
  grading: {
    kind: 'bands',
    bands: [
      { label: 'A', from: 50 },
      { label: 'B', from: 0 },
    ],
  },
  matrix: {
    rows: {
      axis: '0',
      bands: [
        { label: 'A', from: 20 },
        { label: 'B', from: 0 },
      ],
    },
    columns: {
      axis: '1',
      bands: [
        { label: '1', from: 30 },
        { label: '2', from: 5 },
        { label: '3', from: 0 },
      ],
    },
  },
  thresholds: [
    { id: 'warm', total: 25 },
    { id: 'hot', axes: { '0': 10, '1': 10 } },
  ],
}))

const moments = fc.integer({ min: 0, max: 90 * day }).map((milliseconds) => instantAt(start + milliseconds))
const eventLists: fc.Arbitrary<readonly TrackedEvent[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...types),
      at: fc.oneof(moments, fc.constantFrom(instantAt(start + 10 * day), instantAt(start + 20 * day))),
      properties: fc.record({ seconds: fc.integer({ min: 0, max: 60 }) }, { requiredKeys: [] }),
    }),
    { maxLength: 8 },
  )
  .map((events) => events.map((event, index) => ({ id: `e${index}`, ...event })))
const leads: fc.Arbitrary<Circumstances> = fc.record(
  {
    facts: fc.record(
      {
        a: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant('x')),
        b: fc.integer({ min: 0, max: 3 }),
        on: moments.map((at) => at.slice(0, 10)),
        moment: moments,
      },
      { requiredKeys: [] },
    ),
    events: eventLists,
    at: moments,
  },
  { requiredKeys: ['facts', 'at'] },
)

describe('any model and any lead', { timeout: 60_000 }, () => {
  it('is a model to the schema too', () => {
    fc.assert(
      fc.property(models, (model) => {
        expect(scoreModelSchema.safeParse(model).error).toBeUndefined()
      }),
    )
  })

  it('has contributions that sum to every total to the last digit, none of them zero', () => {
    fc.assert(
      fc.property(models, leads, (model, lead) => {
        const { axes: scores, total, contributions } = scoreLead(model, lead, { withNextChange: false })
        const sumOf = (lines: typeof contributions) => sumPoints(lines.map(({ points: each }) => each))
        for (const { id, points: each } of scores)
          expect(sumOf(contributions.filter(({ axis }) => axis === id))).toBe(each)
        expect(sumOf(contributions)).toBe(total)
        expect(contributions.every(({ points: each }) => each !== 0)).toBe(true)
      }),
    )
  })

  it('has scores within every floor and ceiling', () => {
    fc.assert(
      fc.property(models, leads, (model, lead) => {
        const { axes: scores, total, contributions } = scoreLead(model, lead, { withNextChange: false })
        const isWithin = (value: number, { floor = -1e9, ceiling = 1e9 }) => value >= floor && value <= ceiling
        expect(isWithin(total, model.total ?? {})).toBe(true)
        for (const [index, axis] of model.axes.entries()) {
          expect(isWithin(scores[index]?.points ?? Number.NaN, axis)).toBe(true)
          for (const group of axis.groups) {
            const lines = contributions.filter((line) => line.group === group.id)
            expect(isWithin(sumPoints(lines.map(({ points: each }) => each)), group)).toBe(true)
            for (const rule of group.rules) {
              const ofRule = lines.filter((line) => line.rule === rule.id)
              if (ofRule.length > 0)
                expect(isWithin(sumPoints(ofRule.map(({ points: each }) => each)), rule)).toBe(true)
            }
          }
        }
      }),
    )
  })

  it('scores the same in whatever order the events are given', () => {
    fc.assert(
      fc.property(
        models,
        leads.chain((lead) =>
          fc.tuple(
            fc.constant(lead),
            fc.shuffledSubarray([...(lead.events ?? [])], { minLength: lead.events?.length ?? 0 }),
          ),
        ),
        (model, [lead, events]) => {
          const shuffled = lead.events ? { ...lead, events } : lead
          expect(scoreLead(model, shuffled)).toEqual(scoreLead(model, lead))
        },
      ),
    )
  })

  it('scores the same by a scorer that was prepared and used before, and changes nothing that it is given', () => {
    fc.assert(
      fc.property(models, leads, leads, (model, other, lead) => {
        const before = JSON.stringify([model, lead])
        const scorer = leadScorerFor(model)
        scorer(other)
        const score = scorer(lead)
        expect(score).toEqual(scoreLead(model, lead))
        expect(JSON.parse(JSON.stringify(score))).toEqual(score)
        expect(JSON.stringify([model, lead])).toBe(before)
      }),
    )
  })

  it('scores the same until the next change, and otherwise from then on', () => {
    const standingOf = (model: ScoreModel, lead: Circumstances, at: Instant) => {
      const {
        total,
        axes: scores,
        grade,
        label,
        thresholds,
      } = scoreLead(model, { ...lead, at }, { withNextChange: false })
      return { total, scores, grade, label, thresholds }
    }
    fc.assert(
      fc.property(models, leads, fc.double({ min: 0, max: 1, noNaN: true }), (model, lead, share) => {
        const { nextChangeAt, nextChanges } = scoreLead(model, lead)
        const now = standingOf(model, lead, lead.at)
        const end = nextChangeAt ?? later(lead.at, 400 * day)
        const between = Math.floor((Date.parse(end) - Date.parse(lead.at) - 1) * share)
        for (const at of [later(lead.at, between), later(end, -1)]) expect(standingOf(model, lead, at)).toEqual(now)
        if (nextChangeAt && nextChanges.length > 0) {
          const then = standingOf(model, lead, nextChangeAt)
          expect(then).not.toEqual(now)
          for (const change of nextChanges) {
            if (change.kind === 'total') expect([change.from, change.to]).toEqual([now.total, then.total])
          }
        }
      }),
    )
  })

  it('says nothing else of the later than that it comes', () => {
    fc.assert(
      fc.property(models, leads, (model, lead) => {
        const isPast = ({ at }: TrackedEvent) => Date.parse(at) <= Date.parse(lead.at)
        const { futureEventIds, ...score } = scoreLead(model, lead, { withNextChange: false })
        const known = lead.events ? { ...lead, events: lead.events.filter(isPast) } : lead
        expect({ ...score, futureEventIds: [] }).toEqual(scoreLead(model, known, { withNextChange: false }))
        expect(futureEventIds.length).toBe((lead.events ?? []).filter((event) => !isPast(event)).length)
      }),
    )
  })
})
