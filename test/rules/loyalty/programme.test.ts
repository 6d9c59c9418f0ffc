import { describe, expect, it } from 'vitest'
import {
  type Benefit,
  benefitReasonCodes,
  defaultLoyaltyProgramme,
  type LoyaltyProgramme,
  loyaltyBalance,
  loyaltyBenefits,
} from '../../../src/rules/loyalty/index.ts'
import { loyaltyProgrammeSchema } from '../../../src/schemas.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { euros } from './samples.ts'

describe('benefits', () => {
  const monthly = { atMost: 2, schedule: { anchor: '2026-01-01', every: { unit: 'month', count: 1 } } } as const
  const benefits: readonly Benefit[] = [
    { id: 'all' },
    { id: 'lounge', fromTierId: 'gold' },
    { id: 'delivery', fromTierId: 'silver', limit: monthly },
    { id: 'voucher', points: 500, limit: monthly },
  ]
  const programme: LoyaltyProgramme = { ...defaultLoyaltyProgramme, benefits }
  const codes = (member: Parameters<typeof loyaltyBenefits>[0]) =>
    loyaltyBenefits(member, programme, '2026-03-15').map(({ reason }) => reason.code)

  it('codes are stable: hosts store them', () => {
    expect(benefitReasonCodes.join(' ')).toBe('tier-too-low used-up too-few-points available')
  })

  it.each([
    ['a member of no tier', { balance: 499 }, ['available', 'tier-too-low', 'tier-too-low', 'too-few-points']],
    ['silver', { tierId: 'silver', balance: 500 }, ['available', 'tier-too-low', 'available', 'available']],
    ['gold', { tierId: 'gold', balance: 0 }, ['available', 'available', 'available', 'too-few-points']],
  ] as const)('%s', (_, member, expected) => {
    expect(codes(member)).toEqual(expected)
  })

  it('uses of the period count, but not those before it, after the day, or of others', () => {
    const use = (benefitId: string, on: '2026-02-28' | '2026-03-01' | '2026-03-15' | '2026-03-16') => ({
      benefitId,
      on,
    })
    const uses = [use('delivery', '2026-03-01'), use('delivery', '2026-02-28'), use('voucher', '2026-03-01')]
    const member = { tierId: 'silver', balance: 900, uses: [...uses, use('delivery', '2026-03-16')] } as const
    expect(codes(member)[2]).toBe('available')
    const usedUp = { ...member, uses: [...uses, use('delivery', '2026-03-15')] }
    expect(loyaltyBenefits(usedUp, programme, '2026-03-15')[2]).toEqual({
      benefitId: 'delivery',
      isAvailable: false,
      reason: { code: 'used-up', parameters: { againOn: '2026-04-01' } },
    })
  })

  it('a programme without them has none; a tier it does not have is a mistake', () => {
    expect(loyaltyBenefits({ balance: 0 }, { points: {} }, '2026-03-15')).toEqual([])
    expect(thrownBy(() => loyaltyBenefits({ tierId: 'iron', balance: 0 }, programme, '2026-03-15')).code).toBe(
      'unknown-code',
    )
  })
})

