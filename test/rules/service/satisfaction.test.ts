import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../src/foundation/time/index.ts'
import type { SurveyResponse } from '../../../src/records/index.ts'
import {
  confidencePercents,
  customerEffort,
  customerSatisfaction,
  effortMethods,
  netPromoterScore,
  responseRate,
  surveyScores,
} from '../../../src/rules/service/index.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { succeededWith, surveyResponse } from './samples.ts'

const nobody = { ok: false, reason: { code: 'no-answers', parameters: {} } }

describe('the net promoter score', () => {
  it('of five answers (EX-17)', () => {
    expect(succeededWith(netPromoterScore([10, 9, 9, 8, 5]))).toMatchObject({
      answers: 5,
      promoters: 3,
      passives: 1,
      detractors: 1,
      score: 40,
    })
  })

  it.each<[string, number, number]>([
    ['a six detracts', 6, -100],
    ['a seven is passive', 7, 0],
    ['an eight is passive', 8, 0],
    ['a nine promotes', 9, 100],
    ['a nought detracts', 0, -100],
  ])('%s', (_, answer, score) => {
    expect(succeededWith(netPromoterScore([answer])).score).toBe(score)
  })

  it('has the interval of Agresti and Min (2005)', () => {
    // 59 and 16 of 1,600 of one kind and of the other: d = 43/1602, s = sqrt((76/1602 - d^2)/1602), by hand.
    const counted = { 10: 59, 0: 16, 7: 1_525 }
    expect(succeededWith(netPromoterScore(counted)).interval).toEqual({ low: 1.6257, high: 3.7426 })
    // Answers that are all alike are not certain.
    expect(succeededWith(netPromoterScore([10])).interval).toEqual({ low: -51.0101, high: 100 })
  })
})

describe('customer satisfaction', () => {
  it('of eight answers (EX-18)', () => {
    expect(succeededWith(customerSatisfaction([5, 5, 4, 3, 4, 1, 2, 4], { scale: 5 }))).toMatchObject({
      answers: 8,
      satisfied: 5,
      percent: 62.5,
    })
  })

  it.each([
    // Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, Wilson's score without correction.
    ['81 of 263', 81, 263, { low: 0.2553, high: 0.3662 }],
    ['15 of 148', 15, 148, { low: 0.0624, high: 0.1605 }],
    ['0 of 20', 0, 20, { low: 0, high: 0.1611 }],
    ['1 of 29', 1, 29, { low: 0.0061, high: 0.1718 }],
  ])('has the interval of Wilson (1927): %s', (_, satisfied, all, { low, high }) => {
    const { interval } = succeededWith(customerSatisfaction({ 5: satisfied, 1: all - satisfied }, { scale: 5 }))
    expect(interval.low / 100).toBeCloseTo(low, 4)
    expect(interval.high / 100).toBeCloseTo(high, 4)
  })

  it('asks for a scale', () => {
    expect(thrownBy(() => customerSatisfaction([1], { scale: 2 })).details.field).toBe('scale')
    expect(thrownBy(() => customerSatisfaction([6], { scale: 5 })).details.field).toBe('answers[0]')
    expect(succeededWith(customerSatisfaction([9], { scale: 10 })).percent).toBe(100)
  })
})

