import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../../src/foundation/time/index.ts'
import {
  defaultRepeatPurchasePolicy,
  type RepeatPurchasePolicy,
  type RepeatPurchaseStage,
  repeatPurchaseStage,
} from '../../../../src/rules/lifecycle/index.ts'
import { repeatPurchasePolicySchema } from '../../../../src/schemas.ts'
import { findings } from '../../../records/problems.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { dayOf } from './days.ts'

const policy = defaultRepeatPurchasePolicy

/** The stage on a day, after purchases on some days, all counted from one. */
function judged(purchases: readonly number[], on: number, by: Partial<RepeatPurchasePolicy> = {}): RepeatPurchaseStage {
  const result = repeatPurchaseStage(purchases.map(dayOf), { asOf: dayOf(on), policy: { ...policy, ...by } })
  if (!result.ok) throw new Error('nothing was bought')
  return result.value
}

type Row = readonly [what: string, purchases: readonly number[], on: number, stage: string, since: number]

const weekly = [0, 7, 14, 21, 28]

const rows: readonly Row[] = [
  ['who bought once, today', [0], 0, 'first-time', 0],
  ['who bought once, as long ago as is usual for anybody', [0], 135, 'first-time', 0],
  ['who bought once, a day longer ago', [0], 136, 'lapsing', 136],
  ['who bought once, on the last day of lapsing', [0], 270, 'lapsing', 136],
  ['who bought once, a day longer ago than that', [0], 271, 'lapsed', 271],
  ['who bought twice', [0, 100], 100, 'repeat', 100],
  ['with too few gaps of their own', [0, 10], 145, 'repeat', 10],
  ['with too few gaps of their own, after what is usual for anybody', [0, 10], 146, 'lapsing', 146],
  ['with enough gaps of their own, within the floor', [0, 10, 20], 50, 'repeat', 10],
  ['with enough gaps of their own, beyond the floor', [0, 10, 20], 51, 'lapsing', 51],
  ['who buys weekly, within the floor', weekly, 58, 'loyal', 28],
  ['who buys every 40 days, after one and a half of them', [0, 40, 80], 140, 'repeat', 40],
  ['who buys every 40 days, a day later', [0, 40, 80], 141, 'lapsing', 141],
  ['who buys every 40 days, after three of them', [0, 40, 80], 200, 'lapsing', 141],
  ['who buys every 40 days, a day later still', [0, 40, 80], 201, 'lapsed', 201],
  ['whose usual gap is half a day more than whole', [0, 40, 81], 81 + 60, 'repeat', 40],
  ['whose usual gap is half a day more than whole, a day later', [0, 40, 81], 81 + 61, 'lapsing', 142],
  ['who bought on the last day of lapsing', [0, 270], 271, 'repeat', 270],
  ['who bought on the day on which they would have lapsed', [0, 271], 271, 'reactivated', 271],
  ['who bought again long after having lapsed', [0, 400], 500, 'reactivated', 400],
  ['who bought once more since they came back', [0, 400, 420], 420, 'repeat', 400],
  ['who came back after many purchases', [...weekly, 200], 200, 'reactivated', 200],
  ['who came back and bought once more', [...weekly, 200, 201], 201, 'loyal', 28],
  ['who came back and lapses again', [0, 400], 536, 'lapsing', 536],
  ['who bought in the future only but once', [0, 300], 20, 'first-time', 0],
]

