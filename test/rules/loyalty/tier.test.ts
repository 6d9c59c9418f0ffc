import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../src/foundation/time/index.ts'
import type { LoyaltyEntry } from '../../../src/records/index.ts'
import {
  defaultLoyaltyProgramme,
  type LoyaltyProgramme,
  loyaltyTier,
  type TierPeriod,
  type TierPolicy,
  type TierSpending,
  tierReasonCodes,
} from '../../../src/rules/loyalty/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { clawBack, earn, euros, redeem } from './samples.ts'

const pointsTiers = [
  { id: 'silver', from: 100 },
  { id: 'gold', from: 1_000 },
] as const
const years: TierPeriod = { kind: 'fixed', schedule: { anchor: '2026-01-01', every: { unit: 'year', count: 1 } } }
const twelveMonths: TierPeriod = { kind: 'rolling', window: { unit: 'month', count: 12 } }

const programmeOf = (tiers: TierPolicy): LoyaltyProgramme => ({ points: {}, tiers })
const byBalance = (graceDays = 0): LoyaltyProgramme => ({
  points: { validity: { lasts: { unit: 'day', count: 30 } } },
  tiers: { basis: 'balance', tiers: pointsTiers, graceDays },
})
const byPoints = (period: TierPeriod, graceDays = 0): LoyaltyProgramme =>
  programmeOf({ basis: 'points-earned', period, tiers: pointsTiers, graceDays })

const standing = (entries: readonly LoyaltyEntry[], programme: LoyaltyProgramme, asOf: CalendarDate) =>
  loyaltyTier({ entries }, programme, asOf)

it('reasons are stable: hosts store them', () => {
  expect(tierReasonCodes.join(' ')).toBe('reached kept in-grace below-lowest')
})

describe('by balance', () => {
  const entries = [earn('e-1', '2026-01-10', 150), redeem('r-1', '2026-01-20', 20)]

  it('tells why, what is missing to the next, and when it lapses', () => {
    expect(standing(entries, byBalance(), '2026-01-25')).toEqual({
      tierId: 'silver',
      reason: { code: 'reached', parameters: { counted: 130, from: 100 } },
      heldSince: '2026-01-10',
      lapsesOn: '2026-02-10',
      next: { tierId: 'gold', missing: 870 },
    })
  })

  it.each<[string, CalendarDate, number, string | undefined, string, CalendarDate | undefined]>([
    ['before it is reached', '2026-01-09', 0, undefined, 'below-lowest', undefined],
    ['on the day it is reached', '2026-01-10', 0, 'silver', 'reached', '2026-02-10'],
    ['on the last day of the points', '2026-02-09', 0, 'silver', 'reached', '2026-02-10'],
    ['the day they lapse', '2026-02-10', 0, undefined, 'below-lowest', undefined],
    ['in grace', '2026-02-10', 14, 'silver', 'in-grace', '2026-02-24'],
    ['on the last day of grace', '2026-02-23', 14, 'silver', 'in-grace', '2026-02-24'],
    ['when grace is over', '2026-02-24', 14, undefined, 'below-lowest', undefined],
  ])('%s', (_, asOf, grace, tierId, code, lapsesOn) => {
    const found = standing(entries, byBalance(grace), asOf)
    expect([found.tierId, found.reason.code, found.lapsesOn]).toEqual([tierId, code, lapsesOn])
  })

  it('in grace tells what keeps it, and until when that helps', () => {
    expect(standing(entries, byBalance(14), '2026-02-12').toKeep).toEqual({
      tierId: 'silver',
      missing: 100,
      by: '2026-02-23',
    })
  })

  it('a tier that is reached again within its grace was held all along; after it, anew', () => {
    const again = [...entries, earn('e-2', '2026-02-20', 200)]
    expect(standing(again, byBalance(14), '2026-02-21').heldSince).toBe('2026-01-10')
    expect(standing(again, byBalance(10), '2026-02-21').heldSince).toBe('2026-01-10')
    expect(standing(again, byBalance(9), '2026-02-21').heldSince).toBe('2026-02-20')
    expect(standing(again, byBalance(9), '2026-01-21').lapsesOn).toBe('2026-02-19')
  })

  it('a tier from nothing on is held always and for ever', () => {
    const programme = programmeOf({ basis: 'balance', tiers: [{ id: 'basic', from: 0 }] })
    expect(standing([], programme, '2026-01-01')).toEqual({
      tierId: 'basic',
      reason: { code: 'reached', parameters: { counted: 0, from: 0 } },
    })
  })

  it('points that never lapse keep a tier for ever', () => {
    const programme = programmeOf({ basis: 'balance', tiers: pointsTiers })
    const found = standing([earn('e-1', '2026-01-10', 1_000)], programme, '2030-01-01')
    expect(found).toEqual({
      tierId: 'gold',
      reason: { code: 'reached', parameters: { counted: 1_000, from: 1_000 } },
      heldSince: '2026-01-10',
    })
  })
})

