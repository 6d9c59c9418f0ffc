import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../../src/foundation/time/index.ts'
import {
  foldsByHash,
  scoreHeldBack,
  splitByHash,
  splitByTime,
} from '../../../../src/rules/scoring/calibration/index.ts'
import { codeThrownBy } from '../../../tools/thrown-by.ts'

const items = (count: number): readonly { readonly id: string }[] =>
  Array.from({ length: count }, (_, number) => ({ id: `lead-${number}` }))
const ids = (given: readonly { readonly id: string }[]): readonly string[] => given.map(({ id }) => id)
const anyItems = fc.uniqueArray(fc.string(), { maxLength: 50 }).map((texts) => texts.map((id) => ({ id })))

describe('splitByHash', () => {
  it('holds back about the share that is asked for', () => {
    for (const testPercent of [0, 1, 20, 50, 100]) {
      const { test } = splitByHash(items(10_000), { testPercent })
      expect(Math.abs(test.length - testPercent * 100)).toBeLessThanOrEqual(150)
    }
    expect(splitByHash(items(1_000)).test.length).toBe(splitByHash(items(1_000), { testPercent: 20 }).test.length)
  })

  it('holds back more leads, never others, when more is asked for, and other leads with another salt', () => {
    const few = new Set(ids(splitByHash(items(500), { testPercent: 10 }).test))
    const more = new Set(ids(splitByHash(items(500), { testPercent: 30 }).test))
    for (const id of few) expect(more).toContain(id)
    expect(ids(splitByHash(items(500), { salt: 'b' }).test)).not.toEqual(ids(splitByHash(items(500)).test))
  })

  it('keeps a lead where it is whatever comes later, and every lead in one part, in order', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (first, later) => {
        const before = splitByHash(first)
        const after = splitByHash([...first, ...later])
        expect(after.test.slice(0, before.test.length)).toEqual(before.test)
        expect([...before.train, ...before.test].length).toBe(first.length)
        expect(first.filter((item) => before.test.includes(item))).toEqual(before.test)
      }),
    )
  })

  it.each([-1, 101, Number.NaN])('refuses %d %%', (testPercent) => {
    expect(codeThrownBy(() => splitByHash([], { testPercent }))).toBe('invalid-value')
  })
})

describe('foldsByHash', () => {
  it('holds back every lead once', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 2, max: 12 }), fc.string(), (given, folds, salt) => {
        const splits = foldsByHash(given, { folds, salt })
        expect(splits).toHaveLength(folds)
        expect(
          ids(splits.flatMap(({ test }) => test))
            .slice()
            .sort(),
        ).toEqual(ids(given).slice().sort())
        for (const { train, test } of splits) expect(train.length + test.length).toBe(given.length)
      }),
    )
  })

  it('makes five of about equal size unless told otherwise', () => {
    const sizes = foldsByHash(items(10_000)).map(({ test }) => test.length)
    expect(sizes).toHaveLength(5)
    for (const size of sizes) expect(Math.abs(size - 2_000)).toBeLessThan(150)
  })

  it.each([1, 2.5, 1_001])('refuses %d folds', (folds) => {
    expect(codeThrownBy(() => foldsByHash([], { folds }))).toBe('invalid-value')
  })
})

describe('splitByTime', () => {
  const closed = (...days: readonly string[]) => days.map((day) => ({ closedOn: `2026-03-${day}` as CalendarDate }))
  const held = (days: readonly string[], newestPercent?: number): readonly string[] =>
    splitByTime(closed(...days), newestPercent === undefined ? {} : { newestPercent }).test.map(({ closedOn }) =>
      closedOn.slice(8),
    )

  it.each<[string, readonly string[], number | undefined, readonly string[]]>([
    ['a fifth unless told otherwise', ['01', '05', '03', '02', '04'], undefined, ['05']],
    ['whole days', ['01', '02', '02', '02', '01'], 20, ['02', '02', '02']],
    ['at least the share', ['01', '02', '03'], 34, ['02', '03']],
    ['the share, though floats are above it', Array.from({ length: 50 }, (_, day) => String(10 + (day % 20))), 0, []],
    ['everything', ['02', '01'], 100, ['02', '01']],
    ['nothing of nothing', [], 20, []],
  ])('holds back %s', (_, days, percent, expected) => {
    expect(held(days, percent)).toEqual(expected)
  })

  it('trusts its shares to whole leads: 7 % of 100 are 7', () => {
    const days = Array.from({ length: 100 }, (_, index) => ({
      closedOn:
        `2026-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}` as CalendarDate,
    }))
    expect(splitByTime(days, { newestPercent: 7 }).test).toHaveLength(7)
  })

  it('refuses a day that does not exist and a share that cannot be', () => {
    expect(codeThrownBy(() => held(['32']))).toBe('invalid-value')
    expect(codeThrownBy(() => held(['01'], -1))).toBe('invalid-value')
  })
})

describe('scoreHeldBack', () => {
  const leads = items(200).map(({ id }, index) => ({ id, outcome: index % 4 === 0 ? 'won' : 'lost' }) as const)

  it('scores each lead once, by what was learnt from others', () => {
    const scores = scoreHeldBack(leads, (others) => (lead) => (others.includes(lead) ? Number.NaN : others.length))
    expect(ids(scores).slice().sort()).toEqual(ids(leads).slice().sort())
    expect(scores.every(({ score }) => score < 200 && score > 100)).toBe(true)
    expect(scores.filter(({ won }) => won)).toHaveLength(50)
  })

  it('leaves out leads without a score, and folds as asked', () => {
    let learnt = 0
    const scores = scoreHeldBack(
      leads,
      () => {
        learnt++
        return ({ id }) => (id === 'lead-7' ? undefined : 0.5)
      },
      { folds: 3 },
    )
    expect(learnt).toBe(3)
    expect(ids(scores)).not.toContain('lead-7')
    expect(scores).toHaveLength(199)
  })
})
