import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type PeriodSchedule } from '../../../src/foundation/time/index.ts'
import type { SurveyKind } from '../../../src/records/index.ts'
import {
  changeVerdicts,
  fewestToCompare,
  type GroupedResponse,
  type SatisfactionMeasure,
  type SatisfactionOverTimeOptions,
  satisfactionChange,
  satisfactionOverTime,
} from '../../../src/rules/reporting/index.ts'
import {
  customerEffort,
  customerSatisfaction,
  effortMethods,
  netPromoterScore,
  type SurveyAnswers,
} from '../../../src/rules/service/index.ts'
import { satisfactionMeasureSchema } from '../../../src/schemas.ts'
import { problems } from '../../records/problems.ts'
import { runsFor } from '../../tools/runs.ts'
import { seededRandom } from '../../tools/seeded-random.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { near } from '../lifetime-value/near.ts'
import { succeededWith } from '../service/samples.ts'

const nps: SatisfactionMeasure = { kind: 'nps' }
const csat: SatisfactionMeasure = { kind: 'csat', scale: 5 }
const ease: SatisfactionMeasure = { kind: 'ces', method: 'mean' }

/** So many of so many gave the best answer, the others the worst. */
const ofAll = ([best, all]: readonly [number, number]): SurveyAnswers => ({ 5: best, 1: all - best })