describe('by points earned in the last twelve months', () => {
  const entries = [
    earn('e-1', '2025-03-01', 60),
    earn('e-2', '2025-09-01', 60),
    redeem('r-1', '2025-10-01', 110),
    earn('x-1', '2025-10-02', 5_000, { qualifying: false }),
  ]

  it.each<[CalendarDate, string | undefined, number, CalendarDate | undefined]>([
    ['2025-08-31', undefined, 60, undefined],
    ['2025-09-01', 'silver', 120, '2026-03-01'],
    ['2026-02-28', 'silver', 120, '2026-03-01'],
    ['2026-03-01', undefined, 60, undefined],
  ])('on %s', (asOf, tierId, counted, lapsesOn) => {
    const found = standing(entries, byPoints(twelveMonths), asOf)
    expect([found.tierId, found.reason.parameters.counted, found.lapsesOn]).toEqual([tierId, counted, lapsesOn])
    expect(found.next?.missing).toBe(tierId ? 1_000 - counted : 100 - counted)
    expect(found.next?.by).toBeUndefined()
  })

  it('what is taken back of a lot counts as if it had not been earned', () => {
    const returned = [...entries, clawBack('c-1', '2025-10-05', 30, { entryId: 'e-1' })]
    expect(standing(returned, byPoints(twelveMonths), '2025-10-04').tierId).toBe('silver')
    expect(standing(returned, byPoints(twelveMonths), '2025-10-05').tierId).toBeUndefined()
  })
})

describe('by points earned in calendar years', () => {
  const entries = [earn('e-1', '2025-05-10', 700), earn('e-2', '2025-06-10', 400), earn('e-3', '2026-02-01', 300)]

  it.each<[string, CalendarDate, string | undefined, string, number, CalendarDate | undefined]>([
    ['as it grows', '2025-05-10', 'silver', 'reached', 700, '2027-01-01'],
    ['when gold is reached', '2025-06-10', 'gold', 'reached', 1_100, '2027-01-01'],
    ['kept through the next year', '2026-12-31', 'gold', 'kept', 300, '2027-01-01'],
    ['then what that year reached', '2027-01-01', 'silver', 'kept', 0, '2028-01-01'],
    ['then nothing', '2028-01-01', undefined, 'below-lowest', 0, undefined],
  ])('%s', (_, asOf, tierId, code, counted, lapsesOn) => {
    const found = standing(entries, byPoints(years), asOf)
    expect([found.tierId, found.reason.code, found.reason.parameters.counted, found.lapsesOn]).toEqual([
      tierId,
      code,
      counted,
      lapsesOn,
    ])
  })

  it('tells what keeps it, and what leads on, and that both end with the year', () => {
    expect(standing(entries, byPoints(years), '2026-06-30')).toMatchObject({
      tierId: 'gold',
      heldSince: '2025-06-10',
      toKeep: { tierId: 'gold', missing: 700, by: '2026-12-31' },
    })
    expect(standing(entries, byPoints(years), '2027-06-30').next).toEqual({
      tierId: 'gold',
      missing: 1_000,
      by: '2027-12-31',
    })
  })

  it('kept for no further period, it ends with its own; grace comes on top', () => {
    const strict: TierPeriod = { ...years, keptPeriods: 0 }
    expect(standing(entries, byPoints(strict), '2025-12-31').lapsesOn).toBe('2026-01-01')
    const graced = standing(entries, byPoints(strict, 31), '2026-01-31')
    expect(graced).toMatchObject({ tierId: 'gold', reason: { code: 'in-grace' }, lapsesOn: '2026-02-01' })
    expect(graced.toKeep).toEqual({ tierId: 'gold', missing: 1_000, by: '2026-01-31' })
    expect(standing(entries, byPoints(strict, 31), '2026-02-01').tierId).toBe('silver')
  })
})

