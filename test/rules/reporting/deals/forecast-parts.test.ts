import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  closingChances,
  countClosings,
  type DealSpell,
  drawnTowards,
  hazardsOf,
  wonBelowAge,
} from '../../../../src/rules/reporting/deals/forecast/closing-times.ts'
import { rangesOf } from '../../../../src/rules/reporting/deals/forecast/ranges.ts'
import {
  type ChancyAmount,
  quantileStep,
  sumOfChances,
  sumOfStream,
  sumOfTwo,
} from '../../../../src/rules/reporting/deals/forecast/sum-distribution.ts'
import { standIns } from '../../../../src/rules/reporting/deals/forecast/typical-amounts.ts'
import { runsFor } from '../../../tools/runs.ts'

const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0)
const meanOf = (steps: Float64Array): number => sumOf(steps.map((chance, k) => chance * k))
const varianceOf = (steps: Float64Array): number =>
  sumOf(steps.map((chance, k) => chance * k ** 2)) - meanOf(steps) ** 2

describe('how deals close by their age', () => {
  const spells: readonly DealSpell[] = [
    { from: 0, to: 2, outcome: 'won' },
    { from: 0, to: 2, outcome: 'lost' },
    { from: 0, to: 4 },
    { from: 2, to: 4, outcome: 'won' },
    { from: 1, to: 1 },
  ]
  const counts = countClosings(spells, 4)

  it('is counted among those that were watched at that age', () => {
    expect([...counts.atRisk]).toEqual([3, 4, 4, 2, 2])
    expect([...counts.won]).toEqual([0, 0, 1, 0, 1])
    expect([...counts.lost]).toEqual([0, 0, 1, 0, 0])
    // Who is older than any that was closed tells nothing.
    expect([...countClosings([...spells, { from: 9, to: 12 }, { from: 3, to: 99 }], 4).atRisk]).toEqual([3, 4, 4, 3, 3])
  })

  it('gives chances on each day to come, of which only those in the window count', () => {
    const hazards = hazardsOf(counts)
    expect([...hazards.won]).toEqual([0, 0, 0.25, 0, 0.5])
    expect(closingChances(hazards, { after: -1, first: 0, last: 100 })).toEqual({ won: 0.5, closed: 0.75 })
    expect(closingChances(hazards, { after: 1, first: 2, last: 3 })).toEqual({ won: 0.25, closed: 0.5 })
    expect(closingChances(hazards, { after: 1, first: 3, last: 9 })).toEqual({ won: 0.25, closed: 0.25 })
    expect(closingChances(hazards, { after: 2, first: 0, last: 9 })).toEqual({ won: 0.5, closed: 0.5 })
    expect(closingChances(hazards, { after: 4, first: 5, last: 9 })).toEqual({ won: 0, closed: 0 })
  })

  it('gives of a deal that is only to begin the same chances in one walk as one by one', () => {
    const hazards = hazardsOf(counts)
    const below = wonBelowAge(hazards)
    expect(below).toHaveLength(6)
    for (const [age, chance] of below.entries()) {
      expect(chance).toBeCloseTo(closingChances(hazards, { after: -1, first: 0, last: age - 1 }).won, 12)
    }
  })

  it('of a group is drawn to that of all, the more the fewer it has, and is that of all where it has none', () => {
    const group = countClosings([{ from: 0, to: 2, outcome: 'won' }], 4)
    const hazards = hazardsOf(counts)
    expect([...drawnTowards(group, hazards, 1).won]).toEqual([0, 0, 0.625, 0, 0.5])
    expect([...drawnTowards(group, hazards, 0).won]).toEqual([0, 0, 1, 0, 0.5])
    expect([...drawnTowards(group, hazards, 0).lost]).toEqual([0, 0, 0, 0, 0])
  })

  it('never gives more than certainty, and what is won, lost and left open makes one', () => {
    const anySpell = fc
      .record({ from: fc.nat(20), lasts: fc.nat(20), outcome: fc.constantFrom('won', 'lost', undefined) })
      .map(({ from, lasts, outcome }): DealSpell => ({ from, to: from + lasts, ...(outcome && { outcome }) }))
    const offenders: unknown[] = []
    fc.assert(
      fc.property(fc.array(anySpell, { minLength: 1, maxLength: 30 }), fc.nat(40), fc.nat(60), (all, after, length) => {
        const hazards = hazardsOf(countClosings(all, 40))
        const whole = closingChances(hazards, { after, first: after + 1, last: after + length })
        const parts = [
          closingChances(hazards, { after, first: after + 1, last: after + Math.floor(length / 2) }),
          closingChances(hazards, { after, first: after + Math.floor(length / 2) + 1, last: after + length }),
        ]
        const isRight =
          whole.won >= 0 &&
          whole.won <= whole.closed + 1e-12 &&
          whole.closed <= 1 + 1e-12 &&
          Math.abs(sumOf(parts.map(({ won }) => won)) - whole.won) < 1e-12 &&
          Math.abs(sumOf(parts.map(({ closed }) => closed)) - whole.closed) < 1e-12
        if (!isRight) offenders.push({ all, after, length })
      }),
      { numRuns: runsFor(500) },
    )
    expect(offenders).toEqual([])
  })
})

