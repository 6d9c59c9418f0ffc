import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../src/foundation/time/index.ts'
import type { Referral } from '../../../src/records/index.ts'
import {
  type LoyaltyProgramme,
  type ReferralPurchase,
  referralDecisions,
  referralOutcomes,
} from '../../../src/rules/loyalty/index.ts'
import { codeThrownBy } from '../../tools/thrown-by.ts'
import { euros } from './samples.ts'

const programme: LoyaltyProgramme = {
  points: {},
  referrals: { referrerPoints: 500, referredPoints: 250, qualifyingSpend: euros('30.00'), withinDays: 30 },
}
const endless: LoyaltyProgramme = {
  points: {},
  referrals: { referrerPoints: 500, referredPoints: 250, qualifyingSpend: euros('30.00') },
}

const refer = (id: string, referrerId: string, referredId: string, on: CalendarDate = '2026-03-01'): Referral => ({
  id,
  referrerId,
  referredId,
  on,
})
const buy = (accountId: string, on: CalendarDate, amount = '30.00'): ReferralPurchase => ({
  accountId,
  on,
  spent: euros(amount),
})

const outcomes = (
  referrals: readonly Referral[],
  purchases: readonly ReferralPurchase[] = [],
  asOf: CalendarDate = '2026-03-31',
  policy = programme,
) =>
  Object.fromEntries(
    referralDecisions(referrals, purchases, policy, asOf).map(({ referralId, reason }) => [referralId, reason.code]),
  )

it('outcomes are stable: hosts store them', () => {
  expect(referralOutcomes.join(' ')).toBe(
    'rewarded waiting too-late self-referral already-referred cycle already-customer',
  )
})

describe('a referral', () => {
  it('rewards both sides, by the first purchase that is large enough', () => {
    const purchases = [buy('b', '2026-03-20'), buy('b', '2026-03-09'), buy('b', '2026-03-05', '29.99')]
    expect(referralDecisions([refer('r-1', 'a', 'b')], purchases, programme, '2026-03-31')).toEqual([
      {
        referralId: 'r-1',
        reason: { code: 'rewarded', parameters: { on: '2026-03-09' } },
        intents: [
          {
            type: 'earn-points',
            parameters: { accountId: 'a', points: 500, on: '2026-03-09', referralId: 'r-1', side: 'referrer' },
            idempotencyKey: 'referral/r-1/referrer',
          },
          {
            type: 'earn-points',
            parameters: { accountId: 'b', points: 250, on: '2026-03-09', referralId: 'r-1', side: 'referred' },
            idempotencyKey: 'referral/r-1/referred',
          },
        ],
      },
    ])
  })

  it.each<[string, readonly ReferralPurchase[], CalendarDate, LoyaltyProgramme, string]>([
    ['nothing bought yet', [], '2026-03-31', programme, 'waiting'],
    ['on the last day', [buy('b', '2026-03-31')], '2026-04-30', programme, 'rewarded'],
    ['a day late', [buy('b', '2026-04-01')], '2026-04-30', programme, 'too-late'],
    ['never too late', [buy('b', '2027-04-01')], '2027-04-30', endless, 'rewarded'],
    ['for ever waiting', [], '2027-04-30', endless, 'waiting'],
    ['on the day of the referral', [buy('b', '2026-03-01')], '2026-03-01', programme, 'rewarded'],
    [
      'bought before',
      [buy('b', '2026-02-28', '1.00'), buy('b', '2026-03-05')],
      '2026-03-31',
      programme,
      'already-customer',
    ],
    ['bought by another', [buy('c', '2026-03-05')], '2026-03-31', programme, 'waiting'],
    ['bought later than seen', [buy('b', '2026-03-05')], '2026-03-04', programme, 'waiting'],
    [
      'another currency',
      [{ accountId: 'b', on: '2026-03-05', spent: { amount: '9000', currency: 'JPY' } }],
      '2026-03-31',
      programme,
      'waiting',
    ],
  ])('%s', (_, purchases, asOf, policy, outcome) => {
    expect(outcomes([refer('r-1', 'a', 'b')], purchases, asOf, policy)).toEqual({ 'r-1': outcome })
  })

  it('tells the last day on which a purchase may still be', () => {
    const [decision] = referralDecisions([refer('r-1', 'a', 'b')], [], programme, '2026-03-02')
    expect(decision?.reason.parameters).toEqual({ on: '2026-03-31' })
    expect(referralDecisions([refer('r-1', 'a', 'b')], [], endless, '2026-03-02')[0]?.reason.parameters).toEqual({})
  })
})

describe('nobody is brought', () => {
  it('by themselves', () => {
    expect(outcomes([refer('r-1', 'a', 'a')])).toEqual({ 'r-1': 'self-referral' })
  })

  it('twice: the first referral counts, of one day that with the smaller id', () => {
    expect(outcomes([refer('r-2', 'c', 'b'), refer('r-1', 'a', 'b'), refer('r-0', 'd', 'b', '2026-03-02')])).toEqual({
      'r-1': 'waiting',
      'r-2': 'already-referred',
      'r-0': 'already-referred',
    })
  })

  it('by whom they brought, be it through others', () => {
    const chain = [refer('r-1', 'a', 'b'), refer('r-2', 'b', 'c'), refer('r-3', 'c', 'd')]
    expect(outcomes([...chain, refer('r-4', 'd', 'a'), refer('r-5', 'd', 'e'), refer('r-6', 'x', 'a')])).toEqual({
      'r-1': 'waiting',
      'r-2': 'waiting',
      'r-3': 'waiting',
      'r-4': 'cycle',
      'r-5': 'waiting',
      'r-6': 'waiting',
    })
  })

  it('unless the first referral came to nothing', () => {
    const late = [refer('r-1', 'a', 'b', '2026-01-01'), refer('r-2', 'c', 'b')]
    expect(outcomes(late, [buy('b', '2026-03-05')])).toEqual({ 'r-1': 'too-late', 'r-2': 'rewarded' })
  })
})

it('later referrals are not seen', () => {
  expect(outcomes([refer('r-1', 'a', 'b')], [], '2026-02-28')).toEqual({})
})

it('long chains cost little', () => {
  const chain = Array.from({ length: 20_000 }, (_, index) =>
    refer(`r-${String(index).padStart(5, '0')}`, `a-${index}`, `a-${index + 1}`),
  )
  expect(outcomes([...chain, refer('z', 'a-20000', 'a-0')])['z']).toBe('cycle')
})

describe('a mistake throws', () => {
  const one = refer('r-1', 'a', 'b')
  it.each([
    ['an id twice', [one, one], [], programme, '2026-03-31', 'duplicate-id'],
    ['a day that is none', [refer('r-1', 'a', 'b', '2026-02-30')], [], programme, '2026-03-31', 'invalid-value'],
    ['a purchase on none', [one], [buy('b', '2026-02-30')], programme, '2026-03-31', 'invalid-value'],
    ['an amount that is none', [one], [buy('b', '2026-03-05', 'ten')], programme, '2026-03-31', 'invalid-value'],
    ['no day to look at', [one], [], programme, '2026-02-30', 'invalid-value'],
    ['no policy', [one], [], { points: {} }, '2026-03-31', 'invalid-policy'],
  ] as const)('%s', (_, referrals, purchases, policy, asOf, code) => {
    expect(codeThrownBy(() => referralDecisions(referrals, purchases, policy, asOf))).toBe(code)
  })
})