describe('a programme', () => {
  const good = JSON.parse(JSON.stringify(defaultLoyaltyProgramme)) as Record<string, Record<string, unknown>>
  const tiers = good['tiers'] as Record<string, unknown>
  const fixed = { kind: 'fixed', schedule: { anchor: '2026-01-01', every: { unit: 'year', count: 1 } } }
  const at = (part: string, more: object): object => ({ ...good, [part]: { ...good[part], ...more } })
  const rule = (more: object): object => ({ ...good, earning: [{ id: 'spend', earns: { points: 1 }, ...more }] })
  const benefit = (more: object): object => ({ ...good, benefits: [{ id: 'b', ...more }] })
  const perSpent = (perSpent: object, more: object = {}) => rule({ earns: { points: 1, perSpent, ...more } })
  const spendTiers = (...from: readonly object[]) =>
    at('tiers', { basis: 'spend', tiers: from.map((each, index) => ({ id: ['silver', 'gold'][index], from: each })) })

  it.each<[string, object, string]>([
    ['another order of spending', at('points', { spendingOrder: 'newest-first' }), 'points.spendingOrder'],
    ['another rule below zero', at('points', { belowZero: 'sometimes' }), 'points.belowZero'],
    ['another unit', at('points', { validity: { lasts: { unit: 'decade', count: 1 } } }), 'points.validity.lasts.unit'],
    ['no time', at('points', { validity: { lasts: { unit: 'day', count: 0 } } }), 'points.validity.lasts.count'],
    [
      'another end',
      at('points', { validity: { lasts: { unit: 'day', count: 1 }, extendedTo: 'week-end' } }),
      'points.validity.extendedTo',
    ],
    [
      'too many rules',
      { ...good, earning: Array.from({ length: 1_001 }, (_, id) => ({ id: String(id), earns: { points: 1 } })) },
      'earning',
    ],
    [
      'a rule twice',
      {
        ...good,
        earning: [
          { id: 'a', earns: { points: 1 } },
          { id: 'a', earns: { points: 1 } },
        ],
      },
      'earning[1].id',
    ],
    ['half a point', rule({ earns: { points: 0.5 } }), 'earning[0].earns.points'],
    ['a condition that is none', rule({ when: { fact: 'x', operator: 'like' } }), 'earning[0].when.operator'],
    ['points for nothing', perSpent(euros('0.00')), 'earning[0].earns.perSpent'],
    ['points for no money', perSpent({ amount: 1, currency: 'EUR' }), 'earning[0].earns.perSpent'],
    ['another rounding', perSpent(euros('1.00'), { rounding: 'sideways' }), 'earning[0].earns.rounding'],
    ['another basis', at('tiers', { basis: 'age' }), 'tiers.basis'],
    ['no tier', at('tiers', { tiers: [] }), 'tiers.tiers'],
    [
      'a tier twice',
      at('tiers', {
        tiers: [
          { id: 'silver', from: 0 },
          { id: 'silver', from: 5 },
        ],
      }),
      'tiers.tiers[1].id',
    ],
    [
      'tiers that do not rise',
      at('tiers', {
        tiers: [
          { id: 'silver', from: 5 },
          { id: 'b', from: 5 },
        ],
      }),
      'tiers.tiers[1].from',
    ],
    ['half a point as a threshold', at('tiers', { tiers: [{ id: 'silver', from: 5.5 }] }), 'tiers.tiers[0].from'],
    [
      'a multiplier that is none',
      at('tiers', { tiers: [{ id: 'silver', from: 5, multiplier: 'twice' }] }),
      'tiers.tiers[0].multiplier',
    ],
    [
      'a multiplier below 0',
      at('tiers', { tiers: [{ id: 'silver', from: 5, multiplier: '-1' }] }),
      'tiers.tiers[0].multiplier',
    ],
    [
      'a multiplier that is too large',
      at('tiers', { tiers: [{ id: 'silver', from: 5, multiplier: '1000.1' }] }),
      'tiers.tiers[0].multiplier',
    ],
    ['endless grace', at('tiers', { graceDays: 3_651 }), 'tiers.graceDays'],
    ['another period', at('tiers', { period: { ...fixed, kind: 'lunar' } }), 'tiers.period.kind'],
    [
      'a window of nothing',
      at('tiers', { period: { kind: 'rolling', window: { unit: 'day', count: 0 } } }),
      'tiers.period.window.count',
    ],
    ['kept too long', at('tiers', { period: { ...fixed, keptPeriods: 11 } }), 'tiers.period.keptPeriods'],
    [
      'an anchor that is no day',
      at('tiers', { period: { ...fixed, schedule: { ...fixed.schedule, anchor: '2026-02-30' } } }),
      'tiers.period.schedule.anchor',
    ],
    [
      'a day of no month',
      at('tiers', { period: { ...fixed, schedule: { ...fixed.schedule, anchorDay: 32 } } }),
      'tiers.period.schedule.anchorDay',
    ],
    [
      'a day of the month for weeks',
      at('tiers', {
        period: { ...fixed, schedule: { anchor: '2026-01-01', every: { unit: 'week', count: 1 }, anchorDay: 3 } },
      }),
      'tiers.period.schedule.anchorDay',
    ],
    ['spend tiers that do not rise', spendTiers(euros('5.00'), euros('5.00')), 'tiers.tiers[1].from'],
    ['two currencies', spendTiers(euros('5.00'), { amount: '9.00', currency: 'USD' }), 'tiers.tiers[1].from.currency'],
    ['a negative threshold', spendTiers(euros('-5.00')), 'tiers.tiers[0].from'],
    ['a benefit twice', { ...good, benefits: [{ id: 'b' }, { id: 'b' }] }, 'benefits[1].id'],
    ['a benefit of a tier that is none', benefit({ fromTierId: 'iron' }), 'benefits[0].fromTierId'],
    [
      'a benefit of a tier without tiers',
      { points: {}, benefits: [{ id: 'b', fromTierId: 'iron' }] },
      'benefits[0].fromTierId',
    ],
    ['a benefit for no points', benefit({ points: 0 }), 'benefits[0].points'],
    [
      'a benefit never to be used',
      benefit({ limit: { atMost: 0, schedule: fixed.schedule } }),
      'benefits[0].limit.atMost',
    ],
    ['a referral for nothing', at('referrals', { referrerPoints: 0 }), 'referrals.referrerPoints'],
    ['a referral for half a point', at('referrals', { referredPoints: 1.5 }), 'referrals.referredPoints'],
    ['a negative purchase', at('referrals', { qualifyingSpend: euros('-1.00') }), 'referrals.qualifyingSpend'],
    ['no time to buy', at('referrals', { withinDays: -1 }), 'referrals.withinDays'],
  ])('refuses %s, at its place, as its schema does', (_, programme, field) => {
    const { details, code } = thrownBy(() => loyaltyBalance([], programme as LoyaltyProgramme, '2026-01-01'))
    expect([code, details.field]).toEqual(['invalid-policy', `programme.${field}`])
    expect(loyaltyProgrammeSchema.safeParse(programme).success).toBe(false)
  })

  it('of any basis, and with nothing but points, is taken', () => {
    expect(tiers['basis']).toBe('points-earned')
    for (const programme of [
      good,
      { points: {} },
      at('tiers', { basis: 'balance', period: undefined }),
      spendTiers(euros('0.00'), euros('5.00')),
      perSpent(euros('1.00')),
      { points: {}, benefits: [{ id: 'b', points: 5 }], tiers: { basis: 'balance', tiers: [{ id: 'a', from: 0 }] } },
    ]) {
      const json = JSON.parse(JSON.stringify(programme)) as LoyaltyProgramme
      expect(loyaltyBalance([], json, '2026-01-01').balance).toBe(0)
      expect(loyaltyProgrammeSchema.parse(json)).toEqual(json)
    }
  })

  it('to start from is frozen', () => {
    expect(Object.isFrozen(defaultLoyaltyProgramme.tiers?.tiers)).toBe(true)
  })
})