describe('a change of satisfaction', () => {
  it.each([
    // Newcombe (1998), "Interval estimation for the difference between independent proportions", table II, method 10.
    ['56 of 70 less 48 of 80', [48, 80], [56, 70], { low: 0.0524, high: 0.3339 }, 'better'],
    ['9 of 10 less 3 of 10', [3, 10], [9, 10], { low: 0.1705, high: 0.809 }, 'better'],
    ['6 of 7 less 2 of 7', [2, 7], [6, 7], { low: 0.0582, high: 0.8062 }, 'unclear'],
    ['5 of 56 less 0 of 29', [0, 29], [5, 56], { low: -0.0381, high: 0.1926 }, 'unclear'],
    ['0 of 10 less 0 of 20', [0, 20], [0, 10], { low: -0.1611, high: 0.2775 }, 'unclear'],
    ['0 of 10 less 0 of 10', [0, 10], [0, 10], { low: -0.2775, high: 0.2775 }, 'unclear'],
    ['10 of 10 less 0 of 20', [0, 20], [10, 10], { low: 0.6791, high: 1 }, 'better'],
    ['10 of 10 less 0 of 10', [0, 10], [10, 10], { low: 0.6075, high: 1 }, 'better'],
    ['3 of 10 less 9 of 10', [9, 10], [3, 10], { low: -0.809, high: -0.1705 }, 'worse'],
  ] as const)('of shares is that of Newcombe (1998): %s', (_, before, since, interval, verdict) => {
    const change = succeededWith(satisfactionChange(ofAll(before), ofAll(since), csat))
    expect((change.interval?.low ?? 9) / 100).toBeCloseTo(interval.low, 4)
    expect((change.interval?.high ?? 9) / 100).toBeCloseTo(interval.high, 4)
    expect(change.verdict).toBe(verdict)
    expect(change.difference).toBeCloseTo(100 * (since[0] / since[1] - before[0] / before[1]), 10)
  })

  it.each([
    // Worked out by itself from the formulas of Agresti and Min (2005) and of Zou and Donner (2008).
    [{ 10: 40, 0: 30, 7: 30 }, { 10: 55, 0: 20, 7: 25 }, { low: 2.4145, high: 46.9208 }, 'better'],
    [{ 10: 4, 0: 3, 7: 3 }, { 10: 55, 0: 20, 7: 25 }, { low: -22.1099, high: 74.8349 }, 'unclear'],
  ] as const)('of net promoter scores is by the limits of both: %j to %j', (before, since, interval, verdict) => {
    const change = succeededWith(satisfactionChange(before, since, nps))
    expect([change.difference, change.verdict]).toEqual([25, verdict])
    // The limits that it is made of are rounded, so that the last decimal may be one off.
    near(change.interval?.low, interval.low, 2e-4 / Math.abs(interval.low))
    near(change.interval?.high, interval.high, 2e-4 / Math.abs(interval.high))
    // The same figures as another measure has of the same shares.
    const asEffort = (counts: SurveyAnswers) => {
      const [high = 0, low = 0, middle = 0] = [10, 0, 7].map((answer) => (counts as Record<number, number>)[answer])
      return { 7: high, 1: low, 4: middle }
    }
    const index: SatisfactionMeasure = { kind: 'ces', method: 'easy-minus-hard' }
    const alike = succeededWith(satisfactionChange(asEffort(before), asEffort(since), index))
    expect([alike.difference, alike.interval]).toEqual([change.difference, change.interval])
  })

  it.each([
    // ttest_ind(equal_var=False).confidence_interval of SciPy 1.17.1.
    [{ 3: 1, 4: 1, 5: 1 }, { 5: 1, 6: 2, 7: 1 }, 90, { low: 0.4764, high: 3.5236 }, 'unclear'],
    [{ 3: 1, 4: 1, 5: 1 }, { 5: 1, 6: 2, 7: 1 }, 95, { low: 0.0077, high: 3.9923 }, 'unclear'],
    [{ 3: 1, 4: 1, 5: 1 }, { 5: 1, 6: 2, 7: 1 }, 99, { low: -1.3394, high: 5.3394 }, 'unclear'],
    [{ 7: 9, 1: 1 }, { 7: 2, 6: 1, 2: 2 }, 95, { low: -4.7611, high: 1.5611 }, 'unclear'],
    // No two means are more than 6 apart.
    [{ 7: 9, 1: 1 }, { 7: 2, 6: 1, 2: 2 }, 99, { low: -6, high: 3.1591 }, 'unclear'],
    [
      { 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 },
      { 1: 60, 2: 170, 3: 150, 4: 130, 5: 180, 6: 190, 7: 120 },
      95,
      { low: 0.0061, high: 0.3339 },
      'better',
    ],
  ] as const)(
    'of means is that of Welch (1947): %j to %j at %d',
    (before, since, confidencePercent, interval, verdict) => {
      const change = succeededWith(satisfactionChange(before, since, ease, { confidencePercent }))
      expect([change.interval, change.verdict]).toEqual([interval, verdict])
      expect(changeVerdicts).toContain(verdict)
    },
  )

  it.each([
    ['one answer before', [4], [5, 6, 7]],
    ['one answer since', [4, 5], [7]],
    ['answers that are all alike', [4, 4, 4], [5, 6, 7]],
  ])('of means is unclear with %s', (_, before, since) => {
    const change = succeededWith(satisfactionChange(before, since, ease))
    expect([change.interval, change.verdict]).toEqual([undefined, 'unclear'])
    expect(Object.keys(change)).not.toContain('interval')
    expect(change.difference).toBe(change.since.score - change.before.score)
  })

  it('is never more than chance with fewer answers than ten on a side', () => {
    const verdictOf = (before: number, since: number) =>
      succeededWith(satisfactionChange({ 0: before }, { 10: since }, nps)).verdict
    expect(fewestToCompare).toBe(10)
    expect([verdictOf(9, 99), verdictOf(99, 9), verdictOf(10, 10)]).toEqual(['unclear', 'unclear', 'better'])
  })

  it('has both figures, as the functions of surveys make them', () => {
    const [before, since] = [ofAll([3, 10]), ofAll([9, 10])]
    const change = succeededWith(satisfactionChange(before, since, csat, { confidencePercent: 90 }))
    const options = { scale: 5, confidencePercent: 90 } as const
    const { percent, interval } = succeededWith(customerSatisfaction(since, options))
    expect(change.since).toEqual({ answers: 10, score: percent, interval })
    expect(succeededWith(satisfactionChange([9], [3], nps)).before).toEqual({
      answers: 1,
      score: 100,
      interval: succeededWith(netPromoterScore([9])).interval,
    })
    expect(succeededWith(satisfactionChange([2], [6], ease)).since).toEqual({ answers: 1, score: 6 })
    for (const method of effortMethods) {
      const { score } = succeededWith(customerEffort([1, 5, 7], { method }))
      expect(succeededWith(satisfactionChange([4], [1, 5, 7], { kind: 'ces', method })).since.score).toBe(score)
    }
  })

  it('is not there where nobody answered', () => {
    const refusal = { ok: false, reason: { code: 'no-answers', parameters: {} } }
    expect(satisfactionChange([], [9], nps)).toEqual(refusal)
    expect(satisfactionChange([9], {}, nps)).toEqual(refusal)
  })

  it.each<[string, SurveyAnswers, SatisfactionMeasure, string, string]>([
    ['another question', [1], { kind: 'mood' } as never, 'unknown-code', 'measure.kind'],
    ['effort without a method', [1], { kind: 'ces' } as never, 'unknown-code', 'measure.method'],
    ['a scale of two', [1], { kind: 'csat', scale: 2 }, 'invalid-value', 'measure.scale'],
    ['an answer outside the scale', [6], csat, 'invalid-value', 'answers[0]'],
  ])('refuses %s', (_, answers, measure, code, field) => {
    const error = thrownBy(() => satisfactionChange(answers, answers, measure))
    expect([error.code, error.details.field]).toEqual([code, field])
    expect(problems(satisfactionMeasureSchema, measure).length).toBe(field === 'answers[0]' ? 0 : 1)
  })

  it('holds its interval around the difference, and says the opposite the other way round', () => {
    const answers = fc.array(fc.nat(10), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(answers, answers, (before, since) => {
        const there = succeededWith(satisfactionChange(before, since, nps))
        const back = succeededWith(satisfactionChange(since, before, nps))
        const { low = 0, high = 0 } = there.interval ?? {}
        const opposite = { better: 'worse', worse: 'better', unclear: 'unclear' }[there.verdict]
        expect([
          low - 1e-4 <= there.difference && there.difference <= high + 1e-4,
          back.verdict === opposite,
          Math.abs((back.interval?.low ?? 0) + high) < 1e-3,
          low >= -200 && high <= 200,
        ]).toEqual([true, true, true, true])
      }),
    )
  })

  it('holds the true difference about as often as it says: of net promoter scores of 30 answers each', () => {
    const random = seededRandom(20)
    const runs = 2_000
    const draw = (promoters: number, passives: number): SurveyAnswers => {
      const counts: Record<number, number> = { 10: 0, 7: 0, 0: 0 }
      for (let answer = 0; answer < 30; answer += 1) {
        const at = random.uniform()
        const given = at < promoters ? 10 : at < promoters + passives ? 7 : 0
        counts[given] = (counts[given] ?? 0) + 1
      }
      return counts
    }
    let held = 0
    for (let run = 0; run < runs; run += 1) {
      // 30 before, 60 since.
      const { interval } = succeededWith(satisfactionChange(draw(0.5, 0.3), draw(0.7, 0.2), nps))
      if (interval && interval.low <= 30 && interval.high >= 30) held += 1
    }
    // Three standard errors either way of 95 per cent are 1.5.
    expect(Math.abs(held / runs - 0.95)).toBeLessThan(0.015)
  })
})