describe('by money spent', () => {
  const spending: readonly TierSpending[] = [
    { on: '2026-01-05', amount: euros('80.00') },
    { on: '2026-02-05', amount: euros('45.50') },
    { on: '2026-03-05', amount: euros('-30.00') },
    { on: '2026-09-01', amount: euros('900.00') },
  ]
  const tiers = [
    { id: 'silver', from: euros('100.00') },
    { id: 'gold', from: euros('900.00') },
  ]

  it('refunds take it down again; later money is not seen', () => {
    const programme = programmeOf({ basis: 'spend', period: twelveMonths, tiers })
    const on = (asOf: CalendarDate) => loyaltyTier({ spending }, programme, asOf)
    expect(on('2026-02-05')).toMatchObject({ tierId: 'silver', next: { missing: euros('774.50') } })
    expect(on('2026-03-05')).toEqual({
      reason: { code: 'below-lowest', parameters: { counted: euros('95.50'), from: euros('100.00') } },
      next: { tierId: 'silver', missing: euros('4.50') },
    })
    expect(on('2026-09-01').tierId).toBe('gold')
  })

  it('lapses when money drops out, also where a refund that drops out later lifts it again', () => {
    const some: readonly TierSpending[] = [
      { on: '2026-01-01', amount: euros('200.00') },
      { on: '2026-02-01', amount: euros('-150.00') },
      { on: '2026-03-01', amount: euros('120.00') },
    ]
    const programme = programmeOf({ basis: 'spend', period: twelveMonths, tiers })
    expect(loyaltyTier({ spending: some }, programme, '2026-04-01')).toMatchObject({
      heldSince: '2026-03-01',
      lapsesOn: '2027-01-01',
    })
    expect(loyaltyTier({ spending: some }, programme, '2027-02-01').heldSince).toBe('2027-02-01')
  })

  it('nothing spent is below the lowest', () => {
    const programme = programmeOf({ basis: 'spend', period: years, tiers })
    expect(loyaltyTier({}, programme, '2026-09-01')).toMatchObject({
      reason: { code: 'below-lowest' },
      next: { tierId: 'silver', missing: euros('100.00'), by: '2026-12-31' },
    })
  })
})

it('the programme to start from has everybody in bronze', () => {
  expect(loyaltyTier({}, defaultLoyaltyProgramme, '2026-06-01')).toMatchObject({
    tierId: 'bronze',
    next: { tierId: 'silver', missing: 500 },
  })
})

describe('a mistake throws', () => {
  const spend = programmeOf({ basis: 'spend', period: years, tiers: [{ id: 'silver', from: euros('100.00') }] })
  it.each([
    ['no tiers', { points: {} }, {}, '2026-01-01', 'invalid-policy'],
    ['no day', spend, {}, '2026-13-01', 'invalid-value'],
    [
      'another currency',
      spend,
      { spending: [{ on: '2026-01-01', amount: { amount: '1', currency: 'JPY' } }] },
      '2026-01-02',
      'currency-mismatch',
    ],
    [
      'a day of spending that is none',
      spend,
      { spending: [{ on: '2026-02-30', amount: euros('1.00') }] },
      '2026-01-02',
      'invalid-value',
    ],
  ] as const)('%s', (_, programme, history, asOf, code) => {
    expect(thrownBy(() => loyaltyTier(history, programme, asOf)).code).toBe(code)
  })
})