describe('the stage of somebody', () => {
  it.each(rows)('%s', (_, purchases, on, stage, since) => {
    const found = judged(purchases, on)
    expect([found.stage, found.since]).toEqual([stage, dayOf(since)])
  })

  it('who buys weekly has lapsed as soon as they lapse, as the floor is beyond both', () => {
    // Three weeks are fewer than the 30 days of the floor: lapsing lasts the one day that it must.
    const { lapsingOn, lapsedOn } = judged(weekly, 28)
    expect([lapsingOn, lapsedOn]).toEqual([dayOf(59), dayOf(60)])
    expect(judged(weekly, 59)).toMatchObject({ stage: 'lapsing', since: dayOf(59) })
    expect(judged(weekly, 60)).toMatchObject({ stage: 'lapsed', since: dayOf(60) })
  })

  it('says whose rhythm it is, and when it will change by itself', () => {
    expect(judged([0, 50, 90], 100)).toEqual({
      stage: 'repeat',
      reason: {
        code: 'purchase-rhythm',
        parameters: { purchases: 3, daysSinceLast: 10, usualGapDays: 45, usualFrom: 'own-gaps' },
      },
      since: dayOf(50),
      lapsingOn: dayOf(90 + 68),
      lapsedOn: dayOf(90 + 136),
    })
    expect(judged([0, 50], 100).reason.parameters).toEqual({
      purchases: 2,
      daysSinceLast: 50,
      usualGapDays: 90,
      usualFrom: 'policy',
    })
  })

  it.each<
    readonly [what: string, purchases: readonly number[], on: number, by: Partial<RepeatPurchasePolicy>, stage: string]
  >([
    ['loyal from the third purchase on', [0, 1, 2], 2, { loyalPurchases: 3 }, 'loyal'],
    ['own gaps from the first on', [0, 40], 101, { leastGaps: 1 }, 'lapsing'],
    ['lapsing as soon as it is unusual', [0, 40, 80], 121, { lapsingPercent: 100 }, 'lapsing'],
    ['lapsed right after', [0, 40, 80], 122, { lapsingPercent: 100, lapsedPercent: 101 }, 'lapsed'],
    ['a floor for those who buy daily', [0, 1, 2], 4, { floorDays: 1 }, 'lapsing'],
  ])('by another policy: %s', (_, purchases, on, by, stage) => {
    expect(judged(purchases, on, by).stage).toBe(stage)
  })

  it('is the same in whatever order purchases come, however many there are on one day', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 12 }), fc.nat(500), (purchases, on) => {
        const asOf = dayOf(on)
        const once = [...new Set(purchases)].sort((a, b) => a - b).map(dayOf)
        const many = [...purchases, ...purchases].map(dayOf)
        expect(repeatPurchaseStage(Object.freeze(many), { asOf })).toEqual(repeatPurchaseStage(once, { asOf }))
      }),
    )
  })

  it('changes by itself on the days it says, and on no others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(300), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 300, max: 900 }),
        (purchases, on) => {
          const { stage, since, lapsingOn, lapsedOn, reason } = judged(purchases, on)
          const asOf = dayOf(on)
          expect(stage === 'lapsed').toBe(asOf >= lapsedOn)
          expect(stage === 'lapsing').toBe(asOf >= lapsingOn && asOf < lapsedOn)
          expect(since <= asOf).toBe(true)
          if (stage === 'lapsed') expect(since).toBe(lapsedOn)
          const { floorDays } = policy
          if (stage === 'lapsing' || stage === 'lapsed')
            expect(reason.parameters.daysSinceLast).toBeGreaterThan(floorDays)
        },
      ),
    )
  })

  it('is none before the first purchase', () => {
    const none = { ok: false, reason: { code: 'no-purchases', parameters: { asOf: dayOf(5) } } }
    expect(repeatPurchaseStage([], { asOf: dayOf(5) })).toEqual(none)
    expect(repeatPurchaseStage([dayOf(6)], { asOf: dayOf(5) })).toEqual(none)
  })

  it.each<readonly [what: string, call: () => unknown, field: string]>([
    ['a purchase on no day', () => repeatPurchaseStage([dayOf(1), '2026-02-30'], { asOf: dayOf(5) }), 'purchasedOn[1]'],
    ['no day of judging', () => repeatPurchaseStage([dayOf(1)], { asOf: 'today' as CalendarDate }), 'asOf'],
  ])('is refused for %s', (_, call, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual(['invalid-value', field])
  })
})

describe('a policy for purchases', () => {
  type Wrong = readonly [name: keyof RepeatPurchasePolicy, value: number, expected: string]

  it.each<Wrong>([
    ['loyalPurchases', 2, 'a whole number from 3 to 1000000'],
    ['leastGaps', 0, 'a whole number from 1 to 1000000'],
    ['usualGapDays', 0.5, 'a whole number from 1 to 1000000'],
    ['floorDays', Number.NaN, 'a whole number from 1 to 1000000'],
    ['lapsingPercent', 99, 'a whole number from 100 to 1000000'],
    ['lapsedPercent', 1_000_001, 'a whole number from 101 to 1000000'],
    ['lapsedPercent', 150, 'more than 150, as lapsingPercent is'],
  ])('is refused where %s is %d', (name, value, expected) => {
    const error = thrownBy(() => judged([0], 0, { [name]: value }))
    expect([error.code, error.details.field, error.details.expected]).toEqual([
      'invalid-policy',
      `policy.${name}`,
      expected,
    ])
    expect(findings(repeatPurchasePolicySchema, { ...policy, [name]: value }).map(([path]) => path)).toEqual([name])
  })

  it('stands as it comes', () => {
    expect(findings(repeatPurchasePolicySchema, policy)).toEqual([])
    expect(Object.isFrozen(policy)).toBe(true)
  })
})