describe('satisfaction over time', () => {
  const months: PeriodSchedule = { anchor: '2026-01-01', every: { unit: 'month', count: 1 } }
  const options: SatisfactionOverTimeOptions = {
    schedule: months,
    period: { start: '2026-04-01', end: '2026-07-01' },
    by: 'team',
  }
  let made = 0
  const response = (score: number, day: string, team?: string, kind: SurveyKind = 'nps'): GroupedResponse => {
    made += 1
    const fields = team === undefined ? {} : { fields: { team, product: 'shop' } }
    return { id: `sr-${made}`, kind, score, at: `${day as `${number}-${number}-${number}`}T12:00:00Z`, ...fields }
  }
  const responses = [
    response(10, '2026-03-31', 'north'),
    response(10, '2026-04-01', 'north'),
    response(0, '2026-04-30', 'south'),
    response(9, '2026-06-01', 'north'),
    response(9, '2026-06-02'),
    response(8, '2026-06-30', 'south'),
    response(1, '2026-07-01', 'south'),
    response(1, '2026-06-15', 'south', 'csat'),
  ]

  it('is cut into periods, those without an answer among them', () => {
    const { all, measure } = satisfactionOverTime(responses, nps, options)
    expect(measure).toEqual(nps)
    expect(all.periods.map(({ start, end, figure }) => [start, end, figure?.answers, figure?.score])).toEqual([
      ['2026-04-01', '2026-05-01', 2, 0],
      ['2026-05-01', '2026-06-01', undefined, undefined],
      ['2026-06-01', '2026-07-01', 3, 200 / 3],
    ])
    expect(all.figure).toMatchObject({ answers: 5, score: 40 })
    expect(all.periods.map((period) => 'change' in period)).toEqual([false, false, false])
  })

  it('says of each period how it differs from the one before', () => {
    const many = [
      ...Array.from({ length: 50 }, (_, index) => response(index % 5 === 0 ? 10 : 5, '2026-04-10')),
      ...Array.from({ length: 50 }, (_, index) => response(index % 5 === 0 ? 5 : 10, '2026-05-10')),
      response(10, '2026-06-10'),
    ]
    const { all } = satisfactionOverTime(many, nps, options)
    const before = { 10: 10, 5: 40 }
    const { difference, interval, verdict } = succeededWith(satisfactionChange(before, { 10: 40, 5: 10 }, nps))
    expect(all.periods[1]?.change).toEqual({ difference, interval, verdict: 'better' })
    expect(verdict).toBe('better')
    expect(all.periods[2]?.change?.verdict).toBe('unclear')
    const careful = satisfactionOverTime(many, nps, { ...options, confidencePercent: 99 }).all.periods[1]?.change
    expect((careful?.interval?.low ?? 999) < (interval?.low ?? 0)).toBe(true)
  })

  it('goes by any field, with those that have none last, and each group beside the others', () => {
    const { groups } = satisfactionOverTime(responses, nps, options)
    expect(groups.map(({ value, figure }) => [value, figure?.answers, figure?.score])).toEqual([
      ['north', 2, 100],
      ['south', 2, -50],
      [undefined, 1, 100],
    ])
    expect('value' in (groups[2] ?? {})).toBe(false)
    const { difference, interval, verdict } = succeededWith(satisfactionChange([0, 8, 9], [10, 9], nps))
    expect(groups[0]?.besideOthers).toEqual({ difference, interval, verdict })
    const alone = satisfactionOverTime(responses, nps, { ...options, by: 'product' }).groups
    expect(alone.map(({ value }) => value)).toEqual(['shop', undefined])
    const [only] = satisfactionOverTime(responses.slice(0, 4), nps, { ...options, by: 'product' }).groups
    expect([only?.value, 'besideOthers' in (only ?? {})]).toEqual(['shop', false])
  })

  it('has no groups where none are asked for, and nothing where nobody answered', () => {
    const { by: _, ...whole } = options
    expect(satisfactionOverTime(responses, nps, whole).groups).toEqual([])
    const { all, groups } = satisfactionOverTime([], csat, options)
    expect([all.figure, groups, all.periods.length]).toEqual([undefined, [], 3])
    const inherited = satisfactionOverTime(responses, nps, { ...options, by: 'constructor' }).groups
    expect(inherited.map(({ value }) => value)).toEqual([undefined])
  })

  it('takes whole periods, fiscal quarters as well, and days by the clock that is named', () => {
    const quarters: PeriodSchedule = { anchor: '2026-02-01', every: { unit: 'month', count: 3 } }
    const { all } = satisfactionOverTime(responses, nps, {
      schedule: quarters,
      period: { start: '2026-04-30', end: '2026-05-02' },
    })
    expect(all.periods.map(({ start, end, figure }) => [start, end, figure?.answers])).toEqual([
      ['2026-02-01', '2026-05-01', 3],
      ['2026-05-01', '2026-08-01', 4],
    ])
    const edges = (['2026-04-30T23:59:59.9Z', '2026-05-01T00:00:00Z'] as const).map(
      (at, index): GroupedResponse => ({ id: `${index}`, kind: 'nps', score: 9, at }),
    )
    const counts = satisfactionOverTime(edges, nps, options).all.periods.map(({ figure }) => figure?.answers)
    expect(counts).toEqual([1, 1, undefined])
    const late: GroupedResponse = { id: 'late', kind: 'nps', score: 9, at: '2026-06-30T23:30:00Z' }
    const answersIn = (timeZone: string) =>
      satisfactionOverTime([late], nps, { ...options, timeZone }).all.figure?.answers
    expect([answersIn('UTC'), answersIn('Europe/Lisbon')]).toEqual([1, undefined])
  })

  it.each([
    ['a response twice', [responses[0], responses[0]], nps, {}, 'duplicate-id', 'responses[1].id'],
    [
      'an answer outside the scale',
      [response(6, '2026-01-01', 'north', 'csat')],
      csat,
      {},
      'invalid-value',
      'responses[0].score',
    ],
    [
      'an empty period',
      [],
      nps,
      { period: { start: '2026-04-01', end: '2026-04-01' } },
      'invalid-period',
      'period.end',
    ],
    ['another question', [], { kind: 'mood' }, {}, 'unknown-code', 'measure.kind'],
    ['another zone', responses, nps, { timeZone: 'Europe/Atlantis' }, 'unknown-time-zone', 'timeZone'],
  ] as const)('refuses %s', (_, some, measure, more, code, field) => {
    const error = thrownBy(() => satisfactionOverTime(some as never, measure as never, { ...options, ...more }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('sums to everybody, by groups and by periods, in any order', () => {
    const anyResponses = fc.array(
      fc.record({ score: fc.integer({ min: 1, max: 5 }), day: fc.integer({ min: 0, max: 140 }), team: fc.nat(3) }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(anyResponses, (drawn) => {
        const some = drawn.map(
          ({ score, day, team }, index): GroupedResponse => ({
            id: `${index}`,
            kind: 'csat',
            score,
            at: `${addDays('2026-03-01', day)}T12:00:00Z`,
            ...(team > 0 && { fields: { team: `t-${team}` } }),
          }),
        )
        const report = satisfactionOverTime(some, csat, options)
        const answersOf = (figures: readonly { figure?: { answers: number } }[]): number =>
          figures.reduce((sum, { figure }) => sum + (figure?.answers ?? 0), 0)
        const within = some.filter(({ at }) => at >= '2026-04' && at < '2026-07').length
        expect([
          answersOf([report.all]),
          answersOf(report.all.periods),
          answersOf(report.groups),
          answersOf(report.groups.flatMap(({ periods }) => periods)),
        ]).toEqual([within, within, within, within])
        expect(satisfactionOverTime([...some].reverse(), csat, options)).toEqual(report)
        expect(JSON.parse(JSON.stringify(report))).toEqual(report)
      }),
      { numRuns: runsFor(300) },
    )
  })
})