describe('the distribution of a sum', () => {
  it('is that of everything that can happen', () => {
    const two = sumOfChances(
      [
        { probability: 0.5, amounts: [1] },
        { probability: 0.4, amounts: [2, 3] },
      ],
      1,
      6,
    )
    expect([...two].map((chance) => Number(chance.toFixed(12)))).toEqual([0.3, 0.3, 0.1, 0.2, 0.1, 0])
  })

  it('shares an amount between two steps so that its mean stays as it is, and keeps what is beyond in the last', () => {
    const between = sumOfChances([{ probability: 1, amounts: [25] }], 10, 4)
    expect([...between]).toEqual([0, 0, 0.5, 0.5])
    expect([...sumOfChances([{ probability: 0.5, amounts: [90] }], 10, 4)]).toEqual([0.5, 0, 0, 0.5])
    expect([...sumOfTwo(between, between)]).toEqual([0, 0, 0, 1])
  })

  it('of any chances has their mean and variance, and is no other for another order', () => {
    const chance = fc.record({
      probability: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      amounts: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
    })
    const offenders: unknown[] = []
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 20 }), (chances) => {
        const momentOf = ({ probability, amounts }: ChancyAmount, power: number): number =>
          (probability * sumOf(amounts.map((amount) => amount ** power))) / amounts.length
        const mean = sumOf(chances.map((each) => momentOf(each, 1)))
        const variance = sumOf(chances.map((each) => momentOf(each, 2) - momentOf(each, 1) ** 2))
        const sum = sumOfChances(chances, 1, 401)
        const other = sumOfChances([...chances].reverse(), 1, 401)
        const isRight =
          Math.abs(sumOf(sum) - 1) < 1e-9 &&
          Math.abs(meanOf(sum) - mean) < 1e-7 &&
          Math.abs(varianceOf(sum) - variance) < 1e-5 &&
          sum.every((each, k) => Math.abs(each - Number(other[k])) < 1e-12)
        if (!isRight) offenders.push(chances)
      }),
      { numRuns: runsFor(500) },
    )
    expect(offenders).toEqual([])
  })

  it.each([0, 0.5, 40, 900])('of a stream of %s things is a compound Poisson distribution', (expectedCount) => {
    const stream = sumOfStream({ expectedCount, amounts: [0, 1, 2, 2.5] }, 1, 2_001)
    expect(sumOf(stream)).toBeCloseTo(1, 9)
    expect(meanOf(stream)).toBeCloseTo(expectedCount * 1.375, 6)
    // What lies between two steps is shared between them: 2.5 counts as 2 or 3.
    expect(varianceOf(stream)).toBeCloseTo((expectedCount * (0 + 1 + 4 + 6.5)) / 4, 4)
    const nothing = Math.exp(-expectedCount * 0.75)
    expect(Math.abs(Number(stream[0]) - nothing)).toBeLessThan(1e-12)
  })

  it('has quantiles that it does not exceed so often', () => {
    const sum = sumOfChances([{ probability: 0.5, amounts: [1] }], 1, 3)
    expect([0.1, 0.5, 0.500_1, 0.9].map((share) => quantileStep(sum, share))).toEqual([0, 0, 1, 1])
  })
})

