import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/foundation/condition/index.ts'
import {
  defaultLoyaltyProgramme,
  defaultPointsRounding,
  type EarningRule,
  type LoyaltyProgramme,
  pointsForPurchase,
} from '../../../src/rules/loyalty/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { euros } from './samples.ts'

const tiers = {
  basis: 'balance',
  tiers: [
    { id: 'silver', from: 0 },
    { id: 'gold', from: 1, multiplier: '1.25' },
    { id: 'none', from: 2, multiplier: '0' },
  ],
} as const
const perEuro: EarningRule = { id: 'spend', earns: { points: 2, perSpent: euros('1.00') } }
const earning = (...rules: readonly EarningRule[]): LoyaltyProgramme => ({ points: {}, earning: rules, tiers })
const earned = (amount: string, programme: LoyaltyProgramme, tierId?: string, facts: Facts = {}) =>
  pointsForPurchase({ on: '2026-03-01', spent: euros(amount), facts }, programme, tierId)

describe('points for money', () => {
  it.each<[string, string, string | undefined, number]>([
    ['nothing spent', '0.00', undefined, 0],
    ['whole euros', '30.00', undefined, 60],
    ['what is begun but not full earns nothing', '30.49', undefined, 60],
    ['half a euro earns half of two', '30.50', undefined, 61],
    ['a tier without a multiplier', '30.50', 'silver', 61],
    ['a tier with one: 61 × 1.25 = 76.25', '30.50', 'gold', 76],
    ['a tier that earns nothing', '30.50', 'none', 0],
  ])('%s', (_, amount, tierId, points) => {
    expect(earned(amount, earning(perEuro), tierId)).toEqual({
      points,
      parts: [{ ruleId: 'spend', points }],
      undecided: [],
    })
  })

  it.each([
    ['down', 4],
    ['half-up', 5],
    ['half-even', 4],
    ['up', 5],
  ] as const)('is rounded %s where the rule says so', (rounding, points) => {
    const rule: EarningRule = { id: 'spend', earns: { points: 1, perSpent: euros('10.00'), rounding } }
    expect(earned('45.00', earning(rule)).points).toBe(points)
    expect(defaultPointsRounding).toBe('down')
  })

  it('is exact where binary fractions are not: 0.29 × 100', () => {
    const rule: EarningRule = { id: 'spend', earns: { points: 100, perSpent: euros('1.00') } }
    expect(earned('0.29', earning(rule)).points).toBe(29)
  })

  it('several returns take back no more than was earned', () => {
    const programme = earning(perEuro)
    const kept = ['19.99', '13.33', '6.67', '0.00'].map((amount) => earned(amount, programme).points)
    const takenBack = kept.slice(1).map((points, index) => (kept[index] ?? 0) - points)
    expect(takenBack.reduce((sum, points) => sum + points, 0)).toBe(kept[0])
  })
})

describe('several rules', () => {
  const first: EarningRule = {
    id: 'first',
    when: { fact: 'isFirst', operator: 'equals', value: true },
    earns: { points: 50 },
    isMultiplied: false,
  }
  const bonus: EarningRule = { id: 'bonus', earns: { points: 5 } }

  it('add up: those that hold', () => {
    expect(earned('10.00', earning(perEuro, first, bonus), 'gold', { isFirst: true })).toEqual({
      points: 25 + 50 + 6,
      parts: [
        { ruleId: 'spend', points: 25 },
        { ruleId: 'first', points: 50 },
        { ruleId: 'bonus', points: 6 },
      ],
      undecided: [],
    })
    expect(earned('10.00', earning(perEuro, first), 'silver', { isFirst: false }).points).toBe(20)
  })

  it('one that cannot be judged earns nothing, and is named', () => {
    expect(earned('10.00', earning(perEuro, first))).toMatchObject({
      points: 20,
      undecided: [{ ruleId: 'first', unknowns: [{ name: 'isFirst', problem: 'missing' }] }],
    })
  })

  it('each speaks of its own currency', () => {
    const perCrown: EarningRule = { id: 'nok', earns: { points: 1, perSpent: { amount: '10.00', currency: 'NOK' } } }
    const programme = earning(perEuro, perCrown)
    const spent = { amount: '250.00', currency: 'NOK' } as const
    expect(pointsForPurchase({ on: '2026-03-01', spent }, programme).parts).toEqual([{ ruleId: 'nok', points: 25 }])
    expect(pointsForPurchase({ on: '2026-03-01', spent }, earning(bonus)).points).toBe(5)
    expect(pointsForPurchase({ on: '2026-03-01', spent }, { points: {} })).toEqual({
      points: 0,
      parts: [],
      undecided: [],
    })
  })
})

describe('a mistake throws', () => {
  const on = '2026-03-01'
  const programme = earning(perEuro)
  it.each([
    ['another currency', { on, spent: { amount: '1', currency: 'JPY' } }, undefined, 'currency-mismatch'],
    ['a refund', { on, spent: euros('-1.00') }, undefined, 'invalid-value'],
    ['too much', { on, spent: euros('500000001.00') }, undefined, 'invalid-value'],
    ['no day', { on: '2026-02-29', spent: euros('1.00') }, undefined, 'invalid-value'],
    ['no such tier', { on, spent: euros('1.00') }, 'platinum', 'unknown-code'],
  ] as const)('%s', (_, purchase, tierId, code) => {
    expect(thrownBy(() => pointsForPurchase(purchase, programme, tierId)).code).toBe(code)
  })

  it('a tier of a programme without tiers', () => {
    expect(thrownBy(() => pointsForPurchase({ on, spent: euros('1.00') }, { points: {} }, 'gold')).code).toBe(
      'unknown-code',
    )
  })
})

it('the programme to start from gives one point a euro, and more in higher tiers', () => {
  expect(['bronze', 'silver', 'gold'].map((tier) => earned('99.99', defaultLoyaltyProgramme, tier).points)).toEqual([
    99, 124, 149,
  ])
})