describe('customer effort', () => {
  const counts = { 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 }

  it('of a thousand answers (EX-19), by each of the three ways', () => {
    const score = (method: (typeof effortMethods)[number]) => succeededWith(customerEffort(counts, { method })).score
    expect(effortMethods.map(score)).toEqual([4.08, -13, 46])
  })

  it('has an interval that goes with the way', () => {
    // Of 1, 4 and 7 the mean is 4 and the deviation 3: 4 ± 1.96 × 3 ÷ √3, and no answer lies outside the scale.
    expect(succeededWith(customerEffort([1, 4, 7], { method: 'mean' })).interval).toEqual({ low: 1, high: 7 })
    // Of 3, 4 and 5 the deviation is 1.
    expect(succeededWith(customerEffort([3, 4, 5], { method: 'mean' })).interval).toEqual({ low: 2.8684, high: 5.1316 })
    expect(succeededWith(customerEffort([4], { method: 'mean' }))).toEqual({ answers: 1, method: 'mean', score: 4 })
    const share = succeededWith(customerEffort({ 7: 81, 1: 182 }, { method: 'easy-share' })).interval
    expect(share).toEqual(succeededWith(responseRate(81, 263)).interval)
    const index = succeededWith(customerEffort({ 7: 59, 1: 16, 4: 1_525 }, { method: 'easy-minus-hard' })).interval
    expect(index).toEqual({ low: 1.6257, high: 3.7426 })
  })

  it('has no method by default', () => {
    expect(codeThrownBy(() => customerEffort([4], {} as never))).toBe('unknown-code')
  })
})

describe('a response rate', () => {
  it('is of those who were asked', () => {
    expect(succeededWith(responseRate(81, 263))).toMatchObject({ asked: 263, answered: 81 })
    expect(succeededWith(responseRate(0, 20)).percent).toBe(0)
    expect(responseRate(0, 0)).toEqual(nobody)
    expect(thrownBy(() => responseRate(3, 2)).details.field).toBe('answered')
    expect(thrownBy(() => responseRate(0, -1)).details.field).toBe('asked')
  })
})

describe('figures of surveys', () => {
  it('are not there where nobody answered', () => {
    expect(netPromoterScore([])).toEqual(nobody)
    expect(netPromoterScore({ 9: 0 })).toEqual(nobody)
    expect(customerSatisfaction([], { scale: 5 })).toEqual(nobody)
    for (const method of effortMethods) expect(customerEffort({}, { method })).toEqual(nobody)
  })

  it('are refused for answers that cannot be', () => {
    expect(thrownBy(() => netPromoterScore([9, 11])).details.field).toBe('answers[1]')
    expect(thrownBy(() => netPromoterScore([9, 8.5])).details.field).toBe('answers[1]')
    expect(thrownBy(() => netPromoterScore({ 9: -1 })).details.field).toBe('answers.9')
    expect(thrownBy(() => netPromoterScore({ nine: 1 } as never)).details.field).toBe('answers')
    expect(thrownBy(() => netPromoterScore([9], { confidencePercent: 50 as 90 })).details.field).toBe(
      'confidencePercent',
    )
  })

  it('are surer the wider they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10), { minLength: 1, maxLength: 30 }), (answers) => {
        const [some, more, most] = confidencePercents.map(
          (confidencePercent) => succeededWith(netPromoterScore(answers, { confidencePercent })).interval,
        )
        const width = (interval = { low: 0, high: 0 }): number => interval.high - interval.low
        expect(width(some) <= width(more) && width(more) <= width(most)).toBe(true)
        expect(Math.abs(succeededWith(netPromoterScore(answers)).score) <= 100).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('are drawn from the responses of a time', () => {
    const response = (fields: Partial<SurveyResponse>): SurveyResponse => ({ ...surveyResponse, ...fields })
    const responses = [
      response({ at: '2026-06-01T00:00:00Z', score: 1 }),
      response({ at: '2026-06-30T23:59:59Z', score: 2 }),
      response({ at: '2026-07-01T00:00:00Z', score: 3 }),
      response({ kind: 'ces', score: 4 }),
    ]
    const june = { from: '2026-06-01T00:00:00Z', to: '2026-07-01T00:00:00Z' } as const
    expect(surveyScores(responses, 'nps', june)).toEqual([1, 2])
    expect(surveyScores(responses, 'nps')).toEqual([1, 2, 3])
    expect(surveyScores(responses, 'nps', { to: june.from })).toEqual([])
    expect(surveyScores(responses, 'ces', { from: june.from })).toEqual([4])
    expect(thrownBy(() => surveyScores([], 'nps', { from: june.to, to: june.from })).details.field).toBe('to')
    expect(thrownBy(() => surveyScores([], 'nps', { from: 'June' as Instant })).details.field).toBe('from')
  })
})