describe('ranges', () => {
  const nothing = { expectedCount: 0, amounts: [0] }

  it('of one deal are nothing, or all of it', () => {
    const { open, all } = rangesOf({ open: [{ probability: 0.3, amounts: [100_000] }], toCome: nothing }, 0.1, 80)
    expect(open).toEqual({ low: 0, median: 0, high: 100_000 })
    expect(all).toEqual(open)
    const oneOfMany = rangesOf(
      { open: [{ probability: 0.3, amounts: [100_000] }], toCome: { expectedCount: 5, amounts: [77_777] } },
      0.1,
      80,
    )
    expect(oneOfMany.open.high).toBe(100_000)
    expect(oneOfMany.all.high).toBeGreaterThan(500_000)
    expect(rangesOf({ open: [], toCome: nothing }, 0.1, 80).all).toEqual({ low: 0, median: 0, high: 0 })
    expect(rangesOf({ open: [{ probability: 1, amounts: [500] }], toCome: nothing }, 0.1, 80).open.low).toBe(500)
  })

  it('is told of many deals that are certain, whose variance is nothing but for a last bit', () => {
    const certain = 21_111.0957
    const open = Array.from({ length: 120 }, () => ({ probability: 1, amounts: [certain, certain, certain] }))
    const { low, median, high } = rangesOf({ open, toCome: nothing }, 0.1, 80).open
    for (const end of [low, median, high]) expect(Math.abs(end / (120 * certain) - 1)).toBeLessThan(0.005)
  })

  it('of many deals that go their own ways are those of a normal distribution', () => {
    const open = Array.from({ length: 900 }, () => ({ probability: 0.5, amounts: [1_000] }))
    const { low, median, high } = rangesOf({ open, toCome: nothing }, 0, 90).open
    const spread = 1.644_853_6 * 15_000
    for (const [end, expected] of [
      [low, 450_000 - spread],
      [median, 450_000],
      [high, 450_000 + spread],
    ] as const) {
      expect(Math.abs(end - expected)).toBeLessThan(1_000)
    }
  })

  it('are wider the more sure they are to be, the more rates stray, and with what is to come', () => {
    const open = Array.from({ length: 50 }, (_, index) => ({ probability: 0.4, amounts: [1_000 + index] }))
    const width = (strays: number, percent: number, expectedCount = 0): number => {
      const { low, high } = rangesOf({ open, toCome: { expectedCount, amounts: [500, 700] } }, strays, percent).all
      return high - low
    }
    expect(width(0.05, 95)).toBeGreaterThan(width(0.05, 80))
    expect(width(0.5, 80)).toBeGreaterThan(width(0.05, 80))
    expect(width(0.05, 80, 20)).toBeGreaterThan(width(0.05, 80))
  })
})

describe('a few values that stand for many', () => {
  it('are means of equally long runs, stretched to the weighted mean', () => {
    const values = [9, 1, 2, 4, 8, 6].map((value) => ({ value, weight: 1 }))
    expect(standIns(values, 3)).toEqual([1.5, 5, 8.5])
    expect(
      standIns(
        [
          { value: 2, weight: 3 },
          { value: 1, weight: 1 },
        ],
        3,
      ),
    ).toEqual([1.75 / 1.5, (2 * 1.75) / 1.5])
    expect(standIns([{ value: 0, weight: 1 }], 3)).toEqual([0])
    expect(
      standIns(
        [
          { value: 1, weight: 1 },
          { value: 1, weight: 3 },
        ],
        1,
      ),
    ).toEqual([1])
  })
})
