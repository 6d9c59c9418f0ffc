import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../../src/foundation/time/index.ts'
import type { StageRecord } from '../../../../src/records/index.ts'
import { type Lifecycle, type StageAge, stageAge } from '../../../../src/rules/lifecycle/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { freeLife, onDay } from '../samples.ts'

const day = 86_400_000
const lifecycle: Lifecycle = {
  ...freeLife,
  stages: [{ id: 'one', expectedDays: 14 }, { id: 'two', expectedDays: 0.5 }, { id: 'three' }],
  start: ['one'],
}
const record = (stage: string): StageRecord => ({
  subjectId: 's-1',
  lifecycleId: 'free',
  stage,
  since: onDay(1),
  startedAt: onDay(1),
})

describe('the age of a stay', () => {
  it.each<readonly [what: string, stage: string, at: Instant, age: Partial<StageAge>]>([
    ['just begun', 'one', onDay(1), { milliseconds: 0, status: 'within', expectedUntil: onDay(15) }],
    ['exactly as long as expected', 'one', onDay(15), { milliseconds: 14 * day, status: 'within' }],
    ['a millisecond longer', 'one', onDay(15, 1), { status: 'over', overdueMilliseconds: 1 }],
    ['longer than half a day', 'two', onDay(2), { status: 'over', overdueMilliseconds: day / 2 }],
    ['of which nothing is expected', 'three', onDay(400), { milliseconds: 399 * day, status: 'no-expectation' }],
  ])('%s', (_, stage, at, { expectedUntil, ...age }) => {
    const found = stageAge(lifecycle, record(stage), at)
    expect(found).toMatchObject({ stage, ...age })
    expect('overdueMilliseconds' in found).toBe(age.status === 'over')
    if (expectedUntil) expect(found.expectedUntil).toBe('2026-01-15T00:00:00Z')
    expect('expectedUntil' in found).toBe(age.status !== 'no-expectation')
  })

  it('keeps the fraction of a second at which the stage was entered', () => {
    const fine = { ...record('one'), since: '2026-01-01T00:00:00.123456789Z' } as const
    expect(stageAge(lifecycle, fine, onDay(2)).expectedUntil).toBe('2026-01-15T00:00:00.123456789Z')
  })

  it.each<readonly [what: string, call: () => unknown, code: string, field: string]>([
    [
      'a moment before the stage was entered',
      () => stageAge(lifecycle, record('one'), onDay(1, -1)),
      'invalid-period',
      'at',
    ],
    ['no moment', () => stageAge(lifecycle, record('one'), '' as Instant), 'invalid-value', 'at'],
    ['a stage that there is not', () => stageAge(lifecycle, record('zero'), onDay(2)), 'unknown-code', 'record.stage'],
  ])('is not told for %s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
